import {crc32, inflateRawSync} from "node:zlib";

/** The files of a ZIP archive by name, read by its directory; sizes and checksums are checked. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error("no end of a directory");
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`no directory entry at ${at}`);
    const [checksum, packedSize, size] = [16, 20, 24].map((field) =>
      view.getUint32(at + field, true)
    ) as [number, number, number];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== 0x04034b50) throw new Error(`${name}: no local header`);
    if (view.getUint32(local + 18, true) !== packedSize) throw new Error(`${name}: two sizes`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = inflateRawSync(bytes.subarray(start, start + packedSize));
    if (content.length !== size || crc32(content) !== checksum)
      throw new Error(`${name}: other bytes than the directory says`);
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength;
  }
  return files;
}
