import type {PeriodId} from "../../../loaders/contract.js";
import type {People} from "../../../loaders/contract/people.js";
import {element} from "../element.js";
import {formatNumber, formatPercent} from "../format.js";
import {overPeriod} from "../groups/measure.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {movesText} from "./movesText.js";

/** Who we are, in one sentence; empty without a workforce. */
export function peopleSentence(page: People, language: Language, period: PeriodId | null): string {
  const {headcount, seniority_median: median} = page.measures;
  if (!headcount?.value) return "";
  const {entry_rate: entry, exit_rate: exit} = page.by_period[period ?? "12m"];
  const one = headcount.value === 1;
  const parts = [
    t(language, one ? "people.count.one" : "people.count.many", {
      count: formatNumber(language, headcount.value)
    })
  ];
  if (entry && exit && entry.value !== null && exit.value !== null)
    parts.push(
      t(language, "people.moves", {
        over: overPeriod(language, period).toLocaleLowerCase(language),
        entries: movesText(language, "entries", entry.numerator),
        entry: formatPercent(language, entry.value),
        exits: movesText(language, "exits", exit.numerator),
        exit: formatPercent(language, exit.value)
      })
    );
  if (median?.value != null)
    parts.push(
      t(language, "people.median", {
        years: formatUnit(language, "years", median.value)
      })
    );
  return `${parts.join(t(language, "people.and"))}.`;
}

/** The first sentence of the page. */
export function PeopleHeadline(
  page: People,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  return element("p", {class: "headline"}, peopleSentence(page, language, period));
}
