import type {DocumentsPage} from "../../../loaders/contract/documents.js";
import {MonthBars} from "../charts/monthBars.js";
import {formatMonth, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** Documents by the month they were uploaded in. */
export function Uploads(
  page: Pick<DocumentsPage, "uploads" | "uploads_before" | "uploads_undated">,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  const {uploads, uploads_before: before, uploads_undated: undated} = page;
  const best = uploads.toSorted((a, b) => b.count - a.count)[0];
  const count = (value: number) => formatNumber(language, value);
  return MonthBars(
    uploads.map((row) => ({month: row.month, partial: row.partial, value: row.count})),
    {
      language,
      width,
      unit: "documents",
      title: t(language, "documents.uploads.title", {
        count: count(uploads.reduce((sum, row) => sum + row.count, 0)),
        month: best ? formatMonth(language, best.month) : "",
        best: count(best?.count ?? 0)
      }),
      subtitle: t(language, "documents.uploads.subtitle", {
        before: count(before),
        undated: count(undated)
      })
    }
  );
}
