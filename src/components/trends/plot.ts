import * as Plot from "@observablehq/plot";
import {formatMonth} from "../format.js";
import {monthTicks, type Month, type TrendOptions} from "./months.js";

/** One point of a trend: its figure, and all its figures in words for the tooltip. */
export interface TrendPoint {
  month: string;
  value: number | null;
  tip: string;
}

export interface TrendFrame extends TrendOptions {
  domain: [number, number];
  /** Writes a value of the y axis. */
  axis: (value: number) => string;
  /** For labels at the ends of lines. */
  marginRight?: number;
}

/** The axes, size and colours that every trend shares; `marks` go between the grid and the tooltips. */
export function trendPlot(
  months: readonly Month[],
  points: readonly TrendPoint[],
  marks: Plot.Markish[],
  {language, width, height = 210, domain, axis, marginRight = 12}: TrendFrame
): Element {
  const short = (month: string) => formatMonth(language, month).replace(/ (\d\d)(\d\d)$/, " $2");
  return Plot.plot({
    width,
    height,
    marginLeft: 46,
    marginRight,
    marginTop: 18,
    marginBottom: 26,
    style: {
      background: "transparent",
      color: "var(--muted)",
      fontFamily: "inherit",
      fontSize: "11px"
    },
    x: {type: "band", domain: months.map(({month}) => month), label: null, padding: 0.25},
    y: {domain, label: null},
    marks: [
      Plot.gridY({stroke: "var(--hairline)", strokeOpacity: 1, ticks: 4}),
      Plot.axisY({ticks: 4, tickSize: 0, tickFormat: axis}),
      Plot.axisX(monthTicks(months, width), {tickSize: 0, tickFormat: short}),
      ...marks,
      Plot.tip(
        points,
        Plot.pointerX({
          x: "month",
          y: (point: TrendPoint) => point.value ?? domain[0],
          title: "tip",
          fill: "var(--surface)",
          stroke: "var(--context)",
          fontSize: 12
        })
      )
    ]
  });
}

/** A line through the full months, dashed to the hollow point of the month in progress. */
export function lineMarks(
  points: readonly TrendPoint[],
  partial: boolean,
  label: (value: number) => string
): Plot.Markish[] {
  const full = partial ? points.slice(0, -1) : points;
  const last = full.at(-1);
  const text = {
    text: (point: TrendPoint) => (point.value === null ? "" : label(point.value)),
    dy: -12,
    fill: "var(--text)",
    fontWeight: 600,
    fontSize: 12,
    stroke: "var(--surface)",
    strokeWidth: 4
  } as const;
  const marks: Plot.Markish[] = [
    Plot.lineY(full, {x: "month", y: "value", stroke: "var(--data)", strokeWidth: 2}),
    Plot.dot(last ? [last] : [], {x: "month", y: "value", fill: "var(--data)", r: 3.5}),
    Plot.text(last ? [last] : [], {x: "month", y: "value", ...text})
  ];
  if (partial)
    marks.push(
      Plot.lineY(points.slice(-2), {
        x: "month",
        y: "value",
        stroke: "var(--data)",
        strokeWidth: 2,
        strokeDasharray: "3,3"
      }),
      Plot.dot(points.slice(-1), {
        x: "month",
        y: "value",
        stroke: "var(--data)",
        strokeWidth: 1.5,
        fill: "var(--surface)",
        r: 3.5
      })
    );
  return marks;
}
