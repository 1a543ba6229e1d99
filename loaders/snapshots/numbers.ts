import type {Warehouse} from "../warehouse/database.js";

export type Values = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The numbers of one column of some rows, and which of them there are. */
export interface Numbers {
  values: Values;
  /** A bit a row, as Arrow has them: 0 where there is no value. */
  valid: Uint8Array;
  nulls: number;
}

/** What DuckDB's vectors hold; without `data` every row has a value. */
interface Chunk {
  items: Values;
  validity: {data: BigUint64Array | null};
}

function numbersIn(values: Values): Numbers {
  const rows = values.length;
  const valid = new Uint8Array(Math.ceil(rows / 8)).fill(0xff);
  if (rows % 8 > 0) valid[valid.length - 1] = (1 << (rows % 8)) - 1;
  return {values, valid, nulls: 0};
}

/** Takes the value of a row away. */
export function setNull(column: Numbers, row: number): void {
  column.valid[row >> 3]! &= ~(1 << (row & 7));
  // Whatever stands below a null must not depend on what stood there by chance.
  column.values[row] = 0;
  column.nulls += 1;
}

/** Puts a chunk of rows into the column, from row `at` on. */
function fill(column: Numbers, {items, validity: {data}}: Chunk, at: number): void {
  column.values.set(items, at);
  if (!data) return;
  const valid = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  for (let byte = 0; byte * 8 < items.length; byte++) {
    if (valid[byte] === 0xff) continue;
    const end = Math.min(items.length, byte * 8 + 8);
    for (let i = byte * 8; i < end; i++)
      if ((valid[byte]! & (1 << (i & 7))) === 0) setNull(column, at + i);
  }
}

/**
 * The numbers that a query answers, a column in each of `rooms`, of the type that DuckDB gives it in.
 * @throws where it answers more or fewer rows than there is room for.
 */
export async function readNumbers(
  warehouse: Warehouse,
  sql: string,
  rooms: readonly Values[]
): Promise<Numbers[]> {
  const columns = rooms.map(numbersIn);
  const rows = rooms[0]?.length ?? 0;
  let done = 0;
  for (const chunk of await warehouse.chunks(sql)) {
    for (const [i, column] of columns.entries())
      fill(column, chunk.getColumnVector(i) as unknown as Chunk, done);
    done += chunk.rowCount;
  }
  if (done !== rows) throw new Error(`${done} rows were read where ${rows} are: ${sql}`);
  return columns;
}
