import type {Measure, MonthRow, Overview} from "../../loaders/contract.js";

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

/** A firm of 1 000; `changes` replace. */
export function overview(changes: Partial<Overview> = {}): Overview {
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    measures: {
      headcount: stock(1000, {previous: 987}),
      bench: stock(34, {previous: 40}),
      bench_rate: stock(0.034, {numerator: 34, denominator: 1000, previous: 0.041}),
      occupancy: year(0.7921, {numerator: 198452, denominator: 250570, previous: 0.781}),
      average_rate: year(562.4, {previous: 548.1, coverage: 0.964}),
      revenue: year(26_076_700, {previous: 27_500_000}),
      ending: stock(97, {previous: 88}),
      ending_alone: stock(41, {previous: 46})
    },
    months: months(13),
    practices: [
      {
        practice: "Data",
        headcount: 600,
        bench: 20,
        bench_rate: 20 / 600,
        occupancy: 0.9,
        average_rate: 640,
        revenue: 9.1e6,
        ending: 14,
        ending_alone: 6
      },
      {
        practice: null,
        headcount: 0,
        bench: 0,
        bench_rate: null,
        occupancy: null,
        average_rate: null,
        revenue: 0,
        ending: 0,
        ending_alone: 0
      }
    ],
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
