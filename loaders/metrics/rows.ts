import {addDays, addMonths} from "../asOf.js";
import type {PeriodId} from "../contract.js";
import type {MetricId} from "../metrics.js";

type Name = string | null;

/** A part of the firm by the names that the explorer's filters take; null is "none". */
export interface RowsPart {
  practice?: Name;
  grade?: Name;
  /** One, or several: the rows of any of them. */
  client?: Name | readonly Name[];
  /** The manager on the as-of date: of people only. */
  manager_id?: number | null;
}

type Parameters = [string, string][];

function address(page: string, parameters: Parameters, part: RowsPart): string {
  const search = new URLSearchParams(parameters);
  for (const [key, value] of Object.entries(part) as [string, Name | number | readonly Name[]][])
    for (const name of Array.isArray(value) ? (value as readonly Name[]) : [value])
      // Who has no manager has none by name either.
      if (name === null && key === "manager_id") search.append("manager", "");
      else search.append(key, String(name ?? ""));
  const text = search.toString().replaceAll("%2C", ",");
  return text ? `${page}?${text}` : page;
}

/** Departed people too: they count for the days that they were there. */
const everybody: Parameters = ["bench", "staffed", "out"].map((value) => ["status", value]);
const carried: Parameters = [["days", "0.0001.."]];

/**
 * Address of the consultants or missions page that shows exactly the rows that a metric's numerator
 * counts, in the columns of its window; null where no page has such rows.
 */
export function rowsAddress(
  id: MetricId,
  asOf: string,
  window: PeriodId | null,
  part: RowsPart = {},
  days?: {from: string; to: string}
): string | null {
  const people = (...parameters: Parameters) => address("consultants", parameters, part);
  const missions = (...parameters: Parameters) => address("missions", parameters, part);
  const shown: Parameters = window === null || window === "12m" ? [] : [["window", window]];
  const until = (count: number) => `${asOf}..${addDays(asOf, count)}`;
  const [, kind = "", within = ""] =
    /^(ending|ending_alone|free|probation)(?:_(\d+))?$/.exec(id) ?? [];
  const ending: Parameters = [
    ["status", "running"],
    ["valid", "yes"],
    ["end", until(Number(within || 90))]
  ];
  if (kind === "ending") return missions(...ending);
  if (kind === "ending_alone") return missions(...ending, ["alone", "yes"]);
  if (kind === "free") return people(["free", within]);
  if (kind === "probation") return people(["probation_end", until(Number(within))]);
  switch (id) {
    case "headcount":
    case "seniority_mean":
    case "seniority_median":
      return people();
    case "bench":
    case "bench_rate":
    case "bench_age":
      return people(["status", "bench"]);
    case "occupancy":
    case "tace":
    case "mean_workforce":
      return people(...everybody, ["workforce_days", "1.."], ...shown);
    case "bench_cost":
      return people(...everybody, ["idle_days", "1.."], ...shown);
    case "entries":
    case "entry_rate":
    case "exits":
    case "exit_rate": {
      if (days === undefined) return null;
      const day = id.startsWith("entr") ? "entry" : "exit";
      return people(...everybody, ["employed", "yes"], [day, `${days.from}..${days.to}`]);
    }
    case "cv_coverage":
      return people(["documents", "1.."]);
    case "cv_missing":
      return people(["documents", "..0"]);
    case "cv_stale":
      return people(["newest_document", `..${addDays(addMonths(asOf, -12), -1)}`]);
    case "skill_holders":
      return people(["skill_count", "1.."]);
    case "revenue":
    case "revenue_per_day":
    case "average_rate":
    case "median_rate":
    case "margin":
    case "margin_rate":
    case "hhi":
    case "clients":
      return missions(...carried, ...shown);
    case "top1":
    case "top3":
    case "top5":
      return part.client === undefined ? null : missions(...carried, ...shown);
    case "revenue_signed":
      return missions(...carried, ["open", "no"], ["window", "ahead"]);
    case "revenue_assumed":
      return missions(...carried, ["open", "yes"], ["window", "horizon"]);
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
