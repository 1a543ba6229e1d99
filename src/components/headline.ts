import type {Overview} from "../../loaders/contract.js";
import {element} from "./element.js";
import {formatDate, formatNumber, formatPercent, formatPoints} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** The answer of the overview in one sentence; empty without a workforce. */
export function headlineText({measures}: Pick<Overview, "measures">, language: Language): string {
  const {bench, bench_rate: rate, headcount, ending, ending_alone: alone} = measures;
  if (rate.value === null) return "";
  const count = (value: number | null) => formatNumber(language, value);
  const state = t(language, "overview.bench", {
    rate: formatPercent(language, rate.value),
    bench: count(bench.value),
    headcount: count(headcount.value)
  });
  const next = alone.value
    ? t(language, "overview.alone.some", {count: count(alone.value)})
    : t(language, "overview.alone.none");
  const ends = !ending.value
    ? t(language, "overview.ending.none")
    : t(language, ending.value === 1 ? "overview.ending.one" : "overview.ending.many", {
        count: count(ending.value),
        alone: next
      });
  return t(language, "overview.sentence", {
    state: [state, benchChange(rate, language)].filter(Boolean).join(", "),
    ends
  });
}

function benchChange(rate: Overview["measures"]["bench_rate"], language: Language): string {
  if (rate.value === null || rate.previous === null) return "";
  const difference = rate.value - rate.previous;
  const points = formatPoints(language, difference);
  const values = {points, date: formatDate(language, rate.previous_from)};
  if (!/[1-9]/.test(points)) return t(language, "overview.bench.same", values);
  return t(language, difference < 0 ? "overview.bench.better" : "overview.bench.worse", values);
}

/** The first sentence of the page. */
export function Headline(overview: Overview, language: Language): HTMLElement {
  return element("p", {class: "headline"}, headlineText(overview, language));
}
