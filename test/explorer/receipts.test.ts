import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Measure} from "../../loaders/contract.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {registry} from "../../loaders/metrics.js";
import type {MetricId} from "../../loaders/metrics.js";
import {PageContext} from "../../loaders/metrics/page.js";
import type {MeasureOf} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import {takeSnapshot} from "../../loaders/snapshots/take.js";
import type {Engine, EngineRow} from "../../src/components/engine.js";
import type {Subject} from "../../src/components/explorer/columns.js";
import {consultants} from "../../src/components/explorer/consultants.js";
import {missions} from "../../src/components/explorer/missions.js";
import {statisticsStatement} from "../../src/components/explorer/sql/figures.js";
import {rowsStatement} from "../../src/components/explorer/sql/rows.js";
import {parseState, windowOf} from "../../src/components/explorer/state.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";
import {wasmEngine} from "./engines.js";

type Rows = readonly EngineRow[];

const number = (value: EngineRow[string] | undefined) => (typeof value === "number" ? value : 0);
const sum = (column: string) => (rows: Rows) =>
  rows.reduce((total, row) => total + number(row[column]), 0);
const count = (rows: Rows) => rows.length;

function clientRevenues(rows: Rows): number[] {
  const clients = new Map<unknown, number>();
  for (const row of rows)
    clients.set(row["client"], (clients.get(row["client"]) ?? 0) + number(row["revenue"]));
  return [...clients.values()];
}

/** The lowest rate that half of the days with one are at or below. */
function medianRate(rows: Rows): number {
  const rated = rows
    .filter((row) => row["daily_rate"] !== null)
    .map((row) => ({rate: number(row["daily_rate"]), days: number(row["days"])}))
    .sort((a, b) => a.rate - b.rate);
  const half = rated.reduce((total, {days}) => total + days, 0) / 2;
  let days = 0;
  return rated.find((row) => (days += row.days) >= half * (1 - 1e-9))?.rate ?? 0;
}

/** The one or two in the middle of those with a known entry. */
function middleYears(rows: Rows): number {
  const years = rows
    .flatMap(({seniority}) => (typeof seniority === "number" ? [seniority] : []))
    .sort((a, b) => a - b);
  return years
    .filter((_, i) => i + 1 === (years.length + 1) >> 1 || i + 1 === (years.length >> 1) + 1)
    .reduce((total, value) => total + value, 0);
}

/** What the numerator of a metric is of the rows that its receipt leads to. */
const numerators: Partial<Record<MetricId, (rows: Rows) => number>> = {
  bench_age: sum("bench_days"),
  occupancy: sum("staffed_days"),
  tace: sum("staffed_days"),
  mean_workforce: sum("workforce_days"),
  bench_cost: (rows) =>
    rows.reduce((total, row) => total + number(row["idle_days"]) * number(row["daily_cost"]), 0),
  seniority_mean: sum("seniority"),
  seniority_median: middleYears,
  revenue: sum("revenue"),
  revenue_per_day: sum("revenue"),
  revenue_signed: sum("revenue"),
  revenue_assumed: sum("revenue"),
  average_rate: sum("revenue"),
  top1: sum("revenue"),
  top3: sum("revenue"),
  top5: sum("revenue"),
  median_rate: medianRate,
  margin: sum("margin"),
  margin_rate: sum("margin"),
  clients: (rows) => clientRevenues(rows).filter((revenue) => revenue > 0).length,
  hhi: (rows) => clientRevenues(rows).reduce((total, revenue) => total + revenue ** 2, 0) * 10_000
};

/** The columns that they read. */
const summed = new Set(
  "client days daily_rate daily_cost margin revenue seniority bench_days idle_days workforce_days staffed_days".split(
    " "
  )
);

/** The figure over the table that is the value of a metric, not only its numerator. */
const figures: Partial<Record<MetricId, string>> = {
  bench: "bench",
  bench_age: "bench_age",
  occupancy: "occupancy",
  bench_cost: "idle_cost",
  revenue: "revenue",
  revenue_signed: "revenue",
  revenue_assumed: "revenue",
  average_rate: "average_rate",
  margin: "margin",
  margin_rate: "margin_rate"
};

const periods = ["1m", "3m", "12m", "month", "quarter", "year", "fiscal"] as const;

/** Every measure that has rows, in all of its periods; of the whole firm and of its parts. */
function measuresOf(context: PageContext): [string, MetricId, Measure][] {
  const ids = Object.keys(registry) as MetricId[];
  const byPart = ids.filter((id) => registry[id].sql === "measures");
  const found: [string, MetricId, Measure][] = [];
  const add = (id: MetricId, name: string, of: MeasureOf) => {
    const spans = registry[id].span === "window" ? periods : [undefined];
    for (const period of spans)
      found.push([
        `${id} ${period ?? ""} ${name}`,
        id,
        context.measure(id, period ? {...of, period} : of)
      ]);
  };
  for (const id of ids) add(id, "", {});
  // The first one and the one of who has none.
  const some = <Group>(groups: Group[]) => [...new Set([groups[0] ?? null, null])];
  for (const id of byPart) {
    for (const practice of some(context.sums.groups("practice") as (string | null)[]))
      add(id, `practice ${practice}`, {part: {practice}, rows: {practice}});
    for (const grade of some(context.sums.groups("grade") as (string | null)[]))
      add(id, `grade ${grade}`, {part: {grade}, rows: {grade}});
  }
  for (const manager_id of context.sums.groups("manager_id") as (number | null)[])
    for (const id of ["headcount", "bench", "bench_rate"] as const)
      add(id, `manager ${manager_id}`, {part: {manager_id}, rows: {manager_id}});
  return found.filter(([, , {rows}]) => rows != null);
}

async function filesOf(store: string, asOf: string, folder: string): Promise<Engine> {
  mkdirSync(folder);
  await takeSnapshot({
    store,
    asOf,
    audience: "direction",
    settings: readSettings(),
    folder,
    projectFolder: process.cwd(),
    product: "test",
    now: new Date(`${asOf}T12:00:00Z`)
  });
  const file = (name: string) => new Uint8Array(readFileSync(join(folder, `${name}.arrow`)));
  return wasmEngine({
    consultants: file("consultants"),
    missions: file("missions"),
    consultant_windows: file("consultant-windows"),
    mission_windows: file("mission-windows")
  });
}

/** What is wrong with the rows that a receipt leads to; null when they are the ones counted. */
async function problem(
  engine: Engine,
  asOf: string,
  id: MetricId,
  {rows: address, numerator, value, ...measure}: Measure
): Promise<string | null> {
  const {pathname, search} = new URL(address ?? "", "http://127.0.0.1");
  const subject = ({"/consultants": consultants, "/missions": missions} as Record<string, Subject>)[
    pathname
  ];
  if (!subject) return `no page ${pathname}`;
  const {state, notices} = parseState(subject, search);
  if (notices.length > 0) return JSON.stringify(notices);
  const context = {asOf, columns: subject.columns};
  const columns = subject.columns.filter(({key}) => summed.has(key));
  const statement = rowsStatement(subject, state, {asOf, columns}, {limit: 1e6, offset: 0});
  const rows = await engine.query(statement.sql, statement.params);
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  const shown = (numerators[id] ?? count)(rows);
  if (!same(shown, numerator ?? 0)) return `${address}: ${shown}, counted ${numerator}`;
  const figure = figures[id];
  if (figure === undefined || measure.denominator === 0) return null;
  const summary = statisticsStatement(subject, state, context);
  const [statistics] = await engine.query(summary.sql, summary.params);
  const text = number(statistics?.[figure]);
  return same(text, value ?? 0)
    ? null
    : `${address}: ${figure} ${text} over ${windowOf(state)}, counted ${value}`;
}

const folder = temporaryFolder();
const demo = join(folder, "demo.db");

const stores = [
  {name: "demo", store: demo, asOf: realAsOf},
  // The first of a month: its window is the whole one before.
  {name: "demo-first", store: demo, asOf: "2026-07-01"},
  {name: "small", store: realStores.small, asOf: realAsOf},
  {name: "large", store: realStores.large, asOf: realAsOf}
];

beforeAll(() => void seedStore({out: demo, consultants: 60, seed: 4, asOf: realAsOf}));

describe.each(stores)("on the $name store at $asOf", ({name, store = "", asOf}) => {
  const missing = store === "";
  const patience = 240_000;
  let engine: Engine | undefined;
  afterAll(() => engine?.close());

  test.skipIf(missing)(
    "each receipt leads to the rows that it counts",
    {timeout: patience},
    async () => {
      engine = await filesOf(store, asOf, join(folder, name));
      const settings = readSettings();
      const measures = await withWarehouse(
        store,
        asOf,
        async (warehouse) =>
          measuresOf(await PageContext.open(warehouse, asOf, settings, "direction")),
        {settings}
      );
      expect(measures.length).toBeGreaterThan(200);
      const wrong: string[] = [];
      for (const [title, id, measure] of measures) {
        const found = await problem(engine, asOf, id, measure);
        if (found !== null) wrong.push(`${title}: ${found}`);
      }
      expect(wrong).toEqual([]);
    }
  );
});
