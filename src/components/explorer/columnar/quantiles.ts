/** Values sorted at once; more are first put in buckets, of which few are sorted. */
const few = 4096;

/** The values of `rows` that are not missing. */
export function presentValues(values: Float64Array, rows: Uint32Array): Float64Array {
  const present = new Float64Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const value = values[rows[at]!]!;
    if (value === value) present[count++] = value;
  }
  return present.subarray(0, count);
}

/** Quantiles between values as DuckDB's quantile_cont; null without values. */
export function quantile(values: Float64Array, share: number): number | null {
  if (values.length === 0) return null;
  const place = (values.length - 1) * share;
  const below = Math.floor(place);
  const low = nth(values, below);
  if (below === place) return low;
  // The next one: as large where there are more of it, else the least that is larger.
  let [upTo, high] = [0, Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value <= low) upTo++;
    else if (value < high) high = value;
  }
  if (upTo > below + 1) return low;
  return low + (high - low) * (place - below);
}

/** The value at place `k`, from 0, were they sorted. */
export function nth(values: Float64Array, k: number): number {
  if (values.length <= few) return values.toSorted()[k] ?? NaN;
  let [min, max] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min === max) return min;
  const buckets = 2048;
  const scale = (buckets - 1) / (max - min);
  // Values so close or so far apart that a bucket cannot be told.
  if (!(scale > 0 && scale < Infinity)) return values.toSorted()[k] ?? NaN;
  const counts = new Uint32Array(buckets);
  for (let at = 0; at < values.length; at++) counts[((values[at]! - min) * scale) | 0]!++;
  let bucket = 0;
  let before = 0;
  while (before + counts[bucket]! <= k) before += counts[bucket++]!;
  const inside = new Float64Array(counts[bucket]!);
  let count = 0;
  for (let at = 0; at < values.length; at++)
    if ((((values[at]! - min) * scale) | 0) === bucket) inside[count++] = values[at]!;
  return nth(inside, k - before);
}
