import type {
  BenchAgeRow,
  BenchPractice,
  FreeRow,
  HorizonPoint,
  LonelyEnding,
  Staffing,
  StaffingMetricId
} from "../contract/staffing.js";
import {metricSql} from "../metrics.js";
import {monthRows} from "./overview.js";
import type {PageContext} from "./page.js";

/** Rows of each list that the page shows; the rest is counted, and a click away. */
const shown = {people: 100, endings: 100, practices: 9};

const ids = [
  "headcount",
  "bench",
  "bench_rate",
  "bench_age",
  "occupancy",
  "available_now",
  "available_later",
  "available_unknown",
  "free_30",
  "free_60",
  "free_90",
  "ending_alone",
  "ending_alone_15",
  "ending_alone_30",
  "ending_alone_45",
  "ending_alone_60",
  "ending_alone_90"
] as const satisfies StaffingMetricId[];

/** An ISO day of a DATE column. */
const iso = (column: string) => `strftime(${column}, '%Y-%m-%d')`;

function freeRows({warehouse}: PageContext): Promise<FreeRow[]> {
  return warehouse.rows<FreeRow>(
    `SELECT consultant_id::DOUBLE AS consultant_id, name AS consultant, practice, grade, now,
       ${iso("available_day")} AS available_on, ${iso("next_day")} AS next_on, idle_days, on_bench,
       last_client, skills, skill_count, ${iso("exit_day")} AS exit
     FROM free_people ORDER BY place`
  );
}

function endingRows({warehouse}: PageContext): Promise<LonelyEnding[]> {
  return warehouse.rows<LonelyEnding>(
    `SELECT mission_id::DOUBLE AS mission_id, e.consultant_id::DOUBLE AS consultant_id,
       c.name AS consultant, c.practice, m.client, m.name AS mission, ${iso("e.end_day")} AS "end",
       m.daily_rate
     FROM endings AS e
     JOIN missions AS m ON m.id = e.mission_id
     JOIN consultants AS c ON c.id = e.consultant_id
     WHERE e.day = getvariable('as_of') AND e.alone
     ORDER BY e.end_day, e.mission_id LIMIT ${shown.endings}`
  );
}

/** The practices that have a bench, largest first; "none" stands last among equals. */
function benchPractices(context: PageContext): BenchPractice[] {
  const practices = context.sums.groups("practice") as (string | null)[];
  return practices
    .map((practice) => {
      const of = {part: {practice}, rows: {practice}};
      return {
        practice,
        bench: context.measure("bench", of),
        bench_rate: context.measure("bench_rate", of)
      };
    })
    .filter(({bench}) => bench.value !== 0)
    .sort(
      (a, b) =>
        (b.bench.value ?? 0) - (a.bench.value ?? 0) ||
        Number(a.practice === null) - Number(b.practice === null) ||
        String(a.practice).localeCompare(String(b.practice), "fr")
    )
    .slice(0, shown.practices);
}

/** All that the staffing page shows, at the as-of date the warehouse was built for. */
export async function staffingPage(context: PageContext): Promise<Staffing> {
  const {warehouse, sums, settings} = context;
  await warehouse.run(
    `SET VARIABLE shown_people = ${shown.people};
     ${metricSql("availabilityOrder")};
     ${metricSql("staffing")}`
  );
  return {
    ...context.page(ids),
    // None of them is confidential.
    measures: context.measures(ids) as Staffing["measures"],
    by_period: context.byPeriod(["occupancy"]) as Staffing["by_period"],
    months: await monthRows(context),
    horizon: await warehouse.rows<HorizonPoint>(
      `SELECT ${iso("day")} AS day, free FROM availability_weeks ORDER BY availability_weeks.day`
    ),
    free: await freeRows(context),
    endings: await endingRows(context),
    bench_ages: await warehouse.rows<BenchAgeRow>(
      "SELECT bracket, practice, count FROM bench_ages"
    ),
    bench_practices: benchPractices(context),
    practices: (sums.groups("practice") as (string | null)[])
      .filter((practice) => practice !== null)
      .sort(),
    bench_levels: settings.targets.bench
  };
}
