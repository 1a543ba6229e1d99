import type {Measure, PageData, PeriodId} from "../contract.js";

/** The metrics of the people page. */
export type PeopleMetricId =
  | "headcount"
  | "entries"
  | "exits"
  | "mean_workforce"
  | "entry_rate"
  | "exit_rate"
  | "seniority_mean"
  | "seniority_median"
  | "probation_30"
  | "probation_60"
  | "probation_90";

/** A part of the workforce at the as-of date. */
export interface PeopleGroup {
  /** Null is "none". */
  name: string | null;
  count: number;
}

/** The workforce by one of its columns. */
export interface Breakdown {
  groups: PeopleGroup[];
  /** Values beyond those listed, and the consultants who have them. */
  rest: {values: number; count: number};
}

/** A part of the workforce of one grade and contract. */
export interface PyramidRow {
  grade: string | null;
  contract: string | null;
  count: number;
}

/** One calendar month. */
export interface MovesRow {
  /** First day. */
  month: string;
  partial: boolean;
  /** On the month's last business day (as-of's eve for a partial month). */
  headcount: number;
  entries: number;
  exits: number;
  mean_workforce: number | null;
  /** Of the month alone, fractions of its mean workforce. */
  entry_rate: number | null;
  exit_rate: number | null;
}

/** Consultants from `from` years of seniority on, below `to` (null: no end). */
export interface SeniorityBracket {
  from: number;
  to: number | null;
  count: number;
}

/** Seniority within a grade, years. */
export interface GradeSeniority {
  grade: string | null;
  count: number;
  min: number;
  p25: number;
  median: number;
  p75: number;
  max: number;
}

/** Someone whose probation ends within 90 days. */
export interface ProbationRow {
  consultant_id: number;
  consultant: string;
  practice: string | null;
  manager: string | null;
  entry: string | null;
  end: string;
}

/** Snapshot `people.json`. */
export interface People extends PageData {
  /** Over the last 12 months where a window; probation for the audience `direction` alone. */
  measures: Partial<Record<PeopleMetricId, Measure>>;
  by_period: Record<PeriodId, Partial<Record<PeopleMetricId, Measure>>>;
  /** In the order of the grades' ranks, then names, "none" last. */
  grades: Breakdown;
  /** Largest first, "none" last, as the next two. */
  contracts: Breakdown;
  entities: Breakdown;
  practices: Breakdown;
  pyramid: PyramidRow[];
  /** The last 12 full calendar months and the current, partial one; oldest first. */
  months: MovesRow[];
  brackets: SeniorityBracket[];
  /** In the order of the grades. */
  seniority: GradeSeniority[];
  /** Soonest first, at most 40; audience `direction` only. */
  probations?: ProbationRow[];
}
