import {addMonths} from "../asOf.js";
import type {EndingRow, Measure, MeasureId, MonthRow, Overview, PracticeRow} from "../contract.js";
import {evaluate, measures, ratio} from "../metrics.js";
import type {StockDefinition, WindowDefinition} from "../metrics.js";
import type {Settings} from "../settings.js";
import type {Warehouse} from "../warehouse/database.js";
import {lastMonths, monthsBefore, trendWindows} from "../warehouse/windows.js";
import {Sums} from "./sums.js";

const shownEndings = 12;

function stockMeasure(definition: StockDefinition, sums: Sums, asOf: string): Measure {
  const before = addMonths(asOf, -1);
  return {
    ...evaluate(definition, sums.atDay(asOf)),
    previous: evaluate(definition, sums.atDay(before)).value,
    from: asOf,
    to: asOf,
    previous_from: before,
    previous_to: before,
    coverage: null
  };
}

function windowMeasure(definition: WindowDefinition, sums: Sums, asOf: string): Measure {
  const window = lastMonths(asOf, definition.months);
  const before = monthsBefore(asOf, definition.months);
  const now = sums.over(window.id);
  const {coverage} = definition;
  return {
    ...evaluate(definition, now),
    previous: evaluate(definition, sums.over(before.id)).value,
    from: window.from,
    to: window.to,
    previous_from: before.from,
    previous_to: before.to,
    coverage: coverage === undefined ? null : ratio(now[coverage], now.carried_days)
  };
}

async function monthRows(warehouse: Warehouse, sums: Sums, asOf: string): Promise<MonthRow[]> {
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
    const window = sums.over(id);
    const {headcount, bench} = sums.atDay(last);
    return {
      month: from,
      partial: id === asOf.slice(0, 7),
      business_days,
      workforce_days: window.workforce_days,
      staffed_days: window.staffed_days,
      occupancy: evaluate(measures.occupancy, window).value,
      headcount,
      bench,
      bench_rate: ratio(bench, headcount),
      average_rate: evaluate(measures.average_rate, window).value,
      revenue: window.revenue
    };
  });
}

function practiceRow(practice: string | null, sums: Sums, asOf: string): PracticeRow {
  const {headcount, bench, ending, ending_alone} = sums.atDay(asOf, practice);
  const year = sums.over("12m", practice);
  return {
    practice,
    headcount,
    bench,
    bench_rate: ratio(bench, headcount),
    occupancy: evaluate(measures.occupancy, year).value,
    average_rate: evaluate(measures.average_rate, year).value,
    revenue: year.revenue,
    ending,
    ending_alone
  };
}

/** All that the overview shows, at the as-of date the warehouse was built for. */
export async function overview(
  warehouse: Warehouse,
  asOf: string,
  settings: Settings
): Promise<Overview> {
  const sums = await Sums.compute(warehouse);
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
  const rows = sums.practices().map((practice) => practiceRow(practice, sums, asOf));
  const byHeadcount = (a: PracticeRow, b: PracticeRow) =>
    Number(a.practice === null) - Number(b.practice === null) ||
    b.headcount - a.headcount ||
    String(a.practice).localeCompare(String(b.practice), "fr");
  const all = Object.entries(measures) as [MeasureId, StockDefinition | WindowDefinition][];
  return {
    firm: settings.firm,
    as_of: asOf,
    measures: Object.fromEntries(
      all.map(([id, definition]) => [
        id,
        definition.span === "day"
          ? stockMeasure(definition, sums, asOf)
          : windowMeasure(definition, sums, asOf)
      ])
    ) as Record<MeasureId, Measure>,
    months: await monthRows(warehouse, sums, asOf),
    practices: rows
      .filter((row) => row.headcount > 0 || row.revenue > 0 || row.ending > 0)
      .sort(byHeadcount),
    endings,
    targets: {occupancy: settings.targets.occupancy, bench: settings.targets.bench}
  };
}
