import type {Product} from "./product.js";
import {day, iso, monthsFrom} from "./days.js";
import type {Oracle, Totals, WindowNumbers} from "./oracle.js";

type Value = string | number | boolean | null | undefined;

/** Largest relative difference between two numbers that are the same. */
const precision = 1e-9;

function same(a: Value, b: Value): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= precision * Math.max(Math.abs(a), Math.abs(b), 1e-3);
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const none: Totals = {
  workforceDays: 0,
  staffedDays: 0,
  carriedDays: 0,
  ratedDays: 0,
  revenue: 0,
  marginDays: 0,
  marginRevenue: 0,
  marginCost: 0
};

/** Every difference between the product's numbers and the oracle's at an as-of day, in words. */
export function differences(product: Product, oracle: Oracle, asOf: string): string[] {
  const found: string[] = [];
  const check = (what: string, actual: Value, expected: Value) => {
    if (!same(actual, expected)) found.push(`${what}: ${String(actual)}, not ${String(expected)}`);
  };
  const year = oracle.lastMonths(12);
  compareMeasures(product, oracle, asOf, check);
  compareMonths(product, oracle, check);
  comparePractices(product, oracle, year, asOf, check);
  compareConsultants(product, oracle, year, asOf, check);
  compareMissions(product, oracle, year, check);
  if (asOf.endsWith("-01")) {
    // The last 12 months are then 12 calendar months.
    const months = product.overview.months.reduce((sum, {revenue}) => sum + revenue, 0);
    check("months add up: revenue", months, year.revenue);
  }
  return found;
}

type Check = (what: string, actual: Value, expected: Value) => void;

function compareMeasures({overview}: Product, oracle: Oracle, asOf: string, check: Check): void {
  const {measures} = overview;
  const at = day(asOf);
  const before = monthsFrom(at, -1);
  const stock = (on: number) => {
    const headcount = oracle.workforce(on).length;
    const bench = oracle.bench(on).length;
    const endings = oracle.endings(on);
    const alone = endings.filter((ending) => ending.alone).length;
    const bench_rate = ratio(bench, headcount);
    return {headcount, bench, bench_rate, ending: endings.length, ending_alone: alone};
  };
  const [now, then] = [stock(at), stock(before)];
  for (const id of ["headcount", "bench", "bench_rate", "ending", "ending_alone"] as const) {
    check(`measures.${id}`, measures[id].value, now[id]);
    check(`measures.${id}.previous`, measures[id].previous, then[id]);
    check(`measures.${id}.from`, measures[id].from, asOf);
    check(`measures.${id}.previous_to`, measures[id].previous_to, iso(before));
  }
  check("measures.bench_rate.denominator", measures.bench_rate.denominator, now.headcount);

  const windows = [
    ["occupancy", 12, "occupancy", "staffedDays", "workforceDays", null],
    ["average_rate", 12, "averageRate", "revenue", "ratedDays", "ratedDays"],
    ["revenue", 3, "revenue", "revenue", null, "ratedDays"]
  ] as const;
  for (const [id, months, value, numerator, denominator, coverage] of windows) {
    const window = oracle.lastMonths(months);
    const start = monthsFrom(at, -months);
    const earlier = oracle.window(monthsFrom(at, -2 * months), start - 1);
    const measure = measures[id];
    check(`measures.${id}`, measure.value, window[value]);
    check(`measures.${id}.numerator`, measure.numerator, window[numerator]);
    check(`measures.${id}.denominator`, measure.denominator, denominator && window[denominator]);
    check(`measures.${id}.previous`, measure.previous, earlier[value]);
    check(`measures.${id}.from`, measure.from, window.from);
    check(`measures.${id}.to`, measure.to, window.to);
    check(`measures.${id}.previous_from`, measure.previous_from, earlier.from);
    check(`measures.${id}.previous_to`, measure.previous_to, earlier.to);
    const covered = coverage === null ? null : ratio(window[coverage], window.carriedDays);
    check(`measures.${id}.coverage`, measure.coverage, covered);
  }
}

function compareMonths({overview}: Product, oracle: Oracle, check: Check): void {
  const months = oracle.calendarMonths();
  check("months", overview.months.length, months.length);
  for (const [i, month] of months.entries()) {
    const row = overview.months[i];
    const what = `months ${month.from}`;
    const last = oracle.lastBusinessDay(day(month.to));
    const headcount = oracle.workforce(last).length;
    const bench = oracle.bench(last).length;
    check(`${what} month`, row?.month, month.from);
    check(`${what} partial`, row?.partial, i === 12);
    check(`${what} business_days`, row?.business_days, month.businessDays);
    check(`${what} workforce_days`, row?.workforce_days, month.workforceDays);
    check(`${what} staffed_days`, row?.staffed_days, month.staffedDays);
    check(`${what} occupancy`, row?.occupancy, month.occupancy);
    check(`${what} headcount`, row?.headcount, headcount);
    check(`${what} bench`, row?.bench, bench);
    check(`${what} bench_rate`, row?.bench_rate, ratio(bench, headcount));
    check(`${what} average_rate`, row?.average_rate, month.averageRate);
    check(`${what} revenue`, row?.revenue, month.revenue);
  }
}

function comparePractices(
  {overview}: Product,
  oracle: Oracle,
  year: WindowNumbers,
  asOf: string,
  check: Check
): void {
  const at = day(asOf);
  const [workforce, bench] = [oracle.workforce(at), oracle.bench(at)];
  const endings = oracle.endings(at);
  const rows = new Map(overview.practices.map((row) => [row.practice, row]));
  check("practices, each once", rows.size, overview.practices.length);
  const added = {headcount: 0, bench: 0, revenue: 0, ending: 0, ending_alone: 0};
  for (const row of overview.practices) {
    const what = `practice ${String(row.practice)}`;
    const totals = year.byPractice.get(row.practice) ?? none;
    const here = <T extends {practice: string | null}>(of: T[]) =>
      of.filter(({practice}) => practice === row.practice);
    check(`${what} headcount`, row.headcount, here(workforce).length);
    check(`${what} bench`, row.bench, here(bench).length);
    check(`${what} bench_rate`, row.bench_rate, ratio(row.bench, row.headcount));
    check(`${what} ending`, row.ending, here(endings).length);
    check(`${what} occupancy`, row.occupancy, ratio(totals.staffedDays, totals.workforceDays));
    check(`${what} average_rate`, row.average_rate, ratio(totals.revenue, totals.ratedDays));
    check(`${what} revenue`, row.revenue, totals.revenue);
    for (const name of ["headcount", "bench", "revenue", "ending", "ending_alone"] as const)
      added[name] += row[name];
  }
  for (const name of ["headcount", "bench", "ending", "ending_alone"] as const)
    check(`practices add up: ${name}`, added[name], overview.measures[name].value);
  check("practices add up: revenue", added.revenue, year.revenue);
}

function compareConsultants(
  product: Product,
  oracle: Oracle,
  year: WindowNumbers,
  asOf: string,
  check: Check
): void {
  const at = day(asOf);
  const inside = new Set(oracle.workforce(at).map(({id}) => id));
  const free = new Set(oracle.bench(at).map(({id}) => id));
  const rows = new Map(product.consultants.map((row) => [row.id, row]));
  check("consultants", product.consultants.length, oracle.firm.people.length);
  for (const {id, entry, exit, practice} of oracle.firm.people) {
    const row = rows.get(id);
    const what = `consultant ${id}`;
    const totals = year.byConsultant.get(id) ?? none;
    const availability = inside.has(id) ? oracle.availability(id) : undefined;
    const status = !inside.has(id) ? "out" : free.has(id) ? "bench" : "staffed";
    const cost = oracle.costOf(id)?.cost ?? null;
    const rated = totals.ratedDays > 0;
    check(`${what} practice`, row?.practice, practice);
    check(`${what} entry`, row?.entry, entry === null ? null : iso(entry));
    check(`${what} exit`, row?.exit, exit === null ? null : iso(exit));
    check(`${what} status`, row?.status, status);
    check(`${what} availability`, row?.availability, availability?.status ?? null);
    check(`${what} available_on`, row?.available_on, availability?.on ?? null);
    check(`${what} occupancy`, row?.occupancy, ratio(totals.staffedDays, totals.workforceDays));
    check(`${what} revenue`, row?.revenue, rated ? totals.revenue : null);
    check(`${what} daily_rate`, row?.daily_rate, ratio(totals.revenue, totals.ratedDays));
    check(`${what} daily_cost`, row?.daily_cost, cost);
    const margin = rated && cost !== null ? totals.marginRevenue - totals.marginCost : null;
    check(`${what} margin`, row?.margin, margin);
  }
  check("daily costs", product.costs.length, rows.size - countMissing(oracle));
  for (const {consultant_id, source} of product.costs)
    check(`cost of ${consultant_id}`, source, oracle.costOf(consultant_id)?.source);
}

function countMissing(oracle: Oracle): number {
  return oracle.firm.people.filter(({id}) => oracle.costOf(id) === undefined).length;
}

function compareMissions(
  product: Product,
  oracle: Oracle,
  year: WindowNumbers,
  check: Check
): void {
  const rows = new Map(product.missions.map((row) => [row.id, row]));
  check("missions", product.missions.length, oracle.firm.missions.length);
  for (const mission of oracle.firm.missions) {
    const row = rows.get(mission.id);
    const what = `mission ${mission.id}`;
    const totals = year.byMission.get(mission.id) ?? none;
    check(`${what} start`, row?.start, mission.start === null ? null : iso(mission.start));
    check(`${what} end`, row?.end, mission.end === null ? null : iso(mission.end));
    check(`${what} status`, row?.status, oracle.status(mission));
    check(`${what} valid`, row?.valid, mission.valid);
    check(`${what} daily_rate`, row?.daily_rate, mission.rate);
    check(`${what} days`, row?.days, totals.carriedDays);
    check(`${what} revenue`, row?.revenue, mission.rate === null ? null : totals.revenue);
  }
  const endings = oracle.endings(day(product.overview.as_of));
  check("endings", product.endings.length, endings.length);
  for (const [i, ending] of endings.entries()) {
    const row = product.endings[i];
    check(`ending ${i}`, row?.mission_id, ending.mission);
    check(`ending ${i} alone`, row?.alone, ending.alone);
    const shown = product.overview.endings.find(({mission_id}) => mission_id === ending.mission);
    if (shown) check(`shown ending ${ending.mission}`, shown.end, ending.end);
  }
}
