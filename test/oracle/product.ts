import {parseDay} from "../../loaders/asOf.js";
import type {ConsultantRow, Finding, MissionRow, Overview} from "../../loaders/contract.js";
import {overview} from "../../loaders/metrics/overview.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import type {Settings} from "../../loaders/settings.js";
import {sqlFile} from "../../loaders/warehouse/warehouse.js";
import {withWarehouse} from "../support/warehouse.js";

/** What the product says of a store: everything that the oracle can be asked for too. */
export interface Product {
  overview: Overview;
  consultants: ConsultantRow[];
  missions: MissionRow[];
  costs: {consultant_id: number; daily_cost: number; source: string}[];
  /** Every mission that ends within 90 days; the overview shows the first few. */
  endings: {mission_id: number; consultant_id: number; end: string; alone: boolean}[];
  findings: Finding[];
}

/** Dates as ISO days and ids as numbers, as the published files have them. */
function plain<T>(rows: Record<string, unknown>[]): T[] {
  const value = (of: unknown) =>
    of instanceof Date ? of.toISOString().slice(0, 10) : typeof of === "bigint" ? Number(of) : of;
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).map(([name, of]) => [name, value(of)])) as T
  );
}

/** Builds the warehouse of a store and reads all of its numbers, sensitive ones included. */
export async function productOf(
  store: string,
  asOf: string,
  settings: Settings = readSettings()
): Promise<Product> {
  parseDay(asOf, "as-of");
  return withWarehouse(
    store,
    asOf,
    async (warehouse) => {
      const snapshot = async <T>(name: string, order: string) => {
        const sql = sqlFile(name, new URL("../../loaders/snapshots/sql/", import.meta.url));
        return plain<T>(await warehouse.rows(`SELECT * FROM (${sql}) ORDER BY ${order}`));
      };
      return {
        overview: await overview(await PageContext.open(warehouse, asOf, settings, "direction")),
        consultants: await snapshot<ConsultantRow>("consultants", "id"),
        missions: await snapshot<MissionRow>("missions", "id"),
        costs: plain(await warehouse.rows("FROM daily_costs ORDER BY consultant_id")),
        endings: plain(
          await warehouse.rows(
            `SELECT mission_id, consultant_id, end_day AS "end", alone FROM endings
             WHERE day = getvariable('as_of') ORDER BY end_day, mission_id`
          )
        ),
        findings: plain(await warehouse.rows(`FROM findings ORDER BY rule, "table", "column"`))
      };
    },
    {settings}
  );
}
