import type {Pace} from "./pace.js";

export type Compare = (a: string, b: string) => number;

/**
 * The order of DuckDB's texts, that of their UTF-8 bytes: JavaScript's own is that of UTF-16, which
 * puts signs above U+FFFF before those from U+E000 on. `sample` is text of all that is compared.
 */
export function byUtf8(sample: string): Compare {
  return /[\ud800-\udfff]/.test(sample) ? compareUtf8 : compareUnits;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return weight(x) - weight(y);
  }
  return a.length - b.length;
}

/** A UTF-16 unit where its sign stands in UTF-8: halves of pairs after all others. */
function weight(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Entries sorted at once: a few milliseconds. */
const chunk = 4096;

/** The place of each entry in order, from 0; equal ones share one. Gives the tab its turns. */
export async function rankOf(
  entries: readonly string[],
  compare: Compare,
  pace: Pace
): Promise<Uint32Array> {
  let order = Uint32Array.from(entries, (_, index) => index);
  for (let from = 0; from < order.length; from += chunk) {
    order.subarray(from, from + chunk).sort((a, b) => compare(entries[a]!, entries[b]!));
    if (pace.due) await pace.rest();
  }
  let other = new Uint32Array(order.length);
  for (let width = chunk; width < order.length; width *= 2) {
    for (let from = 0; from < order.length; from += 2 * width) {
      const middle = Math.min(from + width, order.length);
      const end = Math.min(from + 2 * width, order.length);
      let [left, right] = [from, middle];
      for (let at = from; at < end; at++) {
        const takeLeft =
          left < middle &&
          (right >= end || compare(entries[order[left]!]!, entries[order[right]!]!) <= 0);
        other[at] = takeLeft ? order[left++]! : order[right++]!;
        if ((at & 1023) === 0 && pace.due) await pace.rest();
      }
    }
    [order, other] = [other, order];
  }
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  for (let at = 1; at < order.length; at++) {
    if (entries[order[at]!] !== entries[order[at - 1]!]) rank++;
    ranks[order[at]!] = rank;
  }
  return ranks;
}
