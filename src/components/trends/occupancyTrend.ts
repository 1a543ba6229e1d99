import * as Plot from "@observablehq/plot";
import type {MonthRow} from "../../../loaders/contract.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatMonth, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {monthName, monthsWindow, splitMonths, streak, type TrendOptions} from "./months.js";
import {lineMarks, trendPlot} from "./plot.js";

export interface OccupancyOptions extends TrendOptions {
  /** Fractions. */
  target: readonly [number, number];
}

function targetState(
  value: number,
  [low, high]: readonly [number, number]
): "below" | "within" | "above" {
  return value < low ? "below" : value > high ? "above" : "within";
}

/** The finding: the last full month against the target, and for how long it has been so. */
export function occupancyTitle(
  months: readonly MonthRow[],
  {language, target}: {language: Language; target: readonly [number, number]}
): string {
  const known = splitMonths(months).full.filter((month) => month.occupancy !== null);
  const last = known.at(-1);
  if (!last) return t(language, "chart.none");
  const states = known.map((month) => targetState(month.occupancy ?? 0, target));
  const count = streak(states);
  return t(language, `chart.occupancy.${targetState(last.occupancy ?? 0, target)}`, {
    value: formatPercent(language, last.occupancy),
    month: formatMonth(language, last.month),
    streak: count > 1 ? t(language, "chart.streak", {count}) : ""
  });
}

/** Occupancy by month with its target band. */
export function OccupancyTrend(
  months: readonly MonthRow[],
  options: OccupancyOptions
): HTMLElement {
  const {language, target} = options;
  const values = months.map((month) => month.occupancy).filter((value) => value !== null);
  if (values.length === 0) return EmptyFigure(language);
  const percent = (value: number | null, digits = 0) => formatPercent(language, value, digits);
  const low = Math.max(0, Math.floor(10 * (Math.min(...values, target[0]) - 0.02)) / 10);
  const band = t(language, "chart.target", {low: percent(target[0]), high: percent(target[1])});
  const points = months.map((month) => ({
    month: month.month,
    value: month.occupancy,
    tip: `${monthName(language, month)}\n${percent(month.occupancy, 1)}\n${formatNumber(language, month.staffed_days)} / ${formatNumber(language, month.workforce_days)}`
  }));
  const marks = [
    Plot.rectY([target], {
      y1: (bounds: readonly number[]) => bounds[0],
      y2: (bounds: readonly number[]) => bounds[1],
      fill: "var(--met-soft)"
    }),
    ...lineMarks(points, splitMonths(months).partial !== undefined, (value) => percent(value, 1)),
    Plot.text([band], {
      frameAnchor: "left",
      y: target[1],
      text: (text: string) => text,
      dy: 8,
      dx: 4,
      textAnchor: "start",
      fill: "var(--met)",
      stroke: "var(--surface)",
      strokeWidth: 3
    })
  ];
  const chart = trendPlot(months, points, marks, {
    ...options,
    domain: [low, 1],
    axis: (value) => percent(value)
  });
  const text = {
    title: occupancyTitle(months, options),
    subtitle: t(language, "chart.occupancy.subtitle", {window: monthsWindow(language, months)})
  };
  const columns = (["month", "occupancy", "staffedDays", "workforceDays"] as const).map((name) =>
    t(language, `overview.column.${name}`)
  );
  const rows = months.map((month) => [
    monthName(language, month),
    percent(month.occupancy, 1),
    formatNumber(language, month.staffed_days),
    formatNumber(language, month.workforce_days)
  ]);
  return Figure(chart, text, {columns, rows}, language);
}
