import type {MetricEntry, PeriodId} from "../../../loaders/contract.js";
import type {Finance, FinanceMetricId, FinanceMonth} from "../../../loaders/contract/finance.js";
import {element} from "../element.js";
import {formatDate} from "../format.js";
import type {Language} from "../language.js";
import {metricName} from "../metric.js";
import {metricEntry} from "../receipt.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles, type SeriesPoint, type TileOptions} from "../tile.js";
import {measureOver} from "./measures.js";

const shown = [
  "revenue",
  "revenue_signed",
  "revenue_assumed",
  "average_rate",
  "margin_rate",
  "bench_cost"
] as const satisfies FinanceMetricId[];

/** The six headlines; those that the audience does not receive keep their place and say so. */
export function FinanceTiles(
  page: Finance,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  const tiles = shown.map((id) => {
    const measure = measureOver(page, id, period);
    if (!measure) return WithheldTile(metricEntry(page, id), language);
    return MetricTile(language, page, id, measure, options(page, id, language));
  });
  return MetricTiles(language, ...tiles);
}

function WithheldTile(entry: MetricEntry, language: Language): HTMLElement {
  return element(
    "section",
    {class: "tile"},
    element("h3", {}, metricName(language, entry)),
    element("p", {class: "tile-value withheld"}, t(language, "metric.withheld"))
  );
}

function options(page: Finance, id: FinanceMetricId, language: Language): TileOptions {
  const {months, horizon} = page;
  if (id === "revenue_signed") return {};
  if (id === "revenue_assumed")
    return horizon === null
      ? {}
      : {note: t(language, "finance.until", {date: formatDate(language, horizon)})};
  return {series: monthSeries(months, id)};
}

/** A value of the months up to the as-of date's. */
function monthSeries(
  months: readonly FinanceMonth[],
  id: "revenue" | "average_rate" | "margin_rate" | "bench_cost"
): SeriesPoint[] {
  return months
    .filter(({ahead}) => !ahead)
    .map((month) => ({month: month.month, value: month[id] ?? null, partial: month.partial}));
}
