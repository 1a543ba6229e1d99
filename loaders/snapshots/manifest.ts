import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {FreshnessStatus, Manifest, SnapshotKind} from "../contract.js";
import type {Settings} from "../settings.js";
import {catalogue} from "./catalogue.js";

/** Version of the manifest's shape and of the data files' columns. */
export const manifestSchema = 1;

/** The columns that an audience does not receive, as "snapshot.column". */
export function withheldColumns(audience: Manifest["audience"]): string[] {
  if (audience === "direction") return [];
  return catalogue.flatMap(({name, sensitive}) => sensitive.map((column) => `${name}.${column}`));
}

/** Seconds of freshness by kind: longer in proportion above a number of consultants. */
export function freshFor({freshness}: Settings, consultants: number): Record<SnapshotKind, number> {
  const {lengthen_above, lengthen_at_most, rows, statistics, search, details} = freshness;
  const factor = Math.min(Math.max(consultants / lengthen_above, 1), lengthen_at_most);
  const seconds = (minutes: number) => Math.round(minutes * 60 * factor);
  return {
    rows: seconds(rows),
    statistics: seconds(statistics),
    search: seconds(search),
    details: seconds(details)
  };
}

const codePaths = ["loaders", "src", "observablehq.config.ts", "package-lock.json"];

/** SHA-256 of the code that data files and pages are made by: a change of it makes them stale. */
export function codeFingerprint(projectFolder: string): string {
  const hash = createHash("sha256");
  for (const name of codePaths) {
    const path = join(projectFolder, name);
    if (!existsSync(path)) continue;
    const files = /\.\w+$/.test(name)
      ? [name]
      : readdirSync(path, {recursive: true, withFileTypes: true})
          .filter((entry) => entry.isFile() && !entry.parentPath.includes(".observablehq"))
          .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
          .sort();
    for (const file of files)
      hash.update(`${file}\0`).update(readFileSync(join(projectFolder, file)));
  }
  return hash.digest("hex");
}

/** Writes a small file so that a reader sees the old one or the new one whole. */
export function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.new`);
  try {
    writeFileSync(draft, text, {flush: true});
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, {force: true});
    throw error;
  }
}

/** The status file beside the site's index that pages ask for the snapshot's age. */
export function freshnessStatus(manifest: Manifest, settings: Settings): FreshnessStatus {
  const consultants = manifest.tables.find(({table}) => table === "consultants")?.rows ?? 0;
  return {
    as_of: manifest.as_of,
    taken_at: manifest.taken_at,
    verified_at: manifest.verified_at,
    fresh_for: freshFor(settings, consultants)
  };
}
