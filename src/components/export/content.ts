import type {Language} from "../language.js";
import type {Column, Row} from "../explorer/columns.js";
import {labelText} from "../explorer/words.js";

/** What a file of rows says besides the rows. */
export interface Content {
  columns: readonly Column[];
  /** What stands above the columns for people, where it is not their labels. */
  headers?: readonly string[];
  /** In which codes, labels and the second sheet are written. */
  language: Language;
  /** The window that some columns are of. */
  window: string;
  /** "Missions". */
  title: string;
  /** What it shows, in words: the filters, the as-of date, the snapshot. */
  facts: readonly {label: string; text: string}[];
  /** The same for machines. */
  metadata: Readonly<Record<string, string>>;
}

/** What stands above each column for people. */
export function headersOf({columns, headers, language, window}: Content): string[] {
  return columns.map((column, index) => headers?.[index] ?? labelText(language, column, window));
}

/** A file in the making: rows go in part by part, and bytes come out as soon as they stand. */
export interface FileWriter {
  add(rows: readonly Row[]): BlobPart[] | Promise<BlobPart[]>;
  /** What is left to write once all rows are in. */
  end(): BlobPart[] | Promise<BlobPart[]>;
}

/** How a column is stored where a file has types; the same in every file of a subject. */
export type StoredType = "text" | "integer" | "real" | "date" | "boolean";

/** A number without decimals is an integer: `column.digits` says that it has some. */
export function storedType({kind, digits}: Column): StoredType {
  if (kind === "number") return digits === undefined ? "integer" : "real";
  if (kind === "money" || kind === "percent") return "real";
  return kind === "date" || kind === "boolean" ? kind : "text";
}

const dayLength = 86_400_000;

/** Days since 1970-01-01 of an ISO day. Throws for a text that is none. */
export function dayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`not a date: "${day}"`);
  return time / dayLength;
}
