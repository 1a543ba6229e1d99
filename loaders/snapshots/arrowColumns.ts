import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  Vector,
  makeData
} from "apache-arrow";
import type {Data, DataType} from "apache-arrow";
import type {Warehouse} from "../warehouse/database.js";
import {readNumbers, setNull} from "./numbers.js";
import type {Numbers, Values} from "./numbers.js";

/** How one column of a table becomes an Arrow column. */
export interface ColumnPlan {
  name: string;
  type: DataType;
  /** SQL of a number a row: a code, days since 1970, a length. */
  sql: string;
  /** Room for the numbers of `rows` rows, of the type that DuckDB gives them in. */
  room: (rows: number) => Values;
  dictionary?: Vector<Utf8>;
  /** Texts that hardly repeat go as they are; `sql` then gives their length in bytes, -1 for none. */
  plain?: boolean;
}

const codeWidths = [
  {most: 0xff, sql: "UTINYINT", index: new Uint8(), room: (n: number) => new Uint8Array(n)},
  {most: 0xffff, sql: "USMALLINT", index: new Uint16(), room: (n: number) => new Uint16Array(n)},
  {most: 0xffffffff, sql: "UINTEGER", index: new Uint32(), room: (n: number) => new Uint32Array(n)}
];

const int32 = (n: number) => new Int32Array(n);

/** Texts one after another, and where each starts: Arrow's layout of Utf8. */
export function textData(bytes: Uint8Array, lengths: ArrayLike<number>): Data<Utf8> {
  const valueOffsets = new Int32Array(lengths.length + 1);
  const bitmap = new Uint8Array(Math.ceil(lengths.length / 8));
  let nullCount = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? -1;
    if (length < 0) nullCount++;
    else bitmap[i >> 3]! |= 1 << (i & 7);
    valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + Math.max(length, 0);
  }
  const nullBitmap = nullCount > 0 ? bitmap : null;
  return makeData({
    type: new Utf8(),
    length: lengths.length,
    nullCount,
    nullBitmap,
    valueOffsets,
    data: bytes
  });
}

async function planText(
  warehouse: Warehouse,
  table: string,
  {name, type: sqlType, id, rows}: {name: string; type: string; id: number; rows: number}
): Promise<ColumnPlan> {
  const isEnum = sqlType.startsWith("ENUM");
  // Where hardly a text repeats, grouping them takes as long as writing them: an estimate will do.
  const isPlain = (distinct: number) => distinct > 0xffff && distinct > rows / 4;
  const estimate = isEnum
    ? 0
    : await warehouse.value<number>(
        `SELECT approx_count_distinct("${name}")::DOUBLE FROM ${table}`
      );
  const plain: ColumnPlan = {
    name,
    type: new Utf8(),
    sql: `coalesce(strlen("${name}"), -1)::INTEGER`,
    room: int32,
    plain: true
  };
  // The estimate is within a few hundredths; the same texts give the same one.
  if (isPlain(estimate / 2)) return plain;
  // The column is grouped once: for the count, the dictionary and the codes.
  const texts = `texts_of_${table}_${name}`;
  await warehouse.run(
    `CREATE TEMP TABLE ${texts} AS
       SELECT text::VARCHAR AS text
       FROM (SELECT "${name}" AS text FROM ${table} GROUP BY "${name}") WHERE text IS NOT NULL
       ORDER BY ALL`
  );
  const distinct = await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM ${texts}`);
  if (isPlain(distinct)) {
    await warehouse.run(`DROP TABLE ${texts}`);
    return plain;
  }
  const width = codeWidths.find(({most}) => distinct <= most);
  if (!width) throw new Error(`${table}.${name}: ${distinct} different texts are too many`);
  // An enum is a dictionary: casting to it gives the codes without a join that could lose order.
  const type = `dictionary_of_${table}_${name}`;
  const dictionary = new Vector([await readTexts(warehouse, texts, distinct)]);
  const words = isEnum
    ? await warehouse.value<number>(
        `SELECT len(enum_range("${name}"))::DOUBLE FROM ${table} LIMIT 1`
      )
    : undefined;
  // Where each word of the column's own type stands in it, its codes are the dictionary's.
  const same = words === distinct;
  if (distinct > 0 && !same)
    await warehouse.run(`DROP TYPE IF EXISTS ${type}; CREATE TYPE ${type} AS ENUM (FROM ${texts})`);
  await warehouse.run(`DROP TABLE ${texts}`);
  const word = same ? `"${name}"` : `"${name}"::${type}`;
  const code = distinct > 0 ? `enum_code(${word})` : "NULL";
  return {
    name,
    type: new Dictionary(new Utf8(), width.index, id, false),
    sql: `${code}::${width.sql}`,
    room: width.room,
    dictionary
  };
}

/** The texts of a table of one column, in its order. */
async function readTexts(warehouse: Warehouse, table: string, rows: number): Promise<Data<Utf8>> {
  const joined = await warehouse.value<Uint8Array>(
    `SELECT encode(coalesce(string_agg(text, ''), '')) FROM ${table}`
  );
  const [lengths] = await readNumbers(warehouse, `SELECT strlen(text)::INTEGER FROM ${table}`, [
    int32(rows)
  ]);
  return textData(joined, lengths!.values);
}

/** How column `name` of SQL type `type` is written. Throws for a type that has no Arrow form here. */
export async function planColumn(
  warehouse: Warehouse,
  table: string,
  {name, type, id, rows}: {name: string; type: string; id: number; rows: number}
): Promise<ColumnPlan> {
  const column = `"${name}"`;
  if (type === "VARCHAR" || type.startsWith("ENUM"))
    return planText(warehouse, table, {name, type, id, rows});
  const integer = (sql: string, arrow: DataType): ColumnPlan => ({
    name,
    type: arrow,
    sql,
    room: int32
  });
  const double: ColumnPlan = {
    name,
    type: new Float64(),
    sql: `${column}::DOUBLE`,
    room: (n) => new Float64Array(n)
  };
  switch (type) {
    case "BOOLEAN":
      return {
        name,
        type: new Bool(),
        sql: `${column}::UTINYINT`,
        room: (n) => new Uint8Array(n)
      };
    case "DATE":
      // DuckDB's vectors hold days since 1970 as well.
      return integer(column, new DateDay());
    case "INTEGER":
      return integer(column, new Int32());
    case "DOUBLE":
      return double;
    case "BIGINT": {
      // Ids: 4 bytes do in every store seen; above, doubles are exact up to 2^53.
      const most = await warehouse.value<number | null>(
        `SELECT greatest(max(${column})::DOUBLE, -min(${column})::DOUBLE) FROM ${table}`
      );
      return (most ?? 0) < 2 ** 31 ? integer(`${column}::INTEGER`, new Int32()) : double;
    }
    default:
      throw new Error(`${table}.${name}: no Arrow type for ${type}`);
  }
}

/** The Arrow data of one batch of a column from its numbers. */
export function columnData(plan: ColumnPlan, column: Numbers, text?: Uint8Array): Data {
  const {values, valid} = column;
  if (plan.plain) return textData(text ?? new Uint8Array(0), values);
  const {length} = values;
  if (values instanceof Float64Array)
    for (let i = 0; i < length; i++) if (Number.isNaN(values[i])) setNull(column, i);
  const nullCount = column.nulls;
  const shared = {length, nullCount, nullBitmap: nullCount > 0 ? valid : null};
  if (plan.dictionary)
    return makeData({
      ...shared,
      type: plan.type as Dictionary,
      data: values as Uint8Array,
      dictionary: plan.dictionary
    });
  if (plan.type instanceof Bool) {
    const bits = new Uint8Array(Math.ceil(length / 8));
    for (let i = 0; i < length; i++) if (values[i] === 1) bits[i >> 3]! |= 1 << (i & 7);
    return makeData({...shared, type: plan.type, data: bits});
  }
  return makeData({...shared, type: plan.type as Int32, data: values as Int32Array});
}
