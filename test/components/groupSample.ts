import type {Audience} from "../../loaders/contract.js";
import type {FiguresById, GroupRow, GroupsPage} from "../../loaders/contract/groups.js";
import {metricEntry} from "../../loaders/metrics.js";
import type {MetricId} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {months, periods} from "./sample.js";

const ids = [
  "headcount",
  "bench",
  "bench_rate",
  "ending",
  "ending_alone",
  "occupancy",
  "tace",
  "average_rate",
  "revenue",
  "margin",
  "margin_rate"
] as const satisfies MetricId[];

/** What a test says of a group. */
export interface GroupCase extends Partial<Omit<GroupRow, "at" | "over" | "occupancy">> {
  headcount?: number;
  bench?: number;
  occupancy?: number | null;
  revenue?: number;
  rate?: number | null;
  margin?: number;
}

/** A group of ten, all staffed, unless the case says otherwise. */
export function group(
  {
    headcount = 10,
    bench = 0,
    occupancy = 0.8,
    revenue = 1e6,
    rate = 500,
    margin = 0.32,
    ...rest
  }: GroupCase = {},
  audience: Audience = "direction"
): GroupRow {
  const benchRate = headcount === 0 ? null : bench / headcount;
  const days = headcount * 251;
  const window: FiguresById = {
    occupancy: [occupancy, (occupancy ?? 0) * days, days, 0.75, null],
    tace: [occupancy, 1, 1, null, null],
    average_rate: [rate, revenue, rate === null ? 0 : revenue / rate, 490, 1],
    revenue: [revenue, revenue, null, 9e5, 1],
    ...(audience === "direction"
      ? {
          margin: [margin * revenue, margin * revenue, null, null, 1],
          margin_rate: [margin, margin * revenue, revenue, null, 1]
        }
      : {})
  };
  const half = {...window, occupancy: [0.5, 1, 2, null, null]} satisfies FiguresById;
  return {
    kind: "group",
    name: "Data",
    groups: 1,
    filter: "practice=Data",
    small: headcount < 5,
    active: true,
    at: {
      headcount: [headcount, headcount, null, headcount, null],
      bench: [bench, bench, null, bench, null],
      bench_rate: [benchRate, bench, headcount, null, null],
      ending: [4, 4, null, 3, null],
      ending_alone: [2, 2, null, 1, null]
    },
    over: {
      "1m": half,
      "3m": window,
      "12m": window,
      month: window,
      quarter: window,
      year: window,
      fiscal: window
    },
    occupancy: Array.from({length: 13}, (_, index) => 0.7 + index / 100),
    ...rest
  };
}

/** A page of these groups. */
export function groupsPage(
  cases: readonly GroupCase[],
  {audience = "direction", total = {}}: {audience?: Audience; total?: GroupCase} = {}
): GroupsPage {
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    month_before: "2026-10-22",
    audience,
    periods,
    metrics: Object.fromEntries(ids.map((id) => [id, metricEntry(id, readSettings())])),
    sql: {measures: "SELECT 1"},
    total: group({name: null, filter: null, groups: cases.length, ...total}, audience),
    groups: cases.map((one) => group(one, audience)),
    months: months(13),
    links: {headcount: {day: "consultants"}, bench_rate: {day: "consultants?status=bench"}},
    targets: {occupancy: [0.75, 0.85], bench: [0.1, 0.15]}
  };
}
