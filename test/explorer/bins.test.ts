import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {binIndex, binsOf, mostBins} from "../../src/components/explorer/bins.js";

const day = (text: string) => Date.parse(text) / 86_400_000;
const extent = (min: number, max: number, low = min, high = max) => ({
  count: 9,
  min,
  max,
  low,
  high
});

describe("bins", () => {
  test.each([
    {name: "round steps", of: extent(381, 899), first: 380, last: 900, count: 26},
    {name: "parts of one", of: extent(0.01, 0.98), first: 0, last: 1, count: 20},
    {name: "one value", of: extent(7, 7), first: 7, last: 8, count: 1},
    {name: "whole numbers", of: extent(0, 12), whole: true, first: 0, last: 13, count: 13}
  ])("$name", ({of, first, last, count, whole = false}) => {
    const bins = binsOf(of, {date: false, whole});
    expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([first, last]);
    expect(bins).toHaveLength(count);
    expect(bins.some(({open}) => open)).toBe(false);
  });

  test("an outlier has an open bin and squeezes nothing", () => {
    const bins = binsOf(extent(-5, 1e9, 400, 900), {date: false});
    expect(bins[0]).toEqual({from: -5, to: 400, open: true});
    expect(bins.at(-1)).toEqual({from: 900, to: 1e9, open: true});
    expect(bins).toHaveLength(27);
  });

  test.each([
    {from: "2026-11-01", to: "2026-11-22", second: "2026-11-02"},
    {from: "2025-01-15", to: "2026-11-22", second: "2025-02-01"},
    {from: "2019-02-15", to: "2026-11-22", second: "2019-04-01"},
    {from: "1995-02-15", to: "2026-11-22", second: "1996-01-01"}
  ])("dates from $from have a second bin from $second", ({from, to, second}) => {
    const bins = binsOf(extent(day(from), day(to)), {date: true});
    expect(bins[1]?.from).toBe(day(second));
    expect(bins.at(-1)?.to).toBeGreaterThan(day(to));
  });

  test("every value of the extent is in just one bin, edges only rise", () => {
    const number = fc.oneof(
      fc.double({min: -1e9, max: 1e9, noNaN: true}),
      fc.integer({min: -1000, max: 50_000})
    );
    fc.assert(
      fc.property(
        fc.array(number, {minLength: 4, maxLength: 4}),
        fc.boolean(),
        fc.boolean(),
        (list, date, whole) => {
          const values = date || whole ? list.map((value) => Math.trunc(value % 100_000)) : list;
          const [min = 0, low = 0, high = 0, max = 0] = values.sort((a, b) => a - b);
          const bins = binsOf({count: 4, min, low, high, max}, {date, whole});
          expect(bins.length).toBeLessThanOrEqual(mostBins + 4);
          for (const [place, {from, to}] of bins.entries()) {
            expect(to).toBeGreaterThan(from);
            if (place > 0) expect(bins[place - 1]?.to).toBe(from);
          }
          const starts = bins.map(({from}) => from);
          for (const value of values) {
            const bin = bins[binIndex(starts, value)];
            expect(bin?.from).toBeLessThanOrEqual(value);
            expect(bin?.to).toBeGreaterThanOrEqual(value);
          }
        }
      )
    );
  });
});
