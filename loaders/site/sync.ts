import {open, readdir, rename, rm} from "node:fs/promises";
import {join} from "node:path";

/** Forces a folder's entries to the disk: without it a power cut may lose a rename. */
export const syncFolder = sync;

/** Forces every file and folder below `folder` to the disk. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await sync(path);
  }
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file whole or not at all: to a draft beside it, forced to the disk, then renamed. */
export async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  const draft = `${file}.${process.pid}.${drafts++}.draft`;
  try {
    const handle = await open(draft, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, {force: true});
    throw error;
  }
}

let drafts = 0;
