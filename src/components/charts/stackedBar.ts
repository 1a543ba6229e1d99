import {element, svgElement} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatPercent} from "../format.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {partColour, type ChartOptions} from "./options.js";

export interface BarPart {
  /** Null is the part without a name. */
  name: string | null;
  value: number;
  colour?: string;
  href?: string | null;
}

/** The few parts of a whole as one bar of 100 %, each named below in the same order. */
export function StackedBar(
  parts: readonly BarPart[],
  {language, title, subtitle, unit}: ChartOptions
): HTMLElement {
  const total = parts.reduce((sum, {value}) => sum + value, 0);
  if (total <= 0) return EmptyFigure(language, "chart.empty");
  let from = 0;
  const shown = parts.map((part, index) => {
    const share = part.value / total;
    const name = part.name ?? t(language, "chart.none.name");
    const colour = part.colour ?? (part.name === null ? "var(--context)" : partColour(index));
    const text = t(language, "chart.share", {
      name,
      value: formatUnit(language, unit, part.value),
      share: formatPercent(language, share)
    });
    const x = 100 * from;
    from += share;
    return {...part, name, colour, text, x, width: 100 * share};
  });
  const bar = svgElement(
    "svg",
    {class: "stack", viewBox: "0 0 100 28", preserveAspectRatio: "none", "aria-hidden": "true"},
    ...shown.map(({x, width, colour, text}) =>
      svgElement(
        "rect",
        {class: "stack-part", x, y: 0, width, height: 28, fill: colour},
        svgElement("title", {}, text)
      )
    )
  );
  const labels = shown.map(({colour, href, text}) =>
    element(
      "li",
      {},
      svgElement(
        "svg",
        {class: "swatch", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true"},
        svgElement("rect", {width: 10, height: 10, fill: colour})
      ),
      href ? element("a", {href}, text) : text
    )
  );
  const chart = element("div", {}, bar, element("ul", {class: "parts"}, ...labels));
  return Figure(chart, {title, subtitle}, null, language);
}
