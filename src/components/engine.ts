import * as duckdb from "@duckdb/duckdb-wasm";
import type {Table} from "apache-arrow";
import {checkStream} from "./arrowStream.js";

/** One row of an answer, by column name. */
export type EngineRow = Record<string, string | number | boolean | null>;

/** A SQL engine over tables in memory. */
export interface Engine {
  /** The rows of `sql`, its `?`s bound to `params`. Rejects with what the engine says is wrong. */
  query(sql: string, params?: readonly (string | number)[]): Promise<EngineRow[]>;
  /** Loads a table of `later`, once. Rejects when its file cannot be read. */
  need(table: string): Promise<void>;
  close(): Promise<void>;
}

/** What both the worker's connection and the in-process one of Node can do. */
export interface Connection {
  query(sql: string): Promise<Table> | Table;
  prepare(sql: string): Promise<Prepared> | Prepared;
  insertArrowFromIPCStream(bytes: Uint8Array, options: {name: string}): Promise<void> | void;
}

interface Prepared {
  query(...params: unknown[]): Promise<Table> | Table;
  close(): Promise<void> | void;
}

/** Numbers, not BigInts or decimals, come out of every query. */
export const queryOptions = {castBigIntToDouble: true, castDecimalToDouble: true} as const;

// DuckDB-WASM would fetch a missing extension and be unusable after a failed fetch: with these an
// unknown function is a plain error.
export const closed = [
  "SET autoinstall_known_extensions=false",
  "SET autoload_known_extensions=false",
  "SET enable_external_access=false",
  "SET lock_configuration=true"
];

export interface EngineOptions {
  /** Arrow IPC streams by table name. */
  tables: Readonly<Record<string, ArrayBuffer>>;
  /**
   * Columns, by table name, whose texts a column `search` is made of, folded. Made here and not
   * published where it would be most of the file: a row's text of its own from shared texts.
   */
  search?: Readonly<Record<string, readonly string[]>>;
  /** Tables that are read when they are needed, by name. */
  later?: Later;
}

/** How the Arrow IPC streams of tables are fetched. */
export type Later = Readonly<Record<string, () => Promise<ArrayBuffer>>>;

/**
 * Starts DuckDB-WASM in a worker with `tables`: Arrow IPC streams by table name (the buffers are
 * not usable afterwards). Throws what `startDuckDB` does, and when a file is not whole.
 */
export function openEngine({tables, search = {}, later = {}}: EngineOptions): Promise<Engine> {
  return startDuckDB((db) => start(db, {tables, search, later}));
}

/**
 * What `use` makes of a DuckDB-WASM that is started in a worker of its own. Throws when the browser
 * has no WebAssembly or no memory for it, and when the worker or its binary cannot be loaded.
 */
export async function startDuckDB<T>(use: (db: duckdb.AsyncDuckDB) => Promise<T>): Promise<T> {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  checkMemory();
  await checkBinary();
  const worker = new Worker(
    import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    {type: "module"}
  );
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(`the engine's worker failed: ${event.message || "it could not be loaded"}`));
    });
  });
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  const started = db.instantiate(binaryAddress()).then(() => use(db));
  try {
    return await Promise.race([started, broken, late()]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

const binaryAddress = () => import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");

/** Seconds to load and start: a slow line takes one minute for the binary. */
const patience = 180;

// DuckDB's worker says nothing when the browser refuses its memory either. What it reserves is
// reserved here first, by pages of 64 kB, and let go.
function checkMemory(): void {
  new WebAssembly.Memory({initial: 256, maximum: 65_536});
}

// DuckDB's worker says nothing when its binary is no WebAssembly: it would be waited for in vain.
async function checkBinary(): Promise<void> {
  const binary = binaryAddress();
  const response = await fetch(binary, {method: "HEAD"});
  const type = response.headers.get("content-type") ?? "no type";
  if (!response.ok || !type.startsWith("application/wasm"))
    throw new Error(`the engine's binary cannot be read: ${binary} (${response.status}, ${type})`);
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    const error = new Error(`the engine did not start within ${patience} s`);
    setTimeout(() => reject(error), patience * 1000);
  });
}

async function start(
  db: duckdb.AsyncDuckDB,
  {tables, search, later}: Required<EngineOptions>
): Promise<Engine> {
  await db.open({query: queryOptions});
  const connection = await db.connect();
  await load(connection, tables, search);
  const {query, release} = prepared(connection);
  return {
    query,
    need: needed(connection, later),
    async close() {
      await release();
      await connection.close();
      await db.terminate();
    }
  };
}

/** Closes the engine off and gives it `tables`. Throws when a file is cut short or no Arrow. */
export async function load(
  connection: Connection,
  tables: Readonly<Record<string, ArrayBuffer | Uint8Array<ArrayBuffer>>>,
  search: Required<EngineOptions>["search"] = {}
): Promise<void> {
  for (const [name, bytes] of Object.entries(tables)) {
    await insert(connection, name, bytes);
    const columns = search[name];
    if (!columns) continue;
    await connection.query(`ALTER TABLE ${name} ADD COLUMN search VARCHAR`);
    await connection.query(
      `UPDATE ${name} SET search = strip_accents(lower(concat_ws(' ', ${columns.join(", ")})))`
    );
  }
  for (const sql of closed) await connection.query(sql);
}

/** Makes table `name` of an Arrow IPC stream. Throws when it is cut short or no Arrow. */
export async function insert(
  connection: Pick<Connection, "insertArrowFromIPCStream">,
  name: string,
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>
): Promise<void> {
  const stream = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  checkStream(name, stream);
  await connection.insertArrowFromIPCStream(stream, {name});
}

/** Gives `connection` a table of `later` when it is first asked for; after a failure, anew. */
export function needed(connection: Connection, later: Later): Engine["need"] {
  const loads = new Map<string, Promise<void>>();
  return (name) => {
    const known = loads.get(name);
    if (known) return known;
    const fetched = later[name];
    if (!fetched) return Promise.reject(new Error(`the page names no file for "${name}"`));
    const load = fetched().then((bytes) => insert(connection, name, bytes));
    loads.set(name, load);
    load.catch(() => loads.delete(name));
    return load;
  };
}

/** More than the shapes of query that one page asks for again and again. */
const mostPrepared = 32;

/**
 * Queries over `connection` that prepare each text of SQL once: while someone types, the same
 * statement comes back with other values, and each preparation is a round trip to the worker.
 */
export function prepared(connection: Connection): {
  query: Engine["query"];
  release: () => Promise<void>;
} {
  const statements = new Map<string, Promise<Prepared>>();
  const close = async (statement: Promise<Prepared>) => (await statement).close();

  async function statementOf(sql: string): Promise<Prepared> {
    const known = statements.get(sql);
    const statement = known ?? Promise.resolve(connection.prepare(sql));
    // The latest used stands last; the first one is let go.
    statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    const spare = statements.size > mostPrepared && oldest ? statements.get(oldest) : undefined;
    if (oldest && spare) {
      statements.delete(oldest);
      await close(spare);
    }
    try {
      return await statement;
    } catch (error) {
      statements.delete(sql);
      throw error;
    }
  }

  return {
    async query(sql, params = []) {
      const statement = await statementOf(sql);
      return plainRows(await statement.query(...params));
    },
    async release() {
      for (const statement of statements.values()) await close(statement);
      statements.clear();
    }
  };
}

function plainRows(table: Table): EngineRow[] {
  const rows = Array.from({length: table.numRows}, (): EngineRow => ({}));
  for (const {name} of table.schema.fields) {
    const column = table.getChild(name);
    let index = 0;
    for (const row of rows) row[name] = (column?.get(index++) ?? null) as EngineRow[string];
  }
  return rows;
}
