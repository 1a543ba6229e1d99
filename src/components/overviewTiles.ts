import type {Measure, MeasureId, MonthRow, Overview, PeriodId} from "../../loaders/contract.js";
import {element, svgElement} from "./element.js";
import {formatDate, formatNumber} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";
import {MetricTile, MetricTiles, type SeriesPoint, type TileOptions} from "./tile.js";

/** The six headlines, in the order of the page. */
const shown = [
  "headcount",
  "bench_rate",
  "occupancy",
  "average_rate",
  "revenue",
  "ending"
] as const;

/**
 * The six headline tiles, those over a window over the one that the reader chose; without any
 * consultant, why there are none and where to look.
 */
export function Tiles(
  overview: Overview,
  language: Language,
  period: PeriodId | null = null
): HTMLElement {
  const {measures, months, as_of: asOf} = overview;
  if (!measures.headcount.value && months.every(({workforce_days: days}) => days === 0))
    return EmptyFirm(asOf, language);
  const tiles = shown.map((id) =>
    MetricTile(
      language,
      overview,
      id,
      measureOver(overview, id, period),
      options(id, overview, language)
    )
  );
  return MetricTiles(language, ...tiles);
}

/** A measure over the chosen period, or as it is where it has none. */
export function measureOver(
  {measures, by_period: byPeriod}: Pick<Overview, "measures" | "by_period">,
  id: MeasureId,
  period: PeriodId | null
): Measure {
  return (period && byPeriod[period][id]) ?? measures[id];
}

function EmptyFirm(asOf: string, language: Language): HTMLElement {
  return element(
    "div",
    {class: "state"},
    element(
      "p",
      {},
      element("strong", {}, t(language, "overview.empty", {date: formatDate(language, asOf)}))
    ),
    element("p", {}, element("a", {href: "./operations"}, t(language, "overview.empty.help")))
  );
}

/** What a tile shows beside its number. */
function options(
  id: (typeof shown)[number],
  {measures, months}: Overview,
  language: Language
): TileOptions {
  const count = (measure: Measure) => formatNumber(language, measure.value);
  if (id === "ending") {
    const {ending, ending_alone: alone} = measures;
    return {
      note: t(language, "ending.alone", {count: count(alone)}),
      figure: ShareBar(alone.value, ending.value, language)
    };
  }
  const series = monthSeries(months, id);
  if (id !== "bench_rate") return {series};
  const {bench, headcount} = measures;
  const values = {count: count(bench), headcount: count(headcount)};
  return {series, note: t(language, "overview.ofHeadcount", values)};
}

function monthSeries(
  months: readonly MonthRow[],
  id: "headcount" | "bench_rate" | "occupancy" | "average_rate" | "revenue"
): SeriesPoint[] {
  return months.map((month) => ({month: month.month, value: month[id], partial: month.partial}));
}

/** A part of a whole as a bar: the missions without a next one among those that end. */
function ShareBar(part: number | null, whole: number | null, language: Language): Node | null {
  if (!part || !whole) return null;
  const label = t(language, "ending.alone", {count: formatNumber(language, part)});
  return svgElement(
    "svg",
    {
      class: "spark",
      viewBox: "0 0 120 32",
      width: 120,
      height: 32,
      role: "img",
      "aria-label": label
    },
    svgElement("rect", {class: "share-whole", x: 0, y: 14, width: 120, height: 8}),
    svgElement("rect", {class: "share-part", x: 0, y: 14, width: (120 * part) / whole, height: 8})
  );
}
