import {DataType, type Table} from "apache-arrow";

/** What the values of a column are to a reader. */
export type ColumnKind =
  "text" | "number" | "integer" | "date" | "timestamp" | "time" | "boolean" | "list" | "unshown";

/** A plain value: dates and timestamps are milliseconds, times of day too. */
export type Cell = string | number | bigint | boolean | null;

/** One column of an answer. */
export interface ResultColumn {
  name: string;
  kind: ColumnKind;
  at: (row: number) => Cell;
}

/** The rows of an answer, by column. Two columns may have one name. */
export interface Result {
  columns: readonly ResultColumn[];
  rows: number;
}

/** Reads an Arrow table where a cell is asked for. */
export function readResult(table: Table): Result {
  const columns = table.schema.fields.map(({name, type}, index): ResultColumn => {
    const vector = table.getChildAt(index);
    const kind = kindOf(type as DataType);
    return {name, kind, at: (row) => plain(vector?.get(row), kind, type as DataType)};
  });
  return {columns, rows: table.numRows};
}

function kindOf(type: DataType): ColumnKind {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "text";
  if (DataType.isInt(type)) return "integer";
  if (DataType.isFloat(type) || DataType.isDecimal(type)) return "number";
  if (DataType.isBool(type)) return "boolean";
  if (DataType.isDate(type)) return "date";
  if (DataType.isTimestamp(type)) return "timestamp";
  if (DataType.isTime(type)) return "time";
  if (DataType.isNull(type)) return "text";
  if (DataType.isList(type) || DataType.isStruct(type) || DataType.isMap(type)) return "list";
  // Streams come without the words of an ENUM, Arrow's reader gets intervals wrong, and bytes are
  // nothing to read.
  return "unshown";
}

function plain(value: unknown, kind: ColumnKind, type: DataType): Cell {
  if (value === null || value === undefined || kind === "unshown") return null;
  if (kind === "list") return JSON.stringify(value, (_, part: unknown) => textOf(part));
  if (kind === "time") {
    const perSecond = perSeconds[(type as unknown as {unit: number}).unit] ?? 1e6;
    return (Number(value) / perSecond) * 1000;
  }
  return value as Cell;
}

/** By Arrow's number of the unit: seconds, thousandths, millionths, billionths. */
const perSeconds = [1, 1e3, 1e6, 1e9];

/** JSON has no whole numbers of 64 bits. */
function textOf(part: unknown): unknown {
  if (typeof part === "bigint")
    return part >= -(2n ** 53n) && part <= 2n ** 53n ? Number(part) : String(part);
  return part;
}

/** Whether a column is measured rather than named. */
export function isNumber({kind}: Pick<ResultColumn, "kind">): boolean {
  return kind === "number" || kind === "integer";
}
