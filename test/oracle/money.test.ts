import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Clients, ClientsDetail} from "../../loaders/contract/clients.js";
import type {Finance} from "../../loaders/contract/finance.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {clients} from "../../loaders/metrics/clients.js";
import {clientsDetail} from "../../loaders/metrics/clientsDetail.js";
import {finance} from "../../loaders/metrics/finance.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";
import {day, monthsFrom} from "./days.js";
import {readFirm} from "./firm.js";
import {benchCost, clientNumbers, medianRate, monthsAhead} from "./money.js";
import {Oracle} from "./oracle.js";

const folder = temporaryFolder();

/** A client's key, from the name that the product shows. */
const key = (client: string | null) =>
  client === null ? null : client.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function same(actual: number | null | undefined, wanted: number | null, what: string): void {
  if (wanted === null || !actual) expect(actual ?? null, what).toEqual(wanted);
  else
    expect(Math.abs(actual - wanted), `${what}: ${actual}, not ${wanted}`).toBeLessThanOrEqual(
      1e-9 * Math.max(Math.abs(wanted), 1e-3)
    );
}

function compareFinance(page: Finance, oracle: Oracle, asOf: string): void {
  const at = day(asOf);
  const months = new Map(page.months.map((row) => [row.month, row]));
  for (const {month, signed, assumed} of monthsAhead(oracle, at)) {
    same(months.get(month)?.signed, signed, `${month} signed`);
    same(months.get(month)?.assumed, assumed, `${month} assumed`);
  }
  for (const {from, businessDays, revenue, averageRate, marginRate} of oracle.calendarMonths()) {
    const row = months.get(from);
    same(row?.revenue, revenue, `${from} revenue`);
    same(row?.revenue_per_day, businessDays ? revenue / businessDays : null, `${from} a day`);
    same(row?.average_rate, averageRate, `${from} rate`);
    same(row?.margin_rate, marginRate, `${from} margin`);
  }
  const year = oracle.lastMonths(12);
  const [from, to] = [monthsFrom(at, -12), at - 1];
  same(page.median_rate.value, medianRate(oracle, from, to), "median rate");
  same(page.measures.bench_cost?.value, benchCost(oracle, from, to), "bench cost");
  for (const {name, measure} of page.groups["12m"].margins ?? []) {
    const totals = year.byPractice.get(name);
    const {marginRevenue = 0, marginCost = 0} = totals ?? {};
    const rate = marginRevenue ? (marginRevenue - marginCost) / marginRevenue : null;
    same(measure.value, rate, `margin of ${name}`);
  }
  for (const {name, measure} of page.groups["12m"].practices)
    same(measure.numerator, year.byPractice.get(name)?.revenue ?? 0, `revenue of ${name}`);
}

function compareClients(page: Clients, detail: ClientsDetail, oracle: Oracle, asOf: string): void {
  const expected = clientNumbers(oracle, day(asOf));
  const total = [...expected.values()].reduce((sum, {revenue}) => sum + revenue, 0);
  expect(page.client_count).toBe(expected.size);
  expect(page.clients).toHaveLength(Math.min(500, expected.size));
  for (const row of page.clients) {
    const name = row.client ?? "none";
    const wanted = expected.get(key(row.client));
    if (!wanted) throw new Error(`no such client: ${name}`);
    same(row.revenue, wanted.revenue, `${name} revenue`);
    same(row.share, total ? wanted.revenue / total : null, `${name} share`);
    same(row.days, wanted.days, `${name} days`);
    const rate = wanted.ratedDays ? wanted.revenue / wanted.ratedDays : null;
    same(row.average_rate, rate, `${name} rate`);
    expect(row, name).toMatchObject({
      consultants: wanted.consultants,
      next_end: wanted.nextEnd,
      running: wanted.running > 0
    });
  }
  for (const view of detail.clients) {
    const wanted = expected.get(key(view.client));
    expect(view.missions_running, view.client ?? "none").toBe(wanted?.running);
    same(view.revenue.value, wanted?.revenue ?? 0, `${view.client} revenue`);
    const practices = view.practices.reduce((sum, {revenue}) => sum + revenue, 0);
    expect(practices).toBeLessThanOrEqual((wanted?.revenue ?? 0) * (1 + 1e-9));
  }
  for (const {from, top1, hhi} of oracle.calendarMonths()) {
    const row = page.months.find(({month}) => month === from);
    same(row?.top1, top1, `${from} top 1`);
    same(row?.hhi, hhi, `${from} HHI`);
  }
}

async function compare(store: string, asOf: string): Promise<void> {
  const oracle = new Oracle(readFirm(store), {asOf: day(asOf)});
  await withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, readSettings(), "direction");
    compareFinance(await finance(context), oracle, asOf);
    compareClients(await clients(context), await clientsDetail(context), oracle, asOf);
  });
}

test.each(["2026-11-22", "2026-05-31", "2026-11-01"])(
  "a demo firm's money agrees day by day on %s",
  async (asOf) => {
    const store = join(folder, `${asOf}.db`);
    seedStore({out: store, consultants: 120, seed: 7, asOf: "2026-11-22"});
    await compare(store, asOf);
  }
);

describe.skipIf(!realStores.small || !realStores.large)("on the real stores", () => {
  test.each(["small", "large"] as const)("the %s one's money agrees", async (size) => {
    await compare(realStores[size] ?? "", realAsOf);
  });
});
