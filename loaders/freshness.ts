import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Audience, Manifest, SnapshotFile} from "./contract.js";
import {settingsFingerprint} from "./settings.js";
import type {Settings} from "./settings.js";
import type {Release} from "./site/releases.js";
import {codeFingerprint, manifestSchema} from "./snapshots/manifest.js";
import {unsettled} from "./store/file.js";
import {readManifest, snapshot} from "./snapshots/read.js";

/** What a snapshot set would be taken from now. */
export interface Wanted {
  asOf: string;
  audience: Audience;
  settings: Settings;
  /** Of the store as it is now. */
  fingerprint: string;
  projectFolder: string;
}

/** One file of the published set: is it still right, and still fresh? */
export interface FileState {
  file: string;
  state: "fresh" | "old" | "stale";
  reason: string;
}

/** The published set's manifest, or why it cannot be used. */
export function publishedManifest(release: Release): Manifest | string {
  if (!existsSync(join(release.snapshot, "manifest.json"))) return "it has no manifest";
  let manifest: Manifest;
  try {
    manifest = readManifest(release.snapshot);
  } catch (error) {
    return `its manifest cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
  return manifest.schema === manifestSchema
    ? manifest
    : `its manifest has version ${manifest.schema}, not ${manifestSchema}`;
}

const short = (hash: string) => hash.slice(0, 8);

/** Why everything must be retaken, or undefined when nothing that data files rest on changed. */
export function changed(manifest: Manifest, wanted: Wanted): string | undefined {
  if (manifest.store.fingerprint === wanted.fingerprint + unsettled)
    return "the store was being written when it was read";
  if (manifest.store.fingerprint !== wanted.fingerprint)
    return `the store changed (${short(manifest.store.fingerprint)} → ${short(wanted.fingerprint)})`;
  if (manifest.as_of !== wanted.asOf)
    return `the as-of date changed (${manifest.as_of} → ${wanted.asOf})`;
  if (manifest.settings !== settingsFingerprint(wanted.settings)) return "the settings changed";
  if (manifest.code !== codeFingerprint(wanted.projectFolder)) return "the code changed";
  return undefined;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function fileState(file: SnapshotFile, age: number, damage: string | undefined): FileState {
  const limits = `${duration(age)} of ${duration(file.fresh_for)}`;
  if (damage !== undefined) return {file: file.name, state: "stale", reason: damage};
  return age <= file.fresh_for
    ? {file: file.name, state: "fresh", reason: limits}
    : {file: file.name, state: "old", reason: `${limits}, the store is unchanged`};
}

/** What is wrong with the bytes of a published file, if anything. */
function damage(folder: string, {name}: SnapshotFile): string | undefined {
  try {
    snapshot(name, folder);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The state of every file of a published set, line by line. */
export function fileStates(
  manifest: Manifest,
  folder: string,
  wanted: Wanted,
  now: Date
): FileState[] {
  const reason = changed(manifest, wanted);
  const age = (now.getTime() - Date.parse(manifest.verified_at)) / 1000;
  return manifest.files.map((file) =>
    reason === undefined
      ? fileState(file, age, damage(folder, file))
      : {file: file.name, state: "stale", reason}
  );
}
