import * as Plot from "@observablehq/plot";
import type {QualityHistory, QualityPoint} from "../../../loaders/contract/quality.js";
import {element} from "../element.js";
import {Figure} from "../figure.js";
import {formatDate, formatMoney, formatMoneyShort, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** The revenue at stake on each published date; a line from the second one on. */
export function QualityTrend(
  {points}: QualityHistory,
  {language, width, height = 210}: {language: Language; width: number; height?: number}
): HTMLElement {
  const first = points.at(0);
  const last = points.at(-1);
  if (!first || !last || points.length < 2)
    return element(
      "div",
      {class: "figure state"},
      element("h3", {}, t(language, "quality.trend.none")),
      element("p", {}, t(language, "quality.trend.begins"))
    );
  const short = (value: number) => formatMoneyShort(language, value);
  const words = (point: QualityPoint) =>
    [
      formatDate(language, point.as_of),
      formatMoney(language, point.revenue_at_stake),
      formatPercent(language, point.clean_missions),
      formatNumber(language, point.rows)
    ] as const;
  const [then, now] = [short(first.revenue_at_stake), short(last.revenue_at_stake)];
  const change =
    then === now ? "same" : last.revenue_at_stake > first.revenue_at_stake ? "up" : "down";
  const place = {x: (point: QualityPoint) => new Date(point.as_of), y: "revenue_at_stake"} as const;
  const chart = Plot.plot({
    width,
    height,
    marginLeft: 56,
    marginRight: 36,
    marginTop: 18,
    marginBottom: 26,
    style: {
      background: "transparent",
      color: "var(--muted)",
      fontFamily: "inherit",
      fontSize: "11px"
    },
    x: {type: "utc", label: null},
    y: {zero: true, label: null},
    marks: [
      Plot.gridY({stroke: "var(--hairline)", strokeOpacity: 1, ticks: 4}),
      Plot.axisY({ticks: 4, tickSize: 0, tickFormat: short}),
      Plot.axisX(someDates(points, Math.max(2, Math.floor(width / 130))), {
        tickSize: 0,
        tickFormat: (date: Date) => formatDate(language, date)
      }),
      Plot.lineY(points, {...place, stroke: "var(--data)", strokeWidth: 2}),
      Plot.dot([last], {...place, fill: "var(--data)", r: 3.5}),
      Plot.tip(
        points,
        Plot.pointerX({
          ...place,
          title: (point: QualityPoint) => words(point).slice(0, 2).join("\n"),
          fill: "var(--surface)",
          stroke: "var(--context)",
          fontSize: 12
        })
      )
    ]
  });
  const title = t(language, `quality.trend.${change}`, {
    date: formatDate(language, first.as_of),
    now,
    then
  });
  const columns = [
    t(language, "quality.trend.date"),
    t(language, "quality.column.money"),
    t(language, "quality.missions"),
    t(language, "quality.column.rows")
  ];
  const table = {columns, rows: points.toReversed().map(words)};
  return Figure(chart, {title, subtitle: t(language, "quality.trend.subtitle")}, table, language);
}

/** At most `count` dates to name on the axis, the first and the last among them. */
function someDates(points: readonly QualityPoint[], count: number): Date[] {
  const steps = Math.min(count, points.length) - 1;
  const places = Array.from({length: steps + 1}, (_, step) =>
    Math.round((step * (points.length - 1)) / steps)
  );
  return places.flatMap((place) => points[place] ?? []).map(({as_of}) => new Date(as_of));
}
