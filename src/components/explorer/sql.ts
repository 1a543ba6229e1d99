import {columnOf, ownWindow} from "./columns.js";
import type {Column, Filter, SortKey, Statistic, Subject} from "./columns.js";
import {searchWords} from "./fold.js";
import {windowOf, type ExplorerState, type FilterValue} from "./state.js";

/** A statement and what its `?`s stand for, in order. No text of a reader is ever in the SQL. */
export interface Statement {
  sql: string;
  params: (string | number)[];
}

/** What a statement needs besides the state. */
export interface Context {
  /** ISO day. */
  asOf: string;
  /** The columns that the table really has. */
  columns: readonly Column[];
}

/** The rows of one page, in order; dates come as ISO texts. `offset` counts from 0. */
export function rowsStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context,
  {limit, offset}: {limit: number; offset: number}
): Statement {
  const from = source(subject, state, context);
  const where = whereClause(subject, state, context.asOf);
  const shown = context.columns.filter(({key}) => key !== "id");
  const list = [`id`, ...shown.map(selected)].join(", ");
  return {
    sql:
      `SELECT ${list} FROM ${from.sql}${where.sql}` +
      ` ORDER BY ${orderBy(subject, state.sort)} LIMIT ? OFFSET ?`,
    params: [...from.params, ...where.params, limit, offset]
  };
}

/** The statistics that the columns present allow. */
export function statisticsOf(subject: Subject, columns: readonly Column[]): Statistic[] {
  return subject.statistics.filter(
    ({needs}) => needs === undefined || columns.some(({key}) => key === needs)
  );
}

/** One row: `count` and each statistic of the filtered rows. */
export function statisticsStatement(
  subject: Subject,
  state: ExplorerState,
  context: Context
): Statement {
  const from = source(subject, state, context);
  const where = whereClause(subject, state, context.asOf);
  const statistics = statisticsOf(subject, context.columns);
  const list = statistics.map(({key, sql}) => `, ${sql} AS ${name(key)}`).join("");
  const days = Array<string>(list.split("?").length - 1).fill(context.asOf);
  return {
    sql: `SELECT count(*)::INTEGER AS count${list} FROM ${from.sql}${where.sql}`,
    params: [...days, ...from.params, ...where.params]
  };
}

/** One row, `count`: the rows that the defaults alone let through, or all when they step aside. */
export function totalStatement(subject: Subject, state: ExplorerState, {asOf}: Context): Statement {
  const chosen = defaultsApply(subject, state) ? {} : allOf(subject);
  const where = whereClause(subject, {...state, q: "", filters: chosen}, asOf);
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
  const from = source(subject, state, context);
  const where = whereClause(subject, state, context.asOf, filter.key);
  return {
    sql:
      `SELECT ${name(filter.column)} AS value, count(*)::INTEGER AS count` +
      ` FROM ${from.sql}${where.sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
    params: [...from.params, ...where.params]
  };
}

/** Whether the defaults of set filters hold: not once one of them, or an id, is chosen. */
export function defaultsApply(subject: Subject, state: ExplorerState): boolean {
  return subject.filters.every(
    (filter) => !(filter.key in state.filters && (namesRows(filter) || "defaults" in filter))
  );
}

/** Whether the filter names rows one by one: then the link shows them, whatever the defaults. */
function namesRows(filter: Filter): boolean {
  return filter.kind === "id" && !filter.group;
}

/** The subject's table, its columns of a window those of the chosen one. */
function source(subject: Subject, state: ExplorerState, {columns}: Context): Statement {
  const window = windowOf(state);
  const table = name(subject.table);
  if (window === ownWindow) return {sql: table, params: []};
  const {table: windows, id, columns: replaced} = subject.windows;
  const list = Object.entries(replaced)
    .filter(([key]) => columns.some((column) => column.key === key))
    .map(([key, sql]) => `${sql} AS ${name(key)}`);
  return {
    sql:
      `(SELECT "rows".* REPLACE (${list.join(", ")}) FROM ${table} AS "rows"` +
      ` LEFT JOIN ${name(windows)} AS w ON w.${name(id)} = "rows".id AND w.period = ?)`,
    params: [window]
  };
}

/** " WHERE …" or "": the search and every filter, those of `except` left out. */
export function whereClause(
  subject: Subject,
  state: ExplorerState,
  asOf: string,
  except?: string
): Statement {
  const words = searchWords(state.q);
  const conditions = words.map(() => "contains(search, ?)");
  const params: (string | number)[] = [...words];
  const byId = subject.filters.some((one) => namesRows(one) && one.key in state.filters);
  for (const filter of subject.filters) {
    if (filter.key === except) continue;
    const defaults =
      filter.kind === "set" && filter.defaults && !byId
        ? {kind: "set" as const, values: [...filter.defaults]}
        : undefined;
    const value = state.filters[filter.key] ?? defaults;
    if (!value || value.kind === "window") continue;
    const condition = conditionOf(subject, filter, value, asOf);
    conditions.push(condition.sql);
    params.push(...condition.params);
  }
  return {sql: conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "", params};
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

function conditionOf(
  subject: Subject,
  filter: Filter,
  value: FilterValue,
  asOf: string
): Statement {
  const column = expression(subject, filter.column);
  if (value.kind === "flag") {
    const condition = filter.kind === "flag" ? filter.sql : column;
    const days = Array<string>(condition.split("?").length - 1).fill(asOf);
    return {sql: `${value.value ? "" : "NOT "}(${condition})`, params: days};
  }
  if (value.kind === "horizon" || value.kind === "window") {
    if (!/^\d+$/.test(value.value)) return {sql: "availability = ?", params: [value.value]};
    return {sql: `${column} <= ?::DATE + ?::INTEGER`, params: [asOf, Number(value.value)]};
  }
  if (value.kind === "range") {
    const date = filter.kind === "range" && filter.type === "date";
    const place = date ? "?::DATE" : "?::DOUBLE";
    const typed = (text: string) => (date ? text : Number(text));
    const parts: string[] = [];
    const params: (string | number)[] = [];
    if (value.from !== null) {
      parts.push(`${column} >= ${place}`);
      params.push(typed(value.from));
    }
    if (value.to !== null) {
      parts.push(`${column} <= ${place}`);
      params.push(typed(value.to));
    }
    return {sql: parts.join(" AND "), params};
  }
  const given = value.values.filter((entry) => entry !== null);
  const parts: string[] = [];
  if (given.length > 0) parts.push(`${column} IN (${given.map(() => "?").join(", ")})`);
  if (given.length < value.values.length) parts.push(`${column} IS NULL`);
  return {sql: parts.length > 1 ? `(${parts.join(" OR ")})` : (parts[0] ?? "false"), params: given};
}

function allOf(subject: Subject): Record<string, FilterValue> {
  const all: Record<string, FilterValue> = {};
  for (const filter of subject.filters) {
    if (filter.kind !== "set" || !filter.defaults) continue;
    const codes = columnOf(subject, filter.column).codes;
    if (codes) all[filter.key] = {kind: "set", values: [...codes]};
  }
  return all;
}

function expression(subject: Subject, key: string): string {
  return subject.columns.find((column) => column.key === key)?.sql ?? name(key);
}

function selected({key, kind, sql}: Column): string {
  const quoted = name(key);
  if (sql !== undefined) return `${sql} AS ${quoted}`;
  return kind === "date" ? `${quoted}::VARCHAR AS ${quoted}` : quoted;
}

function sortExpression(column: Column): string {
  const quoted = column.sql ?? name(column.key);
  if (column.codes)
    return `list_position([${column.codes.map((code) => `'${code}'`).join(", ")}], ${quoted})`;
  return column.kind === "text" ? `strip_accents(lower(${quoted}))` : quoted;
}

function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
