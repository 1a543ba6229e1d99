/**
 * The row types that loaders publish and pages read. Pages and components import them as types
 * only; nothing here runs. Dates are ISO texts (`YYYY-MM-DD`) in JSON and DATE32 in Arrow; money
 * is in euros; rates and shares are fractions (0.573, not 57.3).
 */

import type {FileType} from "./contract/documents.js";
import type {MetricId} from "./metrics.js";

/** Who may read what is published: see `docs/` and the `audience` setting. */
export type Audience = "everyone" | "direction";

/** A consultant at the as-of date. */
export type StaffingStatus = "staffed" | "bench" | "out";

/** `now` = free on the first business day, `later` = at `available_on`, `unknown` = open-ended mission. */
export type Availability = "now" | "later" | "unknown";

/** A mission at the as-of date; from the dates, except paused and cancelled (domain, section 3). */
export type MissionStatus = "planned" | "running" | "ended" | "paused" | "cancelled";

/** Snapshot `consultants`: one row per consultant, departed ones included. */
export interface ConsultantRow {
  id: number;
  /** Last name first: "Foucher Camille". */
  name: string;
  practice: string | null;
  grade: string | null;
  contract: string | null;
  entity: string | null;
  company: string | null;
  /** Business manager on the as-of date. */
  manager: string | null;
  manager_id: number | null;
  entry: string | null;
  exit: string | null;
  /** Years from entry to as-of; null when out or unknown. */
  seniority: number | null;
  status: StaffingStatus;
  /** Clients of the missions that cover the as-of date's business day, by name; null on the bench. */
  client: string | null;
  /** Null for who is out of the workforce. */
  availability: Availability | null;
  /** Null when unknown or out. */
  available_on: string | null;
  missions: number;
  /** Carried-day weighted rate over the last 12 months, €/day. */
  daily_rate: number | null;
  /** Staffed / workforce business days, last 12 months. */
  occupancy: number | null;
  /** Delivered revenue, last 12 months, €. */
  revenue: number | null;
  /** Business days in the workforce, on a mission, and carried with a rate, last 12 months. */
  workforce_days: number;
  staffed_days: number;
  rated_days: number;
  /** On the bench: business days since the last staffed one, else since the entry. */
  bench_days: number | null;
  /** Names joined with ", ". */
  skills: string | null;
  skill_count: number;
  /** Uploaded up to the as-of date, and the day of the newest. */
  documents: number;
  newest_document: string | null;
  /** Lower case, no accents: what search looks into. */
  search: string;
  /** Audience `direction` only. */
  email?: string | null;
  phone?: string | null;
  salary?: number | null;
  /** CJM, €/day. */
  daily_cost?: number | null;
  /** Where the CJM is from: measured in `vsa_missions`, or derived from the salary. */
  daily_cost_source?: "vsa" | "salary" | null;
  /** Margin over the last 12 months, €; rows with both a rate and a cost. */
  margin?: number | null;
  probation_end?: string | null;
}

/** Snapshot `missions`: one row per mission, invalid ones included. */
export interface MissionRow {
  id: number;
  mission: string | null;
  consultant_id: number | null;
  /** Last name first; null for an orphan. */
  consultant: string | null;
  practice: string | null;
  /** The consultant's. */
  grade: string | null;
  client: string | null;
  role: string | null;
  start: string | null;
  end: string | null;
  status: MissionStatus;
  /** False when it carries nothing: no start, end before start, orphan, paused or cancelled. */
  valid: boolean;
  /** Ends within 90 days, and its consultant has nothing on any of the 10 business days after. */
  alone: boolean;
  /** TJM, €/day. */
  daily_rate: number | null;
  /** Business days carried (1/n where n overlap) over the last 12 months. */
  days: number;
  /** Delivered revenue over the last 12 months, €; null without a rate. */
  revenue: number | null;
  /** What the application declared (`revenus_generes`), €; never added to anything. */
  declared: number | null;
  /** Names joined with ", ". */
  technologies: string | null;
  /** Not published: the browser's engine makes it of the texts above when it loads them. */
  search: string;
  /** Audience `direction` only. */
  daily_cost?: number | null;
  margin?: number | null;
}

/** Snapshot `document-files`: one row per document that is there at the as-of date. */
export interface DocumentRow {
  id: number;
  type: FileType;
  /** Last name first; null for an orphan, as are the four below. */
  consultant: string | null;
  consultant_id: number | null;
  practice: string | null;
  grade: string | null;
  status: StaffingStatus | null;
  /** Null where the store has no readable day. */
  uploaded: string | null;
  /** Days from the upload to as-of. */
  age: number | null;
  bytes: number | null;
  /** The last one of its consultant. */
  newest: boolean;
  /** Its file's name. Audience `direction` only. */
  file?: string | null;
}

/** Snapshot `consultant-skills`: one row per consultant and skill, departed ones included. */
export interface ConsultantSkillRow {
  /** Of this snapshot alone: the store may have several rows of one skill. */
  id: number;
  skill: string;
  category: string | null;
  /** Null when none, or none that is known, was told. */
  level: "beginner" | "intermediate" | "advanced" | "expert" | null;
  /** Of experience, as declared. */
  years: number | null;
  /** Day on which it was typed in; says nothing of since when it is held. */
  added: string | null;
  consultant: string;
  consultant_id: number;
  practice: string | null;
  grade: string | null;
  status: StaffingStatus;
  /** Null for who is out of the workforce. */
  availability: Availability | null;
  available_on: string | null;
}

/** Snapshots `consultants-first.json` and `missions-first.json`: page 1 in the default order. */
export interface FirstRows<Row> {
  total: number;
  /** As the domain page says: under 100 → 25, under 500 → 50, under 2 000 → 100, else 200. */
  page_size: number;
  /** False when there are more rows than the browser should load: then the .arrow file has none. */
  in_browser: boolean;
  rows: Omit<Row, "search">[];
  /** Choices of each text filter with the count of rows, most frequent first; null is "none". */
  choices: Record<string, {value: string | null; count: number}[]>;
  /** The windows whose columns the reader can choose, and their days. */
  windows: {id: PeriodId; from: string; to: string}[];
}

/** Snapshot `consultant-windows`: a window other than the last 12 months, a consultant in it. */
export interface ConsultantWindowRow {
  period: PeriodId;
  consultant_id: number;
  workforce_days: number;
  staffed_days: number;
  /** Null where nothing was carried with a rate; so is `revenue`. */
  rated_days: number | null;
  revenue: number | null;
}

/** Snapshot `mission-windows`: a window other than the last 12 months, a mission carried in it. */
export interface MissionWindowRow {
  /** "ahead" is from the as-of date on, "horizon" as far as revenue is assumed. */
  period: PeriodId | "ahead" | "horizon";
  mission_id: number;
  days: number;
}

/** A text in each language. */
export interface Bilingual {
  fr: string;
  en: string;
}

/** How a metric's value is written; shares are fractions. */
export type Unit =
  | "people"
  | "missions"
  | "clients"
  | "documents"
  | "skills"
  | "rows"
  | "share"
  | "euros"
  | "euros-per-day"
  | "days"
  | "years"
  | "fte"
  | "bytes"
  | "index";

/** A window that the reader can choose; "month", "quarter", "year" and "fiscal" run up to the day before as-of. */
export type PeriodId = "1m" | "3m" | "12m" | "month" | "quarter" | "year" | "fiscal";

/** A period with the comparable one before it; days are closed intervals. */
export interface Period {
  id: PeriodId;
  from: string;
  to: string;
  business_days: number;
  previous_from: string;
  previous_to: string;
  previous_business_days: number;
}

/** One metric of the registry, as pages, receipts and the glossary read it. */
export interface MetricEntry {
  id: MetricId;
  name: Bilingual;
  explanation: Bilingual;
  formula: Bilingual;
  unit: Unit;
  span: "day" | "window" | "ahead";
  /** What the numerator counts; without a denominator, what the value is. */
  numerator: Bilingual;
  denominator: Bilingual | null;
  /** What counts as missing, and what happens to it. */
  missing: Bilingual;
  /** What `Measure.coverage` is the share of; null where all counts by definition. */
  coverage: Bilingual | null;
  /** Columns of the operational store, "table.column". */
  sources: readonly string[];
  /** Name of the SQL in `PageData.sql`. */
  sql: string;
  /** Target or alert levels from the settings. */
  target: readonly number[] | null;
  better: "up" | "down" | null;
  /** For the audience `direction` only: elsewhere its name is shown and its value withheld. */
  confidential: boolean;
}

/** What the file of every management page starts with. */
export interface PageData {
  firm: string;
  as_of: string;
  audience: Audience;
  periods: Period[];
  /** The metrics that the page shows. */
  metrics: Partial<Record<MetricId, MetricEntry>>;
  /** Text of each SQL file that they name. */
  sql: Record<string, string>;
}

/** One figure with what it takes to check it. Ratios over nothing are null, never 0. */
export interface Measure {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The same measure over the comparable earlier window or day. */
  previous: number | null;
  /** Window of a windowed measure, both days included; for a stock both are its day. */
  from: string;
  to: string;
  /** Window (or day) of `previous`. */
  previous_from: string;
  previous_to: string;
  /** Share of what should count that does: carried days with a rate over carried days, …; null when all do by definition. */
  coverage: number | null;
  /** Address of the very rows that the numerator counts: "missions?window=3m&days=0.001.."; null where no page shows them. */
  rows?: string | null;
}

/** The metrics of the overview. */
export type MeasureId =
  | "headcount"
  | "bench"
  | "bench_rate"
  | "occupancy"
  | "average_rate"
  | "revenue"
  | "ending"
  | "ending_alone";

/** One calendar month of the trend. */
export interface MonthRow {
  /** First day. */
  month: string;
  /** True for the as-of date's month: its window stops the day before as-of. */
  partial: boolean;
  business_days: number;
  workforce_days: number;
  staffed_days: number;
  occupancy: number | null;
  /** On the month's last business day (as-of's eve for a partial month). */
  headcount: number;
  bench: number;
  bench_rate: number | null;
  average_rate: number | null;
  /** Delivered, €. */
  revenue: number;
}

/** One practice (name null = the consultants without one) at as-of, or over the last 12 months. */
export interface PracticeRow {
  practice: string | null;
  headcount: number;
  bench: number;
  bench_rate: number | null;
  occupancy: number | null;
  average_rate: number | null;
  revenue: number;
  ending: number;
  ending_alone: number;
  /** The same with their proofs. */
  measures: Partial<Record<MeasureId, Measure>>;
  /** Those over a window, for each that the reader can choose. */
  by_period: Record<PeriodId, Partial<Record<MeasureId, Measure>>>;
}

/** A running mission that ends within 90 days of as-of. */
export interface EndingRow {
  mission_id: number;
  consultant_id: number;
  consultant: string;
  practice: string | null;
  client: string | null;
  mission: string | null;
  end: string;
  daily_rate: number | null;
  /** No valid mission on any of the 10 business days after the end. */
  alone: boolean;
}

/** Snapshot `overview.json`: all that the overview page shows. */
export interface Overview extends PageData {
  /** Over the window that each has when the reader chose none. */
  measures: Record<MeasureId, Measure>;
  /** Those over a window, for each that the reader can choose. */
  by_period: Record<PeriodId, Partial<Record<MeasureId, Measure>>>;
  /** The last 12 full calendar months and the current, partial one; oldest first. */
  months: MonthRow[];
  /** Largest headcount first, "none" last. */
  practices: PracticeRow[];
  /** Soonest first; at most 12, `measures.ending.value` is the full count. */
  endings: EndingRow[];
  /** Targets from the settings, fractions. */
  targets: {occupancy: [number, number]; bench: [number, number]};
}

/** What was found in the store while cleaning it. Counts only: no value leaves with it. */
export interface Finding {
  /** Stable kebab-case id: "unreadable-date", "end-before-start", … Its text is in the catalogue. */
  rule: string;
  table: string;
  column: string | null;
  /** Rows concerned. */
  rows: number;
  /** Whether the value was mended ("repair") or only noticed ("finding"). */
  kind: "repair" | "finding";
}

export type SnapshotKind = "rows" | "statistics" | "search" | "details";

/** One file of a snapshot set. */
export interface SnapshotFile {
  /** "consultants.arrow" */
  name: string;
  snapshot: string;
  kind: SnapshotKind;
  rows: number;
  bytes: number;
  sha256: string;
  /** Seconds after `verified_at` during which it is fresh. */
  fresh_for: number;
}

export interface StepDuration {
  step: string;
  milliseconds: number;
}

/** `manifest.json`, published as the snapshot `manifest`. No path, no value of a row. */
export interface Manifest {
  /** Version of this shape. */
  schema: number;
  product: string;
  firm: string;
  audience: Audience;
  as_of: string;
  /** ISO instant of the one read. */
  taken_at: string;
  /** ISO instant at which the store was last seen unchanged. */
  verified_at: string;
  store: {
    /** File name, without its folder. */
    name: string;
    bytes: number;
    /** SHA-256 of the file and of its -wal. */
    fingerprint: string;
    journal: string;
    /** How long the store was locked for reading. */
    locked_milliseconds: number;
  };
  /** SHA-256 of what else the data files depend on. */
  settings: string;
  code: string;
  tables: {table: string; rows: number; missing: boolean; missing_columns: string[]}[];
  files: SnapshotFile[];
  findings: Finding[];
  durations: StepDuration[];
  /** Names of the columns that this audience does not receive. */
  withheld: string[];
}

/** `freshness.json`, beside the site's index and not cached: dated anew when the store is unchanged. */
export interface FreshnessStatus {
  as_of: string;
  taken_at: string;
  verified_at: string;
  /** Seconds. */
  fresh_for: Record<SnapshotKind, number>;
}
