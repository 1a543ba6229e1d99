import {rmSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {DuckDBInstance, JSDuckDBValueConverter} from "@duckdb/node-api";
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBMaterializedResult,
  DuckDBValue
} from "@duckdb/node-api";

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
  chunks(sql: string): Promise<Iterable<DuckDBDataChunk>>;
  /** Names of the columns that a query gives. */
  columns(sql: string): Promise<string[]>;
  /** First column of the first row. */
  value<T>(sql: string): Promise<T>;
  /** Sets SQL variables to expressions, here and on each connection that is opened beside this later. */
  share(variables: Record<string, string>): Promise<void>;
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

/** A database that is being opened, on another thread; to be closed whatever comes of it. */
export interface OpeningDatabase {
  warehouse: Promise<Warehouse>;
  /** Whether all of it is in memory: the store is small for what memory there is. */
  inMemory: boolean;
  /** Closes it, once it is open, and removes its files. */
  close: () => Promise<void>;
}

/** Begins to open an empty database: the caller may do something else meanwhile. */
export function openDatabase({
  workFolder,
  memoryLimit = "2GB",
  storeBytes = 0
}: DatabaseOptions): OpeningDatabase {
  const file = join(workFolder, "warehouse.duckdb");
  const removeFiles = () => {
    for (const suffix of ["", ".wal"]) rmSync(file + suffix, {force: true});
    rmSync(join(workFolder, "spill"), {recursive: true, force: true});
  };
  removeFiles();
  // The tables made of a store, all at one time, take about twice its bytes.
  const inMemory = 3 * storeBytes < bytesOf(memoryLimit);
  const opening = DuckDBInstance.create(inMemory ? ":memory:" : file, {
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
  }).then(async (instance) => ({instance, connection: await instance.connect()}));
  const warehouse = opening.then(({instance, connection}) =>
    warehouseOf(instance, connection, {variables: {}, ordered: 0})
  );
  // Looked at when it is awaited; until then it must not count as unhandled.
  warehouse.catch(() => undefined);
  return {
    warehouse,
    inMemory,
    close: async () => {
      const opened = await opening.catch(() => undefined);
      opened?.connection.closeSync();
      opened?.instance.closeSync();
      removeFiles();
    }
  };
}

/** Opens an empty database for `use` and removes it afterwards, also when `use` throws. */
export async function withDatabase<T>(
  options: DatabaseOptions,
  use: (warehouse: Warehouse) => Promise<T>
): Promise<T> {
  const {warehouse, close} = openDatabase(options);
  try {
    return await use(await warehouse);
  } finally {
    await close();
  }
}

/** Runs all, and fails as the first that failed, once none is running. */
export async function inParallel(...parts: (() => Promise<void>)[]): Promise<void> {
  const settled = await Promise.allSettled(parts.map((part) => part()));
  for (const outcome of settled) if (outcome.status === "rejected") throw outcome.reason;
}

/** The chunks of an answer that is whole: to fetch each takes a call to another thread and back. */
function* chunksOf(result: DuckDBMaterializedResult): Generator<DuckDBDataChunk, void> {
  for (let i = 0, count = result.chunkCount; i < count; i++) yield result.getChunk(i);
}

function rowsOf(result: DuckDBMaterializedResult): Row[] {
  const names = result.columnNames();
  const rows: Row[] = [];
  for (const chunk of chunksOf(result))
    for (let i = 0; i < chunk.rowCount; i++) {
      const row: Row = {};
      chunk.visitRowValues(i, (value: DuckDBValue, _, column, type) => {
        row[names[column]!] = JSDuckDBValueConverter(value, type, JSDuckDBValueConverter);
      });
      rows.push(row);
    }
  return rows;
}

/** SQL that sets variables: a connection's own, as the engine has them. */
function settingOf(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, expression]) => `SET VARIABLE ${name} = ${expression};`)
    .join(" ");
}

/** What all connections to a database have in common. */
interface Common {
  variables: Record<string, string>;
  /** How many asked for one thread a statement, a setting of the instance's, and still need it. */
  ordered: number;
}

function warehouseOf(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  common: Common
): Warehouse {
  return {
    connection,
    run: async (sql) => void (await connection.run(sql)),
    rows: async <T>(sql: string) => rowsOf(await connection.run(sql)) as T[],
    chunks: async (sql) => chunksOf(await connection.run(sql)),
    columns: async (sql) => (await connection.run(`SELECT * FROM (${sql}) LIMIT 0`)).columnNames(),
    value: async <T>(sql: string) => {
      const [row = {}] = rowsOf(await connection.run(sql));
      return Object.values(row)[0] as T;
    },
    share: async (variables) => {
      await connection.run(settingOf(variables));
      Object.assign(common.variables, variables);
    },
    beside: async (use) => {
      const other = await instance.connect();
      try {
        const setting = settingOf(common.variables);
        if (setting !== "") await other.run(setting);
        return await use(warehouseOf(instance, other, common));
      } finally {
        other.closeSync();
      }
    },
    inOrder: async (use) => {
      if (common.ordered === 0) await connection.run("SET threads = 1");
      common.ordered += 1;
      try {
        return await use();
      } finally {
        common.ordered -= 1;
        if (common.ordered === 0) await connection.run(`SET threads = ${threads}`);
      }
    },
    wide: async (use) => {
      if (common.ordered > 0) return use();
      await connection.run(`SET threads = ${threads + 1}`);
      try {
        return await use();
      } finally {
        await connection.run(`SET threads = ${threads}`);
      }
    }
  };
}
