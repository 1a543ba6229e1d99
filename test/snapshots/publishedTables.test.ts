import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, test} from "vitest";
import type {Audience} from "../../loaders/contract.js";
import type {PublishedTables} from "../../loaders/contract/console.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {readSettings} from "../../loaders/settings.js";
import {catalogue} from "../../loaders/snapshots/catalogue.js";
import {writeSnapshots} from "../../loaders/snapshots/write.js";
import {realAsOf} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();
/** What the engine makes of an Arrow type, by its first letters. */
const sql = {Date: "DATE", Int: "INTEGER", Float: "DOUBLE", Bool: "BOOLEAN"};

async function write(audience: Audience): Promise<string> {
  const to = join(folder, audience);
  const settings = readSettings();
  const store = join(folder, "demo.db");
  mkdirSync(to);
  const freshFor = {rows: 1, statistics: 1, search: 1, details: 1};
  await withWarehouse(
    store,
    realAsOf,
    (warehouse) =>
      writeSnapshots(warehouse, {folder: to, asOf: realAsOf, audience, settings, freshFor}),
    {settings, sensitive: audience === "direction"}
  );
  return to;
}

const folders: Partial<Record<Audience, string>> = {};

beforeAll(async () => {
  seedStore({out: join(folder, "demo.db"), asOf: realAsOf, consultants: 60});
  for (const audience of ["everyone", "direction"] as const)
    folders[audience] = await write(audience);
});

const published = (audience: Audience) =>
  JSON.parse(
    readFileSync(join(folders[audience] ?? "", "catalogue.json"), "utf8")
  ) as PublishedTables;

describe.each(["everyone", "direction"] as const)("for %s", (audience) => {
  test("every Arrow file is there, with its very columns and a note on each", () => {
    const {tables, as_of} = published(audience);
    expect(as_of).toBe(realAsOf);
    const arrow = catalogue.filter(({formats}) => formats.includes("arrow"));
    expect(tables.map(({file}) => file)).toEqual(arrow.map(({name}) => `${name}.arrow`));
    for (const {file, columns, explanation} of tables) {
      const {schema} = tableFromIPC(readFileSync(join(folders[audience] ?? "", file)));
      expect(columns.map(({name}) => name)).toEqual(schema.fields.map(({name}) => name));
      expect(columns.map(({type}) => type)).toEqual(
        schema.fields.map(({type}) => {
          const kind = /^[A-Za-z]+/.exec(String(type))?.[0] ?? "";
          return sql[kind as keyof typeof sql] ?? "VARCHAR";
        })
      );
      for (const note of [explanation, ...columns.map((column) => column.explanation)])
        for (const text of [note.fr, note.en]) expect(text.length).toBeGreaterThan(3);
    }
  });
});

test("a column that is withheld is not even named", () => {
  const names = (audience: Audience) =>
    published(audience).tables.flatMap(({name, columns}) =>
      columns.map((column) => `${name}.${column.name}`)
    );
  const withheld = names("direction").filter((name) => !names("everyone").includes(name));
  expect(withheld).toContain("consultants.salary");
  expect(withheld).toHaveLength(catalogue.flatMap(({sensitive}) => sensitive).length);
});
