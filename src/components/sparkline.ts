import {svgElement} from "./element.js";

export interface SparklineOptions {
  width?: number;
  height?: number;
  /** Target, in the unit of the values. */
  band?: readonly [number, number] | null;
  /** The last value is of a month in progress: dashed and hollow. */
  partial?: boolean;
  label: string;
}

/** A trend of a dozen values, oldest first; null leaves a gap. */
export function Sparkline(
  values: readonly (number | null)[],
  {width = 120, height = 32, band = null, partial = false, label}: SparklineOptions
): SVGElement {
  const known = [...values, ...(band ?? [])].filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const inset = 3;
  const x = (index: number) =>
    round(inset + (index * (width - 2 * inset)) / Math.max(1, values.length - 1));
  const y = (value: number) =>
    round(height - inset - ((value - low) * (height - 2 * inset)) / span);
  const points = values.map((value, index) =>
    value === null ? null : ([x(index), y(value)] as const)
  );
  const last = points.at(-1);
  const before = points.at(-2);
  return svgElement(
    "svg",
    {
      class: "spark",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": label
    },
    band &&
      svgElement("rect", {
        class: "spark-band",
        x: 0,
        width,
        y: y(band[1]),
        height: round(y(band[0]) - y(band[1]))
      }),
    svgElement("path", {class: "spark-line", d: path(partial ? points.slice(0, -1) : points)}),
    partial && last && before
      ? svgElement("path", {class: "spark-line spark-partial", d: path([before, last])})
      : null,
    last
      ? svgElement("circle", {
          class: partial ? "spark-dot spark-hollow" : "spark-dot",
          cx: last[0],
          cy: last[1],
          r: 2.5
        })
      : null
  );
}

type Point = readonly [number, number] | null;

function path(points: readonly Point[]): string {
  return points
    .map(
      (point, index) =>
        point && `${index > 0 && points[index - 1] ? "L" : "M"}${point[0]},${point[1]}`
    )
    .filter((command) => command !== null)
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
