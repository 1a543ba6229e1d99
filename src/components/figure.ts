import {element} from "./element.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

export interface FigureText {
  /** The finding. */
  title: string;
  /** Measure, unit, window. */
  subtitle: string;
}

export interface FigureTable {
  /** The first column is text, the others are numbers. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * A chart with its finding above and its data as a table one key away; without `table`, the chart
 * is one itself, in words that need no other.
 */
export function Figure(
  chart: Element,
  {title, subtitle}: FigureText,
  table: FigureTable | null,
  language: Language
): HTMLElement {
  const caption = element(
    "figcaption",
    {},
    element("h3", {}, title),
    element("p", {class: "muted"}, subtitle)
  );
  if (!table) return element("figure", {class: "figure words"}, caption, chart);
  // One image with one name: the names that Plot gives to its groups have no role to go with.
  for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", `${title}. ${subtitle}.`);
  return element("figure", {class: "figure"}, caption, chart, DataOf(table, title, language));
}

function DataOf({columns, rows}: FigureTable, title: string, language: Language): HTMLElement {
  const header = columns.map((name, index) =>
    element("th", {scope: "col", class: index > 0 ? "number" : null}, name)
  );
  const body = rows.map(([head = "", ...cells]) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, head),
      ...cells.map((cell) => element("td", {class: "number"}, cell))
    )
  );
  return element(
    "details",
    {},
    element(
      "summary",
      {},
      t(language, "chart.data"),
      element("span", {class: "unseen"}, ` : ${title}`)
    ),
    element(
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": title},
      element(
        "table",
        {class: "rows"},
        element("thead", {}, element("tr", {}, ...header)),
        element("tbody", {}, ...body)
      )
    )
  );
}

/** Where a chart would be while there is nothing to draw. */
export function EmptyFigure(
  language: Language,
  reason: "chart.none" | "chart.empty" = "chart.none"
): HTMLElement {
  return element("div", {class: "figure state"}, element("p", {}, t(language, reason)));
}
