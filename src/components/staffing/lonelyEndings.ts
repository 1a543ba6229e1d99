import type {LonelyEnding, Staffing} from "../../../loaders/contract/staffing.js";
import {element} from "../element.js";
import {formatDate, formatMoney, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {clientLink, consultantLink, missionLink} from "../links.js";
import {formatUnit} from "../metric.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";
import {Cut} from "./freeTable.js";

/** The missions that end without a next one, soonest first, and the way to all of them. */
export function LonelyEndings(
  {endings, measures, as_of: asOf}: Pick<Staffing, "endings" | "measures" | "as_of">,
  language: Language
): HTMLElement {
  if (endings.length === 0)
    return element("p", {class: "card state"}, t(language, "staffing.alone.empty"));
  const {value, rows} = measures.ending_alone;
  return element(
    "div",
    {},
    DataTable(endings, {
      label: t(language, "staffing.alone"),
      columns: columns(asOf, language),
      sort: {column: 1, down: false},
      caption: t(language, "staffing.alone.count", {
        shown: formatNumber(language, endings.length),
        count: formatNumber(language, value)
      })
    }),
    rows
      ? element(
          "p",
          {class: "more"},
          element("a", {href: `./${rows}`}, t(language, "staffing.alone.all"))
        )
      : null
  );
}

function columns(asOf: string, language: Language): Column<LonelyEnding>[] {
  const label = (name: "consultant" | "end" | "days" | "dailyRate") =>
    t(language, `staffing.column.${name}`);
  const text = (
    name: "endClient" | "mission" | "practice",
    value: (row: LonelyEnding) => string | null,
    why: string,
    href: (row: LonelyEnding) => string | null = () => null
  ): Column<LonelyEnding> => ({
    label: t(language, `staffing.column.${name}`),
    cell: (row) => Cut(value(row) ?? "", name),
    value,
    href: (row) => (value(row) === null ? null : href(row)),
    title: (row) => value(row) ?? why
  });
  const days = ({end}: LonelyEnding) => (Date.parse(end) - Date.parse(asOf)) / 86_400_000;
  return [
    {
      label: label("consultant"),
      cell: ({consultant}) => consultant,
      value: ({consultant}) => consultant,
      href: ({consultant_id}) => consultantLink(consultant_id),
      title: ({consultant}) => consultant
    },
    {label: label("end"), cell: ({end}) => formatDate(language, end), value: ({end}) => end},
    {
      label: label("days"),
      number: true,
      cell: (row) => formatUnit(language, "days", days(row)),
      value: days
    },
    text(
      "endClient",
      ({client}) => client,
      t(language, "overview.missing.client"),
      ({client}) => clientLink(client)
    ),
    text(
      "mission",
      ({mission}) => mission,
      t(language, "overview.missing.mission"),
      ({mission_id: id}) => missionLink(id)
    ),
    text("practice", ({practice}) => practice, t(language, "group.none")),
    {
      label: label("dailyRate"),
      number: true,
      cell: ({daily_rate}) => formatMoney(language, daily_rate),
      value: ({daily_rate}) => daily_rate,
      title: ({daily_rate}) => (daily_rate === null ? t(language, "overview.missing.rate") : null)
    }
  ];
}
