import type {Measure, MeasureId, MonthRow, Overview, Period} from "../../loaders/contract.js";
import {metricEntry} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";

/** A measure at a day, as of 22 November 2026, against a month earlier; `changes` replace. */
export function stock(value: number | null, changes: Partial<Measure> = {}): Measure {
  return {
    value,
    numerator: value,
    denominator: null,
    previous: null,
    from: "2026-11-22",
    to: "2026-11-22",
    previous_from: "2026-10-22",
    previous_to: "2026-10-22",
    coverage: null,
    ...changes
  };
}

/** A measure over the last 12 months against the 12 before. */
export function year(value: number | null, changes: Partial<Measure> = {}): Measure {
  return stock(value, {
    from: "2025-11-22",
    to: "2026-11-21",
    previous_from: "2024-11-22",
    previous_to: "2025-11-21",
    ...changes
  });
}

/** `count` months up to November 2026, which is partial; occupancy, bench and revenue by index. */
export function months(
  count: number,
  {
    occupancy = () => 0.8,
    bench = () => 0.05,
    revenue = () => 1e6
  }: Partial<Record<"occupancy" | "bench" | "revenue", (index: number) => number>> = {}
): MonthRow[] {
  return Array.from({length: count}, (_, index) => ({
    month: new Date(Date.UTC(2026, 11 - count + index, 1)).toISOString().slice(0, 10),
    partial: index === count - 1,
    business_days: 20,
    workforce_days: 2000,
    staffed_days: Math.round(2000 * occupancy(index)),
    occupancy: occupancy(index),
    headcount: 100,
    bench: Math.round(100 * bench(index)),
    bench_rate: bench(index),
    average_rate: 500,
    revenue: revenue(index)
  }));
}

const ids = [
  "headcount",
  "bench",
  "bench_rate",
  "occupancy",
  "average_rate",
  "revenue",
  "ending",
  "ending_alone"
] as const satisfies MeasureId[];

/** The registry's entries, as a page's file has them. */
export const metrics = Object.fromEntries(
  ids.map((id) => [id, metricEntry(id, readSettings())])
) as Overview["metrics"];

/** Last month has a day less than the one before; 12 months have as many. */
export const periods: Period[] = [
  {
    id: "1m",
    from: "2026-10-22",
    to: "2026-11-21",
    business_days: 21,
    previous_from: "2026-09-22",
    previous_to: "2026-10-21",
    previous_business_days: 22
  },
  {
    id: "12m",
    from: "2025-11-22",
    to: "2026-11-21",
    business_days: 251,
    previous_from: "2024-11-22",
    previous_to: "2025-11-21",
    previous_business_days: 251
  }
];

/** The measures over each period: all as over 12 months, the last month's revenue its own. */
function byPeriod(measures: Partial<Record<MeasureId, Measure>>): Overview["by_period"] {
  const {occupancy, average_rate, revenue} = measures;
  const all = {
    ...(occupancy && {occupancy}),
    ...(average_rate && {average_rate}),
    ...(revenue && {revenue})
  };
  const month = {...periods[0], value: 2_100_000, numerator: 2_100_000, previous: 2_200_000};
  const last = revenue ? {...all, revenue: {...revenue, ...month}} : all;
  return {"1m": last, "3m": all, "12m": all, month: all, quarter: all, year: all, fiscal: all};
}

/** A practice of 600, and an empty one of nobody. */
function practices(): Overview["practices"] {
  const full = {
    headcount: stock(600),
    bench: stock(20),
    bench_rate: stock(20 / 600, {numerator: 20, denominator: 600}),
    occupancy: year(0.9),
    average_rate: year(640),
    revenue: year(9.1e6),
    ending: stock(14),
    ending_alone: stock(6)
  };
  const none = {
    headcount: stock(0),
    bench: stock(0),
    bench_rate: stock(null),
    occupancy: year(null),
    average_rate: year(null),
    revenue: year(0),
    ending: stock(0),
    ending_alone: stock(0)
  };
  return (
    [
      ["Data", full],
      [null, none]
    ] as const
  ).map(([practice, measures]) => ({
    practice,
    headcount: measures.headcount.value ?? 0,
    bench: measures.bench.value ?? 0,
    bench_rate: measures.bench_rate.value,
    occupancy: measures.occupancy.value,
    average_rate: measures.average_rate.value,
    revenue: measures.revenue.value ?? 0,
    ending: measures.ending.value ?? 0,
    ending_alone: measures.ending_alone.value ?? 0,
    measures,
    by_period: byPeriod(measures)
  }));
}

const measures: Overview["measures"] = {
  headcount: stock(1000, {previous: 987, rows: "consultants"}),
  bench: stock(34, {previous: 40}),
  bench_rate: stock(0.034, {numerator: 34, denominator: 1000, previous: 0.041}),
  occupancy: year(0.7921, {numerator: 198452, denominator: 250570, previous: 0.781}),
  average_rate: year(562.4, {
    numerator: 26_076_700,
    denominator: 46_366.5,
    previous: 548.1,
    coverage: 0.964,
    rows: "missions?days=0.0001.."
  }),
  revenue: year(26_076_700, {previous: 27_500_000}),
  ending: stock(97, {previous: 88}),
  ending_alone: stock(41, {previous: 46})
};

/** A firm of 1 000; `changes` replace. */
export function overview(changes: Partial<Overview> = {}): Overview {
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    audience: "everyone",
    periods,
    metrics,
    sql: {measures: "SELECT 1 AS days"},
    measures,
    by_period: byPeriod(measures),
    months: months(13),
    practices: practices(),
    endings: [
      {
        mission_id: 1,
        consultant_id: 20,
        consultant: "Foucher <b>Camille</b>",
        practice: "Data",
        client: null,
        mission: "Refonte",
        end: "2026-11-24",
        daily_rate: null,
        alone: true
      }
    ],
    targets: {occupancy: [0.75, 0.85], bench: [0.1, 0.15]},
    ...changes
  };
}

/** Narrow and plain no-break spaces as plain ones, to compare texts by eye. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u202f\u00a0]/g, " ");
}
