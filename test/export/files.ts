import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Column, Row} from "../../src/components/explorer/columns.js";
import type {Content} from "../../src/components/export/content.js";
import {formats, type FormatId} from "../../src/components/export/formats.js";
import {writeFile} from "../../src/components/export/writeFile.js";

const text = {kind: "text", missing: "missing.unset"} as const;

/** One column of each kind. */
export const columns: readonly Column[] = [
  {key: "id", label: "column.id", kind: "number", missing: "missing.unset"},
  {key: "name", label: "column.name", ...text},
  {
    key: "status",
    label: "column.status",
    kind: "code",
    codes: ["running", "ended"],
    texts: "mission",
    missing: "missing.unset"
  },
  {key: "start", label: "column.start", kind: "date", missing: "missing.start"},
  {key: "rate", label: "column.missionRate", kind: "money", missing: "missing.missionRate"},
  {key: "share", label: "column.occupancy", kind: "percent", missing: "missing.unset"},
  {key: "days", label: "column.days", kind: "number", digits: 1, missing: "missing.unset"},
  {key: "valid", label: "column.valid", kind: "boolean", missing: "missing.unset"}
];

/** Texts that break what is careless with them. */
export const hostile = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1+1",
  "a;=1",
  'a,"=1"',
  "a\n-1",
  '<img src=x onerror="alert(1)">',
  "]]></t>&amp;",
  "\u202eRTL",
  "🦊 Élodie",
  "constructor",
  "__proto__",
  "_x0041_",
  "\u0000\u0007\ud800",
  "",
  " blank ",
  "12",
  "true",
  "x".repeat(40_000)
];

/** `count` rows, each column missing now and then, hostile names in turn. */
export function sampleRows(count: number): Row[] {
  const day = (index: number) =>
    new Date(Date.UTC(1960, 0, 1) + index * 37 * 86_400_000).toISOString().slice(0, 10);
  return Array.from({length: count}, (_, index) => ({
    id: index + 1,
    name: index % 7 === 6 ? null : `Name ${index % 5000}`,
    status: index % 3 === 0 ? "running" : index % 3 === 1 ? "ended" : null,
    start: index % 5 === 4 ? null : day(index % 1500),
    rate: index % 4 === 3 ? null : index - 50 + 0.25,
    share: index % 6 === 5 ? null : (index % 100) / 300,
    days: (index % 2000) / 10,
    valid: index % 11 === 10 ? null : index % 2 === 0
  }));
}

/** A row for each of `names`. */
export function named(names: readonly (string | null)[]): Row[] {
  return sampleRows(names.length).map((row, index) => ({...row, name: names[index] ?? null}));
}

/** A content of `columns` in a language. */
export function contentOf(part: Partial<Content> = {}): Content {
  return {
    columns,
    language: "fr",
    window: "12m",
    title: "Missions",
    facts: [{label: "Filtres", text: "=1 & <rien>"}],
    metadata: {as_of: "2026-11-22"},
    ...part
  };
}

/** The bytes of a file of `rows`, read by the parts that its format asks for. */
export async function fileOf(
  id: FormatId,
  rows: readonly Row[],
  content: Content = contentOf()
): Promise<Uint8Array<ArrayBuffer>> {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const blob = await writeFile(
    format,
    content,
    {
      count: rows.length,
      read: ({limit, offset}) => Promise.resolve(rows.slice(offset, offset + limit))
    },
    {signal: new AbortController().signal, progress: () => undefined}
  );
  return new Uint8Array(await blob.arrayBuffer());
}

/** The rows of `sql` in a DuckDB of Node; `{file}` in it stands for a file of `bytes`. */
export async function askFile(
  bytes: Uint8Array,
  ending: string,
  sql: string
): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), "consultator-export-"));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const path = join(folder, `file.${ending}`);
    writeFileSync(path, bytes);
    const reader = await connection.runAndReadAll(sql.replaceAll("{file}", path));
    return reader.getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, {recursive: true, force: true});
  }
}
