import type {RangeFilter} from "../columns.js";
import type {Bin} from "../source.js";
import type {FilterValue} from "../state.js";

/** A stretch of bins: from edge `from` to edge `to`, counted from 0; parts of bins allowed. */
export interface Stretch {
  from: number;
  to: number;
}

const day = 86_400_000;

/** The range filter's value for the bins from edge `from` to edge `to`; the outer edges are open. */
export function valueOf(
  {type}: Pick<RangeFilter, "type">,
  bins: readonly Bin[],
  {from, to}: Stretch
): FilterValue {
  const low = bins[from]?.from;
  const high = bins[to - 1]?.to;
  const open = {from: from <= 0 || low === undefined, to: to >= bins.length || high === undefined};
  // The end of a bin of days is the first day after it; both ends of a range are included.
  const text = (edge: number, included: number) =>
    type === "date" ? isoDay(edge - included) : String(Number(edge.toFixed(4)));
  return {
    kind: "range",
    from: open.from ? null : text(low ?? 0, 0),
    to: open.to ? null : text(high ?? 0, 1)
  };
}

/** Where a range filter's value lies among the bins; null when every row is let through. */
export function stretchOf(
  {type}: Pick<RangeFilter, "type">,
  bins: readonly Bin[],
  value: FilterValue | null
): Stretch | null {
  if (value?.kind !== "range") return null;
  const number = (text: string, included: number) =>
    type === "date" ? Date.parse(text) / day + included : Number(text);
  return {
    from: value.from === null ? 0 : placeOf(bins, number(value.from, 0)),
    to: value.to === null ? bins.length : placeOf(bins, number(value.to, 1))
  };
}

/** The edge at which `number` lies, in parts of a bin. */
function placeOf(bins: readonly Bin[], number: number): number {
  const index = bins.findIndex(({to}) => number < to);
  const bin = bins[index];
  if (!bin) return bins.length;
  return index + Math.max(0, Math.min(1, (number - bin.from) / (bin.to - bin.from)));
}

/** An ISO day from days since 1970-01-01. */
export function isoDay(days: number): string {
  return new Date(Math.round(days) * day).toISOString().slice(0, 10);
}
