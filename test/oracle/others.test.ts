import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {PageContext} from "../../loaders/metrics/page.js";
import type {MetricId} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";
import {businessDays, day, iso, monthsFrom} from "./days.js";
import {readFirm} from "./firm.js";
import {Oracle} from "./oracle.js";

/** The metrics that no window report has, day by day (domain, section 4). */
function expected(oracle: Oracle, asOf: number): Partial<Record<MetricId, number | null>> {
  const people = oracle.workforce(asOf);
  // Signed up to the last end there is; assumed within three months.
  const horizon = monthsFrom(asOf, 3);
  const last = Math.max(horizon, ...oracle.firm.missions.map(({end}) => end ?? 0));
  let [signed, assumed] = [0, 0];
  for (const person of oracle.firm.people) {
    // Nothing after a consultant's last mission or the horizon earns anything.
    const until = Math.max(
      ...oracle.firm.missions
        .filter(({consultant}) => consultant === person.id)
        .map(({end}) => end ?? horizon)
    );
    for (const on of businessDays(asOf, Math.min(last, until))) {
      if (!oracle.isEmployed(person, on)) continue;
      const missions = oracle.missionsOn(person.id, on);
      for (const {rate, end} of missions) {
        if (end !== null) signed += (rate ?? 0) / missions.length;
        else if (on < horizon) assumed += (rate ?? 0) / missions.length;
      }
    }
  }
  // TACE and bench cost over the last 12 months.
  let [staffed, worked, cost] = [0, 0, 0];
  for (const on of businessDays(monthsFrom(asOf, -12), asOf - 1)) {
    const year = iso(on).slice(0, 4);
    const share = 218 / businessDays(day(`${year}-01-01`), day(`${year}-12-31`)).length;
    for (const person of oracle.workforce(on)) {
      worked += share;
      if (oracle.missionsOn(person.id, on).length > 0) staffed += 1;
      else cost += oracle.costOf(person.id)?.cost ?? 0;
    }
  }
  // Business days after the last staffed day, or after the entry, up to as-of.
  const ages = oracle.bench(asOf).flatMap((person) => {
    for (let on = asOf; on > asOf - 15_000; on -= 1) {
      const staffedThen =
        oracle.isBusiness(on) &&
        oracle.isEmployed(person, on) &&
        oracle.missionsOn(person.id, on).length > 0;
      if (staffedThen || on === person.entry) return [businessDays(on + 1, asOf).length];
    }
    return [];
  });
  const alone = (within: number) => oracle.endings(asOf, within).filter((one) => one.alone).length;
  const free = (within: number) =>
    people.filter(({id}) => {
      const {on} = oracle.availability(id);
      return on !== null && day(on) <= asOf + within;
    }).length;
  return {
    revenue_signed: signed,
    revenue_assumed: assumed,
    tace: worked === 0 ? null : staffed / worked,
    bench_cost: cost,
    bench_age: ages.length === 0 ? null : ages.reduce((sum, age) => sum + age, 0) / ages.length,
    ending_alone_15: alone(15),
    ending_alone_30: alone(30),
    ending_alone_45: alone(45),
    ending_alone_60: alone(60),
    ending_alone_90: alone(90),
    free_30: free(30),
    free_60: free(60),
    free_90: free(90)
  };
}

async function agree(store: string, asOf: string): Promise<void> {
  const wanted = expected(new Oracle(readFirm(store), {asOf: day(asOf)}), day(asOf));
  await withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, readSettings(), "direction");
    for (const [id, value] of Object.entries(wanted) as [MetricId, number | null][]) {
      const found = context.measure(id).value;
      if (value === null || value === 0) expect(found, id).toBe(value);
      else
        expect(Math.abs((found ?? NaN) / value - 1), `${id} ${found} ${value}`).toBeLessThan(1e-9);
    }
  });
}

test.each([
  {seed: 7, asOf: "2026-11-22"},
  {seed: 8, asOf: "2026-05-01"}
])("what is ahead, waits and costs agrees day by day on demo store $seed", async ({seed, asOf}) => {
  const store = join(temporaryFolder(), `${seed}.db`);
  seedStore({out: store, consultants: 80, seed, asOf: "2026-11-22"});
  await agree(store, asOf);
});

describe.skipIf(!realStores.small || !realStores.large)("on the real stores", () => {
  test.each(["small", "large"] as const)("it agrees on the %s one", async (size) => {
    await agree(realStores[size] ?? "", realAsOf);
  });
});
