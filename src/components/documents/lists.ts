import type {Measure} from "../../../loaders/contract.js";
import type {CvRow, DocumentsPage} from "../../../loaders/contract/documents.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {consultantLink} from "../links.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";

function columns(
  language: Language
): Record<"name" | "practice" | "grade" | "free" | "newest", Column<CvRow>> {
  return {
    name: {
      label: t(language, "documents.column.consultant"),
      value: ({name}) => name,
      cell: ({name}) => name,
      title: ({name}) => name,
      href: ({id}) => consultantLink(id)
    },
    practice: {
      label: t(language, "documents.column.practice"),
      value: ({practice}) => practice,
      cell: ({practice}) => practice ?? t(language, "group.none")
    },
    grade: {
      label: t(language, "documents.column.grade"),
      value: ({grade}) => grade,
      cell: ({grade}) => grade ?? "–",
      title: ({grade}) => (grade === null ? t(language, "documents.grade.none") : null)
    },
    free: {
      label: t(language, "documents.column.free"),
      value: ({availability, available_on: on}) => (availability === "now" ? "" : on),
      cell: ({availability, available_on: on}) =>
        availability === "later"
          ? formatDate(language, on)
          : t(language, `documents.free.${availability}`),
      title: ({availability}) =>
        availability === "unknown" ? t(language, "documents.free.unknown.why") : null
    },
    newest: {
      label: t(language, "documents.column.newest"),
      value: ({newest}) => newest,
      cell: ({newest}) => formatDate(language, newest)
    }
  };
}

/** A list that is cut leads to all of it. */
function Cut(
  language: Language,
  list: HTMLElement,
  {rows}: Pick<Measure, "rows">,
  isCut: boolean
): HTMLElement {
  if (!isCut || !rows) return list;
  const all = element("a", {href: `./${rows}`}, t(language, "documents.all"));
  return element("div", {}, list, element("p", {class: "more"}, all));
}

/** Who has no CV, those first who need one first. */
export function Without({without, measures}: DocumentsPage, language: Language): HTMLElement {
  if (without.length === 0)
    return element("p", {class: "state"}, t(language, "documents.without.none"));
  const {name, practice, grade, free} = columns(language);
  const list = DataTable(without, {
    label: t(language, "documents.without"),
    columns: [name, free, practice, grade],
    sort: {column: 1, down: false},
    caption: t(language, "documents.without.caption", {
      shown: formatNumber(language, without.length),
      total: formatNumber(language, measures.cv_missing.value)
    })
  });
  return Cut(
    language,
    list,
    measures.cv_missing,
    without.length < (measures.cv_missing.value ?? 0)
  );
}

/** Whose newest document is older than 12 months. */
export function Stale({stale, measures}: DocumentsPage, language: Language): HTMLElement {
  if (stale.length === 0)
    return element("p", {class: "state"}, t(language, "documents.stale.empty"));
  const {name, practice, grade, free, newest} = columns(language);
  const list = DataTable(stale, {
    label: t(language, "documents.stale"),
    columns: [name, free, newest, practice, grade],
    sort: {column: 1, down: false},
    caption: t(language, "documents.stale.caption", {
      shown: formatNumber(language, stale.length),
      total: formatNumber(language, measures.cv_stale.numerator)
    })
  });
  return Cut(language, list, measures.cv_stale, stale.length < (measures.cv_stale.numerator ?? 0));
}
