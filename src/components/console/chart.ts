import type {ChartChoice, Mark} from "./address.js";
import {isNumber, type Result, type ResultColumn} from "./result.js";

/** A chart that an answer can be drawn as. */
export interface ChartPlan {
  mark: Mark;
  x: ResultColumn;
  y: ResultColumn;
  /** What tells several lines apart. */
  series: ResultColumn | null;
}

/** A number that only names a row is not measured. */
const naming = /(^|_)id$/;

const isTime = ({kind}: ResultColumn) => kind === "date" || kind === "timestamp";

/** Columns that a chart can be of: measured ones, and those to measure by. */
export function chartColumns({columns}: Result): {x: ResultColumn[]; y: ResultColumn[]} {
  const y = columns.filter((column) => isNumber(column) && !naming.test(column.name));
  const x = columns.filter(({kind}) => kind !== "list" && kind !== "unshown");
  return {x, y};
}

/**
 * What fits: a line over the first date, else bars by the first text, else points by the first of
 * two numbers. The reader's choice goes before where the answer has such columns; null where there
 * is nothing to measure, or nothing to measure it by.
 */
export function chooseChart(result: Result, {mark, x, y}: ChartChoice): ChartPlan | null {
  const columns = chartColumns(result);
  const firstX =
    columns.x.find(({name}) => name === x) ??
    columns.x.find(isTime) ??
    columns.x.find(({kind}) => kind === "text" || kind === "boolean") ??
    columns.x.find(isNumber);
  const firstY =
    columns.y.find((column) => column.name === y && column !== firstX) ??
    columns.y.find((column) => column !== firstX);
  if (!firstX || !firstY) return null;
  const series = isTime(firstX) ? seriesOf(result, firstX) : null;
  // A line that comes back to a time it was at is none.
  const runs = isTime(firstX) && (series !== null || !repeats(result, firstX));
  const found = mark ?? (runs ? "line" : isTime(firstX) || isNumber(firstX) ? "point" : "bar");
  return {mark: found, x: firstX, y: firstY, series: found === "line" ? series : null};
}

/** More lines than these cannot be followed, nor their names be read. */
const mostSeries = 12;

function repeats({rows}: Result, column: ResultColumn): boolean {
  const values = new Set<unknown>();
  for (let row = 0; row < rows; row++) values.add(column.at(row));
  return values.size < rows;
}

/** The first text of few values, where a line without it would run through a time twice. */
function seriesOf(result: Result, x: ResultColumn): ResultColumn | null {
  if (!repeats(result, x)) return null;
  const {columns, rows} = result;
  for (const column of columns) {
    if (column === x || column.kind !== "text") continue;
    const values = new Set<unknown>();
    for (let row = 0; row < rows && values.size <= mostSeries; row++) values.add(column.at(row));
    if (values.size <= mostSeries) return column;
  }
  return null;
}
