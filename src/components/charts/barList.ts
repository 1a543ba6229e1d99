import {element} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatLevel, formatUnit} from "../metric.js";
import {t} from "../text.js";
import type {ChartOptions} from "./options.js";
import {Track} from "./track.js";

export interface BarRow {
  /** Null is the group without a name. */
  name: string | null;
  value: number | null;
  /** The value as a number that opens its receipt. */
  number?: Node;
  /** Where the name leads. */
  href?: string | null;
  /** Beside the value: "12 of 40". */
  note?: string;
  /** A warning: "small group". */
  flag?: string | null;
  colour?: string;
  /** All the figures, on hover. */
  tip?: string;
}

export interface BarListOptions extends ChartOptions {
  /** Largest first, unless the order of the rows means something. */
  sort?: boolean;
  /** Target, in the unit of the values. */
  band?: readonly [number, number] | null;
  /** Levels to mark: alerts, the firm's own value. */
  rules?: readonly number[];
  /** Right end of the scale; the largest value unless given. */
  max?: number;
  /** What the names are, and what the values are. */
  columns?: readonly [string, string];
}

/** Bars from zero, one row each with its name and value in words: a table that is also a chart. */
export function BarList(rows: readonly BarRow[], options: BarListOptions): HTMLElement {
  const {language, title, subtitle, unit, sort = true, band = null, rules = [], max} = options;
  const known = rows.flatMap(({value}) => (value === null ? [] : [value]));
  if (known.length === 0) return EmptyFigure(language, "chart.empty");
  const domain = [Math.min(0, ...known), max ?? Math.max(0, ...known, ...rules, ...(band ?? []))];
  const scale = {domain: domain as [number, number], band, rules};
  const sorted = sort
    ? rows.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
    : rows;
  const noted = rows.some(({note}) => note);
  const lines = sorted.map((row) => {
    const name = row.name ?? t(language, "chart.none.name");
    return element(
      "tr",
      {title: row.tip ?? null},
      element(
        "th",
        {scope: "row", title: name},
        row.href ? element("a", {href: row.href}, name) : name,
        row.flag ? element("span", {class: "flag"}, row.flag) : null
      ),
      element("td", {class: "number"}, row.number ?? formatUnit(language, unit, row.value)),
      noted ? element("td", {class: "number muted"}, row.note ?? "") : null,
      element(
        "td",
        {class: "track-cell"},
        Track(row.value, {...scale, ...(row.colour ? {colour: row.colour} : {})})
      )
    );
  });
  const [names, values] = options.columns ?? [
    t(language, "chart.name"),
    t(language, "chart.value")
  ];
  const table = element(
    "table",
    {class: "bars"},
    element(
      "thead",
      {class: "unseen"},
      element(
        "tr",
        {},
        element("th", {scope: "col"}, names),
        element("th", {scope: "col", colspan: noted ? 3 : 2}, values)
      )
    ),
    element("tbody", {}, ...lines)
  );
  const short = (value: number) => formatLevel(language, unit, value);
  const marks = [
    band ? t(language, "chart.targetBand", {low: short(band[0]), high: short(band[1])}) : "",
    rules.length > 0 ? t(language, "chart.targetRule", {level: rules.map(short).join(", ")}) : ""
  ];
  const words = [subtitle, ...marks].filter(Boolean).join(" ");
  return Figure(table, {title, subtitle: words}, null, language);
}
