import type {Subject} from "../explorer/columns.js";

const filters: readonly string[] = ["status", "practice", "daily_rate", "start"];
const statistics: readonly string[] = [
  "running",
  "planned",
  "average_rate",
  "revenue",
  "rated_days",
  "days"
];

/** What of the missions page cells and ranges answer, where a tab cannot hold the missions. */
export function inCells(missions: Subject): Subject {
  return {
    ...missions,
    filters: missions.filters.filter(({key}) => filters.includes(key)),
    statistics: missions.statistics.filter(({key}) => statistics.includes(key)),
    limits: {
      by: ["practice", "status", "start"],
      sums: ["days", "revenue"]
    }
  };
}
