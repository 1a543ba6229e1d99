import {createRequire} from "node:module";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import {
  load,
  needed,
  prepared,
  queryOptions,
  type Engine,
  type EngineOptions,
  type EngineRow,
  type Later
} from "../../src/components/engine.js";

const require = createRequire(import.meta.url);
const wasm = (kind: string) => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
  mainWorker: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-node-${kind}.worker.cjs`)
});

/** The browser's engine, in this process: same binary, same options, same loading. */
export async function wasmEngine(
  tables: Record<string, Uint8Array>,
  later: Later = {},
  search: EngineOptions["search"] = {}
): Promise<Engine> {
  const db = await createDuckDB({mvp: wasm("mvp"), eh: wasm("eh")}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate();
  db.open({query: queryOptions});
  const connection = db.connect();
  await load(connection, tables as Record<string, Uint8Array<ArrayBuffer>>, search);
  const {query, release} = prepared(connection);
  return {
    query,
    need: needed(connection, later),
    async close() {
      await release();
      connection.close();
      db.reset();
    }
  };
}

/** DuckDB of the loaders over the same Arrow bytes, read back and appended as text columns. */
export async function nodeEngine(
  tables: Record<string, Uint8Array>,
  search: Required<EngineOptions>["search"] = {}
): Promise<Engine> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  for (const [name, bytes] of Object.entries(tables)) {
    const table = tableFromIPC(bytes);
    const fields = table.schema.fields.map((field) => ({name: field.name, sql: sqlType(field)}));
    const list = fields.map((field) => `"${field.name}" ${field.sql}`).join(", ");
    await connection.run(`CREATE TABLE raw_${name} (${list.replaceAll("DATE", "VARCHAR")})`);
    const appender = await connection.createAppender(`raw_${name}`);
    for (const row of table) {
      for (const field of fields) {
        const value: unknown = (row as Record<string, unknown>)[field.name];
        if (value === null) appender.appendNull();
        else if (field.sql === "DATE")
          appender.appendVarchar(new Date(value as number).toISOString().slice(0, 10));
        else if (field.sql === "INTEGER") appender.appendInteger(value as number);
        else if (field.sql === "DOUBLE") appender.appendDouble(value as number);
        else if (field.sql === "BOOLEAN") appender.appendBoolean(value as boolean);
        else appender.appendVarchar(value as string);
      }
      appender.endRow();
    }
    appender.closeSync();
    const cast = fields.map((field) => `"${field.name}"::${field.sql} AS "${field.name}"`);
    await connection.run(`CREATE TABLE ${name} AS SELECT ${cast.join(", ")} FROM raw_${name}`);
    const texts = search[name];
    if (texts)
      await connection.run(
        `ALTER TABLE ${name} ADD COLUMN search VARCHAR;
         UPDATE ${name} SET search = strip_accents(lower(concat_ws(' ', ${texts.join(", ")})))`
      );
  }
  return {
    async query(sql, params = []) {
      const reader = await connection.runAndReadAll(sql, [...params]);
      return reader.getRowObjectsJS() as EngineRow[];
    },
    need: (table) =>
      table in tables ? Promise.resolve() : Promise.reject(new Error(`no table ${table}`)),
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    }
  };
}

function sqlType({type}: {type: {toString(): string}}): string {
  const text = type.toString();
  if (text.startsWith("Date")) return "DATE";
  if (text.startsWith("Int")) return "INTEGER";
  if (text.startsWith("Float")) return "DOUBLE";
  return text.startsWith("Bool") ? "BOOLEAN" : "VARCHAR";
}
