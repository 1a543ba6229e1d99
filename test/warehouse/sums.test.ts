import {join} from "node:path";
import {expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {withDatabase} from "../../loaders/warehouse/database.js";
import {sqlFile} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();

const cases = [
  {name: "thirds make a whole", values: ["1/3::DOUBLE", "1/3::DOUBLE", "1/3::DOUBLE"], want: 1},
  {name: "tenths do too", values: Array<string>(10).fill("0.1::DOUBLE"), want: 1},
  {name: "what is small beside what is large stays", values: ["1e12", "0.25", "-1e12"], want: 0.25},
  {name: "nothing is nothing", values: ["NULL::DOUBLE"], want: null},
  {name: "what is missing adds nothing", values: ["2::DOUBLE", "NULL"], want: 2},
  {name: "a value beyond any number of euros counts as none", values: ["1e300", "5"], want: 5},
  {name: "whole numbers stay", values: ["3::INTEGER", "4"], want: 7}
];

test.each(cases)("$name", async ({values, want}) => {
  await withDatabase({workFolder: folder}, async (warehouse) => {
    await warehouse.run(sqlFile("macros"));
    const sum = await warehouse.value<number | null>(
      `SELECT exact_sum(x) FROM (SELECT unnest([${values.join(", ")}]) AS x)`
    );
    expect(sum).toBe(want);
  });
});

test("the days and euros of a firm add up to the same in any order and any parts", async () => {
  const store = join(folder, "store.db");
  seedStore({out: store, consultants: 300, seed: 5, asOf: "2026-11-22"});
  await withWarehouse(store, "2026-11-22", async (warehouse) => {
    const worth = "FROM mission_periods AS p JOIN missions AS m ON m.id = p.mission_id";
    const [inexact] = await warehouse.rows<{up: number; down: number}>(
      `SELECT sum(p.days * m.daily_rate / 3 ORDER BY p.days) AS up,
         sum(p.days * m.daily_rate / 3 ORDER BY p.days DESC) AS down ${worth}`
    );
    // Else this firm would prove nothing.
    expect(inexact?.up).not.toBe(inexact?.down);
    const sum = (order: string) =>
      warehouse.value<number>(
        `SELECT exact_sum(euros) FROM (
           SELECT p.days * m.daily_rate / 3 AS euros ${worth} ORDER BY ${order})`
      );
    const whole = await sum("p.mission_id, p.period");
    expect(await sum("p.days")).toBe(whole);
    expect(await sum("p.period DESC, p.consultant_id")).toBe(whole);
    expect(
      await warehouse.value(
        `SELECT exact_sum(euros) FROM (
           SELECT exact_sum(p.days * m.daily_rate / 3) AS euros ${worth} GROUP BY p.period)`
      )
    ).toBeCloseTo(whole, 6);
  });
});
