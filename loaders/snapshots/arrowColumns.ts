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
import {quote} from "../warehouse/database.js";
import type {Warehouse} from "../warehouse/database.js";
import {setNull} from "./numbers.js";
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

/** A table to write, and what its columns are. */
export interface PlannedTable {
  warehouse: Warehouse;
  table: string;
  rows: number;
}

interface Column {
  name: string;
  /** As SQL has it. */
  type: string;
  /** The place of the column, by which a dictionary is known. */
  id: number;
}

/** Different texts above which a column that hardly repeats any goes without a dictionary. */
const mostWords = 0xffff;

/** A column of texts as they are, for where grouping them takes as long as writing them. */
function plainText({name}: Column): ColumnPlan {
  return {
    name,
    type: new Utf8(),
    sql: `coalesce(strlen("${name}"), -1)::INTEGER`,
    room: int32,
    plain: true
  };
}

/** A column of texts as codes into `words`, which `code` gives. */
function codedText({name, id}: Column, words: readonly string[], code: string): ColumnPlan {
  const width = codeWidths.find(({most}) => words.length <= most);
  if (!width) throw new Error(`${name}: ${words.length} different texts are too many`);
  return {
    name,
    type: new Dictionary(new Utf8(), width.index, id, false),
    sql: `${words.length > 0 ? code : "NULL"}::${width.sql}`,
    room: width.room,
    dictionary: new Vector([wordsData(words)])
  };
}

function wordsData(words: readonly string[]): Data<Utf8> {
  const encoded = words.map((word) => Buffer.from(word));
  return textData(
    Buffer.concat(encoded),
    encoded.map(({length}) => length)
  );
}

/** The texts of a query's column `text`, in DuckDB's order, read at once. */
const listed = (query: string) =>
  `SELECT coalesce(to_json(list(text ORDER BY text)), '[]')::VARCHAR AS texts FROM (${query})`;

/** An enum is a dictionary: what is left is which of its words the table has. */
async function planEnum({warehouse, table}: PlannedTable, column: Column): Promise<ColumnPlan> {
  const name = `"${column.name}"`;
  const [found] = await warehouse.rows<{texts: string; words: number | null}>(
    `SELECT texts, (SELECT len(enum_range(${name}))::DOUBLE FROM ${table} LIMIT 1) AS words
     FROM (${listed(
       `SELECT word::VARCHAR AS text FROM (SELECT ${name} AS word FROM ${table} GROUP BY ${name})
        WHERE word IS NOT NULL`
     )})`
  );
  const words = JSON.parse(found!.texts) as string[];
  // Where each word of the column's own type stands in it, its codes are the dictionary's.
  if (words.length === found!.words) return codedText(column, words, `enum_code(${name})`);
  const type = dictionaryType(table, column);
  await warehouse.run(
    `DROP TYPE IF EXISTS ${type};
     ${words.length > 0 ? `CREATE TYPE ${type} AS ENUM (${words.map(quote).join(", ")})` : ""}`
  );
  return codedText(column, words, `enum_code(${name}::${type})`);
}

const dictionaryType = (table: string, {name}: Column) => `dictionary_of_${table}_${name}`;

/** Texts of which about `estimate` are different. */
async function planText(
  {warehouse, table, rows}: PlannedTable,
  column: Column,
  estimate: number
): Promise<ColumnPlan> {
  const isPlain = (distinct: number) => distinct > mostWords && distinct > rows / 4;
  // The estimate is within a few hundredths; the same texts give the same one.
  if (isPlain(estimate / 2)) return plainText(column);
  // The column is grouped once: for the count, the dictionary and the codes.
  const texts = `texts_of_${table}_${column.name}`;
  await warehouse.run(
    `CREATE TEMP TABLE ${texts} AS
       SELECT "${column.name}" AS text FROM ${table}
       WHERE "${column.name}" IS NOT NULL GROUP BY ALL ORDER BY ALL`
  );
  const distinct =
    estimate > mostWords / 2
      ? await warehouse.value<number>(`SELECT count(*)::DOUBLE FROM ${texts}`)
      : 0;
  if (isPlain(distinct)) {
    await warehouse.run(`DROP TABLE ${texts}`);
    return plainText(column);
  }
  const words = JSON.parse(await warehouse.value<string>(listed(`FROM ${texts}`))) as string[];
  // Casting to an enum gives the codes without a join that could lose order.
  const type = dictionaryType(table, column);
  await warehouse.run(
    `DROP TYPE IF EXISTS ${type};
     ${words.length > 0 ? `CREATE TYPE ${type} AS ENUM (FROM ${texts});` : ""}
     DROP TABLE ${texts}`
  );
  return codedText(column, words, `enum_code("${column.name}"::${type})`);
}

/** How each column of a table is written. Throws for a type that has no Arrow form here. */
export async function planColumns(planned: PlannedTable): Promise<ColumnPlan[]> {
  const {warehouse, table} = planned;
  const described = await warehouse.rows<{column_name: string; column_type: string}>(
    `DESCRIBE ${table}`
  );
  const columns = described.map(({column_name: name, column_type: type}, id): Column => ({
    name,
    type,
    id
  }));
  const asked = columns.flatMap(({name, type}) =>
    type === "VARCHAR"
      ? [`approx_count_distinct("${name}")::DOUBLE AS "${name}"`]
      : type === "BIGINT"
        ? [`greatest(max("${name}")::DOUBLE, -min("${name}")::DOUBLE) AS "${name}"`]
        : []
  );
  const [facts = {}] =
    asked.length > 0
      ? await warehouse.rows<Record<string, number | null>>(
          `SELECT ${asked.join(", ")} FROM ${table}`
        )
      : [];
  const plans: ColumnPlan[] = [];
  for (const column of columns)
    plans.push(await planColumn(planned, column, facts[column.name] ?? 0));
  return plans;
}

/** `fact`: about how many different texts a column has, or how large its whole numbers are. */
async function planColumn(
  planned: PlannedTable,
  column: Column,
  fact: number
): Promise<ColumnPlan> {
  const {name, type} = column;
  if (type.startsWith("ENUM")) return planEnum(planned, column);
  const integer = (sql: string, arrow: DataType): ColumnPlan => ({
    name,
    type: arrow,
    sql,
    room: int32
  });
  const double: ColumnPlan = {
    name,
    type: new Float64(),
    sql: `"${name}"::DOUBLE`,
    room: (n) => new Float64Array(n)
  };
  switch (type) {
    case "VARCHAR":
      return planText(planned, column, fact);
    case "BOOLEAN":
      return {
        name,
        type: new Bool(),
        sql: `"${name}"::UTINYINT`,
        room: (n) => new Uint8Array(n)
      };
    case "DATE":
      // DuckDB's vectors hold days since 1970 as well.
      return integer(`"${name}"`, new DateDay());
    case "INTEGER":
      return integer(`"${name}"`, new Int32());
    case "DOUBLE":
      return double;
    case "BIGINT":
      // Ids: 4 bytes do in every store seen; above, doubles are exact up to 2^53.
      return fact < 2 ** 31 ? integer(`"${name}"::INTEGER`, new Int32()) : double;
    default:
      throw new Error(`${planned.table}.${name}: no Arrow type for ${type}`);
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
