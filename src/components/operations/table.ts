import {DataTable, type TableOptions} from "../table.js";

export type {Column} from "../table.js";

/** A plain table in a card, which scrolls sideways where it must. */
export function PlainTable<Row>(rows: readonly Row[], options: TableOptions<Row>): HTMLElement {
  return DataTable(rows, options);
}
