import * as Plot from "@observablehq/plot";
import type {MonthRow} from "../../../loaders/contract.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatMoney, formatMoneyShort, formatMonth, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {monthName, monthsWindow, splitMonths, type TrendOptions} from "./months.js";
import {trendPlot, type TrendPoint} from "./plot.js";

/** The finding: the last full month, as the best one or against the month before. */
export function revenueTitle(months: readonly MonthRow[], language: Language): string {
  const {full} = splitMonths(months);
  const last = full.at(-1);
  if (!last) return t(language, "chart.none");
  const value = formatMoneyShort(language, last.revenue);
  const month = formatMonth(language, last.month);
  const others = full.slice(0, -1).map(({revenue}) => revenue);
  if (others.length > 1 && last.revenue > Math.max(...others))
    return t(language, "chart.revenue.best", {value, month});
  const before = others.at(-1);
  if (!before) return t(language, "chart.revenue.plain", {value, month});
  const ratio = last.revenue / before - 1;
  const change = `${ratio < 0 ? "−" : "+"}${formatPercent(language, Math.abs(ratio))}`;
  return t(language, "chart.revenue.change", {value, month, change});
}

/** Revenue delivered by month; the month in progress is hollow. */
export function RevenueTrend(months: readonly MonthRow[], options: TrendOptions): HTMLElement {
  const {language} = options;
  const top = Math.max(0, ...months.map(({revenue}) => revenue));
  if (top === 0) return EmptyFigure(language);
  const short = (value: number) => formatMoneyShort(language, value);
  const points = months.map((month) => ({
    month: month.month,
    value: month.revenue,
    partial: month.partial,
    tip: `${monthName(language, month)}\n${formatMoney(language, month.revenue)}`
  }));
  const last = points.findLast((point) => !point.partial);
  const place = {x: "month", y: "value"} as const;
  const marks = [
    Plot.barY(
      points.filter((point) => !point.partial),
      {...place, fill: "var(--data)"}
    ),
    Plot.barY(
      points.filter((point) => point.partial),
      {
        ...place,
        fill: "var(--surface)",
        stroke: "var(--data)",
        strokeDasharray: "3,3",
        insetLeft: 1,
        insetRight: 1
      }
    ),
    Plot.ruleY([0], {stroke: "var(--context)"}),
    Plot.text(last ? [last] : [], {
      ...place,
      text: (point: TrendPoint) => short(point.value ?? 0),
      dy: -9,
      fill: "var(--text)",
      fontWeight: 600,
      fontSize: 12,
      stroke: "var(--surface)",
      strokeWidth: 4
    })
  ];
  const chart = trendPlot(months, points, marks, {
    ...options,
    domain: [0, top * 1.08],
    axis: short
  });
  const text = {
    title: revenueTitle(months, language),
    subtitle: t(language, "chart.revenue.subtitle", {window: monthsWindow(language, months)})
  };
  const columns = [t(language, "overview.column.month"), t(language, "overview.column.revenue")];
  const rows = months.map((month) => [
    monthName(language, month),
    formatMoney(language, month.revenue)
  ]);
  return Figure(chart, text, {columns, rows}, language);
}
