import type {BlockIndex, BlockKey} from "../../loaders/contract/blocks.js";
import {fetchRange, nameOf} from "./fetchRange.js";
import {readNamed} from "./published.js";
import {RenewedError} from "./renewed.js";

export {RenewedError};

/** The addresses of a block file and of its index. */
export interface BlockFile {
  blocks: string;
  index: string;
}

const indexes = new Map<string, Promise<BlockIndex>>();

/** The index of a block file, fetched once a page. Rejects as `readBlock` does. */
export function readIndex<Key extends BlockKey>({index}: BlockFile): Promise<BlockIndex<Key>> {
  let known = indexes.get(index);
  if (!known) {
    known = fetchIndex(index);
    indexes.set(index, known);
    // A failure is asked for anew.
    known.catch(() => indexes.delete(index));
  }
  return known as Promise<BlockIndex<Key>>;
}

async function fetchIndex(address: string): Promise<BlockIndex> {
  const content = await readNamed(address);
  const index = JSON.parse(new TextDecoder().decode(content)) as BlockIndex;
  if (index.first.length !== index.bytes.length)
    throw new Error(`${nameOf(address)}: ${index.first.length} keys, ${index.bytes.length} blocks`);
  return index;
}

/** Where the block is that holds `key`, if any does. */
export function placeOf<Key extends BlockKey>(
  {first, bytes}: BlockIndex<Key>,
  key: Key
): {from: number; length: number} | null {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return null;
  let from = 0;
  for (let block = 0; block < low - 1; block++) from += bytes[block]!;
  return {from, length: bytes[low - 1]!};
}

/**
 * The content of the block that would hold `key`, by one range request; null where it is below all.
 * Rejects with a `RenewedError` when the file is gone, and with what is wrong when the server fails,
 * the range is cut short or its checksum does not hold.
 */
export async function readBlock<Key extends BlockKey>(
  file: BlockFile,
  key: Key
): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = placeOf(await readIndex<Key>(file), key);
  if (!place) return null;
  const bytes = await fetchRange(file.blocks, place);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    // Bytes that are no gzip, or whose checksum is another.
    throw new Error(`${nameOf(file.blocks)}: the block at ${place.from} is damaged`, {
      cause: error
    });
  }
}

/** The record of `key` in a block file of JSON; null where there is none. Rejects as `readBlock` does. */
export async function readRecord<Value, Key extends BlockKey = number>(
  file: BlockFile,
  key: Key
): Promise<Value | null> {
  const content = await readBlock(file, key);
  if (!content) return null;
  const records = JSON.parse(new TextDecoder().decode(content)) as [Key, Value][];
  return records.find(([known]) => known === key)?.[1] ?? null;
}
