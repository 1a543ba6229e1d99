import {createRequire} from "node:module";
import {Worker} from "node:worker_threads";

// A thread of its own: neither better-sqlite3 nor a hash lets go of the one it runs on. The check looks
// at each page once, so that a cache of them is only memory to fill.
const code = `
const {createHash} = require("node:crypto");
const {closeSync, openSync, readSync} = require("node:fs");
const {parentPort, workerData: {library, file, hashed}} = require("node:worker_threads");
const Database = require(library);
const store = new Database(file, {readonly: true});
let found;
try {
  store.pragma("cache_size = -256");
  found = store.pragma("quick_check(1)", {simple: true});
} finally {
  store.close();
}
const hash = createHash("sha256");
if (hashed) {
  const opened = openSync(file, "r");
  try {
    const chunk = Buffer.alloc(256 * 1024);
    for (let read; (read = readSync(opened, chunk, 0, chunk.length, null)) > 0;)
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(opened);
  }
}
parentPort.postMessage({found, hash: hashed ? hash.digest("hex") : ""});`;

export interface Checked {
  /** What SQLite's own check finds wrong. */
  damage: string | undefined;
  /** SHA-256 of the file's bytes as hex; empty unless it was asked for. */
  hash: string;
}

/**
 * Has SQLite check a file that nobody writes, and hashes it if `hashed`: both read it whole, while
 * the caller goes on with something else.
 */
export async function checkFile(file: string, {hashed}: {hashed: boolean}): Promise<Checked> {
  const library = createRequire(import.meta.url).resolve("better-sqlite3");
  // Our own flags, such as for modules, are not for it.
  const workerData = {library, file, hashed};
  const worker = new Worker(code, {eval: true, execArgv: [], workerData});
  const {found, hash} = await new Promise<{found: string; hash: string}>((settle, reject) => {
    worker.once("message", settle);
    worker.once("error", reject);
    worker.once("exit", (exit) => reject(new Error(`the check of ${file} ended early (${exit})`)));
  });
  // Its first line only announces the second.
  const damage =
    found === "ok" ? undefined : found.replace(/^\*\*\* in database main \*\*\*\n/, "");
  return {damage, hash};
}
