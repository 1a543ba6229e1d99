import type {Practices} from "../contract/practices.js";
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
  "tace",
  "average_rate",
  "revenue",
  "margin_rate"
] as const satisfies MetricId[];

/** All that the practices page shows. */
export function practices(context: PageContext): Promise<Practices> {
  return groupsPage(context, {
    dimension: "practice",
    ids,
    most: 24,
    naming: (group) => ({
      name: String(group),
      filter: new URLSearchParams({practice: String(group)}).toString()
    }),
    noneFilter: "practice=",
    linked: ids
  });
}
