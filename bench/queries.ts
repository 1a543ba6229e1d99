import {readFileSync} from "node:fs";
import {join} from "node:path";
import {columnSource} from "../src/components/explorer/columnar/columnSource.js";
import {columnOf, filterOf} from "../src/components/explorer/columns.js";
import {missions} from "../src/components/explorer/missions.js";
import type {Source} from "../src/components/explorer/source.js";
import {sqlSource} from "../src/components/explorer/sql/sqlSource.js";
import {parseState} from "../src/components/explorer/state.js";
import {wasmEngine} from "../test/explorer/engines.js";
import {asOf} from "./store.js";
import {median, quantile} from "./table.js";
import type {Row} from "./table.js";

const searches = ["elodie", "sncf", "data", "martin paris", "cloud", "s", "migration", "xyzzy"];
const sorts = ["", "?sort=mission", "?sort=-daily_rate", "?sort=client,-start", "?sort=end"];

type Ask = (source: Source) => Promise<unknown>;

/** What a reader asks for, by kind. */
function workload(): Record<string, Ask[]> {
  const state = (search: string) => parseState(missions, search).state;
  const searched = searches.map((q) => state(`?q=${encodeURIComponent(q)}`));
  const rows =
    (search: string, offset: number): Ask =>
    (source) =>
      source.rows(state(search), {limit: 200, offset});
  const rate = filterOf(missions, "daily_rate");
  const start = filterOf(missions, "start");
  return {
    page: sorts.flatMap((sort) => [0, 2000, 9000].map((offset) => rows(sort, offset))),
    search: searched.map((asked) => (source) => source.rows(asked, {limit: 200, offset: 0})),
    statistics: [state(""), ...searched].map((asked) => (source) => source.summary(asked)),
    choices: searched.map(
      (asked) => (source) => source.choices(asked, filterOf(missions, "client"))
    ),
    // Each step of a brush is a filter that nobody asked for before.
    brush: Array.from({length: 40}, (_, step): Ask => {
      const asked = state(`?daily_rate=${300 + step}..800`);
      return async (source) => {
        await source.distribution(asked, rate);
        await source.distribution(asked, start);
      };
    }),
    "group-by": searched.map((asked): Ask => {
      const measure = {of: "mean", column: "daily_rate"} as const;
      return (source) => source.groups(asked, {by: "practice", measure});
    }),
    profile: searched.map(
      (asked): Ask =>
        (source) =>
          source.profile(asked, columnOf(missions, "revenue"))
    )
  };
}

type Times = Record<string, {columns: number[]; wasm: number[]}>;

/**
 * Times of the workload on what the page asks and on DuckDB-WASM, both in this process (the same V8;
 * a worker's round trips are not counted), each question `rounds` times after one to warm up.
 */
async function sourceTimes(snapshot: string, rounds: number): Promise<Times> {
  const file = (name: string) => new Uint8Array(readFileSync(join(snapshot, name)));
  const context = {asOf, columns: missions.columns.filter(({optional}) => !optional)};
  const {searched = []} = missions;
  const sources = {
    columns: columnSource(file("missions.arrow"), missions, context),
    wasm: sqlSource(
      await wasmEngine({missions: file("missions.arrow")}, {}, {missions: searched}),
      missions,
      context
    )
  };
  const times: Times = {};
  for (const [kind, asks] of Object.entries(workload())) {
    const list = (times[kind] = {columns: [], wasm: []} as Times[string]);
    for (const path of ["columns", "wasm"] as const)
      for (let round = -1; round < rounds; round++)
        for (const ask of asks) {
          const start = performance.now();
          await ask(sources[path]);
          if (round >= 0) list[path].push(performance.now() - start);
        }
  }
  for (const source of Object.values(sources)) await source.close();
  return times;
}

/** What the missions page asks, against DuckDB-WASM. */
export async function queryRows(snapshot: string, rounds: number): Promise<Row[]> {
  const times = await sourceTimes(snapshot, rounds);
  const note = (list: number[]) =>
    `median of ${list.length}, 95 %: ${quantile(list, 0.95).toFixed(1)} ms`;
  return Object.entries(times).map(([kind, {columns, wasm}]): Row => {
    return {
      name: `${kind} over columns`,
      value: median(columns),
      reference: median(wasm),
      against: "DuckDB-WASM",
      unit: "ms",
      note: `${note(columns)}; DuckDB-WASM: ${note(wasm)}`
    };
  });
}
