import type {Measure, PeriodId} from "../contract.js";
import {evaluate} from "../metrics.js";
import type {Sums} from "../metrics.js";
import type {PageContext} from "./page.js";
import {rowsAddress} from "./rows.js";

/** The metrics whose sums stand by client. */
export type ClientMetricId = "revenue" | "average_rate";

/** A client's sums over a period and the one before; client null = the missions without one. */
export interface ClientSums {
  client: string | null;
  sums: Sums;
  before: Sums;
}

const columns = ["revenue", "carried_days", "rated_days"] as const;

/** The clients with the most revenue in each period, "none" always among them where it is. */
export async function firstClients(
  {warehouse, periods}: PageContext,
  count: number
): Promise<Map<PeriodId, ClientSums[]>> {
  const ids = periods.map(({id}) => `'${id}'`).join(", ");
  const rows = await warehouse.rows<Record<string, unknown>>(
    `SELECT w.id, w.client, ${columns.map((name) => `w.${name}`).join(", ")},
       ${columns.map((name) => `coalesce(b.${name}, 0) AS before_${name}`).join(", ")}
     FROM (
       SELECT *, row_number() OVER (PARTITION BY id ORDER BY revenue DESC, client_key) AS place
       FROM window_clients WHERE id IN (${ids})
     ) AS w
     LEFT JOIN window_clients AS b
       ON b.id = w.id || '-before' AND b.client_key IS NOT DISTINCT FROM w.client_key
     WHERE w.place <= ${count} OR w.client_key IS NULL
     ORDER BY w.id, w.place`
  );
  const result = new Map<PeriodId, ClientSums[]>(periods.map(({id}) => [id, []]));
  for (const row of rows) {
    const sums = (prefix: string) =>
      Object.fromEntries(columns.map((name) => [name, Number(row[`${prefix}${name}`])]));
    const client = row["client"] as string | null;
    result.get(row["id"] as PeriodId)?.push({client, sums: sums(""), before: sums("before_")});
  }
  return result;
}

/** A metric of one client over a period. */
export function clientMeasure(
  {asOf, periods}: PageContext,
  id: ClientMetricId,
  period: PeriodId,
  {client, sums, before}: ClientSums
): Measure {
  const window = periods.find((entry) => entry.id === period);
  if (!window) throw new Error(`no such period: ${period}`);
  return {
    ...evaluate(id, sums),
    previous: evaluate(id, before).value,
    from: window.from,
    to: window.to,
    previous_from: window.previous_from,
    previous_to: window.previous_to,
    rows: rowsAddress(id, asOf, period, {client})
  };
}
