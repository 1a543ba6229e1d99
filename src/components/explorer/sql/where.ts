import type {Filter, Subject} from "../columns.js";
import {chosenIn} from "../defaults.js";
import {fold, searchWords} from "../fold.js";
import type {ExplorerState, FilterValue} from "../state.js";
import {days, expression, type Statement} from "./statement.js";

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
  for (const {filter, value} of chosenIn(subject, state, except)) {
    const condition = conditionOf(subject, filter, value, asOf);
    conditions.push(condition.sql);
    params.push(...condition.params);
  }
  return {sql: conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "", params};
}

function conditionOf(
  subject: Subject,
  filter: Filter,
  value: FilterValue,
  asOf: string
): Statement {
  const column = expression(subject, filter.column);
  switch (value.kind) {
    case "missing":
      return {sql: `${column} IS NULL`, params: []};
    case "text":
      return {sql: `contains(strip_accents(lower(${column})), ?)`, params: [fold(value.text)]};
    case "flag": {
      const condition = filter.kind === "flag" ? filter.sql : column;
      return {sql: `${value.value ? "" : "NOT "}(${condition})`, params: days(condition, asOf)};
    }
    case "horizon":
    case "window":
      if (!/^\d+$/.test(value.value)) return {sql: "availability = ?", params: [value.value]};
      return {sql: `${column} <= ?::DATE + ?::INTEGER`, params: [asOf, Number(value.value)]};
    case "range":
      return rangeCondition(column, filter.kind === "range" && filter.type === "date", value);
    default:
      return setCondition(column, value.values);
  }
}

function rangeCondition(
  column: string,
  date: boolean,
  {from, to}: {from: string | null; to: string | null}
): Statement {
  const place = date ? "?::DATE" : "?::DOUBLE";
  const ends = [
    {sql: `${column} >= ${place}`, text: from},
    {sql: `${column} <= ${place}`, text: to}
  ].filter((end): end is {sql: string; text: string} => end.text !== null);
  return {
    sql: ends.map(({sql}) => sql).join(" AND "),
    params: ends.map(({text}) => (date ? text : Number(text)))
  };
}

function setCondition(column: string, values: readonly (string | number | null)[]): Statement {
  const given = values.filter((entry) => entry !== null);
  const parts: string[] = [];
  if (given.length > 0) parts.push(`${column} IN (${given.map(() => "?").join(", ")})`);
  if (given.length < values.length) parts.push(`${column} IS NULL`);
  return {sql: parts.length > 1 ? `(${parts.join(" OR ")})` : (parts[0] ?? "false"), params: given};
}
