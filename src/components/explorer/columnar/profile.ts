import type {Column} from "../columns.js";
import {isMeasured} from "../measured.js";
import type {Profile} from "../source.js";
import {distinctNumbers} from "./distinct.js";
import {presentValues, quantile} from "./quantiles.js";
import type {View} from "./view.js";

/** What a column of `rows` holds. */
export function profileOf(view: View, column: Column, rows: Uint32Array): Profile {
  const count = rows.length;
  if (view.isText(column.key)) {
    const {texts, codes} = view.texts(column.key);
    const counts = new Uint32Array(texts.size + 1);
    for (let at = 0; at < count; at++) counts[codes[rows[at]!]!]!++;
    const missing = counts[texts.size] ?? 0;
    const distinct = counts
      .subarray(0, texts.size)
      .reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
    return {count, missing, distinct, numbers: null};
  }
  const values = presentValues(view.numbers(column.key), rows);
  const missing = count - values.length;
  const distinct = distinctNumbers(values);
  if (values.length === 0 || !isMeasured(column)) return {count, missing, distinct, numbers: null};
  let [min, max, sum] = [Infinity, -Infinity, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  const share = (of: number) => quantile(values, of) ?? NaN;
  return {
    count,
    missing,
    distinct,
    numbers: {
      min,
      quartile: share(0.25),
      median: share(0.5),
      upperQuartile: share(0.75),
      max,
      mean: sum / values.length,
      sum: column.kind === "date" ? null : sum
    }
  };
}
