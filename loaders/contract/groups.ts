import type {MetricId} from "../metrics.js";
import type {MonthRow, PageData, PeriodId} from "../contract.js";

/**
 * A metric of one group, as short as it gets: [value, numerator, denominator, previous, coverage].
 * The page makes a `Measure` of it, with the days of its period.
 */
export type GroupFigures = [
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  previous: number | null,
  coverage: number | null
];

/** Figures by metric; those that the audience may not see are left out. */
export type FiguresById = Partial<Record<MetricId, GroupFigures>>;

/** One practice, or one portfolio; also the groups too many to list, and what has no group. */
export interface GroupRow {
  kind: "group" | "rest" | "none";
  /** Null unless `kind` is "group". */
  name: string | null;
  /** How many groups the row is of. */
  groups: number;
  /** Filter of the explorer pages that shows the group: "practice=Data"; null where none does. */
  filter: string | null;
  /** Fewer than five consultants: shown, not ranked. */
  small: boolean;
  /** False for a manager whom the application says to be inactive. */
  active: boolean;
  /** At the as-of date. */
  at: FiguresById;
  over: Record<PeriodId, FiguresById>;
  /** By month of `months`, fractions. */
  occupancy: (number | null)[];
}

/** The same metrics of every group of the firm, side by side. */
export interface GroupsPage extends PageData {
  /** Day that figures at the as-of date are compared with. */
  month_before: string;
  /** The whole firm. */
  total: GroupRow;
  /** Largest headcount first, then the rest, then "none". */
  groups: GroupRow[];
  /** The last 12 full calendar months and the current, partial one; of the whole firm. */
  months: MonthRow[];
  /** Address of the rows that a metric counts, of the whole firm: a group adds its `filter`. */
  links: Partial<Record<MetricId, Partial<Record<PeriodId | "day", string>>>>;
  /** Fractions. */
  targets: {occupancy: [number, number]; bench: [number, number]};
}
