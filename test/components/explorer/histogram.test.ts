import {describe, expect, test, vi} from "vitest";
import {filterOf, type RangeFilter} from "../../../src/components/explorer/columns.js";
import {stretchOf, valueOf} from "../../../src/components/explorer/filters/edges.js";
import {Histogram} from "../../../src/components/explorer/filters/Histogram.js";
import {missions} from "../../../src/components/explorer/missions.js";
import type {Bin} from "../../../src/components/explorer/source.js";
import type {FilterValue} from "../../../src/components/explorer/state.js";

const rates: Bin[] = [300, 400, 500, 600].map((from, index) => ({
  from,
  to: from + 100,
  count: 10 * index
}));
const day = (text: string) => Date.parse(text) / 86_400_000;
const months: Bin[] = [
  {from: day("2026-01-01"), to: day("2026-02-01"), count: 3},
  {from: day("2026-02-01"), to: day("2026-03-01"), count: 1}
];
const rate = filterOf(missions, "daily_rate") as RangeFilter;
const start = filterOf(missions, "start") as RangeFilter;

describe("bins and bounds", () => {
  test.each([
    {filter: rate, bins: rates, from: 1, to: 3, want: {from: "400", to: "600"}},
    {filter: rate, bins: rates, from: 0, to: 3, want: {from: null, to: "600"}},
    {filter: rate, bins: rates, from: 2, to: 4, want: {from: "500", to: null}},
    {filter: rate, bins: rates, from: 0, to: 4, want: {from: null, to: null}},
    {filter: start, bins: months, from: 1, to: 2, want: {from: "2026-02-01", to: null}},
    {filter: start, bins: months, from: 0, to: 1, want: {from: null, to: "2026-01-31"}}
  ])("$filter.key from edge $from to $to", ({filter, bins, from, to, want}) => {
    const value = valueOf(filter, bins, {from, to});
    expect(value).toEqual({kind: "range", ...want});
    expect(stretchOf(filter, bins, value)).toEqual({from, to});
  });

  test.each([
    {value: {from: "450", to: null}, want: {from: 1.5, to: 4}},
    {value: {from: "-5", to: "1000"}, want: {from: 0, to: 4}},
    {value: {from: "1000", to: null}, want: {from: 4, to: 4}}
  ])("a typed bound $value.from..$value.to lies between edges", ({value, want}) => {
    expect(stretchOf(rate, rates, {kind: "range", ...value})).toEqual(want);
  });

  test("rows without a value are no stretch", () => {
    expect(stretchOf(rate, rates, {kind: "missing"})).toBeNull();
  });
});

function drawn(value: FilterValue | null = null) {
  const choose = vi.fn<(value: FilterValue, entry: "push" | "replace") => void>();
  const histogram = Histogram(rate, {language: "en", label: "Rate", percent: false, choose});
  document.body.replaceChildren(histogram.node);
  histogram.show({bins: rates, missing: 0}, value);
  choose.mockImplementation((next) => histogram.show(null, next));
  const sliders = [...histogram.node.querySelectorAll<HTMLInputElement>("input")];
  const move = (index: number, to: number) => {
    const slider = sliders[index];
    if (!slider) throw new Error("no slider");
    slider.value = String(to);
    slider.dispatchEvent(new Event("input"));
  };
  const svg = histogram.node.querySelector("svg");
  if (!svg) throw new Error("no bars");
  svg.getBoundingClientRect = () => ({left: 0, width: 400}) as DOMRect;
  Object.assign(svg, {setPointerCapture: () => undefined});
  const point = async (name: string, x: number, pointerType = "mouse") => {
    const event = new MouseEvent(name, {clientX: x, bubbles: true, cancelable: true});
    svg.dispatchEvent(Object.assign(event, {pointerType}));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const bars = () => [...svg.querySelectorAll("g rect")].map((bar) => bar.getAttribute("class"));
  return {choose, sliders, move, point, bars, ...histogram};
}

describe("a histogram", () => {
  test("colours what is let through and says its bounds", () => {
    const {bars, sliders, node} = drawn({kind: "range", from: "400", to: "600"});
    expect(bars()).toEqual(["out", "in", "in", "out"]);
    expect(sliders.map((one) => one.getAttribute("aria-valuetext"))).toEqual([
      "400\u00a0€",
      "600\u00a0€"
    ]);
    expect(node.querySelector(".ends")?.textContent).toBe("300\u00a0€700\u00a0€");
  });

  test("is brushed by its sliders, which never cross; one movement is one step back", () => {
    const {choose, move} = drawn();
    move(0, 1);
    move(0, 4);
    move(1, 0);
    expect(choose.mock.calls).toEqual([
      [{kind: "range", from: "400", to: null}, "push"],
      [{kind: "range", from: "600", to: null}, "replace"],
      [{kind: "range", from: "600", to: null}, "replace"]
    ]);
  });

  test("is brushed by dragging, once per frame", async () => {
    const {choose, point} = drawn();
    await point("pointerdown", 110);
    await point("pointermove", 290);
    await point("pointerup", 290);
    await point("pointermove", 20);
    expect(choose.mock.calls).toEqual([
      [{kind: "range", from: "400", to: "500"}, "push"],
      [{kind: "range", from: "400", to: "600"}, "replace"]
    ]);
  });

  test("a brushed stretch moves as a whole and stops at the ends", async () => {
    const {choose, point} = drawn({kind: "range", from: "400", to: "600"});
    await point("pointerdown", 200);
    await point("pointermove", 300);
    expect(choose).toHaveBeenLastCalledWith({kind: "range", from: "500", to: null}, "push");
    await point("pointermove", 900);
    await point("pointerup", 900);
    expect(choose).toHaveBeenCalledTimes(1);
  });

  test("a finger that scrolls the page brushes nothing, one that lifts takes a bin", async () => {
    const {choose, point} = drawn();
    await point("pointerdown", 110, "touch");
    await point("pointermove", 113, "touch");
    await point("pointercancel", 113, "touch");
    await point("pointermove", 300, "touch");
    expect(choose).not.toHaveBeenCalled();
    await point("pointerdown", 110, "touch");
    await point("pointerup", 110, "touch");
    expect(choose.mock.calls).toEqual([[{kind: "range", from: "400", to: "500"}, "push"]]);
  });

  test("without bins takes no brush", async () => {
    const {choose, point, show, sliders} = drawn();
    show({bins: [], missing: 4}, null);
    await point("pointerdown", 100);
    expect(choose).not.toHaveBeenCalled();
    expect(sliders.every(({disabled}) => disabled)).toBe(true);
  });
});
