import type {PeriodId} from "../../../loaders/contract.js";
import type {Clients, ClientsMetricId} from "../../../loaders/contract/clients.js";
import type {Language} from "../language.js";
import {MetricTile, MetricTiles, type TileOptions} from "../tile.js";

const shown = [
  "top1",
  "top3",
  "top5",
  "hhi",
  "clients",
  "revenue"
] as const satisfies ClientsMetricId[];

/** The six headlines, over the period that the reader chose. */
export function ClientsTiles(
  page: Clients,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  const measures = period ? page.by_period[period] : page.measures;
  const tiles = shown.map((id) => MetricTile(language, page, id, measures[id], options(page, id)));
  return MetricTiles(language, ...tiles);
}

function options({months}: Clients, id: ClientsMetricId): TileOptions {
  if (id !== "top1" && id !== "hhi") return {};
  return {series: months.map(({month, partial, [id]: value}) => ({month, partial, value}))};
}
