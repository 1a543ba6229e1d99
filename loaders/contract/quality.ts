import type {Finding, Measure, PageData} from "../contract.js";

export type QualityMetricId = "quality_findings" | "quality_missions_share" | "revenue_at_stake";

/** `red`: changes a number today; `amber`: may change one; `grey`: no number rests on it. */
export type Severity = "red" | "amber" | "grey";

/** A rule that the store's rows are held to, and the column that it is about. */
export interface Rule {
  /** Stable kebab-case id; its text is in the catalogue. */
  rule: string;
  table: string;
  column: string | null;
  severity: Severity;
}

/** A row that breaks a rule, by id and the names that every explorer shows; no other value. */
export interface RuleExample {
  /** Of the row in its table. */
  id: number;
  /** The row's own, or the one that it names; null where there is no such consultant. */
  consultant_id: number | null;
  consultant: string | null;
  /** Of a mission. */
  mission: string | null;
  client: string | null;
  /** Business days of the last 12 months that the rule puts in doubt. */
  days: number;
  /** What they are worth, €; null without a rate. */
  revenue: number | null;
}

/** A rule that rows break. */
export interface BrokenRule extends Rule {
  /** Rows that break it. */
  rows: number;
  /** All rows of the table. */
  of: number;
  /** Business days of the last 12 months in doubt. */
  days: number;
  /** What they are worth, €; null where no day has a rate, or the rule is not about missions. */
  revenue: number | null;
  /** The most at stake first; at most 50. */
  examples: RuleExample[];
}

/** A table that the store lacks (no columns), or columns of one. */
export interface AbsentPart {
  table: string;
  /** Empty: the whole table. */
  columns: string[];
}

/** Snapshot `quality.json`: what the page "Can we trust the data?" shows. */
export interface Quality extends PageData {
  /** Now; revenue at stake over the last 12 months. */
  measures: Record<QualityMetricId, Measure>;
  /** Most severe first, then the most revenue at stake, then the most rows. */
  broken: BrokenRule[];
  /** Rules that were looked at and that no row breaks. */
  kept: Rule[];
  /** What was mended on the way in; most rows first. */
  repairs: Omit<Finding, "kind">[];
  /** What an older store does not have; it reads as empty. */
  absent: AbsentPart[];
}

/** The quality of the store on one as-of date. */
export interface QualityPoint {
  as_of: string;
  /** Rows that break a rule that changes a number or may. */
  rows: number;
  /** Share of missions without a fault. */
  clean_missions: number | null;
  /** €, over the 12 months before the as-of date. */
  revenue_at_stake: number;
}

/**
 * `quality-history.json`, beside the site's index: a point per as-of date that was published, oldest
 * first. It is no data file: a snapshot of one store at one date is the same bytes each time.
 */
export interface QualityHistory {
  points: QualityPoint[];
}
