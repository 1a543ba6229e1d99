import type {Availability, Measure} from "../contract.js";
import {registry} from "../metrics.js";
import type {MetricId} from "../metrics.js";
import type {Settings} from "../settings.js";
import type {Warehouse} from "../warehouse/database.js";
import {PageContext} from "./page.js";

/** What can be said of one window. Money in euros, rates and shares as fractions. */
export interface WindowReport {
  from: string;
  to: string;
  businessDays: number;
  workforceDays: number;
  staffedDays: number;
  occupancy: number | null;
  revenue: number;
  /** €/day over the carried days of missions with a rate. */
  averageRate: number | null;
  /** Share of the revenue of the largest client, and of the five largest; "none" is one client. */
  top1: number | null;
  top5: number | null;
  /** Σ share² × 10 000. */
  hhi: number | null;
  marginRate: number | null;
  /** Share of the carried days that have both a rate and a cost. */
  marginCoverage: number | null;
}

/** Metrics whose id is one of the report's own names, where the plain number stands. */
type OwnName = "headcount" | "bench";

/** Every number of the registry at one as-of date, without a site; each other metric by its id. */
export type MetricsReport = {
  asOf: string;
  headcount: number;
  bench: number;
  benchRate: number | null;
  windows: Record<"1m" | "3m" | "12m", WindowReport>;
  availability: Record<Availability, number>;
} & Record<Exclude<MetricId, OwnName>, Measure>;

function windowReport(context: PageContext, id: "1m" | "3m" | "12m"): WindowReport {
  const period = context.periods.find((entry) => entry.id === id);
  if (!period) throw new Error(`no such period: ${id}`);
  const of = (metric: MetricId) => context.measure(metric, {period: id});
  const occupancy = of("occupancy");
  const margin = of("margin_rate");
  return {
    from: period.from,
    to: period.to,
    businessDays: period.business_days,
    workforceDays: occupancy.denominator ?? 0,
    staffedDays: occupancy.numerator ?? 0,
    occupancy: occupancy.value,
    revenue: of("revenue").value ?? 0,
    averageRate: of("average_rate").value,
    top1: of("top1").value,
    top5: of("top5").value,
    hhi: of("hhi").value,
    marginRate: margin.value,
    marginCoverage: margin.coverage
  };
}

/** Computes the report from a warehouse that was built with sensitive columns. */
export async function metricsReport(
  warehouse: Warehouse,
  asOf: string,
  settings: Settings
): Promise<MetricsReport> {
  const context = await PageContext.open(warehouse, asOf, settings, "direction");
  const count = (id: MetricId) => context.measure(id).value ?? 0;
  const others = (Object.keys(registry) as MetricId[]).filter(
    (id): id is Exclude<MetricId, OwnName> => id !== "headcount" && id !== "bench"
  );
  return {
    asOf,
    headcount: count("headcount"),
    bench: count("bench"),
    benchRate: context.measure("bench_rate").value,
    windows: {
      "1m": windowReport(context, "1m"),
      "3m": windowReport(context, "3m"),
      "12m": windowReport(context, "12m")
    },
    availability: {
      now: count("available_now"),
      later: count("available_later"),
      unknown: count("available_unknown")
    },
    ...(Object.fromEntries(others.map((id) => [id, context.measure(id)])) as Record<
      Exclude<MetricId, OwnName>,
      Measure
    >)
  };
}
