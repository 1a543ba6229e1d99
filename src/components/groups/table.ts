import type {PeriodId} from "../../../loaders/contract.js";
import type {GroupRow, GroupsPage} from "../../../loaders/contract/groups.js";
import {element} from "../element.js";
import {missing} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit, metricName} from "../metric.js";
import {isWithheld, metricEntry, Proven} from "../receipt.js";
import {DataTable, type Column} from "../table.js";
import {t, type TextKey} from "../text.js";
import {flagOf} from "./bars.js";
import {groupMeasure, groupName, type MetricId} from "./measure.js";

export interface GroupTableOptions {
  language: Language;
  period: PeriodId | null;
  ids: readonly MetricId[];
  none: TextKey;
  /** Names the first column, and the table. */
  label: TextKey;
}

/** Every metric of every group with its proof, and the whole firm in the last row. */
export function GroupTable(
  page: GroupsPage,
  {language, period, ids, none, label}: GroupTableOptions
): HTMLElement {
  const name = (row: GroupRow) =>
    row === page.total ? t(language, "chart.total") : groupName(language, row, none);
  const cell = (id: MetricId) => (row: GroupRow) => {
    const entry = metricEntry(page, id);
    if (isWithheld(page, entry)) return t(language, "metric.withheld");
    const measure = groupMeasure(page, row, id, period);
    if (!measure || measure.value === null) return missing;
    const text = formatUnit(language, entry.unit, measure.value, {
      short: entry.unit === "euros"
    });
    return Proven(language, page, id, measure, {text, of: name(row)});
  };
  const first: Column<GroupRow> = {
    label: t(language, label),
    cell: (row) => {
      const flag = flagOf(language, row);
      const words = flag === null ? null : element("span", {class: "flag"}, flag);
      return element("span", {}, name(row), words && " ", words);
    },
    value: (row) => (row.kind === "group" && row !== page.total ? name(row) : null),
    href: ({filter}) => (filter === null ? null : `./consultants?${filter}`),
    title: name
  };
  const columns = ids.map((id): Column<GroupRow> => {
    const entry = metricEntry(page, id);
    return {
      label: t(language, `groups.column.${id}` as TextKey),
      cell: cell(id),
      number: true,
      // The whole firm and what has no group stay last.
      value: (row) =>
        row.kind === "group" && row !== page.total
          ? (groupMeasure(page, row, id, period)?.value ?? null)
          : null,
      title: (row) =>
        isWithheld(page, entry) || groupMeasure(page, row, id, period)?.value !== null
          ? null
          : t(language, id === "average_rate" ? "overview.missing.rate" : "overview.missing.ratio")
    };
  });
  const withheld = ids.filter((id) => isWithheld(page, metricEntry(page, id)));
  const caption = withheld
    .map((id) =>
      t(language, "proof.withheld", {measure: metricName(language, metricEntry(page, id))})
    )
    .join(" · ");
  const all = columns.filter((_, index) => !withheld.includes(ids[index] as MetricId));
  return DataTable([...page.groups, page.total], {
    label: t(language, label),
    columns: [first, ...all],
    sort: {column: 1, down: true},
    ...(caption ? {caption} : {})
  });
}
