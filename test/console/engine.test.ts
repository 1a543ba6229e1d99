import {tableFromArrays, tableToIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {
  ConsoleEngine,
  limits,
  type Answer,
  type Database
} from "../../src/components/console/engine.js";
import {Problem} from "../../src/components/console/problem.js";
import {nodeDatabase} from "./database.js";

const missions = tableFromArrays({
  id: Int32Array.from([1, 2, 3]),
  client: ["SNCF", "EDF", null],
  daily_rate: Float64Array.from([500, 600, 700])
});
const bytes = () => Promise.resolve(tableToIPC(missions, "stream").slice().buffer);
const fetched: string[] = [];
const sources = {
  missions: () => {
    fetched.push("missions");
    return bytes();
  },
  consultants: bytes,
  mission_windows: null
};

let database: Database;
let engine: ConsoleEngine;

beforeAll(async () => {
  database = await nodeDatabase();
  engine = new ConsoleEngine(sources, "2026-11-22", () => Promise.resolve(database));
});

afterAll(() => engine.close());

const run = (sql: string, options: {seconds?: number; signal?: AbortSignal} = {}) =>
  engine.run(sql, {signal: new AbortController().signal, ...options});

const rows = ({table}: Answer) =>
  table.toArray().map((row) => Object.values((row as {toJSON(): object}).toJSON()) as unknown[]);

async function problem(sql: string, options?: Parameters<typeof run>[1]): Promise<Problem> {
  const error: unknown = await run(sql, options).catch((reason: unknown) => reason);
  if (!(error instanceof Problem)) throw new Error(`no problem with: ${sql}`, {cause: error});
  return error;
}

describe("what only asks is answered", () => {
  test.each([
    {sql: "SELECT count(*)::INTEGER FROM missions", expected: [[3]]},
    {sql: "select 1;", expected: [[1]]},
    {sql: "SELECT 1 ;; -- and no more;", expected: [[1]]},
    {sql: "-- é ; first\nSELECT ';' AS \"a;b\" /* ; */", expected: [[";"]]},
    {sql: "SELECT $$ ; $$", expected: [[" ; "]]},
    {sql: "FROM missions SELECT max(id)", expected: [[3]]},
    {sql: "(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1 DESC", expected: [[2], [1]]},
    {sql: "VALUES (1, 'x')", expected: [[1, "x"]]},
    {sql: "WITH missions AS (SELECT 7 AS a) SELECT a FROM missions", expected: [[7]]},
    {sql: "TABLE missions LIMIT 0", expected: []},
    {sql: "SELECT as_of()::VARCHAR", expected: [["2026-11-22"]]},
    {
      sql: "SELECT column_name FROM (DESCRIBE missions)",
      expected: [["id"], ["client"], ["daily_rate"]]
    },
    {sql: "SELECT max FROM (SUMMARIZE missions) WHERE column_name = 'id'", expected: [["3"]]},
    {sql: "FROM query('SELECT client FROM missions WHERE id = 2')", expected: [["EDF"]]},
    {
      sql: "PIVOT (SELECT client, daily_rate FROM missions) ON client IN ('SNCF') USING sum(daily_rate)",
      expected: [[500]]
    },
    {
      sql: "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT n FROM t",
      expected: [[1], [2], [3]]
    },
    {sql: "SELECT 9007199254740993 AS exact", expected: [[9007199254740993n]]}
  ])("$sql", async ({sql, expected}) => {
    const answer = await run(sql);
    expect(rows(answer)).toEqual(expected);
    expect(answer.cut).toBe(false);
  });

  test.each(["SHOW TABLES", "EXPLAIN SELECT * FROM missions", "EXPLAIN ANALYZE FROM missions"])(
    "%s",
    async (sql) => expect((await run(sql)).table.numRows).toBeGreaterThan(0)
  );

  test("a table is read once, and its bytes are said of every answer", async () => {
    const size = (await bytes()).byteLength;
    for (const sql of ["FROM missions", "SELECT 1 FROM MISSIONS"])
      expect((await run(sql)).read).toEqual([{table: "missions", bytes: size}]);
    expect(fetched).toEqual(["missions"]);
    expect((await run("SELECT 'missions'")).read).toHaveLength(1);
    expect((await run("SELECT 1")).read).toEqual([]);
  });
});

describe("what is not one question is refused", () => {
  test.each([
    ["", "empty"],
    [" ;; -- nothing", "empty"],
    ["SELECT 1; SELECT 2", "several"],
    ["SELECT 1; DROP TABLE missions", "several"],
    ["SELECT 1); DROP TABLE missions; SELECT * FROM (SELECT 1", "several"],
    ["SELECT 1) UNION ALL (SELECT 2", "syntax"],
    ["DROP TABLE missions", "notQuery"],
    ["INSERT INTO missions FROM missions", "notQuery"],
    ["WITH a AS (SELECT 1) DELETE FROM missions", "notQuery"],
    ["WITH a AS (SELECT 1 AS id) INSERT INTO missions (id) FROM a", "notQuery"],
    ["EXPLAIN ANALYZE DELETE FROM missions", "notQuery"],
    ["/* x */ explain (ANALYZE, FORMAT JSON) DELETE FROM missions", "notQuery"],
    ["EXPLAIN CREATE TABLE x AS SELECT 1", "notQuery"],
    ["PRAGMA version", "notQuery"],
    ["SET threads = 4", "notQuery"],
    ["SET VARIABLE x = 1", "notQuery"],
    ["RESET memory_limit", "notQuery"],
    ["ATTACH 'x.db'", "notQuery"],
    ["COPY missions TO 'x.csv'", "notQuery"],
    ["INSTALL json", "notQuery"],
    ["LOAD json", "notQuery"],
    ["CALL pragma_version()", "notQuery"],
    ["CHECKPOINT", "notQuery"],
    ["BEGIN", "notQuery"],
    ["not SQL at all", "notQuery"],
    ["🦊", "notQuery"],
    ["SELECT * FROM read_csv('http://example.org/a.csv')", "closed"],
    ["FROM 'http://example.org/a.csv'", "closed"],
    ["FROM read_text('/etc/passwd')", "closed"],
    ["FROM read_blob('https://example.org/a')", "closed"],
    ["FROM sniff_csv('http://example.org/a.csv')", "closed"],
    ["FROM glob('*')", "closed"],
    ["FROM read_parquet('http://example.org/a.parquet')", "extension"],
    ["SELECT current_date", "extension"],
    ["SELECT getenv('HOME')", "wrong"],
    ["FROM query('DROP TABLE missions')", "syntax"],
    ["SELECT ?", "wrong"],
    ["PIVOT missions ON client", "pivot"],
    ["FROM salaries", "noTable"],
    ["FROM mission_windows", "notHeld"],
    [`SELECT '${"x".repeat(100_000)}'`, "long"],
    ["SELECT repeat(repeat('x', 1000), 2000000)", "memory"],
    ["SELECT repeat('x', 70000000)", "large"],
    ["SELECT list(range) FROM range(300000000)", "memory"]
  ])("%s", async (sql, kind) => {
    expect((await problem(sql)).kind).toBe(kind);
    expect(rows(await run("SELECT count(*)::INTEGER FROM missions"))).toEqual([[3]]);
  });
});

describe("the place of an error", () => {
  const long = `SELECT ${Array.from({length: 40}, (_, i) => `${i} AS column_${i}`).join(", ")}, clent FROM missions`;
  test.each([
    {sql: "SELEC 1", word: "SELEC", kind: "notQuery"},
    {sql: "SELECT count( FROM missions", word: "FROM", kind: "syntax"},
    {
      sql: "SELECT *\nFROM missions\nWHERE clent = 1",
      word: "clent",
      kind: "wrong",
      instead: "client"
    },
    {sql: "SELECT 'é€🦊', clent FROM missions", word: "clent", kind: "wrong", instead: "client"},
    {sql: "-- é\n\nSELECT clent FROM missions;", word: "clent", kind: "wrong", instead: "client"},
    {sql: long, word: "clent", kind: "wrong", instead: "client"},
    {sql: "SELECT nofunction(1)", word: "nofunction", kind: "wrong"},
    {sql: "SELECT *\nFROM mission", word: "mission", kind: "noTable", instead: "missions"},
    {sql: "SELECT 1;\nSELECT 2", word: ";", kind: "several"},
    {sql: "SELECT 'abc", word: "'abc", kind: "syntax"}
  ])("$sql", async ({sql, word, kind, instead}) => {
    const found = await problem(sql);
    expect(found.kind).toBe(kind);
    expect(
      sql.slice(found.at ?? -1).startsWith(word),
      `${found.at}: ${sql.slice(found.at ?? 0)}`
    ).toBe(true);
    if (instead) expect(found.instead[0]).toBe(instead);
    expect(found.message).not.toMatch(/LINE \d|\^|INSTALL|temp_directory/);
  });
});

describe("limits", () => {
  test("ten million rows are cut, and no more than a few batches are read", async () => {
    const began = performance.now();
    const answer = await run("SELECT * FROM range(10000000)");
    expect(answer.table.numRows).toBe(limits.rows);
    expect(answer.cut).toBe(true);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test.each([
    {rows: limits.rows, cut: false},
    {rows: limits.rows + 1, cut: true}
  ])("$rows rows", async ({rows: count, cut}) => {
    const answer = await run(`SELECT range FROM range(${count}) ORDER BY range DESC`);
    expect([answer.table.numRows, answer.cut]).toEqual([limits.rows, cut]);
    expect(Number(answer.table.getChildAt(0)?.get(0))).toBe(count - 1);
  });

  test("one that never ends is cancelled between two steps of it", async () => {
    const abort = new AbortController();
    let polls = 0;
    const poll = database.pollPendingQuery.bind(database);
    database.pollPendingQuery = (connection) => {
      if (++polls === 3) abort.abort();
      return poll(connection);
    };
    const sql = "SELECT count(*) FROM range(1000000) a, range(1000000) b";
    expect((await problem(sql, {signal: abort.signal})).kind).toBe("cancelled");
    expect(polls).toBe(3);
    expect(rows(await run("SELECT 2"))).toEqual([[2]]);
  });

  test("one that was cancelled before it began does not begin", async () => {
    expect((await problem("SELECT 1", {signal: AbortSignal.abort()})).kind).toBe("cancelled");
  });
});

test("an engine that does not start says so, and is tried anew", async () => {
  let tries = 0;
  const broken = new ConsoleEngine(sources, "2026-11-22", () => {
    tries += 1;
    return Promise.reject(new Error("this browser has no WebAssembly"));
  });
  for (const expected of [1, 2]) {
    const asked = broken.run("SELECT 1", {signal: new AbortController().signal});
    await expect(asked).rejects.toMatchObject({kind: "engine", message: /WebAssembly/});
    expect(tries).toBe(expected);
  }
});

test("a file that failed says so, and is read again when asked for again", async () => {
  let tries = 0;
  const read = () => (++tries === 1 ? Promise.reject(new Error("HTTP 404")) : bytes());
  const other = new ConsoleEngine({cube_months: read}, "2026-11-22", nodeDatabase);
  const ask = () => other.run("FROM cube_months", {signal: new AbortController().signal});
  await expect(ask()).rejects.toMatchObject({kind: "file", message: "cube_months: HTTP 404"});
  expect((await ask()).table.numRows).toBe(3);
  await other.close();
});
