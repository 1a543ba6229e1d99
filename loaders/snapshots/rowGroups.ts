import {open} from "node:fs/promises";
import {parquetMetadata} from "hyparquet";
import type {ColumnMetaData, FileMetaData} from "hyparquet";
import type {RowGroupIndex} from "../contract/rowGroups.js";

/** The signature that begins a Parquet file: the first chunk follows it. */
const signature = 4;

/**
 * Where the rows of the Parquet file at `path` lie in it.
 * @throws when its chunks do not follow each other, or its groups differ in length: a reader of
 * ranges would take other bytes for them.
 */
export async function rowGroupIndex(path: string): Promise<RowGroupIndex> {
  const {metadata, bytes} = await footer(path);
  const leaves = metadata.schema.slice(1);
  const [first] = metadata.row_groups;
  const index: RowGroupIndex = {
    bytes,
    rows: Number(metadata.num_rows),
    group_rows: Number(first?.num_rows ?? 0),
    columns: leaves.map(({name, type, converted_type}, at) => ({
      name,
      type: type ?? "",
      converted: converted_type ?? null,
      codec: first?.columns[at]?.meta_data?.codec ?? "UNCOMPRESSED"
    })),
    sizes: leaves.map(() => []),
    dictionaries: leaves.map(() => [])
  };
  let end = signature;
  for (const [number, group] of metadata.row_groups.entries()) {
    const last = number === metadata.row_groups.length - 1;
    if (!last && Number(group.num_rows) !== index.group_rows)
      throw new Error(`${path}: row group ${number} has ${group.num_rows} rows`);
    for (const [at, {meta_data: chunk}] of group.columns.entries()) {
      if (!chunk || startOf(chunk) !== end)
        throw new Error(`${path}: row group ${number} does not follow the one before`);
      const size = Number(chunk.total_compressed_size);
      index.sizes[at]?.push(size);
      index.dictionaries[at]?.push(Number(chunk.data_page_offset) - startOf(chunk));
      end += size;
    }
  }
  return index;
}

function startOf({dictionary_page_offset, data_page_offset}: ColumnMetaData): number {
  return Number(dictionary_page_offset ?? data_page_offset);
}

async function footer(path: string): Promise<{metadata: FileMetaData; bytes: number}> {
  const file = await open(path, "r");
  try {
    const {size} = await file.stat();
    const tail = new DataView(new ArrayBuffer(8));
    await file.read(tail, 0, 8, size - 8);
    const length = tail.getUint32(0, true) + 8;
    const bytes = new Uint8Array(new ArrayBuffer(length));
    await file.read(bytes, 0, length, size - length);
    return {metadata: parquetMetadata(bytes.buffer), bytes: size};
  } finally {
    await file.close();
  }
}
