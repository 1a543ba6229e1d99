import type {Column, Filter, Subject} from "./columns.js";
import type {Grouping, Measure} from "./source.js";
import {isNumeric} from "./values.js";

/** How the rows are shown; which rows there are does not depend on it. */
export interface Layout {
  /** The shown columns in their order; null for those that the table has room for. */
  columns: readonly string[] | null;
  compact: boolean;
  /** One long table instead of pages. */
  scrolling: boolean;
  grouping: Grouping | null;
  /** The filters whose charts are open. */
  charts: readonly string[];
}

export const plainLayout: Layout = {
  columns: null,
  compact: false,
  scrolling: false,
  grouping: null,
  charts: []
};

/** The names in the address that say how the rows are shown: no filter may have one of them. */
export const layoutKeys = ["columns", "rows", "charts", "by", "measure"] as const;

/** More charts at once than these are no glance. */
export const mostCharts = 8;

const steps = ["month", "day", "quarter", "year"] as const;
export const measures = ["count", "sum", "mean", "median", "min", "max", "distinct"] as const;

/** The layout that an address asks for; what means nothing is told to `ignore`. */
export function parseLayout(
  subject: Subject,
  parameters: URLSearchParams,
  ignore: (key: string, text: string) => void
): Layout {
  const words = (key: string, known: readonly string[], most = known.length) => {
    const text = parameters.get(key);
    // Cut before it is split: a long list comes from a broken link.
    const asked = text ? [...new Set(text.split(",", 2 * known.length))] : [];
    const found = asked.filter((word) => known.includes(word)).slice(0, most);
    for (const word of asked) if (!found.includes(word)) ignore(key, word);
    return found;
  };
  const columns = words("columns", subject.columns.map(keyOf));
  const rows = words("rows", ["compact", "scroll"]);
  return {
    columns: columns.length > 0 ? columns : null,
    compact: rows.includes("compact"),
    scrolling: rows.includes("scroll"),
    grouping: parseGrouping(subject, parameters, ignore),
    charts: words("charts", subject.filters.filter(hasChart).map(keyOf), mostCharts)
  };
}

/** Writes `layout` into an address; what is plain is left out. */
export function formatLayout(layout: Layout, parameters: URLSearchParams): void {
  const {columns, compact, scrolling, grouping, charts} = layout;
  const rows = [compact && "compact", scrolling && "scroll"].filter((word) => word !== false);
  if (columns) parameters.set("columns", columns.join(","));
  if (rows.length > 0) parameters.set("rows", rows.join(","));
  if (charts.length > 0) parameters.set("charts", charts.join(","));
  if (!grouping) return;
  const {by, step, measure} = grouping;
  parameters.set("by", step && step !== steps[0] ? `${by}.${step}` : by);
  if (measure.column) parameters.set("measure", `${measure.of}.${measure.column}`);
}

const drawnKinds: readonly Filter["kind"][] = ["set", "range", "horizon", "flag"];

/** Whether a filter's choices are drawn as bars. */
export function hasChart({kind, linked}: Filter): boolean {
  return drawnKinds.includes(kind) && !linked;
}

/** Whether rows can be put in groups by `column`: numbers by the bins of their filter. */
export function groupable(subject: Subject, column: Column): boolean {
  if (column.key === "id") return false;
  if (subject.limits) return subject.limits.by.includes(column.key);
  return !isNumeric(column) || binned(subject, column.key);
}

/** Whether groups by `column` are bins of its filter, which only count. */
export function binned(subject: Subject, column: string): boolean {
  const found = subject.columns.find(({key}) => key === column);
  const ranged = subject.filters.some((one) => one.kind === "range" && one.column === column);
  return found !== undefined && isNumeric(found) && ranged;
}

/** The grouping by `column` that comes first: how many rows; of dates by month. */
export function groupingBy(column: Column): Grouping {
  const measure = {of: "count"} as const;
  return column.kind === "date"
    ? {by: column.key, step: steps[0], measure}
    : {by: column.key, measure};
}

/** What can be computed of the groups by a column. */
export function measuresOf(subject: Subject, by: string): readonly Measure["of"][] {
  if (binned(subject, by)) return ["count"];
  return subject.limits ? ["count", "sum"] : measures;
}

/** The steps that dates can be grouped by. */
export function stepsOf({limits}: Subject): readonly NonNullable<Grouping["step"]>[] {
  return limits
    ? steps.filter((step) => step !== "day")
    : ["day", ...steps.filter((step) => step !== "day")];
}

/** The columns that `of` can be computed of. */
export function measurable(subject: Subject, of: Measure["of"]): Column[] {
  const {limits} = subject;
  if (of === "count") return [];
  if (limits)
    return of === "sum" ? subject.columns.filter(({key}) => limits.sums.includes(key)) : [];
  return subject.columns.filter(
    (column) => column.key !== "id" && (of === "distinct" || isNumeric(column))
  );
}

function parseGrouping(
  subject: Subject,
  parameters: URLSearchParams,
  ignore: (key: string, text: string) => void
): Grouping | null {
  const [by, measured] = [parameters.get("by"), parameters.get("measure")];
  const [name = "", step, ...rest] = (by ?? "").split(".", 3);
  const column = subject.columns.find(({key}) => key === name);
  const known = stepsOf(subject).find((one) => one === step);
  const stepped = step === undefined || (column?.kind === "date" && known !== undefined);
  if (!column || !groupable(subject, column) || !stepped || rest.length > 0) {
    if (by !== null) ignore("by", by);
    if (measured !== null) ignore("measure", measured);
    return null;
  }
  const grouping = groupingBy(column);
  const found = parseMeasure(subject, grouping, measured ?? "count");
  if (!found && measured !== null) ignore("measure", measured);
  return {
    ...grouping,
    ...(grouping.step && known && {step: known}),
    measure: found ?? grouping.measure
  };
}

function parseMeasure(subject: Subject, {by}: Grouping, text: string): Measure | null {
  const [name, column, ...rest] = text.split(".", 3);
  const of = measuresOf(subject, by).find((one) => one === name);
  if (!of || rest.length > 0) return null;
  if (of === "count") return column === undefined ? {of} : null;
  const known = measurable(subject, of).some(({key}) => key === column);
  return known && column ? {of, column} : null;
}

function keyOf({key}: {key: string}): string {
  return key;
}
