import {RecordBatchReader, Table, type RecordBatch} from "apache-arrow";
import {closed, insert, startDuckDB} from "../engine.js";
import {isOutOfMemory} from "../memory.js";
import {RenewedError} from "../renewed.js";
import {engineProblem, Problem} from "./problem.js";
import {readResult, type Result} from "./result.js";
import {asPart, longestStatement, nearest, oneStatement, type Tokens} from "./statement.js";

type Soon<T> = T | Promise<T>;

/** What the console needs of DuckDB-WASM: the worker's and the in-process one of Node both have it. */
export interface Database {
  connectInternal(): Soon<number>;
  disconnect(connection: number): Soon<void>;
  runQuery(connection: number, sql: string): Soon<Uint8Array>;
  tokenize(sql: string): Soon<Tokens>;
  getTableNames(connection: number, sql: string): Soon<string[]>;
  createPrepared(connection: number, sql: string): Soon<number>;
  closePrepared(connection: number, statement: number): Soon<void>;
  startPendingQuery(connection: number, sql: string, stream: boolean): Soon<Uint8Array | null>;
  pollPendingQuery(connection: number): Soon<Uint8Array | null>;
  cancelPendingQuery(connection: number): Soon<boolean>;
  fetchQueryResults(connection: number): Soon<Uint8Array | null>;
  insertArrowFromIPCStream(
    connection: number,
    bytes: Uint8Array,
    options: {name: string}
  ): Soon<void>;
  terminate(): Soon<void>;
}

/** A table that statements may name; null where there are more rows than a tab holds. */
export type Sources = Readonly<Record<string, (() => Promise<ArrayBuffer>) | null>>;

/** What one statement may take. */
export const limits = {
  rows: 10_000,
  /** Of the answer, as Arrow. */
  bytes: 64_000_000,
  /** DuckDB's own words for what its tables and its work may take together. */
  memory: "800MB",
  seconds: 30,
  /** After a cancel, before the worker is ended. */
  patience: 2
} as const;

/** What a statement answers. */
export interface Answer {
  table: Table;
  /** The same, to read. */
  result: Result;
  /** Whether there are more rows than were read. */
  cut: boolean;
  /** Milliseconds from the start of the statement to the last row read, without loading tables. */
  took: number;
  /** The tables that it names. */
  read: {table: string; bytes: number}[];
}

export type Step = "starting" | "loading" | "running";

export interface RunOptions {
  signal: AbortSignal;
  seconds?: number;
  /** Called with what goes on, and the table it is about. */
  step?: (step: Step, table?: string) => void;
}

/** Whole numbers stay exact: a BIGINT arrives as a BigInt. */
export const consoleOptions = {castBigIntToDouble: false, castDecimalToDouble: true} as const;

/** DuckDB-WASM in a worker of the console's own. */
export function startConsoleDatabase(): Promise<Database> {
  return startDuckDB(async (db) => {
    await db.open({query: consoleOptions});
    return db;
  });
}

/** Runs one statement at a time over tables that are loaded when a statement first names them. */
export class ConsoleEngine {
  private database: Promise<Database> | undefined;
  private readonly loaded = new Map<string, number>();

  constructor(
    private readonly sources: Sources,
    private readonly asOf: string,
    private readonly open: () => Promise<Database> = startConsoleDatabase
  ) {}

  /** Starts the engine ahead of the first statement; one that failed is tried anew. */
  start(): Promise<Database> {
    this.database ??= this.open()
      .then(async (database) => {
        const connection = await database.connectInternal();
        await prepareDatabase(database, connection, this.asOf);
        await database.disconnect(connection);
        return database;
      })
      .catch((error: unknown) => {
        this.database = undefined;
        throw new Problem("engine", error instanceof Error ? error.message : String(error));
      });
    return this.database;
  }

  /**
   * The answer to `sql`, at most `limits.rows` of it. A statement that is cancelled, or takes more
   * than `seconds`, is interrupted; a worker that does not hear is ended and started anew.
   * @throws Problem
   */
  async run(sql: string, {signal, seconds = limits.seconds, step}: RunOptions): Promise<Answer> {
    if (sql.length > longestStatement) throw new Problem("long");
    step?.("starting");
    const stop = new AbortController();
    const cancel = () => stop.abort(new Problem("cancelled"));
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    const clock = {
      start: () => setTimeout(() => stop.abort(new Problem("timeout")), seconds * 1000)
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const running = () => {
      timer = clock.start();
      step?.("running");
    };
    const late = this.endWhenDeaf(stop.signal);
    try {
      const work = this.start().then((database) =>
        this.answer(database, sql, {stop: stop.signal, running, step})
      );
      return await Promise.race([work, late.ended]);
    } catch (error) {
      throw engineProblem(error, sql);
    } finally {
      late.release();
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
    }
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    const database = await this.database?.catch(() => undefined);
    this.forget();
    await database?.terminate();
  }

  private forget(): void {
    this.database = undefined;
    this.loaded.clear();
  }

  /** Rejects a while after `stop` with its reason, having ended the worker. */
  private endWhenDeaf(stop: AbortSignal): {ended: Promise<never>; release: () => void} {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ended = new Promise<never>((_, reject) => {
      const wait = () => {
        timer = setTimeout(() => {
          void this.close().then(() => reject(stop.reason as Problem));
        }, limits.patience * 1000);
      };
      if (stop.aborted) wait();
      else stop.addEventListener("abort", wait, {once: true});
    });
    return {ended, release: () => clearTimeout(timer)};
  }

  private async answer(
    database: Database,
    sql: string,
    {stop, running, step}: {stop: AbortSignal; running: () => void; step: RunOptions["step"]}
  ): Promise<Answer> {
    const connection = await database.connectInternal();
    try {
      const statement = oneStatement(sql, await database.tokenize(sql));
      const names = await this.namesOf(database, connection, statement);
      const read: Answer["read"] = [];
      for (const table of names) {
        stop.throwIfAborted();
        if (!this.loaded.has(table)) step?.("loading", table);
        read.push({table, bytes: await this.load(database, connection, table)});
      }
      stop.throwIfAborted();
      await proveQuery(database, connection, statement);
      await prepare(database, connection, statement);
      running();
      const begun = performance.now();
      const {table, cut} = await readRows(database, connection, statement, stop);
      return {table, result: readResult(table), cut, took: performance.now() - begun, read};
    } finally {
      await database.disconnect(connection);
    }
  }

  /** The published tables that a statement names, in their order. */
  private async namesOf(
    database: Database,
    connection: number,
    statement: string
  ): Promise<string[]> {
    const all = Object.keys(this.sources);
    const held = all.filter((name) => this.sources[name]);
    // These ask which tables there are.
    if (/\b(show|information_schema|duckdb_(tables|columns))\b/i.test(statement)) return held;
    const named = await tableNames(database, connection, statement);
    for (const name of named) {
      const known = all.find((one) => one === name.toLowerCase());
      if (known && !this.sources[known]) throw new Problem("notHeld", known);
      if (!known && /^\w+$/.test(name) && !/^(duckdb|pragma)_/i.test(name))
        throw new Problem("noTable", name, {
          at: placeOfName(statement, name),
          instead: nearest(name, all)
        });
    }
    const wanted = new Set(named.map((name) => name.toLowerCase()));
    // A text may be a statement too, for the function query().
    return held.filter((name) => wanted.has(name) || quoted(statement, name));
  }

  private async load(database: Database, connection: number, name: string): Promise<number> {
    const known = this.loaded.get(name);
    if (known !== undefined) return known;
    try {
      const bytes = await this.sources[name]?.();
      if (!bytes) throw new Error("there is no such file");
      const size = bytes.byteLength;
      await insert(
        {insertArrowFromIPCStream: (...of) => database.insertArrowFromIPCStream(connection, ...of)},
        name,
        bytes
      );
      this.loaded.set(name, size);
      return size;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (error instanceof RenewedError) throw new Problem("renewed", said);
      if (isOutOfMemory(error)) throw new Problem("noMemory", said);
      throw new Problem("file", `${name}: ${said}`);
    }
  }
}

/** Makes `as_of()`, bounds its memory and closes it off. */
export async function prepareDatabase(
  database: Database,
  connection: number,
  asOf: string
): Promise<void> {
  const day = `CREATE MACRO as_of() AS DATE '${asOf}'`;
  for (const sql of [day, `SET memory_limit='${limits.memory}'`, ...closed])
    await database.runQuery(connection, sql);
}

async function tableNames(
  database: Database,
  connection: number,
  statement: string
): Promise<string[]> {
  try {
    return await database.getTableNames(connection, statement);
  } catch (error) {
    // A PIVOT that has to find its columns first is two statements to DuckDB.
    if (error instanceof Error && error.message.includes("Expected a single statement"))
      throw new Problem("pivot");
    const found = engineProblem(error, statement);
    if (found.kind !== "syntax") await proveQuery(database, connection, statement);
    throw found;
  }
}

const quoted = (statement: string, name: string) =>
  statement.includes("'") && new RegExp(`'[^']*\\b${name}\\b`, "i").test(statement);

function placeOfName(statement: string, name: string): number | null {
  const at = statement.search(new RegExp(`\\b${name}\\b`));
  return at < 0 ? null : at;
}

/**
 * Refuses what does more than ask, of a statement that can be parsed: what no longer can as a part
 * of a query is none. Nothing runs.
 */
async function proveQuery(
  database: Database,
  connection: number,
  statement: string
): Promise<void> {
  try {
    await prepare(database, connection, asPart(statement));
  } catch (error) {
    if (engineProblem(error, statement).kind === "syntax")
      throw new Problem("notQuery", /\w+/.exec(statement)?.[0].toUpperCase());
  }
}

async function prepare(database: Database, connection: number, sql: string): Promise<void> {
  await database.closePrepared(connection, await database.createPrepared(connection, sql));
}

async function readRows(
  database: Database,
  connection: number,
  statement: string,
  stop: AbortSignal
): Promise<{table: Table; cut: boolean}> {
  let bytes = 0;
  async function* messages(): AsyncGenerator<Uint8Array> {
    let header = await database.startPendingQuery(connection, statement, true);
    // The worker answers about every tenth of a second: then it hears a cancel.
    while (header === null) {
      if (stop.aborted) await database.cancelPendingQuery(connection);
      stop.throwIfAborted();
      header = await database.pollPendingQuery(connection);
    }
    yield header;
    for (;;) {
      stop.throwIfAborted();
      const batch = await database.fetchQueryResults(connection);
      if (batch === null) continue;
      if (batch.length === 0) return;
      bytes += batch.length;
      if (bytes > limits.bytes) throw new Problem("large");
      yield batch;
    }
  }
  const reader = await RecordBatchReader.from(messages());
  await reader.open();
  const batches: RecordBatch[] = [];
  let rows = 0;
  for await (const batch of reader) {
    batches.push(batch);
    rows += batch.numRows;
    if (rows > limits.rows) break;
  }
  const table = new Table(reader.schema, batches);
  return {table: table.slice(0, limits.rows), cut: rows > limits.rows};
}
