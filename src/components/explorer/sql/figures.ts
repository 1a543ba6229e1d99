import {statisticsOf, type Column, type Filter, type Subject} from "../columns.js";
import {totalState} from "../defaults.js";
import {isMeasured} from "../measured.js";
import type {ExplorerState} from "../state.js";
import {
  days,
  expression,
  name,
  numberExpression,
  type Context,
  type Statement
} from "./statement.js";
import {table} from "./table.js";
import {whereClause} from "./where.js";

/** One row: `count` and each statistic of the filtered rows. */
export function statisticsStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context
): Statement {
  const from = table(subject, state, context);
  const where = whereClause(subject, state, context.asOf);
  const statistics = statisticsOf(subject, context.columns);
  const list = statistics.map(({key, sql}) => `, ${sql} AS ${name(key)}`).join("");
  return {
    sql: `SELECT count(*)::INTEGER AS count${list} FROM ${from.sql}${where.sql}`,
    params: [...days(list, context.asOf), ...from.params, ...where.params]
  };
}

/** One row, `count`: the rows that the defaults alone let through, or all when they step aside. */
export function totalStatement(subject: Subject, state: ExplorerState, {asOf}: Context): Statement {
  const where = whereClause(subject, totalState(subject, state), asOf);
  return {
    sql: `SELECT count(*)::INTEGER AS count FROM ${name(subject.table)}${where.sql}`,
    params: where.params
  };
}

/** Rows `value`, `count`: the values of a set filter among what the other filters let through. */
export function choicesStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  filter: Filter
): Statement {
  const from = table(subject, state, context);
  const where = whereClause(subject, state, context.asOf, filter.key);
  return {
    sql:
      `SELECT ${expression(subject, filter.column)} AS value, count(*)::INTEGER AS count` +
      ` FROM ${from.sql}${where.sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
    params: [...from.params, ...where.params]
  };
}

/** One row: what a column of the filtered rows holds, as a `Profile` names it. */
export function profileStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  column: Column
): Statement {
  const from = table(subject, state, context);
  const where = whereClause(subject, state, context.asOf);
  const value = expression(subject, column.key);
  const number = numberExpression(column);
  const quantile = (share: number) => `quantile_cont(${number}, ${share})`;
  const numbers =
    `, min(${number}) AS "min", ${quantile(0.25)} AS quartile, ${quantile(0.5)} AS median` +
    `, ${quantile(0.75)} AS "upperQuartile", max(${number}) AS "max", avg(${number}) AS mean` +
    `, sum(${number}) AS "sum"`;
  return {
    sql:
      `SELECT count(*)::INTEGER AS count, (count(*) - count(${value}))::INTEGER AS missing` +
      `, count(DISTINCT ${value})::INTEGER AS "distinct"${isMeasured(column) ? numbers : ""}` +
      ` FROM ${from.sql}${where.sql}`,
    params: [...from.params, ...where.params]
  };
}
