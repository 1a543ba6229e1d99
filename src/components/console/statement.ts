import {unitsOf} from "./bytes.js";
import {Problem} from "./problem.js";

/** Longer ones are not read: no question that a person asks is. */
export const longestStatement = 100_000;

/** Where tokens start and of what kind they are, as DuckDB's own tokenizer says; comments are none. */
export interface Tokens {
  offsets: ArrayLike<number>;
  types: ArrayLike<number>;
}

const operator = 3;

/** What a statement that only asks starts with. */
const asking =
  /^(select|with|from|values|table|describe|desc|summarize|show|explain|pivot|unpivot|\()$/i;

/**
 * The one statement that `sql` is, without its closing semicolons.
 * @throws Problem when it is none, several, or one that does more than ask.
 */
export function oneStatement(sql: string, {offsets, types}: Tokens): string {
  // The tokenizer counts bytes.
  const at = (index: number) => unitsOf(sql, offsets[index] ?? 0);
  const isEnd = (index: number) => types[index] === operator && sql[at(index)] === ";";
  let last = offsets.length - 1;
  let end = sql.length;
  for (; last >= 0 && isEnd(last); last--) end = at(last);
  if (last < 0) throw new Problem("empty");
  for (let index = 0; index < last; index++)
    if (isEnd(index)) throw new Problem("several", "", {at: at(index)});
  const word = /^(\w+|.)/s.exec(sql.slice(at(0)))?.[0] ?? "";
  if (!asking.test(word)) throw new Problem("notQuery", word.toUpperCase(), {at: at(0)});
  return sql.slice(0, end);
}

/** The same text as part of another one proves that it is a query: nothing else can stand there. */
export function asPart(sql: string): string {
  // A comment may run to the end of its line.
  return `SELECT * FROM (\n${explained(sql) ?? sql}\n)`;
}

/** What an EXPLAIN explains, which ANALYZE would run; null for any other statement. */
function explained(sql: string): string | null {
  const explain =
    /^(?:\s|--[^\n]*(?:\n|$)|\/\*.*?\*\/)*explain\b(?:\s*analyze\b)?(?:\s*\([^)]*\))?/is;
  return explain.test(sql) ? sql.replace(explain, "") : null;
}

/** The name among `names` that one who wrote `name` may have meant, if any is near. */
export function nearest(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return names
    .map((known) => ({known, away: distance(wanted, known)}))
    .filter(({known, away}) => away <= Math.max(2, known.length / 3))
    .sort((a, b) => a.away - b.away)
    .slice(0, 1)
    .map(({known}) => known);
}

/** Levenshtein's: how many letters have to be changed. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
        )
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
