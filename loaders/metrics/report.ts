import type {Availability, Measure, MeasureId} from "../contract.js";
import {ratio} from "../metrics.js";
import type {Settings} from "../settings.js";
import type {Warehouse} from "../warehouse/database.js";
import {sqlFile} from "../warehouse/warehouse.js";
import {lastMonths} from "../warehouse/windows.js";
import {overview} from "./overview.js";
import {Sums} from "./sums.js";

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

/** Every number of the registry at one as-of date, without a site. */
export interface MetricsReport {
  asOf: string;
  headcount: number;
  bench: number;
  benchRate: number | null;
  windows: Record<"1m" | "3m" | "12m", WindowReport>;
  availability: Record<Availability, number>;
  measures: Record<MeasureId, Measure>;
}

async function windowReport(
  warehouse: Warehouse,
  sums: Sums,
  asOf: string,
  months: 1 | 3 | 12
): Promise<WindowReport> {
  const {id, from, to} = lastMonths(asOf, months);
  const {workforce_days, staffed_days, rated_days, revenue} = sums.over(id);
  const clients = await warehouse.rows<{revenue: number}>(
    `SELECT revenue FROM window_clients WHERE id = '${id}' ORDER BY revenue DESC, client_key`
  );
  const margins = await warehouse.rows<
    Record<"carried_days" | "days" | "revenue" | "cost", number>
  >(`SELECT carried_days, days, revenue, cost FROM window_margins WHERE id = '${id}'`);
  const margin = margins[0] ?? {carried_days: 0, days: 0, revenue: 0, cost: 0};
  const shares = clients.map((client) => client.revenue / revenue);
  const top = (count: number) =>
    revenue === 0 ? null : shares.slice(0, count).reduce((sum, share) => sum + share, 0);
  return {
    from,
    to,
    businessDays: await warehouse.value(
      `SELECT business_days::INTEGER FROM windows WHERE id = '${id}'`
    ),
    workforceDays: workforce_days,
    staffedDays: staffed_days,
    occupancy: ratio(staffed_days, workforce_days),
    revenue,
    averageRate: ratio(revenue, rated_days),
    top1: top(1),
    top5: top(5),
    hhi: revenue === 0 ? null : shares.reduce((sum, share) => sum + share * share, 0) * 10_000,
    marginRate: ratio(margin.revenue - margin.cost, margin.revenue),
    marginCoverage: ratio(margin.days, margin.carried_days)
  };
}

/** Computes the report from a warehouse that was built with sensitive columns. */
export async function metricsReport(
  warehouse: Warehouse,
  asOf: string,
  settings: Settings
): Promise<MetricsReport> {
  const {measures} = await overview(warehouse, asOf, settings);
  const sql = sqlFile("windows", new URL("./", import.meta.url));
  await warehouse.inOrder(() => warehouse.run(sql));
  const sums = await Sums.read(warehouse);
  const free = await warehouse.rows<{availability: Availability; people: number}>(
    "SELECT availability, count(*)::INTEGER AS people FROM availability GROUP BY ALL"
  );
  const people = (wanted: Availability) =>
    free.find(({availability}) => availability === wanted)?.people ?? 0;
  return {
    asOf,
    headcount: measures.headcount.value ?? 0,
    bench: measures.bench.value ?? 0,
    benchRate: measures.bench_rate.value,
    windows: {
      "1m": await windowReport(warehouse, sums, asOf, 1),
      "3m": await windowReport(warehouse, sums, asOf, 3),
      "12m": await windowReport(warehouse, sums, asOf, 12)
    },
    availability: {now: people("now"), later: people("later"), unknown: people("unknown")},
    measures
  };
}
