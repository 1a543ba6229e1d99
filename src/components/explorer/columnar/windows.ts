import type {ColumnTable} from "./arrowTable.js";

/**
 * The columns of a window's table, for each row of the subject's: NaN where the window has no row
 * of it. `id` is the column of the window's table with the subject's id.
 */
export function windowColumns(
  table: ColumnTable,
  windows: ColumnTable,
  id: string,
  window: string
): (name: string) => Float64Array {
  const {texts, codes} = windows.texts("period");
  const wanted = texts.codeOf(window);
  const ids = windows.numbers(id);
  const rowOf = rowsById(table.numbers("id"));
  const rows = new Int32Array(windows.rows).fill(-1);
  for (let row = 0; row < rows.length; row++)
    if (codes[row] === wanted) rows[row] = rowOf(ids[row]!);
  return (name) => {
    const values = windows.numbers(name);
    const found = new Float64Array(table.rows).fill(NaN);
    for (let row = 0; row < rows.length; row++)
      if (rows[row]! >= 0) found[rows[row]!] = values[row]!;
    return found;
  };
}

/** The row of an id, -1 for one that there is not: by a table where ids lie close together. */
export function rowsById(ids: Float64Array): (id: number) => number {
  let most = 0;
  for (let row = 0; row < ids.length; row++) most = Math.max(most, ids[row]!);
  if (most < 8 * ids.length + 1024) {
    const rows = new Int32Array(most + 1).fill(-1);
    for (let row = 0; row < ids.length; row++) if (ids[row]! >= 0) rows[ids[row]!] = row;
    return (id) => rows[id] ?? -1;
  }
  const rows = new Map<number, number>();
  for (let row = 0; row < ids.length; row++) rows.set(ids[row]!, row);
  return (id) => rows.get(id) ?? -1;
}
