/** A file of an archive, packed. */
export interface ZipEntry {
  name: Uint8Array;
  checksum: number;
  /** Bytes before and after packing. */
  size: number;
  packedSize: number;
  parts: BlobPart[];
}

const encoder = new TextEncoder();

/** Without ZIP64, which not every spreadsheet reads, no file of an archive may be longer. */
const mostBytes = 0xffff_ffff;

/**
 * Packs a file named `name` as its text comes, by the browser's own deflate: off this thread, and
 * without a worker made of a blob, which the site's policy refuses.
 */
export function packFile(name: string): {
  write(text: string): Promise<void>;
  end(): Promise<ZipEntry>;
} {
  const stream = new CompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const reading = collect(stream.readable);
  // Whoever awaits `end` gets it; without that a failed write would be reported twice.
  reading.catch(() => undefined);
  let checksum = 0xffff_ffff;
  let size = 0;
  return {
    async write(text) {
      const bytes = encoder.encode(text);
      size += bytes.length;
      if (size > mostBytes) throw new Error(`${name}: more than ${mostBytes} bytes`);
      checksum = updated(checksum, bytes);
      await writer.write(bytes);
    },
    async end() {
      await writer.close();
      const parts = await reading;
      const packedSize = parts.reduce((sum, {length}) => sum + length, 0);
      const whole = (checksum ^ 0xffff_ffff) >>> 0;
      return {name: encoder.encode(name), checksum: whole, size, packedSize, parts};
    }
  };
}

/** A file whose text is at hand. */
export async function packed(name: string, text: string): Promise<ZipEntry> {
  const file = packFile(name);
  await file.write(text);
  return file.end();
}

/** The bytes of a ZIP archive. Same files, same bytes: no time of day is in it. */
export function zipArchive(entries: readonly ZipEntry[]): BlobPart[] {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const entry of entries) {
    const local = header(0x04034b50, [], entry, [], 0);
    const central = header(0x02014b50, [20], entry, [0, 0, 0], offset);
    parts.push(local, ...entry.parts);
    directory.push(central);
    offset += local.length + entry.packedSize;
    directorySize += central.length;
  }
  if (offset > mostBytes) throw new Error(`archive: more than ${mostBytes} bytes`);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  return [...parts, ...directory, new Uint8Array(end.buffer)];
}

/** What stands before a file, and again in the directory at the end with some fields more. */
function header(
  signature: number,
  before: readonly number[],
  {name, checksum, size, packedSize}: ZipEntry,
  after: readonly number[],
  offset: number
): Uint8Array<ArrayBuffer> {
  const central = before.length > 0;
  const length = (central ? 46 : 30) + name.length;
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  const put16 = (...values: number[]) => {
    for (const value of values) view.setUint16((at += 2) - 2, value, true);
  };
  const put32 = (...values: number[]) => {
    for (const value of values) view.setUint32((at += 4) - 4, value, true);
  };
  put32(signature);
  // Version 2.0, names in UTF-8, deflate, 1980-01-01 00:00.
  put16(...before, 20, 0x0800, 8, 0, 0x0021);
  put32(checksum, packedSize, size);
  put16(name.length, 0, ...after);
  if (central) put32(0, offset);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, at);
  return bytes;
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return parts;
    parts.push(value);
  }
}

const table = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32, as ZIP has it, of the bytes so far and `bytes`. */
function updated(checksum: number, bytes: Uint8Array): number {
  let crc = checksum;
  for (let i = 0; i < bytes.length; i++)
    crc = (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}
