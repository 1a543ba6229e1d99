import {isUtf8} from "node:buffer";
import {closeSync, openSync, writeSync} from "node:fs";
import type {Database} from "better-sqlite3";
import type {PresentTable} from "./inspect.js";
import type {StoreColumn} from "./schema.js";

const batchRows = 5_000;

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

export interface Extract {
  file: string;
  columns: StoreColumn[];
  rows: number;
  /** Batches in which bytes that are not UTF-8 were replaced. */
  mended: number;
}

/**
 * Writes one table of the store as CSV without header, in rowid order, for DuckDB to read. SQLite
 * puts the rows into text itself: handing each row to JavaScript takes twice as long.
 */
export function extractTable(
  store: Database,
  {table, columns, hasRowid}: PresentTable,
  file: string,
  {sensitive}: {sensitive: boolean}
): Extract {
  const read = readColumns(columns, sensitive);
  const row = `concat_ws(',', ${read.map(field).join(", ")})`;
  const output = openSync(file, "w");
  let rows = 0;
  let mended = 0;
  const write = (bytes: Buffer) => {
    const whole = isUtf8(bytes);
    if (!whole) mended += 1;
    writeSync(output, whole ? bytes : Buffer.from(bytes.toString("utf8")));
    writeSync(output, "\n");
  };
  try {
    if (hasRowid) {
      const batch = store
        .prepare(
          `SELECT max(rowid), count(*), CAST(group_concat(line, char(10)) AS BLOB)
           FROM (SELECT rowid, ${row} AS line FROM "${table.name}"
                 WHERE rowid > ? ORDER BY rowid LIMIT ${batchRows})`
        )
        .raw()
        .safeIntegers();
      for (let last = -(2n ** 63n); ;) {
        const [max, count, bytes] = batch.get(last) as [bigint | null, bigint, Buffer];
        if (max === null) break;
        write(bytes);
        rows += Number(count);
        last = max;
      }
    } else {
      const lines = store.prepare(`SELECT CAST(${row} AS BLOB) FROM "${table.name}"`).pluck();
      for (const line of lines.iterate()) {
        write(line as Buffer);
        rows += 1;
      }
    }
  } finally {
    closeSync(output);
  }
  return {file, columns: read, rows, mended};
}
