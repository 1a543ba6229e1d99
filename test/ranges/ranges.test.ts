import {readFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from "vitest";
import type {RowGroupIndex} from "../../loaders/contract/rowGroups.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {readSettings} from "../../loaders/settings.js";
import {takeSnapshot} from "../../loaders/snapshots/take.js";
import type {Filter} from "../../src/components/explorer/columns.js";
import {largestPage} from "../../src/components/explorer/pageSize.js";
import {emptyState, type ExplorerState} from "../../src/components/explorer/state.js";
import {readCells} from "../../src/components/ranges/cells.js";
import {RenewedError} from "../../src/components/renewed.js";
import {rangeSource} from "../../src/components/ranges/rangeSource.js";
import {openRowGroups, type RowGroups} from "../../src/components/ranges/rowGroups.js";
import {temporaryFolder} from "../support/store.js";

const asOf = "2026-11-22";
const folder = temporaryFolder();
const file = (name: string) => join(folder, name);
const settings = {...readSettings(), explorer_rows: 1000};
const instance = await DuckDBInstance.create();
const sql = await instance.connect();
const query = async (text: string) => (await sql.runAndReadAll(text)).getRowObjectsJS();

let index: RowGroupIndex;
let parquet: Uint8Array;

beforeAll(async () => {
  const store = join(temporaryFolder(), "store.db");
  seedStore({consultants: 1000, out: store, seed: 3, asOf});
  await takeSnapshot({
    ...{store, asOf, audience: "everyone", settings, folder, only: ["missions"]},
    ...{projectFolder: process.cwd(), product: "test", now: new Date(0)}
  });
  index = JSON.parse(readFileSync(file("missions-groups.json"), "utf8")) as RowGroupIndex;
  parquet = readFileSync(file("missions.parquet"));
  await sql.run(
    `CREATE TABLE missions AS
       SELECT *, date_trunc('month', start) AS month, floor(daily_rate / 25) * 25 AS step
       FROM '${file("missions.parquet")}'`
  );
}, 60_000);

afterAll(() => {
  sql.closeSync();
  instance.closeSync();
});

afterEach(() => vi.unstubAllGlobals());

/** Answers ranges of the Parquet file and counts them. */
function serve(answer?: (range: string) => Response) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (_address: string, {headers}: {headers: {Range: string}}) => {
    asked.push(headers.Range);
    if (answer) return Promise.resolve(answer(headers.Range));
    const [from = 0, to = 0] = headers.Range.replace("bytes=", "").split("-").map(Number);
    return Promise.resolve(
      new Response(parquet.slice(from, to + 1), {
        status: 206,
        headers: {"content-range": `bytes ${from}-${to}/${parquet.byteLength}`}
      })
    );
  });
  return asked;
}

const open = () => openRowGroups(index, "missions.parquet");
const source = (groups: RowGroups = open()) =>
  rangeSource({cells: readCells(bufferOf(readFileSync(file("missions-cells.arrow")))), groups});

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const everyColumn =
  '* EXCLUDE (month, step) REPLACE (start::VARCHAR AS start, "end"::VARCHAR AS "end")';
const plain = (rows: unknown) =>
  JSON.parse(
    JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value))
  ) as unknown;

describe("row groups", () => {
  test("every row of the file, as DuckDB reads it", async () => {
    const asked = serve();
    const rows = await open().rows(0, index.rows);
    expect(rows.length).toBeGreaterThan(10_000);
    expect(rows).toEqual(plain(await query(`SELECT ${everyColumn} FROM missions`)));
    expect(asked).toHaveLength(1);
  });

  test("a page is one request; what was read is not asked for again", async () => {
    const asked = serve();
    const groups = open();
    const expected = plain(
      await query(`SELECT ${everyColumn} FROM missions LIMIT 200 OFFSET 4000`)
    );
    expect(await groups.rows(4000, 4200)).toEqual(expected);
    expect(asked).toHaveLength(1);
    await groups.rows(3800, 4000);
    await groups.rows(4200, 4400);
    expect(asked).toHaveLength(1);
  });

  test("no page of the largest size is a request of more than 200 kB", async () => {
    const asked = serve();
    for (let from = 0; from < index.rows; from += largestPage)
      await open().rows(from, from + largestPage);
    const bytes = asked.map((range) => {
      const [first = NaN, last = NaN] = range.replace("bytes=", "").split("-").map(Number);
      return last - first + 1;
    });
    expect(asked).toHaveLength(Math.ceil(index.rows / largestPage));
    expect(Math.max(...bytes)).toBeLessThan(200_000);
  });

  test("a row group holds its own values alone, and not those of all", async () => {
    const held = await query(
      `SELECT stats_distinct_count::INTEGER AS consultants
       FROM parquet_metadata('${file("missions.parquet")}')
       WHERE path_in_schema = 'consultant' ORDER BY row_group_id`
    );
    const own = await query(
      `SELECT count(DISTINCT consultant)::INTEGER AS consultants
       FROM missions GROUP BY rowid // ${index.group_rows} ORDER BY rowid // ${index.group_rows}`
    );
    expect(held.at(-1)).toEqual(own.at(-1));
  });

  test("past the end there is nothing", async () => {
    serve();
    expect(await open().rows(index.rows - 3, index.rows + 200)).toHaveLength(3);
    expect(await open().rows(index.rows, index.rows + 200)).toEqual([]);
  });

  test.each<[string, (range: string) => Response, new () => Error, RegExp]>([
    ["a file that is gone", () => new Response("", {status: 404}), RenewedError, /404/],
    [
      "a file of another length",
      () =>
        new Response(new Uint8Array(10), {status: 206, headers: {"content-range": "bytes 0-9/10"}}),
      RenewedError,
      /10 bytes where there were/
    ],
    ["a failing server", () => new Response("", {status: 503}), Error, /503/],
    [
      "an answer that is cut short",
      () => new Response(new Uint8Array(10), {status: 206}),
      Error,
      /cut short, 10 of/
    ]
  ])("%s is told apart", async (_, answer, kind, message) => {
    serve(answer);
    const failed = open().rows(0, 10);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toBeInstanceOf(kind);
  });

  test("a server without ranges sends the whole file: the part is cut out", async () => {
    serve(() => new Response(bufferOf(parquet), {status: 200}));
    expect((await open().rows(5000, 5001))[0]).toEqual(
      (
        plain(await query(`SELECT ${everyColumn} FROM missions LIMIT 1 OFFSET 5000`)) as unknown[]
      )[0]
    );
  });

  test("what failed is asked for anew", async () => {
    const groups = open();
    serve(() => new Response("", {status: 503}));
    await expect(groups.rows(0, 10)).rejects.toThrow();
    serve();
    expect(await groups.rows(0, 10)).toHaveLength(10);
  });
});

const filters: [string, ExplorerState["filters"], string][] = [
  ["nothing", {}, "true"],
  ["a status", {status: {kind: "set", values: ["ended"]}}, "status = 'ended'"],
  ["a rare status", {status: {kind: "set", values: ["planned"]}}, "status = 'planned'"],
  [
    "practices, and none",
    {practice: {kind: "set", values: ["Cloud & DevOps", null]}},
    "(practice = 'Cloud & DevOps' OR practice IS NULL)"
  ],
  [
    "months",
    {start: {kind: "range", from: "2024-02-17", to: "2025-06-03"}},
    "month BETWEEN '2024-02-01' AND '2025-06-01'"
  ],
  ["no start", {start: {kind: "missing"}}, "start IS NULL"],
  [
    "steps of the rate",
    {daily_rate: {kind: "range", from: "410", to: "550"}},
    "step BETWEEN 400 AND 525"
  ],
  ["one step", {daily_rate: {kind: "range", from: "500", to: "500"}}, "step = 500"],
  ["from a rate on", {daily_rate: {kind: "range", from: "700", to: null}}, "step >= 700"],
  ["no rate", {daily_rate: {kind: "missing"}}, "daily_rate IS NULL"],
  [
    "all at once",
    {
      status: {kind: "set", values: ["ended", "running"]},
      practice: {kind: "set", values: ["Cloud & DevOps"]},
      start: {kind: "range", from: "2023-01-01", to: null},
      daily_rate: {kind: "range", from: null, to: "600"}
    },
    `status IN ('ended', 'running') AND practice = 'Cloud & DevOps' AND month >= '2023-01-01'
       AND step <= 575`
  ]
];

describe.each(filters)("missions filtered by %s", (_, chosen, where) => {
  const state: ExplorerState = {...emptyState, filters: chosen};

  test("count and figures", async () => {
    serve();
    const [expected] = await query(
      `SELECT count(*)::INTEGER AS count,
         (count(*) FILTER (status = 'running'))::INTEGER AS running,
         (count(*) FILTER (status = 'planned'))::INTEGER AS planned,
         coalesce(sum(days), 0) AS days,
         coalesce(sum(days) FILTER (daily_rate IS NOT NULL), 0) AS rated_days,
         sum(revenue) AS revenue,
         sum(revenue) / nullif(sum(days) FILTER (daily_rate IS NOT NULL), 0) AS average_rate
       FROM missions WHERE ${where}`
    );
    const {count, statistics} = await source().summary(state);
    expect(count).toBeGreaterThan(0);
    expect(count).toBe(expected?.["count"]);
    for (const [key, value] of Object.entries(statistics))
      if (value === null) expect(expected?.[key], key).toBeNull();
      else expect(Math.abs(value - Number(expected?.[key])), key).toBeLessThan(1e-9 * (1 + value));
  });

  test.each([
    ["flipped through", [0, 1, 2]],
    ["jumped to", [17, 3, 18]]
  ])("pages of rows, %s", async (_how, pages) => {
    serve();
    const open = source();
    for (const page of pages) {
      const rows = await open.rows(state, {limit: 50, offset: page * 50});
      const expected = await query(
        `SELECT ${everyColumn} FROM missions WHERE ${where}
         ORDER BY missions.start DESC NULLS LAST, id DESC LIMIT 50 OFFSET ${page * 50}`
      );
      expect(rows).toEqual(plain(expected));
    }
  });

  test("choices under the other filters", async () => {
    serve();
    const rest = Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== "status"));
    if (Object.keys(rest).length > 0 && "status" in chosen) return;
    const status = {kind: "set", key: "status", column: "status"} as Filter;
    const expected = await query(
      `SELECT status AS value, count(*)::INTEGER AS count FROM missions
       WHERE ${"status" in chosen ? "true" : where} GROUP BY 1 ORDER BY 2 DESC, 1`
    );
    expect(await source().choices(state, status)).toEqual(expected);
  });

  test("histograms hold every row that has a value", async () => {
    serve();
    for (const [key, column] of [
      ["start", "start"],
      ["daily_rate", "daily_rate"]
    ] as const) {
      if (key in chosen) continue;
      const filter = {kind: "range", key, column} as Filter;
      const {bins, missing} = await source().distribution(state, filter);
      const [expected] = await query(
        `SELECT count("${column}")::INTEGER AS values,
           (count(*) - count("${column}"))::INTEGER AS missing FROM missions WHERE ${where}`
      );
      expect(bins.length).toBeLessThanOrEqual(50);
      expect(bins.reduce((sum, {count}) => sum + count, 0)).toBe(expected?.["values"]);
      expect(missing).toBe(expected?.["missing"]);
    }
  });

  test("groups", async () => {
    serve();
    const measure = {of: "sum", column: "days"} as const;
    const byPractice = await source().groups(state, {by: "practice", measure});
    const expected = await query(
      `SELECT practice AS key, count(*)::INTEGER AS count, sum(days) AS value FROM missions
       WHERE ${where} GROUP BY 1`
    );
    expect(byPractice).toHaveLength(expected.length);
    for (const {key, count, value} of byPractice) {
      const one = expected.find((row) => row["key"] === key);
      expect(count).toBe(one?.["count"]);
      expect(value).toBeCloseTo(Number(one?.["value"]), 6);
    }
    const byYear = await source().groups(state, {
      by: "start",
      step: "year",
      measure: {of: "count"}
    });
    expect(byYear.map(({key, count}) => [key, count])).toEqual(
      (
        await query(
          `SELECT date_trunc('year', start)::DATE::VARCHAR AS key, count(*)::INTEGER AS count
           FROM missions WHERE ${where} GROUP BY 1 ORDER BY 1 NULLS LAST`
        )
      ).map(({key, count}) => [key, count])
    );
  });
});

test("a filter that cells do not know is no wrong count", async () => {
  serve();
  const state: ExplorerState = {...emptyState, filters: {client: {kind: "set", values: ["X"]}}};
  await expect(source().summary(state)).rejects.toThrow(/client/);
});
