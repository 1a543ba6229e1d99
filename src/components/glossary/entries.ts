import type {Glossary, Term} from "../../../loaders/contract/glossary.js";
import type {MetricEntry} from "../../../loaders/contract.js";
import {element} from "../element.js";
import {fold} from "../explorer/fold.js";
import {formatUnit, metricName} from "../metric.js";
import type {Language} from "../language.js";
import {isWithheld, metricEntry, Proven, windowText} from "../receipt.js";
import {t} from "../text.js";

/** Everything that a search may be for, in both languages. */
function words(...texts: readonly (string | null | undefined)[]): string {
  return fold(texts.filter(Boolean).join(" "));
}

const otherLanguage = {fr: "en", en: "fr"} as const satisfies Record<Language, Language>;

/** With its region: of the bare languages, the style sheet shows the reader's own only. */
const regionOf = {fr: "fr-FR", en: "en-GB"} as const;

function Head(language: Language, id: string, name: {fr: string; en: string}): HTMLElement {
  const own = name[language];
  const other = name[otherLanguage[language]];
  const label = t(language, "glossary.anchor", {name: own});
  return element(
    "h3",
    {},
    own,
    other === own
      ? null
      : element("span", {class: "other", lang: regionOf[otherLanguage[language]]}, ` ${other}`),
    element("a", {class: "anchor", href: `#${id}`, "aria-label": label}, "#")
  );
}

function Lines(lines: readonly [string, string | Node | null][]): HTMLElement {
  const shown = lines.flatMap(([term, description]) =>
    description === null ? [] : [element("dt", {}, term), element("dd", {}, description)]
  );
  return element("dl", {}, ...shown);
}

/** The value of a metric now, with its proof; the word "withheld" where this audience has none. */
function Now(page: Glossary, entry: MetricEntry, language: Language): HTMLElement {
  const measure = page.measures[entry.id];
  if (!measure || isWithheld(page, entry))
    return element("p", {class: "now withheld"}, t(language, "metric.withheld"));
  return element(
    "p",
    {class: "now"},
    Proven(language, page, entry.id, measure),
    element("span", {class: "muted"}, ` ${windowText(language, measure.from, measure.to)}`)
  );
}

function targetText(language: Language, {target, unit}: MetricEntry): string | null {
  if (!target?.length) return null;
  return target.map((level) => formatUnit(language, unit, level)).join(" – ");
}

/** A metric of the registry: what it is, its formula, what it rests on, its value now. */
export function MetricCard(page: Glossary, id: MetricEntry["id"], language: Language): HTMLElement {
  const entry = metricEntry(page, id);
  const {name, explanation, formula, numerator, denominator, missing, coverage, sources} = entry;
  const sql = page.sql[entry.sql] ?? "";
  const code = element("code", {});
  // As long as all the rest together, once per metric: written when it is opened.
  const fill = () => {
    code.textContent = sql;
  };
  const better = entry.better && t(language, `glossary.better.${entry.better}`);
  return element(
    "article",
    {
      id,
      class: "card entry",
      tabindex: -1,
      "data-words": words(
        id,
        ...[name, explanation, formula].flatMap(({fr, en}) => [fr, en]),
        sources.join(" ")
      )
    },
    Head(language, id, name),
    Now(page, entry, language),
    element("p", {}, explanation[language]),
    Lines([
      [t(language, "receipt.formula"), formula[language]],
      [t(language, denominator ? "receipt.numerator" : "glossary.counts"), numerator[language]],
      [t(language, "receipt.denominator"), denominator?.[language] ?? null],
      [t(language, "glossary.coverage"), coverage?.[language] ?? null],
      [t(language, "proof.missing"), missing[language]],
      [t(language, "glossary.span"), t(language, `glossary.span.${entry.span}`)],
      [t(language, "proof.target"), targetText(language, entry)],
      [t(language, "glossary.better"), better],
      [t(language, "receipt.sources"), sources.join(", ")]
    ]),
    element(
      "details",
      {class: "receipt-sql", ontoggle: fill},
      element("summary", {}, t(language, "proof.sql", {name: entry.sql})),
      element("pre", {tabindex: 0}, code)
    )
  );
}

/** A word of the trade, with the metrics that rest on it. */
export function TermCard(page: Glossary, term: Term, language: Language): HTMLElement {
  const {id, name, explanation, code, metrics} = term;
  const links = metrics.flatMap((metric, index) => [
    ...(index > 0 ? [", "] : []),
    element("a", {href: `#${metric}`}, metricName(language, metricEntry(page, metric)))
  ]);
  return element(
    "article",
    {
      id,
      class: "card entry",
      tabindex: -1,
      "data-words": words(id, name.fr, name.en, explanation.fr, explanation.en, code)
    },
    Head(language, id, name),
    element("p", {}, explanation[language]),
    Lines([
      [t(language, "glossary.used"), links.length > 0 ? element("span", {}, ...links) : null],
      [t(language, "glossary.code"), code === null ? null : element("code", {}, code)]
    ])
  );
}
