import {ByteWriter, ParquetWriter} from "hyparquet-writer";
import type {ColumnSource} from "hyparquet-writer";
import type {Column, Row} from "../explorer/columns.js";
import {dayNumber, storedType, type Content, type FileWriter, type StoredType} from "./content.js";

const stored: Record<StoredType, {type: "BYTE_ARRAY" | "INT32" | "DOUBLE" | "BOOLEAN"}> = {
  text: {type: "BYTE_ARRAY"},
  integer: {type: "INT32"},
  real: {type: "DOUBLE"},
  date: {type: "INT32"},
  boolean: {type: "BOOLEAN"}
};

/** What a reader of the file takes the stored values for. */
const meaning = {text: {converted_type: "UTF8"}, date: {converted_type: "DATE"}} as const;

/** A Parquet file (Snappy): the data's own keys and codes; each part of rows is a row group. */
export function parquetFile({columns, metadata}: Content): FileWriter {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{name: "rows", num_children: columns.length}, ...columns.map(schemaElement)],
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({key, value})),
    createdBy: "Consultator"
  });
  const take = (): BlobPart[] => {
    const bytes = writer.getBytes().slice();
    // What was taken is written over; `offset` goes on counting from the start of the file.
    writer.index = 0;
    return [bytes];
  };
  return {
    async add(rows) {
      if (rows.length === 0) return [];
      const columnData = columns.map((column) => source(column, rows));
      await file.write({columnData, rowGroupSize: rows.length});
      return take();
    },
    async end() {
      await file.finish();
      return take();
    }
  };
}

function schemaElement(column: Column) {
  const type = storedType(column);
  const means = type === "text" || type === "date" ? meaning[type] : {};
  return {name: column.key, repetition_type: "OPTIONAL" as const, ...stored[type], ...means};
}

function source(column: Column, rows: readonly Row[]): ColumnSource {
  const {key} = column;
  const date = storedType(column) === "date";
  const data = rows.map((row) => {
    const value = row[key] ?? null;
    return date && typeof value === "string" ? dayNumber(value) : value;
  });
  return {name: key, data};
}
