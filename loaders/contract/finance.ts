import type {Measure, PageData, PeriodId} from "../contract.js";

/** The headline metrics of the page; the last two for the audience `direction` only. */
export type FinanceMetricId =
  "revenue" | "revenue_signed" | "revenue_assumed" | "average_rate" | "margin_rate" | "bench_cost";

/** Those over a window that the reader can choose. */
export type FinancePeriodId = "revenue" | "average_rate" | "margin_rate" | "bench_cost";

/** One calendar month: 12 full ones, the as-of date's own, 12 ahead. Money in €. */
export interface FinanceMonth {
  /** First day. */
  month: string;
  /** The as-of date's month: delivered up to its eve, the rest signed or assumed. */
  partial: boolean;
  /** After the as-of date's month. */
  ahead: boolean;
  /** Delivered; null in the months ahead. */
  revenue: number | null;
  /** From the as-of date on, missions with an end; null in the months before. */
  signed: number | null;
  /** From the as-of date to the horizon, missions without an end; null in the months before. */
  assumed: number | null;
  /** Delivered per business day gone by. */
  revenue_per_day: number | null;
  average_rate: number | null;
  /** Only for the audience `direction`, as is what follows. */
  margin_rate?: number | null;
  bench_cost?: number | null;
}

/** A metric of one group; name null = the rows without one. */
export interface GroupMeasure {
  name: string | null;
  measure: Measure;
}

/** Rates of one grade over the last 12 months by the days sold at them, €/day. */
export interface RateSpread {
  grade: string | null;
  lowest: number;
  lower_quartile: number;
  median: number;
  upper_quartile: number;
  highest: number;
  /** On how many consultants they rest. */
  consultants: number;
}

/** Values of one practice by month, in the order of the months that are not ahead. */
export interface PracticeMonths {
  practice: string | null;
  values: (number | null)[];
}

/** Of each period: the average rate by group, most revenue first; clients are the first few. */
export interface FinanceGroups {
  grades: GroupMeasure[];
  practices: GroupMeasure[];
  clients: GroupMeasure[];
  /** Margin rate of each practice; only for the audience `direction`. */
  margins?: GroupMeasure[];
}

/** Snapshot `finance.json`: all that the page "What do we earn?" shows. */
export interface Finance extends PageData {
  /** Over the window that each has when the reader chose none. */
  measures: Partial<Record<FinanceMetricId, Measure>>;
  by_period: Record<PeriodId, Partial<Record<FinancePeriodId, Measure>>>;
  /** Oldest first. */
  months: FinanceMonth[];
  /** Last day that a mission without an end is assumed to last; null where none is assumed. */
  horizon: string | null;
  groups: Record<PeriodId, FinanceGroups>;
  /** All of the firm's, for their colours. */
  practices: (string | null)[];
  /** Groups that the lists leave out: a firm with more than they show. */
  left_out: {grades: number; practices: number};
  /** Highest median first. */
  spreads: RateSpread[];
  /** The firm's over the last 12 months. */
  median_rate: Measure;
  rate_months: PracticeMonths[];
  /** Bench cost, €; only for the audience `direction`. */
  bench_costs?: PracticeMonths[];
}
