import type {Column, Subject} from "../columns.js";
import type {Engine, EngineRow} from "../../engine.js";

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

/** A quoted identifier. */
export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** The SQL of a column's value. */
export function expression(subject: Subject, key: string): string {
  return subject.columns.find((column) => column.key === key)?.made?.sql ?? name(key);
}

/** The SQL of a column's value as a number: days since 1970-01-01 of a date, 0 or 1 of a boolean. */
export function numberExpression({key, kind, made}: Column): string {
  const value = made?.sql ?? name(key);
  if (kind === "date") return `(${value} - DATE '1970-01-01')::DOUBLE`;
  return kind === "boolean" ? `${value}::INTEGER::DOUBLE` : `${value}::DOUBLE`;
}

/** The as-of day once for each `?` in `sql`. */
export function days(sql: string, asOf: string): string[] {
  return Array<string>(sql.split("?").length - 1).fill(asOf);
}

export function ask(engine: Engine, {sql, params}: Statement): Promise<EngineRow[]> {
  return engine.query(sql, params);
}
