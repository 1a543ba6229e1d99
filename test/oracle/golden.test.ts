import {describe, expect, test} from "vitest";
import {realAsOf, realStores} from "../support/fixtures.js";
import {businessDays, day, easter, holidays, iso} from "./days.js";
import {readFirm} from "./firm.js";
import {Oracle} from "./oracle.js";

test.each([
  [2024, 252, "2024-03-31"],
  [2025, 251, "2025-04-20"],
  [2026, 252, "2026-04-05"],
  [2027, 254, "2027-03-28"]
])("%i has %i business days and Easter on %s", (year, count, sunday) => {
  expect(businessDays(day(`${year}-01-01`), day(`${year}-12-31`)).length).toBe(count);
  expect(iso(easter(year))).toBe(sunday);
});

test("May 2026 has 17 business days, Alsace-Moselle two holidays more a year", () => {
  expect(businessDays(day("2026-05-01"), day("2026-05-31")).length).toBe(17);
  expect(holidays(2026, true).size).toBe(holidays(2026).size + 2);
});

const near = (value: number, digits = 6) => expect.closeTo(value, digits) as number;

describe.skipIf(!realStores.small)("the store of 15", () => {
  test("has the figures that are known of it", () => {
    const oracle = new Oracle(readFirm(realStores.small ?? ""), {asOf: day(realAsOf)});
    const windows = [1, 3, 12].map((months) => oracle.lastMonths(months));
    const year = windows[2];
    const free = oracle.workforce(day(realAsOf)).map(({id}) => oracle.availability(id).status);
    expect(oracle.workforce(day(realAsOf)).length).toBe(15);
    expect(oracle.bench(day(realAsOf)).length).toBe(10);
    expect(windows.map(({revenue}) => revenue)).toEqual(
      [79_415.5, 260_767, 917_541].map((value) => near(value))
    );
    expect(year).toMatchObject({
      workforceDays: 2662,
      staffedDays: 1526,
      averageRate: near(601.2719528178244),
      hhi: near(2162.883303834854),
      marginRate: near(0.28575453303993437)
    });
    expect(["now", "later", "unknown"].map((s) => free.filter((f) => f === s).length)).toEqual([
      10, 5, 0
    ]);
  });
});

describe.skipIf(!realStores.large)("the store of 1 000", () => {
  test("has the figures that are known of it", () => {
    const oracle = new Oracle(readFirm(realStores.large ?? ""), {asOf: day(realAsOf)});
    const free = oracle.workforce(day(realAsOf)).map(({id}) => oracle.availability(id).status);
    const quarter = oracle.lastMonths(3);
    expect(oracle.workforce(day(realAsOf)).length).toBe(1000);
    expect(oracle.bench(day(realAsOf)).length).toBe(34);
    expect(oracle.lastMonths(12).occupancy).toBeCloseTo(0.992, 3);
    expect(quarter).toMatchObject({
      revenue: near(50_916_367.49, 2),
      averageRate: near(809.0695907972221),
      marginRate: near(0.4083330451186016)
    });
    expect(["now", "later", "unknown"].map((s) => free.filter((f) => f === s).length)).toEqual([
      34, 0, 966
    ]);
  });
});
