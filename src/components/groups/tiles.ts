import type {PeriodId} from "../../../loaders/contract.js";
import type {GroupsPage} from "../../../loaders/contract/groups.js";
import {EmptyFirm} from "../emptyFirm.js";
import type {Language} from "../language.js";
import {MetricTile, MetricTiles, type TileOptions} from "../tile.js";
import {groupMeasure, withheldMeasure} from "./measure.js";

/** The six numbers of the whole firm that its groups are compared with. */
const shown = [
  "headcount",
  "bench_rate",
  "ending_alone",
  "occupancy",
  "average_rate",
  "margin_rate"
] as const;

const trends = ["headcount", "bench_rate", "occupancy", "average_rate"] as const;

/** Whether nobody was there, now or in the last 12 months. */
export function isEmptyFirm({total, groups}: GroupsPage): boolean {
  return groups.length === 0 && !total.at.headcount?.[0];
}

/** The firm's tiles; without anybody, why there are none and where to look. */
export function GroupTiles(
  page: GroupsPage,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  if (isEmptyFirm(page)) return EmptyFirm(page.as_of, language);
  const tiles = shown.map((id) => {
    const measure = groupMeasure(page, page.total, id, period) ?? withheldMeasure(page, id, period);
    return MetricTile(language, page, id, measure, tileOptions(page, id));
  });
  return MetricTiles(language, ...tiles);
}

function tileOptions({months}: GroupsPage, id: (typeof shown)[number]): TileOptions {
  const trend = trends.find((name) => name === id);
  if (!trend) return {};
  return {series: months.map((month) => ({...month, value: month[trend]}))};
}
