import {readlink, rename, rm, symlink, unlink} from "node:fs/promises";
import {join} from "node:path";
import {isMissing} from "./diskError.js";
import {syncFolder} from "./sync.js";

/** The two links of an audience's folder, each to `releases/<id>`. */
type LinkName = "current" | "previous";

export const releaseId = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * Points `current` at release `id` and `previous` at what was current.
 * `previous` first: if `current` then cannot be swapped, `previous` is put back.
 */
export async function swap(folder: string, id: string): Promise<void> {
  const current = await linked(folder, "current");
  const previous = await linked(folder, "previous");
  if (current !== undefined) await link(folder, "previous", current);
  try {
    await link(folder, "current", id);
  } catch (error) {
    if (previous !== undefined) await link(folder, "previous", previous);
    else await rm(join(folder, "previous"), {force: true});
    throw error;
  }
  await syncFolder(folder);
}

async function link(folder: string, name: LinkName, id: string): Promise<void> {
  const draft = join(folder, `.${name}`);
  await rm(draft, {force: true});
  await symlink(join("releases", id), draft);
  try {
    // A symlink cannot be changed, only replaced: a rename does that at once, for every reader.
    await rename(draft, join(folder, name));
  } catch (error) {
    await unlink(draft);
    throw error;
  }
}

/** The id that a link names; undefined when there is no such link. */
export async function linked(folder: string, name: LinkName): Promise<string | undefined> {
  const path = join(folder, name);
  let target: string;
  try {
    target = await readlink(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Error(`not a link to a release: ${path}`, {cause: error});
  }
  const id = /^releases\/([^/]+)\/?$/.exec(target)?.[1];
  if (id === undefined || !releaseId.test(id))
    throw new Error(`not a link to a release: ${path} -> ${target}`);
  return id;
}
