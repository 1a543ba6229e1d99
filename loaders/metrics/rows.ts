import {addDays} from "../asOf.js";
import type {PeriodId} from "../contract.js";
import type {MetricId} from "../metrics.js";

/** A part of the firm by the names that the explorer's filters take; "" is "none". */
export interface RowsPart {
  practice?: string | null;
  grade?: string | null;
  client?: string | null;
}

function address(page: string, parameters: [string, string][], part: RowsPart): string {
  const search = new URLSearchParams(parameters);
  for (const [key, value] of Object.entries(part) as [string, string | null][])
    search.append(key, value ?? "");
  const text = search.toString().replaceAll("%2C", ",");
  return text ? `${page}?${text}` : page;
}

/**
 * Address of the consultants or missions page that shows exactly the rows that a metric's numerator
 * counts, in the columns of its window; null where no page has such rows.
 */
export function rowsAddress(
  id: MetricId,
  asOf: string,
  window: PeriodId | null,
  part: RowsPart = {}
): string | null {
  const people = (...parameters: [string, string][]) => address("consultants", parameters, part);
  const missions = (...parameters: [string, string][]) => address("missions", parameters, part);
  const shown: [string, string][] = window === null || window === "12m" ? [] : [["window", window]];
  const ending = /^ending(_alone)?(?:_(\d+))?$/.exec(id);
  if (ending) {
    const until = `${asOf}..${addDays(asOf, Number(ending[2] ?? 90))}`;
    const alone: [string, string][] = ending[1] ? [["alone", "yes"]] : [];
    return missions(["status", "running"], ["valid", "yes"], ["end", until], ...alone);
  }
  const free = /^free_(\d+)$/.exec(id);
  if (free) return people(["free", free[1] ?? ""]);
  switch (id) {
    case "headcount":
      return people();
    case "bench":
    case "bench_rate":
    case "bench_age":
      return people(["status", "bench"]);
    case "occupancy":
    case "tace":
      return people(
        ...(["bench", "staffed", "out"] as const).map((value): [string, string] => [
          "status",
          value
        ]),
        ["workforce_days", "1.."],
        ...shown
      );
    case "revenue":
    case "revenue_per_day":
    case "average_rate":
    case "median_rate":
    case "margin":
    case "margin_rate":
    case "hhi":
      return missions(["days", "0.0001.."], ...shown);
    case "available_now":
      return people(["free", "now"]);
    case "available_later":
      return people(["free", "later"]);
    case "available_unknown":
      return people(["free", "unknown"]);
    default:
      return null;
  }
}
