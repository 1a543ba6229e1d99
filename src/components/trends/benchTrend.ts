import * as Plot from "@observablehq/plot";
import type {MonthRow} from "../../../loaders/contract.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatMonth, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {monthName, monthsWindow, splitMonths, type TrendOptions} from "./months.js";
import {lineMarks, trendPlot} from "./plot.js";

export interface BenchOptions extends TrendOptions {
  /** The alert and the high alert, fractions. */
  levels: readonly [number, number];
}

/** The finding: the last full month against the alert levels. */
export function benchTitle(
  months: readonly MonthRow[],
  {language, levels}: {language: Language; levels: readonly [number, number]}
): string {
  const last = splitMonths(months).full.findLast((month) => month.bench_rate !== null);
  if (!last) return t(language, "chart.none");
  const rate = last.bench_rate ?? 0;
  const values = {value: formatPercent(language, rate), month: formatMonth(language, last.month)};
  const passed = levels.findLast((level) => rate >= level);
  if (passed === undefined) return t(language, "chart.bench.below", values);
  return t(language, "chart.bench.alert", {...values, level: formatPercent(language, passed, 0)});
}

/** Bench rate by month with its alert levels. */
export function BenchTrend(months: readonly MonthRow[], options: BenchOptions): HTMLElement {
  const {language, levels} = options;
  const values = months.map((month) => month.bench_rate).filter((value) => value !== null);
  if (values.length === 0) return EmptyFigure(language);
  const percent = (value: number | null, digits = 0) => formatPercent(language, value, digits);
  const points = months.map((month) => ({
    month: month.month,
    value: month.bench_rate,
    tip: `${monthName(language, month)}\n${percent(month.bench_rate, 1)}\n${formatNumber(language, month.bench)} / ${formatNumber(language, month.headcount)}`
  }));
  const colours = ["var(--attention)", "var(--alert)"] as const;
  const rules = levels.flatMap((level, index) => [
    Plot.ruleY([level], {stroke: colours[index] ?? colours[1], strokeDasharray: "2,3"}),
    Plot.text([t(language, "chart.alert", {level: percent(level)})], {
      frameAnchor: "left",
      y: level,
      text: (text: string) => text,
      // The lower level says its name below its rule: the two may be close.
      dy: index === 0 ? 8 : -7,
      dx: 4,
      textAnchor: "start",
      stroke: "var(--surface)",
      strokeWidth: 3,
      fill: colours[index] ?? colours[1]
    })
  ]);
  const marks = [
    Plot.ruleY([0], {stroke: "var(--context)"}),
    ...lineMarks(points, splitMonths(months).partial !== undefined, (value) => percent(value, 1)),
    ...rules
  ];
  const top = Math.min(1, 1.1 * Math.max(...values, ...levels));
  const chart = trendPlot(months, points, marks, {
    ...options,
    domain: [0, top],
    axis: (value) => percent(value)
  });
  const text = {
    title: benchTitle(months, options),
    subtitle: t(language, "chart.bench.subtitle", {window: monthsWindow(language, months)})
  };
  const columns = (["month", "benchRate", "bench", "headcount"] as const).map((name) =>
    t(language, `overview.column.${name}`)
  );
  const rows = months.map((month) => [
    monthName(language, month),
    percent(month.bench_rate, 1),
    formatNumber(language, month.bench),
    formatNumber(language, month.headcount)
  ]);
  return Figure(chart, text, {columns, rows}, language);
}
