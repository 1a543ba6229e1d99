/**
 * What SQL says, said in plain JavaScript for the same rows. SQL is the definition; a property test
 * holds both to the same answers.
 *
 * Inputs are columns by name, in rows of a window's table `w.` and the name. Each comes as a
 * number, NaN where it is missing: a date as days since 1970-01-01, a boolean as 0 or 1, a code as
 * its place in the column's `codes`. NaN in a sum or a product is NaN, as NULL is NULL in SQL.
 */
export interface Expression {
  sql: string;
  of: readonly string[];
  /** NaN for NULL. */
  value: (...inputs: number[]) => number;
}

/** A condition; `today` follows the inputs. False is also what is NULL in SQL. */
export interface Condition {
  of: readonly string[];
  holds: (...inputs: number[]) => boolean;
}

/** A figure over the filtered rows; null when no row has a value. */
export type Figure =
  /** How many rows meet the condition. */
  | {kind: "count"; where: Condition}
  /** Over the rows that have a value, of these only the ones that `having` has one in. */
  | {kind: "sum" | "mean" | "median"; of: string | Omit<Expression, "sql">; having?: string}
  | {kind: "sumOrZero"; of: string; having?: string}
  /** Null when it would be by zero. */
  | {kind: "ratio"; of: Figure; by: Figure};

/** NaN as zero: `coalesce(value, 0)`. */
export function orZero(value: number): number {
  return value !== value ? 0 : value;
}

/** NaN when it would be by zero: `value / nullif(by, 0)`. */
export function ratio(value: number, by: number): number {
  return by === 0 ? NaN : value / by;
}

/** Rows whose code in `column` is `code`. Throws for a code that the column has not. */
export function isCode(column: string, codes: readonly string[], code: string): Condition {
  const place = codes.indexOf(code);
  if (place < 0) throw new Error(`${column} has no code "${code}"`);
  return {of: [column], holds: (value) => value === place};
}
