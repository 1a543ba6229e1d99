import {describe, expect, test} from "vitest";
import {timesChart} from "../../bench/peers/chart.js";
import {reportText} from "../../bench/peers/report.js";
import {summed} from "../../bench/peers/results.js";
import type {Cell, Results} from "../../bench/peers/results.js";

describe("times of an operation", () => {
  test.each([
    {name: "the first one is apart", times: [900, 10, 30, 20], median: 20, first: 900, samples: 3},
    {name: "a single one counts", times: [42], median: 42, first: 42, samples: 1}
  ])("$name", ({times, median, first, samples}) => {
    expect(summed(times)).toMatchObject({median, first, samples});
  });
});

function cell(sort: number | string): Cell {
  const times = summed([100, 100]);
  return {
    rows: times,
    ready: times,
    bytes: 2_000_000,
    memory: 300_000_000,
    peak: 400_000_000,
    operations: {sort: typeof sort === "number" ? summed([sort]) : sort}
  };
}

const results = (sorts: Record<string, number | string>): Results => ({
  machine: {cores: 2},
  versions: {"sql.js": "1.16.0"},
  cells: {
    "10k": Object.fromEntries(Object.entries(sorts).map(([name, sort]) => [name, cell(sort)]))
  }
});

describe("the report", () => {
  test.each([
    {name: "slower", sort: 240, line: "| Sort | 80.0 ms | 240 ms · 3.0 × |", behind: false},
    {name: "as good", sort: 79, line: "| Sort | 80.0 ms | 79.0 ms · 0.99 × |", behind: false},
    {name: "faster", sort: 20, line: "| Sort | 80.0 ms | **20.0 ms · 0.25 ×** |", behind: true},
    {name: "absent", sort: "no sort", line: "| Sort | 80.0 ms | – <sup>1</sup> |", behind: false},
    {
      name: "not finished",
      sort: "did not finish: the tab crashed",
      line: "| Sort | 80.0 ms | did not finish <sup>1</sup> |",
      behind: false
    }
  ])("a peer that is $name", ({sort, line, behind}) => {
    const text = reportText(results({ours: 80, sqljs: sort}));
    expect(text).toContain(line);
    expect(text.includes("sort: 80.0 ms of ours; sql.js 20.0 ms")).toBe(behind);
    expect(text.includes("Nowhere.")).toBe(!behind);
  });

  test("says what we did not finish and others did", () => {
    const text = reportText(results({ours: "did not finish: late", sqljs: 20}));
    expect(text).toContain("| did not finish <sup>1</sup> | 20.0 ms |");
    expect(text).toContain("sort: none of ours; sql.js 20.0 ms");
  });

  test("draws every figure once", () => {
    const {ours, sqljs} = results({ours: 80, sqljs: 20}).cells["10k"] ?? {};
    const dots = timesChart({ours, sqljs}).match(/<circle/g) ?? [];
    // Two loads and a sort for each of the two, and the six of the legend.
    expect(dots).toHaveLength(2 * 3 + 6);
  });
});
