import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Clients, ClientsDetail} from "../../loaders/contract/clients.js";
import type {Finance} from "../../loaders/contract/finance.js";
import {clients} from "../../loaders/metrics/clients.js";
import {clientsDetail} from "../../loaders/metrics/clientsDetail.js";
import {finance} from "../../loaders/metrics/finance.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

// A Wednesday: June 2026 has 12 business days before it, and 10 from it on.
const asOf = "2026-06-17";
const folder = temporaryFolder();
const near = (value: number) => expect.closeTo(value, 9) as number;

interface Pages {
  finance: Finance;
  clients: Clients;
  detail: ClientsDetail;
}

async function pagesOf(
  store: string,
  audience: "everyone" | "direction" = "direction",
  settings = readSettings()
): Promise<Pages> {
  return withWarehouse(
    store,
    asOf,
    async (warehouse) => {
      const context = await PageContext.open(warehouse, asOf, settings, audience);
      return {
        finance: await finance(context),
        clients: await clients(context),
        detail: await clientsDetail(context)
      };
    },
    {sensitive: audience === "direction", settings}
  );
}

const since2020 = {date_entree_societe: "2020-01-01", actif: 1};

type Row = Record<string, string | number>;

const store = writeStore(join(folder, "money.db"), {
  practices: [{id: 1, nom: "Data"}],
  consultants: (<Row[]>[
    // Earns 60 000: 500 a day.
    {id: 1, nom: "A", prenom: "A", grade: "Senior", practice_id: 1, salaire_actuel: 60_000},
    {id: 2, nom: "B", prenom: "B", grade: "Senior", practice_id: 1},
    {id: 3, nom: "C", prenom: "C", grade: "Junior"},
    {id: 4, nom: "D", prenom: "D", grade: "Junior", date_sortie_societe: "2026-06-05"}
  ]).map((row) => ({...since2020, ...row})),
  missions: (<Row[]>[
    // 12 days delivered, 10 signed.
    {client: "Acme", date_debut: "2026-06-01", date_fin: "2026-06-30", tjm: 500, consultant_id: 1},
    // 7 days delivered; without an end: assumed for three months.
    {client: " ACME", date_debut: "2026-06-08", tjm: 800, consultant_id: 2},
    // Two at once: 2.5 days each, the second without a rate.
    {date_debut: "2026-06-01", date_fin: "2026-06-05", tjm: 300, consultant_id: 3},
    {client: "Béta", date_debut: "2026-06-01", date_fin: "2026-06-05", consultant_id: 3},
    // Three days until its consultant left.
    {client: "Béta", date_debut: "2026-06-03", date_fin: "2026-07-31", tjm: 400, consultant_id: 4},
    // Invalid: carries nothing.
    {client: "Gamma", date_debut: "2026-06-09", date_fin: "2026-06-01", tjm: 900, consultant_id: 3}
  ]).map((row, index) => ({id: index + 1, ...row}))
});

describe("a firm of four", () => {
  const pages = pagesOf(store);

  test("delivers, has signed and assumes by month", async () => {
    const {months, horizon, measures} = (await pages).finance;
    const ahead = months.filter(({month}) => month >= "2026-06-01");
    expect(ahead.slice(0, 5)).toMatchObject([
      {
        month: "2026-06-01",
        partial: true,
        ahead: false,
        revenue: 13_550,
        signed: 5000,
        assumed: 8000
      },
      // 23 weekdays, one of them Bastille Day.
      {
        month: "2026-07-01",
        partial: false,
        ahead: true,
        revenue: null,
        signed: 0,
        assumed: 22 * 800
      },
      {month: "2026-08-01", signed: 0, assumed: 21 * 800},
      // Up to the horizon.
      {month: "2026-09-01", signed: 0, assumed: 12 * 800},
      {month: "2026-10-01", signed: 0, assumed: 0}
    ]);
    expect(months).toHaveLength(25);
    expect(horizon).toBe("2026-09-16");
    expect(measures.revenue_signed?.value).toBe(5000);
    expect(measures.revenue_assumed?.value).toBe(65 * 800);
    expect(months.at(12)?.revenue_per_day).toEqual(near(13_550 / 12));
    expect(months.at(11)).toMatchObject({revenue: 0, revenue_per_day: 0, average_rate: null});
  });

  test("sells at rates whose quartiles weigh by days", async () => {
    const {spreads, median_rate: median} = (await pages).finance;
    expect(spreads).toEqual([
      {
        grade: "Senior",
        lowest: 500,
        lower_quartile: 500,
        median: 500,
        upper_quartile: 800,
        highest: 800,
        consultants: 2
      },
      {
        grade: "Junior",
        lowest: 300,
        lower_quartile: 300,
        // 2.5 of 5.5 days are at 300: less than half.
        median: 400,
        upper_quartile: 400,
        highest: 400,
        consultants: 2
      }
    ]);
    expect(median).toMatchObject({value: 500, coverage: near(24.5 / 27), previous: null});
  });

  test("earns by grade, practice and client, none included", async () => {
    const {groups} = (await pages).finance;
    const of = (list: Finance["groups"]["12m"]["grades"]) =>
      list.map(({name, measure}) => [name, measure.numerator, measure.denominator, measure.rows]);
    const {grades, practices, clients: byClient, margins} = groups["12m"];
    expect(of(grades)).toEqual([
      ["Senior", 11_600, 19, "missions?days=0.0001..&grade=Senior"],
      ["Junior", 1950, 5.5, "missions?days=0.0001..&grade=Junior"]
    ]);
    expect(of(practices)).toEqual([
      ["Data", 11_600, 19, "missions?days=0.0001..&practice=Data"],
      [null, 1950, 5.5, "missions?days=0.0001..&practice="]
    ]);
    expect(of(byClient)).toEqual([
      ["Acme", 11_600, 19, "missions?days=0.0001..&client=Acme"],
      ["Béta", 1200, 3, "missions?days=0.0001..&client=B%C3%A9ta"],
      [null, 750, 2.5, "missions?days=0.0001..&client="]
    ]);
    // The margin rests on who has a cost: 12 of the 19 days of Data, sold at what they cost.
    expect(margins?.map(({name, measure: {value, coverage}}) => [name, value, coverage])).toEqual([
      ["Data", 0, near(12 / 19)],
      [null, null, 0]
    ]);
  });

  test("pays for days without a mission", async () => {
    const {bench_costs: costs, measures, months} = (await pages).finance;
    // 251 business days in the 12 months, 12 of them sold.
    expect(measures.bench_cost?.value).toEqual(near(239 * 500));
    expect(costs?.map(({practice}) => practice)).toEqual(["Data"]);
    expect(costs?.[0]?.values.at(-1)).toBe(0);
    expect(months.at(11)?.bench_cost).toBe(17 * 500);
  });

  test("depends on its clients", async () => {
    const {measures, rankings, months, clients: rows, client_count: count} = (await pages).clients;
    const hhi = (1e4 * (11_600 ** 2 + 1200 ** 2 + 750 ** 2)) / 13_550 ** 2;
    expect(measures.top1.value).toEqual(near(11_600 / 13_550));
    expect(measures.top3.value).toBe(1);
    expect(measures.hhi.value).toEqual(near(hhi));
    expect(measures.clients).toMatchObject({value: 3, previous: 0});
    expect(rankings["12m"]).toEqual({
      clients: [
        {client: "Acme", revenue: 11_600},
        {client: "Béta", revenue: 1200},
        {client: null, revenue: 750}
      ],
      count: 3,
      revenue: 13_550
    });
    expect(months.at(-1)).toEqual({
      month: "2026-06-01",
      partial: true,
      top1: near(11_600 / 13_550),
      hhi: near(hhi)
    });
    // Before the first mission nothing is concentrated.
    expect(months.at(-2)).toMatchObject({top1: null, hhi: null});
    expect(count).toBe(3);
    const now = {consultants: 0, next_end: null, running: false};
    expect(rows).toEqual([
      {
        client: "Acme",
        revenue: 11_600,
        share: near(11_600 / 13_550),
        average_rate: near(11_600 / 19),
        days: 19,
        consultants: 2,
        next_end: "2026-06-30",
        running: true
      },
      {
        client: "Béta",
        revenue: 1200,
        share: near(1200 / 13_550),
        average_rate: 400,
        // With the days that have no rate. The mission of who left does not run.
        days: 5.5,
        ...now
      },
      {client: null, revenue: 750, share: near(750 / 13_550), average_rate: 300, days: 2.5, ...now}
    ]);
  });

  test("shows each client on its own", async () => {
    const {clients: views, whole} = (await pages).detail;
    expect(whole.revenue).toMatchObject({value: 13_550, from: "2025-06-17", to: "2026-06-16"});
    expect(views.map(({client}) => client)).toEqual(["Acme", "Béta", null]);
    expect(views[0]).toMatchObject({
      place: 1,
      revenue: {value: 11_600, previous: 0, rows: "missions?days=0.0001..&client=Acme"},
      average_rate: {numerator: 11_600, denominator: 19},
      practices: [{practice: "Data", revenue: 11_600}],
      consultants: 2,
      missions_running: 2,
      // Without an end last.
      missions: [
        {mission_id: 1, end: "2026-06-30", daily_rate: 500},
        {mission_id: 2, end: null, daily_rate: 800}
      ]
    });
    expect(views[0]?.months.at(-1)).toBe(11_600);
    expect(views[2]).toMatchObject({missions: [], consultants: 0, practices: [{practice: null}]});
  });

  test("withholds margin and costs from everyone", async () => {
    const {finance: page} = await pagesOf(store, "everyone");
    expect(Object.keys(page.measures).sort()).toEqual([
      "average_rate",
      "revenue",
      "revenue_assumed",
      "revenue_signed"
    ]);
    for (const measures of Object.values(page.by_period))
      expect(Object.keys(measures).sort()).toEqual(["average_rate", "revenue"]);
    expect(page.bench_costs).toBeUndefined();
    for (const month of page.months) expect(month).not.toHaveProperty("bench_cost");
    for (const groups of Object.values(page.groups)) expect(groups).not.toHaveProperty("margins");
    // The page still names what it withholds.
    expect(page.metrics.margin_rate?.confidential).toBe(true);
  });
});

test.each([
  {name: "half of the days at each of two rates: the lower", rates: [100, 200], median: 100},
  {name: "thirds of days add up", rates: [100, 200, 300], median: 200},
  {name: "no rate at all", rates: [null], median: null}
])("median: $name", async ({name, rates, median}) => {
  const file = writeStore(join(folder, `${name.replace(/\W+/g, "-")}.db`), {
    consultants: [{id: 1, nom: "A", prenom: "A", ...since2020}],
    missions: rates.map((tjm, index) => ({
      id: index + 1,
      consultant_id: 1,
      date_debut: "2026-06-01",
      date_fin: "2026-06-05",
      tjm
    }))
  });
  const {finance: page} = await pagesOf(file);
  expect(page.median_rate.value).toBe(median);
  expect(page.spreads.map((row) => row.median)).toEqual(median === null ? [] : [median]);
});

test("a firm without missions has pages without rows", async () => {
  const file = writeStore(join(folder, "empty.db"), {
    consultants: [{id: 1, nom: "A", prenom: "A", ...since2020}]
  });
  const {finance: page, clients: all, detail} = await pagesOf(file);
  expect(page.measures.revenue?.value).toBe(0);
  expect(page.measures.average_rate?.value).toBeNull();
  expect(page.groups["12m"]).toMatchObject({grades: [], practices: [], clients: []});
  expect(page.spreads).toEqual([]);
  expect(all.measures.top1.value).toBeNull();
  expect(all.measures.clients.value).toBe(0);
  expect(all.clients).toEqual([]);
  expect(detail.clients).toEqual([]);
});

test("without a horizon nothing is assumed", async () => {
  const settings = readSettings();
  const {finance: page} = await pagesOf(store, "direction", {
    ...settings,
    constants: {...settings.constants, revenue_horizon: 0}
  });
  expect(page.horizon).toBeNull();
  expect(page.months.every(({assumed}) => !assumed)).toBe(true);
  expect(page.measures.revenue_assumed?.value).toBe(0);
});
