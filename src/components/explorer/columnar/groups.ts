import {columnOf, type Column} from "../columns.js";
import {checkMeasured} from "../measured.js";
import type {Group, Grouping, Measure} from "../source.js";
import {distinctNumbers} from "./distinct.js";
import {quantile} from "./quantiles.js";
import {compareUtf8} from "./textOrder.js";
import type {View} from "./view.js";

/** The group of each row, and what each group is called and sorted by. */
interface Keys {
  size: number;
  of: Uint32Array | Uint16Array | Uint8Array;
  key: (group: number) => Group["key"];
  /** NaN for the group of those without a value. */
  order: (group: number) => number;
}

/** The groups of `rows`: largest value first, then by key; of dates in their order. */
export async function groupsOf(
  view: View,
  grouping: Grouping,
  rows: Uint32Array
): Promise<Group[]> {
  const {subject} = view;
  checkMeasured(subject, grouping.measure);
  const column = columnOf(subject, grouping.by);
  const keys = await keysOf(view, column, grouping.step ?? "month");
  const counts = new Uint32Array(keys.size);
  for (let at = 0; at < rows.length; at++) counts[keys.of[rows[at]!]!]!++;
  const values = measured(view, grouping.measure, rows, keys, counts);
  const found: {group: number; answer: Group}[] = [];
  for (let group = 0; group < keys.size; group++) {
    const count = counts[group]!;
    if (count > 0)
      found.push({group, answer: {key: keys.key(group), count, value: values[group]!}});
  }
  for (const {answer} of found) if (Number.isNaN(answer.value)) answer.value = null;
  const rising = (a: number, b: number) => (a === b ? 0 : isNaN(a) ? 1 : isNaN(b) ? -1 : a - b);
  const byKey = (a: number, b: number) =>
    rising(keys.order(a), keys.order(b)) || compareKeys(keys.key(a), keys.key(b));
  found.sort((a, b) => {
    if (column.kind === "date") return byKey(a.group, b.group);
    const [one, other] = [a.answer.value ?? NaN, b.answer.value ?? NaN];
    return rising(-one, -other) || byKey(a.group, b.group);
  });
  return found.map(({answer}) => answer);
}

function compareKeys(a: Group["key"], b: Group["key"]): number {
  return typeof a === "string" && typeof b === "string" ? compareUtf8(a, b) : 0;
}

async function keysOf(
  view: View,
  column: Column,
  step: NonNullable<Grouping["step"]>
): Promise<Keys> {
  const {key, codes: list} = column;
  if (view.isText(key)) {
    const {texts, codes} = view.texts(key);
    const ranks = list ? undefined : await texts.ranks();
    const place = (group: number) => list?.indexOf(texts.at(group)) ?? ranks?.[group] ?? NaN;
    return {
      size: texts.size + 1,
      of: codes,
      key: (group) => (group === texts.size ? null : texts.at(group)),
      order: (group) => (group === texts.size ? NaN : place(group))
    };
  }
  const start = column.kind === "date" ? firstDay(step) : (value: number) => value;
  const numbers = view.numbers(key);
  const groups = new Map<number, number>();
  const starts: number[] = [];
  const of = new Uint32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row]!;
    let group = groups.get(value);
    if (group === undefined) {
      // Map knows one NaN: those without a value are a group.
      const from = start(value);
      group = groups.get(from) ?? starts.push(from) - 1;
      groups.set(from, group);
      groups.set(value, group);
    }
    of[row] = group;
  }
  const shown = (value: number) =>
    column.kind === "date" ? isoDay(value) : column.kind === "boolean" ? value === 1 : value;
  return {
    size: starts.length,
    of,
    key: (group) => (isNaN(starts[group]!) ? null : shown(starts[group]!)),
    order: (group) => starts[group]!
  };
}

function measured(
  view: View,
  {of, column = ""}: Measure,
  rows: Uint32Array,
  keys: Keys,
  counts: Uint32Array
): Float64Array {
  if (of === "count") return Float64Array.from(counts);
  if (of === "median" || of === "distinct") {
    const one = of === "median" ? (part: Float64Array) => quantile(part, 0.5) : distinctNumbers;
    const values = view.isText(column) ? codeNumbers(view, column) : view.numbers(column);
    return byGroup(values, rows, keys, (part) => one(part) ?? NaN);
  }
  const values = view.numbers(column);
  const sums = new Float64Array(keys.size);
  const present = new Uint32Array(keys.size);
  const least = new Float64Array(keys.size).fill(NaN);
  const most = new Float64Array(keys.size).fill(NaN);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const value = values[row]!;
    if (value !== value) continue;
    const group = keys.of[row]!;
    sums[group]! += value;
    present[group]!++;
    if (!(value >= least[group]!)) least[group] = value;
    if (!(value <= most[group]!)) most[group] = value;
  }
  if (of === "min") return least;
  if (of === "max") return most;
  return sums.map((sum, group) => {
    const count = present[group]!;
    return count === 0 ? NaN : of === "mean" ? sum / count : sum;
  });
}

/** What `one` makes of the values of each group that are not missing. */
function byGroup(
  values: Float64Array,
  rows: Uint32Array,
  {size, of}: Keys,
  one: (part: Float64Array) => number
): Float64Array {
  const ends = new Uint32Array(size + 1);
  for (let at = 0; at < rows.length; at++)
    if (values[rows[at]!] === values[rows[at]!]) ends[of[rows[at]!]! + 1]!++;
  for (let group = 0; group < size; group++) ends[group + 1]! += ends[group]!;
  const places = ends.slice();
  const sorted = new Float64Array(ends[size]!);
  for (let at = 0; at < rows.length; at++) {
    const value = values[rows[at]!]!;
    if (value === value) sorted[places[of[rows[at]!]!]!++] = value;
  }
  return Float64Array.from({length: size}, (_, group) =>
    one(sorted.subarray(ends[group], ends[group + 1]))
  );
}

function codeNumbers(view: View, column: string): Float64Array {
  const {texts, codes} = view.texts(column);
  return Float64Array.from(codes, (code) => (code === texts.size ? NaN : code));
}

const millisecondsPerDay = 86_400_000;

export function isoDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The first day of the step that a day is in. */
function firstDay(step: NonNullable<Grouping["step"]>): (day: number) => number {
  const months = {day: 0, month: 1, quarter: 3, year: 12}[step];
  if (months === 0) return (day) => day;
  return (day) => {
    if (day !== day) return NaN;
    const date = new Date(day * millisecondsPerDay);
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % months));
    return date.getTime() / millisecondsPerDay;
  };
}
