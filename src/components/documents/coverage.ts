import type {DocumentsPage} from "../../../loaders/contract/documents.js";
import {BarList} from "../charts/barList.js";
import {formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** The share of each practice that has a CV, lowest first. */
export function PracticeCoverage(
  {practices}: Pick<DocumentsPage, "practices">,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  const rows = practices.map(({practice, headcount, with_document: covered, stale}) => {
    const name = practice ?? t(language, "group.none");
    const count = formatNumber(language, covered);
    const total = formatNumber(language, headcount);
    return {
      name,
      practice,
      value: covered / headcount,
      href: `./consultants?practice=${encodeURIComponent(practice ?? "")}`,
      note: t(language, "documents.of", {count, total}),
      tip: t(language, "documents.practices.tip", {
        practice: name,
        count,
        total,
        stale: formatNumber(language, stale)
      })
    };
  });
  const least = rows.toSorted((a, b) => a.value - b.value)[0];
  const share = formatPercent(language, least?.value ?? null);
  const title =
    least?.value === 1
      ? t(language, "documents.practices.title.full")
      : least?.practice == null
        ? t(language, "documents.practices.title.none", {share})
        : t(language, "documents.practices.title", {practice: least.practice, share});
  return BarList(rows, {
    language,
    width,
    unit: "share",
    max: 1,
    sort: false,
    title,
    subtitle: t(language, "documents.practices.subtitle"),
    columns: [t(language, "documents.column.practice"), t(language, "chart.value")]
  });
}
