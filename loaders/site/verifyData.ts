import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {join} from "node:path";
import type {Manifest} from "../contract.js";
import {isMissing} from "./diskError.js";
import {listFiles} from "./listFiles.js";

/** Its checksum cannot be in itself: compared with the file instead. */
const manifestName = "manifest.json";

export interface VerifyOptions {
  /**
   * The site is a published one: compressed copies stand beside the files, and the snapshot's
   * manifest may have been dated anew since the site got its copy.
   */
  published?: boolean;
}

/**
 * Compares every data file of a built site, `_file/data/NAME.<hash>.EXT`, with the snapshot's
 * manifest. Framework takes an empty loader output, or a cached one of another snapshot, for good.
 * @throws with the name of the first file that is empty, unknown or has other bytes.
 */
export async function verifyData(
  siteFolder: string,
  snapshotFolder: string,
  {published = false}: VerifyOptions = {}
): Promise<void> {
  const manifestBytes = await readFile(join(snapshotFolder, manifestName));
  const manifest = JSON.parse(manifestBytes.toString()) as Manifest;
  const expected = new Map(manifest.files.map(({name, sha256}) => [name, sha256]));
  expected.set(manifestName, sha256(manifestBytes));
  const folder = join(siteFolder, "_file/data");
  for (const file of await dataFiles(folder)) {
    const encoding = published ? /\.(br|gz)$/.exec(file)?.[1] : undefined;
    const plain = encoding === undefined ? file : file.slice(0, -encoding.length - 1);
    const name = plain.replace(/\.[0-9a-f]{8}(\.[^.]+)$/, "$1");
    if (published && name === manifestName) continue;
    const wanted = expected.get(name);
    if (wanted === undefined) throw new Error(`not a file of the snapshot: _file/data/${file}`);
    const bytes = decode(await readFile(join(folder, file)), encoding);
    if (bytes.length === 0) throw new Error(`empty data file: _file/data/${file}`);
    if (sha256(bytes) !== wanted)
      throw new Error(`not the snapshot's bytes: _file/data/${file} (${bytes.length} bytes)`);
  }
}

/** The bytes that a reader gets; none for a copy that cannot be decompressed. */
function decode(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === undefined) return bytes;
  try {
    return encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes);
  } catch {
    return Buffer.alloc(0);
  }
}

async function dataFiles(folder: string): Promise<string[]> {
  try {
    return await listFiles(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`the build carries no data: ${folder} is missing`, {cause: error});
  }
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
