import type {Managers} from "../contract/managers.js";
import type {MetricId} from "../metrics.js";
import {groupsPage} from "./groups.js";
import type {PageContext} from "./page.js";

const ids = [
  "headcount",
  "bench",
  "bench_rate",
  "ending",
  "ending_alone",
  "occupancy",
  "average_rate",
  "revenue",
  "margin",
  "margin_rate"
] as const satisfies MetricId[];

/** All that the business managers page shows. */
export async function managers(context: PageContext): Promise<Managers> {
  const rows = await context.warehouse.rows<{
    id: number;
    name: string;
    active: boolean;
    homonyms: number;
  }>(
    `SELECT id::DOUBLE AS id, name, active, (count(*) OVER (PARTITION BY name))::INTEGER AS homonyms
     FROM managers ORDER BY id`
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return groupsPage(context, {
    dimension: "manager_id",
    ids,
    most: 24,
    naming: (group) => {
      const manager = byId.get(Number(group));
      if (!manager) throw new Error(`manager ${group}: not among the managers`);
      const {name, active, homonyms} = manager;
      // The explorer filters by name: it would show the consultants of both homonyms.
      const alone = homonyms === 1 && name !== "";
      return {
        name: name || `n° ${group}`,
        active,
        filter: alone ? new URLSearchParams({manager: name}).toString() : null
      };
    },
    noneFilter: "manager=",
    // The explorer knows the manager at as-of only, not that of each day.
    linked: ["headcount", "bench", "bench_rate"]
  });
}
