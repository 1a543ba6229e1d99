import {position, Strip} from "../charts/track.js";
import {element, svgElement} from "../element.js";
import {Figure, type FigureText} from "../figure.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";

/** Who holds something, by level: lowest first, the unknown last. */
export interface LevelRow {
  name: string;
  holders: number;
  levels: readonly number[];
  href?: string;
}

export interface LevelOptions extends FigureText {
  language: Language;
  /** What the levels are called, in the order of `levels`. */
  levels: readonly string[];
}

/** From light to full, the higher the level; the unknown is grey. */
function shade(index: number, count: number): string {
  if (index === count - 1) return "var(--context)";
  const part = Math.round(40 + (60 * index) / Math.max(1, count - 2));
  return `color-mix(in srgb, var(--data) ${part}%, var(--surface))`;
}

/** Holders as bars on one scale, their levels one after the other: a table that is also a chart. */
export function LevelBars(rows: readonly LevelRow[], options: LevelOptions): HTMLElement {
  const {language, levels} = options;
  const most = Math.max(1, ...rows.map(({holders}) => holders));
  const count = (value: number) => formatNumber(language, value);
  // A level that nobody has needs no word.
  const used = levels.map((_, index) => rows.some((row) => row.levels[index]));
  const lines = rows.map(({name, holders, levels: held, href}) => {
    let from = 0;
    const parts = held.map((value, index) => {
      const x = position(from, [0, most]);
      from += value;
      const width = position(from, [0, most]) - x;
      return value === 0
        ? null
        : svgElement("rect", {
            class: "level",
            x,
            y: 2,
            width,
            height: 12,
            fill: shade(index, held.length)
          });
    });
    const words = held
      .flatMap((value, index) => (value > 0 ? [`${levels[index] ?? ""} ${count(value)}`] : []))
      .join(", ");
    return element(
      "tr",
      {title: `${name} : ${words}`},
      element("th", {scope: "row", title: name}, href ? element("a", {href}, name) : name),
      element("td", {class: "number"}, count(holders)),
      element(
        "td",
        {class: "track-cell"},
        Strip(...parts),
        element("span", {class: "unseen"}, words)
      )
    );
  });
  const key = levels.flatMap((name, index) =>
    used[index] ? [element("li", {}, Swatch(shade(index, levels.length)), name)] : []
  );
  const chart = element(
    "div",
    {},
    element("ul", {class: "parts level-key", "aria-hidden": "true"}, ...key),
    element("table", {class: "bars"}, element("tbody", {}, ...lines))
  );
  return Figure(chart, options, null, language);
}

function Swatch(fill: string): SVGElement {
  return svgElement(
    "svg",
    {class: "swatch", viewBox: "0 0 10 10", width: 10, height: 10},
    svgElement("rect", {class: "level", width: 10, height: 10, fill})
  );
}
