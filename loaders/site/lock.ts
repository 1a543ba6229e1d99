import {readFile, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import Database from "better-sqlite3";
import {diskError} from "./diskError.js";
import {makeFolder} from "./makeFolder.js";
import {writeDurably} from "./sync.js";

/** Who holds a lock; kept beside the lock file as `<file>.json`, only to be shown. */
export interface Holder {
  what: string;
  /** ISO instant. */
  since: string;
  process: number;
}

export interface LockOptions {
  /** Milliseconds to wait for another holder; 0 fails at once. */
  wait?: number;
  /** Called once, when there is somebody to wait for. */
  onWait?: (holder: Holder | undefined) => void;
}

/**
 * Runs `fn` while holding `file`, which only one process (and one call in it) can at a time.
 *
 * The lock is SQLite's exclusive lock on the file, thus the system's: it ends with the process,
 * however that ends, and no process number is ever trusted. Nothing else may open `file`: on POSIX,
 * closing any handle on it in the holder's process drops the lock.
 *
 * @throws `another refresh is running: …` when it is still held after `wait`; `cannot write to
 * FOLDER: …` when the folder is read-only or full.
 */
export async function withLock<T>(
  file: string,
  what: string,
  fn: () => Promise<T> | T,
  {wait = 0, onWait}: LockOptions = {}
): Promise<T> {
  const lock = await take(file, what, wait, onWait);
  const label = `${file}.json`;
  try {
    const holder: Holder = {what, since: new Date().toISOString(), process: process.pid};
    await writeDurably(label, JSON.stringify(holder)).catch((error: unknown) => {
      throw diskError(error, dirname(file));
    });
    return await fn();
  } finally {
    await rm(label, {force: true});
    lock.close();
  }
}

async function take(
  file: string,
  what: string,
  wait: number,
  onWait?: LockOptions["onWait"]
): Promise<Database.Database> {
  const deadline = performance.now() + wait;
  for (let told = false; ; told = true) {
    const lock = await tryLock(file);
    if (lock) return lock;
    const holder = await readHolder(file);
    if (performance.now() >= deadline) throw new Error(busy(file, what, holder));
    if (!told) onWait?.(holder);
    await sleep(100);
  }
}

/** The database whose open transaction is the lock, or undefined when somebody else has it. */
async function tryLock(file: string): Promise<Database.Database | undefined> {
  let db: Database.Database | undefined;
  try {
    await makeFolder(dirname(file));
    db = new Database(file, {timeout: 0});
    db.exec("BEGIN EXCLUSIVE");
    return db;
  } catch (error) {
    db?.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("SQLITE_BUSY")) return undefined;
    if (code === "SQLITE_NOTADB") throw new Error(`not a lock file: ${file}`, {cause: error});
    throw diskError(error, dirname(file));
  }
}

function busy(file: string, what: string, holder: Holder | undefined): string {
  const who = holder ? `since ${holder.since}, process ${holder.process}` : "just started";
  return `another ${holder?.what ?? what} is running: it holds ${file} (${who})`;
}

/** Undefined in the instants in which a holder has not signed yet, or has already left. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(`${file}.json`, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
