import {join} from "node:path";
import {expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {evaluate, registry} from "../../loaders/metrics.js";
import type {MetricId} from "../../loaders/metrics.js";
import {PageContext} from "../../loaders/metrics/page.js";
import type {Dimension} from "../../loaders/metrics/sums.js";
import {readSettings} from "../../loaders/settings.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const asOf = "2026-11-22";
const settings = readSettings();

test("the parts of each number add up to it, and each metric has its proof", async () => {
  const store = join(temporaryFolder(), "parts.db");
  seedStore({out: store, asOf, consultants: 120, seed: 9});
  await withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, settings, "direction");
    const {sums} = context;
    for (const dimension of ["practice", "grade", "manager_id"] as const satisfies Dimension[]) {
      const groups = sums.groups(dimension);
      expect(groups.length).toBeGreaterThan(2);
      for (const window of ["1m", "3m-before", "year", "2026-03", "ahead-2026-12"]) {
        const total = sums.over(window);
        expect(total["revenue"], window).toBeGreaterThan(0);
        for (const [name, value] of Object.entries(total)) {
          const added = groups.reduce<number>(
            (sum, group) => sum + (sums.over(window, {[dimension]: group})[name] ?? 0),
            0
          );
          expect(added, `${dimension} ${window} ${name}`).toBeCloseTo(value, 5);
        }
      }
      for (const [name, value] of Object.entries(sums.atDay(asOf))) {
        const added = groups.reduce<number>(
          (sum, group) => sum + (sums.atDay(asOf, {[dimension]: group})[name] ?? 0),
          0
        );
        expect(added, `${dimension} ${name}`).toBe(value);
      }
    }
    // By client, and by month: the year to date is the sum of its months.
    const clients = await warehouse.value<number>(
      "SELECT sum(revenue) FROM window_clients WHERE id = 'year'"
    );
    const year = sums.over("year")["revenue"] ?? 0;
    expect(clients).toBeCloseTo(year, 4);
    const months = Array.from(
      {length: 11},
      (_, index) => `2026-${String(index + 1).padStart(2, "0")}`
    );
    const byMonth = months.reduce((sum, month) => sum + (sums.over(month)["revenue"] ?? 0), 0);
    expect(byMonth).toBeCloseTo(year, 4);
    // Signed by month ahead, and what comes after: the order book.
    const ahead = await warehouse.rows<{id: string; signed: number; assumed: number}>(
      "SELECT id, signed, assumed FROM ahead_measures"
    );
    const all = ahead.find(({id}) => id === "ahead");
    const within = ahead.filter(({id}) => id !== "ahead");
    const signed = within.reduce((sum, row) => sum + row.signed, 0);
    const assumed = within.reduce((sum, row) => sum + row.assumed, 0);
    expect(signed).toBeGreaterThan(0);
    expect(signed).toBeLessThanOrEqual((all?.signed ?? 0) + 1e-6);
    // The horizon is shorter than the months ahead.
    expect(assumed).toBeCloseTo(all?.assumed ?? NaN, 4);
    for (const id of Object.keys(registry) as MetricId[]) {
      const measure = context.measure(id);
      if (measure.denominator === null) expect(measure.value, id).toBe(measure.numerator);
      else if (measure.denominator !== 0)
        expect(measure.value, id).toBe((measure.numerator ?? NaN) / measure.denominator);
      if (measure.coverage !== null) expect(measure.coverage, id).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(evaluate("occupancy", {workforce_days: 0, staffed_days: 0}).value).toBeNull();
  });
});

test("TACE rests on the business days of each day's year", async () => {
  const store = join(temporaryFolder(), "tace.db");
  seedStore({out: store, asOf, consultants: 40, seed: 2});
  await withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, settings, "everyone");
    // Day by day, from the rows and not from the cubes.
    const expected = await warehouse.value<number>(
      `SELECT sum(218.0 / year_days) FROM (
         SELECT c.day, y.days AS year_days
         FROM calendar AS c
         JOIN (SELECT year(day) AS year, count(*) FILTER (is_business) AS days
               FROM calendar GROUP BY ALL) AS y ON y.year = year(c.day)
         WHERE c.is_business AND c.day BETWEEN DATE '2025-11-22' AND DATE '2026-11-21'
       ) AS d
       JOIN consultants AS p ON NOT p.never_in
         AND coalesce(p.entry_day, DATE '1950-01-01') <= d.day
         AND coalesce(p.exit_day, DATE '2100-01-01') >= d.day`
    );
    expect(context.measure("tace").denominator).toBeCloseTo(expected, 6);
    expect(context.shown("margin")).toBe(false);
    expect(context.measures(["margin", "occupancy"])).not.toHaveProperty("margin");
  });
});
