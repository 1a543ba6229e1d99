import {RenewedError} from "./renewed.js";

/** Bytes `from` … `from + length` of a file, of `of` bytes where that is known. */
export interface ByteRange {
  from: number;
  length: number;
  of?: number;
}

/**
 * The bytes of a range of the file at `address`. A server that knows no ranges sends the whole:
 * what was asked for is cut out of it. Rejects with a `RenewedError` when the file is gone or has
 * another length, and with what is wrong when the server fails or the range is cut short.
 */
export async function fetchRange(
  address: string,
  {from, length, of}: ByteRange
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, {headers: {Range: `bytes=${from}-${from + length - 1}`}});
  refuse(response, address);
  const whole = new Uint8Array(await response.arrayBuffer());
  const part = response.status === 206;
  const size = part ? sizeIn(response.headers.get("content-range")) : whole.length;
  if (of !== undefined && size !== null && size !== of)
    throw new RenewedError(`${nameOf(address)}: ${size} bytes where there were ${of}`);
  const bytes = part ? whole : whole.subarray(from, from + length);
  if (bytes.length !== length)
    throw new Error(`${nameOf(address)}: cut short, ${bytes.length} of ${length} bytes at ${from}`);
  return bytes;
}

/** Throws for an answer that is none: a `RenewedError` where the file is gone. */
export function refuse(response: Response, address: string): void {
  if (response.ok) return;
  const text = `${nameOf(address)}: ${response.status} ${response.statusText}`.trim();
  // Addresses name the content: of another release's, the server has nothing or something else.
  if ([404, 410, 416].includes(response.status)) throw new RenewedError(text);
  throw new Error(text);
}

/** "details-consultants.blocks" of an address with a hash in it. */
export function nameOf(address: string): string {
  const name = address.split(/[?#]/)[0]?.split("/").at(-1) ?? address;
  return name.replace(/\.[0-9a-f]{8}(\.\w+)$/, "$1");
}

/** The size of the whole file in "bytes 0-9/10"; null where the server does not say. */
function sizeIn(range: string | null): number | null {
  const size = range?.split("/")[1];
  return size === undefined || size === "*" ? null : Number(size);
}
