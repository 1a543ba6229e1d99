import {readdir} from "node:fs/promises";
import {join} from "node:path";

/** Paths, relative to `folder` and sorted, of the plain files below it. */
export async function listFiles(folder: string, below = ""): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(folder, below), {withFileTypes: true})) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) files.push(...(await listFiles(folder, path)));
    else if (entry.isFile()) files.push(path);
  }
  return files.sort();
}
