import {binIndex, binning, ends, type Binning} from "../bins.js";
import type {Column} from "../columns.js";
import type {Distribution} from "../source.js";
import {presentValues, quantile} from "./quantiles.js";
import type {View} from "./view.js";

/** The bins of a column, and the bin of each row: 0 for none, else its place from 1. */
export interface BinnedColumn {
  bins: Binning;
  places: Uint8Array;
}

/** Lays bins over all values of a column. */
export function binColumn(view: View, column: Column): BinnedColumn {
  const values = view.numbers(column.key);
  const present = presentValues(
    values,
    Uint32Array.from({length: values.length}, (_, row) => row)
  );
  let [min, max] = [Infinity, -Infinity];
  for (let at = 0; at < present.length; at++) {
    if (present[at]! < min) min = present[at]!;
    if (present[at]! > max) max = present[at]!;
  }
  const low = quantile(present, ends.low) ?? NaN;
  const high = quantile(present, ends.high) ?? NaN;
  const bins = binning(column, {count: present.length, min, max, low, high});
  const starts = Float64Array.from(bins, ({from}) => from);
  const places = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === value) places[row] = binIndex(starts, value) + 1;
  }
  return {bins, places};
}

/** How many of `rows` are in each bin. */
export function distributionOf({bins, places}: BinnedColumn, rows: Uint32Array): Distribution {
  const counts = new Uint32Array(bins.length + 1);
  for (let at = 0; at < rows.length; at++) counts[places[rows[at]!]!]!++;
  return {
    bins: bins.map((bin, place) => ({...bin, count: counts[place + 1] ?? 0})),
    missing: counts[0] ?? 0
  };
}
