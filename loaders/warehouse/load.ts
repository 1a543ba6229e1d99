import {rmSync} from "node:fs";
import {join} from "node:path";
import type {Database} from "better-sqlite3";
import {extractTable, readColumns} from "../store/extract.js";
import type {Extract} from "../store/extract.js";
import type {PresentTable} from "../store/inspect.js";
import {quote} from "./database.js";
import type {Warehouse} from "./database.js";
import {repairMojibake} from "./mojibake.js";

/** Bytes of the longest row that is read. The buffer would else be 16 times that, a gigabyte. */
const longestLine = 64 << 20;

export interface LoadOptions {
  workFolder: string;
  /** Whether sensitive columns are read at all; without it they are NULL in the warehouse. */
  sensitive: boolean;
  progress?: (table: string, rows: number) => void;
}

/**
 * Loads every known table of the store into the schema `raw`, all columns as text, exactly as
 * written (mojibake and bytes that are not UTF-8 apart, which are mended and counted here).
 * Throws when DuckDB reads another number of rows than SQLite wrote.
 */
export async function loadStore(
  warehouse: Warehouse,
  store: Database,
  tables: readonly PresentTable[],
  {workFolder, sensitive, progress}: LoadOptions
): Promise<void> {
  await warehouse.run("CREATE SCHEMA raw");
  await warehouse.run(
    'CREATE TABLE findings (rule VARCHAR, "table" VARCHAR, "column" VARCHAR, rows BIGINT, kind VARCHAR)'
  );
  // DuckDB reads one table while SQLite writes the next one out.
  let filling: Promise<void> = Promise.resolve();
  try {
    for (const present of tables) {
      const {name} = present.table;
      const empty = readColumns(present.columns, sensitive).length === 0;
      const file = join(workFolder, `${name}.csv`);
      const extract = empty ? undefined : extractTable(store, present, file, {sensitive});
      await filling;
      filling = fillTable(warehouse, present, extract).then(async () => {
        await repairMojibake(warehouse, present);
        progress?.(name, extract?.rows ?? 0);
      });
      // Looked at when it is awaited; until then it must not count as unhandled.
      filling.catch(() => undefined);
    }
    await filling;
  } finally {
    await filling.catch(() => undefined);
  }
}

/** Makes the raw table of what was extracted; an empty one when there was nothing to read. */
async function fillTable(
  warehouse: Warehouse,
  present: PresentTable,
  extract: Extract | undefined
): Promise<void> {
  const {name, columns} = present.table;
  const kept = columns.filter((column) => !column.unread);
  if (!extract) {
    const none = kept.map((column) => `NULL::VARCHAR AS ${column.name}`).join(", ");
    return warehouse.run(`CREATE TABLE raw.${name} AS SELECT ${none} WHERE false`);
  }
  const {file} = extract;
  try {
    const read = new Set(extract.columns.map((column) => column.name));
    const types = extract.columns.map((column) => `'${column.name}': 'VARCHAR'`).join(", ");
    const select = kept.map((column) =>
      read.has(column.name) ? column.name : `NULL::VARCHAR AS ${column.name}`
    );
    // A table without an id column still needs one: the order of its rows.
    const id = select.indexOf("NULL::VARCHAR AS id");
    if (id >= 0) select[id] = "(row_number() OVER ())::VARCHAR AS id";
    // Everything is said that DuckDB would otherwise guess: the end of a line from the first row's
    // text, columns from `name=value` in the file's path.
    await warehouse
      .run(
        `CREATE TABLE raw.${name} AS SELECT ${select.join(", ")} FROM read_csv(${quote(file)},
          header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
          new_line = '\\n', nullstr = '', allow_quoted_nulls = false, null_padding = false,
          hive_partitioning = false, max_line_size = ${longestLine},
          buffer_size = ${2 * longestLine}, columns = {${types}})`
      )
      .catch((error: unknown) => {
        // What follows the first line quotes the row, which may be confidential.
        const [reason] = String(error instanceof Error ? error.message : error).split("\n");
        throw new Error(`table ${name}: its rows cannot be loaded: ${reason}`);
      });
    const loaded = await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM raw.${name}`);
    if (loaded !== extract.rows)
      throw new Error(`table ${name}: ${extract.rows} rows in the store, ${loaded} were loaded`);
    if (extract.mended > 0)
      await warehouse.run(
        `INSERT INTO findings SELECT 'invalid-utf8', '${name}', NULL,
          count(*) FILTER (contains(concat_ws(' ', ${[...read].join(", ")}), '\ufffd')), 'repair'
         FROM raw.${name}`
      );
    await dropRepeatedIds(warehouse, name);
  } finally {
    rmSync(file, {force: true});
  }
}

/** Where `id` is no key in the store, the first row of an id counts. */
async function dropRepeatedIds(warehouse: Warehouse, name: string): Promise<void> {
  const repeated = await warehouse.value<number>(
    `SELECT (count(id) - count(DISTINCT id))::DOUBLE FROM raw.${name}`
  );
  if (repeated === 0) return;
  await warehouse.run(
    `INSERT INTO findings VALUES ('duplicate-id', '${name}', 'id', ${repeated}, 'repair');
     CREATE OR REPLACE TABLE raw.${name} AS
       SELECT * EXCLUDE (place, nth) FROM (
         SELECT *, row_number() OVER (PARTITION BY id ORDER BY place) AS nth
         FROM (SELECT *, row_number() OVER () AS place FROM raw.${name})
       ) WHERE nth = 1 OR id IS NULL ORDER BY place`
  );
}
