import type {PeriodId} from "../contract.js";
import type {ClientRanking, ClientRow, Clients, ConcentrationMonth} from "../contract/clients.js";
import {evaluate, metricSql} from "../metrics.js";
import type {MetricId} from "../metrics.js";
import {trendWindows} from "../warehouse/windows.js";
import {firstClients} from "./clientMeasures.js";
import type {PageContext} from "./page.js";

const ids = ["top1", "top3", "top5", "hhi", "clients", "revenue"] as const satisfies MetricId[];

/** Clients of the Pareto that stand alone. */
const ranked = 20;

/** Rows of the table. */
const listed = 500;

/** Makes the tables of clients, once for a warehouse. */
export async function computeClients({warehouse}: PageContext): Promise<void> {
  await warehouse.inOrder(() => warehouse.run(metricSql("clientRows")));
}

async function rankingsOf(context: PageContext): Promise<Clients["rankings"]> {
  const first = await firstClients(context, ranked);
  const ranking = (period: PeriodId): ClientRanking => ({
    clients: (first.get(period) ?? [])
      .map(({client, sums}) => ({client, revenue: sums["revenue"] ?? 0}))
      .filter(({revenue}) => revenue > 0),
    count: context.over("clients", period).value ?? 0,
    revenue: context.over("revenue", period).value ?? 0
  });
  return Object.fromEntries(
    context.periods.map(({id}) => [id, ranking(id)])
  ) as Clients["rankings"];
}

function monthsOf(context: PageContext): ConcentrationMonth[] {
  return trendWindows(context.asOf).map(({id, from}) => ({
    month: from,
    partial: id === context.asOf.slice(0, 7),
    top1: context.over("top1", id).value,
    hhi: context.over("hhi", id).value
  }));
}

async function rowsOf({warehouse}: PageContext): Promise<ClientRow[]> {
  const rows = await warehouse.rows<
    Omit<ClientRow, "average_rate" | "days"> & {carried_days: number; rated_days: number}
  >(
    // "None" is shown wherever it stands.
    `SELECT client, revenue, share, carried_days, rated_days, consultants,
       strftime(next_end, '%Y-%m-%d') AS next_end, running > 0 AS running
     FROM client_rows WHERE place <= ${listed} OR client_key IS NULL ORDER BY place`
  );
  return rows.map(({rated_days, carried_days, ...row}) => ({
    ...row,
    average_rate: evaluate("average_rate", {revenue: row.revenue, rated_days, carried_days}).value,
    days: carried_days
  }));
}

/** All that the page of clients shows of all of them. */
export async function clients(context: PageContext): Promise<Clients> {
  await computeClients(context);
  const count = await context.warehouse.value<number>("SELECT count(*)::INTEGER FROM client_rows");
  return {
    ...context.page(ids),
    // None of them is confidential.
    measures: context.measures(ids) as Clients["measures"],
    by_period: context.byPeriod(ids) as Clients["by_period"],
    rankings: await rankingsOf(context),
    months: monthsOf(context),
    clients: await rowsOf(context),
    client_count: count
  };
}
