import type {Operation} from "./drivers/driver.js";
import type {Cell, Times} from "./results.js";

/** One line of the tables. */
export interface Measure {
  name: string;
  unit: "ms" | "MB";
  value: (cell: Cell) => number | string | undefined;
}

const middle = (times: Times | string | undefined) =>
  typeof times === "object" ? times.median : times;
const megabytes = (bytes: number | string) => (typeof bytes === "number" ? bytes / 1e6 : bytes);

const operation = (name: string, key: Operation): Measure => ({
  name,
  unit: "ms",
  value: (cell) => middle(cell.operations[key])
});

export const measures: readonly Measure[] = [
  {name: "Cold load to first rows", unit: "ms", value: ({rows}) => middle(rows)},
  {name: "Cold load to all controls", unit: "ms", value: ({ready}) => middle(ready)},
  operation("Page flip", "page"),
  operation("Sort", "sort"),
  operation("Search keystroke", "search"),
  operation("Filter", "filter"),
  operation("Brush, each move", "brush"),
  operation("Group-by, mean rate", "group"),
  operation("SQL query", "sql"),
  {name: "Bytes over the wire", unit: "MB", value: ({bytes}) => megabytes(bytes)},
  {name: "Memory at rest", unit: "MB", value: ({memory}) => megabytes(memory)},
  {name: "Memory at most", unit: "MB", value: ({peak}) => megabytes(peak)}
];
