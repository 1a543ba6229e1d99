import {
  bool,
  columnFromArray,
  dateDay,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import type {Value} from "../explorer/columns.js";
import {dayNumber, storedType, type Content, type FileWriter, type StoredType} from "./content.js";
import {breathe} from "./breathe.js";

const types: Record<StoredType, () => Parameters<typeof columnFromArray>[1]> = {
  // One dictionary for the whole file: parts of a stream that replace theirs are read by few.
  text: () => dictionary(utf8(), int32()),
  integer: int32,
  real: float64,
  date: dateDay,
  boolean: bool
};

const dayLength = 86_400_000;

/** Rows in one record batch. */
const batchRows = 100_000;

/** An Arrow IPC stream: the data's own keys and codes, texts coded by dictionary. */
export function arrowFile({columns}: Content): FileWriter {
  const data = columns.map((): Value[] => []);
  const known = new Map<string, string>();
  return {
    add(rows) {
      columns.forEach((column, index) => {
        const values = data[index] ?? [];
        const date = storedType(column) === "date";
        for (const row of rows) {
          const value = row[column.key] ?? null;
          if (typeof value !== "string") values.push(value);
          else values.push(date ? dayNumber(value) * dayLength : shared(known, value));
        }
      });
      return [];
    },
    async end() {
      const built: [string, ReturnType<typeof columnFromArray>][] = [];
      for (const [index, column] of columns.entries()) {
        const type = types[storedType(column)]();
        built.push([
          column.key,
          columnFromArray(data[index] ?? [], type, {maxBatchRows: batchRows})
        ]);
        data[index] = [];
        await breathe();
      }
      const bytes = tableToIPC(tableFromColumns(built), {format: "stream"});
      if (!bytes) throw new Error("Arrow: no bytes were made");
      return [bytes as Uint8Array<ArrayBuffer>];
    }
  };
}

/** The same text once: an engine gives each row a text of its own. */
function shared(known: Map<string, string>, text: string): string {
  const first = known.get(text);
  if (first === undefined) known.set(text, text);
  return first ?? text;
}
