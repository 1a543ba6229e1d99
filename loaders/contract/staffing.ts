import type {Measure, MonthRow, PageData, PeriodId} from "../contract.js";

/** The metrics of the staffing page. */
export type StaffingMetricId =
  | "headcount"
  | "bench"
  | "bench_rate"
  | "bench_age"
  | "occupancy"
  | "available_now"
  | "available_later"
  | "available_unknown"
  | "free_30"
  | "free_60"
  | "free_90"
  | "ending_alone"
  | "ending_alone_15"
  | "ending_alone_30"
  | "ending_alone_45"
  | "ending_alone_60"
  | "ending_alone_90";

/** How many of the workforce have come free by the end of a day, whoever is staffed again since. */
export interface HorizonPoint {
  /** The as-of date, then the Sundays of the 52 weeks from its first business day on. */
  day: string;
  /** Consultants; the as-of date's are those who are free now. */
  free: number;
}

/** A consultant whose availability date is known. */
export interface FreeRow {
  consultant_id: number;
  /** Last name first. */
  consultant: string;
  practice: string | null;
  grade: string | null;
  /** Free on the first business day on or after as-of. */
  now: boolean;
  available_on: string;
  /** First business day of the next mission after that, if any. */
  next_on: string | null;
  /** Business days on the bench; null for who is staffed at as-of, or has neither entry nor mission. */
  idle_days: number | null;
  /** On the bench at as-of. */
  on_bench: boolean;
  /** Of the valid mission, begun by as-of, that ends last. */
  last_client: string | null;
  /** Best level first, at most 4; `skill_count` is the full count. */
  skills: string[];
  skill_count: number;
  /** Last day in the firm where an exit is planned. */
  exit: string | null;
}

/** A running mission that ends within 90 days and whose consultant has no next one. */
export interface LonelyEnding {
  mission_id: number;
  consultant_id: number;
  consultant: string;
  practice: string | null;
  client: string | null;
  mission: string | null;
  end: string;
  /** €/day. */
  daily_rate: number | null;
}

/** Business days on the bench; null is unknown: neither an entry date nor a past mission. */
export type AgeBracket = "0-20" | "21-60" | "61-120" | "121-" | null;

/** Consultants on the bench of one age bracket and practice. */
export interface BenchAgeRow {
  bracket: AgeBracket;
  practice: string | null;
  count: number;
}

/** The bench of one practice. */
export interface BenchPractice {
  practice: string | null;
  bench: Measure;
  bench_rate: Measure;
}

/** Snapshot `staffing.json`: all that the staffing page shows but its timeline. */
export interface Staffing extends PageData {
  measures: Record<StaffingMetricId, Measure>;
  /** Those over a window, for each that the reader can choose. */
  by_period: Record<PeriodId, {occupancy: Measure}>;
  /** The last 12 full calendar months and the current, partial one; oldest first. */
  months: MonthRow[];
  horizon: HorizonPoint[];
  /** Most available first; at most 100 of `available_now` and `available_later`. */
  free: FreeRow[];
  /** Soonest first; at most 100 of `ending_alone`. */
  endings: LonelyEnding[];
  bench_ages: BenchAgeRow[];
  /** Largest bench first; at most 9 that have one. */
  bench_practices: BenchPractice[];
  /** Every practice of the firm, by name: what their colours go by. */
  practices: string[];
  /** Alert levels of the bench rate, fractions. */
  bench_levels: [number, number];
}

/**
 * Snapshot `staffing-timeline.json`: missions by consultant, in columns. Days are counted from
 * `from`; names of practices, grades and clients are places in their lists, -1 is none.
 */
export interface StaffingTimeline {
  as_of: string;
  /** Three months before as-of. */
  from: string;
  /** Nine months after as-of; the window's last day. */
  to: string;
  /** First business day on or after as-of: who is free on it is free now. */
  now: number;
  /** The workforce on as-of; `consultants` are the first of them in order of availability. */
  total: number;
  practices: string[];
  grades: string[];
  clients: string[];
  consultants: {
    id: number[];
    name: string[];
    practice: number[];
    grade: number[];
    /** Availability day; null where an open-ended mission makes it unknown. */
    free: (number | null)[];
  };
  /** Valid missions that touch the window, by consultant and start. */
  missions: {
    /** Place in `consultants`. */
    consultant: number[];
    client: number[];
    start: number[];
    /** Last day; null for a mission without an end. */
    end: (number | null)[];
  };
}
