import {element, svgElement} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatNumber} from "../format.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import type {ChartOptions} from "./options.js";
import {position, Strip} from "./track.js";

export interface DistributionRow {
  /** Null is the group without a name. */
  name: string | null;
  count: number;
  min: number;
  p25: number;
  median: number;
  p75: number;
  max: number;
  href?: string | null;
  flag?: string | null;
  colour?: string;
}

/** Range, quartiles and median of each group, on one scale: a table with a strip in each row. */
export function Distribution(
  rows: readonly DistributionRow[],
  {language, title, subtitle, unit}: ChartOptions
): HTMLElement {
  if (rows.length === 0) return EmptyFigure(language, "chart.empty");
  const domain = [
    Math.min(...rows.map(({min}) => min)),
    Math.max(...rows.map(({max}) => max))
  ] as const;
  const value = (number: number) => formatUnit(language, unit, number);
  const lines = rows.map((row) => {
    const name = row.name ?? t(language, "chart.none.name");
    return element(
      "tr",
      {title: `${name}, ${value(row.min)} – ${value(row.max)}`},
      element(
        "th",
        {scope: "row", title: name},
        row.href ? element("a", {href: row.href}, name) : name,
        row.flag ? element("span", {class: "flag"}, row.flag) : null
      ),
      element("td", {class: "number muted spare"}, formatNumber(language, row.count)),
      element("td", {class: "number muted spare"}, value(row.p25)),
      element("td", {class: "number"}, element("strong", {}, value(row.median))),
      element("td", {class: "number muted spare"}, value(row.p75)),
      element("td", {class: "track-cell"}, Box(row, domain))
    );
  });
  const heads = ["name", "count", "quarter", "median", "threeQuarters"] as const;
  const scale = t(language, "chart.spread", {low: value(domain[0]), high: value(domain[1])});
  const table = element(
    "table",
    {class: "bars"},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...heads.map((name, index) =>
          element("th", {scope: "col", class: heading(name, index)}, t(language, `chart.${name}`))
        ),
        element("th", {scope: "col", class: "track-head"}, scale)
      )
    ),
    element("tbody", {}, ...lines)
  );
  return Figure(table, {title, subtitle}, null, language);
}

/** A phone has room for the median alone. */
function heading(name: string, index: number): string | null {
  if (index === 0) return null;
  return name === "median" ? "number" : "number spare";
}

function Box(row: DistributionRow, domain: readonly [number, number]): SVGElement {
  const at = (value: number) => position(value, domain);
  const {colour = "var(--data)"} = row;
  const bar = (from: number, to: number, y: number, height: number, fill: string) =>
    svgElement("rect", {x: at(from), y, width: Math.max(0.4, at(to) - at(from)), height, fill});
  return Strip(
    bar(row.min, row.max, 7.5, 1, "var(--context)"),
    bar(row.p25, row.p75, 3, 10, colour),
    svgElement("rect", {x: at(row.median) - 0.4, y: 1, width: 0.8, height: 14, fill: "var(--text)"})
  );
}
