import type {Column, Row, Value} from "../explorer/columns.js";
import type {Content} from "../export/content.js";
import {formats} from "../export/formats.js";
import {saveFile} from "../export/saveFile.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {exactText} from "./cells.js";
import type {kinds} from "./DownloadBar.js";
import type {Result, ResultColumn} from "./result.js";

/** The rows of an answer as a file of the reader's. */
export async function downloadAnswer(
  answer: {result: Result; sql: string},
  kind: (typeof kinds)[number],
  language: Language
): Promise<void> {
  const {ending, mime, parts} = await answerFile(answer, kind, language);
  saveFile(`console.${ending}`, new Blob(parts, {type: mime}));
}

/** Its parts, type and ending. */
export async function answerFile(
  {result, sql}: {result: Result; sql: string},
  kind: (typeof kinds)[number],
  language: Language
): Promise<{parts: BlobPart[]; mime: string; ending: string}> {
  const format = formats.find(({id}) => id === kind);
  if (!format) throw new Error(`no such kind of file: ${kind}`);
  const columns = result.columns.map((column, index) => columnOf(result, column, index));
  const content: Content = {
    columns,
    // The names that the query gives.
    headers: columns.map(({key}) => key),
    language,
    window: "",
    title: "SQL",
    facts: [
      {label: t(language, "export.fact.rows"), text: formatNumber(language, result.rows)},
      {label: "SQL", text: sql}
    ],
    metadata: {sql}
  };
  const file = await format.open(content);
  const rows = Array.from({length: result.rows}, (_, row) =>
    Object.fromEntries(columns.map(({key}, index) => [key, valueOf(result, index, row, columns)]))
  ) as Row[];
  const parts = [...(await file.add(rows)), ...(await file.end())];
  return {parts, mime: format.mime, ending: format.ending};
}

/** As the explorer's files know columns; of two with one name the second gets a number. */
function columnOf(result: Result, column: ResultColumn, index: number): Column {
  const same = result.columns.slice(0, index).filter(({name}) => name === column.name).length;
  const key = same > 0 ? `${column.name}_${same + 1}` : column.name;
  const shared = {key, label: "console.table", missing: "console.null"} as const;
  switch (column.kind) {
    case "integer":
      // Whole numbers of 32 bits are stored as such, larger ones as doubles.
      return {...shared, kind: "number", ...(isSmall(result, column) ? {} : {digits: 6})};
    case "number":
      return {...shared, kind: "number", digits: 6};
    case "date":
    case "boolean":
      return {...shared, kind: column.kind};
    default:
      return {...shared, kind: "text"};
  }
}

function isSmall({rows}: Result, column: ResultColumn): boolean {
  for (let row = 0; row < rows; row++) {
    const value = column.at(row);
    if (value !== null && Math.abs(Number(value)) >= 2 ** 31) return false;
  }
  return true;
}

function valueOf(result: Result, index: number, row: number, columns: readonly Column[]): Value {
  const column = result.columns[index];
  const value = column?.at(row) ?? null;
  if (!column || value === null) return null;
  const {kind} = columns[index] ?? {};
  if (kind === "number") return Number(value);
  return kind === "boolean" ? value === true : exactText(column, value);
}
