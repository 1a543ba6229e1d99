import {rmSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";

export type Row = Record<string, unknown>;

/** A DuckDB connection with the few calls we make of it. */
export interface Warehouse {
  connection: DuckDBConnection;
  /** Runs one or more statements. */
  run(sql: string): Promise<void>;
  /** Rows as objects; dates as `Date`, BIGINT as bigint: cast in SQL where a number is meant. */
  rows<T = Row>(sql: string): Promise<T[]>;
  /** First column of the first row. */
  value<T>(sql: string): Promise<T>;
  /** Runs one statement on a connection of its own, so that others go on meanwhile. */
  beside(sql: string): Promise<void>;
  /** Runs `use` on one thread: sums of doubles then come out the same to the last bit each time. */
  inOrder<T>(use: () => Promise<T>): Promise<T>;
}

export interface DatabaseOptions {
  /** Where the database and what it spills lie; the database is removed at the end. */
  workFolder: string;
  /** "2GB": above it DuckDB spills to the work folder. */
  memoryLimit?: string;
  /** Bytes of the store: a small one's tables stay in memory, which is three times as fast. */
  storeBytes?: number;
}

/** Quotes a text for SQL. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Bytes of a size as the settings have it: "2GB", "500MB". */
function bytesOf(size: string): number {
  return Number.parseFloat(size) * (size.endsWith("GB") ? 1e9 : 1e6);
}

/** Opens an empty database for `use` and removes it afterwards, also when `use` throws. */
export async function withDatabase<T>(
  {workFolder, memoryLimit = "2GB", storeBytes = 0}: DatabaseOptions,
  use: (warehouse: Warehouse) => Promise<T>
): Promise<T> {
  const file = join(workFolder, "warehouse.duckdb");
  for (const suffix of ["", ".wal"]) rmSync(file + suffix, {force: true});
  // The tables made of a store, all at one time, take about twice its bytes.
  const inMemory = 3 * storeBytes < bytesOf(memoryLimit);
  const instance = await DuckDBInstance.create(inMemory ? ":memory:" : file, {
    memory_limit: memoryLimit,
    temp_directory: join(workFolder, "spill"),
    // Nothing is fetched: what is not built in is an error.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  const warehouse: Warehouse = {
    connection,
    run: async (sql) => void (await connection.run(sql)),
    rows: async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[],
    value: async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0] as T,
    beside: async (sql) => {
      const other = await instance.connect();
      try {
        await other.run(sql);
      } finally {
        other.closeSync();
      }
    },
    inOrder: async (use) => {
      await connection.run("SET threads = 1");
      try {
        return await use();
      } finally {
        await connection.run("RESET threads");
      }
    }
  };
  try {
    return await use(warehouse);
  } finally {
    connection.closeSync();
    instance.closeSync();
    for (const suffix of ["", ".wal"]) rmSync(file + suffix, {force: true});
    rmSync(join(workFolder, "spill"), {recursive: true, force: true});
  }
}
