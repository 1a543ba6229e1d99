import type {PresentTable} from "../store/inspect.js";
import type {ColumnType} from "../store/schema.js";
import {quote} from "./database.js";
import type {Warehouse} from "./database.js";
import {unreadIn} from "./findings.js";

/** Reader of each column type whose text may be unreadable. */
const readers: Partial<Record<ColumnType, string>> = {
  id: "to_id",
  number: "to_number",
  flag: "to_flag",
  date: "to_day",
  datetime: "to_day"
};

interface BrokenColumn {
  rule: string;
  table: string;
  column: string;
}

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
  const list = (names: readonly string[]) => `[${names.map(quote).join(", ")}]::VARCHAR[]`;
  const known = tables.map(({table, rows, present, missing}) => {
    const secret = table.columns.filter(({sensitive}) => sensitive).map(({name}) => name);
    return `(${quote(table.name)}, ${rows}, ${present}, ${list(present ? missing : [])}, ${list(secret)})`;
  });
  await warehouse.run(`INSERT INTO store_tables VALUES ${known.join(", ")}`);
  const found = await warehouse.rows<BrokenColumn>(
    `SELECT rule, "table", "column" FROM findings
     WHERE rule IN ('unreadable-date', 'not-a-number', 'not-a-boolean') AND rows > 0
     ORDER BY ALL`
  );
  const broken = found.map((row) => brokenOf(row, tables));
  if (broken.length > 0)
    await warehouse.run(`INSERT INTO broken_rows ${broken.join(" UNION ALL ")}`);
}

/** The query of the rows in which one column cannot be read. */
function brokenOf({rule, table, column}: BrokenColumn, tables: readonly PresentTable[]): string {
  const type = tables
    .find((entry) => entry.table.name === table)
    ?.columns.find(({name}) => name === column)?.type;
  const reader = type && readers[type];
  if (!reader) throw new Error(`finding ${rule}: nothing reads ${table}.${column}`);
  const owner = ["missions", "consultants"].includes(table) ? "id" : ownerOf(table, tables);
  const raw = unreadIn(table);
  const isLost = (text: string) => `${text} IS NOT NULL AND ${reader}(${text}) IS NULL`;
  // Few different dates stand in a column: each is read once. A condition on the column itself would
  // be pushed below the grouping, onto each row.
  const texts = `SELECT any_value(${column}) AS text FROM ${raw} GROUP BY ${column}`;
  const isBroken =
    reader === "to_day"
      ? `${column} IN (SELECT text FROM (${texts}) WHERE ${isLost("text")})`
      : isLost(column);
  return `SELECT ${quote(rule)}, ${quote(table)}, ${quote(column)}, to_id(id), to_id(${owner})
    FROM ${raw} WHERE ${isBroken}`;
}

/** The column that names the consultant of a row, as an expression. */
function ownerOf(name: string, tables: readonly PresentTable[]): string {
  const columns = tables.find(({table}) => table.name === name)?.table.columns ?? [];
  return (
    columns.find((column) => ["consultant_id", "user_id"].includes(column.name))?.name ?? "NULL"
  );
}
