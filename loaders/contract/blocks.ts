export type BlockKey = number | string;

/**
 * The index of a block file, `NAME-index.json` beside `NAME.blocks`: a record is in the last block
 * whose first key is not above its own. A reader fetches this once and then one range a record.
 */
export interface BlockIndex<Key extends BlockKey = BlockKey> {
  /** Records in all blocks. */
  records: number;
  /** First key of each block, ascending. */
  first: Key[];
  /** Compressed bytes of each block; they stand one after another. */
  bytes: number[];
  /** What all records share. */
  head?: unknown;
}
