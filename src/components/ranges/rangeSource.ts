import type {Column, Filter, Row} from "../explorer/columns.js";
import type {
  Bin,
  Distribution,
  Group,
  Grouping,
  PageOfRows,
  Profile,
  Source,
  Summary
} from "../explorer/source.js";
import type {Choice, ExplorerState} from "../explorer/state.js";
import {placeOf, placeTest, rateStep, type Cells, type Place} from "./cells.js";
import {dayOfMonth, isoMonth} from "./months.js";
import type {RowGroups} from "./rowGroups.js";

/** What a range source reads: the cells say how many and where, the groups have the rows. */
export interface Ranges {
  cells: Cells;
  groups: RowGroups;
}

/** Bars of a histogram at most. */
const mostBins = 48;

/** Rows that a scan reads at first; it doubles until it has found a page. */
const firstScan = 4096;
const longestScan = 32_768;

/**
 * Answers about missions of which a tab cannot hold the rows. Counts, sums and histograms come from
 * the cells; rows are read by ranges of the Parquet file, in its own order, the latest start first.
 * @throws for filters, groups and measures that cells do not know: the subject offers none.
 */
export function rangeSource({cells, groups}: Ranges): Source {
  const months = monthsOf(cells);
  const all = sumOf(cells.missions);
  /** Where pages ended, so that the next one goes on from there. By state. */
  let trail = {state: "", ends: [] as {offset: number; row: number}[]};

  const places = Array.from({length: cells.length}, (_, at): Place => ({
    month: cells.month[at] ?? null,
    status: cells.status[at] ?? null,
    practice: cells.practice[at] ?? null,
    rate: cells.rate[at] ?? null
  }));
  /** The cells of the latest states: a brush asks for the same ones several times. */
  const asked = new Map<string, Int32Array>();

  function matching(state: ExplorerState, except?: string): Int32Array {
    const key = JSON.stringify(Object.entries(state.filters).filter(([one]) => one !== except));
    const known = asked.get(key);
    if (known) return known;
    const test = placeTest(state, except);
    const found = new Int32Array(cells.length);
    let count = 0;
    for (const [at, place] of places.entries()) if (test(place)) found[count++] = at;
    const list = found.subarray(0, count);
    asked.set(key, list);
    const [oldest = ""] = asked.keys();
    if (asked.size > 8) asked.delete(oldest);
    return list;
  }

  /** Filtered rows by value of `of`. */
  function counts<T>(state: ExplorerState, of: (at: number) => T, except?: string): Map<T, number> {
    const found = new Map<T, number>();
    for (const at of matching(state, except)) {
      const value = of(at);
      found.set(value, (found.get(value) ?? 0) + (cells.missions[at] ?? 0));
    }
    return found;
  }

  function summary(state: ExplorerState): Summary {
    const sum = {count: 0, running: 0, planned: 0, days: 0, rated: 0, revenue: 0, priced: false};
    for (const at of matching(state)) {
      const missions = cells.missions[at] ?? 0;
      sum.count += missions;
      if (cells.status[at] === "running") sum.running += missions;
      if (cells.status[at] === "planned") sum.planned += missions;
      sum.days += cells.days[at] ?? 0;
      sum.rated += cells.ratedDays[at] ?? 0;
      sum.revenue += cells.revenue[at] ?? 0;
      sum.priced ||= cells.rate[at] !== null;
    }
    return {
      count: sum.count,
      statistics: {
        running: sum.running,
        planned: sum.planned,
        days: sum.days,
        rated_days: sum.rated,
        revenue: sum.priced ? sum.revenue : null,
        average_rate: sum.priced && sum.rated > 0 ? sum.revenue / sum.rated : null
      }
    };
  }

  async function rows(state: ExplorerState, {limit, offset}: PageOfRows): Promise<Row[]> {
    const filtered = counts(state, (at) => cells.month[at] ?? null);
    const key = JSON.stringify(state.filters);
    if (trail.state !== key) trail = {state: key, ends: []};
    const {ends} = trail;
    const test = placeTest(state);
    const found: Row[] = [];
    let before = 0;
    for (const {month, first, count} of months) {
      const here = filtered.get(month) ?? 0;
      const skipped = offset - before;
      before += here;
      if (here === 0 || skipped >= here) continue;
      if (here === count) {
        const from = first + Math.max(0, skipped);
        const to = Math.min(first + count, from + limit - found.length);
        found.push(...(await groups.rows(from, to)));
        if (found.length === limit) return ended(found, ends, offset, to);
        continue;
      }
      const end = first + count;
      const known = ends.findLast(
        (one) => one.offset <= offset && one.row > first && one.row <= end
      );
      let left = known && found.length === 0 ? offset - known.offset : Math.max(0, skipped);
      let row = known && found.length === 0 ? known.row : first;
      for (let step = firstScan; row < end; step = Math.min(2 * step, longestScan)) {
        // Up to the end of a group: the next step begins with one.
        const until = Math.min(end, (Math.floor(row / firstScan) + step / firstScan) * firstScan);
        for (const one of await groups.rows(row, until)) {
          row += 1;
          if (!test(placeOf(one)) || left-- > 0) continue;
          found.push(one);
          if (found.length === limit) return ended(found, ends, offset, row);
        }
      }
    }
    return found;
  }

  function distribution(state: ExplorerState, {key}: Filter): Distribution {
    const of = key === "start" ? cells.month : cells.rate;
    const found = counts(state, (at) => of[at] ?? null, key);
    const missing = found.get(null) ?? 0;
    found.delete(null);
    const edges =
      key === "start"
        ? monthEdges(cells)
        : steps(valuesOf(cells.rate), rateStep).map((edge) => ({edge, shown: edge}));
    const bins = edges.slice(0, -1).map(({edge, shown}, at): Bin => {
      const next = edges[at + 1] ?? {edge, shown};
      let count = 0;
      const first = at === 0 ? -Infinity : edge;
      const last = at === edges.length - 2 ? Infinity : next.edge;
      for (const [value, missions] of found)
        if (value !== null && value >= first && value < last) count += missions;
      return {from: shown, to: next.shown, count};
    });
    return {bins, missing};
  }

  function grouped(state: ExplorerState, {by, step, measure}: Grouping): Group[] {
    const key = (at: number): string | null => {
      if (by === "status" || by === "practice") return cells[by][at] ?? null;
      if (by !== "start") throw new Error(`cells are not grouped by "${by}"`);
      const month = cells.month[at] ?? null;
      const whole = step === "year" ? 12 : step === "quarter" ? 3 : 1;
      return month === null ? null : isoMonth(Math.floor(month / whole) * whole);
    };
    const values = measured(cells, measure);
    const found = new Map<string | null, {count: number; value: number}>();
    for (const at of matching(state)) {
      const group = found.get(key(at)) ?? {count: 0, value: 0};
      group.count += cells.missions[at] ?? 0;
      group.value += values[at] ?? 0;
      found.set(key(at), group);
    }
    const list = [...found].map(([one, sums]): Group => ({key: one, ...sums}));
    const byKey = (a: Group, b: Group) =>
      a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1;
    if (by === "start") return list.sort(byKey);
    return list.sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || byKey(a, b));
  }

  return {
    summary: (state) => Promise.resolve().then(() => summary(state)),
    rows,
    total: () => Promise.resolve(all),
    choices: (state, {key, column}) =>
      Promise.resolve().then(() => {
        if (column !== "status" && column !== "practice")
          throw new Error(`cells do not count "${column}"`);
        const found = counts(state, (at) => cells[column][at] ?? null, key);
        return [...found]
          .map(([value, count]): Choice => ({value, count}))
          .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1));
      }),
    distribution: (state, filter) => Promise.resolve().then(() => distribution(state, filter)),
    profile: (_state, {key}: Column): Promise<Profile> =>
      Promise.reject(new Error(`cells have no profile of "${key}"`)),
    groups: (state, grouping) => Promise.resolve().then(() => grouped(state, grouping)),
    close: () => Promise.resolve()
  };
}

function ended<T extends Row>(
  found: T[],
  ends: {offset: number; row: number}[],
  offset: number,
  row: number
): T[] {
  ends.push({offset: offset + found.length, row});
  ends.sort((a, b) => a.offset - b.offset);
  return found;
}

/** The months in the order of the rows: where their rows begin, and how many there are. */
function monthsOf(cells: Cells): {month: number | null; first: number; count: number}[] {
  const months: {month: number | null; first: number; count: number}[] = [];
  for (let at = 0; at < cells.length; at++) {
    const month = cells.month[at] ?? null;
    const last = months.at(-1);
    const count = cells.missions[at] ?? 0;
    if (last && last.month === month) last.count += count;
    else months.push({month, first: last ? last.first + last.count : 0, count});
  }
  return months;
}

function measured({missions, days, revenue}: Cells, {of, column}: Grouping["measure"]) {
  if (of === "count") return missions;
  if (of === "sum" && column === "days") return days;
  if (of === "sum" && column === "revenue") return revenue;
  throw new Error(`cells have no ${of} of "${column ?? ""}"`);
}

function valuesOf(list: readonly (number | null)[]): number[] {
  return [...new Set(list)].filter((value) => value !== null).sort((a, b) => a - b);
}

/** Edges from the first value to past the last one, of so many steps that few bins come out. */
function steps(values: readonly number[], step: number): number[] {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return [];
  const width = step * Math.ceil((last - first + step) / step / mostBins);
  const start = Math.floor(first / width) * width;
  const edges = [start];
  while ((edges.at(-1) ?? 0) <= last) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** Months, quarters or years; what a few rows say of another century is in the first and last bin. */
function monthEdges(cells: Cells): {edge: number; shown: number}[] {
  const byMonth = new Map<number, number>();
  for (let at = 0; at < cells.length; at++) {
    const month = cells.month[at] ?? null;
    if (month !== null) byMonth.set(month, (byMonth.get(month) ?? 0) + (cells.missions[at] ?? 0));
  }
  const sorted = [...byMonth].sort(([a], [b]) => a - b);
  const total = sumOf(sorted.map(([, count]) => count));
  let seen = 0;
  const within = sorted.filter(([, count]) => {
    const before = seen;
    seen += count;
    return seen > 0.005 * total && before < 0.995 * total;
  });
  const values = within.map(([month]) => month);
  const span = (values.at(-1) ?? 0) - (values[0] ?? 0) + 1;
  const step = span <= mostBins ? 1 : span <= 3 * mostBins ? 3 : 12;
  const first = Math.floor((values[0] ?? 0) / step) * step;
  const edges: {edge: number; shown: number}[] = [];
  if (values.length === 0) return edges;
  for (let edge = first; edge <= (values.at(-1) ?? 0) + step; edge += step)
    edges.push({edge, shown: dayOfMonth(edge)});
  return edges;
}

function sumOf(list: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < list.length; at++) sum += list[at] ?? 0;
  return sum;
}
