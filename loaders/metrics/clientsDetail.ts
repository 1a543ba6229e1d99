import type {
  ClientDetail,
  ClientFigures,
  ClientMission,
  ClientsDetail
} from "../contract/clients.js";
import {evaluate, metricSql} from "../metrics.js";
import {trendWindows} from "../warehouse/windows.js";
import {computeClients} from "./clients.js";
import type {ClientMetricId} from "./clientMeasures.js";
import type {PageContext} from "./page.js";
import {rowsAddress} from "./rows.js";

/** Missions and practices shown of each. */
const shownMissions = 6;
const shownPractices = 8;

interface Row extends Record<string, unknown> {
  client_key: string | null;
  client: string | null;
  place: number;
  revenue: number;
  share: number | null;
  carried_days: number;
  rated_days: number;
  before_revenue: number;
  before_rated_days: number;
  before_carried_days: number;
  consultants: number;
  running: number;
}

/** The rows of a query by their client. */
async function byClient<R extends {client_key: string | null}>(
  {warehouse}: PageContext,
  sql: string
): Promise<Map<string | null, Omit<R, "client_key">[]>> {
  const result = new Map<string | null, Omit<R, "client_key">[]>();
  for (const {client_key, ...row} of await warehouse.rows<R & Record<string, unknown>>(sql)) {
    const list = result.get(client_key) ?? [];
    list.push(row);
    result.set(client_key, list);
  }
  return result;
}

function figures(id: ClientMetricId, row: Row, asOf: string): ClientFigures {
  const {client, revenue, carried_days, rated_days} = row;
  const before = {
    revenue: row.before_revenue,
    carried_days: row.before_carried_days,
    rated_days: row.before_rated_days
  };
  return {
    ...evaluate(id, {revenue, carried_days, rated_days}),
    previous: evaluate(id, before).value,
    rows: rowsAddress(id, asOf, "12m", {client})
  };
}

/** What the view of one client shows, for each client of the last 12 months or of a running mission. */
export async function clientsDetail(context: PageContext): Promise<ClientsDetail> {
  const {warehouse, asOf} = context;
  await computeClients(context);
  const rows = await warehouse.rows<Row>(
    `SELECT r.client_key, r.client, r.place::INTEGER AS place, r.revenue, r.share, r.carried_days,
       r.rated_days, coalesce(b.revenue, 0) AS before_revenue,
       coalesce(b.rated_days, 0) AS before_rated_days,
       coalesce(b.carried_days, 0) AS before_carried_days, r.consultants, r.running
     FROM client_rows AS r
     LEFT JOIN window_clients AS b
       ON b.id = '12m-before' AND b.client_key IS NOT DISTINCT FROM r.client_key
     ORDER BY r.place`
  );
  const months = trendWindows(asOf);
  const earned = await byClient<{client_key: string | null; id: string; revenue: number}>(
    context,
    `SELECT t.client_key, t.id, t.revenue FROM window_clients AS t
     WHERE t.id IN (${months.map(({id}) => `'${id}'`).join(", ")}) ORDER BY ALL`
  );
  const practices = await byClient<{client_key: string | null} & ClientDetail["practices"][number]>(
    context,
    `SELECT t.client_key, t.practice, t.revenue FROM client_practices AS t
     WHERE t.place <= ${shownPractices} ORDER BY t.client_key, t.place`
  );
  const missions = await byClient<{client_key: string | null} & ClientMission>(
    context,
    `SELECT t.client_key, t.mission_id::DOUBLE AS mission_id, t.consultant_id::DOUBLE AS consultant_id,
       t.consultant, t.mission, strftime(t.end_day, '%Y-%m-%d') AS "end", t.daily_rate
     FROM client_running AS t
     WHERE t.place <= ${shownMissions} ORDER BY t.client_key, t.place`
  );
  const detail = (row: Row): ClientDetail => {
    const byMonth = new Map(earned.get(row.client_key)?.map(({id, revenue}) => [id, revenue]));
    return {
      client: row.client,
      place: row.place,
      share: row.share,
      revenue: figures("revenue", row, asOf),
      average_rate: figures("average_rate", row, asOf),
      months: months.map(({id}) => byMonth.get(id) ?? 0),
      practices: practices.get(row.client_key) ?? [],
      consultants: row.consultants,
      missions: missions.get(row.client_key) ?? [],
      missions_running: row.running
    };
  };
  const head = context.page(["revenue", "average_rate"]);
  const {revenue, average_rate} = head.metrics;
  if (!revenue || !average_rate) throw new Error("clients: the page has no metrics");
  return {
    ...head,
    // Here they are sums of the clients' rows.
    metrics: {
      revenue: {...revenue, sql: "clients"},
      average_rate: {...average_rate, sql: "clients"}
    },
    sql: {clients: metricSql("clients")},
    whole: {
      revenue: context.measure("revenue", {period: "12m"}),
      average_rate: context.measure("average_rate", {period: "12m"})
    },
    months: months.map(({id, from}) => ({month: from, partial: id === asOf.slice(0, 7)})),
    clients: rows.map(detail)
  };
}
