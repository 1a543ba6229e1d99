import type {PresentTable} from "../store/inspect.js";
import type {ColumnType} from "../store/schema.js";
import {quote} from "./database.js";
import type {Warehouse} from "./database.js";

/** Reader of each column type whose text may be unreadable. */
const readers: Partial<Record<ColumnType, string>> = {
  id: "to_id",
  number: "to_number",
  flag: "to_flag",
  date: "to_day",
  datetime: "to_day"
};

/**
 * Keeps what the store has of each table, and adds to `broken_rows` which rows cannot be read, by id
 * and without a value; to be called while the raw tables are there, after the findings were counted:
 * a column in which nothing was found is not read again.
 */
export async function keepBrokenRows(
  warehouse: Warehouse,
  tables: readonly PresentTable[]
): Promise<void> {
  await warehouse.run(
    `CREATE TABLE store_tables (
       "table" VARCHAR, rows BIGINT, present BOOLEAN, missing_columns VARCHAR[], sensitive VARCHAR[])`
  );
  for (const {table, rows, present, missing} of tables) {
    const list = (names: readonly string[]) => `[${names.map(quote).join(", ")}]::VARCHAR[]`;
    const secret = table.columns.filter(({sensitive}) => sensitive).map(({name}) => name);
    await warehouse.run(
      `INSERT INTO store_tables VALUES (${quote(table.name)}, ${rows}, ${present},
         ${list(present ? missing : [])}, ${list(secret)})`
    );
  }
  const found = await warehouse.rows<{rule: string; table: string; column: string}>(
    `SELECT rule, "table", "column" FROM findings
     WHERE rule IN ('unreadable-date', 'not-a-number', 'not-a-boolean')
     ORDER BY ALL`
  );
  for (const {rule, table, column} of found) {
    const type = tables
      .find((entry) => entry.table.name === table)
      ?.columns.find(({name}) => name === column)?.type;
    const reader = type && readers[type];
    if (!reader) throw new Error(`finding ${rule}: nothing reads ${table}.${column}`);
    const owner = ["missions", "consultants"].includes(table) ? "id" : ownerOf(table, tables);
    const raw = `raw.${table}`;
    const broken = (text: string) => `${text} IS NOT NULL AND ${reader}(${text}) IS NULL`;
    // Few different dates stand in a column: each is read once. A condition on the column itself
    // would be pushed below the grouping, onto each row.
    const texts = `SELECT any_value(${column}) AS text FROM ${raw} GROUP BY ${column}`;
    const isBroken =
      reader === "to_day"
        ? `${column} IN (SELECT text FROM (${texts}) WHERE ${broken("text")})`
        : broken(column);
    await warehouse.run(
      `INSERT INTO broken_rows
       SELECT ${quote(rule)}, ${quote(table)}, ${quote(column)}, to_id(id), to_id(${owner})
       FROM ${raw} WHERE ${isBroken}`
    );
  }
}

/** The column that names the consultant of a row, as an expression. */
function ownerOf(name: string, tables: readonly PresentTable[]): string {
  const columns = tables.find(({table}) => table.name === name)?.table.columns ?? [];
  return (
    columns.find((column) => ["consultant_id", "user_id"].includes(column.name))?.name ?? "NULL"
  );
}
