import {createRequire} from "node:module";
import {Worker} from "node:worker_threads";

// A thread of its own: better-sqlite3 does not let go of the one it runs on.
const code = `
const {parentPort, workerData} = require("node:worker_threads");
const Database = require(workerData.library);
const store = new Database(workerData.file, {readonly: true});
try {
  parentPort.postMessage(store.pragma("quick_check(1)", {simple: true}));
} finally {
  store.close();
}`;

/**
 * What SQLite's own check finds wrong with a file that nobody writes, or undefined: it reads every
 * page, while the caller goes on with something else.
 */
export async function findDamage(file: string): Promise<string | undefined> {
  const library = createRequire(import.meta.url).resolve("better-sqlite3");
  // Our own flags, such as for modules, are not for it.
  const worker = new Worker(code, {eval: true, execArgv: [], workerData: {library, file}});
  const found = await new Promise<string>((settle, reject) => {
    worker.once("message", settle);
    worker.once("error", reject);
    worker.once("exit", (exit) => reject(new Error(`the check of ${file} ended early (${exit})`)));
  });
  // Its first line only announces the second.
  return found === "ok" ? undefined : found.replace(/^\*\*\* in database main \*\*\*\n/, "");
}
