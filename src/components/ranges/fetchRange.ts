/** Bytes `start` … `end` (not included) of a file of `of` bytes. */
export interface ByteRange {
  start: number;
  end: number;
  of: number;
}

/** The published figures have changed since the page was opened: it has to be loaded anew. */
export class RenewedError extends Error {
  override name = "RenewedError";
}

/**
 * The bytes of a range of the file at `address`. A server that knows no ranges sends the whole:
 * what was asked for is cut out of it.
 * @throws RenewedError when the file is gone or has another length, and an Error with the address
 * and the answer's status for any other answer, or one of another length.
 */
export async function fetchRange(
  address: string,
  {start, end, of}: ByteRange
): Promise<ArrayBuffer> {
  const response = await fetch(address, {headers: {range: `bytes=${start}-${end - 1}`}});
  if (response.status === 404 || response.status === 410 || response.status === 416)
    throw new RenewedError(`${address}: ${response.status}`);
  if (!response.ok) throw new Error(`${address} cannot be read: ${response.status}`);
  const length = response.headers.get("content-range")?.split("/")[1];
  if (response.status === 206 && length !== undefined && length !== "*" && Number(length) !== of)
    throw new RenewedError(`${address}: ${length} bytes where there were ${of}`);
  const bytes = await response.arrayBuffer();
  if (response.status !== 206 && bytes.byteLength !== of)
    throw new RenewedError(`${address}: ${bytes.byteLength} bytes where there were ${of}`);
  const part = response.status === 206 ? bytes : bytes.slice(start, end);
  if (part.byteLength !== end - start)
    throw new Error(`${address} is cut short: ${part.byteLength} of ${end - start} bytes`);
  return part;
}
