import * as Plot from "@observablehq/plot";
import {EmptyFigure, Figure} from "../figure.js";
import {formatLevel, formatUnit} from "../metric.js";
import {trendPlot} from "../trends/plot.js";
import {asOfRule} from "./asOfRule.js";
import {monthsOf, monthTable, monthTips, type MonthPoint} from "./months.js";
import type {ChartOptions} from "./options.js";
import {spread} from "./spread.js";

/** A kind of bar, stacked in the order of the kinds; `series` of a point is its id. */
export interface BarKind {
  id: string;
  label: string;
  /** Full for what is certain, soft for what is agreed, hollow for what is assumed. */
  look: "full" | "soft" | "hollow" | "attention";
}

export interface MonthBarsOptions extends ChartOptions {
  height?: number;
  kinds?: readonly BarKind[];
  asOf?: string;
  /** Levels to mark. */
  rules?: readonly number[];
}

const looks = {
  full: {fill: "var(--data)"},
  soft: {fill: "var(--data-soft)", stroke: "var(--data)"},
  hollow: {fill: "var(--surface)", stroke: "var(--data)", strokeDasharray: "3,3"},
  attention: {fill: "var(--attention)"}
} as const;

interface Label {
  month: string;
  at: number;
  label: string;
}

interface Piece extends MonthPoint {
  low: number;
  high: number;
  look: BarKind["look"];
}

/** Values by month as bars from zero, their kinds stacked and named over them. */
export function MonthBars(points: readonly MonthPoint[], options: MonthBarsOptions): HTMLElement {
  const {language, unit, kinds = [{id: "", label: "", look: "full"}], rules = []} = options;
  if (points.every(({value}) => !value)) return EmptyFigure(language, "chart.empty");
  const months = monthsOf(points);
  const pieces = stack(points, kinds);
  const top = Math.max(0, ...rules, ...pieces.map(({high}) => high));
  const bottom = Math.min(0, ...pieces.map(({low}) => low));
  const short = (value: number) => formatUnit(language, unit, value, {short: true});
  const names = new Map(kinds.map(({id, label}) => [id, label]));
  const text = {
    fill: "var(--text)",
    stroke: "var(--surface)",
    strokeWidth: 4,
    fontSize: 12
  } as const;
  const ends = kinds.length > 1 ? [] : pieces.filter(({look}) => look === "full").slice(-1);
  const height = options.height ?? 210;
  const last = months.at(-1)?.month ?? "";
  const {beside, above} = kindLabels(pieces, kinds, last, (15 * (top - bottom)) / (height - 44));
  const marks: Plot.Markish[] = [
    ...asOfRule(language, options.asOf, months),
    ...Object.entries(looks).flatMap(([look, style]) => {
      const these = pieces.filter((piece) => piece.look === look);
      const inset = "stroke" in style ? {insetLeft: 1, insetRight: 1} : {};
      const bars = Plot.barY(these, {x: "month", y1: "low", y2: "high", ...style, ...inset});
      return these.length > 0 ? [bars] : [];
    }),
    Plot.ruleY([0], {stroke: "var(--context)"}),
    ...rules.map((level) =>
      Plot.ruleY([level], {stroke: "var(--attention)", strokeDasharray: "2,3"})
    ),
    Plot.text(ends, {
      ...text,
      x: "month",
      y: "high",
      text: (piece: Piece) => short(piece.value ?? 0),
      dy: -9,
      fontWeight: 600
    }),
    Plot.text(above, {...text, x: "month", y: "at", text: "label", dy: -9}),
    Plot.text(beside, {
      ...text,
      x: "month",
      y: "at",
      text: "label",
      textAnchor: "start",
      dx: 6 + (0.35 * (options.width - 60)) / months.length
    })
  ];
  const longest = Math.max(0, ...beside.map(({label}) => label.length));
  const chart = trendPlot(months, months.map(monthTips(points, names, options)), marks, {
    ...options,
    domain: [bottom * 1.08, top * 1.08],
    axis: (value) => formatLevel(language, unit, value),
    ...(longest > 0 ? {marginRight: 16 + 7 * longest} : {})
  });
  return Figure(chart, options, monthTable(points, names, options), language);
}

/** The pieces of each month, one on the other from zero: up for what adds, down for what takes away. */
export function stack(points: readonly MonthPoint[], kinds: readonly BarKind[]): Piece[] {
  const ends = new Map<string, number>();
  return kinds.flatMap(({id, look}) =>
    points
      .filter(({series = "", value}) => series === id && value)
      .map((point) => {
        const value = point.value ?? 0;
        const side = `${point.month} ${value < 0 ? "down" : "up"}`;
        const from = ends.get(side) ?? 0;
        ends.set(side, from + value);
        const [low, high] = value < 0 ? [from + value, from] : [from, from + value];
        return {...point, low, high, look: point.partial && look === "full" ? "hollow" : look};
      })
  );
}

/** Where the name of each kind goes: beside the last bar, else over its own tallest one. */
function kindLabels(
  pieces: readonly Piece[],
  kinds: readonly BarKind[],
  last: string,
  step: number
): {beside: Label[]; above: Label[]} {
  const beside: Label[] = [];
  const above: Label[] = [];
  for (const {id, label} of kinds.length > 1 ? kinds : []) {
    const own = pieces.filter(({series = ""}) => series === id);
    const end = own.find(({month}) => month === last);
    const tallest = own.toSorted((a, b) => b.high - b.low - (a.high - a.low)).at(0);
    if (end) beside.push({month: last, at: (end.low + end.high) / 2, label});
    else if (tallest) above.push({month: tallest.month, at: tallest.high, label});
  }
  return {beside: spread(beside, step), above};
}
