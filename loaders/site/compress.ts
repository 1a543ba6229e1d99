import {createHash} from "node:crypto";
import {constants, copyFile, readFile, rm, stat, utimes} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, gzip, constants as zlib} from "node:zlib";
import {listFiles} from "./listFiles.js";
import {makeFolder} from "./makeFolder.js";
import {isMissing, writingTo} from "./diskError.js";
import {writeDurably} from "./sync.js";

export interface Compressed {
  /** Files that could be compressed. */
  files: number;
  /** Their bytes, and what is sent instead with brotli. */
  bytes: number;
  brotliBytes: number;
  /** Encodings found in the cache, and those that had to be made. */
  hits: number;
  misses: number;
}

/** Called after each file with the count of files done and to do. */
export type Progress = (done: number, total: number) => void;

const compressible = /\.(?:html|js|css|json|svg|wasm|arrow|txt|csv|md|xml|map|webmanifest|ico)$/;
/** Dated anew in place, so that a compressed copy would tell the old date. */
const changing = new Set(["freshness.json"]);
const smallest = 1024;
/** Above this a file is served as it is: no Buffer holds two gigabytes. */
const largest = 1024 ** 3;

type Format = "br" | "gz";

/**
 * Writes `.br` and `.gz` beside every file of a site that gains by it. Results are kept in
 * `cacheFolder` by content, so that the engine's 34 MB are compressed once per machine; entries that
 * no build used for 30 days are removed.
 * @throws `cannot write to FOLDER: the disk is full …`
 */
export async function compressSite(
  siteFolder: string,
  cacheFolder: string,
  progress?: Progress
): Promise<Compressed> {
  const result: Compressed = {files: 0, bytes: 0, brotliBytes: 0, hits: 0, misses: 0};
  await writingTo(cacheFolder, () => makeFolder(cacheFolder));
  const queue = await candidates(siteFolder);
  // The largest first: begun last, it would leave the other core idle.
  queue.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
  result.files = queue.length;
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let item = queue[next++]; item; item = queue[next++]) {
      await compressFile(join(siteFolder, item.path), cacheFolder, result);
      progress?.(++done, queue.length);
    }
  };
  await Promise.all(Array.from({length: Math.min(4, availableParallelism())}, work));
  await pruneCache(cacheFolder);
  return result;
}

async function candidates(siteFolder: string): Promise<{path: string; size: number}[]> {
  const found: {path: string; size: number}[] = [];
  for (const path of await listFiles(siteFolder)) {
    if (!compressible.test(path) || changing.has(path)) continue;
    const {size} = await stat(join(siteFolder, path));
    if (size > smallest && size < largest) found.push({path, size});
  }
  return found;
}

async function compressFile(file: string, cacheFolder: string, result: Compressed): Promise<void> {
  const content = await readFile(file);
  const hash = createHash("sha256").update(content).digest("hex");
  result.bytes += content.length;
  for (const format of ["br", "gz"] as const) {
    const quality = qualityOf(format, content.length);
    const entry = join(cacheFolder, `${hash}-q${quality}.${format}`);
    let size = await use(entry);
    if (size === undefined) {
      const bytes = await encode(content, format, quality);
      // An empty entry remembers that compressing does not pay.
      const kept = bytes.length < content.length ? bytes : Buffer.alloc(0);
      await writingTo(cacheFolder, () => writeDurably(entry, kept));
      size = kept.length;
      result.misses++;
    } else result.hits++;
    if (format === "br") result.brotliBytes += size || content.length;
    if (size > 0)
      await writingTo(file, () => copyFile(entry, `${file}.${format}`, constants.COPYFILE_FICLONE));
  }
}

/**
 * Seconds per megabyte buy little beyond these: less as it grows. Of brotli the best but one: the best
 * takes two and a half times as long for 2 % of the bytes, and most scripts are new at each refresh.
 */
function qualityOf(format: Format, bytes: number): number {
  if (format === "gz") return bytes < 64e6 ? 9 : 6;
  return bytes < 1e6 ? 10 : bytes < 64e6 ? 9 : 5;
}

function encode(content: Buffer, format: Format, quality: number): Promise<Buffer> {
  if (format === "gz") return promisify(gzip)(content, {level: quality});
  return promisify(brotliCompress)(content, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: quality,
      // The largest window that every browser reads.
      [zlib.BROTLI_PARAM_LGWIN]: zlib.BROTLI_MAX_WINDOW_BITS,
      [zlib.BROTLI_PARAM_SIZE_HINT]: content.length
    }
  });
}

/** Bytes of a cache entry, which counts as used from now; undefined when there is none. */
async function use(entry: string): Promise<number | undefined> {
  try {
    await utimes(entry, new Date(), new Date());
    return (await stat(entry)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function pruneCache(cacheFolder: string): Promise<void> {
  const day = 24 * 3600 * 1000;
  for (const name of await listFiles(cacheFolder)) {
    const file = join(cacheFolder, name);
    // What a killed build began ends in ".draft".
    const age = name.endsWith(".draft") ? day : 30 * day;
    try {
      if ((await stat(file)).mtimeMs < Date.now() - age) await rm(file);
    } catch (error) {
      // Another build may prune the same cache.
      if (!isMissing(error)) throw error;
    }
  }
}
