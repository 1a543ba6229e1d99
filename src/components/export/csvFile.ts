import {t} from "../text.js";
import type {Column, Row, Value} from "../explorer/columns.js";
import {codeText} from "../explorer/values.js";
import {headersOf, type Content, type FileWriter} from "./content.js";

/** How a CSV file is written. */
export interface Dialect {
  separator: ";" | ",";
  decimal: "," | ".";
  /** For people: labels, codes and booleans in words. Else the data's own keys and codes. */
  words: boolean;
  /** Excel reads a file as UTF-8 only when it starts with this. */
  mark: "\ufeff" | "";
}

/** What Excel opens with a double click where lists are separated by ";", as in France. */
export const excelDialect: Dialect = {separator: ";", decimal: ",", words: true, mark: "\ufeff"};

/** RFC 4180: what programs read. */
export const plainDialect: Dialect = {separator: ",", decimal: ".", words: false, mark: ""};

/**
 * What a spreadsheet would run as a formula at the start of a cell, by OWASP's "CSV injection",
 * full-width signs included. Also after each separator, quote and end of line within a text: a
 * spreadsheet whose separator is another one than the file's starts a cell there.
 */
const formula = /(^|[;,\t\r\n"])(?=[=+\-@＝＋－＠])/g;

/** Blanks that a spreadsheet takes off before it looks for a formula. */
const blankStart = /^[\t\r\n]/;

const special = /[";,\r\n\t]/;

/** A CSV file: full figures, ISO days, CRLF, texts that a spreadsheet would run made harmless. */
export function csvFile(content: Content, dialect: Dialect): FileWriter {
  const {columns, language} = content;
  const {separator, words, mark} = dialect;
  const labels = (words ? headersOf(content) : columns.map(({key}) => key)).map(quoted);
  const line = (cells: string[]) => `${cells.join(separator)}\r\n`;
  const text = (column: Column, value: Value) => cellText(column, value, dialect, language);
  let start = mark + line(labels);
  const take = (lines: string): BlobPart[] => {
    const part = start + lines;
    start = "";
    return part === "" ? [] : [part];
  };
  return {
    add: (rows: readonly Row[]) =>
      take(rows.map((row) => line(columns.map((one) => text(one, row[one.key] ?? null)))).join("")),
    end: () => take("")
  };
}

/** `text` with an apostrophe wherever a spreadsheet would begin a formula. */
export function harmless(text: string): string {
  const safe = text.replace(formula, "$1'");
  return blankStart.test(safe) ? `'${safe}` : safe;
}

function cellText(
  column: Column,
  value: Value,
  {decimal, words}: Dialect,
  language: Content["language"]
): string {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!words) return String(value);
    // Full figures, without the noise of binary fractions.
    return String(Math.round(value * 1e6) / 1e6).replace(".", decimal);
  }
  if (typeof value === "boolean")
    return words ? t(language, value ? "explorer.yes" : "explorer.no") : String(value);
  if (column.kind === "date") return value;
  const said = words && column.kind === "code" ? codeText(language, column, value) : value;
  return quoted(harmless(said));
}

function quoted(cell: string): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
