import {mkdirSync} from "node:fs";
import {join} from "node:path";
import Database from "better-sqlite3";
import {expect, test} from "vitest";
import {inspectStore} from "../../loaders/store/inspect.js";
import {withDatabase} from "../../loaders/warehouse/database.js";
import {loadStore} from "../../loaders/warehouse/load.js";
import {temporaryFolder, writeStore} from "../support/store.js";

const folder = temporaryFolder();
let count = 0;

type Cell = [mission: unknown, rate: unknown];

/** What the warehouse reads of missions' names and rates that are written as SQL. */
async function load(cells: [mission: string, rate: string][]): Promise<Cell[]> {
  const workFolder = join(folder, String(++count));
  mkdirSync(workFolder);
  const file = writeStore(join(workFolder, "store.db"), {});
  const store = new Database(file);
  try {
    store.exec(
      `DROP TABLE missions;
       CREATE TABLE missions (id INTEGER PRIMARY KEY, consultant_id, date_debut, nom_mission, tjm);
       INSERT INTO missions VALUES ${cells.map(([name, rate], id) => `(${id}, 1, '2026-06-01', ${name}, ${rate})`).join(", ")}`
    );
    return await withDatabase({workFolder}, async (warehouse) => {
      await loadStore(warehouse, store, inspectStore(store, file), {workFolder, sensitive: false});
      const rows = await warehouse.rows<{nom_mission: unknown; tjm: unknown}>(
        "SELECT nom_mission, tjm FROM raw.missions ORDER BY id::INTEGER"
      );
      return rows.map(({nom_mission, tjm}) => [nom_mission, tjm]);
    });
  } finally {
    store.close();
  }
}

const cells: {name: string; sql: [string, string]; reads: Cell}[] = [
  {name: "nothing", sql: ["NULL", "NULL"], reads: [null, null]},
  {name: "empty texts", sql: ["''", "''"], reads: ["", ""]},
  {name: "the words for nothing", sql: ["'null'", "'NULL'"], reads: ["null", "NULL"]},
  {name: "quotes", sql: [`'Say "yes"'`, "'\"'"], reads: ['Say "yes"', '"']},
  {name: "apostrophes", sql: ["'L''été'", "1"], reads: ["L'été", "1"]},
  {name: "backslashes", sql: ["'\\'", "'\\\\\"\\'"], reads: ["\\", '\\\\"\\']},
  {name: "an escape as text", sql: ["'a\\nb\\u00e9'", "1"], reads: ["a\\nb\\u00e9", "1"]},
  {name: "brackets and commas", sql: ["'],[0,'", "1"], reads: ["],[0,", "1"]},
  {name: "line breaks", sql: ["'a' || char(13, 10) || 'b'", "1"], reads: ["a\r\nb", "1"]},
  {name: "a NUL and a tab", sql: ["'a' || char(0, 9) || 'b'", "1"], reads: ["a\0\tb", "1"]},
  {name: "a blob of text", sql: ["x'353030'", "x'353030'"], reads: ["500", "500"]},
  {name: "whole numbers", sql: ["7", "9007199254740993"], reads: ["7", "9007199254740993"]},
  {name: "a real where text belongs", sql: ["7.1", "1.0"], reads: ["7.1", "1.0"]}
];

// Rows are written batch by batch: what one row holds decides how all of its batch are written.
test("every value comes through beside any other", async () => {
  expect(await load(cells.map(({sql}) => sql))).toEqual(cells.map(({reads}) => reads));
});

test.each(cells)("$name comes through alone", async ({sql, reads}) => {
  expect(await load([sql])).toEqual([reads]);
});

test.each([0.1 + 0.2, 609.3333333333333, 1e-9, 5e-324, 123456789.12345679, 1.7e308])(
  "%d is the same double alone and beside a blob",
  async (rate) => {
    const sql = rate.toExponential(20);
    const [alone] = await load([["'A'", sql]]);
    const [beside] = await load([
      ["'A'", sql],
      ["x'00'", "1"]
    ]);
    expect([Number(alone?.[1]), Number(beside?.[1])]).toEqual([rate, rate]);
  }
);
