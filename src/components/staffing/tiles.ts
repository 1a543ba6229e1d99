import type {PeriodId} from "../../../loaders/contract.js";
import type {Staffing, StaffingMetricId} from "../../../loaders/contract/staffing.js";
import {formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles, type TileOptions} from "../tile.js";

const shown = [
  "bench_rate",
  "available_now",
  "free_30",
  "ending_alone_30",
  "bench_age",
  "occupancy"
] as const satisfies StaffingMetricId[];

/** The six headline tiles, occupancy over the period that the reader chose. */
export function StaffingTiles(
  page: Staffing,
  language: Language,
  period: PeriodId | null = null
): HTMLElement {
  const tiles = shown.map((id) => {
    const measure =
      id === "occupancy" && period ? page.by_period[period].occupancy : page.measures[id];
    return MetricTile(language, page, id, measure, options(id, page, language));
  });
  return MetricTiles(language, ...tiles);
}

/** What stands beside the number. */
function options(
  id: (typeof shown)[number],
  {measures, months}: Staffing,
  language: Language
): TileOptions {
  const count = (other: StaffingMetricId) => formatNumber(language, measures[other].value);
  const {headcount} = measures;
  switch (id) {
    case "bench_rate":
    case "occupancy": {
      const series = months.map((month) => ({
        month: month.month,
        value: month[id],
        partial: month.partial
      }));
      if (id === "occupancy") return {series};
      const values = {count: count("bench"), headcount: count("headcount")};
      return {series, note: t(language, "overview.ofHeadcount", values)};
    }
    case "free_30":
      return {note: t(language, "staffing.tile.within90", {count: count("free_90")})};
    case "ending_alone_30":
      return {note: t(language, "staffing.tile.within90", {count: count("ending_alone_90")})};
    case "available_now": {
      if (!headcount.value) return {};
      const share = (measures.available_now.value ?? 0) / headcount.value;
      return {note: t(language, "staffing.tile.share", {share: formatPercent(language, share)})};
    }
    case "bench_age":
      return {};
  }
}
