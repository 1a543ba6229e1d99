import {element} from "../element.js";
import {formatBytes, formatDate, formatNumber, missing} from "../format.js";
import type {Language} from "../language.js";
import {documentsLink, skillLink} from "../links.js";
import {DataTable} from "../table.js";
import {t} from "../text.js";
import {Part} from "./facts.js";
import type {Person} from "./read.js";

/** Rows of each list; the count says how many there are. */
const shown = 100;

const count = (language: Language, rows: readonly unknown[]) =>
  t(language, rows.length > shown ? "detail.list.first" : "detail.list.all", {
    shown: formatNumber(language, Math.min(rows.length, shown)),
    count: formatNumber(language, rows.length)
  });

/** Skills, best level first, each a link to who else has it. */
export function Skills({record: {skills}}: Person, language: Language): HTMLElement {
  const title = t(language, "detail.skills");
  if (skills.length === 0) return Part(title, t(language, "detail.skills.none"));
  type Row = (typeof skills)[number];
  const table = DataTable<Row>(skills.slice(0, shown), {
    label: title,
    caption: count(language, skills),
    columns: [
      {
        label: t(language, "detail.column.skill"),
        cell: ([name]) => name,
        value: ([name]) => name,
        href: ([name]) => skillLink(name),
        title: ([name]) => name
      },
      {
        label: t(language, "detail.column.level"),
        cell: ([, , level]) => t(language, `skills.level.${levelOf(level)}`),
        value: ([, , level]) => level
      },
      {
        label: t(language, "detail.column.years"),
        number: true,
        cell: ([, , , years]) => formatNumber(language, years, 1),
        value: ([, , , years]) => years,
        title: ([, , , years]) => (years === null ? t(language, "missing.unset") : null)
      },
      {
        label: t(language, "detail.column.category"),
        cell: ([, category]) => category ?? missing,
        value: ([, category]) => category,
        title: ([, category]) => category ?? t(language, "missing.unset")
      }
    ]
  });
  return Part(title, table);
}

function levelOf(level: number | null): 0 | 1 | 2 | 3 | 4 {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 0;
}

/** Languages, best level first. */
export function Languages({record: {languages}}: Person, language: Language): HTMLElement {
  const title = t(language, "detail.languages");
  if (languages.length === 0) return Part(title, t(language, "detail.languages.none"));
  type Row = (typeof languages)[number];
  const level = (value: number | null) =>
    value === null ? missing : t(language, "detail.language.level", {level: value});
  const table = DataTable<Row>(languages.slice(0, shown), {
    label: title,
    columns: [
      {
        label: t(language, "detail.column.language"),
        cell: ([name]) => name,
        value: ([name]) => name
      },
      {
        label: t(language, "detail.column.level"),
        cell: ([, value]) => level(value),
        value: ([, value]) => value,
        title: ([, value]) => (value === null ? t(language, "missing.unset") : null)
      }
    ]
  });
  return Part(title, table);
}

/** Who managed the consultant, the latest first. */
export function Managers({record: {managers}}: Person, language: Language): HTMLElement {
  const title = t(language, "detail.managers");
  if (managers.length === 0) return Part(title, t(language, "detail.managers.none"));
  type Row = (typeof managers)[number];
  const table = DataTable<Row>(managers.slice(0, shown), {
    label: title,
    columns: [
      {
        label: t(language, "column.manager"),
        cell: ([, name]) => name,
        value: ([, name]) => name,
        href: ([id]) => `./consultants?manager_id=${id}`,
        title: ([, name]) => name
      },
      {
        label: t(language, "detail.column.from"),
        cell: ([, , start]) => formatDate(language, start),
        value: ([, , start]) => start,
        title: ([, , start]) => (start === null ? t(language, "missing.unset") : null)
      },
      {
        label: t(language, "detail.column.to"),
        cell: ([, , , end]) =>
          end === null ? t(language, "detail.still") : formatDate(language, end),
        value: ([, , , end]) => end ?? "9999"
      }
    ]
  });
  return Part(title, table);
}

/** Documents, the newest first: when and how large; the file itself stays where it is. */
export function Documents({id, record: {documents}}: Person, language: Language): HTMLElement {
  const title = t(language, "detail.documents");
  if (documents.length === 0) return Part(title, t(language, "detail.documents.none"));
  type Row = (typeof documents)[number];
  const table = DataTable<Row>(documents.slice(0, shown), {
    label: title,
    columns: [
      {
        label: t(language, "detail.column.document"),
        cell: ([document]) => t(language, "explorer.number", {id: document}),
        value: ([document]) => document
      },
      {
        label: t(language, "detail.column.uploaded"),
        cell: ([, uploaded]) => formatDate(language, uploaded),
        value: ([, uploaded]) => uploaded,
        title: ([, uploaded]) => (uploaded === null ? t(language, "missing.unset") : null)
      },
      {
        label: t(language, "detail.column.size"),
        number: true,
        cell: ([, , bytes]) => (bytes === null ? missing : formatBytes(language, bytes)),
        value: ([, , bytes]) => bytes,
        title: ([, , bytes]) => (bytes === null ? t(language, "missing.unset") : null)
      }
    ]
  });
  const all = element(
    "a",
    {href: documentsLink({consultant_id: String(id)})},
    t(language, "detail.documents.rows")
  );
  return Part(title, element("div", {}, table, element("p", {class: "note"}, all)));
}
