import type {Measure} from "../../../loaders/contract.js";
import type {DocumentMetricId, DocumentsPage} from "../../../loaders/contract/documents.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles} from "../tile.js";

/** Coverage, who lacks a CV, whose is old, and what there is. */
export function DocumentTiles(page: DocumentsPage, language: Language): HTMLElement {
  const {measures, months} = page;
  const of = ({numerator, denominator}: Measure) =>
    t(language, "documents.of", {
      count: formatNumber(language, numerator),
      total: formatNumber(language, denominator)
    });
  const series = (id: "cv_coverage" | "cv_stale") =>
    months.map(({month, partial, [id]: value}) => ({month, partial, value}));
  const tile = (id: DocumentMetricId, options = {}) =>
    MetricTile(language, page, id, measures[id], options);
  return MetricTiles(
    language,
    tile("cv_coverage", {note: of(measures.cv_coverage), series: series("cv_coverage")}),
    tile("cv_missing"),
    tile("cv_stale", {note: of(measures.cv_stale), series: series("cv_stale")}),
    tile("documents"),
    tile("document_bytes"),
    tile("headcount")
  );
}
