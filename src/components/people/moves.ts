import * as Plot from "@observablehq/plot";
import type {MovesRow, People} from "../../../loaders/contract/people.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {monthName, monthsWindow} from "../trends/months.js";
import {trendPlot} from "../trends/plot.js";
import {movesText} from "./movesText.js";

export interface MovesOptions {
  language: Language;
  width: number;
  height?: number;
}

/** Entries up and exits down, month by month. */
export function EntriesAndExits(
  {months}: Pick<People, "months">,
  {language, width, height = 210}: MovesOptions
): HTMLElement {
  if (months.every(({entries, exits}) => entries === 0 && exits === 0))
    return EmptyFigure(language, "chart.empty");
  const count = (value: number) => formatNumber(language, value);
  const most = (of: (row: MovesRow) => number) => Math.max(1, ...months.map(of));
  const [up, down] = [most((row) => row.entries), most((row) => row.exits)];
  const bar = (of: (row: MovesRow) => number, colour: string, soft: string) => [
    Plot.barY(
      months.filter(({partial}) => !partial),
      {x: "month", y: of, fill: colour}
    ),
    Plot.barY(
      months.filter(({partial}) => partial),
      {x: "month", y: of, fill: soft, stroke: colour, strokeDasharray: "3,3"}
    )
  ];
  const label = (value: (row: MovesRow) => number, sign: 1 | -1) =>
    Plot.text(months, {
      x: "month",
      y: (row: MovesRow) => sign * value(row),
      text: (row: MovesRow) => (value(row) === 0 ? "" : count(value(row))),
      dy: -8 * sign,
      fill: "var(--text)"
    });
  const name = (text: string, anchor: "top-left" | "bottom-left", fill: string) =>
    Plot.text([text], {
      frameAnchor: anchor,
      text: (line: string) => line,
      dx: 4,
      fill,
      fontWeight: 600,
      fontSize: 12,
      stroke: "var(--surface)",
      strokeWidth: 4
    });
  const points = months.map((row) => ({
    month: row.month,
    value: row.entries,
    tip: [
      monthName(language, row),
      movesText(language, "entries", row.entries),
      movesText(language, "exits", row.exits),
      t(language, "people.net", {net: signed(language, row.entries - row.exits)})
    ].join("\n")
  }));
  const chart = trendPlot(
    months,
    points,
    [
      ...bar((row) => row.entries, "var(--data)", "var(--data-soft)"),
      ...bar((row) => -row.exits, "var(--context)", "var(--surface)"),
      Plot.ruleY([0], {stroke: "var(--text)"}),
      label((row) => row.entries, 1),
      label((row) => row.exits, -1),
      name(t(language, "people.column.entries"), "top-left", "var(--data)"),
      name(t(language, "people.column.exits"), "bottom-left", "var(--muted)")
    ],
    {
      language,
      width,
      height,
      // Room for the names of both halves beyond the longest bars.
      domain: [-1.75 * down, 1.55 * up],
      axis: (value) => (Number.isInteger(value) ? count(Math.abs(value)) : "")
    }
  );
  const columns = (["month", "entries", "exits", "net", "mean"] as const).map((key) =>
    t(language, `people.column.${key}`)
  );
  const rows = months.map((row) => [
    monthName(language, row),
    count(row.entries),
    count(row.exits),
    signed(language, row.entries - row.exits),
    formatNumber(language, row.mean_workforce, 1)
  ]);
  const text = {
    title: findingOf(months, language),
    subtitle: t(language, "people.moves.subtitle", {window: monthsWindow(language, months)})
  };
  return Figure(chart, text, {columns, rows}, language);
}

function signed(language: Language, value: number): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(language, Math.abs(value))}`;
}

/** What the full months add up to. */
function findingOf(months: readonly MovesRow[], language: Language): string {
  const full = months.filter(({partial}) => !partial);
  const sum = (of: (row: MovesRow) => number) => full.reduce((all, row) => all + of(row), 0);
  const [entries, exits] = [sum((row) => row.entries), sum((row) => row.exits)];
  const net = entries - exits;
  const mean = sum((row) => row.mean_workforce ?? 0) / (full.length || 1);
  const values = {
    entries: movesText(language, "entries", entries),
    exits: movesText(language, "exits", exits),
    count: formatNumber(language, entries),
    months: formatNumber(language, full.length),
    net: signed(language, net),
    share: mean === 0 ? "" : formatPercent(language, Math.abs(net) / mean)
  };
  if (net === 0) return t(language, "people.moves.even", values);
  return t(language, net > 0 ? "people.moves.grows" : "people.moves.shrinks", values);
}
