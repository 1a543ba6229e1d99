import {addDays, addMonths} from "../asOf.js";
import type {PeriodId} from "../contract.js";

/** A closed interval of days that numbers are computed over. */
export interface Window {
  id: string;
  from: string;
  to: string;
}

/** Months of the trend before the as-of date's own. */
export const trendMonths = 12;

/** "Last N months": ends the day before as-of, starts on the as-of day N months earlier. */
export function lastMonths(asOf: string, months: number, id = `${months}m`): Window {
  return {id, from: addMonths(asOf, -months), to: addDays(asOf, -1)};
}

/** The window of N months that ends where the last N months begin. */
export function monthsBefore(asOf: string, months: number): Window {
  const {from} = lastMonths(asOf, months);
  return {id: `${months}m-before`, from: addMonths(asOf, -2 * months), to: addDays(from, -1)};
}

/** The last full calendar months, oldest first, and the as-of date's up to its eve if it has one. */
export function trendWindows(asOf: string): Window[] {
  const first = `${asOf.slice(0, 7)}-01`;
  const months = Array.from({length: trendMonths + 1}, (_, i) => {
    const from = addMonths(first, i - trendMonths);
    const last = addDays(addMonths(from, 1), -1);
    return {id: from.slice(0, 7), from, to: last < asOf ? last : addDays(asOf, -1)};
  });
  return months.filter(({from, to}) => from <= to);
}

/** Months after the as-of date's own of which signed revenue is shown one by one. */
export const monthsAhead = 12;

/** First day of the span of `months` calendar months that `day` is in, counted from `start` (1 = January). */
function spanStart(day: string, months: number, start = 1): string {
  const month = Number(day.slice(5, 7)) - start;
  return addMonths(`${day.slice(0, 7)}-01`, -(((month % months) + months) % months));
}

/**
 * The windows that a reader chooses from, with the comparable one before each: the last N months
 * against the N before them; month, quarter, year and fiscal year up to the day before as-of (on
 * their first day, the whole one before) against as much of the one before.
 */
export function periodWindows(
  asOf: string,
  fiscalStart: number
): {id: PeriodId; window: Window; before: Window}[] {
  const last = addDays(asOf, -1);
  const toDate = (id: PeriodId, months: number, start?: number) => {
    const from = spanStart(last, months, start);
    const to = addMonths(asOf, -months);
    const before = {id: `${id}-before`, from: addMonths(from, -months), to: addDays(to, -1)};
    return {id, window: {id, from, to: last}, before};
  };
  return [
    ...([1, 3, 12] as const).map((months) => ({
      id: `${months}m` as const,
      window: lastMonths(asOf, months),
      before: monthsBefore(asOf, months)
    })),
    toDate("month", 1),
    toDate("quarter", 3),
    toDate("year", 12),
    toDate("fiscal", 12, fiscalStart)
  ];
}

/** The windows from the as-of date on: its month's rest, the months after, the horizon, and all. */
export function aheadWindows(asOf: string, horizon: number, last: string): Window[] {
  const first = `${asOf.slice(0, 7)}-01`;
  const months = Array.from({length: monthsAhead + 1}, (_, index) => {
    const from = addMonths(first, index);
    const to = addDays(addMonths(from, 1), -1);
    return {id: `ahead-${from.slice(0, 7)}`, from: from < asOf ? asOf : from, to};
  });
  const windows = [...months, {id: "ahead", from: asOf, to: last}];
  // A horizon of no month assumes nothing: there is no such window.
  if (horizon === 0) return windows;
  return [...windows, {id: "horizon", from: asOf, to: addDays(addMonths(asOf, horizon), -1)}];
}

export interface AskedWindows {
  fiscalStart: number;
  /** Months of revenue assumed of a mission without an end. */
  horizon: number;
  /** The last day that a window may end at: the calendar's last but one. */
  last: string;
}

/** Every window that some number needs at `asOf`. */
export function askedWindows(asOf: string, {fiscalStart, horizon, last}: AskedWindows): Window[] {
  return [
    ...periodWindows(asOf, fiscalStart).flatMap(({window, before}) => [window, before]),
    ...trendWindows(asOf),
    ...aheadWindows(asOf, horizon, last)
  ];
}

/**
 * The days at which the windows begin and the days after they end, and each new year before as-of:
 * the estimated days worked depend on the year.
 */
export function cutDays(windows: readonly Window[], asOf: string): string[] {
  const days = windows.flatMap(({from, to}) => [from, addDays(to, 1)]).sort();
  const first = Number((days.at(0) ?? asOf).slice(0, 4));
  const years = Array.from(
    {length: Number(asOf.slice(0, 4)) - first},
    (_, index) => `${first + index + 1}-01-01`
  );
  return [...new Set([...days, ...years])].sort();
}
