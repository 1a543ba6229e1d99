import type {Column} from "./columns.js";
import type {Bin} from "./source.js";

/** What bins are laid over: all values of a column in a window. Of dates, days since 1970-01-01. */
export interface Extent {
  /** How many have a value. */
  count: number;
  min: number;
  max: number;
  /** The quantiles that bins of equal width reach from and to: 0.5 % and 99.5 %. */
  low: number;
  high: number;
}

/** Shares of the values that bins of equal width may leave to the end bins. */
export const ends = {low: 0.005, high: 0.995} as const;

/** A histogram is not wider than so many bins, and its end bins. */
export const mostBins = 40;

/** Bins without their counts, the lowest first. */
export type Binning = readonly Omit<Bin, "count">[];

/**
 * Round bins over the values of a column: numbers in steps of 1, 2 or 5 times a power of ten, dates
 * by day, month, quarter or years. Where a few values lie far out, the bins of equal width reach
 * over all but 1 % of them, and an open bin at each end holds the rest.
 */
export function binsOf(
  extent: Extent,
  {date, whole = false}: {date: boolean; whole?: boolean}
): Binning {
  if (extent.count === 0) return [];
  const {min, max} = extent;
  const flat = extent.low === extent.high;
  const [low, high] = flat ? [min, max] : [extent.low, extent.high];
  const edges = date ? dateEdges(low, high) : numberEdges(low, high, whole);
  const first = edges[0] ?? min;
  const last = edges.at(-1) ?? max;
  const bins: Omit<Bin, "count">[] = [];
  if (min < first) bins.push({from: min, to: first, open: true});
  for (const [place, from] of edges.entries()) {
    const to = edges[place + 1];
    if (to !== undefined) bins.push({from, to});
  }
  if (max > last) bins.push({from: last, to: max, open: true});
  return bins;
}

/** The bins of a column whose values have that extent. */
export function binning({kind, digits}: Column, extent: Extent): Binning {
  return binsOf(extent, {date: kind === "date", whole: kind === "number" && digits === undefined});
}

/** The place of the bin of a value: the last that starts at or below it. */
export function binIndex(starts: ArrayLike<number>, value: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function numberEdges(low: number, high: number, whole: boolean): number[] {
  if (low === high) return [low, low + 1];
  // Steps that a double still tells apart, of values that lie closer together than any figure does.
  const least = Math.max(1e-9, 1e-12 * Math.max(Math.abs(low), Math.abs(high)));
  const rough = Math.max(least, (high - low) / mostBins);
  const power = Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((one) => one * 10 ** power >= rough * (1 - 1e-12)) ?? 10;
  // Steps below one are kept as their inverse: 0.1 has no exact double, 10 has.
  const inverse = power < 0 ? 10 ** -power / digit : 0;
  const step = digit * 10 ** power;
  if (inverse > 0 && (!whole || step >= 1)) {
    const from = Math.floor(low * inverse);
    const count = Math.max(1, Math.ceil(high * inverse) - from);
    return Array.from({length: count + 1}, (_, place) => (from + place) / inverse);
  }
  const unit = whole ? Math.max(1, step) : step;
  const from = Math.floor(low / unit);
  // Whole numbers need an edge beyond the largest one: a bin of width 1 holds one number.
  const beyond = whole && unit === 1 ? Math.floor(high) + 1 : Math.ceil(high / unit);
  const count = Math.max(1, beyond - from);
  return Array.from({length: count + 1}, (_, place) => (from + place) * unit);
}

const millisecondsPerDay = 86_400_000;
const stepsOfMonths = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 12_000];

function dateEdges(low: number, high: number): number[] {
  if (high - low < mostBins)
    return Array.from(
      {length: Math.floor(high) - Math.floor(low) + 2},
      (_, place) => Math.floor(low) + place
    );
  const [first, last] = [monthOf(low), monthOf(high)];
  const step =
    stepsOfMonths.find((months) => (last - first) / months < mostBins) ?? stepsOfMonths.at(-1) ?? 1;
  const from = Math.floor(first / step);
  const to = Math.floor(last / step) + 1;
  return Array.from({length: to - from + 1}, (_, place) => dayOf((from + place) * step));
}

/** Months since January of the year 0, of a day. */
function monthOf(day: number): number {
  const date = new Date(Math.floor(day) * millisecondsPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month. */
function dayOf(month: number): number {
  const date = new Date(0);
  // Date.UTC takes years below 100 for those of the last century.
  date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
  return date.getTime() / millisecondsPerDay;
}
