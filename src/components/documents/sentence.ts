import type {CvRow, DocumentsPage} from "../../../loaders/contract/documents.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

type Answer = Pick<DocumentsPage, "measures" | "without" | "stale" | "as_of">;

/** How many of a list are free now: they come first, so a cut list tells unless it is full of them. */
function freeNow(rows: readonly CvRow[], total: number): number | null {
  const count = rows.filter(({availability}) => availability === "now").length;
  return count < rows.length || rows.length === total ? count : null;
}

function benchText(language: Language, {without, stale, measures}: Answer): string {
  const first = freeNow(without, measures.cv_missing.value ?? 0);
  const second = freeNow(stale, measures.cv_stale.numerator ?? 0);
  if (first === null || second === null) return "";
  const count = first + second;
  if (count === 0) return "";
  return t(language, count === 1 ? "documents.bench.one" : "documents.bench.many", {
    count: formatNumber(language, count)
  });
}

/** Whose file is not up to date, in one sentence. */
export function documentsSentence(page: Answer, language: Language): string {
  const {measures, as_of: asOf} = page;
  if (!measures.headcount.value)
    return t(language, "documents.nobody", {date: formatDate(language, asOf)});
  const count = measures.cv_missing.value ?? 0;
  const values = {
    count: formatNumber(language, count),
    headcount: formatNumber(language, measures.headcount.value)
  };
  const size = count === 0 ? "none" : count === 1 ? "one" : "many";
  const missing = t(language, `documents.missing.${size}`, values);
  if (measures.documents.value === 0)
    return t(language, "documents.nothing", {
      missing: missing.charAt(0).toLowerCase() + missing.slice(1)
    });
  const old = measures.cv_stale.numerator ?? 0;
  const stale = t(language, `documents.stale.${old === 0 ? "none" : old === 1 ? "one" : "many"}`, {
    count: formatNumber(language, old)
  });
  return t(language, "documents.sentence", {missing, stale, bench: benchText(language, page)});
}

/** The first sentence of the page; without any document, where to look why. */
export function DocumentsHeadline(page: Answer, language: Language): HTMLElement {
  const help =
    page.measures.documents.value === 0 || !page.measures.headcount.value
      ? element("a", {href: "./operations"}, t(language, "documents.help"))
      : null;
  return element("p", {class: "headline"}, documentsSentence(page, language), help && " ", help);
}
