import type {FigureTable} from "../figure.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {monthName, type Month} from "../trends/months.js";
import type {ChartOptions} from "./options.js";

/** A value in one month, of one series where there are several. */
export interface MonthPoint {
  /** First day. */
  month: string;
  value: number | null;
  /** Name of its line, or id of its kind of bar. */
  series?: string;
  /** Of the month in progress: hollow. */
  partial?: boolean;
  /** Not yet happened: dashed. */
  forecast?: boolean;
}

/** The months of the points in order, each once; one is partial when any of its points is. */
export function monthsOf(points: readonly MonthPoint[]): Month[] {
  const partial = new Map<string, boolean>();
  for (const point of points)
    partial.set(point.month, (partial.get(point.month) ?? false) || point.partial === true);
  return [...partial].map(([month, value]) => ({month, partial: value})).sort(byMonth);
}

function byMonth(a: Month, b: Month): number {
  return a.month < b.month ? -1 : a.month > b.month ? 1 : 0;
}

/** All the figures of a month, one a line. */
export function monthTips(
  points: readonly MonthPoint[],
  names: ReadonlyMap<string, string>,
  {language, unit}: Pick<ChartOptions, "language" | "unit">
): (month: Month) => {month: string; value: number | null; tip: string} {
  return (month) => {
    const here = points.filter((point) => point.month === month.month);
    const lines = here.map(({series = "", value}) => {
      const text = formatUnit(language, unit, value);
      const name = names.get(series);
      return name ? `${name} ${text}` : text;
    });
    const values = here.flatMap(({value}) => (value === null ? [] : [value]));
    const value = values.length > 0 ? Math.max(...values) : null;
    return {month: month.month, value, tip: [monthName(language, month), ...lines].join("\n")};
  };
}

/** The points as a table, a column for each series. */
export function monthTable(
  points: readonly MonthPoint[],
  names: ReadonlyMap<string, string>,
  {language, unit}: Pick<ChartOptions, "language" | "unit">
): FigureTable {
  const values = new Map(
    points.map(({month, series = "", value}) => [`${month} ${series}`, value] as const)
  );
  const rows = monthsOf(points).map((month) => [
    monthName(language, month),
    ...[...names.keys()].map((series) =>
      formatUnit(language, unit, values.get(`${month.month} ${series}`) ?? null)
    )
  ]);
  const columns = [...names.values()].map((name) => name || t(language, "chart.value"));
  return {columns: [t(language, "chart.month"), ...columns], rows};
}
