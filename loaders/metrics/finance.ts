import type {PeriodId} from "../contract.js";
import type {
  Finance,
  FinanceGroups,
  FinanceMonth,
  GroupMeasure,
  PracticeMonths,
  RateSpread
} from "../contract/finance.js";
import type {MetricId} from "../metrics.js";
import {aheadWindows, trendWindows} from "../warehouse/windows.js";
import {clientMeasure, firstClients} from "./clientMeasures.js";
import type {PageContext} from "./page.js";

const ids = [
  "revenue",
  "revenue_signed",
  "revenue_assumed",
  "average_rate",
  "margin_rate",
  "bench_cost"
] as const satisfies MetricId[];

const overWindows = [
  "revenue",
  "average_rate",
  "margin_rate",
  "bench_cost"
] as const satisfies MetricId[];

/** Clients whose rate is shown. */
const shownClients = 12;

/** Grades and practices that are shown: more make no chart. */
const shownGroups = 20;

type Name = string | null;

function monthsOf(context: PageContext): FinanceMonth[] {
  const {asOf, settings} = context;
  const past = trendWindows(asOf);
  const ahead = aheadWindows(asOf, settings.constants.revenue_horizon, asOf).filter(({id}) =>
    /^ahead-\d{4}-\d{2}$/.test(id)
  );
  const named = new Map<string, {past?: string; ahead?: string}>();
  for (const {id} of past) named.set(id, {past: id});
  for (const {id} of ahead) {
    const month = id.slice("ahead-".length);
    named.set(month, {...named.get(month), ahead: id});
  }
  const value = (id: MetricId, window: string | undefined) =>
    window === undefined ? null : context.over(id, window).value;
  return [...named].map(([month, windows]) => ({
    month: `${month}-01`,
    partial: month === asOf.slice(0, 7),
    ahead: month > asOf.slice(0, 7),
    revenue: value("revenue", windows.past),
    signed: value("revenue_signed", windows.ahead),
    assumed: value("revenue_assumed", windows.ahead),
    revenue_per_day: value("revenue_per_day", windows.past),
    average_rate: value("average_rate", windows.past),
    ...(context.shown("margin_rate")
      ? {
          margin_rate: value("margin_rate", windows.past),
          bench_cost: value("bench_cost", windows.past)
        }
      : {})
  }));
}

/** The groups of a dimension with any of `column` in the last 12 months, the most first. */
function having(
  {sums}: PageContext,
  dimension: "practice" | "grade",
  column: "revenue" | "idle_cost"
): Name[] {
  const amount = (name: Name) => sums.over("12m", {[dimension]: name})[column] ?? 0;
  return (sums.groups(dimension) as Name[])
    .filter((name) => amount(name) > 0)
    .sort((a, b) => amount(b) - amount(a) || (String(a) < String(b) ? -1 : 1));
}

function byMonth(context: PageContext, id: MetricId, practices: readonly Name[]): PracticeMonths[] {
  const windows = trendWindows(context.asOf);
  return practices.map((practice) => ({
    practice,
    values: windows.map((window) => context.over(id, window.id, {practice}).value)
  }));
}

function spreadsOf({warehouse}: PageContext): Promise<RateSpread[]> {
  return warehouse.rows<RateSpread & Record<string, unknown>>(
    `SELECT s.grade, lowest, lower_quartile, median, upper_quartile, highest, consultants
     FROM rate_spreads AS s
     JOIN rate_people AS p ON p.grade IS NOT DISTINCT FROM s.grade
     WHERE id = '12m' AND NOT is_firm AND median IS NOT NULL
     ORDER BY median DESC, s.grade LIMIT ${shownGroups}`
  );
}

/** All that the finance page shows, at the as-of date the warehouse was built for. */
export async function finance(context: PageContext): Promise<Finance> {
  const {warehouse, periods} = context;
  const all = {
    grades: having(context, "grade", "revenue"),
    practices: having(context, "practice", "revenue")
  };
  const idle = having(context, "practice", "idle_cost").slice(0, shownGroups);
  const grades = all.grades.slice(0, shownGroups);
  const practices = all.practices.slice(0, shownGroups);
  const clients = await firstClients(context, shownClients);
  const group = (id: MetricId, dimension: "practice" | "grade", period: PeriodId) =>
    (dimension === "grade" ? grades : practices).map((name): GroupMeasure => {
      const part = {[dimension]: name};
      return {name, measure: context.measure(id, {period, part, rows: part})};
    });
  const groupsOf = (period: PeriodId): FinanceGroups => ({
    grades: group("average_rate", "grade", period),
    practices: group("average_rate", "practice", period),
    clients: (clients.get(period) ?? []).map((sums) => ({
      name: sums.client,
      measure: clientMeasure(context, "average_rate", period, sums)
    })),
    ...(context.shown("margin_rate") ? {margins: group("margin_rate", "practice", period)} : {})
  });
  const [horizon] = await warehouse.rows<{day: string}>(
    "SELECT strftime(to_day, '%Y-%m-%d') AS day FROM windows WHERE id = 'horizon'"
  );
  return {
    ...context.page([...ids, "revenue_per_day", "median_rate"]),
    measures: context.measures(ids),
    by_period: context.byPeriod(overWindows),
    months: monthsOf(context),
    horizon: horizon?.day ?? null,
    groups: Object.fromEntries(periods.map(({id}) => [id, groupsOf(id)])) as Finance["groups"],
    practices: context.sums.groups("practice") as Name[],
    left_out: {
      grades: all.grades.length - grades.length,
      practices: all.practices.length - practices.length
    },
    spreads: await spreadsOf(context),
    median_rate: context.measure("median_rate", {period: "12m"}),
    rate_months: byMonth(context, "average_rate", practices),
    ...(context.shown("bench_cost") ? {bench_costs: byMonth(context, "bench_cost", idle)} : {})
  };
}
