import {parquetReadObjects} from "hyparquet";
import type {FileMetaData, ParquetParsers, RowGroup, SchemaElement} from "hyparquet";
import {decompressZstd} from "hyparquet-compressors";
import type {RowGroupIndex} from "../../../loaders/contract/rowGroups.js";
import type {Row, Value} from "../explorer/columns.js";
import {fetchRange} from "../fetchRange.js";

/** A Parquet file of which rows are read by ranges of its bytes. */
export interface RowGroups {
  /** Rows `from` … `to` of the file (from 0, `to` not included); dates are ISO days. */
  rows(from: number, to: number): Promise<Row[]>;
  /** Bytes asked for until now. */
  readonly bytes: number;
  readonly requests: number;
}

/** Decoded groups that are kept: some megabytes. */
const mostKept = 24;

/** The signature that begins the file. */
const signature = 4;

const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
};

/**
 * The rows of the Parquet file at `address`, as `index` describes it. What was read is kept for a
 * while. @throws what `fetchRange` says when the file is gone, is another one, or is cut short.
 */
export function openRowGroups(index: RowGroupIndex, address: string): RowGroups {
  const starts = groupStarts(index);
  const schema = schemaOf(index);
  const kept = new Map<number, Promise<Row[]>>();
  let bytes = 0;
  let requests = 0;

  /** Reads groups `first` … `last` with one request. */
  function read(first: number, last: number): Promise<Row[]>[] {
    const start = starts[first] ?? 0;
    const end = starts[last + 1] ?? 0;
    bytes += end - start;
    requests += 1;
    const part = fetchRange(address, {from: start, length: end - start, of: index.bytes});
    return Array.from({length: last - first + 1}, (_, at) => {
      const group = first + at;
      const rows = part.then(({buffer, byteOffset}) => {
        const from = byteOffset + (starts[group] ?? 0) - start;
        return decode(
          buffer.slice(from, from + (starts[group + 1] ?? 0) - (starts[group] ?? 0)),
          group
        );
      });
      keep(group, rows);
      return rows;
    });
  }

  function keep(group: number, rows: Promise<Row[]>): void {
    kept.set(group, rows);
    // What failed is asked for anew the next time.
    rows.catch(() => kept.delete(group));
    for (const [oldest] of kept) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  }

  async function decode(chunk: ArrayBuffer, group: number): Promise<Row[]> {
    const metadata: FileMetaData = {
      version: 2,
      schema,
      num_rows: BigInt(rowsOf(index, group)),
      row_groups: [rowGroup(index, group)],
      metadata_length: 0
    };
    const file = {
      byteLength: chunk.byteLength,
      slice: (from: number, to?: number) => Promise.resolve(chunk.slice(from, to))
    };
    const compressors = {
      ZSTD: (input: Uint8Array, length: number) => decompressZstd(input, new Uint8Array(length))
    };
    const rows = await parquetReadObjects({file, metadata, parsers, compressors});
    for (const row of rows)
      for (const [name, value] of Object.entries(row))
        if (typeof value === "bigint") row[name] = Number(value);
        else if (value === undefined) row[name] = null;
    return rows as Record<string, Value>[];
  }

  return {
    get bytes() {
      return bytes;
    },
    get requests() {
      return requests;
    },
    async rows(from, to) {
      const end = Math.min(to, index.rows);
      if (from >= end) return [];
      const first = Math.floor(from / index.group_rows);
      const last = Math.floor((end - 1) / index.group_rows);
      // Held here as well: more groups may be asked for at once than are kept.
      const parts: Promise<Row[]>[] = [];
      while (first + parts.length <= last) {
        const group = first + parts.length;
        const known = kept.get(group);
        // Neighbours that are missing come with one request.
        let until = group;
        while (!known && until < last && !kept.has(until + 1)) until += 1;
        parts.push(...(known ? [known] : read(group, until)));
      }
      const groups = await Promise.all(parts);
      const start = first * index.group_rows;
      return groups.flat().slice(from - start, end - start);
    }
  };
}

function rowsOf({rows, group_rows}: RowGroupIndex, group: number): number {
  return Math.min(group_rows, rows - group * group_rows);
}

/** Where each group begins in the file, and where the last one ends. */
function groupStarts({sizes}: RowGroupIndex): number[] {
  const starts = [signature];
  const groups = sizes[0]?.length ?? 0;
  for (let group = 0; group < groups; group++) {
    let end = starts[group] ?? 0;
    for (const column of sizes) end += column[group] ?? 0;
    starts.push(end);
  }
  return starts;
}

function schemaOf({columns}: RowGroupIndex): SchemaElement[] {
  return [
    {name: "rows", num_children: columns.length, repetition_type: "REQUIRED"},
    ...columns.map(
      ({name, type, converted}) =>
        ({
          name,
          type,
          repetition_type: "OPTIONAL",
          ...(converted === null ? {} : {converted_type: converted})
        }) as SchemaElement
    )
  ];
}

/** A group as the footer would describe it, were it the whole file, without what comes before. */
function rowGroup(index: RowGroupIndex, group: number): RowGroup {
  let end = 0;
  const columns = index.columns.map(({name, type, codec}, at) => {
    const start = end;
    const size = index.sizes[at]?.[group] ?? 0;
    const dictionary = index.dictionaries[at]?.[group] ?? 0;
    end += size;
    return {
      file_offset: BigInt(start),
      meta_data: {
        type,
        encodings: [],
        path_in_schema: [name],
        codec,
        num_values: BigInt(rowsOf(index, group)),
        total_uncompressed_size: BigInt(size),
        total_compressed_size: BigInt(size),
        data_page_offset: BigInt(start + dictionary),
        ...(dictionary > 0 ? {dictionary_page_offset: BigInt(start)} : {})
      }
    };
  });
  return {
    columns,
    total_byte_size: BigInt(end),
    num_rows: BigInt(rowsOf(index, group))
  } as unknown as RowGroup;
}
