/**
 * Where the rows of a Parquet file lie in it, for reading ranges of it: what its own footer says,
 * in a fiftieth of the size. The chunks of a file follow each other without gaps, group by group
 * and column by column.
 */
export interface RowGroupIndex {
  /** Bytes of the file. */
  bytes: number;
  rows: number;
  /** Rows of each group but the last. */
  group_rows: number;
  /** In the order of the chunks. */
  columns: {name: string; type: string; converted: string | null; codec: string}[];
  /** By column, over the groups: bytes of the chunk. */
  sizes: number[][];
  /** By column, over the groups: bytes of the dictionary that the chunk begins with; 0 for none. */
  dictionaries: number[][];
}
