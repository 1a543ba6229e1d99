import {isUtf8} from "node:buffer";
import {open} from "node:fs/promises";
import {SqliteError} from "better-sqlite3";
import type {Database, Statement} from "better-sqlite3";
import type {PresentTable} from "./inspect.js";
import type {StoreColumn} from "./schema.js";

const batchRows = 5_000;
/** Rows a file: enough to be worth a statement, few enough to overlap with the next. */
const partRows = 200_000;

/** The columns that are read: everything known, less what never leaves and, unless `sensitive`, what is. */
export function readColumns(columns: readonly StoreColumn[], sensitive: boolean): StoreColumn[] {
  return columns.filter((column) => !column.unread && (sensitive || !column.sensitive));
}

const lineEnd = Buffer.from("\n");

/** Names of the columns that stand before and after each row's: they hold its brackets. */
export const brackets = ["opening", "closing"] as const;

/**
 * SQL for a row as an array of JSON, which is CSV if `\` escapes and `null` is nothing: one call a
 * row takes half the time of quoting value by value.
 */
function jsonRow(columns: readonly StoreColumn[]): string {
  // Reals where text belongs read with 15 digits, as SQLite shows them; as numbers with 17.
  const asText = new Set(["text", "date", "datetime"]);
  const values = columns.map(({name, type}) =>
    asText.has(type) ? `CAST("${name}" AS TEXT)` : `"${name}"`
  );
  return `json_array(0, ${values.join(", ")}, 0)`;
}

/** The same row for what JSON has no form of (blobs), or another than CSV (line breaks, NULs). */
function quotedRow(columns: readonly StoreColumn[]): string {
  const values = columns.map(({name, type}) => {
    const column = `"${name}"`;
    const quoted = String.raw`'"' || replace(replace(${column}, '\', '\\'), '"', '\"') || '"'`;
    // SQLite casts reals to 15 digits; 17 give the same double back.
    const exact = `CASE typeof(${column}) WHEN 'real' THEN printf('%!.17g', ${column}) ELSE ${quoted} END`;
    return `ifnull(${type === "number" ? exact : quoted}, 'null')`;
  });
  return `concat_ws(',', '[0', ${values.join(", ")}, '0]')`;
}

/** Whether rows of JSON are CSV as they are: nothing in them is escaped but quotes and `\`. */
function isCsv(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0x5c); at >= 0; at = bytes.indexOf(0x5c, at + 2))
    if (bytes[at + 1] !== 0x22 && bytes[at + 1] !== 0x5c) return false;
  return true;
}

/** Some rows of a table in a file of their own. */
export interface Extract {
  file: string;
  columns: StoreColumn[];
  rows: number;
  /** Batches in which bytes that are not UTF-8 were replaced. */
  mended: number;
}

/**
 * Writes one table of the store as CSV without header, in rowid order, for DuckDB to read: file
 * after file, so that one can be read while the next is written. SQLite puts the rows into text
 * itself: handing each row to JavaScript takes twice as long.
 */
export async function* extractTable(
  store: Database,
  {table, columns, hasRowid}: PresentTable,
  file: string,
  {sensitive}: {sensitive: boolean}
): AsyncGenerator<Extract, void> {
  const read = readColumns(columns, sensitive);
  const batches = hasRowid
    ? batchesByRowid(store, table.name, read)
    : lines(store, table.name, quotedRow(read));
  let next = batches.next();
  for (let part = 0; part === 0 || !next.done; part++) {
    const extract: Extract = {file: `${file}.${part}`, columns: read, rows: 0, mended: 0};
    const output = await open(extract.file, "w");
    // One batch is written while SQLite makes the next.
    let written: Promise<unknown> = Promise.resolve();
    try {
      for (; !next.done && extract.rows < partRows; next = batches.next()) {
        const {bytes, count} = next.value;
        const whole = isUtf8(bytes);
        if (!whole) extract.mended += 1;
        await written;
        written = output.writev([whole ? bytes : Buffer.from(bytes.toString("utf8")), lineEnd]);
        // Looked at above or below; until then it must not count as unhandled.
        written.catch(() => undefined);
        extract.rows += count;
      }
      await written;
    } finally {
      await output.close();
    }
    yield extract;
  }
}

interface Batch {
  bytes: Buffer;
  count: number;
}

type BatchRow = [count: bigint, bytes: Buffer];

function* batchesByRowid(
  store: Database,
  table: string,
  columns: readonly StoreColumn[]
): Generator<Batch, void> {
  // Where a batch ends is asked for beforehand: a subquery with a limit would hand each row over.
  const ends = store
    .prepare<[bigint], bigint | null>(
      `SELECT coalesce(
         (SELECT rowid FROM "${table}" NOT INDEXED WHERE rowid > ? ORDER BY rowid
          LIMIT 1 OFFSET ${batchRows - 1}),
         (SELECT max(rowid) FROM "${table}"))`
    )
    .pluck()
    .safeIntegers();
  // By rowid and by no index: the rows come in its order.
  const prepare = (row: string): Statement<[bigint, bigint], BatchRow> =>
    store
      .prepare<[bigint, bigint], BatchRow>(
        `SELECT count(*), CAST(group_concat(${row}, char(10)) AS BLOB)
         FROM "${table}" NOT INDEXED WHERE rowid > ? AND rowid <= ?`
      )
      .raw()
      .safeIntegers();
  const json = prepare(jsonRow(columns));
  const quoted = prepare(quotedRow(columns));
  for (let last = -(2n ** 63n); ;) {
    const end = ends.get(last) ?? last;
    if (end <= last) return;
    const [count, bytes]: BatchRow = asJson(json, last, end) ?? (quoted.get(last, end) as BatchRow);
    yield {bytes, count: Number(count)};
    last = end;
  }
}

/** A batch of rows as JSON; undefined where they must be quoted. */
function asJson(
  batch: Statement<[bigint, bigint], BatchRow>,
  last: bigint,
  end: bigint
): BatchRow | undefined {
  try {
    const row = batch.get(last, end) as BatchRow;
    return isCsv(row[1]) ? row : undefined;
  } catch (error) {
    // A blob. Any other failure comes again when the rows are quoted.
    if (error instanceof SqliteError && error.code === "SQLITE_ERROR") return undefined;
    throw error;
  }
}

/** A view, or a table without rowid, line by line. */
function* lines(store: Database, table: string, row: string): Generator<Batch, void> {
  const statement = store.prepare(`SELECT CAST(${row} AS BLOB) FROM "${table}"`).pluck();
  for (const bytes of statement.iterate()) yield {bytes: bytes as Buffer, count: 1};
}
