import * as Plot from "@observablehq/plot";
import {EmptyFigure, Figure} from "../figure.js";
import {formatLevel, formatUnit} from "../metric.js";
import {t} from "../text.js";
import {trendPlot} from "../trends/plot.js";
import {asOfRule} from "./asOfRule.js";
import {monthsOf, monthTable, monthTips, type MonthPoint} from "./months.js";
import {spread} from "./spread.js";
import {partColour, type ChartOptions} from "./options.js";

export interface MonthLineOptions extends ChartOptions {
  height?: number;
  /** Target, in the unit of the values. */
  band?: readonly [number, number] | null;
  /** Alert levels. */
  rules?: readonly number[];
  asOf?: string;
  /** Whether the axis starts from zero: lines need not. */
  zero?: boolean;
  /** Colour of each series; by its place unless given. */
  colour?: (series: string) => string;
}

/** Values by month, a line for each series, named at its end; dashed where partial or forecast. */
export function MonthLine(points: readonly MonthPoint[], options: MonthLineOptions): HTMLElement {
  const {language, unit, band = null, rules = [], zero = false} = options;
  const known = points.flatMap(({value}) => (value === null ? [] : [value]));
  if (known.length === 0) return EmptyFigure(language, "chart.empty");
  const months = monthsOf(points);
  const series = [...new Set(points.map((point) => point.series ?? ""))];
  const names = new Map(series.map((name) => [name, name]));
  const lines = series.map((name, index) => ({
    name,
    colour: series.length === 1 ? "var(--data)" : (options.colour?.(name) ?? partColour(index)),
    points: points
      .filter((point) => (point.series ?? "") === name)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
  }));
  const bounds = [...known, ...rules, ...(band ?? [])];
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const room = 0.12 * (high - low || Math.abs(high) || 1);
  // Never below zero for what cannot be there.
  const bottom = zero ? Math.min(0, low) : low < 0 ? low - room : Math.max(0, low - room);
  const top = high + room;
  const short = (value: number) => formatUnit(language, unit, value, {short: true});
  const level = (value: number) => formatLevel(language, unit, value);
  const labels = spread(
    lines.flatMap((line) => {
      const last = line.points.findLast(
        ({value, partial, forecast}) => value !== null && !partial && !forecast
      );
      const end = last ?? line.points.findLast(({value}) => value !== null);
      if (!end) return [];
      const value = end.value ?? 0;
      return [
        {
          ...line,
          month: end.month,
          value,
          at: value,
          text: [cut(line.name), short(value)].filter(Boolean).join(" ")
        }
      ];
    }),
    (15 * (top - bottom)) / ((options.height ?? 210) - 44)
  );
  const many = series.length > 1;
  const longest = Math.max(...labels.map(({text}) => text.length));
  const last = months.at(-1)?.month;
  const marks: Plot.Markish[] = [
    band &&
      Plot.rectY([band], {
        y1: (bound: readonly number[]) => bound[0],
        y2: (bound: readonly number[]) => bound[1],
        fill: "var(--met-soft)"
      }),
    ...(zero ? [Plot.ruleY([0], {stroke: "var(--context)"})] : []),
    ...asOfRule(language, options.asOf, months),
    ...lines.flatMap(({points: line, colour}) => lineOf(line, colour)),
    ...rules.map((level) =>
      Plot.ruleY([level], {stroke: "var(--attention)", strokeDasharray: "2,3"})
    ),
    ...(many && last ? endLabels(labels, last) : [pointLabels(labels)]),
    band &&
      bandLabel(t(language, "chart.target", {low: level(band[0]), high: level(band[1])}), band[1])
  ];
  const chart = trendPlot(months, months.map(monthTips(points, names, options)), marks, {
    ...options,
    domain: [bottom, top],
    axis: level,
    ...(many ? {marginRight: Math.min(0.4 * options.width, 36 + 6.5 * longest)} : {})
  });
  return Figure(chart, options, monthTable(points, names, options), language);
}

interface Label {
  month: string;
  value: number;
  /** Where the text goes: beside the value, or as near as the others leave room. */
  at: number;
  text: string;
  colour: string;
}

const bold = {text: "text", fill: "var(--text)", fontWeight: 600} as const;

/** The name and value of each line at the right end, after a dot of its colour. */
function endLabels(labels: readonly Label[], last: string): Plot.Markish[] {
  const end = {x: () => last, y: "at", textAnchor: "start", fontSize: 11} as const;
  return [
    Plot.text(labels, {...end, text: () => "●", fill: "colour", dx: 12}),
    Plot.text(labels, {...bold, ...end, dx: 24})
  ];
}

/** The last value of the one line, over its point. */
function pointLabels(labels: readonly Label[]): Plot.Markish {
  const over = {x: "month", y: "value", dy: -12, fontSize: 12} as const;
  return Plot.text(labels, {...bold, ...over, stroke: "var(--surface)", strokeWidth: 4});
}

/** A name as long as there is room for at the end of a line; the tooltip has all of it. */
function cut(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17).trimEnd()}…` : name;
}

/** Solid through what has happened, dashed to what has not. */
function lineOf(points: readonly MonthPoint[], stroke: string): Plot.Markish[] {
  const place = {x: "month", y: "value"} as const;
  const firm = points.filter(({partial, forecast}) => !partial && !forecast);
  const open = points.slice(Math.max(0, firm.length - 1));
  const end = firm.findLast(({value}) => value !== null);
  return [
    Plot.lineY(firm, {...place, stroke, strokeWidth: 2}),
    ...(open.length > 1 || firm.length === 0
      ? [
          Plot.lineY(open, {...place, stroke, strokeWidth: 2, strokeDasharray: "3,3"}),
          Plot.dot(points.slice(firm.length), {...place, stroke, fill: "var(--surface)", r: 3})
        ]
      : []),
    Plot.dot(end ? [end] : [], {...place, fill: stroke, r: 3.5})
  ];
}

function bandLabel(text: string, y: number): Plot.Markish {
  return Plot.text([text], {
    frameAnchor: "left",
    y,
    text: (label: string) => label,
    dy: 8,
    dx: 4,
    textAnchor: "start",
    fill: "var(--met)",
    stroke: "var(--surface)",
    strokeWidth: 3
  });
}
