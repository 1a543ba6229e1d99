import type {Subject} from "./columns.js";
import {consultantLink} from "../links.js";
import {isCode} from "./expressions.js";
import {person, rangeFilter} from "./people.js";

const types = ["pdf", "word", "text", "slides", "sheet", "image", "other", "unnamed"];
const year = 365;

/** The documents, one by one: whose, of what type, how old. */
export const documents: Subject = {
  table: "document_files",
  searched: ["consultant", "practice", "grade"],
  file: "documents",
  texts: {
    title: "page.documents.short",
    count: "explorer.documents.count",
    counted: "explorer.documents.count",
    all: "explorer.documents.all",
    empty: "explorer.documents.empty",
    search: "explorer.documents.search"
  },
  sort: [{column: "uploaded", descending: true}],
  columns: [
    {
      key: "consultant",
      label: "column.consultant",
      kind: "text",
      width: 164,
      missing: "missing.documentOrphan",
      link: ({consultant_id: id}) => (typeof id === "number" ? consultantLink(id) : null)
    },
    {
      key: "type",
      label: "column.documentType",
      kind: "code",
      codes: types,
      texts: "documents.type",
      width: 150,
      missing: "missing.unset"
    },
    {
      key: "uploaded",
      label: "column.uploaded",
      kind: "date",
      width: 112,
      missing: "missing.uploaded"
    },
    {key: "age", label: "column.age", kind: "number", width: 84, missing: "missing.uploaded"},
    {
      key: "newest",
      label: "column.newestOf",
      kind: "boolean",
      width: 92,
      missing: "missing.unset"
    },
    {
      key: "bytes",
      label: "column.bytes",
      kind: "number",
      digits: 0,
      width: 104,
      missing: "missing.unset"
    },
    {...person.practice, room: "wide"},
    person.grade,
    {...person.status, room: "wider", missing: "missing.documentOrphan"},
    {
      key: "file",
      label: "column.file",
      kind: "text",
      width: 220,
      room: "wider",
      missing: "missing.unset",
      optional: true
    },
    {key: "id", label: "column.id", kind: "number", missing: "missing.unset"},
    {
      key: "consultant_id",
      label: "column.consultantId",
      kind: "number",
      missing: "missing.documentOrphan"
    }
  ],
  filters: [
    {key: "type", label: "column.documentType", kind: "set", column: "type"},
    {key: "practice", label: "column.practice", kind: "set", column: "practice"},
    rangeFilter("age", "number", "column.age"),
    rangeFilter("uploaded", "date", "column.uploaded"),
    {
      key: "newest",
      label: "column.newestOf",
      kind: "flag",
      column: "newest",
      sql: "newest",
      condition: {of: ["newest"], holds: (newest) => newest === 1},
      texts: {yes: "explorer.newest.yes", no: "explorer.newest.no"}
    },
    {key: "status", label: "column.status", kind: "set", column: "status"},
    {key: "grade", label: "column.grade", kind: "set", column: "grade"},
    rangeFilter("bytes", "number", "column.bytes"),
    {key: "consultant", label: "column.consultant", kind: "text", column: "consultant"},
    {key: "file", label: "column.file", kind: "text", column: "file"},
    {
      key: "consultant_id",
      label: "explorer.consultant",
      kind: "id",
      column: "consultant_id",
      name: "consultant"
    }
  ],
  statistics: [
    {
      key: "newest",
      label: "statistic.newest",
      note: "statistic.newest.note",
      sql: "(count(*) FILTER (newest))::INTEGER",
      figure: {kind: "count", where: {of: ["newest"], holds: (newest) => newest === 1}},
      kind: "number"
    },
    {
      key: "old",
      label: "statistic.old",
      note: "statistic.old.note",
      sql: `(count(*) FILTER (age > ${year}))::INTEGER`,
      figure: {kind: "count", where: {of: ["age"], holds: (age) => age > year}},
      kind: "number",
      share: true
    },
    {
      key: "pdf",
      label: "statistic.pdf",
      note: "statistic.pdf.note",
      sql: "(count(*) FILTER (type = 'pdf'))::INTEGER",
      figure: {kind: "count", where: isCode("type", types, "pdf")},
      kind: "number",
      share: true
    },
    {
      key: "median_age",
      label: "statistic.medianAge",
      note: "statistic.medianAge.note",
      sql: "median(age)",
      figure: {kind: "median", of: "age"},
      kind: "number"
    },
    {
      key: "megabytes",
      label: "statistic.megabytes",
      note: "statistic.megabytes.note",
      sql: "sum(bytes / 1e6)::DOUBLE",
      figure: {kind: "sum", of: {of: ["bytes"], value: (bytes) => bytes / 1e6}},
      kind: "number",
      digits: 1
    }
  ]
};
