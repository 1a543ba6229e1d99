import type {Database} from "better-sqlite3";
import {storeTables} from "./schema.js";
import type {StoreColumn, StoreTable} from "./schema.js";

/** One of the store's tables as this file has it. */
export interface PresentTable {
  table: StoreTable;
  /** False when the file lacks the table: it then reads as no rows. */
  present: boolean;
  columns: readonly StoreColumn[];
  /** Names of known columns that the file lacks: they read as NULL. */
  missing: string[];
  rows: number;
  /** Whether rows can be read in rowid order, in batches. */
  hasRowid: boolean;
  /** Whether `id` is the rowid: then no two rows share one. */
  isKeyed: boolean;
}

interface ColumnInfo {
  name: string;
  /** Place in the primary key, from 1; 0 for the others. */
  pk: number;
}

/** Whether `id` alone is the key of a table, and the rowid itself: any other key has an index. */
function isRowid(store: Database, table: string, info: readonly ColumnInfo[]): boolean {
  const indexes = store.pragma(`index_list("${table}")`) as {origin: string}[];
  const key = info.filter(({pk}) => pk > 0).map(({name}) => name.toLowerCase());
  return key.join() === "id" && !indexes.some(({origin}) => origin === "pk");
}

/**
 * Looks up which known tables and columns a store has. Names compare without case, as in SQLite.
 * Throws when a required table or column is missing, naming file, table and column.
 */
export function inspectStore(store: Database, path: string): PresentTable[] {
  const found = store.pragma("table_list") as {
    schema: string;
    name: string;
    type: string;
    wr: number;
  }[];
  const tables = new Map(
    found
      .filter(({schema, name}) => schema === "main" && !name.startsWith("sqlite_"))
      .map((row) => [row.name.toLowerCase(), row])
  );
  return storeTables.map((table) => {
    const row = tables.get(table.name);
    if (!row) {
      if (table.required)
        throw new Error(
          `store ${path}: table ${table.name} is missing (it has: ${[...tables.keys()].sort().join(", ") || "none"})`
        );
      const missing = table.columns.map(({name}) => name);
      return {
        table,
        present: false,
        columns: [],
        missing,
        rows: 0,
        hasRowid: false,
        isKeyed: false
      };
    }
    const info = store.pragma(`table_info("${row.name}")`) as ColumnInfo[];
    const hasRowid = row.type === "table" && row.wr === 0;
    const names = new Set(info.map(({name}) => name.toLowerCase()));
    for (const column of table.columns)
      if (column.required && !names.has(column.name))
        throw new Error(`store ${path}: table ${table.name} has no column ${column.name}`);
    return {
      table,
      present: true,
      columns: table.columns.filter(({name}) => names.has(name)),
      missing: table.columns.filter(({name}) => !names.has(name)).map(({name}) => name),
      rows: store.prepare(`SELECT count(*) FROM "${row.name}"`).pluck().get() as number,
      hasRowid,
      isKeyed: hasRowid && isRowid(store, row.name, info)
    };
  });
}
