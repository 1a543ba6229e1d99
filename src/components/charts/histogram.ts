import * as Plot from "@observablehq/plot";
import {EmptyFigure, Figure} from "../figure.js";
import {formatNumber} from "../format.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import type {ChartOptions} from "./options.js";

/** Rows from `from` up to and without `to`, in the unit of the chart. */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

export interface HistogramOptions extends ChartOptions {
  height?: number;
  /** Marked by a rule. */
  mean?: number | null;
  /** What is counted, for the table: "Missions". */
  countLabel?: string;
}

/** How many rows fall in each range. */
export function Histogram(bins: readonly Bin[], options: HistogramOptions): HTMLElement {
  const {language, title, subtitle, unit, width, height = 210, mean = null} = options;
  if (bins.every(({count}) => count === 0)) return EmptyFigure(language, "chart.empty");
  const short = (value: number) => formatUnit(language, unit, value, {short: true});
  const range = ({from, to}: Bin) => `${short(from)} – ${short(to)}`;
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 46,
    marginRight: 16,
    marginTop: 18,
    marginBottom: 26,
    style: {
      background: "transparent",
      color: "var(--muted)",
      fontFamily: "inherit",
      fontSize: "11px"
    },
    x: {label: null},
    y: {label: null, domain: [0, 1.1 * Math.max(...bins.map(({count}) => count))]},
    marks: [
      Plot.gridY({stroke: "var(--hairline)", strokeOpacity: 1, ticks: 4}),
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        tickFormat: (value: number) => formatNumber(language, value)
      }),
      Plot.axisX({ticks: Math.max(2, Math.floor(width / 90)), tickSize: 0, tickFormat: short}),
      Plot.rectY(bins, {x1: "from", x2: "to", y: "count", fill: "var(--data)", inset: 0.5}),
      Plot.ruleY([0], {stroke: "var(--context)"}),
      mean === null ? null : Plot.ruleX([mean], {stroke: "var(--text)"}),
      mean === null
        ? null
        : Plot.text([t(language, "chart.mean", {value: short(mean)})], {
            x: mean,
            frameAnchor: "top",
            text: (text: string) => text,
            dx: 5,
            textAnchor: "start",
            fill: "var(--text)",
            fontWeight: 600,
            stroke: "var(--surface)",
            strokeWidth: 4
          }),
      Plot.tip(
        bins,
        Plot.pointerX({
          x: (bin: Bin) => (bin.from + bin.to) / 2,
          y: "count",
          title: (bin: Bin) => `${range(bin)}\n${formatNumber(language, bin.count)}`,
          fill: "var(--surface)",
          stroke: "var(--context)",
          fontSize: 12
        })
      )
    ]
  });
  const table = {
    columns: [t(language, "chart.range"), options.countLabel ?? t(language, "chart.count")],
    rows: bins.map((bin) => [range(bin), formatNumber(language, bin.count)])
  };
  return Figure(chart, {title, subtitle}, table, language);
}
