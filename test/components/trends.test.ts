import {describe, expect, test} from "vitest";
import {BenchTrend, OccupancyTrend, RevenueTrend} from "../../src/components/trends.js";
import {benchTitle} from "../../src/components/trends/benchTrend.js";
import {monthTicks, streak} from "../../src/components/trends/months.js";
import {occupancyTitle} from "../../src/components/trends/occupancyTrend.js";
import {revenueTitle} from "../../src/components/trends/revenueTrend.js";
import {months, plain} from "./sample.js";

const target = [0.75, 0.85] as const;
const levels = [0.1, 0.15] as const;

describe("titles say the finding", () => {
  test.each([
    ["in the target for long", months(4), "Occupancy at 80.0% in Oct 2026, on target for 3 months"],
    [
      "just above",
      months(4, {occupancy: (i) => (i > 1 ? 0.9 : 0.8)}),
      "Occupancy at 90.0% in Oct 2026, above target"
    ],
    [
      "below",
      months(4, {occupancy: (i) => (i > 0 ? 0.5 : 0.8)}),
      "Occupancy at 50.0% in Oct 2026, below target for 2 months"
    ],
    ["only a month in progress", months(1), "Not yet one full month of data."]
  ])("occupancy: %s", (_, rows, expected) => {
    expect(occupancyTitle(rows, {language: "en", target})).toBe(expected);
  });

  test.each([
    [
      "the best month",
      months(4, {revenue: (i) => 1e6 * (i + 1)}),
      "€3m delivered in Oct 2026, the best month of the period"
    ],
    [
      "less than before",
      months(4, {revenue: (i) => 1e6 * (4 - i)}),
      "€2m delivered in Oct 2026, −33.3% on the month before"
    ],
    [
      "nothing before",
      months(3, {revenue: (i) => (i === 1 ? 1e6 : 0)}),
      "€1m delivered in Oct 2026"
    ]
  ])("revenue: %s", (_, rows, expected) => {
    expect(revenueTitle(rows, "en")).toBe(expected);
  });

  test.each([
    [0.05, "Bench at 5.0% at the end of Oct 2026, below the alert"],
    [0.1, "Bench at 10.0% at the end of Oct 2026, above the 10% alert"],
    [0.2, "Bench at 20.0% at the end of Oct 2026, above the 15% alert"]
  ])("bench at %f", (rate, expected) => {
    const rows = months(3, {bench: () => rate});
    expect(benchTitle(rows, {language: "en", levels})).toBe(expected);
  });
});

describe("figures", () => {
  const rows = months(13, {revenue: (index) => 1e6 + index});
  const options = {language: "fr", width: 400} as const;
  test.each([
    ["occupancy", OccupancyTrend(rows, {...options, target}), 4],
    ["revenue", RevenueTrend(rows, options), 2],
    ["bench", BenchTrend(rows, {...options, levels}), 4]
  ])("%s is one named image with its data as a table", (_, figure, columns) => {
    const chart = figure.querySelector("svg");
    expect(chart?.getAttribute("role")).toBe("img");
    expect(chart?.getAttribute("aria-label")).toContain(figure.querySelector("h3")?.textContent);
    expect(chart?.querySelectorAll("[aria-label]")).toHaveLength(0);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(13);
    expect(figure.querySelectorAll("thead th")).toHaveLength(columns);
    const last = figure.querySelector("tbody tr:last-child th");
    expect(plain(last?.textContent)).toBe("nov. 2026 (en cours)");
  });

  test("bars start from zero, the month in progress is hollow", () => {
    const bars = [...RevenueTrend(rows, options).querySelectorAll("svg rect")];
    expect(bars).toHaveLength(13);
    const bottoms = bars.map(
      (bar) => Number(bar.getAttribute("y")) + Number(bar.getAttribute("height"))
    );
    expect(new Set(bottoms.map((bottom) => Math.round(bottom)))).toEqual(new Set([184]));
    expect(bars.at(-1)?.parentElement?.getAttribute("stroke-dasharray")).toBe("3,3");
  });

  test.each([
    ["occupancy", OccupancyTrend([], {...options, target})],
    ["revenue", RevenueTrend(months(2, {revenue: () => 0}), options)],
    ["bench", BenchTrend([], {...options, levels})]
  ])("%s without data says so", (_, figure) => {
    expect(figure.textContent).toBe("Pas encore un mois complet de données.");
  });
});

test.each([
  [400, 6],
  [900, 12],
  [120, 2]
])("an axis of %i px has at most %i months, the last full one among them", (width, most) => {
  const ticks = monthTicks(months(13), width);
  expect(ticks.length).toBeLessThanOrEqual(most + 1);
  expect(ticks).toContain("2026-10-01");
});

test.each([
  [["a", "a"], 2],
  [["a", "b"], 1],
  [[], 0]
])("streak of %j is %i", (states, expected) => {
  expect(streak(states)).toBe(expected);
});
