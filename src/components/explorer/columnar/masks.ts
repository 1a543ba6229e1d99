import type {Subject} from "../columns.js";
import type {Chosen} from "../defaults.js";
import type {Condition} from "../expressions.js";
import {fold} from "../fold.js";
import type {TextColumn} from "./arrowTable.js";
import {add, emptyBits, inverse, type Bits} from "./bits.js";
import type {View} from "./view.js";

/** An ISO day as days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The rows that a chosen value lets through. */
export async function maskOf(view: View, {filter, value}: Chosen, today: number): Promise<Bits> {
  const {column} = filter;
  switch (value.kind) {
    case "set":
      return ofCodes(view.texts(column), (texts, wanted) => {
        for (const text of value.values) {
          const code = text === null ? texts.size : texts.codeOf(text);
          if (code !== undefined) wanted[code] = 1;
        }
      });
    case "text": {
      const {texts} = view.texts(column);
      const found = await texts.matching(fold(value.text));
      return ofCodes(view.texts(column), (_, wanted) => wanted.set(found));
    }
    case "missing":
      if (view.isText(column))
        return ofCodes(view.texts(column), (texts, wanted) => (wanted[texts.size] = 1));
      return ofNumbers(view.numbers(column), (number) => number !== number);
    case "range": {
      const number = (text: string | null, none: number) =>
        text === null
          ? none
          : filter.kind === "range" && filter.type === "date"
            ? dayNumber(text)
            : Number(text);
      return between(
        view.numbers(column),
        number(value.from, -Infinity),
        number(value.to, Infinity)
      );
    }
    case "id": {
      const ids = new Set(value.values);
      return ofNumbers(view.numbers(column), (number) => ids.has(number));
    }
    case "flag": {
      if (filter.kind !== "flag") throw new Error(`${filter.key} is no flag`);
      const bits = ofCondition(view, filter.condition, today);
      return value.value ? bits : inverse(bits, view.table.rows);
    }
    case "horizon":
      if (/^\d+$/.test(value.value))
        return between(view.numbers(column), -Infinity, today + Number(value.value));
      return ofCodes(view.texts("availability"), (texts, wanted) => {
        const code = texts.codeOf(value.value);
        if (code !== undefined) wanted[code] = 1;
      });
    case "window":
      throw new Error("a window lets every row through");
  }
}

/** The rows of which a condition holds. */
export function ofCondition(view: View, {of, holds}: Condition, today: number): Bits {
  const inputs = of.map(view.numbers);
  const {rows} = view.table;
  const bits = emptyBits(rows);
  const [a, b, c] = inputs;
  const set = (row: number) => (bits[row >>> 5]! |= 1 << (row & 31));
  if (!a || inputs.length > 3) throw new Error(`a condition of ${inputs.length} columns`);
  for (let row = 0; row < rows; row++) {
    const met = c
      ? holds(a[row]!, b![row]!, c[row]!, today)
      : b
        ? holds(a[row]!, b[row]!, today)
        : holds(a[row]!, today);
    if (met) set(row);
  }
  return bits;
}

/** The rows in whose searched texts a folded word is. */
export async function searchMask(
  view: View,
  searched: readonly string[],
  word: string
): Promise<Bits> {
  const bits = emptyBits(view.table.rows);
  for (const key of searched) {
    const column = view.texts(key);
    const found = await column.texts.matching(word);
    if (found.includes(1))
      add(
        bits,
        ofCodes(column, (_, wanted) => wanted.set(found))
      );
  }
  return bits;
}

/** What the search of a subject looks in: the column `search` of its file, or several. */
export function searchedColumns({searched}: Subject): readonly string[] {
  return searched ?? ["search"];
}

function ofCodes(
  {texts, codes}: TextColumn,
  choose: (texts: TextColumn["texts"], wanted: Uint8Array) => void
): Bits {
  const wanted = new Uint8Array(texts.size + 1);
  choose(texts, wanted);
  return bitsOf(codes, wanted);
}

function bitsOf(codes: TextColumn["codes"], wanted: Uint8Array): Bits {
  const bits = emptyBits(codes.length);
  const whole = codes.length >>> 5;
  for (let word = 0, row = 0; word < whole; word++) {
    let set = 0;
    for (let bit = 0; bit < 32; bit++, row++) set |= wanted[codes[row]!]! << bit;
    bits[word] = set;
  }
  for (let row = whole << 5; row < codes.length; row++)
    bits[whole]! |= wanted[codes[row]!]! << (row & 31);
  return bits;
}

function between(values: Float64Array, low: number, high: number): Bits {
  const bits = emptyBits(values.length);
  const whole = values.length >>> 5;
  for (let word = 0, row = 0; word < whole; word++) {
    let set = 0;
    for (let bit = 0; bit < 32; bit++, row++) {
      const value = values[row]!;
      set |= (value >= low && value <= high ? 1 : 0) << bit;
    }
    bits[word] = set;
  }
  for (let row = whole << 5; row < values.length; row++)
    if (values[row]! >= low && values[row]! <= high) bits[whole]! |= 1 << (row & 31);
  return bits;
}

function ofNumbers(values: Float64Array, holds: (value: number) => boolean): Bits {
  const bits = emptyBits(values.length);
  for (let row = 0; row < values.length; row++)
    if (holds(values[row]!)) bits[row >>> 5]! |= 1 << (row & 31);
  return bits;
}
