import {rmSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBDataChunk} from "@duckdb/node-api";

export type Row = Record<string, unknown>;

/** A DuckDB connection with the few calls we make of it. */
export interface Warehouse {
  connection: DuckDBConnection;
  /** Runs one or more statements. */
  run(sql: string): Promise<void>;
  /** Rows as objects; dates as `Date`, BIGINT as bigint: cast in SQL where a number is meant. */
  rows<T = Row>(sql: string): Promise<T[]>;
  /**
   * The whole answer chunk by chunk, as DuckDB has it. It is made before the first chunk comes: one that
   * is made as it is read ends early, and without an error, where its query fails.
   */
  chunks(sql: string): AsyncGenerator<DuckDBDataChunk, void>;
  /** Names of the columns that a query gives. */
  columns(sql: string): Promise<string[]>;
  /** First column of the first row. */
  value<T>(sql: string): Promise<T>;
  /** Gives `use` a connection of its own, so that what it runs goes on beside everything else. */
  beside<T>(use: (other: Warehouse) => Promise<T>): Promise<T>;
  /**
   * Runs `use` with one thread a statement: sums of doubles then come out the same to the last bit
   * each time. Statements of connections beside each other still run at once.
   */
  inOrder<T>(use: () => Promise<T>): Promise<T>;
  /** Runs `use` with a thread more: for a long statement that has little beside it. */
  wide<T>(use: () => Promise<T>): Promise<T>;
}

export interface DatabaseOptions {
  /** Where the database and what it spills lie; the database is removed at the end. */
  workFolder: string;
  /** "2GB": above it DuckDB spills to the work folder. */
  memoryLimit?: string;
  /** Bytes of the store: a small one's tables stay in memory, which is three times as fast. */
  storeBytes?: number;
}

/**
 * Threads of DuckDB's own. Two connections run statements most of the time, each on a thread of its
 * caller's; one that has nothing left to do while another ends its statement asks again and again,
 * at the expense of whoever works.
 */
const threads = Math.max(1, availableParallelism() - 1);

/** Of a store whose statements use the same memory again and again. */
const manyBytes = 50e6;

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
    threads: String(threads),
    // Memory that one statement leaves goes to the next, rather than to the system and back: a twentieth
    // of a large store's time. A small one's snapshot is over before it gains by it; beside a database
    // on disk it would be a gigabyte more.
    block_allocator_memory: inMemory && storeBytes >= manyBytes ? memoryLimit : "0B",
    // What is read is read once, and removed.
    enable_external_file_cache: "false",
    temp_directory: join(workFolder, "spill"),
    // Nothing is fetched: what is not built in is an error.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  const warehouse = warehouseOf(instance, connection, {depth: 0});
  try {
    return await use(warehouse);
  } finally {
    connection.closeSync();
    instance.closeSync();
    for (const suffix of ["", ".wal"]) rmSync(file + suffix, {force: true});
    rmSync(join(workFolder, "spill"), {recursive: true, force: true});
  }
}

/** The setting is the instance's: `ordered` counts who asked for it and still needs it. */
function warehouseOf(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  ordered: {depth: number}
): Warehouse {
  return {
    connection,
    run: async (sql) => void (await connection.run(sql)),
    rows: async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[],
    async *chunks(sql) {
      const result = await connection.run(sql);
      for (let chunk; (chunk = await result.fetchChunk()) && chunk.rowCount > 0;) yield chunk;
    },
    columns: async (sql) =>
      (await connection.runAndReadAll(`SELECT * FROM (${sql}) LIMIT 0`)).columnNames(),
    value: async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0] as T,
    beside: async (use) => {
      const other = await instance.connect();
      try {
        return await use(warehouseOf(instance, other, ordered));
      } finally {
        other.closeSync();
      }
    },
    inOrder: async (use) => {
      if (ordered.depth === 0) await connection.run("SET threads = 1");
      ordered.depth += 1;
      try {
        return await use();
      } finally {
        ordered.depth -= 1;
        if (ordered.depth === 0) await connection.run(`SET threads = ${threads}`);
      }
    },
    wide: async (use) => {
      if (ordered.depth > 0) return use();
      await connection.run(`SET threads = ${threads + 1}`);
      try {
        return await use();
      } finally {
        await connection.run(`SET threads = ${threads}`);
      }
    }
  };
}
