import type {EndingRow, MeasureId, MonthRow, Overview, PracticeRow} from "../contract.js";
import {evaluate} from "../metrics.js";
import {trendWindows} from "../warehouse/windows.js";
import type {PageContext} from "./page.js";
import type {Part} from "./sums.js";

const shownEndings = 12;

const ids = [
  "headcount",
  "bench",
  "bench_rate",
  "occupancy",
  "average_rate",
  "revenue",
  "ending",
  "ending_alone"
] as const satisfies MeasureId[];

/** The trend by month, of a part of the firm or of all. */
export async function monthRows(
  {warehouse, sums, asOf}: PageContext,
  part: Part = {}
): Promise<MonthRow[]> {
  const days = await warehouse.rows<{id: string; business_days: number; last: string}>(
    `SELECT id, business_days::INTEGER AS business_days,
       strftime((SELECT max(day) FROM calendar WHERE is_business AND day <= to_day), '%Y-%m-%d') AS last
     FROM windows`
  );
  // A month that has no business day before the as-of date has nothing to show yet.
  const byId = new Map(days.map((row) => [row.id, row]));
  const begun = trendWindows(asOf).filter(({id}) => (byId.get(id)?.business_days ?? 0) > 0);
  return begun.map(({id, from}) => {
    const {business_days = 0, last = from} = byId.get(id) ?? {};
    const window = sums.over(id, part);
    const stock = sums.atDay(last, part);
    return {
      month: from,
      partial: id === asOf.slice(0, 7),
      business_days,
      workforce_days: window["workforce_days"] ?? 0,
      staffed_days: window["staffed_days"] ?? 0,
      occupancy: evaluate("occupancy", window).value,
      headcount: stock["headcount"] ?? 0,
      bench: stock["bench"] ?? 0,
      bench_rate: evaluate("bench_rate", stock).value,
      average_rate: evaluate("average_rate", window).value,
      revenue: window["revenue"] ?? 0
    };
  });
}

/** Those over a window: the reader chooses which. */
const windowed = ["occupancy", "average_rate", "revenue"] as const satisfies MeasureId[];

function practiceRow(practice: string | null, context: PageContext): PracticeRow {
  const {sums, asOf} = context;
  const of = {part: {practice}, rows: {practice}};
  const stock = sums.atDay(asOf, {practice});
  const year = sums.over("12m", {practice});
  return {
    practice,
    headcount: stock["headcount"] ?? 0,
    bench: stock["bench"] ?? 0,
    bench_rate: evaluate("bench_rate", stock).value,
    occupancy: evaluate("occupancy", year).value,
    average_rate: evaluate("average_rate", year).value,
    revenue: year["revenue"] ?? 0,
    ending: stock["ending"] ?? 0,
    ending_alone: stock["ending_alone"] ?? 0,
    measures: {
      ...context.measures(ids, of),
      // A column has one window.
      revenue: context.measure("revenue", {...of, period: "12m"})
    },
    by_period: context.byPeriod(windowed, of)
  };
}

/** All that the overview shows, at the as-of date the warehouse was built for. */
export async function overview(context: PageContext): Promise<Overview> {
  const {warehouse, sums, settings} = context;
  const endings = await warehouse.rows<EndingRow>(
    `SELECT mission_id::DOUBLE AS mission_id, e.consultant_id::DOUBLE AS consultant_id,
       c.name AS consultant, c.practice, m.client, m.name AS mission,
       strftime(e.end_day, '%Y-%m-%d') AS "end", m.daily_rate, e.alone
     FROM endings AS e
     JOIN missions AS m ON m.id = e.mission_id
     JOIN consultants AS c ON c.id = e.consultant_id
     WHERE e.day = getvariable('as_of')
     ORDER BY e.end_day, NOT e.alone, e.mission_id LIMIT ${shownEndings}`
  );
  const rows = (sums.groups("practice") as (string | null)[]).map((practice) =>
    practiceRow(practice, context)
  );
  const byHeadcount = (a: PracticeRow, b: PracticeRow) =>
    Number(a.practice === null) - Number(b.practice === null) ||
    b.headcount - a.headcount ||
    String(a.practice).localeCompare(String(b.practice), "fr");
  return {
    ...context.page(ids),
    // None of them is confidential.
    measures: context.measures(ids) as Overview["measures"],
    by_period: context.byPeriod(windowed),
    months: await monthRows(context),
    practices: rows
      .filter((row) => row.headcount > 0 || row.revenue > 0 || row.ending > 0)
      .sort(byHeadcount),
    endings,
    targets: {occupancy: settings.targets.occupancy, bench: settings.targets.bench}
  };
}
