import {ends, type Binning} from "../bins.js";
import {columnOf, type Column, type Filter, type Subject} from "../columns.js";
import {windowOf, type ExplorerState} from "../state.js";
import {numberExpression, type Context, type Statement} from "./statement.js";
import {table} from "./table.js";
import {whereClause} from "./where.js";

/** One row: the extent of a column over all rows of the subject, in the state's window. */
export function extentStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  column: Column
): Statement {
  const from = table(subject, state, context);
  const value = numberExpression(column);
  return {
    sql:
      `SELECT count(${value})::INTEGER AS count, min(${value}) AS "min", max(${value}) AS "max"` +
      `, quantile_cont(${value}, ${ends.low}) AS low, quantile_cont(${value}, ${ends.high}) AS high` +
      ` FROM ${from.sql}`,
    params: from.params
  };
}

/** Rows `bin`, `count`: the place of the bin, null for rows without a value. */
export function binsStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  filter: Filter,
  bins: Binning
): Statement {
  const from = table(subject, state, context);
  const where = whereClause(subject, state, context.asOf, filter.key);
  const value = numberExpression(columnOf(subject, filter.column));
  const [, ...starts] = bins.map((bin) => bin.from);
  const below = starts.map((_, place) => ` WHEN ${value} < ?::DOUBLE THEN ${place}`).join("");
  return {
    sql:
      `SELECT CASE WHEN ${value} IS NULL THEN NULL${below} ELSE ${starts.length} END AS bin` +
      `, count(*)::INTEGER AS count FROM ${from.sql}${where.sql} GROUP BY 1`,
    params: [...starts, ...from.params, ...where.params]
  };
}

/** What the extent of a column depends on besides the column. */
export function extentKey(filter: Filter, state: ExplorerState): string {
  return `${filter.column} ${windowOf(state)}`;
}
