import type {Column, Filter, Row} from "./columns.js";
import type {Choice, ExplorerState} from "./state.js";

/** How many rows are filtered, and each statistic of theirs by its key. */
export interface Summary {
  count: number;
  statistics: Readonly<Record<string, number | null>>;
}

/** A bin of a histogram: `from` included, `to` not, but for the last one. */
export interface Bin {
  /** A number; of dates, days since 1970-01-01. */
  from: number;
  to: number;
  count: number;
  /** An end bin of the few that lie far out: wider than it is drawn. */
  open?: true;
}

/** The values of a range filter's column among what the other filters let through. */
export interface Distribution {
  /** Empty when no row of the subject has a value. */
  bins: readonly Bin[];
  /** Rows without a value. */
  missing: number;
}

/** One column of the filtered rows. Dates count as days since 1970-01-01. */
export interface Profile {
  count: number;
  missing: number;
  distinct: number;
  /** Null for texts, and without a value. Quartiles are interpolated as DuckDB's quantile_cont. */
  numbers: {
    min: number;
    quartile: number;
    median: number;
    upperQuartile: number;
    max: number;
    mean: number;
    /** Null for dates. */
    sum: number | null;
  } | null;
}

/** What a group-by computes of each group. */
export interface Measure {
  of: "count" | "sum" | "mean" | "median" | "min" | "max" | "distinct";
  /** Not for "count". */
  column?: string;
}

export interface Group {
  /** A value of the column; of dates the first day of the `step`, as an ISO day. */
  key: string | number | boolean | null;
  count: number;
  value: number | null;
}

export interface Grouping {
  by: string;
  /** For dates. */
  step?: "day" | "month" | "quarter" | "year";
  measure: Measure;
}

export interface PageOfRows {
  limit: number;
  /** From 0. */
  offset: number;
}

/**
 * Answers about one subject's rows. There are two of them, SQL (`sqlSource`: DuckDB in a browser
 * or in Node) and plain JavaScript over columns (`columnSource`): SQL is the definition, and a
 * property test holds them to the same answers, sums to 1e-9 of their size. A `signal` stops long work
 * where it can be stopped; the answer is then the signal's reason.
 */
export interface Source {
  summary(state: ExplorerState, signal?: AbortSignal): Promise<Summary>;
  /** In the state's order: `id` and the subject's columns that are present. */
  rows(state: ExplorerState, page: PageOfRows, signal?: AbortSignal): Promise<Row[]>;
  /** Rows that the defaults alone let through, or all when they step aside. */
  total(state: ExplorerState, signal?: AbortSignal): Promise<number>;
  /** The values of a set filter among what the other filters let through, the most frequent first. */
  choices(state: ExplorerState, filter: Filter, signal?: AbortSignal): Promise<Choice[]>;
  /** Of a range filter, over bins that hang on all rows of the subject and not on the state. */
  distribution(state: ExplorerState, filter: Filter, signal?: AbortSignal): Promise<Distribution>;
  profile(state: ExplorerState, column: Column, signal?: AbortSignal): Promise<Profile>;
  /** Largest value first, then by key; of dates in their order. */
  groups(state: ExplorerState, grouping: Grouping, signal?: AbortSignal): Promise<Group[]>;
  close(): Promise<void>;
}
