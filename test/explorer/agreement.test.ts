import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "@uwdata/flechette";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readSettings} from "../../loaders/settings.js";
import {takeSnapshot} from "../../loaders/snapshots/take.js";
import {columnSource} from "../../src/components/explorer/columnar/columnSource.js";
import type {Row, Subject} from "../../src/components/explorer/columns.js";
import {consultants} from "../../src/components/explorer/consultants.js";
import {consultantSkills} from "../../src/components/explorer/consultantSkills.js";
import {documents} from "../../src/components/explorer/documents.js";
import {missions} from "../../src/components/explorer/missions.js";
import type {Source} from "../../src/components/explorer/source.js";
import {sqlSource} from "../../src/components/explorer/sql/sqlSource.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {nodeEngine, wasmEngine} from "./engines.js";
import {asOf, oddTables} from "./oddSample.js";
import {questionsOf} from "./states.js";

type Tables = Record<string, Uint8Array>;
type Sources = Record<"columns" | "wasm" | "node", Source>;

const folder = temporaryFolder();

async function realTables(store: string): Promise<Tables> {
  const out = join(folder, "real");
  mkdirSync(out);
  await takeSnapshot({
    store,
    asOf: realAsOf,
    audience: "direction",
    settings: readSettings(),
    folder: out,
    projectFolder: process.cwd(),
    product: "test",
    now: new Date(`${realAsOf}T12:00:00Z`)
  });
  const file = (name: string) => new Uint8Array(readFileSync(join(out, `${name}.arrow`)));
  return {
    consultants: file("consultants"),
    missions: file("missions"),
    document_files: file("document-files"),
    consultant_skills: file("consultant-skills"),
    consultant_windows: file("consultant-windows"),
    mission_windows: file("mission-windows")
  };
}

async function sourcesOf(tables: Tables, subject: Subject, day: string): Promise<Sources> {
  const windows = subject.windows?.table;
  const names = [subject.table, ...(windows === undefined ? [] : [windows])];
  const own = Object.fromEntries(names.map((name) => [name, tables[name]!]));
  const search = subject.searched ? {[subject.table]: subject.searched} : {};
  const context = {asOf: day, columns: subject.columns};
  // The engine takes the buffers that it is given.
  const copies = Object.fromEntries(
    Object.entries(own).map(([name, bytes]) => [name, bytes.slice()])
  );
  const wasm = await wasmEngine(copies, {}, search);
  return {
    columns: columnSource(own[subject.table]!, subject, context, () =>
      Promise.resolve(own[windows ?? ""]!)
    ),
    // Its windows are there from the start.
    wasm: sqlSource({...wasm, need: () => Promise.resolve()}, subject, context),
    node: sqlSource(await nodeEngine(own, search), subject, context)
  };
}

/** Numbers equal to 1e-9 of their size, all else exactly; the first difference in words. */
function difference(a: unknown, b: unknown, path = ""): string | null {
  if (typeof a === "number" && typeof b === "number") {
    const near = Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    return near || Object.is(a, b) ? null : `${path}: ${a} and ${b}`;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? null : `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const of = (value: object) => (value as Record<string, unknown>)[key];
    const found = difference(of(a), of(b), `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

async function answers(source: Source, question: Question) {
  const {state, page, also} = question;
  const [summary, rows] = [await source.summary(state), await source.rows(state, page)];
  return {summary, rows, more: await more(source, also, question)};
}

async function more(source: Source, also: Question["also"], question: Question): Promise<unknown> {
  const {state, grouping, set, range, column} = question;
  switch (also) {
    case "choices":
      return source.choices(state, set);
    case "distribution":
      return source.distribution(state, range);
    case "profile":
      return source.profile(state, column);
    case "total":
      return source.total(state);
    case "groups": {
      const groups = await source.groups(state, grouping);
      // Sums that differ in their last digit can change places.
      const byKey = groups.toSorted((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
      return {byKey, order: groups.map(({value}) => value)};
    }
  }
}

type Question = ReturnType<typeof questionsOf> extends fc.Arbitrary<infer Asked> ? Asked : never;

const stores = [
  {name: "the sample", runs: 250, day: asOf, tables: () => Promise.resolve(oddTables())},
  {name: "a real store", runs: 100, day: realAsOf, tables: () => realTables(realStores.large ?? "")}
];

describe.each(stores)("on $name", ({name, runs, day, tables}) => {
  const skipped = name !== "the sample" && !realStores.large;
  let loaded: Tables = {};
  beforeAll(async () => {
    if (!skipped) loaded = await tables();
  });

  describe.each([consultants, missions, documents, consultantSkills])("of $table", (subject) => {
    let sources: Sources | undefined;
    afterAll(async () => {
      for (const source of Object.values(sources ?? {})) await source.close();
    });

    test.skipIf(skipped)("columns, WASM and Node answer alike", {timeout: 600_000}, async () => {
      const opened = (sources = await sourcesOf(loaded, subject, day));
      const rows = tableFromIPC(loaded[subject.table]!, {useDate: false}).toArray() as Row[];
      const dates = new Set(
        subject.columns.filter(({kind}) => kind === "date").map(({key}) => key)
      );
      const plain = rows.map((row) =>
        Object.fromEntries(
          subject.columns.flatMap(({key}) => {
            const value = row[key];
            if (value === undefined) return [];
            const date = dates.has(key) && typeof value === "number";
            return [[key, date ? new Date(value).toISOString().slice(0, 10) : value]];
          })
        )
      );
      await fc.assert(
        fc.asyncProperty(questionsOf(subject, plain), async (question) => {
          const [columns, wasm, node] = [
            await answers(opened.columns, question),
            await answers(opened.wasm, question),
            await answers(opened.node, question)
          ];
          expect(difference(wasm, node, "wasm and node")).toBeNull();
          expect(difference(columns, wasm, "columns and wasm")).toBeNull();
        }),
        {numRuns: runs}
      );
    });
  });
});
