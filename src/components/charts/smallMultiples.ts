import {element, svgElement} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatLevel, formatUnit} from "../metric.js";
import {t} from "../text.js";
import {monthsWindow, type Month} from "../trends/months.js";
import {monthsOf, monthTable, type MonthPoint} from "./months.js";
import type {ChartOptions} from "./options.js";

/** A value of a group in one month; null is the group without a name. */
export interface GroupPoint extends Omit<MonthPoint, "series"> {
  group: string | null;
}

export interface MultiplesOptions extends ChartOptions {
  /** Lines for rates, bars for sums. */
  kind?: "line" | "bar";
  /** Target, in the unit of the values. */
  band?: readonly [number, number] | null;
  /** Colour of each group. */
  colour?: (group: string | null) => string;
}

const panel = {width: 180, height: 64};

/** One small chart per group, all on one scale, in the order of the points' groups. */
export function SmallMultiples(
  points: readonly GroupPoint[],
  options: MultiplesOptions
): HTMLElement {
  const {language, unit, title, kind = "line", band = null} = options;
  const known = points.flatMap(({value}) => (value === null ? [] : [value]));
  if (known.length === 0) return EmptyFigure(language, "chart.empty");
  const named = points.map((point) => ({
    ...point,
    series: point.group ?? t(language, "chart.none.name")
  }));
  const months = monthsOf(named);
  const bounds = [...known, ...(band ?? [])];
  const low = kind === "bar" ? Math.min(0, ...bounds) : Math.min(...bounds);
  const scale = {low, high: Math.max(...bounds), band, months};
  const groups = new Map(named.map(({series, group}) => [series, group]));
  const short = (value: number) => formatUnit(language, unit, value, {short: true});
  const level = (value: number) => formatLevel(language, unit, value);
  const panels = [...groups].map(([name, group]) => {
    const own = named.filter(({series}) => series === name);
    const last = own.findLast(({value, partial}) => value !== null && !partial);
    const colour = options.colour?.(group) ?? "var(--data)";
    return element(
      "div",
      {class: "multiple"},
      element("p", {class: "multiple-name", title: name}, name),
      element("p", {class: "multiple-value"}, last ? short(last.value ?? 0) : "–"),
      Panel(own, kind, colour, scale)
    );
  });
  const names = new Map([...groups.keys()].map((name) => [name, name]));
  const chart = element("div", {class: "multiples"}, ...panels);
  const figure = Figure(
    chart,
    {
      title,
      subtitle: `${options.subtitle} · ${t(language, "chart.spread", {low: level(scale.low), high: level(scale.high)})} · ${monthsWindow(language, months)}`
    },
    monthTable(named, names, options),
    language
  );
  figure.classList.add("words");
  return figure;
}

interface Scale {
  low: number;
  high: number;
  band: readonly [number, number] | null;
  months: readonly Month[];
}

function Panel(
  points: readonly MonthPoint[],
  kind: "line" | "bar",
  colour: string,
  {low, high, band, months}: Scale
): SVGElement {
  const inset = 4;
  const round = (value: number) => Math.round(value * 10) / 10;
  const y = (value: number) =>
    round(panel.height - inset - ((value - low) * (panel.height - 2 * inset)) / (high - low || 1));
  const step = (panel.width - 2 * inset) / months.length;
  const place = new Map(months.map(({month}, index) => [month, inset + step * (index + 0.5)]));
  const shown = points.flatMap(({month, value, partial}) =>
    value === null ? [] : [{x: round(place.get(month) ?? 0), value, partial: partial === true}]
  );
  const zero = y(Math.max(low, 0));
  const marks =
    kind === "bar"
      ? shown.map(({x, value, partial}) =>
          svgElement("rect", {
            x: round(x - 0.4 * step),
            y: Math.min(zero, y(value)),
            width: round(0.8 * step),
            height: round(Math.abs(y(value) - zero)),
            fill: partial ? "var(--surface)" : colour,
            stroke: partial ? colour : null
          })
        )
      : [
          svgElement("path", {
            class: "multiple-line",
            stroke: colour,
            d: linePath(points, place, y)
          }),
          ...shown.slice(-1).map(({x, value, partial}) =>
            svgElement("circle", {
              cx: x,
              cy: y(value),
              r: 3,
              fill: partial ? "var(--surface)" : colour,
              stroke: colour
            })
          )
        ];
  return svgElement(
    "svg",
    {viewBox: `0 0 ${panel.width} ${panel.height}`, "aria-hidden": "true"},
    band &&
      svgElement("rect", {
        class: "spark-band",
        x: 0,
        width: panel.width,
        y: y(band[1]),
        height: round(y(band[0]) - y(band[1]))
      }),
    svgElement("line", {
      class: "multiple-base",
      x1: 0,
      x2: panel.width,
      y1: kind === "bar" ? zero : panel.height - 0.5,
      y2: kind === "bar" ? zero : panel.height - 0.5
    }),
    ...marks
  );
}

/** Months without a value break the line. */
function linePath(
  points: readonly MonthPoint[],
  place: ReadonlyMap<string, number>,
  y: (value: number) => number
): string {
  let path = "";
  let broken = true;
  for (const {month, value} of points) {
    if (value !== null)
      path += `${broken ? "M" : "L"}${Math.round(place.get(month) ?? 0)},${y(value)}`;
    broken = value === null;
  }
  return path;
}
