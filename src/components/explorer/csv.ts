import type {Language} from "../language.js";
import {t} from "../text.js";
import {ownWindow, type Column, type Row, type Value} from "./columns.js";
import {codeText} from "./values.js";
import {labelText} from "./words.js";

/** What a spreadsheet would run as a formula: such a text gets an apostrophe before it. */
const formula = /^[=+\-@\t\r\n]/;

/** Excel reads a file as UTF-8 only when it starts with this. */
export const byteOrderMark = "\ufeff";

/** The header line of a CSV file: ";" between cells in French, "," in English. */
export function csvHeader(
  columns: readonly Column[],
  language: Language,
  window = ownWindow
): string {
  return line(
    columns.map((column) => labelText(language, column, window)),
    language
  );
}

/** CSV lines of `rows`: full figures, decimal comma in French, ISO days, codes in words. */
export function csvRows(
  columns: readonly Column[],
  rows: readonly Row[],
  language: Language
): string {
  return rows
    .map((row) =>
      line(
        columns.map((column) => cellText(column, row[column.key] ?? null, language)),
        language
      )
    )
    .join("");
}

function cellText(column: Column, value: Value, language: Language): string {
  if (value === null) return "";
  if (typeof value === "number") {
    const text = String(Math.round(value * 1e6) / 1e6);
    return language === "fr" ? text.replace(".", ",") : text;
  }
  if (typeof value === "boolean") return t(language, value ? "explorer.yes" : "explorer.no");
  const text = column.kind === "code" ? codeText(language, column, value) : value;
  return formula.test(text) ? `'${text}` : text;
}

const special = {fr: /[";\r\n\t]/, en: /[",\r\n\t]/};

function line(cells: string[], language: Language): string {
  const quoted = cells.map((cell) =>
    special[language].test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  );
  return `${quoted.join(language === "fr" ? ";" : ",")}\r\n`;
}
