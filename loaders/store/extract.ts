import {isUtf8} from "node:buffer";
import {closeSync, openSync, writeSync} from "node:fs";
import type {Database} from "better-sqlite3";
import type {PresentTable} from "./inspect.js";
import type {StoreColumn} from "./schema.js";

const batchRows = 5_000;
/** Rows a file: enough to be worth a statement, few enough to overlap with the next. */
const partRows = 200_000;

/** The columns that are read: everything known, less what never leaves and, unless `sensitive`, what is. */
export function readColumns(columns: readonly StoreColumn[], sensitive: boolean): StoreColumn[] {
  return columns.filter((column) => !column.unread && (sensitive || !column.sensitive));
}

/** SQL for one value as a CSV field: NULL is nothing, an empty text is `""`. */
function field({name, type}: StoreColumn): string {
  const column = `"${name}"`;
  const quoted = `'"' || replace(${column}, '"', '""') || '"'`;
  // SQLite casts reals to 15 digits; 17 give the same double back.
  const exact = `CASE typeof(${column}) WHEN 'real' THEN printf('%!.17g', ${column}) ELSE ${quoted} END`;
  return `ifnull(${type === "number" ? exact : quoted}, '')`;
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
export function* extractTable(
  store: Database,
  {table, columns, hasRowid}: PresentTable,
  file: string,
  {sensitive}: {sensitive: boolean}
): Generator<Extract, void> {
  const read = readColumns(columns, sensitive);
  const row = `concat_ws(',', ${read.map(field).join(", ")})`;
  const batches = hasRowid ? batchesByRowid(store, table.name, row) : lines(store, table.name, row);
  let next = batches.next();
  for (let part = 0; part === 0 || !next.done; part++) {
    const extract: Extract = {file: `${file}.${part}`, columns: read, rows: 0, mended: 0};
    const output = openSync(extract.file, "w");
    try {
      for (; !next.done && extract.rows < partRows; next = batches.next()) {
        const {bytes, count} = next.value;
        const whole = isUtf8(bytes);
        if (!whole) extract.mended += 1;
        writeSync(output, whole ? bytes : Buffer.from(bytes.toString("utf8")));
        writeSync(output, "\n");
        extract.rows += count;
      }
    } finally {
      closeSync(output);
    }
    yield extract;
  }
}

interface Batch {
  bytes: Buffer;
  count: number;
}

function* batchesByRowid(store: Database, table: string, row: string): Generator<Batch, void> {
  const batch = store
    .prepare(
      `SELECT max(rowid), count(*), CAST(group_concat(line, char(10)) AS BLOB)
       FROM (SELECT rowid, ${row} AS line FROM "${table}"
             WHERE rowid > ? ORDER BY rowid LIMIT ${batchRows})`
    )
    .raw()
    .safeIntegers();
  for (let last = -(2n ** 63n); ;) {
    const [max, count, bytes] = batch.get(last) as [bigint | null, bigint, Buffer];
    if (max === null) return;
    yield {bytes, count: Number(count)};
    last = max;
  }
}

/** A view, or a table without rowid, line by line. */
function* lines(store: Database, table: string, row: string): Generator<Batch, void> {
  const statement = store.prepare(`SELECT CAST(${row} AS BLOB) FROM "${table}"`).pluck();
  for (const bytes of statement.iterate()) yield {bytes: bytes as Buffer, count: 1};
}
