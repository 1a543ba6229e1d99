import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Manifest} from "../contract.js";

/** The folder of the snapshot set that pages are built from, set by whoever runs Framework. */
export function snapshotFolder(env: NodeJS.ProcessEnv = process.env): string {
  const folder = env["CONSULTATOR_SNAPSHOT"];
  if (!folder)
    throw new Error("CONSULTATOR_SNAPSHOT is not set: run npm run refresh or npm run dev");
  return folder;
}

/** The manifest of a snapshot set. Throws when the set is not whole. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) throw new Error(`not a snapshot set, no manifest.json: ${folder}`);
  return JSON.parse(readFileSync(path, "utf8")) as Manifest;
}

/**
 * The bytes of one file of the snapshot set, for a data loader to write to stdout.
 * Throws when the manifest does not list it, or when its bytes are not the ones listed.
 */
export function snapshot(name: string, folder = snapshotFolder()): Buffer {
  if (name === "manifest.json") return readFileSync(join(folder, name));
  const file = readManifest(folder).files.find((entry) => entry.name === name);
  if (!file) throw new Error(`the snapshot set has no file "${name}": ${folder}`);
  const bytes = readFileSync(join(folder, name));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== file.sha256)
    throw new Error(`${name}: checksum ${sha256}, the manifest says ${file.sha256}`);
  return bytes;
}
