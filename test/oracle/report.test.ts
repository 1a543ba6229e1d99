import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import type {MetricsReport} from "../../loaders/metrics/report.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {day} from "./days.js";
import {readFirm} from "./firm.js";
import {Oracle} from "./oracle.js";
import type {WindowNumbers} from "./oracle.js";

const folder = temporaryFolder();

/** What `npm run -s metrics -- --json` prints. */
function printed(store: string, asOf: string): MetricsReport {
  const args = ["--import", "tsx", "scripts/metrics.ts", "--store", store, "--as-of", asOf];
  const output = execFileSync(process.execPath, [...args, "--json"], {encoding: "utf8"});
  return JSON.parse(output) as MetricsReport;
}

const fields = [
  "from",
  "to",
  "businessDays",
  "workforceDays",
  "staffedDays",
  "occupancy",
  "revenue",
  "averageRate",
  "top1",
  "top5",
  "hhi",
  "marginRate",
  "marginCoverage"
] as const satisfies (keyof WindowNumbers)[];

function agree(store: string, asOf: string): void {
  const report = printed(store, asOf);
  const oracle = new Oracle(readFirm(store), {asOf: day(asOf)});
  expect(report.asOf).toBe(asOf);
  for (const months of [1, 3, 12] as const) {
    const expected = oracle.lastMonths(months);
    const found = report.windows[`${months}m`];
    for (const field of fields) {
      const [value, wanted] = [found[field], expected[field]];
      const name = `${months}m.${field}`;
      if (typeof wanted !== "number" || wanted === 0) expect(value, name).toBe(wanted);
      else expect(Math.abs(Number(value) / wanted - 1), name).toBeLessThan(1e-9);
    }
  }
  const people = oracle.workforce(day(asOf));
  expect(report.headcount).toBe(people.length);
  const free = people.map(({id}) => oracle.availability(id).status);
  for (const status of ["now", "later", "unknown"] as const)
    expect(report.availability[status], status).toBe(free.filter((is) => is === status).length);
}

test.each([4, 5, 6])("the command agrees day by day on demo store %i", (seed) => {
  const store = join(folder, `${seed}.db`);
  seedStore({out: store, consultants: 120, seed, asOf: "2026-11-22"});
  agree(store, "2026-11-22");
});

describe.skipIf(!realStores.small || !realStores.large)("on the real stores", () => {
  test.each(["small", "large"] as const)("the command agrees on the %s one", (size) => {
    agree(realStores[size] ?? "", realAsOf);
  });
});
