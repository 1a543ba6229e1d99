import type {PeriodId} from "../../../loaders/contract.js";
import type {Practices} from "../../../loaders/contract/practices.js";
import {element} from "../element.js";
import {formatNumber, formatPercent} from "../format.js";
import {overPeriod, ranking} from "../groups/measure.js";
import {isEmptyFirm} from "../groups/tiles.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** Which practice does well, in one sentence; empty without a workforce. */
export function practicesSentence(
  page: Practices,
  language: Language,
  period: PeriodId | null
): string {
  if (isEmptyFirm(page)) return "";
  const {ranked} = ranking(page, "occupancy", period);
  const [best, last] = [ranked[0], ranked.at(-1)];
  if (!best || !last) {
    const named = page.groups.some(({kind}) => kind === "group");
    return t(language, named ? "practices.sentence.small" : "practices.sentence.none");
  }
  const [target] = page.targets.occupancy;
  const below = ranked.filter(({value}) => value < target).length;
  const share = (value: number) => formatPercent(language, value);
  const values = {
    over: overPeriod(language, period),
    best: best.row.name ?? "",
    high: share(best.value),
    worst: last.row.name ?? "",
    low: share(last.value),
    below: t(language, `practices.below.${below === 0 ? "none" : below === 1 ? "one" : "many"}`, {
      count: formatNumber(language, below),
      total: formatNumber(language, ranked.length),
      target: formatPercent(language, target, 0)
    })
  };
  const key = best === last ? "practices.sentence.one" : "practices.sentence";
  return t(language, key, values);
}

/** The first sentence of the page. */
export function PracticesHeadline(
  page: Practices,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  return element("p", {class: "headline"}, practicesSentence(page, language, period));
}
