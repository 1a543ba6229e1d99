import type {Measure, MetricEntry, PeriodId} from "../../../loaders/contract.js";
import type {GroupRow, GroupsPage} from "../../../loaders/contract/groups.js";
import type {Language} from "../language.js";
import {metricEntry} from "../receipt.js";
import {t, type TextKey} from "../text.js";

export type MetricId = MetricEntry["id"];

/** Groups stand side by side over one window: the last 12 months unless the reader chose. */
export const defaultPeriod: PeriodId = "12m";

/** What the row is called; `none` is the text for what has no group. */
export function groupName(language: Language, row: GroupRow, none: TextKey): string {
  if (row.kind === "none") return t(language, none);
  if (row.kind === "group") return row.name ?? "";
  return t(language, row.groups === 1 ? "chart.rest.one" : "chart.rest.many", {
    count: row.groups
  });
}

function rowsOf(page: GroupsPage, row: GroupRow, link: string | undefined): string | null {
  if (!link) return null;
  if (row === page.total) return link;
  return row.filter === null ? null : `${link}${link.includes("?") ? "&" : "?"}${row.filter}`;
}

/** The measure of a row over the period where it has one; undefined where it is withheld. */
export function groupMeasure(
  page: GroupsPage,
  row: GroupRow,
  id: MetricId,
  period: PeriodId | null
): Measure | undefined {
  const windowed = metricEntry(page, id).span === "window";
  const chosen = period ?? defaultPeriod;
  const figures = windowed ? row.over[chosen][id] : row.at[id];
  if (!figures) return undefined;
  const [value, numerator, denominator, previous, coverage] = figures;
  const rows = rowsOf(page, row, page.links[id]?.[windowed ? chosen : "day"]);
  return {value, numerator, denominator, previous, coverage, ...daysOf(page, id, period), rows};
}

/** The days that a metric is over, and those that it is compared with. */
function daysOf(
  {metrics, periods, as_of: asOf, month_before: before}: GroupsPage,
  id: MetricId,
  period: PeriodId | null
): Pick<Measure, "from" | "to" | "previous_from" | "previous_to"> {
  if (metricEntry({metrics}, id).span !== "window")
    return {from: asOf, to: asOf, previous_from: before, previous_to: before};
  const window = periods.find((entry) => entry.id === (period ?? defaultPeriod));
  if (!window) throw new Error(`no such period: ${period}`);
  const {from, to, previous_from, previous_to} = window;
  return {from, to, previous_from, previous_to};
}

/** Stands for a number that is not in the file: its tile says that it is withheld. */
export function withheldMeasure(page: GroupsPage, id: MetricId, period: PeriodId | null): Measure {
  const nothing = {value: null, numerator: null, denominator: null, previous: null};
  return {...nothing, coverage: null, ...daysOf(page, id, period)};
}

/** A row with its value, as charts and sentences compare it. */
export interface Valued {
  row: GroupRow;
  value: number | null;
}

/** Groups that are large enough to be compared, highest first, and the other rows in their order. */
export function ranking(
  page: GroupsPage,
  id: MetricId,
  period: PeriodId | null
): {ranked: (Valued & {value: number})[]; others: Valued[]} {
  const all = page.groups.map((row) => ({
    row,
    value: groupMeasure(page, row, id, period)?.value ?? null
  }));
  const isRanked = (entry: Valued): entry is Valued & {value: number} =>
    entry.row.kind === "group" && !entry.row.small && entry.value !== null;
  const ranked = all.filter(isRanked).sort((a, b) => b.value - a.value);
  return {ranked, others: all.filter((entry) => !isRanked(entry))};
}

/** "Sur 12 mois", "Sur le mois". */
export function overPeriod(language: Language, period: PeriodId | null): string {
  return t(language, `groups.over.${period ?? defaultPeriod}`);
}
