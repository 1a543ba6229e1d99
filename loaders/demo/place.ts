import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from "node:fs";
import path from "node:path";
import {APPLICATION_ID} from "./write.js";

/** Bytes 68 to 71 of an SQLite file are its application id. */
const HEADER = {magic: "SQLite format 3\0", id: 68, bytes: 72};
const COMPANIONS = ["-wal", "-shm", "-journal"];

/** Whether the file is a store that `seedStore` wrote: read from its header, nothing is opened. */
export function isDemoStore(file: string): boolean {
  const header = Buffer.alloc(HEADER.bytes);
  const handle = openSync(file, "r");
  try {
    if (readSync(handle, header, 0, HEADER.bytes, 0) < HEADER.bytes) return false;
  } finally {
    closeSync(handle);
  }
  return (
    header.toString("latin1", 0, HEADER.magic.length) === HEADER.magic &&
    header.readUInt32BE(HEADER.id) === APPLICATION_ID
  );
}

/**
 * Has `write` fill a file beside `out` and puts it in place whole; what was there stays until then.
 * Creates the folder where only the last part of its path is missing. Throws when `out` is a folder, or a file that is no demo store unless `force`.
 */
export function replaceStore<T>(out: string, force: boolean, write: (file: string) => T): T {
  const target = path.resolve(out);
  if (existsSync(target)) {
    if (statSync(target).isDirectory()) throw new Error(`is a folder, not a file: ${out}`);
    if (!force && !isDemoStore(target)) {
      throw new Error(`not a demo store, left as it is: ${out} (--force replaces it)`);
    }
  }
  makeFolder(path.dirname(target));
  removeAbandoned(target);
  const partial = `${target}.${process.pid}.partial`;
  try {
    const result = write(partial);
    const handle = openSync(partial, "r");
    fsyncSync(handle);
    closeSync(handle);
    // The log of the store that goes must not be replayed into the one that comes.
    for (const companion of COMPANIONS) rmSync(target + companion, {force: true});
    renameSync(partial, target);
    return result;
  } finally {
    for (const end of ["", ...COMPANIONS]) rmSync(partial + end, {force: true});
  }
}

/** One level: a typing error should not grow a tree, and Node's recursive form hangs below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new Error(`folder cannot be made: ${folder} (${(error as Error).message})`, {
      cause: error
    });
  }
}

/** Removes what seeds that were killed left beside the target. */
function removeAbandoned(target: string): void {
  const start = `${path.basename(target)}.`;
  for (const name of readdirSync(path.dirname(target))) {
    const owner = /^(\d+)\.partial(-wal|-shm|-journal)?$/.exec(name.slice(start.length))?.[1];
    if (name.startsWith(start) && owner !== undefined && !isRunning(Number(owner))) {
      rmSync(path.join(path.dirname(target), name), {force: true});
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
