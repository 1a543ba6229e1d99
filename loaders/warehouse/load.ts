import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {Database} from "better-sqlite3";
import {brackets, extractTable, readColumns} from "../store/extract.js";
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
  await warehouse.beside((first) =>
    warehouse.beside((second) =>
      fillTables({warehouse, finishers: [first, second]}, store, tables, {
        workFolder,
        sensitive,
        progress
      })
    )
  );
}

/** Connections that tables are filled and, meanwhile, finished on. */
interface Connections {
  warehouse: Warehouse;
  finishers: readonly Warehouse[];
}

/** Fills the tables one after the other, and finishes each on another connection meanwhile. */
async function fillTables(
  {warehouse, finishers}: Connections,
  store: Database,
  tables: readonly PresentTable[],
  {workFolder, sensitive, progress}: LoadOptions
): Promise<void> {
  // DuckDB reads one file while SQLite writes the next ones out: at most two that are not yet read.
  let filling: Promise<void> = Promise.resolve();
  let before = filling;
  // Whichever connection is free first finishes the next table.
  let giving: Promise<void> = Promise.resolve();
  const finishing = finishers.map(() => Promise.resolve());
  // All are looked at when they are awaited; until then they must not count as unhandled.
  const then = async (fill: () => Promise<void>) => {
    await before;
    before = filling;
    filling = filling.then(fill);
    filling.catch(() => undefined);
  };
  const finish = (filled: Promise<void>, table: (finisher: Warehouse) => Promise<void>) => {
    giving = giving.then(async () => {
      await filled;
      const free = await Promise.race(finishing.map((last, i) => last.then(() => i)));
      finishing[free] = table(finishers[free]!);
      finishing[free].catch(() => undefined);
    });
    giving.catch(() => undefined);
  };
  try {
    for (const present of tables) {
      const raw = rawTable(present, sensitive);
      let rows = 0;
      let mended = 0;
      const file = join(workFolder, `${present.table.name}.csv`);
      if (raw.read.length > 0)
        for await (const extract of extractTable(store, present, file, {sensitive})) {
          const earlier = rows;
          await then(() => fillTable(warehouse, present, raw, extract, earlier));
          rows += extract.rows;
          mended += extract.mended;
        }
      finish(filling, async (finisher) => {
        await finishTable(finisher, present, raw, {mended});
        progress?.(present.table.name, rows);
      });
    }
    await giving;
    await Promise.all(finishing);
  } finally {
    await Promise.allSettled([filling, giving]);
    await Promise.allSettled(finishing);
  }
}

interface RawTable {
  /** Makes it; again does nothing. It is run with the rest, so that nothing waits for it. */
  create: string;
  /** The columns that were asked of the store; the others are NULL. */
  read: string[];
  /** All columns, as expressions over the file's. */
  select: string[];
}

function rawTable({table, columns}: PresentTable, sensitive: boolean): RawTable {
  const kept = table.columns.filter((column) => !column.unread).map(({name}) => name);
  const read = readColumns(columns, sensitive).map(({name}) => name);
  return {
    create: `CREATE TABLE IF NOT EXISTS raw.${table.name}
      (${kept.map((name) => `${name} VARCHAR`).join(", ")})`,
    read,
    select: kept.map((name) => (read.includes(name) ? name : "NULL"))
  };
}

/** Adds the rows of one file to a raw table, of which `before` are there already. */
async function fillTable(
  warehouse: Warehouse,
  {table: {name}}: PresentTable,
  raw: RawTable,
  {file, columns, rows}: Extract,
  before: number
): Promise<void> {
  try {
    const names = [brackets[0], ...columns.map((column) => column.name), brackets[1]];
    const types = names.map((column) => `'${column}': 'VARCHAR'`).join(", ");
    // A table without an id column still needs one: the order of its rows.
    const select = raw.read.includes("id")
      ? raw.select
      : [`(${before} + row_number() OVER ())::VARCHAR`, ...raw.select.slice(1)];
    // One call for both statements: a second one would begin only when SQLite has written the next
    // file, as that holds up this thread.
    // Everything is said that DuckDB would otherwise guess: the end of a line from the first row's
    // text, columns from `name=value` in the file's path.
    await warehouse
      .run(
        `${raw.create};
         INSERT INTO raw.${name} SELECT ${select.join(", ")} FROM read_csv(${quote(file)},
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
    const loaded = await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM raw.${name}`);
    if (loaded !== before + rows)
      throw new Error(`table ${name}: ${before + rows} rows in the store, ${loaded} were loaded`);
  } finally {
    await rm(file, {force: true});
  }
}

/** Mends and counts what takes the whole of a table. */
async function finishTable(
  warehouse: Warehouse,
  present: PresentTable,
  {create, read}: RawTable,
  {mended}: {mended: number}
): Promise<void> {
  const {name} = present.table;
  await warehouse.run(create);
  if (mended > 0)
    await warehouse.run(
      `INSERT INTO findings SELECT 'invalid-utf8', '${name}', NULL,
        count(*) FILTER (contains(concat_ws(' ', ${read.join(", ")}), '\ufffd')), 'repair'
       FROM raw.${name}`
    );
  if (!present.isKeyed) await dropRepeatedIds(warehouse, name);
  await repairMojibake(warehouse, present);
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
