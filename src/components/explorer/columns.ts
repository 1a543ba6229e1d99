import type {TextKey} from "../text.js";
import type {Condition, Expression, Figure} from "./expressions.js";

/** A value as the first rows (JSON) and the engine give it; dates are ISO days. */
export type Value = string | number | boolean | null;

export type Row = Readonly<Record<string, Value>>;

/** How a column is shown, sorted and exported. Rates and shares are fractions, money is euros. */
export type ColumnKind = "text" | "number" | "money" | "percent" | "date" | "boolean" | "code";

export interface Column {
  key: string;
  /** A `{window}` in it is the chosen window in few words. */
  label: TextKey;
  kind: ColumnKind;
  /** Width on screen in px; a column without one is only exported. */
  width?: number;
  /** Shown unasked only where the table is that wide; "asked": only with every other column. */
  room?: "wide" | "wider" | "asked";
  /** Decimals of a number. */
  digits?: number;
  /** The codes of a `code` column in their order; texts are `{texts}.{code}`. */
  codes?: readonly string[];
  texts?: string;
  /** Why a value can be missing. */
  missing: TextKey;
  /** Not every audience receives it. */
  optional?: true;
  /** What it is made of, where the table has no such column. */
  made?: Expression;
  /** Where the cell leads; null for nowhere. */
  link?: (row: Row) => string | null;
}

interface FilterBase {
  /** Its name in the URL. */
  key: string;
  label: TextKey;
  column: string;
  /** Without a panel of its own: links set it, and where it is set it can be removed. */
  linked?: true;
}

/** Any of the chosen values; the empty text in the URL stands for "none" (NULL). */
export interface SetFilter extends FilterBase {
  kind: "set";
  /** What applies when nothing is chosen. */
  defaults?: readonly string[];
}

/**
 * Between two bounds, both included and both optional: "400..650", "2026-01-01.."; or rows without
 * a value: "none".
 */
export interface RangeFilter extends FilterBase {
  kind: "range";
  type: "number" | "date";
  /** The unit after a number: "€". */
  unit?: string;
}

/**
 * Rows whose text contains what is asked for, accents and case aside; the empty text in the URL
 * stands for rows without one. For columns where hardly two rows have the same.
 */
export interface TextFilter extends FilterBase {
  kind: "text";
}

/** Free now, within so many days of the as-of date, or nobody knows. */
export interface HorizonFilter extends FilterBase {
  kind: "horizon";
  choices: readonly string[];
}

/** Rows of some ids; other defaults then step aside, a link must show what it names. */
export interface IdFilter extends FilterBase {
  kind: "id";
  /** The column that says the name of what the id names. */
  name: string;
  /** Of a group: the defaults hold within it. */
  group?: true;
}

/** Rows of which a condition holds, or does not: "yes" and "no" in the URL. */
export interface FlagFilter extends FilterBase {
  kind: "flag";
  /** Never NULL; `?` is the as-of date. */
  sql: string;
  /** The same in JavaScript. */
  condition: Condition;
  /** What is true of the rows, in words. */
  texts: {yes: TextKey; no: TextKey};
}

/** The window that some columns are of; it lets every row through. */
export interface WindowFilter extends FilterBase {
  kind: "window";
  /** Without the one that applies when none is chosen. */
  choices: readonly string[];
}

export type Filter =
  SetFilter | RangeFilter | TextFilter | HorizonFilter | IdFilter | FlagFilter | WindowFilter;

/** The window of a subject's own table. */
export const ownWindow = "12m";

/**
 * Where the columns of a window other than the table's own are from: `table` has a row for some of
 * the rows and windows. In the SQL of a column, `rows` is the subject's table, `w` that row.
 */
export interface WindowTable {
  table: string;
  /** Its column with the subject's id. */
  id: string;
  columns: Readonly<Record<string, Expression>>;
}

/** One figure over the filtered rows. `?` in the SQL is the as-of date. */
export interface Statistic {
  key: string;
  /** A `{window}` in it is the chosen window in few words. */
  label: TextKey;
  /** What exactly is computed, for the hover. */
  note: TextKey;
  sql: string;
  /** The same in JavaScript. */
  figure: Figure;
  kind: "number" | "money" | "percent";
  digits?: number;
  /** The statistic whose share of all rows follows in brackets. */
  share?: true;
  /** A column that not every audience receives: without it there is no such figure. */
  needs?: string;
}

export interface SortKey {
  column: string;
  descending: boolean;
}

/** What cannot be asked where a tab reads ranges of rows and counts cells. */
export interface SubjectLimits {
  /** The columns that groups are made of, and those that are summed in them. */
  by: readonly string[];
  sums: readonly string[];
}

/** What one page explores: one table of the engine. */
export interface Subject {
  table: string;
  /** The text columns that the engine makes the column `search` of; without it the file has one. */
  searched?: readonly string[];
  texts: {
    title: TextKey;
    /** "{count} of {total}" over the whole table. */
    count: TextKey;
    /** "{count} of {total}" over what the defaults let through, and all of these. */
    counted: TextKey;
    all: TextKey;
    empty: TextKey;
    search: TextKey;
  };
  columns: readonly Column[];
  filters: readonly Filter[];
  statistics: readonly Statistic[];
  /** Without: its columns are of one time. */
  windows?: WindowTable;
  sort: readonly SortKey[];
  /** With limits there is no search, no other order and no profile of a column. */
  limits?: SubjectLimits;
  /** Name of the CSV file, without its ending. */
  file: string;
}

/** The column `key` of a subject. Throws for a key it lacks. */
export function columnOf(subject: Subject, key: string): Column {
  const column = subject.columns.find((entry) => entry.key === key);
  if (!column) throw new Error(`${subject.table} has no column "${key}"`);
  return column;
}

/** The filter `key` of a subject. Throws for a key it lacks. */
export function filterOf(subject: Subject, key: string): Filter {
  const filter = subject.filters.find((entry) => entry.key === key);
  if (!filter) throw new Error(`${subject.table} has no filter "${key}"`);
  return filter;
}

/** The statistics that the columns present allow. */
export function statisticsOf(subject: Subject, columns: readonly Column[]): Statistic[] {
  return subject.statistics.filter(
    ({needs}) => needs === undefined || columns.some(({key}) => key === needs)
  );
}
