import {columnOf, type Subject} from "../columns.js";
import {checkMeasured} from "../measured.js";
import type {Grouping, Measure} from "../source.js";
import type {ExplorerState} from "../state.js";
import {sortExpression} from "./rows.js";
import {expression, numberExpression, type Context, type Statement} from "./statement.js";
import {table} from "./table.js";
import {whereClause} from "./where.js";

/** Rows `key`, `count`, `value`. Throws for a measure that the column does not have. */
export function groupsStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  {by, step = "month", measure}: Grouping
): Statement {
  const from = table(subject, state, context);
  const where = whereClause(subject, state, context.asOf);
  const column = columnOf(subject, by);
  const date = column.kind === "date";
  const value = expression(subject, by);
  const key = date ? `date_trunc('${step}', ${value})::DATE::VARCHAR` : value;
  const order = date
    ? "1 NULLS LAST"
    : `3 DESC NULLS LAST, min(${sortExpression(column)}) NULLS LAST, 1 NULLS LAST`;
  return {
    sql:
      `SELECT ${key} AS key, count(*)::INTEGER AS count, ${measured(subject, measure)} AS value` +
      ` FROM ${from.sql}${where.sql} GROUP BY 1 ORDER BY ${order}`,
    params: [...from.params, ...where.params]
  };
}

function measured(subject: Subject, measure: Measure): string {
  if (measure.of === "count") return "count(*)::DOUBLE";
  const column = columnOf(subject, measure.column ?? "");
  if (measure.of === "distinct")
    return `count(DISTINCT ${expression(subject, column.key)})::DOUBLE`;
  checkMeasured(subject, measure);
  const number = numberExpression(column);
  switch (measure.of) {
    case "sum":
      return `sum(${number})`;
    case "mean":
      return `avg(${number})`;
    case "median":
      return `quantile_cont(${number}, 0.5)`;
    default:
      return `${measure.of}(${number})`;
  }
}
