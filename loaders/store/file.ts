import {createHash} from "node:crypto";
import {closeSync, openSync, readSync, realpathSync, statSync} from "node:fs";

const magic = "SQLite format 3\0";
const chunkBytes = 4 << 20;

/** What the first page of a store says of it. */
export interface StoreHeader {
  bytes: number;
  journal: "delete" | "wal";
}

function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") throw new Error(`store not found: ${path}`, {cause: error});
  if (code === "EACCES" || code === "EPERM")
    throw new Error(`store not readable (permission denied): ${path}`, {cause: error});
  throw error;
}

/** Reads `length` bytes of a file at `position`; fewer at its end. Never opens it for writing. */
function readBytes(path: string, position: number, length: number): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, position));
  } finally {
    closeSync(file);
  }
}

/**
 * Checks that `path` is a whole SQLite file before SQLite opens it, whose own messages name no
 * file. Throws for a missing file, a folder, an empty, foreign or truncated one.
 * Format: the database header, section 1.3 of SQLite's file format.
 */
export function readHeader(path: string): StoreHeader {
  let stats;
  try {
    stats = statSync(path);
  } catch (error) {
    refuse(path, error);
  }
  if (stats.isDirectory()) throw new Error(`store is a folder, not a file: ${path}`);
  if (!stats.isFile()) throw new Error(`store is not a regular file: ${path}`);
  if (stats.size === 0) throw new Error(`store is empty (0 bytes): ${path}`);
  let header: Buffer;
  try {
    header = readBytes(path, 0, 100);
  } catch (error) {
    refuse(path, error);
  }
  if (header.length < 100 || header.toString("latin1", 0, 16) !== magic)
    throw new Error(`not a SQLite file: ${path}`);
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  // The page count holds only if it was written by the same change as the rest of the header.
  const counted = header.readUInt32BE(24) === header.readUInt32BE(92);
  const pages = counted ? header.readUInt32BE(28) : 0;
  if (stats.size < Math.max(pages, 1) * pageSize)
    throw new Error(
      `store is truncated: ${path} has ${stats.size} bytes, its header counts ${pages} pages of ${pageSize}`
    );
  return {bytes: stats.size, journal: header[18] === 2 ? "wal" : "delete"};
}

/** SHA-256 of a file's bytes, as hex. */
export function hashFile(path: string): string {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(chunkBytes);
    for (let read; (read = readSync(file, chunk, 0, chunkBytes, null)) > 0;)
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

/**
 * Of a store's -wal now; gives the store's fingerprint for the hash of its bytes, as whoever copies
 * the store can hash these later. SQLite keeps a -wal beside the file itself, not beside a link.
 */
export function fingerprintOf(path: string): (hash: string) => string {
  const wal = `${realpathSync(path)}-wal`;
  const size = statSync(wal, {throwIfNoEntry: false})?.size ?? 0;
  const walHash = size > 0 ? hashFile(wal) : "";
  return (hash) => createHash("sha256").update(`${hash}:${walHash}`).digest("hex");
}

/** SHA-256 of a store's bytes and of its `-wal`'s, as hex. Reads both files whole. */
export function storeFingerprint(path: string): string {
  readHeader(path);
  return fingerprintOf(path)(hashFile(path));
}

/**
 * Ends the fingerprint of a store that was being written when it was read. A commit is in the -wal
 * before it can be seen: what was read may be older than the bytes that the fingerprint is of.
 */
export const unsettled = "+";

/** Whether a WAL store's -wal was written within the last seconds. */
export function isBeingWritten(path: string): boolean {
  const wal = statSync(`${path}-wal`, {throwIfNoEntry: false});
  return wal !== undefined && wal.size > 0 && Math.abs(Date.now() - wal.mtimeMs) < 5000;
}

/** Changes whenever another program writes the store: cheap, to see that nothing moved meanwhile. */
export function storeSignature(path: string): string {
  const real = realpathSync(path);
  return [real, `${real}-wal`, `${real}-journal`]
    .map((name) => {
      const stats = statSync(name, {throwIfNoEntry: false, bigint: true});
      return stats ? `${stats.ino}/${stats.size}/${stats.mtimeNs}` : "none";
    })
    .join(" ");
}
