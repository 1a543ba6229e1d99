import {readdir, rename, rm, stat, utimes} from "node:fs/promises";
import {join} from "node:path";
import type {Audience} from "../contract.js";
import {isMissing, writingTo} from "./diskError.js";
import {makeFolder} from "./makeFolder.js";
import {linked, releaseId, swap} from "./releaseLinks.js";
import {syncFolder, syncTree} from "./sync.js";

/** A release of one audience: `OUT/<audience>/releases/<id>`. All paths are below `out`. */
export interface Release {
  out: string;
  audience: Audience;
  id: string;
  folder: string;
  /** The finished site, what is served. */
  site: string;
  /** The data files with their `manifest.json`; never served. */
  snapshot: string;
}

export interface Published extends Release {
  /** Ids of the releases that were removed. */
  pruned: string[];
  /** Releases that should have been removed and could not be; the new one is live all the same. */
  unpruned: {id: string; reason: string}[];
}

const draftPrefix = ".draft-";

/**
 * Makes the empty folders of a draft, after removing what killed builds left. Call it, and all that
 * follows, under the lock of `out`: every draft that is found then belongs to nobody.
 */
export async function newRelease(out: string, audience: Audience, id: string): Promise<Release> {
  if (!releaseId.test(id)) throw new Error(`not a release id: "${id}"`);
  const releases = releasesFolder(out, audience);
  return writingTo(releases, async () => {
    // Refused now rather than after minutes of work: what publishing could not replace.
    await linked(join(out, audience), "current");
    await linked(join(out, audience), "previous");
    await removeDrafts(out, audience);
    if ((await modified(join(releases, id))) !== undefined)
      throw new Error(`release exists: ${join(releases, id)}`);
    const draft = releaseAt(out, audience, id, `${draftPrefix}${id}`);
    await makeFolder(draft.site);
    await makeFolder(draft.snapshot);
    return draft;
  });
}

/** Removes a draft, if it is still there. */
export async function discardDraft(draft: Release): Promise<void> {
  await rm(draft.folder, {recursive: true, force: true});
}

/**
 * Makes a draft the current release: renames it whole, then swaps `previous` and `current`. Until
 * that last step readers get what they got before, and a failure leaves it so and removes the
 * draft. Then only the `keep` newest releases stay, `current` and `previous` among them always.
 */
export async function publishRelease(draft: Release, {keep = 3} = {}): Promise<Published> {
  const {out, audience, id} = draft;
  const release = releaseAt(out, audience, id);
  const releases = releasesFolder(out, audience);
  try {
    await writingTo(releases, async () => {
      // The order of age, which pruning and serving go by.
      await utimes(draft.folder, new Date(), new Date());
      await syncTree(draft.folder);
      await rename(draft.folder, release.folder);
      await syncFolder(releases);
      await swap(join(out, audience), id);
    });
  } catch (error) {
    await discardDraft(draft);
    // A `current` that cannot be read does not name this release either.
    const live = await linked(join(out, audience), "current").catch(() => undefined);
    if (live !== id) await discardDraft(release);
    throw error;
  }
  return {...release, ...(await prune(out, audience, keep))};
}

/** The release that is served, or undefined before the first one. */
export async function currentRelease(
  out: string,
  audience: Audience
): Promise<Release | undefined> {
  const id = await linked(join(out, audience), "current");
  return id === undefined ? undefined : releaseAt(out, audience, id);
}

/** All releases of an audience, newest first. */
export async function listReleases(out: string, audience: Audience): Promise<Release[]> {
  const folder = releasesFolder(out, audience);
  const aged: {id: string; time: number}[] = [];
  for (const id of await entries(folder)) {
    // Another process may prune while this one, a server, looks.
    const time = releaseId.test(id) ? await modified(join(folder, id)) : undefined;
    if (time !== undefined) aged.push({id, time});
  }
  aged.sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
  return aged.map(({id}) => releaseAt(out, audience, id));
}

/**
 * Makes `previous` current, and what was current `previous`, so that a second call undoes it.
 * @throws when there is nothing to go back to.
 */
export async function rollback(
  out: string,
  audience: Audience
): Promise<{from: Release; to: Release}> {
  const from = await linked(join(out, audience), "current");
  const previous = await linked(join(out, audience), "previous");
  // A kill between the two links of a swap leaves both at one release: then the newest other one.
  const others = (await listReleases(out, audience)).filter(({id}) => id !== from);
  const to = previous !== undefined && previous === from ? others[0]?.id : previous;
  const folder = join(out, audience);
  if (from === undefined) throw new Error(`nothing is published in ${folder}`);
  if (to === undefined || to === from) throw new Error(`no earlier release in ${folder}`);
  if ((await modified(join(releasesFolder(out, audience), to))) === undefined)
    throw new Error(`the earlier release is gone: ${join(releasesFolder(out, audience), to)}`);
  await writingTo(folder, () => swap(join(out, audience), to));
  return {from: releaseAt(out, audience, from), to: releaseAt(out, audience, to)};
}

function releasesFolder(out: string, audience: Audience): string {
  return join(out, audience, "releases");
}

function releaseAt(out: string, audience: Audience, id: string, name = id): Release {
  const folder = join(releasesFolder(out, audience), name);
  const [site, snapshot] = [join(folder, "site"), join(folder, "snapshot")];
  return {out, audience, id, folder, site, snapshot};
}

async function prune(
  out: string,
  audience: Audience,
  keep: number
): Promise<Pick<Published, "pruned" | "unpruned">> {
  const linkedIds = [
    await linked(join(out, audience), "current"),
    await linked(join(out, audience), "previous")
  ];
  const releases = await listReleases(out, audience);
  const others = releases.filter(({id}) => !linkedIds.includes(id));
  const room = Math.max(0, keep - (releases.length - others.length));
  const [pruned, unpruned]: [string[], Published["unpruned"]] = [[], []];
  for (const {id, folder} of others.slice(room)) {
    try {
      // Out of sight first: a release is never seen half removed.
      const doomed = join(releasesFolder(out, audience), `${draftPrefix}${id}`);
      await rename(folder, doomed);
      await rm(doomed, {recursive: true});
      pruned.push(id);
    } catch (error) {
      unpruned.push({id, reason: error instanceof Error ? error.message : String(error)});
    }
  }
  return {pruned, unpruned};
}

/** Removes what killed builds left; under the lock of `out`, so that no draft is anybody's. */
export async function removeDrafts(out: string, audience: Audience): Promise<void> {
  const folder = releasesFolder(out, audience);
  for (const name of await entries(folder))
    if (name.startsWith(draftPrefix)) await rm(join(folder, name), {recursive: true, force: true});
}

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Milliseconds; undefined when there is nothing at `path`. */
async function modified(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
