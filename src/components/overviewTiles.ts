import type {Measure, Overview} from "../../loaders/contract.js";
import {element, svgElement} from "./element.js";
import {formatDate, formatMonth, formatNumber} from "./format.js";
import type {Language} from "./language.js";
import {measureChange, tileMeasures, type MeasureView} from "./measures.js";
import {Receipt} from "./measureReceipt.js";
import {Sparkline} from "./sparkline.js";
import {t} from "./text.js";

/** The six headline tiles; without any consultant, why there are none and where to look. */
export function Tiles(
  {measures, months, targets, as_of: asOf}: Overview,
  language: Language
): HTMLElement {
  if (!measures.headcount.value && months.every(({workforce_days: days}) => days === 0))
    return EmptyFirm(asOf, language);
  const tiles = tileMeasures.map((view) => {
    const trend =
      view.id === "ending"
        ? ShareBar(measures.ending_alone.value, measures.ending.value, language)
        : Trend(view, {months, targets}, language);
    return Tile(view, measures[view.id], {language, note: note(view, measures, language), trend});
  });
  return element("div", {class: "tiles"}, ...tiles);
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

function note(view: MeasureView, measures: Overview["measures"], language: Language): string {
  const count = (measure: Measure) => formatNumber(language, measure.value);
  if (view.id === "bench_rate")
    return t(language, "overview.ofHeadcount", {
      count: count(measures.bench),
      headcount: count(measures.headcount)
    });
  if (view.id === "ending")
    return t(language, "ending.alone", {count: count(measures.ending_alone)});
  return "";
}

/** One tile: label, number, change, trend, receipt. */
export function Tile(
  view: MeasureView,
  measure: Measure,
  {language, note = "", trend = null}: {language: Language; note?: string; trend?: Node | null}
): HTMLElement {
  const {arrow, amount, word, than, tone} = measureChange(language, measure, view);
  const title = measure.value === null ? t(language, "overview.missing.ratio") : null;
  return element(
    "section",
    {class: "tile"},
    element("h3", {}, t(language, view.label)),
    Receipt(language, view, measure),
    element(
      "p",
      {class: "tile-value", "data-measure": view.id},
      element("span", {class: "number", title}, view.short(language, measure.value)),
      element("span", {class: "tile-note"}, note)
    ),
    trend,
    element(
      "p",
      {class: "tile-change"},
      element(
        "span",
        {class: `change ${tone}`},
        [arrow, [amount, word].filter(Boolean).join(", ")].join(" ").trim()
      ),
      than && ` ${than}`
    )
  );
}

function Trend(
  view: MeasureView,
  {months, targets}: Pick<Overview, "months" | "targets">,
  language: Language
): Node | null {
  const {series} = view;
  if (!series) return null;
  const shown = view.partial ? months : months.filter((month) => !month.partial);
  const first = shown.at(0);
  const last = shown.at(-1);
  if (!first || !last) return null;
  const label = t(language, "spark.label", {
    first: view.short(language, series(first)),
    from: formatMonth(language, first.month),
    last: view.short(language, series(last)),
    to: formatMonth(language, last.month)
  });
  const band = view.id === "occupancy" ? targets.occupancy : null;
  return Sparkline(shown.map(series), {band, partial: last.partial, label});
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
