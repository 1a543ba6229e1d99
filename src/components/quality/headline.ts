import type {Quality} from "../../../loaders/contract/quality.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles} from "../tile.js";
import {qualityText} from "./words.js";

export function QualitySentence(page: Quality, language: Language): HTMLElement {
  return element("p", {class: "headline"}, qualityText(page, language));
}

/** The three headline tiles. */
export function QualityTiles(page: Quality, language: Language): HTMLElement {
  const {measures, broken, kept} = page;
  const count = (value: number | null) => formatNumber(language, value);
  const {quality_missions_share: share} = measures;
  const missions = t(language, "quality.note.missions", {
    count: count(share.numerator),
    total: count(share.denominator)
  });
  const rules = t(language, "quality.note.rules", {
    broken: count(broken.length),
    all: count(broken.length + kept.length)
  });
  return MetricTiles(
    language,
    MetricTile(language, page, "quality_missions_share", share, {note: missions}),
    MetricTile(language, page, "revenue_at_stake", measures.revenue_at_stake),
    MetricTile(language, page, "quality_findings", measures.quality_findings, {note: rules})
  );
}
