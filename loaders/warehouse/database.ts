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
}

export interface DatabaseOptions {
  /** Where the database and what it spills lie; the database is removed at the end. */
  workFolder: string;
  /** "2GB": above it DuckDB spills to the work folder. */
  memoryLimit?: string;
}

/** Quotes a text for SQL. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Opens an empty database for `use` and removes it afterwards, also when `use` throws. */
export async function withDatabase<T>(
  {workFolder, memoryLimit = "2GB"}: DatabaseOptions,
  use: (warehouse: Warehouse) => Promise<T>
): Promise<T> {
  const file = join(workFolder, "warehouse.duckdb");
  for (const suffix of ["", ".wal"]) rmSync(file + suffix, {force: true});
  const instance = await DuckDBInstance.create(file, {
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
    value: async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0] as T
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
