import {existsSync} from "node:fs";
import {mkdir, stat} from "node:fs/promises";
import {dirname, resolve} from "node:path";
import {diskError} from "./diskError.js";

/**
 * Makes a folder and those above it that are missing. (Node's own recursive `mkdir` never returns
 * where the system answers "no such file" to making a folder, as it does below /proc.)
 * @throws `cannot write to FOLDER: …` or `cannot make the folder FOLDER (CODE)`.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.unshift(path);
  if (missing.length === 0 && !(await stat(folder)).isDirectory())
    throw new Error(`cannot write to ${folder}: a file stands where a folder should be (ENOTDIR)`);
  for (const path of missing) {
    try {
      await mkdir(path);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      // Another process may have made it in between.
      if (code === "EEXIST" && (await stat(path)).isDirectory()) continue;
      const named = diskError(error, folder);
      throw named === error
        ? new Error(`cannot make the folder ${path} (${code})`, {cause: error})
        : named;
    }
  }
}
