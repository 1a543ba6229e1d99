import type {Column, RangeFilter, Statistic} from "./columns.js";
import {isCode} from "./expressions.js";

/** Where a consultant is. */
export const statuses = ["bench", "staffed", "out"];

/** From today on, within so many days, later, or nobody knows. */
export const horizons = ["now", "30", "60", "90", "later", "unknown"];

/** What rows of several subjects say of a consultant. */
export const person = {
  status: {
    key: "status",
    label: "column.status",
    kind: "code",
    codes: statuses,
    texts: "staffing",
    width: 122,
    missing: "missing.unset"
  },
  practice: {
    key: "practice",
    label: "column.practice",
    kind: "text",
    width: 136,
    missing: "missing.unset"
  },
  grade: {
    key: "grade",
    label: "column.grade",
    kind: "text",
    width: 110,
    room: "wide",
    missing: "missing.unset"
  },
  availableOn: {
    key: "available_on",
    label: "column.availableOn",
    kind: "date",
    width: 112,
    missing: "missing.available"
  },
  availability: {
    key: "availability",
    label: "column.availability",
    kind: "code",
    codes: ["now", "later", "unknown"],
    texts: "availability",
    missing: "missing.available"
  }
} as const satisfies Record<string, Column>;

/** Those on the bench, with their share. */
export const benchFigure = {
  key: "bench",
  label: "statistic.bench",
  note: "statistic.bench.note",
  sql: "(count(*) FILTER (status = 'bench'))::INTEGER",
  figure: {kind: "count", where: isCode("status", statuses, "bench")},
  kind: "number",
  share: true
} as const satisfies Statistic;

/** Those free within 30 days, with their share. */
export const freeFigure = {
  key: "free",
  label: "statistic.free",
  note: "statistic.free.note",
  sql: "(count(*) FILTER (available_on <= ?::DATE + 30))::INTEGER",
  figure: {
    kind: "count",
    where: {of: ["available_on"], holds: (day: number, today: number) => day <= today + 30}
  },
  kind: "number",
  share: true
} as const satisfies Statistic;

/** A filter between two bounds of a column that it is called as. */
export function rangeFilter(
  column: string,
  type: RangeFilter["type"],
  label: RangeFilter["label"],
  unit?: string
): RangeFilter {
  return {key: column, label, kind: "range", type, column, ...(unit && {unit})};
}
