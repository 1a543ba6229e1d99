import {addDays, addMonths} from "../asOf.js";

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

/** Every window that some number needs at `asOf`. */
export function askedWindows(asOf: string): Window[] {
  return [
    ...[1, 3, 12].flatMap((months) => [lastMonths(asOf, months), monthsBefore(asOf, months)]),
    ...trendWindows(asOf)
  ];
}

/** The days at which the windows begin and the days after they end. */
export function cutDays(windows: readonly Window[]): string[] {
  return [...new Set(windows.flatMap(({from, to}) => [from, addDays(to, 1)]))].sort();
}
