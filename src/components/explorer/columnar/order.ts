import {columnOf, type SortKey} from "../columns.js";
import type {Pace} from "./pace.js";
import type {View} from "./view.js";

/** What rows are sorted by, as numbers whose order is that of the values. */
interface Key {
  low: Uint32Array;
  /** The upper half, of numbers that 32 bits do not hold. */
  high?: Uint32Array;
  /** 1 where missing. */
  missing: Uint8Array;
}

/** All rows in the order of `keys`: missing ones last, ties by id in the direction of the last key. */
export async function orderOf(
  view: View,
  keys: readonly SortKey[],
  keyOf: (column: string) => Promise<Key>,
  pace: Pace
): Promise<Uint32Array> {
  let rows = Uint32Array.from({length: view.table.rows}, (_, row) => row);
  const list = [...keys, {column: "id", descending: keys.at(-1)?.descending ?? false}];
  // From the last key to the first: each pass keeps the order of what it finds equal.
  for (const {column, descending} of list.reverse()) {
    const key = await keyOf(column);
    for (const half of [key.low, key.high]) {
      if (!half) continue;
      for (const shift of [0, 16]) {
        rows = pass(rows, half, shift, descending);
        if (pace.due) await pace.rest();
      }
    }
    rows = missingLast(rows, key.missing);
  }
  return rows;
}

/** The sort key of a column. */
export async function sortKey(view: View, column: string): Promise<Key> {
  const listed = view.subject.columns.find(({key}) => key === column)?.codes;
  if (!view.isText(column) || listed) return numberKey(view.numbers(column));
  columnOf(view.subject, column);
  const {texts, codes} = view.texts(column);
  const ranks = await texts.ranks();
  const low = new Uint32Array(codes.length);
  const missing = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === texts.size) missing[row] = 1;
    else low[row] = ranks[code]!;
  }
  return {low, missing};
}

export type {Key};

function numberKey(values: Float64Array): Key {
  const missing = new Uint8Array(values.length);
  let [min, max, whole] = [Infinity, -Infinity, true];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== value) missing[row] = 1;
    else {
      if (value < min) min = value;
      if (value > max) max = value;
      if (whole && Math.floor(value) !== value) whole = false;
    }
  }
  const low = new Uint32Array(values.length);
  if (whole && !(max - min > 0xffffffff)) {
    for (let row = 0; row < values.length; row++)
      if (missing[row] === 0) low[row] = values[row]! - min;
    return {low, missing};
  }
  const high = new Uint32Array(values.length);
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  for (let row = 0; row < values.length; row++) {
    if (missing[row] === 1) continue;
    // -0 and 0 are equal; the bits of negative numbers run the other way.
    number[0] = values[row]! + 0;
    const negative = halves[1]! >>> 31 === 1;
    low[row] = negative ? ~halves[0]! : halves[0]!;
    high[row] = negative ? ~halves[1]! : halves[1]! ^ 0x80000000;
  }
  return {low, high, missing};
}

const digits = 1 << 16;
const counts = new Uint32Array(digits + 1);

/** A stable counting sort of `rows` by 16 bits of a key. */
function pass(
  rows: Uint32Array<ArrayBuffer>,
  key: Uint32Array,
  shift: number,
  descending: boolean
): Uint32Array<ArrayBuffer> {
  const turn = descending ? digits - 1 : 0;
  counts.fill(0);
  for (let row = 0; row < key.length; row++)
    counts[(((key[row]! >>> shift) & 0xffff) ^ turn) + 1]!++;
  const first = ((key[0]! >>> shift) & 0xffff) ^ turn;
  if (counts[first + 1] === rows.length) return rows;
  for (let digit = 0; digit < digits; digit++) counts[digit + 1]! += counts[digit]!;
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    sorted[counts[((key[row]! >>> shift) & 0xffff) ^ turn]!++] = row;
  }
  return sorted;
}

function missingLast(
  rows: Uint32Array<ArrayBuffer>,
  missing: Uint8Array
): Uint32Array<ArrayBuffer> {
  if (!missing.includes(1)) return rows;
  const sorted = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++)
    if (missing[rows[at]!] === 0) sorted[count++] = rows[at]!;
  for (let at = 0; at < rows.length; at++)
    if (missing[rows[at]!] === 1) sorted[count++] = rows[at]!;
  return sorted;
}
