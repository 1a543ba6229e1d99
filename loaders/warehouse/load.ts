import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {Database} from "better-sqlite3";
import {brackets, extractTable, readColumns} from "../store/extract.js";
import type {Extract} from "../store/extract.js";
import type {PresentTable} from "../store/inspect.js";
import {quote} from "./database.js";
import type {Warehouse} from "./database.js";
import {repairMojibake} from "./mojibake.js";
import {Pool} from "./pool.js";

/** Bytes of the longest row that is read. The buffer would else be 16 times that, a gigabyte. */
const longestLine = 64 << 20;

/** Files that are written and not yet read. */
const filesAhead = 4;

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
  const raws = tables.map((present) => rawTable(present, sensitive));
  await warehouse.run(
    `CREATE SCHEMA raw;
     CREATE TABLE findings (rule VARCHAR, "table" VARCHAR, "column" VARCHAR, rows BIGINT, kind VARCHAR);
     ${raws.map(({create}) => create).join(";\n")}`
  );
  await warehouse.beside((second) =>
    warehouse.beside((third) =>
      fillTables(new Pool([warehouse, second, third]), store, raws, {
        workFolder,
        sensitive,
        progress
      })
    )
  );
}

/** Fills the tables, and finishes each, while SQLite writes out what comes next. */
async function fillTables(
  pool: Pool,
  store: Database,
  raws: readonly RawTable[],
  {workFolder, sensitive, progress}: LoadOptions
): Promise<void> {
  const filled: Promise<void>[] = [];
  const finished: Promise<void>[] = [];
  // All are looked at when they are awaited; until then they must not count as unhandled.
  const begin = (list: Promise<void>[], task: Promise<void>) => {
    task.catch(() => undefined);
    list.push(task);
  };
  try {
    for (const raw of raws) {
      const {table} = raw.present;
      const file = join(workFolder, `${table.name}.csv`);
      const fills: Promise<void>[] = [];
      let rows = 0;
      let mended = 0;
      if (raw.read.length > 0)
        for await (const extract of extractTable(store, raw.present, file, {sensitive})) {
          const before = rows;
          // Of rows that may share an id the first counts: they stay in their order.
          const earlier = inAnyOrder(raw) ? [] : [...fills];
          const fill = async () => {
            await Promise.all(earlier);
            await pool.run((connection) => fillTable(connection, raw, extract, before));
          };
          begin(fills, fill());
          filled.push(fills.at(-1)!);
          rows += extract.rows;
          mended += extract.mended;
          // DuckDB reads some files while SQLite writes the next one.
          await filled.at(-filesAhead);
        }
      const finish = async () => {
        await Promise.all(fills);
        await finishTable(pool, raw, {rows, mended});
        progress?.(table.name, rows);
      };
      begin(finished, finish());
    }
    await Promise.all(finished);
  } finally {
    await Promise.allSettled([...filled, ...finished]);
  }
}

interface RawTable {
  present: PresentTable;
  create: string;
  /** The columns that were asked of the store; the others are NULL. */
  read: string[];
  /** All columns, as expressions over the file's. */
  select: string[];
}

function rawTable(present: PresentTable, sensitive: boolean): RawTable {
  const {table, columns} = present;
  const kept = table.columns.filter((column) => !column.unread).map(({name}) => name);
  const read = readColumns(columns, sensitive).map(({name}) => name);
  return {
    present,
    create: `CREATE TABLE raw.${table.name}
      (${kept.map((name) => `${name} VARCHAR`).join(", ")})`,
    read,
    select: kept.map((name) => (read.includes(name) ? name : "NULL"))
  };
}

/** Whether each row has an id of its own: their order in the store means nothing then. */
function inAnyOrder({present, read}: RawTable): boolean {
  return present.isKeyed && read.includes("id");
}

/** Adds the rows of one file to a raw table; `before` is how many of the store's come before them. */
async function fillTable(
  warehouse: Warehouse,
  raw: RawTable,
  {file, columns}: Extract,
  before: number
): Promise<void> {
  const {name} = raw.present.table;
  try {
    const names = [brackets[0], ...columns.map((column) => column.name), brackets[1]];
    const types = names.map((column) => `'${column}': 'VARCHAR'`).join(", ");
    // A table without an id column still needs one: the order of its rows.
    const select = raw.read.includes("id")
      ? raw.select
      : [`(${before} + row_number() OVER ())::VARCHAR`, ...raw.select.slice(1)];
    // Everything is said that DuckDB would otherwise guess: the end of a line from the first row's
    // text, columns from `name=value` in the file's path.
    await warehouse
      .run(
        `INSERT INTO raw.${name} SELECT ${select.join(", ")} FROM read_csv(${quote(file)},
          header = false, auto_detect = false, delim = ',', quote = '"', escape = '\\',
          new_line = '\\n', nullstr = 'null', allow_quoted_nulls = false, null_padding = false,
          hive_partitioning = false, max_line_size = ${longestLine},
          buffer_size = ${2 * longestLine}, columns = {${types}})`
      )
      .catch((error: unknown) => {
        // What follows the first line quotes the row, which may be confidential.
        const [reason] = String(error instanceof Error ? error.message : error).split("\n");
        throw new Error(`table ${name}: its rows cannot be loaded: ${reason}`);
      });
  } finally {
    await rm(file, {force: true});
  }
}

/** Mends and counts what takes the whole of a table. Throws where it has other rows than the store. */
async function finishTable(
  pool: Pool,
  {present, read}: RawTable,
  {rows, mended}: {rows: number; mended: number}
): Promise<void> {
  const {name} = present.table;
  await pool.run(async (warehouse) => {
    const loaded = await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM raw.${name}`);
    if (loaded !== rows)
      throw new Error(`table ${name}: ${rows} rows in the store, ${loaded} were loaded`);
    if (mended > 0)
      await warehouse.run(
        `INSERT INTO findings SELECT 'invalid-utf8', '${name}', NULL,
          count(*) FILTER (contains(concat_ws(' ', ${read.join(", ")}), '\ufffd')), 'repair'
         FROM raw.${name}`
      );
    if (!present.isKeyed) await dropRepeatedIds(warehouse, name);
  });
  await repairMojibake(pool, present);
}

/** The first row of an id counts. */
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
