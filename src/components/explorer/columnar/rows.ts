import type {Column, Row, Value} from "../columns.js";
import {hasBit, type Bits} from "./bits.js";
import {isoDay} from "./groups.js";
import type {View} from "./view.js";

/** The rows of a page as the page reads them: `id` and the columns. */
export function materialised(
  view: View,
  columns: readonly Column[],
  rows: Iterable<number>
): Row[] {
  const cells = columns
    .filter(({key}) => key !== "id")
    .map((column) => ({key: column.key, value: valueOf(view, column)}));
  const id = view.numbers("id");
  return Array.from(rows, (row) => {
    const made: Record<string, Value> = {id: id[row]!};
    for (const {key, value} of cells) made[key] = value(row);
    return made;
  });
}

function valueOf(view: View, {key, kind}: Column): (row: number) => Value {
  if (view.isText(key)) {
    const {texts, codes} = view.texts(key);
    return (row) => (codes[row] === texts.size ? null : texts.at(codes[row]!));
  }
  const numbers = view.numbers(key);
  const shown = (value: number): Value =>
    kind === "date" ? isoDay(value) : kind === "boolean" ? value === 1 : value;
  return (row) => (numbers[row] === numbers[row] ? shown(numbers[row]!) : null);
}

/** The rows from `offset` on, at most `limit`, of those in `bits` in the order of `order`. */
export function pageOf(
  order: Uint32Array,
  bits: Bits,
  {limit, offset}: {limit: number; offset: number}
): Uint32Array {
  const page = new Uint32Array(Math.min(limit, order.length));
  let [seen, count] = [0, 0];
  for (let at = 0; at < order.length && count < limit; at++) {
    if (!hasBit(bits, order[at]!)) continue;
    if (seen++ >= offset) page[count++] = order[at]!;
  }
  return page.subarray(0, count);
}
