import type {Filter} from "./columns.js";
import {rangeFilter} from "./people.js";

/** Type of the bounds, label, unit. */
const ranges = {
  available_on: ["date", "column.availableOn"],
  entry: ["date", "column.entry"],
  exit: ["date", "column.exit"],
  newest_document: ["date", "explorer.column.newestDocument"],
  probation_end: ["date", "column.probationEnd"],
  occupancy: ["number", "explorer.column.occupancy"],
  daily_rate: ["number", "explorer.column.rate", "€"],
  revenue: ["number", "explorer.column.revenue", "€"],
  seniority: ["number", "column.seniority"],
  missions: ["number", "column.missions"],
  workforce_days: ["number", "explorer.column.workforceDays"],
  staffed_days: ["number", "explorer.column.staffedDays"],
  idle_days: ["number", "explorer.column.idleDays"],
  rated_days: ["number", "explorer.column.ratedDays"],
  bench_days: ["number", "explorer.column.benchDays"],
  skill_count: ["number", "column.skillCount"],
  documents: ["number", "column.documents"],
  salary: ["number", "column.salary", "€"]
} as const;

const texts = {
  name: "column.name",
  skills: "column.skills",
  company: "column.company",
  email: "column.email",
  phone: "column.phone"
} as const;

/** Filters of the consultants' columns beside those that it is known by. */
export const consultantFilters: readonly Filter[] = [
  {key: "client", label: "column.client", kind: "set", column: "client"},
  {key: "entity", label: "column.entity", kind: "set", column: "entity"},
  ...Object.entries(ranges).map(([column, [type, label, unit]]) =>
    rangeFilter(column, type, label, unit)
  ),
  ...Object.entries(texts).map(([column, label]): Filter => ({
    key: column,
    label,
    kind: "text",
    column
  }))
];
