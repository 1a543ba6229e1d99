import type {Column, Row, Value} from "../explorer/columns.js";
import {codeText} from "../explorer/values.js";
import {t} from "../text.js";
import {dayNumber, headersOf, storedType, type Content, type FileWriter} from "./content.js";
import {columnName, sheetEnd, sheetStart, style, textsFile, workbookFiles} from "./workbook.js";
import {packed, packFile, zipArchive} from "./zip.js";

/** Excel counts days from 1899-12-30. */
const firstDay = 25_569;

/**
 * An Excel workbook: the rows with typed cells, and a sheet that says what they are. No cell is
 * ever a formula. Its XML is packed as it grows, so that a million rows never are one text.
 */
export function xlsxFile(content: Content): FileWriter {
  const {columns, language, title, facts} = content;
  const texts = new Map<string, number>();
  const textCell = (text: string) => {
    let number = texts.get(text);
    if (number === undefined) texts.set(text, (number = texts.size));
    return `t="s"><v>${number}</v></c>`;
  };
  const cell = (place: string, column: Column, value: Value): string => {
    // NULL, and what is no number to Excel, is an empty cell.
    if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
    const start = `<c r="${place}" `;
    const type = storedType(column);
    if (typeof value === "boolean") return `${start}t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === "number") return `${start}s="${numberStyle(column)}"><v>${value}</v></c>`;
    if (type === "date")
      return `${start}s="${style.date}"><v>${dayNumber(value) + firstDay}</v></c>`;
    return start + textCell(column.kind === "code" ? codeText(language, column, value) : value);
  };
  const headerCells = (labels: readonly string[]) =>
    labels
      .map((label, index) => `<c r="${columnName(index)}1" s="${style.header}" ${textCell(label)}`)
      .join("");
  const labels = headersOf(content);
  const letters = columns.map((_, index) => columnName(index));
  const file = packFile("xl/worksheets/sheet1.xml");
  let start = `${sheetStart(widthsOf(columns, labels))}<row r="1">${headerCells(labels)}</row>`;
  let last = 1;
  const write = (xml: string) => {
    const text = start + xml;
    start = "";
    return file.write(text);
  };
  const about = () => {
    const rows = facts.map(
      ({label, text}, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}" ${textCell(label)}<c r="B${index + 2}" ${textCell(text)}</row>`
    );
    const header = headerCells([t(language, "export.about.what"), t(language, "export.about.is")]);
    return `${sheetStart([28, 90])}<row r="1">${header}</row>${rows.join("")}${sheetEnd(`B${rows.length + 1}`)}`;
  };
  return {
    async add(rows: readonly Row[]) {
      const lines = rows.map((row) => {
        last += 1;
        const cells = columns.map((column, index) =>
          cell(`${letters[index] ?? ""}${last}`, column, row[column.key] ?? null)
        );
        return `<row r="${last}">${cells.join("")}</row>`;
      });
      await write(lines.join(""));
      return [];
    },
    async end() {
      await write(sheetEnd(`${letters.at(-1) ?? "A"}${last}`));
      const sheets = [await file.end(), await packed("xl/worksheets/sheet2.xml", about())];
      const shared = packFile("xl/sharedStrings.xml");
      for (const part of inParts(textsFile(texts.keys(), texts.size))) await shared.write(part);
      const names = [title, t(language, "export.about")];
      const rest = Object.entries(workbookFiles(names)).map(([name, text]) => packed(name, text));
      // The list of types stands first in the archive: readers tell the format by it.
      return zipArchive([...(await Promise.all(rest)), ...sheets, await shared.end()]);
    }
  };
}

function numberStyle({kind, digits}: Column): number {
  if (kind === "money") return style.money;
  if (kind === "percent") return style.percent;
  return digits === undefined ? style.integer : style.real;
}

/** In characters: as wide as on screen, and wide enough for the label and its filter button. */
function widthsOf(columns: readonly Column[], labels: readonly string[]): number[] {
  return columns.map(({width = 0, kind}, index) => {
    const least = kind === "money" ? 14 : 11;
    return Math.min(48, Math.max(least, Math.round(width / 7), (labels[index]?.length ?? 0) + 4));
  });
}

function* inParts(texts: readonly string[]): Generator<string> {
  for (let from = 0; from < texts.length; from += 10_000)
    yield texts.slice(from, from + 10_000).join("");
}
