import {svgElement} from "../../element.js";
import {element} from "../element.js";

/** A value of one period; null where there is none. */
export interface Point {
  label: string;
  value: number | null;
  text: string;
}

const height = 120;

/** More columns than these are too thin to tell apart: a line then. */
const mostColumns = 60;

/**
 * Values over time: columns, or a line when there are many. From zero, the largest value and the
 * first and last period in words; `pick` is called with the place of a period that is clicked.
 */
export function PeriodChart(
  points: readonly Point[],
  {format, pick}: {format: (value: number) => string; pick: (index: number) => void}
): HTMLElement {
  const values = points.flatMap(({value}) => value ?? []);
  const [high, low] = [Math.max(0, ...values), Math.min(0, ...values)];
  const y = (value: number) => (height * (high - value)) / (high - low || 1);
  const svg = svgElement("svg", {
    class: "period-chart",
    viewBox: `0 0 ${Math.max(1, points.length)} ${height}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true"
  });
  const thin = points.length > mostColumns;
  if (thin) svg.append(...lines(points, y));
  points.forEach(({label, value, text}, x) => {
    const top = value === null || thin ? 0 : Math.min(y(value), y(0));
    const tall = value === null || thin ? height : Math.max(1, Math.abs(y(value) - y(0)));
    const shape = {x: x + 0.08, width: 0.84, y: top, height: tall};
    const column = svgElement("rect", {...shape, class: thin || value === null ? "hit" : "in"});
    const title = svgElement("title", {}, `${label} : ${text}`);
    column.append(title);
    column.addEventListener("click", () => pick(x));
    svg.append(column);
  });
  return element(
    "div",
    {class: "period"},
    element("p", {class: "ends"}, format(high)),
    svg,
    element(
      "p",
      {class: "ends"},
      element("span", {}, points[0]?.label ?? ""),
      element("span", {}, points.at(-1)?.label ?? "")
    )
  );
}

/** The stretches of periods that have a value, each as a line. */
function lines(points: readonly Point[], y: (value: number) => number): SVGElement[] {
  const stretches: string[][] = [[]];
  points.forEach(({value}, x) => {
    if (value === null) stretches.push([]);
    else stretches.at(-1)?.push(`${x + 0.5},${y(value).toFixed(2)}`);
  });
  return stretches
    .filter(({length}) => length > 0)
    .map((stretch) => svgElement("polyline", {points: stretch.join(" "), class: "line"}));
}
