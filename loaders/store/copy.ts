import {closeSync, existsSync, openSync, readSync, realpathSync, rmSync, writeSync} from "node:fs";
import {rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import Database from "better-sqlite3";
import {diskError} from "../site/diskError.js";
import {checkFile} from "./check.js";
import {
  fingerprintOf,
  hashFile,
  isBeingWritten,
  readHeader,
  storeSignature,
  unsettled
} from "./file.js";
import type {StoreHeader} from "./file.js";

export interface StoreFacts {
  /** File name without its folder: what may be published. */
  name: string;
  bytes: number;
  journal: "delete" | "wal";
  /**
   * SHA-256 of the bytes that were copied, see `storeFingerprint`; may end in `unsettled`.
   */
  readonly fingerprint: Promise<string>;
  /**
   * To be called when all that is needed has been read: closes the copy, which is removed once it is
   * checked, while the caller goes on.
   */
  wasRead: () => void;
  /** How long the read transaction on the store lasted, in milliseconds. */
  locked: number;
}

export interface CopyOptions {
  /** A folder of ours, on a disk with room for the store. */
  workFolder: string;
  /** How long to wait for a store that another program has locked, in seconds. */
  timeout?: number;
}

/** Bytes of the copy that are read as memory. */
const mapped = 512 << 20;

/** Puts the file into SQLite's messages, which name none. */
export function explain(error: unknown, path: string, timeout: number): Error {
  if (!(error instanceof Database.SqliteError))
    return error instanceof Error ? error : new Error(String(error));
  const code = error.code;
  const because = {cause: error};
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new Error(
      `store is locked by another program for more than ${timeout} s: ${path}`,
      because
    );
  if (/^SQLITE_(CANTOPEN|READONLY(_DIRECTORY|_CANTINIT)?)$/.test(code))
    return new Error(
      `store cannot be opened (${code}): SQLite keeps the -shm of a WAL store in its folder, which must be writable: ${path}`,
      because
    );
  if (code.startsWith("SQLITE_READONLY"))
    return new Error(
      `store was left half-written (${basename(path)}-journal or -wal needs recovery): open it once with the application: ${path}`,
      because
    );
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB")
    return new Error(`store is corrupt (${error.message}): ${path}`, because);
  return new Error(`store cannot be read (${code}, ${error.message}): ${path}`, because);
}

/**
 * Copies the store inside one read transaction and gives the copy, opened read-only, to `use`.
 *
 * The copy is what makes all tables belong to one moment without holding the application up: with
 * a delete journal an open read blocks its commits, so the transaction lasts as long as copying
 * pages does, not as long as reading rows does. SQLite's own backup also merges the -wal.
 *
 * Throws a message naming the file when it is missing, not SQLite, truncated, corrupt, half
 * written, or locked for longer than `timeout`.
 */
export async function withStoreCopy<T>(
  path: string,
  {workFolder, timeout = 30}: CopyOptions,
  use: (store: Database.Database, facts: StoreFacts) => Promise<T> | T
): Promise<T> {
  const copy = join(workFolder, "store.db");
  try {
    const {header, hash, fingerprintFor, locked} = await copyStore(path, copy, timeout);
    const store = new Database(copy, {readonly: true});
    // Nobody writes the copy: mapped, its pages need no call each. Whatever is mapped counts as
    // memory of ours, hence a bound.
    store.pragma(`mmap_size = ${mapped}`);
    // What comes of a damaged file is thrown away, so that the check need not come first: it goes on
    // beside the reading, at whose start little else does.
    const checking = checkFile(copy, {hashed: hash === undefined});
    // Awaited below; until then it must not count as unhandled.
    checking.catch(() => undefined);
    const facts: StoreFacts = {
      name: basename(path),
      ...header,
      locked,
      get fingerprint() {
        return checking.then((checked) => fingerprintFor(hash ?? checked.hash));
      },
      wasRead: () => {
        store.close();
        // Its failure is looked at as damage.
        checking.finally(() => removeCopy(copy)).catch(() => undefined);
      }
    };
    let outcome: {result: T} | {failure: unknown};
    try {
      outcome = {result: await use(store, facts)};
    } catch (failure) {
      outcome = {failure};
    } finally {
      store.close();
    }
    const found = await checking.then(
      ({damage}) => damage,
      (error: unknown) => explain(error, path, timeout)
    );
    if (found instanceof Error) throw found;
    if (found !== undefined) throw new Error(`store is corrupt (${found}): ${path}`);
    if ("failure" in outcome) throw explain(outcome.failure, path, timeout);
    return outcome.result;
  } finally {
    await removeCopy(copy);
  }
}

async function removeCopy(copy: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) await rm(copy + suffix, {force: true});
}

/**
 * A backup's failure is the copy's unless its code can only be the store's: SQLite reports a write
 * beyond the disk, a quota or a file size limit as a mere I/O error.
 */
function explainBackup(error: unknown, path: string, workFolder: string, timeout: number): Error {
  const code = error instanceof Database.SqliteError ? error.code : "";
  if (!/^SQLITE_(FULL|IOERR(?!_READ|_SHORT_READ|_CORRUPTFS)|CANTOPEN)/.test(code))
    return explain(error, path, timeout);
  const reason = code === "SQLITE_FULL" ? "the disk is full" : "the disk or a limit refuses it";
  return new Error(
    `cannot write to ${workFolder}: ${reason} (${code}), to copy the store ${path}`,
    {
      cause: error
    }
  );
}

interface Copied {
  header: StoreHeader;
  /** SHA-256 of the store's bytes, unless those of the copy are the same. */
  hash: string | undefined;
  /** The fingerprint that goes with it. */
  fingerprintFor: (hash: string) => string;
  locked: number;
}

async function copyStore(path: string, copy: string, timeout: number): Promise<Copied> {
  const real = realpathSync(path);
  // What is read of the file itself is read before the lock: plain calls while SQLite has it open
  // would drop SQLite's POSIX locks. If the store moved in between, all is done again.
  for (let attempt = 1; ; attempt++) {
    const before = storeSignature(path);
    const header = readHeader(path);
    // Without a -shm nobody has a WAL store open. SQLite would make one that it cannot remove and
    // that the application, if it runs as somebody else, cannot write: plain copies do.
    const isClosed = () => header.journal === "wal" && !existsSync(`${real}-shm`);
    // A plain copy is the store byte by byte: it is hashed later, while the caller reads.
    const closed = isClosed();
    const hash = header.journal === "delete" || closed ? undefined : hashFile(real);
    const ofHash = fingerprintOf(real);
    const suffix = isBeingWritten(real) ? unsettled : "";
    const fingerprintFor = (bytes: string) => ofHash(bytes) + suffix;
    const unchanged = () => storeSignature(path) === before;
    // By now it may be closed, too.
    const locked =
      closed || isClosed()
        ? copyClosed(real, copy, unchanged)
        : await copyLocked(path, copy, timeout, {journal: header.journal, unchanged, attempt});
    if (locked !== undefined) return {header, hash, fingerprintFor, locked};
    if (attempt >= 10) throw new Error(`store changes faster than it can be copied: ${path}`);
  }
}

/** Bytes that are copied at once: they stay in the processor's cache between being read and written. */
const pieceBytes = 256 * 1024;

/**
 * Copies a file byte by byte to a new one. Node's own copy empties the new file first,
 * which has some file systems write all of it out before it can be closed: twice the time.
 */
function copyFile(from: string, to: string): void {
  try {
    // An attempt before may have left it.
    rmSync(to, {force: true});
    const source = openSync(from, "r");
    try {
      const target = openSync(to, "wx", 0o600);
      try {
        const piece = Buffer.allocUnsafe(pieceBytes);
        for (let read; (read = readSync(source, piece, 0, pieceBytes, null)) > 0;)
          for (let done = 0; done < read;) done += writeSync(target, piece, done, read - done);
      } finally {
        closeSync(target);
      }
    } finally {
      closeSync(source);
    }
  } catch (error) {
    const told = diskError(error, dirname(to));
    if (told === error || !(told instanceof Error)) throw error;
    throw new Error(`${told.message}, to copy the store ${from}`, {cause: error});
  }
}

/** Copies a WAL store that nobody has open; undefined when it changed meanwhile. */
function copyClosed(real: string, copy: string, unchanged: () => boolean): number | undefined {
  rmSync(`${copy}-wal`, {force: true});
  copyFile(real, copy);
  if (existsSync(`${real}-wal`)) copyFile(`${real}-wal`, `${copy}-wal`);
  return unchanged() ? 0 : undefined;
}

/** Copies a store inside a read transaction; how long that lasted, or undefined if it changed. */
async function copyLocked(
  path: string,
  copy: string,
  timeout: number,
  {
    journal,
    unchanged,
    attempt
  }: {journal: StoreHeader["journal"]; unchanged: () => boolean; attempt: number}
): Promise<number | undefined> {
  let store: Database.Database | undefined;
  try {
    store = new Database(path, {readonly: true, fileMustExist: true, timeout: timeout * 1000});
    store.exec("BEGIN");
    store.prepare("SELECT count(*) FROM sqlite_master").get();
    const start = performance.now();
    // A WAL store that is written all the time: what is read is newer than the fingerprint says,
    // so that the next refresh retakes it.
    if (!unchanged() && attempt < 5) return undefined;
    // With a delete journal nobody can change the file while we hold the lock, and a plain copy is
    // four times as fast as SQLite's. Its last act, to close the file, drops the lock: in time.
    if (journal === "delete") {
      copyFile(realpathSync(path), copy);
      return unchanged() ? performance.now() - start : undefined;
    }
    // One step for all pages, so that nothing of ours runs while the store is locked.
    await store.backup(copy, {progress: () => 0x7fffffff}).catch((error: unknown) => {
      throw explainBackup(error, path, dirname(copy), timeout);
    });
    store.exec("COMMIT");
    return performance.now() - start;
  } catch (error) {
    throw explain(error, path, timeout);
  } finally {
    store?.close();
  }
}
