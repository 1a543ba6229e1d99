import {afterAll, afterEach, beforeAll, describe, expect, test} from "vitest";
import type {Engine} from "../../src/components/engine.js";
import {consultants} from "../../src/components/explorer/consultants.js";
import {openModel, type ExplorerView, type Model} from "../../src/components/explorer/model.js";
import {emptyState, withFilter} from "../../src/components/explorer/state.js";
import {columnOf, filterOf, type Row} from "../../src/components/explorer/columns.js";
import {sqlSource} from "../../src/components/explorer/sql/sqlSource.js";
import {addressAt} from "./address.js";
import {wasmEngine} from "./engines.js";
import {arrowStream, asOf, sampleConsultants} from "./sample.js";

const people = sampleConsultants(700);
const workforce = people.filter(({status}) => status !== "out");
const first = {
  total: workforce.length,
  rows: workforce.slice(0, 100) as unknown[] as Row[],
  choices: {},
  windows: [{id: "3m", from: "2026-08-22", to: "2026-11-21"}],
  in_browser: true
};
/** Everybody's third consultant was there for 10 days, half of them on a mission at 100 €. */
const quarterDays = people
  .filter((_, index) => index % 3 === 0)
  .map(({id}) => ({
    period: "3m",
    consultant_id: id,
    workforce_days: 10,
    staffed_days: 5,
    rated_days: 5,
    revenue: 500
  }));
let engine: Engine;
const models: Model[] = [];

beforeAll(async () => {
  const opened = await wasmEngine(
    {consultants: arrowStream(people, Object.keys(people[0] ?? {}))},
    {consultant_windows: () => Promise.resolve(streamOf(quarterDays))}
  );
  // One engine serves every test: a model that closes must leave it open.
  engine = {...opened, close: () => Promise.resolve()};
  closeEngine = () => opened.close();
});

let closeEngine: () => Promise<void>;
afterAll(() => closeEngine());
afterEach(async () => {
  for (const model of models.splice(0)) await model.close();
});

function streamOf(rows: readonly object[]): ArrayBuffer {
  return new Uint8Array(arrowStream(rows, Object.keys(rows[0] ?? {}))).buffer;
}

function open(search: string, connect: () => Promise<Engine> = () => Promise.resolve(engine)) {
  const page = addressAt(search);
  const model = openModel(consultants, {
    first,
    asOf,
    connect: async ({subject, context}) => sqlSource(await connect(), subject, context),
    page
  });
  models.push(model);
  return {model, page};
}

function until(model: Model, done: (view: ExplorerView) => boolean): Promise<ExplorerView> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(JSON.stringify(model.view.state))), 5000);
    const check = (view: ExplorerView) => {
      if (!done(view)) return;
      clearTimeout(timer);
      leave();
      resolve(view);
    };
    const leave = model.subscribe(check);
    queueMicrotask(() => check(model.view));
  });
}

const answered = ({answer, state}: ExplorerView) => answer?.took != null && answer.state === state;

test("the first rows have what is made of their columns, as the engine has it", async () => {
  const {model} = open("");
  const early = model.view.answer?.rows ?? [];
  expect(early).toHaveLength(100);
  const all = await model.read({limit: people.length, offset: 0});
  const idle = new Map(all.map(({id, idle_days: days}) => [id, days]));
  expect(early.map(({idle_days: days}) => days)).toEqual(early.map(({id}) => idle.get(id)));
  expect(new Set(idle.values()).size).toBeGreaterThan(2);
});

describe("a model", () => {
  test("has the first rows at once and their figures once the engine is there", async () => {
    const {model} = open("");
    expect(model.view).toMatchObject({engine: "waiting", notices: [], error: null});
    expect(model.view.answer?.rows).toMatchObject(first.rows);
    const {answer} = await until(model, answered);
    expect(answer).toMatchObject({count: workforce.length, total: workforce.length});
    expect(answer?.statistics).toMatchObject({count: workforce.length});
  });

  test("has nothing before the engine when the address asks for something", async () => {
    const {model} = open("?practice=Data&page=1&sort=-revenue");
    expect(model.view.answer).toBeNull();
    const {answer, notices} = await until(model, answered);
    expect(notices).toEqual([]);
    expect(answer?.count).toBe(workforce.filter(({practice}) => practice === "Data").length);
  });

  test("applies what was asked before the engine was there", async () => {
    let give: (engine: Engine) => void = () => undefined;
    const {model, page} = open("", () => new Promise((resolve) => (give = resolve)));
    const practice = filterOf(consultants, "practice");
    model.show(withFilter(emptyState, practice, {kind: "set", values: ["Cloud"]}), "push");
    expect(model.view.answer?.rows).toMatchObject(first.rows);
    give(engine);
    const {answer} = await until(model, answered);
    expect(answer?.rows.every((row) => row["practice"] === "Cloud")).toBe(true);
    expect(page.entries).toEqual(["/page", "/page?practice=Cloud"]);
  });

  test("shows the last page and says so when the address asks for a later one", async () => {
    const {model} = open("?page=99");
    const view = await until(model, answered);
    expect(view.state.page).toBe(Math.ceil(workforce.length / 100));
    expect(view.notices).toEqual([{reason: "page", key: "page", value: "99"}]);
  });

  test("drops a practice that nobody has and names it", async () => {
    const {model} = open("?practice=Data&practice=Nope");
    const view = await until(model, answered);
    expect(view.notices).toEqual([{reason: "impossible", key: "practice", value: "Nope"}]);
    expect(view.state.filters).toEqual({practice: {kind: "set", values: ["Data"]}});
  });

  test("goes back to what was before, and writes a typed search in place", async () => {
    const {model, page} = open("");
    await until(model, answered);
    model.show({...model.view.state, page: 2}, "push");
    await until(model, (view) => answered(view) && view.state.page === 2);
    for (const q of ["e", "el", "elo"]) model.show({...model.view.state, q, page: 1}, "replace");
    const typed = await until(model, (view) => answered(view) && view.state.q === "elo");
    expect(typed.answer?.count).toBe(workforce.filter(({search}) => search.includes("elo")).length);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(page.entries).toEqual(["/page", "/page?q=elo"]);
    page.back();
    const view = await until(model, (now) => answered(now) && now.state.q === "");
    expect(view.state).toEqual(emptyState);
  });

  test("answers only the latest of several requests", async () => {
    const asked: string[] = [];
    const slow: Engine = {
      ...engine,
      async query(sql, params) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (sql.includes("LIMIT")) asked.push(String(params?.[0]));
        return engine.query(sql, params);
      }
    };
    const {model} = open("", () => Promise.resolve(slow));
    await until(model, answered);
    asked.length = 0;
    const seen: string[] = [];
    model.subscribe(({answer}) => answer && seen.push(answer.state.q));
    for (const q of ["a", "ab", "abc", "el"]) model.show({...emptyState, q}, "replace");
    await until(model, (view) => answered(view) && view.state.q === "el");
    expect(asked.at(-1)).toBe("el");
    expect(asked).not.toContain("ab");
    expect(asked).not.toContain("abc");
    expect(seen.filter((q) => q !== "")).toEqual(["el"]);
  });

  test("keeps the first rows when the engine does not start", async () => {
    const {model} = open("", () => Promise.reject(new Error("no such file: duckdb-eh.wasm")));
    const view = await until(model, ({engine}) => engine === "failed");
    expect(view.error).toBe("no such file: duckdb-eh.wasm");
    expect(view.answer?.rows).toMatchObject(first.rows);
    await expect(model.read({limit: 1, offset: 0})).rejects.toThrow("no such file: duckdb-eh.wasm");
    model.show({...emptyState, q: "x"}, "push");
    model.show(emptyState, "push");
    expect(model.view.answer?.rows).toMatchObject(first.rows);
  });

  test("keeps what it shows when a query fails", async () => {
    let broken = false;
    const fragile: Engine = {
      ...engine,
      query: (sql, params) =>
        broken ? Promise.reject(new Error("out of memory")) : engine.query(sql, params)
    };
    const {model} = open("", () => Promise.resolve(fragile));
    const {answer} = await until(model, answered);
    broken = true;
    model.show({...emptyState, page: 2}, "push");
    const failed = await until(model, ({error}) => error !== null);
    expect(failed.error).toBe("out of memory");
    expect(failed.answer).toBe(answer);
    broken = false;
    model.show({...emptyState, page: 2}, "push");
    expect((await until(model, answered)).error).toBeNull();
  });

  test("reads a window's figures when they are asked for, in its columns and its CSV", async () => {
    const {model, page} = open("?window=3m&sort=-workforce_days,id");
    expect(model.view.answer).toBeNull();
    const {answer, notices} = await until(model, answered);
    expect(notices).toEqual([]);
    expect(answer?.count).toBe(workforce.length);
    const there = workforce.filter(({id}) => quarterDays.some((row) => row.consultant_id === id));
    expect(answer?.statistics).toMatchObject({
      workforce_days: 10 * there.length,
      staffed_days: 5 * there.length,
      occupancy: 0.5,
      revenue: 500 * there.length,
      average_rate: 100
    });
    expect(answer?.rows[0]).toMatchObject({workforce_days: 10, occupancy: 0.5, revenue: 500});
    // The same rows in the same order are other figures.
    model.show({...emptyState, sort: model.view.state.sort}, "push");
    const year = await until(model, answered);
    expect(page.entries.at(-1)).toBe("/page?sort=-workforce_days,id");
    expect(year.answer?.statistics?.["workforce_days"]).toBe(
      workforce.reduce((sum, row) => sum + row.workforce_days, 0)
    );
    expect(year.answer?.rows[0]?.["workforce_days"]).not.toBe(10);
  });

  test("says what is wrong when a window's file cannot be read, and asks for it anew", async () => {
    let broken = true;
    const fragile: Engine = {
      ...engine,
      need: (table) => (broken ? Promise.reject(new Error("no such file")) : engine.need(table))
    };
    const {model} = open("", () => Promise.resolve(fragile));
    const {answer} = await until(model, answered);
    const window = filterOf(consultants, "window");
    const asked = withFilter(emptyState, window, {kind: "window", value: "3m"});
    model.show(asked, "push");
    const failed = await until(model, ({error}) => error !== null);
    expect([failed.error, failed.answer]).toEqual(["no such file", answer]);
    broken = false;
    model.show({...asked}, "push");
    expect((await until(model, answered)).answer?.statistics).toMatchObject({occupancy: 0.5});
  });

  test("undoes changes one by one, a typed text as one, apart from the history", async () => {
    const {model, page} = open("");
    await until(model, answered);
    expect(model.canUndo).toBe(false);
    model.undo();
    model.show({...emptyState, page: 2}, "push");
    model.show({...emptyState, q: "e"}, "push");
    model.show({...emptyState, q: "el"}, "replace");
    model.show({...emptyState, q: "el", page: 1}, "push");
    model.undo();
    expect(model.view.state).toEqual({...emptyState, page: 2});
    expect(page.entries.at(-1)).toBe("/page?page=2");
    model.undo();
    expect(model.view.state).toEqual(emptyState);
    expect(model.canUndo).toBe(false);
    await until(model, answered);
  });

  test("answers about the rows on screen, with the time it took", async () => {
    const {model} = open("?practice=Data");
    const data = workforce.filter(({practice}) => practice === "Data");
    const rates = data.flatMap(({daily_rate: rate}) => (rate === null ? [] : [rate]));
    const {bins, missing, took} = await model.distribution(filterOf(consultants, "daily_rate"));
    expect(missing).toBe(data.length - rates.length);
    expect(bins.reduce((sum, {count}) => sum + count, 0)).toBe(rates.length);
    expect(took).toBeGreaterThan(0);
    const profile = await model.profile(columnOf(consultants, "daily_rate"));
    expect(profile).toMatchObject({
      count: data.length,
      missing,
      numbers: {min: Math.min(...rates)}
    });
    const {groups} = await model.groups({by: "grade", measure: {of: "mean", column: "daily_rate"}});
    expect(groups.reduce((sum, {count}) => sum + count, 0)).toBe(data.length);
    const part = await model.read({limit: 10, offset: 5});
    expect(part.map(({id}) => id)).toEqual(
      (await model.read({limit: 20, offset: 0})).slice(5, 15).map(({id}) => id)
    );
  });

  test("names a window and a filter that are not to be had", async () => {
    const {model} = open("?window=5m&probation_end=2026-11-22..");
    const view = await until(model, answered);
    expect(view.state).toEqual(emptyState);
    expect(view.notices).toEqual([
      {reason: "impossible", key: "window", value: "5m"},
      {reason: "unknown", key: "probation_end", value: "2026-11-22.."}
    ]);
  });

  test("reads every filtered row, in order, also of a state that is no longer shown", async () => {
    const {model} = open("?sort=-name");
    const {state} = model.view;
    model.show({...state, q: "zz"}, "push");
    const parts = [0, 500].map((offset) => model.read({limit: 500, offset}, state));
    const names = (await Promise.all(parts)).flat().map(({name}) => String(name));
    expect(names).toHaveLength(workforce.length);
    expect(names[0]).not.toBe(names.at(-1));
  });
});
