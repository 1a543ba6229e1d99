import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {placeAt, runway, scrolledTo, tallest} from "../../src/components/explorer/scrolling.js";

const table = {rowHeight: 32, view: 640};

describe("a long table", () => {
  test.each([
    {count: 0, want: 0},
    {count: 1000, want: 32_000},
    {count: 10_000_000, want: tallest}
  ])("of $count rows is $want px high", ({count, want}) => {
    expect(runway(count, 32)).toBe(want);
  });

  test("follows the bar by px where it fits", () => {
    fc.assert(
      fc.property(fc.integer({min: 21, max: 100_000}), fc.nat(4_000_000), (count, px) => {
        const range = count * 32 - 640;
        const now = Math.min(px, range);
        const top = scrolledTo(0, {...table, before: 0, now, count});
        expect(top).toBeCloseTo(now >= range - 1 ? range / 32 : now / 32, 6);
      })
    );
  });

  test.each([
    {name: "a turn of the wheel moves by px", top: 5_000_000, step: 96, want: 5_000_003},
    {name: "and back", top: 5_000_000, step: -64, want: 4_999_998}
  ])("of ten million rows: $name", ({top, step, want}) => {
    const before = 6_000_000;
    const now = before + step;
    expect(scrolledTo(top, {...table, before, now, count: 10_000_000})).toBeCloseTo(want, 6);
  });

  test("of ten million rows: a jump moves in proportion, the ends are the ends", () => {
    const count = 10_000_000;
    const range = tallest - 640;
    const at = (now: number, before = 0) => scrolledTo(17, {...table, before, now, count});
    expect(at(range / 2) / count).toBeCloseTo(0.5, 4);
    expect(at(range)).toBe(count - 20);
    expect(at(0, 600)).toBe(0);
    expect(at(range, range - 5)).toBe(count - 20);
  });

  test("never leaves its rows, whatever the bar does", () => {
    fc.assert(
      fc.property(fc.nat(20_000_000), fc.array(fc.nat(13_000_000)), (count, moves) => {
        let [top, before] = [0, 0];
        for (const now of moves) {
          top = scrolledTo(top, {...table, before, now, count});
          before = now;
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(Math.max(0, count - 20));
        }
      })
    );
  });

  test.each([
    {top: 0, want: {first: 0, shift: 0}},
    {top: 3.5, want: {first: 3, shift: 16}}
  ])("at $top draws from row $want.first", ({top, want}) => {
    expect(placeAt(top, 32)).toEqual(want);
  });
});
