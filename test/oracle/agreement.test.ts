import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {differences} from "./compare.js";
import {day} from "./days.js";
import {readFirm} from "./firm.js";
import {Oracle} from "./oracle.js";
import {productOf} from "./product.js";

const folder = temporaryFolder();

async function compare(store: string, asOf: string): Promise<string[]> {
  const oracle = new Oracle(readFirm(store), {asOf: day(asOf)});
  return differences(await productOf(store, asOf), oracle, asOf);
}

// A Sunday, the middle of a month, the 31st of May (whose February is shorter), a holiday, the
// first of a month (which has no month of its own yet), a leap day.
test.each([
  {seed: 1, dates: ["2026-11-22", "2026-05-31"]},
  {seed: 2, dates: ["2026-06-17", "2026-11-11"]},
  {seed: 3, dates: ["2026-11-01", "2024-02-29"]}
])("demo store $seed: every number agrees at $dates", async ({seed, dates}) => {
  const store = join(folder, `demo-${seed}.db`);
  seedStore({out: store, consultants: 150, seed, asOf: "2026-11-22"});
  for (const asOf of dates) expect(await compare(store, asOf), asOf).toEqual([]);
});

describe.skipIf(!realStores.small || !realStores.large)("real stores", () => {
  test.each(["small", "large"] as const)("every number of the %s one agrees", async (size) => {
    expect(await compare(realStores[size] ?? "", realAsOf)).toEqual([]);
  });
});
