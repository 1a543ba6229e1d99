import {open} from "node:fs/promises";
import {
  AsyncByteQueue,
  Field,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  makeData
} from "apache-arrow";
import type {FileHandle} from "node:fs/promises";
import type {Warehouse} from "../warehouse/database.js";
import {columnData, planColumns} from "./arrowColumns.js";
import type {ColumnPlan} from "./arrowColumns.js";
import {readNumbers} from "./numbers.js";
import type {Values} from "./numbers.js";

// DuckDB's own row group, so that a range of row ids is read whole.
const batchRows = 122_880;

interface Batch {
  schema: Schema;
  plans: readonly ColumnPlan[];
  /** Where its numbers go, a column each. */
  rooms: readonly Values[];
}

/** Reads rows `from` … `from + count` of a table into one record batch. */
async function readBatch(
  warehouse: Warehouse,
  table: string,
  {schema, plans, rooms}: Batch,
  from: number,
  count: number
): Promise<RecordBatch> {
  const range = `FROM ${table} WHERE rowid >= ${from} AND rowid < ${from + count}`;
  const columns = await readNumbers(
    warehouse,
    `SELECT ${plans.map(({sql}) => sql).join(", ")} ${range}`,
    rooms.map((room) => room.subarray(0, count))
  );
  const children = [];
  for (const [i, plan] of plans.entries()) {
    let text: Uint8Array | undefined;
    if (plan.plain) {
      text = await warehouse.value<Uint8Array>(
        `SELECT encode(coalesce(string_agg("${plan.name}", ''), '')) ${range}`
      );
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
  const plans = await planColumns({warehouse, table, rows});
  const schema = new Schema(plans.map(({name, type}) => new Field(name, type, true)));
  const output = await open(file, "w");
  try {
    const queue = new WaitingBytes();
    const writer = new RecordBatchStreamWriter();
    writer.reset(queue, schema);
    // Each batch is written before the next takes its room: to make it anew would cost as much as to
    // fill it, and keep the garbage collector at work.
    const rooms = plans.map(({room}) => room(Math.min(batchRows, rows)));
    for (let from = 0; from === 0 || from < rows; from += batchRows) {
      const count = Math.min(batchRows, rows - from);
      writer.write(await readBatch(warehouse, table, {schema, plans, rooms}, from, count));
      await writeAll(output, queue.take());
    }
    writer.finish();
    await writeAll(output, queue.take());
  } finally {
    await output.close();
  }
}

/** What the writer has written, until it is taken. */
class WaitingBytes extends AsyncByteQueue {
  private waiting: Uint8Array[] = [];

  override write(bytes: Uint8Array): void {
    this.waiting.push(bytes);
  }

  take(): Uint8Array[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}

/** All at once; what a full disk did not take is tried again, which says why. */
async function writeAll(output: FileHandle, parts: Uint8Array[]): Promise<void> {
  for (let left = parts; left.length > 0;) {
    let {bytesWritten} = await output.writev(left);
    const first = left.findIndex(({length}) => {
      if (bytesWritten < length) return true;
      bytesWritten -= length;
      return false;
    });
    if (first === -1) return;
    left = left.slice(first);
    left[0] = left[0]!.subarray(bytesWritten);
  }
}
