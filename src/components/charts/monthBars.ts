import * as Plot from "@observablehq/plot";
import {EmptyFigure, Figure} from "../figure.js";
import {formatUnit} from "../metric.js";
import {trendPlot} from "../trends/plot.js";
import {asOfRule} from "./asOfRule.js";
import {monthsOf, monthTable, monthTips, type MonthPoint} from "./months.js";
import type {ChartOptions} from "./options.js";

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
    ...kindLabels(pieces, kinds, (top - bottom) / (options.height ?? 210)).map((label) =>
      Plot.text([label], {
        ...text,
        x: "month",
        y: "at",
        text: "label",
        lineAnchor: "bottom",
        dy: -4
      })
    )
  ];
  const room = kinds.length > 1 ? 1.22 : 1.08;
  const chart = trendPlot(months, months.map(monthTips(points, names, options)), marks, {
    ...options,
    domain: [bottom * room, top * room || 1],
    axis: short
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

/** The name of each kind over its tallest month, above the labels that it would touch. */
function kindLabels(
  pieces: readonly Piece[],
  kinds: readonly BarKind[],
  pixel: number
): {month: string; at: number; label: string}[] {
  if (kinds.length < 2) return [];
  const tops = new Map<string, number>();
  for (const {month, high} of pieces) tops.set(month, Math.max(tops.get(month) ?? 0, high));
  const taken = new Set<string>();
  return kinds.flatMap(({id, label}) => {
    const own = pieces
      .filter(({series = ""}) => series === id)
      .toSorted((a, b) => b.high - b.low - (a.high - a.low));
    const piece = own.find(({month}) => !taken.has(month)) ?? own[0];
    if (!piece) return [];
    const again = taken.has(piece.month) ? 14 * pixel : 0;
    taken.add(piece.month);
    return [{month: piece.month, at: (tops.get(piece.month) ?? 0) + again, label}];
  });
}
