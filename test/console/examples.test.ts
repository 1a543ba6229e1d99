import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {readSettings} from "../../loaders/settings.js";
import {catalogue} from "../../loaders/snapshots/catalogue.js";
import {writeSnapshots} from "../../loaders/snapshots/write.js";
import {chooseChart} from "../../src/components/console/chart.js";
import {ConsoleEngine} from "../../src/components/console/engine.js";
import {examples} from "../../src/components/console/examples.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";
import {nodeDatabase} from "./database.js";

const folder = temporaryFolder();
const demo = join(folder, "demo.db");
const stores = Object.entries({demo, ...realStores}).flatMap(([name, store]) =>
  store ? [{name, store}] : []
);
const tables = catalogue.filter(({formats}) => formats.includes("arrow")).map(({name}) => name);

describe.each(stores)("on the store $name", ({name, store}) => {
  let engine: ConsoleEngine;

  beforeAll(async () => {
    if (store === demo) seedStore({out: demo, asOf: realAsOf, consultants: 300});
    const to = join(folder, name);
    mkdirSync(to);
    const settings = readSettings();
    const freshFor = {rows: 1, statistics: 1, search: 1, details: 1};
    const options = {folder: to, asOf: realAsOf, audience: "everyone", settings, freshFor} as const;
    await withWarehouse(
      store,
      realAsOf,
      (warehouse) => writeSnapshots(warehouse, {...options, only: [...tables, "catalogue"]}),
      {settings, sensitive: false}
    );
    const read = (table: string) => () =>
      Promise.resolve(new Uint8Array(readFileSync(join(to, `${table}.arrow`))).buffer);
    const sources = Object.fromEntries(
      tables.map((table) => [table.replaceAll("-", "_"), read(table)])
    );
    engine = new ConsoleEngine(sources, realAsOf, nodeDatabase);
    return () => engine.close();
  });

  test.each(examples)("$id", async ({id, sql}) => {
    const run = () => engine.run(sql, {signal: new AbortController().signal});
    const {result, read} = await run();
    // A firm may have no such row; the demo has some of each.
    if (name === "demo") expect(result.rows, id).toBeGreaterThan(0);
    expect(read.length).toBeGreaterThan(0);
    expect(chooseChart(result, {}), id).not.toBeNull();
    const values = ({rows, columns}: typeof result) =>
      columns.map(({at}) => Array.from({length: rows}, (_, row) => at(row)));
    expect(values((await run()).result), "the same in the same order").toEqual(values(result));
  });
});
