import {rmSync} from "node:fs";

const folders = new Set<string>();

/**
 * Runs `use` with a folder that must not outlive the process, such as one with a copy of the
 * store: it is removed when `use` is done, and when the process exits meanwhile.
 */
export async function withRemoved<T>(folder: string, use: () => Promise<T>): Promise<T> {
  if (folders.size === 0) process.on("exit", removeAll);
  folders.add(folder);
  try {
    return await use();
  } finally {
    rmSync(folder, {recursive: true, force: true});
    folders.delete(folder);
    if (folders.size === 0) process.off("exit", removeAll);
  }
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
}
