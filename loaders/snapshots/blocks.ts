import {open, writeFile} from "node:fs/promises";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import type {BlockIndex, BlockKey} from "../contract/blocks.js";

const compress = promisify(gzip);

/** Fast rather than small: a block is far below what one request may cost. */
const level = 1;
/** What a block holds before it is compressed, unless one record alone is larger. */
export const blockBytes = 64 * 1024;
/** Blocks that the thread pool compresses at once. */
const inFlight = 4;

/** The content of one block and its first key. */
export interface Block<Key extends BlockKey> {
  first: Key;
  /** As many records as the block has, for the index to count. */
  records: number;
  content: Uint8Array;
}

/**
 * Writes blocks one after another, each compressed by itself (gzip, whose checksum the browser
 * verifies), and beside them the index that finds the one with a key. Blocks come in the order of
 * their keys: numbers by value, texts by code unit; the same blocks give the same bytes.
 * @throws naming the two keys that are out of order.
 */
export async function writeBlocks<Key extends BlockKey>(
  paths: {blocks: string; index: string},
  blocks: AsyncIterable<Block<Key>> | Iterable<Block<Key>>,
  head?: unknown
): Promise<BlockIndex<Key>> {
  const index: BlockIndex<Key> = {records: 0, first: [], bytes: []};
  if (head !== undefined) index.head = head;
  const output = await open(paths.blocks, "w");
  const pending: Promise<Buffer>[] = [];
  const flush = async () => {
    const bytes = await pending.shift();
    if (!bytes) return;
    index.bytes.push(bytes.length);
    await output.writeFile(bytes);
  };
  try {
    for await (const {first, records, content} of blocks) {
      const before = index.first.at(-1);
      if (before !== undefined && !(before <= first))
        throw new Error(`blocks are out of order: ${before} before ${first}`);
      index.first.push(first);
      index.records += records;
      pending.push(compress(content, {level}));
      if (pending.length >= inFlight) await flush();
    }
    while (pending.length > 0) await flush();
  } finally {
    await Promise.allSettled(pending);
    await output.close();
  }
  await writeFile(paths.index, JSON.stringify(index));
  return index;
}

/** Records as JSON in blocks of about `size` bytes, each `[[key, record], …]`. */
export function* jsonBlocks<Key extends BlockKey>(
  records: Iterable<readonly [Key, unknown]>,
  size = blockBytes
): Generator<Block<Key>> {
  let texts: string[] = [];
  let first: Key | undefined;
  let length = 0;
  const block = (key: Key): Block<Key> => ({
    first: key,
    records: texts.length,
    content: Buffer.from(`[${texts.join(",")}]`)
  });
  for (const record of records) {
    first ??= record[0];
    const text = JSON.stringify(record);
    texts.push(text);
    length += text.length;
    if (length < size) continue;
    yield block(first);
    texts = [];
    first = undefined;
    length = 0;
  }
  if (first !== undefined) yield block(first);
}
