import type {Measure, MetricEntry, PageData} from "../../loaders/contract.js";
import {isSum, metricChange, periodOf} from "./change.js";
import {element} from "./element.js";
import {formatMonth} from "./format.js";
import type {Language} from "./language.js";
import {formatUnit, metricName} from "./metric.js";
import {isWithheld, metricEntry, Proven, windowText, type Proofs} from "./receipt.js";
import {Sparkline} from "./sparkline.js";
import {t} from "./text.js";

/** One month of a tile's trend. */
export interface SeriesPoint {
  /** First day. */
  month: string;
  value: number | null;
  /** The month in progress. */
  partial?: boolean;
}

export interface TileOptions {
  /** Oldest first. */
  series?: readonly SeriesPoint[];
  /** Beside the number: "81 sur 762". */
  note?: string;
  /** Target band of the trend; the metric's own unless given, null for none. */
  band?: readonly [number, number] | null;
  /** In the place of the trend. */
  figure?: Node | null;
}

/** The name of a metric, with the window that it is over. */
export function tileLabel(
  language: Language,
  page: Pick<PageData, "periods">,
  entry: MetricEntry,
  measure: Measure
): string {
  const name = metricName(language, entry);
  if (entry.span !== "window") return name;
  const period = periodOf(measure, page.periods);
  const window = period
    ? t(language, `window.${period.id}`)
    : windowText(language, measure.from, measure.to);
  return t(language, "metric.over", {measure: name, window});
}

/** A headline tile: label, number that opens its receipt, change, trend. Its height is fixed. */
export function MetricTile(
  language: Language,
  page: Proofs & Pick<PageData, "periods">,
  id: MetricEntry["id"],
  measure: Measure,
  {series = [], note = "", band, figure = null}: TileOptions = {}
): HTMLElement {
  const entry = metricEntry(page, id);
  const label = tileLabel(language, page, entry, measure);
  const head = element("h3", {title: label}, label);
  if (isWithheld(page, entry))
    return element(
      "section",
      {class: "tile"},
      head,
      element("p", {class: "tile-value withheld"}, t(language, "metric.withheld"))
    );
  const {arrow, amount, word, than, tone} = metricChange(language, measure, entry, page.periods);
  const text = formatUnit(language, entry.unit, measure.value, {short: true});
  const change = [arrow, [amount, word].filter(Boolean).join(", ")].join(" ").trim();
  return element(
    "section",
    {class: "tile"},
    head,
    element(
      "p",
      {class: "tile-value"},
      Proven(language, page, id, measure, {text, class: "number"}),
      element("span", {class: "tile-note", title: note || null}, note)
    ),
    figure ?? Trend(language, entry, series, band),
    element(
      "p",
      {class: "tile-change"},
      element("span", {class: `change ${tone}`}, change),
      than && ` ${than}`
    )
  );
}

/** The band of a metric that should stay within its targets; alert levels are none. */
function ownBand({better, target}: MetricEntry): readonly [number, number] | null {
  const [low, high] = target ?? [];
  return better === "up" && low !== undefined && high !== undefined ? [low, high] : null;
}

function Trend(
  language: Language,
  entry: MetricEntry,
  series: readonly SeriesPoint[],
  band = ownBand(entry)
): Node | null {
  // The month in progress compares with full months as a rate, not as a sum.
  const shown = isSum(entry) ? series.filter(({partial}) => !partial) : series;
  const first = shown.at(0);
  const last = shown.at(-1);
  if (!first || !last || shown.every(({value}) => value === null)) return null;
  const value = (point: SeriesPoint) =>
    formatUnit(language, entry.unit, point.value, {short: true});
  const label = t(language, "spark.label", {
    first: value(first),
    from: formatMonth(language, first.month),
    last: value(last),
    to: formatMonth(language, last.month)
  });
  const values = shown.map((point) => point.value);
  return Sparkline(values, {band, partial: last.partial ?? false, label});
}

/** At most six tiles, side by side. */
export function MetricTiles(language: Language, ...tiles: readonly Node[]): HTMLElement {
  const label = t(language, "overview.tiles");
  return element("div", {class: "tiles", role: "group", "aria-label": label}, ...tiles);
}
