import * as Plot from "@observablehq/plot";
import {Figure} from "../figure.js";
import {formatMonth, formatNumber, formatNumberShort} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {ChartPlan} from "./chart.js";
import {cellText} from "./cells.js";
import {isNumber, type Cell, type Result, type ResultColumn} from "./result.js";

interface Spot {
  x: number | string | Date;
  y: number;
  series: string | null;
  tip: string;
}

/** Rows that each shape can show: no more bars have room for their names. */
const most = {bar: 40, line: 10_000, point: 10_000} as const;

/** An answer drawn as planned: bars from zero in the query's order, lines by time, points. */
export function ResultChart(
  result: Result,
  plan: ChartPlan,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  const {mark, x, y} = plan;
  const shown = Math.min(result.rows, most[mark]);
  const spots = spotsOf(plan, shown, language);
  const title = t(language, "console.chart.title", {x: x.name, y: y.name});
  const count = formatNumber(language, result.rows);
  const subtitle =
    shown < result.rows
      ? t(language, "console.chart.first", {shown: formatNumber(language, shown), count})
      : t(language, "console.chart.all", {count});
  const chart = mark === "bar" ? Bars(spots, width, language) : Drawn(plan, spots, width, language);
  const table = {
    columns: [x.name, y.name],
    rows: Array.from({length: Math.min(shown, 200)}, (_, row) =>
      [x, y].map((column) => cellText(language, column, column.at(row)) ?? "NULL")
    )
  };
  return Figure(chart, {title, subtitle}, table, language);
}

function spotsOf({x, y, series, mark}: ChartPlan, count: number, language: Language): Spot[] {
  const spots: Spot[] = [];
  for (let row = 0; row < count; row++) {
    const height = y.at(row);
    if (height === null || !Number.isFinite(Number(height))) continue;
    const place = placeOf(x, x.at(row), mark, language);
    if (place === null) continue;
    const of = (column: ResultColumn) =>
      `${column.name} : ${cellText(language, column, column.at(row)) ?? "NULL"}`;
    const told = [x, y, ...(series ? [series] : [])].map(of).join("\n");
    const name = series ? (cellText(language, series, series.at(row)) ?? "NULL") : null;
    spots.push({x: place, y: Number(height), series: name, tip: told});
  }
  return spots;
}

function placeOf(
  column: ResultColumn,
  value: Cell,
  mark: ChartPlan["mark"],
  language: Language
): Spot["x"] | null {
  if (mark === "bar") return cellText(language, column, value) ?? "NULL";
  if (value === null) return null;
  if (column.kind === "date" || column.kind === "timestamp") return new Date(Number(value));
  return isNumber(column) ? Number(value) : (cellText(language, column, value) ?? "NULL");
}

const look = {
  background: "transparent",
  color: "var(--muted)",
  fontFamily: "inherit",
  fontSize: "11px",
  overflow: "visible"
};

function tip(spots: Spot[], options: Record<string, unknown>, along: "x" | "y" | "both") {
  const point = {x: Plot.pointerX, y: Plot.pointerY, both: Plot.pointer}[along];
  return Plot.tip(
    spots,
    point({
      ...options,
      title: "tip",
      fill: "var(--surface)",
      stroke: "var(--context)",
      fontSize: 12
    })
  );
}

/** Names take the room they need, up to two fifths. */
function Bars(spots: Spot[], width: number, language: Language): Element {
  const longest = Math.max(4, ...spots.map(({x}) => String(x).length));
  const room = Math.min(0.4 * width, 12 + 6.4 * longest);
  const letters = Math.floor(room / 6.4);
  // Two rows may have one name: bars are told apart by their number.
  const rows = spots.map((spot, index) => ({...spot, index}));
  const name = (index: number) => {
    const text = String(rows[index]?.x ?? "");
    return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
  };
  return Plot.plot({
    width,
    height: 12 + 22 * rows.length,
    marginTop: 4,
    marginBottom: 8,
    marginLeft: room,
    marginRight: 56,
    style: look,
    x: {label: null, axis: null, domain: extent(spots)},
    y: {label: null, tickSize: 0, tickFormat: name, type: "band"},
    marks: [
      Plot.barX(rows, {x: "y", y: "index", fill: "var(--data)", insetTop: 2, insetBottom: 2}),
      Plot.text(rows, {
        x: "y",
        y: "index",
        text: ({y}: Spot) => formatNumberShort(language, y),
        dx: 4,
        textAnchor: "start",
        fill: "var(--text)"
      }),
      Plot.ruleX([0], {stroke: "var(--context)"}),
      tip(rows, {x: "y", y: "index"}, "y")
    ]
  });
}

function Drawn({mark, x}: ChartPlan, spots: Spot[], width: number, language: Language): Element {
  const time = x.kind === "date" || x.kind === "timestamp";
  const names = [...new Set(spots.map(({series}) => series))].filter((name) => name !== null);
  const colour = names.length > 0 ? {stroke: "series", z: "series"} : {stroke: "var(--data)"};
  const drawing =
    mark === "line"
      ? Plot.line(spots, {x: "x", y: "y", strokeWidth: 2, ...colour})
      : Plot.dot(spots, {x: "x", y: "y", r: 2.5, stroke: "var(--data)", strokeOpacity: 0.6});
  const ends =
    mark === "line" && names.length > 0
      ? [
          Plot.text(
            spots,
            Plot.selectLast({
              x: "x",
              y: "y",
              z: "series",
              text: "series",
              dx: 6,
              textAnchor: "start",
              fill: "var(--text)"
            })
          )
        ]
      : [];
  return Plot.plot({
    width,
    height: 320,
    marginLeft: 60,
    marginRight: names.length > 0 ? 120 : 24,
    style: look,
    x: {label: time ? null : `${x.name} →`},
    y: {label: null, zero: mark === "line"},
    color: {
      domain: names,
      range: names.map((_, index) => (index < 8 ? `var(--cat-${index + 1})` : "var(--context)"))
    },
    marks: [
      Plot.gridY({stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5}),
      Plot.axisY({
        ticks: 5,
        tickSize: 0,
        tickFormat: (value: number) => formatNumberShort(language, value)
      }),
      Plot.axisX({
        ticks: Math.max(2, Math.floor(width / 110)),
        tickSize: 0,
        ...(time
          ? {tickFormat: (value: Date) => formatMonth(language, value)}
          : isNumber(x)
            ? {tickFormat: (value: number) => formatNumberShort(language, value)}
            : {})
      }),
      Plot.ruleY([0], {stroke: "var(--context)"}),
      drawing,
      ...ends,
      tip(spots, {x: "x", y: "y"}, mark === "line" ? "x" : "both")
    ]
  });
}

function extent(spots: readonly Spot[]): [number, number] {
  let [low, high] = [0, 0];
  for (const {y} of spots) [low, high] = [Math.min(low, y), Math.max(high, y)];
  return [low, high || 1];
}
