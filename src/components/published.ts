import type {SnapshotFile} from "../../loaders/contract.js";
import {nameOf, refuse} from "./fetchRange.js";
import {RenewedError} from "./renewed.js";

/** What the manifest says of a file. */
type Expected = Pick<SnapshotFile, "name" | "bytes" | "sha256">;

/** Addresses of which what came was wrong: a browser keeps that for a year, unless asked anew. */
const damaged = new Set<string>();

/** Fetches, past the browser's own copy where that was wrong, and has the content judged. */
async function fetchSound(
  address: string,
  accept: (response: Response) => void,
  wrong: (content: ArrayBuffer) => Promise<string | null>
): Promise<ArrayBuffer> {
  const response = await fetch(address, damaged.has(address) ? {cache: "reload"} : {});
  accept(response);
  const content = await response.arrayBuffer();
  const reason = await wrong(content);
  if (reason === null) damaged.delete(address);
  else {
    damaged.add(address);
    throw new Error(reason);
  }
  return content;
}

/**
 * The bytes of a published file, as the manifest describes it. Rejects with a `RenewedError` when
 * the file is gone, and with what is wrong when the server fails, the file is cut short or its
 * checksum is another. (Without a secure context there is no checksum: then only the size counts.)
 */
export async function readPublished(
  address: string,
  name: string,
  {files}: {files: readonly Expected[]}
): Promise<ArrayBuffer> {
  const expected = files.find((file) => file.name === name);
  if (!expected) throw new Error(`${name}: not in the manifest`);
  const accept = (response: Response) => {
    const status = `${name}: ${response.status} ${response.statusText}`.trim();
    // Addresses name the content: what is gone was replaced by newer figures.
    if (response.status === 404 || response.status === 410) throw new RenewedError(status);
    if (!response.ok) throw new Error(status);
  };
  return fetchSound(address, accept, async (content) => {
    if (content.byteLength !== expected.bytes)
      return `${name}: ${content.byteLength} bytes, where ${expected.bytes} were published`;
    if (await holds(content, expected.sha256)) return null;
    return `${name}: the checksum is not the published one`;
  });
}

/**
 * The bytes at an address that names them by the start of their checksum, as the site's data files
 * have it: "search.0123abcd.json". Rejects as `readPublished` does.
 */
export async function readNamed(address: string): Promise<ArrayBuffer> {
  const [path = ""] = address.split(/[?#]/);
  const start = /\.([0-9a-f]{8})\.\w+$/.exec(path)?.[1];
  return fetchSound(
    address,
    (response) => refuse(response, address),
    async (content) =>
      start === undefined || (await holds(content, start))
        ? null
        : `${nameOf(address)}: the checksum is not the published one`
  );
}

/** Whether the checksum of `content` is, or starts with, `sha256`. */
async function holds(content: ArrayBuffer, sha256: string): Promise<boolean> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return true;
  const hash = new Uint8Array(await subtle.digest("SHA-256", content));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .startsWith(sha256);
}
