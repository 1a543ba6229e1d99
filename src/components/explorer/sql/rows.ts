import {columnOf, type Column, type SortKey, type Subject} from "../columns.js";
import type {PageOfRows} from "../source.js";
import type {ExplorerState} from "../state.js";
import {name, type Context, type Statement} from "./statement.js";
import {table} from "./table.js";
import {whereClause} from "./where.js";

/** The rows of one page, in order; dates come as ISO texts. All columns, or `columns` and the id. */
export function rowsStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  {limit, offset, columns = context.columns}: PageOfRows & {columns?: readonly Column[]}
): Statement {
  const from = table(subject, state, context);
  const where = whereClause(subject, state, context.asOf);
  const shown = columns.filter(({key}) => key !== "id");
  const list = [`id`, ...shown.map(selected)].join(", ");
  return {
    sql:
      `SELECT ${list} FROM ${from.sql}${where.sql}` +
      ` ORDER BY ${orderBy(subject, state.sort)} LIMIT ? OFFSET ?`,
    params: [...from.params, ...where.params, limit, offset]
  };
}

/** "a, b DESC …": missing values last, ties by id in the direction of the last key. */
export function orderBy(subject: Subject, sort: readonly SortKey[]): string {
  const keys = sort.length > 0 ? sort : subject.sort;
  const list = keys.map(({column, descending}) => {
    const expression = sortExpression(columnOf(subject, column));
    return `${expression} ${descending ? "DESC" : "ASC"} NULLS LAST`;
  });
  return [...list, `id ${keys.at(-1)?.descending ? "DESC" : "ASC"}`].join(", ");
}

/** What rows are sorted by where they are sorted by a column. */
export function sortExpression(column: Column): string {
  const quoted = column.made?.sql ?? name(column.key);
  if (column.codes)
    return `list_position([${column.codes.map((code) => `'${code}'`).join(", ")}], ${quoted})`;
  return column.kind === "text" ? `strip_accents(lower(${quoted}))` : quoted;
}

function selected({key, kind, made}: Column): string {
  const quoted = name(key);
  if (made !== undefined) return `${made.sql} AS ${quoted}`;
  return kind === "date" ? `${quoted}::VARCHAR AS ${quoted}` : quoted;
}
