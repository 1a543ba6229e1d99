import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {ConsultantRow, MissionRow} from "../../loaders/contract.js";
import type {Engine, EngineRow} from "../../src/components/engine.js";
import {consultants} from "../../src/components/explorer/consultants.js";
import {fold} from "../../src/components/explorer/fold.js";
import {missions} from "../../src/components/explorer/missions.js";
import * as figures from "../../src/components/explorer/sql/figures.js";
import * as rowsOf from "../../src/components/explorer/sql/rows.js";
import type {Statement} from "../../src/components/explorer/sql/statement.js";
import {emptyState, parseState} from "../../src/components/explorer/state.js";
import {nodeEngine, wasmEngine} from "./engines.js";
import {arrowStream, asOf, sampleConsultants, sampleMissions} from "./sample.js";

const people = sampleConsultants(1000);
const work = sampleMissions(3000, people);
const engines: Record<string, Engine> = {};

function tables(): Record<string, Uint8Array> {
  return {
    consultants: arrowStream(people, Object.keys(people[0] ?? {})),
    missions: arrowStream(work, Object.keys(work[0] ?? {}))
  };
}

beforeAll(async () => {
  engines["wasm"] = await wasmEngine(tables());
  engines["node"] = await nodeEngine(tables());
});

afterAll(async () => {
  for (const engine of Object.values(engines)) await engine.close();
});

function ask(engine: string, {sql, params}: Statement): Promise<EngineRow[]> {
  const found = engines[engine];
  if (!found) throw new Error(`no engine ${engine}`);
  return found.query(sql, params);
}

const context = (subject: typeof consultants) => ({
  asOf,
  columns: subject.columns.filter(({optional}) => !optional)
});

const working = ({status}: ConsultantRow) => status !== "out";
const has = (row: {search: string}, word: string) => row.search.includes(word);

const consultantCases: {search: string; keep: (row: ConsultantRow) => boolean}[] = [
  {search: "", keep: working},
  {search: "?status=out", keep: ({status}) => status === "out"},
  {search: "?status=out&status=bench&status=staffed", keep: () => true},
  {search: "?q=élodie", keep: (row) => working(row) && has(row, "elodie")},
  {search: "?q=ELODIE", keep: (row) => working(row) && has(row, "elodie")},
  {
    search: "?q=elodie+FOUCHER",
    keep: (row) => working(row) && has(row, "elodie") && has(row, "foucher")
  },
  {search: "?q=%25", keep: (row) => working(row) && has(row, "%")},
  {search: "?q=_s", keep: (row) => working(row) && has(row, "_s")},
  {search: "?q=%F0%9F%A6%8A", keep: (row) => working(row) && has(row, "🦊")},
  {search: "?q=o'neill", keep: () => false},
  {search: "?q=o%E2%80%99neill", keep: (row) => working(row) && has(row, "o’neill")},
  {search: "?q=';--", keep: () => false},
  {search: '?q="alert(1)"', keep: (row) => working(row) && has(row, '"alert(1)"')},
  {search: "?q=%00", keep: () => false},
  {search: "?practice=Data", keep: (row) => working(row) && row.practice === "Data"},
  {search: "?practice=", keep: (row) => working(row) && row.practice === null},
  {
    search: "?practice=Data&practice=&grade=Senior",
    keep: (row) =>
      working(row) && (row.practice === "Data" || row.practice === null) && row.grade === "Senior"
  },
  {search: "?free=now", keep: (row) => row.availability === "now"},
  {search: "?free=unknown", keep: (row) => row.availability === "unknown"},
  {
    search: "?free=30",
    keep: (row) => row.available_on !== null && row.available_on <= "2026-12-22"
  },
  {search: "?free=later", keep: (row) => row.availability === "later"},
  {search: "?workforce_days=100..", keep: (row) => working(row) && row.workforce_days >= 100},
  {
    search: "?idle_days=1..50",
    keep: ({workforce_days: there, staffed_days: staffed, ...row}) =>
      row.status !== "out" && there - staffed >= 1 && there - staffed <= 50
  },
  {search: "?bench_days=..20", keep: (row) => row.bench_days !== null && row.bench_days <= 20},
  {search: "?entity=", keep: (row) => working(row) && row.entity === null},
  // A manager's people are those of the workforce, one by one they are whoever they are.
  {search: "?manager_id=2", keep: (row) => working(row) && row.manager_id === 2},
  {
    search: "?status=out&exit=2026-01-01..&employed=yes",
    keep: ({status, entry, exit}) =>
      status === "out" && exit !== null && exit >= "2026-01-01" && (entry === null || entry <= exit)
  },
  {search: "?id=5&id=6", keep: ({id}) => id === 5 || id === 6}
];

const missionCases: {search: string; keep: (row: MissionRow) => boolean}[] = [
  {search: "", keep: () => true},
  {
    search: "?status=running&status=planned",
    keep: ({status}) => status === "running" || status === "planned"
  },
  {search: "?client=Client+7", keep: ({client}) => client === "Client 7"},
  {search: "?role=", keep: ({role}) => role === null},
  {
    search: "?daily_rate=400..500",
    keep: ({daily_rate: rate}) => rate !== null && rate >= 400 && rate <= 500
  },
  {search: "?daily_rate=900..", keep: ({daily_rate: rate}) => rate !== null && rate >= 900},
  {
    search: "?start=2025-01-01..2025-12-31",
    keep: ({start}) => start !== null && start >= "2025-01-01" && start <= "2025-12-31"
  },
  {search: "?end=..2020-01-01", keep: ({end}) => end !== null && end <= "2020-01-01"},
  {search: "?id=7&id=8", keep: ({id}) => id === 7 || id === 8},
  {search: "?valid=no", keep: ({valid}) => !valid},
  {search: "?alone=yes&grade=Senior", keep: (row) => row.alone && row.grade === "Senior"},
  {search: "?open=yes&days=0.0001..", keep: ({end, days}) => end === null && days > 0},
  {search: "?consultant_id=900000", keep: (row) => row.consultant_id === 900000}
];

describe.each(["wasm", "node"])("on %s", (engine) => {
  test.each(consultantCases)("consultants$search", async ({search, keep}) => {
    const {state, notices} = parseState(consultants, search);
    expect(notices).toEqual([]);
    const kept = people.filter(keep);
    const rows = await ask(
      engine,
      rowsOf.rowsStatement(consultants, state, context(consultants), {limit: 2000, offset: 0})
    );
    expect(new Set(rows.map(({id}) => id))).toEqual(new Set(kept.map(({id}) => id)));
    const [statistics] = await ask(
      engine,
      figures.statisticsStatement(consultants, state, context(consultants))
    );
    const revenues = kept.flatMap(({revenue}) => (revenue === null ? [] : [revenue]));
    const waits = kept.flatMap(({bench_days: days}) => (days === null ? [] : [days]));
    const workforce = kept.map((row) => row.workforce_days);
    const staffed = kept.map((row) => row.staffed_days);
    const rated = kept.map((row) => row.rated_days);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const ratio = (value: number, of: number) =>
      of === 0 ? null : (expect.closeTo(value / of, 6) as number);
    expect(statistics).toEqual({
      count: kept.length,
      bench: kept.filter(({status}) => status === "bench").length,
      free: kept.filter((row) => row.available_on !== null && row.available_on <= "2026-12-22")
        .length,
      bench_age: ratio(sum(waits), waits.length),
      occupancy: ratio(sum(staffed), sum(workforce)),
      staffed_days: sum(staffed),
      workforce_days: sum(workforce),
      average_rate: revenues.length > 0 ? ratio(sum(revenues), sum(rated)) : null,
      revenue: revenues.length > 0 ? (expect.closeTo(sum(revenues), 3) as number) : null
    });
  });

  test.each(missionCases)("missions$search", async ({search, keep}) => {
    const {state, notices} = parseState(missions, search);
    expect(notices).toEqual([]);
    const rows = await ask(
      engine,
      rowsOf.rowsStatement(missions, state, context(missions), {limit: 5000, offset: 0})
    );
    const kept = work.filter(keep);
    expect(new Set(rows.map(({id}) => id))).toEqual(new Set(kept.map(({id}) => id)));
    const [statistics] = await ask(
      engine,
      figures.statisticsStatement(missions, state, context(missions))
    );
    expect(statistics).toMatchObject({
      count: kept.length,
      running: kept.filter(({status}) => status === "running").length,
      planned: kept.filter(({status}) => status === "planned").length
    });
  });

  test("dates come as ISO days, numbers as numbers, missing as null", async () => {
    const {state} = parseState(missions, "?q=refonte");
    const [row] = await ask(
      engine,
      rowsOf.rowsStatement(missions, state, context(missions), {limit: 1, offset: 0})
    );
    const own = work.find(({id}) => id === row?.["id"]);
    expect({...row, search: own?.search}).toEqual(own);
  });

  test("the choices of a filter do not depend on what is chosen in it", async () => {
    const {state} = parseState(consultants, "?practice=Data&grade=Senior");
    const practice = consultants.filters.find(({key}) => key === "practice");
    if (!practice) throw new Error("no filter practice");
    const rows = await ask(
      engine,
      figures.choicesStatement(consultants, state, context(consultants), practice)
    );
    const counts = new Map<string | null, number>();
    for (const row of people)
      if (working(row) && row.grade === "Senior")
        counts.set(row.practice, (counts.get(row.practice) ?? 0) + 1);
    expect(new Map(rows.map(({value, count}) => [value, count]))).toEqual(counts);
  });

  test.each([
    {search: "", total: people.filter(working).length},
    {search: "?q=x&practice=Data&page=3", total: people.filter(working).length},
    {search: "?status=out", total: people.length},
    {search: "?id=3", total: people.length}
  ])("the total for $search", async ({search, total}) => {
    const {state} = parseState(consultants, search);
    const rows = await ask(
      engine,
      figures.totalStatement(consultants, state, context(consultants))
    );
    expect(rows).toEqual([{count: total}]);
  });
});

describe("both engines", () => {
  test.each([
    {subject: consultants, search: ""},
    {subject: consultants, search: "?sort=-name"},
    {subject: consultants, search: "?sort=status,-occupancy&page=2"},
    {subject: consultants, search: "?sort=-available_on"},
    {subject: consultants, search: "?sort=manager,contract,-daily_rate"},
    {subject: missions, search: ""},
    {subject: missions, search: "?sort=-status,end"},
    {subject: missions, search: "?sort=valid,-daily_rate&q=audit"},
    {subject: missions, search: "?sort=mission&page=4"}
  ])("give the same page of $subject.table $search", async ({subject, search}) => {
    const {state} = parseState(subject, search);
    const page = {limit: 100, offset: 100 * (state.page - 1)};
    const statement = rowsOf.rowsStatement(subject, state, context(subject), page);
    const rows = await ask("wasm", statement);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toEqual(await ask("node", statement));
  });

  test("names are in folded order and missing values last both ways", async () => {
    const order = async (search: string, key: string) => {
      const {state} = parseState(consultants, search);
      const page = {limit: 2000, offset: 0};
      const rows = await ask(
        "wasm",
        rowsOf.rowsStatement(consultants, state, context(consultants), page)
      );
      return rows.map((row) => row[key] ?? null);
    };
    const names = (await order("", "name")).map((name) => fold(String(name)));
    const bytes = (text: string) => Buffer.from(text);
    expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b))));
    for (const search of ["?sort=practice", "?sort=-practice"]) {
      const practices = await order(search, "practice");
      const first = practices.indexOf(null);
      expect(first).toBeGreaterThan(0);
      expect(practices.slice(first).every((value) => value === null)).toBe(true);
    }
  });

  test("the engine is closed: no extension, no setting, no file", async () => {
    const statement = (text: string) => ask("wasm", {sql: text, params: []});
    await expect(statement("SET memory_limit='1GB'")).rejects.toThrow(/configuration/i);
    await expect(statement("SELECT * FROM read_parquet('x.parquet')")).rejects.toThrow();
    expect(await statement("SELECT 1 AS one")).toEqual([{one: 1}]);
  });

  test("what was found does not depend on the words' order or blanks", async () => {
    const ids = async (q: string) => {
      const state = {...emptyState, q};
      const page = {limit: 2000, offset: 0};
      const rows = await ask(
        "wasm",
        rowsOf.rowsStatement(consultants, state, context(consultants), page)
      );
      return rows.map(({id}) => id);
    };
    expect(await ids("zoe\u00a0  nguyen")).toEqual(await ids("Nguyen Zoé"));
  });
});

describe("a file that is not whole", () => {
  test.each([
    {name: "empty", cut: 0},
    {name: "cut in a batch", cut: 5000},
    {name: "without its end mark", cut: -8}
  ])("$name", async ({cut}) => {
    const bytes = tables()["consultants"]?.slice(0, cut) ?? new Uint8Array();
    await expect(wasmEngine({consultants: bytes})).rejects.toThrow(
      `consultants: the file is cut short or no Arrow stream (${bytes.length} bytes)`
    );
  });
});
