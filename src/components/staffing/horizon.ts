import * as Plot from "@observablehq/plot";
import type {HorizonPoint, Staffing} from "../../../loaders/contract/staffing.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatDate, formatMonth, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

const dayLength = 86_400_000;

export interface HorizonOptions {
  language: Language;
  width: number;
  height?: number;
}

type HorizonPage = Pick<Staffing, "as_of" | "horizon" | "measures">;

/** The finding: how many more come free. */
export function horizonTitle({measures}: HorizonPage, language: Language): string {
  const more = (id: "free_30" | "free_90") =>
    (measures[id].value ?? 0) - (measures.available_now.value ?? 0);
  if (more("free_90") === 0) return t(language, "staffing.horizon.none");
  return t(language, "staffing.horizon.some", {
    month: formatNumber(language, more("free_30")),
    quarter: formatNumber(language, more("free_90"))
  });
}

/** Who is beside the curve: without a date, or free after its end. */
export function horizonSubtitle({measures, horizon}: HorizonPage, language: Language): string {
  const unknown = measures.available_unknown.value ?? 0;
  const dated = (measures.available_now.value ?? 0) + (measures.available_later.value ?? 0);
  const beyond = dated - (horizon.at(-1)?.free ?? 0);
  const part = (key: "unknown" | "beyond", count: number) =>
    count === 0
      ? ""
      : t(language, `staffing.horizon.${key}`, {count: formatNumber(language, count)});
  return (
    t(language, "staffing.horizon.subtitle") + part("unknown", unknown) + part("beyond", beyond)
  );
}

/** Consultants that have come free by the end of each week; a forecast, so dashed. */
export function HorizonChart(
  page: HorizonPage,
  {language, width, height = 210}: HorizonOptions
): HTMLElement {
  const {as_of: asOf, horizon, measures} = page;
  if (!measures.headcount.value) return EmptyFigure(language, "chart.empty");
  const points = horizon.map((point, index) => weekOf(point, horizon[index - 1], language));
  const marks = ([30, 60, 90] as const).map((days) => ({
    day: new Date(Date.parse(asOf) + days * dayLength),
    free: measures[`free_${days}`].value ?? 0,
    label: t(language, "staffing.horizon.days", {
      days,
      count: formatNumber(language, measures[`free_${days}`].value)
    })
  }));
  const top = Math.max(1, 1.08 * Math.max(...points.map(({free}) => free)));
  const now = points.slice(0, 1);
  const text = {
    fill: "var(--text)",
    fontWeight: 600,
    stroke: "var(--surface)",
    strokeWidth: 4,
    textAnchor: "start",
    lineAnchor: "top",
    dx: 6,
    dy: 5
  } as const;
  const place = {x: "day", y: "free"} as const;
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 46,
    marginRight: 16,
    marginTop: 18,
    marginBottom: 26,
    style: {
      background: "transparent",
      color: "var(--muted)",
      fontFamily: "inherit",
      fontSize: "11px"
    },
    x: {type: "utc", label: null},
    y: {domain: [0, top], label: null},
    marks: [
      Plot.gridY({stroke: "var(--hairline)", strokeOpacity: 1, ticks: 4}),
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        tickFormat: (value: number) =>
          Number.isInteger(value) ? formatNumber(language, value) : ""
      }),
      Plot.axisX({
        ticks: width < 420 ? "3 months" : "2 months",
        tickSize: 0,
        tickFormat: (day: Date) => formatMonth(language, day).replace(/ \d\d(\d\d)$/, " $1")
      }),
      Plot.areaY(points, {...place, curve: "step-after", fill: "var(--data-soft)"}),
      Plot.lineY(points, {
        ...place,
        curve: "step-after",
        stroke: "var(--data)",
        strokeWidth: 2,
        strokeDasharray: "3,3"
      }),
      Plot.ruleY([0], {stroke: "var(--context)"}),
      Plot.ruleX([new Date(asOf)], {stroke: "var(--context)"}),
      Plot.dot(now, {...place, fill: "var(--data)", r: 3.5}),
      Plot.dot(marks, {...place, stroke: "var(--data)", fill: "var(--surface)", r: 3.5}),
      Plot.text(apart(marks, (17 * top) / height), {...place, ...text, text: "label"}),
      Plot.tip(
        points,
        Plot.pointerX({
          ...place,
          title: "tip",
          fill: "var(--surface)",
          stroke: "var(--context)",
          fontSize: 12
        })
      )
    ]
  });
  const columns = (["week", "free", "new"] as const).map((name) =>
    t(language, `staffing.column.${name}`)
  );
  const rows = points.map(({name, free, more}) => [
    name,
    formatNumber(language, free),
    formatNumber(language, more)
  ]);
  const words = {title: horizonTitle(page, language), subtitle: horizonSubtitle(page, language)};
  return Figure(chart, words, {columns, rows}, language);
}

/** The marks, last first, that stand at least so much lower than the one kept before: labels that do not touch. */
function apart<Mark extends {free: number}>(marks: readonly Mark[], least: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toReversed()) {
    const above = kept.at(-1);
    if (!above || above.free - mark.free >= least) kept.push(mark);
  }
  return kept;
}

/** A point with its figures in words; the first one is the as-of date. */
function weekOf(
  {day, free}: HorizonPoint,
  before: HorizonPoint | undefined,
  language: Language
): {day: Date; free: number; more: number; name: string; tip: string} {
  const name = before ? formatDate(language, day) : t(language, "staffing.list.now");
  const more = free - (before?.free ?? 0);
  const count = (value: number) => formatNumber(language, value);
  const tip = before
    ? t(language, "staffing.horizon.tip", {day: name, free: count(free), new: count(more)})
    : t(language, "staffing.horizon.now", {free: count(free)});
  return {day: new Date(day), free, more, name, tip};
}
