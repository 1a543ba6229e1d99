import type {ClassCount, DocumentsPage} from "../../../loaders/contract/documents.js";
import {BarList, type BarRow} from "../charts/barList.js";
import {formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";

interface Drawing {
  language: Language;
  width: number;
}

const sum = (rows: readonly ClassCount<string>[]) =>
  rows.reduce((total, {count}) => total + count, 0);

/** Classes in their order; the last ones, where nothing is in them, are left out. */
function bars<Id extends string>(
  language: Language,
  rows: readonly ClassCount<Id>[],
  key: (id: Id) => TextKey,
  odd: readonly Id[] = [],
  colour: (id: Id) => string = () => "var(--data)"
): BarRow[] {
  const total = sum(rows);
  return rows
    .filter(({id, count}) => count > 0 || !odd.includes(id))
    .map(({id, count}) => ({
      name: t(language, key(id)),
      value: count,
      note: total === 0 ? "" : formatPercent(language, count / total),
      colour: colour(id)
    }));
}

/** The workforce by the age of the newest document; what is old or missing stands out. */
export function Ages({ages}: DocumentsPage, {language, width}: Drawing): HTMLElement {
  const total = sum(ages);
  const young = sum(ages.filter(({id}) => ["under3", "under6", "under12"].includes(id)));
  const old: readonly string[] = ["under24", "over24", "none"];
  return BarList(
    total === 0
      ? []
      : bars(
          language,
          ages,
          (id) => `documents.age.${id}`,
          ["undated"],
          (id) =>
            id === "undated"
              ? "var(--context)"
              : old.includes(id)
                ? "var(--attention)"
                : "var(--data)"
        ),
    {
      language,
      width,
      unit: "people",
      sort: false,
      title: t(language, "documents.ages.title", {
        share: formatPercent(language, total === 0 ? null : young / total)
      }),
      subtitle: t(language, "documents.ages.subtitle"),
      columns: [t(language, "documents.column.age"), t(language, "documents.column.consultants")]
    }
  );
}

/** What most of the documents are, in words, of `rows` that have any. */
function most<Id extends string>(rows: readonly ClassCount<Id>[]): ClassCount<Id> | undefined {
  return rows.toSorted((a, b) => b.count - a.count)[0];
}

/** All documents by size. */
export function Sizes({sizes}: DocumentsPage, {language, width}: Drawing): HTMLElement {
  const total = sum(sizes);
  const top = most(sizes);
  return BarList(
    total === 0 ? [] : bars(language, sizes, (id) => `documents.size.${id}`, ["unknown"]),
    {
      language,
      width,
      unit: "documents",
      sort: false,
      title: t(language, "documents.sizes.title", {
        share: formatPercent(language, top && total > 0 ? top.count / total : null),
        size: top ? t(language, `documents.size.${top.id}`) : ""
      }),
      subtitle: t(language, "documents.sizes.subtitle"),
      columns: [t(language, "chart.range"), t(language, "documents.column.count")]
    }
  );
}

/** All documents by file type. */
export function Types({types}: DocumentsPage, {language, width}: Drawing): HTMLElement {
  const total = sum(types);
  const top = most(types);
  const used = types.filter(({count}) => count > 0);
  return BarList(
    bars(language, used, (id) => `documents.type.${id}`),
    {
      language,
      width,
      unit: "documents",
      title: t(language, "documents.types.title", {
        share: formatPercent(language, top && total > 0 ? top.count / total : null),
        type: top ? t(language, `documents.type.${top.id}`) : ""
      }),
      subtitle: t(language, "documents.types.subtitle"),
      columns: [t(language, "chart.name"), t(language, "documents.column.count")]
    }
  );
}
