import {svgElement} from "../../element.js";
import type {Profile} from "../source.js";

const height = 24;
const width = 100;

/** Where the quarters of the values lie between the smallest and the largest. */
export function BoxPlot({
  min,
  quartile,
  median,
  upperQuartile,
  max
}: NonNullable<Profile["numbers"]>): SVGElement {
  const x = (value: number) => (max > min ? (width * (value - min)) / (max - min) : width / 2);
  const line = (at: number, from: number, to: number, name: string) =>
    svgElement("line", {x1: at, x2: at, y1: from, y2: to, class: name});
  const middle = height / 2;
  return svgElement(
    "svg",
    {
      class: "box-plot",
      viewBox: `-1 0 ${width + 2} ${height}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true"
    },
    svgElement("line", {x1: x(min), x2: x(max), y1: middle, y2: middle, class: "whisker"}),
    line(x(min), 7, height - 7, "whisker"),
    line(x(max), 7, height - 7, "whisker"),
    svgElement("rect", {
      x: x(quartile),
      width: Math.max(0.5, x(upperQuartile) - x(quartile)),
      y: 3,
      height: height - 6,
      class: "box"
    }),
    line(x(median), 3, height - 3, "median")
  );
}
