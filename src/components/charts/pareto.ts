import {element} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatNumber, formatPercent} from "../format.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import type {ChartOptions} from "./options.js";
import {Track} from "./track.js";

export interface ParetoRow {
  /** Null is the group without a name. */
  name: string | null;
  value: number;
  href?: string | null;
}

export interface ParetoOptions extends ChartOptions {
  /** How many stand alone; the others are one row. */
  top?: number;
  /** What all the rows add up to, where `rows` are not all. */
  total?: number;
  /** How many `rows` and the others are, where `rows` are not all. */
  count?: number;
}

/** Shares of a whole, largest first, with what they add up to: text, as a second axis misleads. */
export function Pareto(rows: readonly ParetoRow[], options: ParetoOptions): HTMLElement {
  const {language, title, subtitle, unit, top = 10} = options;
  const total = options.total ?? rows.reduce((sum, {value}) => sum + value, 0);
  if (total <= 0) return EmptyFigure(language, "chart.empty");
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const shown = sorted.slice(0, top);
  const rest = (options.count ?? rows.length) - shown.length;
  const restValue = total - shown.reduce((sum, {value}) => sum + value, 0);
  // Of those that stand alone: against the sum of a thousand others, each would be a line.
  const max = Math.max(...shown.map(({value}) => value));
  let sum = 0;
  const line = (name: Node | string, value: number, alone: boolean) => {
    sum += value;
    return element(
      "tr",
      {},
      element("th", {scope: "row"}, name),
      element(
        "td",
        {class: "number"},
        formatUnit(language, unit, value, {short: unit === "euros"})
      ),
      element("td", {class: "number spare"}, formatPercent(language, value / total)),
      element("td", {class: "track-cell"}, alone ? Track(value, {domain: [0, max]}) : null),
      element("td", {class: "number"}, formatPercent(language, sum / total))
    );
  };
  const lines = shown.map(({name, value, href}) => {
    const text = name ?? t(language, "chart.none.name");
    return line(href ? element("a", {href, title: text}, text) : text, value, true);
  });
  if (rest > 0) {
    const key = rest === 1 ? "chart.rest.one" : "chart.rest.many";
    const others = t(language, key, {count: formatNumber(language, rest)});
    lines.push(line(others, restValue, false));
  }
  const head = (["name", "value", "part"] as const).map((name, index) =>
    element(
      "th",
      {scope: "col", class: index === 0 ? null : name === "part" ? "number spare" : "number"},
      t(language, `chart.${name}`)
    )
  );
  const cumulated = element("th", {scope: "col", class: "number"}, t(language, "chart.cumulated"));
  const table = element(
    "table",
    {class: "bars"},
    element("thead", {}, element("tr", {}, ...head, element("td", {}), cumulated)),
    element("tbody", {}, ...lines)
  );
  return Figure(table, {title, subtitle}, null, language);
}
