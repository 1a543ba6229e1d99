import {open} from "node:fs/promises";
import {Field, RecordBatch, RecordBatchStreamWriter, Schema, Struct, makeData} from "apache-arrow";
import type {FileHandle} from "node:fs/promises";
import type {Warehouse} from "../warehouse/database.js";
import {columnData, planColumn} from "./arrowColumns.js";
import type {ColumnPlan} from "./arrowColumns.js";

// DuckDB's own row group, so that a range of row ids is read whole.
const batchRows = 122_880;

/** Reads rows `from` … `from + count` of a table into one record batch. */
async function readBatch(
  warehouse: Warehouse,
  table: string,
  plans: readonly ColumnPlan[],
  schema: Schema,
  from: number,
  count: number
): Promise<RecordBatch> {
  const range = `FROM ${table} WHERE rowid >= ${from} AND rowid < ${from + count}`;
  const columns = plans.map(({room}) => room(count));
  const result = await warehouse.connection.stream(
    `SELECT ${plans.map(({sql}) => sql).join(", ")} ${range}`
  );
  let done = 0;
  for (let chunk; (chunk = await result.fetchChunk()) && chunk.rowCount > 0; done += chunk.rowCount)
    for (const [i, column] of columns.entries()) {
      const vector = chunk.getColumnVector(i) as unknown as {items: typeof column};
      column.set(vector.items, done);
    }
  if (done !== count) throw new Error(`${table}: ${done} rows were read where ${count} are`);
  const children = [];
  for (const [i, plan] of plans.entries()) {
    let text: Uint8Array | undefined;
    if (plan.plain) {
      const joined = await warehouse.connection.runAndReadAll(
        `SELECT encode(coalesce(string_agg("${plan.name}", ''), '')) ${range}`
      );
      text = (joined.getRows()[0]?.[0] as {bytes: Uint8Array}).bytes;
    }
    children.push(columnData(plan, columns[i]!, text));
  }
  return new RecordBatch(
    schema,
    makeData({type: new Struct(schema.fields), length: count, nullCount: 0, children})
  );
}

/**
 * Writes a table, in its own order, as an Arrow IPC stream: texts as codes into a sorted
 * dictionary, of the smallest width that holds them; the same rows give the same bytes. One batch
 * is in memory at a time. (Always the stream format: DuckDB-WASM makes no table, and no error, of
 * the file format.)
 */
export function writeArrow(
  warehouse: Warehouse,
  table: string,
  file: string,
  rows: number
): Promise<void> {
  // The texts of a batch are read apart from their lengths: several threads would mix them up.
  return warehouse.inOrder(() => writeInOrder(warehouse, table, file, rows));
}

async function writeInOrder(
  warehouse: Warehouse,
  table: string,
  file: string,
  rows: number
): Promise<void> {
  const described = await warehouse.rows<{column_name: string; column_type: string}>(
    `DESCRIBE ${table}`
  );
  const plans: ColumnPlan[] = [];
  for (const [id, {column_name: name, column_type: type}] of described.entries())
    plans.push(await planColumn(warehouse, table, {name, type, id, rows}));
  const schema = new Schema(plans.map(({name, type}) => new Field(name, type, true)));
  const output = await open(file, "w");
  try {
    const writer = new RecordBatchStreamWriter();
    const copied = copyBytes(writer, output);
    // Rejections are looked at below; until then they must not count as unhandled.
    copied.catch(() => undefined);
    try {
      writer.reset(undefined, schema);
      for (let from = 0; from === 0 || from < rows; from += batchRows) {
        const count = Math.min(batchRows, rows - from);
        writer.write(await readBatch(warehouse, table, plans, schema, from, count));
      }
    } finally {
      writer.finish();
    }
    await copied;
  } finally {
    await output.close();
  }
}

async function copyBytes(chunks: AsyncIterable<Uint8Array>, output: FileHandle): Promise<void> {
  for await (const bytes of chunks) await output.writeFile(bytes);
}
