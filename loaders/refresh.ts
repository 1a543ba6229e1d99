import {join} from "node:path";
import type {Audience, Manifest} from "./contract.js";
import type {QualityPoint} from "./contract/quality.js";
import {fileStates, publishedManifest} from "./freshness.js";
import type {Wanted} from "./freshness.js";
import type {Progress} from "./progress.js";
import {earlierPoints} from "./qualityHistory.js";
import type {Settings} from "./settings.js";
import {writingTo} from "./site/diskError.js";
import {withLock} from "./site/lock.js";
import {
  currentRelease,
  discardDraft,
  newRelease,
  publishRelease,
  removeDrafts
} from "./site/releases.js";
import type {Release} from "./site/releases.js";
import {verifyData} from "./site/verifyData.js";
import {freshnessStatus, writeWhole} from "./snapshots/manifest.js";
import {storeFingerprint} from "./store/file.js";

export interface RefreshOptions {
  store: string;
  asOf: string;
  audience: Audience;
  settings: Settings;
  /** Where releases are published. */
  out: string;
  /** Folder with `observablehq.config.ts`, `src` and `node_modules`. */
  projectFolder: string;
  /** Name and version of the product, for the manifest. */
  product: string;
  /** Retake although nothing changed. */
  force?: boolean;
  now: Date;
  progress: Progress;
}

export interface Refreshed {
  release: Release;
  /** Whether a new release was published; otherwise the published one still holds. */
  published: boolean;
}

/**
 * Brings the published site up to date with the store, and says line by line what is fresh, what
 * is stale and why. When the store, the as-of date, the settings or the code changed, everything
 * is retaken from one read; what is merely old is verified and dated anew. The new release appears
 * whole, in one swap; any error leaves what is published as it was.
 * @throws a message that says what is wrong with the store, the settings, the build or the disk.
 */
export async function refresh(options: RefreshOptions): Promise<Refreshed> {
  const {out, audience, settings, store, progress, now} = options;
  return withLock(join(out, ".lock"), "refresh", async () => {
    await removeDrafts(out, audience);
    const fingerprint = storeFingerprint(store);
    const wanted: Wanted = {...options, fingerprint};
    const current = await currentRelease(out, audience);
    if (current && !options.force && (await judge(current, wanted, now, progress))) {
      const manifest = publishedManifest(current) as Manifest;
      await dateAnew(current, {...manifest, verified_at: now.toISOString()}, settings);
      return {release: current, published: false};
    }
    const history = earlierPoints(current?.site, (line) => progress.say(line));
    return {release: await publishNew(options, fingerprint, history), published: true};
  });
}

/** Reports on what is published; whether it still holds. */
async function judge(
  current: Release,
  wanted: Wanted,
  now: Date,
  progress: Progress
): Promise<boolean> {
  const manifest = publishedManifest(current);
  if (typeof manifest === "string") {
    progress.say(`${current.id}: stale: ${manifest}`);
    return false;
  }
  const states = fileStates(manifest, current.snapshot, wanted, now);
  for (const {file, state, reason} of states)
    progress.say(`  ${file.padEnd(26)}${state === "old" ? "verified anew" : state}: ${reason}`);
  if (states.length === 0 || states.some(({state}) => state === "stale")) return false;
  try {
    await verifyData(current.site, current.snapshot, {published: true});
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    progress.say(`  the published site is damaged: ${reason}`);
    return false;
  }
}

/** The store was seen unchanged at `verified_at`: pages learn it from the status file. */
async function dateAnew(release: Release, manifest: Manifest, settings: Settings): Promise<void> {
  await writingTo(release.folder, async () => {
    writeWhole(join(release.snapshot, "manifest.json"), JSON.stringify(manifest, null, 1));
    writeWhole(
      join(release.site, "freshness.json"),
      JSON.stringify(freshnessStatus(manifest, settings))
    );
    return Promise.resolve();
  });
}

async function publishNew(
  options: RefreshOptions,
  fingerprint: string,
  history: readonly QualityPoint[]
): Promise<Release> {
  const {out, audience, settings, progress, now} = options;
  const id = `${now.toISOString().replace(/[-:.]/g, "")}-${fingerprint.slice(0, 8)}`;
  const draft = await newRelease(out, audience, id);
  try {
    // Loaded when something is to be made: a store that is refused, or still the same, has no use of
    // what takes a second to load.
    const {makeSite} = await import("./makeSite.js");
    await makeSite(options, draft, history);
    const release = await publishRelease(draft, {keep: settings.keep_releases});
    for (const {id: left, reason} of release.unpruned)
      progress.say(`the old release ${left} could not be removed: ${reason}`);
    progress.done("publish", release.id);
    return release;
  } catch (error) {
    await discardDraft(draft);
    throw error;
  }
}
