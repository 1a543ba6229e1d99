import {describe, expect, test} from "vitest";
import * as charts from "../../src/components/charts.js";
import {stack} from "../../src/components/charts/monthBars.js";
import {spread} from "../../src/components/charts/spread.js";
import {plain} from "./sample.js";

const options = {
  language: "en",
  width: 400,
  unit: "euros",
  title: "Data leads",
  subtitle: "Revenue, €"
} as const;

const months = ["2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01"];
const point = (month: number, value: number | null, more = {}) => ({
  month: months[month] ?? "",
  value,
  ...more
});
const bin = {from: 0, to: 10, count: 3};
const group = {name: "Data", count: 3, min: 300, p25: 400, median: 500, p75: 600, max: 800};

const texts = (node: Element, selector: string) =>
  [...node.querySelectorAll(selector)].map(({textContent}) => plain(textContent));
const attributes = (node: Element, selector: string, name: string) =>
  [...node.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)));

describe("every chart", () => {
  const drawn = [
    ["BarList", charts.BarList([{name: "Data", value: 3}], options)],
    ["Pareto", charts.Pareto([{name: "Data", value: 3}], options)],
    ["Distribution", charts.Distribution([group], options)],
    ["Matrix", charts.Matrix([{row: "Go", column: "expert", value: 3}], options)],
    ["StackedBar", charts.StackedBar([{name: "CDI", value: 3}], options)],
    ["Histogram", charts.Histogram([bin], options)],
    ["MonthLine", charts.MonthLine([point(0, 1), point(1, 2)], options)],
    ["MonthBars", charts.MonthBars([point(0, 1), point(1, 2)], options)],
    ["SmallMultiples", charts.SmallMultiples([{...point(0, 1), group: "Data"}], options)]
  ] as const;

  test.each(drawn)("%s says its finding, and its figures as a table", (_, figure) => {
    expect(figure.querySelector("h3")?.textContent).toBe("Data leads");
    expect(figure.querySelector("figcaption p")?.textContent).toContain("Revenue, €");
    const image = figure.querySelector("[role=img]");
    if (image) {
      expect(image.getAttribute("aria-label")).toBe(
        `Data leads. ${figure.querySelector("figcaption p")?.textContent}.`
      );
      expect(figure.querySelector("details table tbody tr")).not.toBeNull();
    } else expect(figure.querySelector("table, ul")).not.toBeNull();
  });

  const empty = [
    ["BarList", charts.BarList([{name: "Data", value: null}], options)],
    ["Pareto", charts.Pareto([], options)],
    ["Distribution", charts.Distribution([], options)],
    ["Matrix", charts.Matrix([], options)],
    ["StackedBar", charts.StackedBar([{name: "CDI", value: 0}], options)],
    ["Histogram", charts.Histogram([{...bin, count: 0}], options)],
    ["MonthLine", charts.MonthLine([point(0, null)], options)],
    ["MonthBars", charts.MonthBars([point(0, 0)], options)],
    ["SmallMultiples", charts.SmallMultiples([], options)]
  ] as const;

  test.each(empty)("%s without data says so", (_, figure) => {
    expect(figure.textContent).toBe("Nothing to show: no row over this period.");
    expect(figure.querySelector("svg, table")).toBeNull();
  });
});

describe("BarList", () => {
  const rows = [
    {name: "Cloud", value: 50, href: "?p=Cloud"},
    {name: "Data", value: 200, flag: "small group", note: "2 of 4"},
    {name: null, value: null},
    {name: "SAP", value: -50}
  ];

  test("sorts by value, nothing last, and starts from zero", () => {
    const list = charts.BarList(rows, options);
    expect(texts(list, "tbody th")).toEqual(["Datasmall group", "Cloud", "SAP", "none given"]);
    expect(texts(list, "tbody td:nth-child(2)")).toEqual(["€200", "€50", "-€50", "–"]);
    // From −50 to 200: zero is at a fifth.
    expect(attributes(list, ".track-bar", "x")).toEqual([20, 20, 0]);
    expect(attributes(list, ".track-bar", "width")).toEqual([80, 20, 20]);
    expect(list.querySelector("a")?.getAttribute("href")).toBe("?p=Cloud");
  });

  test("keeps an order that means something, and marks the target in picture and words", () => {
    const list = charts.BarList(rows.slice(0, 2), {
      ...options,
      unit: "share",
      sort: false,
      max: 400,
      band: [100, 300]
    });
    expect(texts(list, "tbody th")).toEqual(["Cloud", "Datasmall group"]);
    expect(attributes(list, ".track-band", "x")).toEqual([25, 25]);
    expect(attributes(list, ".track-band", "width")).toEqual([50, 50]);
    expect(list.querySelector("figcaption")?.textContent).toContain("Band: target");
  });
});

test("Pareto: the first ones, the others as one, shares that add up to all", () => {
  const rows = [10, 40, 20, 30].map((value) => ({name: `C${value}`, value}));
  const pareto = charts.Pareto(rows, {...options, top: 2});
  expect(texts(pareto, "tbody th")).toEqual(["C40", "C30", "2 others"]);
  expect(texts(pareto, "tbody td:nth-child(3)")).toEqual(["40.0%", "30.0%", "30.0%"]);
  expect(texts(pareto, "tbody td:last-child")).toEqual(["40.0%", "70.0%", "100.0%"]);
  const part = charts.Pareto(rows.slice(0, 1), {...options, total: 100, count: 3});
  expect(texts(part, "tbody th")).toEqual(["C10", "2 others"]);
});

test("Distribution: all groups on one scale", () => {
  const other = {...group, name: "Cloud", min: 500, p25: 550, median: 600, p75: 700, max: 1300};
  const figure = charts.Distribution([group, other], options);
  expect(texts(figure, "tbody strong")).toEqual(["€500", "€600"]);
  const [range, box, median] = [
    ...(figure.querySelectorAll("tbody tr")[1]?.querySelectorAll("rect") ?? [])
  ];
  expect(Number(range?.getAttribute("x"))).toBe(20);
  expect(Number(box?.getAttribute("width"))).toBe(15);
  expect(Number(median?.getAttribute("x"))).toBeCloseTo(29.6);
});

test("Matrix: a table with its shades, a pair without a cell empty", () => {
  const figure = charts.Matrix(
    [
      {row: "Go", column: "novice", value: 10, href: "?s=Go"},
      {row: "Go", column: "expert", value: 1},
      {row: "SQL", column: "expert", value: 0}
    ],
    {...options, unit: "people", rowLabel: "Skill"}
  );
  expect(texts(figure, "thead th")).toEqual(["Skill", "novice", "expert"]);
  expect(texts(figure, "tbody td")).toEqual(["10", "1", "", "0"]);
  const classes = [...figure.querySelectorAll("tbody td")].map(({className}) => className);
  expect(classes).toEqual(["number heat-5", "number heat-1", "number", "number"]);
});

test("StackedBar: parts fill the bar and are named with their shares", () => {
  const parts = [
    {name: "CDI", value: 3, href: "?c=CDI"},
    {name: null, value: 1}
  ];
  const figure = charts.StackedBar(parts, {...options, unit: "people"});
  expect(texts(figure, "li")).toEqual(["CDI: 3, 75.0%", "none given: 1, 25.0%"]);
  expect(attributes(figure, ".stack-part", "x")).toEqual([0, 75]);
  expect(attributes(figure, ".stack-part", "width")).toEqual([75, 25]);
});

describe("charts by month", () => {
  test("what has not happened is dashed", () => {
    const points = [
      point(0, 1),
      point(1, 2),
      point(2, 3, {partial: true}),
      point(3, 4, {forecast: true})
    ];
    const figure = charts.MonthLine(points, {...options, asOf: "2026-11-22"});
    const dashes = [...figure.querySelectorAll("svg [aria-label], svg g[stroke-dasharray]")];
    expect(dashes).toHaveLength(1);
    expect(dashes[0]?.querySelector("path")?.getAttribute("d")?.match(/[ML]/g)).toHaveLength(3);
    expect(figure.querySelector("svg")?.textContent).toContain("as of 22 Nov 2026");
    expect(texts(figure, "details tbody th")).toEqual([
      "Sept 2026",
      "Oct 2026",
      "Nov 2026 (to date)",
      "Dec 2026"
    ]);
  });

  test("each series is named at its end and has a column", () => {
    const points = ["Data", "Cloud"].flatMap((series, index) => [
      point(0, 100 * index, {series}),
      point(1, 100 * index + 50, {series})
    ]);
    const figure = charts.MonthLine(points, options);
    expect(figure.querySelector("svg")?.textContent).toContain("Data €50");
    expect(figure.querySelector("svg")?.textContent).toContain("Cloud €150");
    expect(texts(figure, "details thead th")).toEqual(["Month", "Data", "Cloud"]);
  });

  const kinds = [
    {id: "delivered", label: "delivered", look: "full"},
    {id: "signed", label: "signed", look: "soft"},
    {id: "left", label: "left", look: "attention"}
  ] as const;

  test("kinds are stacked from zero, what takes away downwards", () => {
    const points = [
      point(0, 5, {series: "delivered"}),
      point(0, 2, {series: "signed"}),
      point(0, -3, {series: "left"}),
      point(1, 4, {series: "signed"})
    ];
    const pieces = stack(points, kinds).map(({month, low, high}) => [
      months.indexOf(month),
      low,
      high
    ]);
    expect(pieces).toEqual([
      [0, 0, 5],
      [0, 5, 7],
      [1, 0, 4],
      [0, -3, 0]
    ]);
  });

  test("each kind is named beside the last bar or over its own", () => {
    const figure = charts.MonthBars(
      [point(0, 5, {series: "delivered"}), point(1, 4, {series: "signed"})],
      {...options, kinds}
    );
    const shown = figure.querySelector("svg")?.textContent ?? "";
    expect(shown).toContain("delivered");
    expect(shown).toContain("signed");
    expect(shown).not.toContain("left");
  });

  test("small multiples share one scale", () => {
    const points = [
      {...point(0, 0), group: "Data"},
      {...point(1, 10), group: "Data"},
      {...point(0, 0), group: null},
      {...point(1, 5, {partial: true}), group: null}
    ];
    const figure = charts.SmallMultiples(points, {...options, kind: "bar"});
    expect(texts(figure, ".multiple-name")).toEqual(["Data", "none given"]);
    expect(texts(figure, ".multiple-value")).toEqual(["€10", "€0"]);
    const heights = attributes(figure, ".multiple rect", "height");
    expect(heights).toEqual([0, 56, 0, 28]);
  });

  test("a month without a value breaks a line", () => {
    const points = [1, 2, null, 3, 4].map((value, index) => ({
      month: `2026-0${index + 1}-01`,
      value,
      group: "Data"
    }));
    const path = charts.SmallMultiples(points, options).querySelector("path");
    expect(path?.getAttribute("d")?.replace(/[\d.,-]+/g, "")).toBe("MLML");
  });
});

test("Histogram: bars from zero, the mean marked", () => {
  const bins = [bin, {from: 10, to: 20, count: 6}];
  const figure = charts.Histogram(bins, {
    ...options,
    unit: "days",
    mean: 12.5,
    countLabel: "Missions"
  });
  const heights = attributes(figure, "svg rect", "height").filter((height) => height > 0);
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1);
  expect(figure.querySelector("svg")?.textContent).toContain("mean 12.5 days");
  expect(texts(figure, "details thead th")).toEqual(["From – to", "Missions"]);
});

test.each([
  {name: "moves apart what touches", at: [0, 1, 10], expected: [-1.5, 2.5, 10]},
  {name: "leaves alone what does not", at: [0, 10], expected: [0, 10]},
  {name: "keeps the order of the values", at: [3, 3, 3], expected: [-1, 3, 7]}
])("spread $name", ({at, expected}) => {
  const moved = spread(
    at.map((value) => ({at: value})),
    4
  );
  for (const [index, {at: place}] of moved.entries())
    expect(place).toBeCloseTo(expected[index] ?? NaN, 1);
});
