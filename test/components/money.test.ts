import {describe, expect, test} from "vitest";
import type {Measure, MetricEntry} from "../../loaders/contract.js";
import type {ClientDetail, Clients, ClientsDetail} from "../../loaders/contract/clients.js";
import type {Finance, FinanceMonth} from "../../loaders/contract/finance.js";
import {metricEntry} from "../../loaders/metrics.js";
import type {MetricId} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {leadToClient} from "../../src/components/clients/address.js";
import {ClientsPareto, paretoTitle} from "../../src/components/clients/concentration.js";
import {clientsSentence} from "../../src/components/clients/headline.js";
import {ClientsTable} from "../../src/components/clients/table.js";
import {nameKey} from "../../src/components/nameKey.js";
import {clientSentence, ClientView} from "../../src/components/clients/view.js";
import {financeSentence} from "../../src/components/finance/headline.js";
import {Margins, marginTitle} from "../../src/components/finance/margins.js";
import {
  aheadTitle,
  paceTitle,
  rateTitle,
  RevenueMonths
} from "../../src/components/finance/months.js";
import {GroupRates, PracticeRates, RateSpreads} from "../../src/components/finance/rates.js";
import {FinanceTiles} from "../../src/components/finance/tiles.js";
import {plain, stock, year} from "./sample.js";

const periodIds = ["1m", "3m", "12m", "month", "quarter", "year", "fiscal"] as const;
const settings = readSettings();
const texts = (node: Element, selector: string) =>
  [...node.querySelectorAll(selector)].map(({textContent}) => plain(textContent));
const drawn = {language: "fr", width: 400} as const;

function head(ids: MetricId[], audience: "everyone" | "direction" = "direction") {
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    audience,
    periods: [],
    metrics: Object.fromEntries(ids.map((id) => [id, metricEntry(id, settings)])) as Partial<
      Record<MetricId, MetricEntry>
    >,
    sql: {}
  };
}

const all = <T>(value: T) =>
  Object.fromEntries(periodIds.map((id) => [id, value])) as Record<(typeof periodIds)[number], T>;

function month(name: string, changes: Partial<FinanceMonth> = {}): FinanceMonth {
  return {
    month: `${name}-01`,
    partial: false,
    ahead: false,
    revenue: null,
    signed: null,
    assumed: null,
    revenue_per_day: null,
    average_rate: null,
    ...changes
  };
}

const months = [
  month("2026-09", {revenue: 900_000, revenue_per_day: 41_000, average_rate: 600}),
  month("2026-10", {revenue: 1_000_000, revenue_per_day: 45_000, average_rate: 612}),
  month("2026-11", {partial: true, revenue: 600_000, signed: 250_000, assumed: 50_000}),
  month("2026-12", {ahead: true, signed: 800_000, assumed: 20_000})
];

function financePage(audience: "everyone" | "direction", changes: Partial<Finance> = {}): Finance {
  const revenue = year(2_700_000, {previous: 2_500_000});
  const rate = year(610, {numerator: 2_700_000, denominator: 4426});
  const margin = year(0.28, {numerator: 28, denominator: 100, coverage: 0.9});
  const secret = audience === "direction" ? {margin_rate: margin, bench_cost: year(120_000)} : {};
  const over = {revenue, average_rate: rate, ...secret};
  const group = (name: string | null, value: number) => ({
    name,
    measure: year(value, {numerator: value * 10, denominator: 10, coverage: 1})
  });
  const ids = [
    "revenue",
    "revenue_signed",
    "revenue_assumed",
    "average_rate",
    "margin_rate",
    "bench_cost",
    "median_rate"
  ] as const;
  return {
    ...head([...ids], audience),
    measures: {...over, revenue_signed: stock(1_050_000), revenue_assumed: stock(70_000)},
    by_period: all(over),
    months,
    horizon: "2027-02-21",
    groups: all({
      grades: [group("Junior", 400), group(null, 500)],
      practices: [group("<b>Data</b>", 650), group("Cloud", 600)],
      clients: [group("Acme & <i>Fils</i>", 610), group(null, 500)],
      ...(audience === "direction"
        ? {margins: [group("<b>Data</b>", 0.35), group("Cloud", 0.25), group(null, 0.2)]}
        : {})
    }),
    practices: ["<b>Data</b>", "Cloud", null],
    left_out: {grades: 3, practices: 0},
    spreads: [
      {
        grade: null,
        lowest: 300,
        lower_quartile: 400,
        median: 500,
        upper_quartile: 600,
        highest: 700,
        consultants: 4
      }
    ],
    median_rate: year(500),
    rate_months: [
      {practice: "Cloud", values: [600, 630, 640]},
      {practice: null, values: [null, 500, 500]}
    ],
    ...(audience === "direction" ? {bench_costs: [{practice: null, values: [10, 20, 5]}]} : {}),
    ...changes
  };
}

describe("the finance sentence", () => {
  const nothing = year(0, {previous: 0});
  const none = {revenue: nothing, average_rate: year(null)};
  test.each([
    {
      name: "with the margin, for the direction",
      page: financePage("direction"),
      fr: "2,7 M€ livrés sur les 3 derniers mois (+8,0 % sur la période comparable), à 610 €/j en moyenne ; 1,05 M€ déjà signés et 70 k€ supposés jusqu’au 21 févr. 2027, marge de 28,0 %, sous la cible de 30 %.",
      en: "€2.7m delivered over the last 3 months (+8.0% on the comparable period), at €610/day on average; €1.05m already signed and €70k assumed until 21 Feb 2027, margin of 28.0%, below the target of 30%."
    },
    {
      name: "without it, for everyone",
      page: financePage("everyone", {horizon: null}),
      fr: "2,7 M€ livrés sur les 3 derniers mois (+8,0 % sur la période comparable), à 610 €/j en moyenne ; 1,05 M€ déjà signés.",
      en: "€2.7m delivered over the last 3 months (+8.0% on the comparable period), at €610/day on average; €1.05m already signed."
    },
    {
      name: "of a firm that sold nothing",
      page: financePage("everyone", {
        by_period: all(none),
        measures: {...none, revenue_signed: stock(0), revenue_assumed: stock(0)}
      }),
      fr: "Aucun CA livré sur les 3 derniers mois ; rien de signé à venir.",
      en: "No revenue delivered over the last 3 months; nothing signed ahead."
    }
  ])("$name", ({page, fr, en}) => {
    expect(plain(financeSentence(page, "fr"))).toBe(fr);
    expect(plain(financeSentence(page, "en"))).toBe(en);
  });

  test("is over the period that the reader chose", () => {
    const page = financePage("everyone");
    page.by_period.year = {revenue: year(5_000_000), average_rate: year(700)};
    expect(plain(financeSentence(page, "fr", "year"))).toMatch(
      /^5 M€ livrés sur cette année, à 700 €\/j/
    );
  });
});

describe("what the finance page withholds", () => {
  test("two tiles say so, with their names", () => {
    const tiles = FinanceTiles(financePage("everyone"), "fr", null);
    expect(tiles.querySelectorAll(".tile")).toHaveLength(6);
    expect(texts(tiles, ".tile:has(.withheld) h3")).toEqual([
      "Taux de marge",
      "Coût de l’intercontrat"
    ]);
    expect(texts(tiles, ".withheld")).toEqual(["réservé à la direction", "réservé à la direction"]);
    const shown = FinanceTiles(financePage("direction"), "fr", null);
    expect(shown.querySelectorAll(".withheld")).toHaveLength(0);
    expect(texts(shown, ".tile .number").at(-2)).toBe("28,0 %");
  });

  test("the charts of margin are one line", () => {
    const options = {...drawn, period: null};
    const withheld = Margins(financePage("everyone"), options);
    expect(withheld.querySelector("figure")).toBeNull();
    expect(withheld.textContent).toContain("réservés à la direction");
    const shown = Margins(financePage("direction"), options);
    expect(shown.querySelectorAll("figure").length).toBeGreaterThanOrEqual(2);
    expect(texts(shown, "tbody th").slice(0, 3)).toEqual(["<b>Data</b>", "Cloud", "sans practice"]);
  });

  test.each([
    {rates: [0.4, 0.35], title: "Toutes les practices tiennent la cible de 30 %"},
    {rates: [0.4, 0.1], title: "Une practice sur 2 sous la cible de 30 %"},
    {rates: [0.2, 0.1, 0.5], title: "2 practices sur 3 sous la cible de 30 %"},
    {rates: [0.2], title: "La seule practice est sous la cible de 30 %"},
    {rates: [null], title: "Aucune marge connue"}
  ])("$title", ({rates, title}) => {
    const page = financePage("direction");
    page.groups["12m"].margins = rates.map((rate, index) => ({
      name: `P${index}`,
      measure: year(rate)
    }));
    expect(plain(marginTitle(page, "fr", null))).toBe(title);
  });
});

describe("the findings of the finance charts", () => {
  test.each([
    {
      name: "signed against the last month",
      next: {signed: 800_000},
      title: "800 k€ signés pour déc. 2026, 80,0 % du CA de oct. 2026"
    },
    {
      name: "only assumed",
      next: {signed: 0, assumed: 20_000},
      title: "Rien de signé pour déc. 2026, 20 k€ supposés"
    },
    {
      name: "nothing",
      next: {signed: 0, assumed: 0},
      title: "Rien de signé ni de supposé pour déc. 2026"
    }
  ])("ahead: $name", ({next, title}) => {
    const list = [...months.slice(0, 3), month("2026-12", {ahead: true, ...next})];
    expect(plain(aheadTitle(list, "fr"))).toBe(title);
  });

  test.each([
    {
      days: [40_000, 45_000],
      title: "45 k€ par jour ouvré en oct. 2026, +12,5 % sur le mois d’avant"
    },
    {days: [45_000, 45_001], title: "45 k€ par jour ouvré en oct. 2026, comme le mois d’avant"},
    {days: [0, 45_000], title: "45 k€ par jour ouvré en oct. 2026"},
    {
      days: [40_000, 41_000, 45_000],
      title: "45 k€ par jour ouvré en oct. 2026, le meilleur rythme de la période"
    }
  ])("pace: $title", ({days, title}) => {
    const list = days.map((revenue_per_day, index) =>
      month(`2026-${String(11 - days.length + index).padStart(2, "0")}`, {revenue_per_day})
    );
    expect(plain(paceTitle(list, "fr"))).toBe(title);
  });

  test("rates: since the first month that has one", () => {
    expect(plain(rateTitle(months, "en"))).toBe(
      "Average rate at €612 in Oct 2026, +2.0% since Sept 2026"
    );
    expect(rateTitle([month("2026-10")], "en")).toBe("No daily rate over the period");
  });

  test("the month in progress is delivered and signed; those ahead are in the table", () => {
    const figure = RevenueMonths(financePage("everyone"), drawn);
    expect(texts(figure, "tbody tr:nth-child(3) > *")).toEqual([
      "nov. 2026 (en cours)",
      "600 000 €",
      "250 000 €",
      "50 000 €"
    ]);
    expect(texts(figure, "tbody tr:nth-child(4) > *")).toEqual([
      "déc. 2026",
      "–",
      "800 000 €",
      "20 000 €"
    ]);
  });

  test("groups: their names are text, their numbers open receipts, those left out are counted", () => {
    const options = {...drawn, period: null};
    const page = financePage("everyone");
    const clients = GroupRates(page, "client", options);
    expect(clients.querySelector("i")).toBeNull();
    expect(texts(clients, "tbody th")).toEqual(["Acme & <i>Fils</i>", "sans client"]);
    expect(
      [...clients.querySelectorAll("tbody a")].map((link) => link.getAttribute("href"))
    ).toEqual(["./client?name=Acme%20%26%20%3Ci%3EFils%3C%2Fi%3E", "./client?name="]);
    expect(clients.querySelectorAll("tbody .proven")).toHaveLength(2);
    const grades = GroupRates(page, "grade", options);
    expect(grades.querySelector("figcaption p")?.textContent).toContain("3 plus petits");
    expect(texts(grades, "h3")).toEqual(["TJM par grade : de 400 € (Junior) à 500 € (sans grade)"]);
    expect(texts(PracticeRates(page, drawn), ".multiple-name")).toEqual(["Cloud", "sans practice"]);
    expect(texts(RateSpreads(page, drawn), "tbody th")).toEqual(["sans grade"]);
  });

  test("a firm without rates has figures that say so", () => {
    const empty = all({grades: [], practices: [], clients: []});
    const page = financePage("everyone", {
      groups: empty,
      spreads: [],
      rate_months: [],
      months: months.map(({month: at}) => month(at.slice(0, 7)))
    });
    for (const figure of [
      GroupRates(page, "grade", {...drawn, period: null}),
      RateSpreads(page, drawn),
      PracticeRates(page, drawn),
      RevenueMonths(page, drawn)
    ])
      expect(figure.querySelector("p")?.textContent).toMatch(/Rien à montrer/);
  });
});

const row = (client: string | null, revenue: number) => ({
  client,
  revenue,
  share: revenue / 1000,
  average_rate: revenue > 0 ? 500 : null,
  days: revenue / 500,
  consultants: 1,
  next_end: null,
  running: true
});

function clientsPage(changes: Partial<Clients> = {}): Clients {
  const measures = {
    top1: year(0.4, {numerator: 400, denominator: 1000}),
    top3: year(0.7),
    top5: year(0.9),
    hhi: year(2100),
    clients: year(8),
    revenue: year(1000)
  };
  const ranking = {
    clients: [
      {client: "Acme <script>", revenue: 400},
      {client: "Béta", revenue: 200},
      {client: null, revenue: 100}
    ],
    count: 8,
    revenue: 1000
  };
  return {
    ...head(["top1", "top3", "top5", "hhi", "clients", "revenue"]),
    measures,
    by_period: all(measures),
    rankings: all(ranking),
    months: [
      {month: "2026-10-01", partial: false, top1: 0.25, hhi: 1200},
      {month: "2026-11-01", partial: true, top1: null, hhi: null}
    ],
    clients: [row("Acme <script>", 400), row("Béta", 200), row(null, 0)],
    client_count: 9,
    ...changes
  };
}

describe("the clients page", () => {
  test.each([
    {
      name: "above the alert",
      changes: {},
      fr: "Acme <script> fait 40,0 % du CA sur les 12 derniers mois, au-dessus du seuil d’alerte de 35 % ; les cinq premiers 90,0 %, sur 8 clients ; concentration forte (HHI 2 100, seuil 1 500).",
      en: "Acme <script> makes 40.0% of revenue over the last 12 months, above the alert level of 35%; the first five 90.0%, of 8 clients; high (HHI 2,100, threshold 1,500) concentration."
    },
    {
      name: "without revenue",
      changes: {rankings: all({clients: [], count: 0, revenue: 0})},
      fr: "Aucun client facturé sur les 12 derniers mois.",
      en: "No client billed over the last 12 months."
    }
  ])("says who it depends on: $name", ({changes, fr, en}) => {
    expect(plain(clientsSentence(clientsPage(changes), "fr"))).toBe(fr);
    expect(plain(clientsSentence(clientsPage(changes), "en"))).toBe(en);
  });

  test.each([
    {share: 0.2, text: "au-dessus du seuil d’attention de 20 %"},
    {share: 0.199, text: "sous le seuil de 20 %"},
    {share: 0.35, text: "au-dessus du seuil d’alerte de 35 %"}
  ])("$share is $text", ({share, text}) => {
    const page = clientsPage();
    page.by_period["12m"] = {...page.measures, top1: year(share)};
    expect(plain(clientsSentence(page, "fr"))).toContain(text);
  });

  test("missions without a client are named, even first", () => {
    const page = clientsPage({
      rankings: all({clients: [{client: null, revenue: 9}], count: 1, revenue: 9})
    });
    expect(clientsSentence(page, "fr")).toMatch(/^L’ensemble des missions sans client fait/);
  });

  test.each([
    {revenues: [900, 100], title: "Un seul client fait 80 % du CA"},
    {revenues: [500, 300, 200], title: "2 clients sur 8 font 80 % du CA"},
    {revenues: [300, 200], title: "Les 2 premiers clients font 50,0 % du CA"}
  ])("pareto: $title", ({revenues, title}) => {
    const list = revenues.map((revenue) => ({client: "A", revenue}));
    expect(plain(paretoTitle({clients: list, count: 8, revenue: 1000}, "fr"))).toBe(title);
  });

  test("pareto: none is shown, the rest is counted, names are text", () => {
    const figure = ClientsPareto(clientsPage(), {...drawn, period: null});
    expect(texts(figure, "tbody th")).toEqual(["Acme <script>", "Béta", "sans client", "5 autres"]);
    expect(figure.querySelector("script")).toBeNull();
    expect(texts(figure, "tbody td:last-child").at(-1)).toBe("100,0 %");
  });

  test("table: names lead to the client's own page", () => {
    const table = ClientsTable(clientsPage(), "fr");
    expect([...table.querySelectorAll("tbody a")].map((link) => link.getAttribute("href"))).toEqual(
      ["./client?name=Acme%20%3Cscript%3E", "./client?name=B%C3%A9ta", "./client?name="]
    );
    expect(texts(table, "p.note")).toEqual([
      "Les 3 premiers des 9 clients des 12 derniers mois, le plus de CA d’abord. Un nom ouvre la vue du client."
    ]);
    expect(texts(table, "tbody tr:last-child td")).toEqual(["0 €", "0,0 %", "–", "0", "1", "–"]);
    const empty = ClientsTable(clientsPage({clients: [], client_count: 0}), "en");
    expect(empty.textContent).toContain("No client over the last 12 months.");
    expect(empty.querySelector("a")).not.toBeNull();
  });
});

const figures = (value: number | null, rows: string) => ({
  value,
  numerator: value,
  denominator: null,
  previous: null,
  coverage: 1,
  rows
});

function detail(changes: Partial<ClientDetail> = {}): ClientDetail {
  return {
    client: "Société Générale",
    place: 1,
    share: 0.4,
    revenue: figures(400_000, "missions?client=SG"),
    average_rate: figures(660, "missions?client=SG"),
    months: [100_000, 50_000],
    practices: [{practice: null, revenue: 400_000}],
    consultants: 2,
    missions: [
      {
        mission_id: 3,
        consultant_id: 7,
        consultant: "Faure <b>Hugo</b>",
        mission: null,
        end: "2026-12-31",
        daily_rate: null
      }
    ],
    missions_running: 4,
    ...changes
  };
}

function detailPage(clients: ClientDetail[]): ClientsDetail {
  const whole: {revenue: Measure; average_rate: Measure} = {
    revenue: year(1_000_000),
    average_rate: year(600)
  };
  return {
    ...head(["revenue", "average_rate"]),
    whole,
    months: [
      {month: "2026-10-01", partial: false},
      {month: "2026-11-01", partial: true}
    ],
    clients
  };
}

describe("a client's own view", () => {
  test.each([
    {
      name: "the first one",
      changes: {},
      fr: "Premier client sur les 12 derniers mois : 400 k€ de CA, 40,0 % du total, à un TJM 10,0 % au-dessus de la firme ; 2 consultants y sont aujourd’hui, prochaine fin le 31 déc. 2026.",
      en: "First client over the last 12 months: €400k of revenue, 40.0% of the total, at a daily rate 10.0% above the firm’s; 2 consultants are there now, next end on 31 Dec 2026."
    },
    {
      name: "one that nobody is at, and without a rate",
      changes: {
        place: 12,
        share: null,
        consultants: 0,
        missions: [],
        average_rate: figures(null, ""),
        revenue: figures(0, "")
      },
      fr: "12e client sur les 12 derniers mois : 0 € de CA ; personne n’y est aujourd’hui.",
      en: "No. 12 client over the last 12 months: €0 of revenue; nobody is there now."
    }
  ])("says what it weighs: $name", ({changes, fr, en}) => {
    const client = detail(changes);
    expect(plain(clientSentence(detailPage([client]), client, "fr"))).toBe(fr);
    expect(plain(clientSentence(detailPage([client]), client, "en"))).toBe(en);
  });

  test("shows its missions, their consultants as text, and the way to all of them", () => {
    const view = ClientView(detailPage([detail()]), detail(), drawn);
    expect(view.querySelector("tbody b")).toBeNull();
    expect(texts(view, "section table tbody tr > *")).toEqual([
      "Faure <b>Hugo</b>",
      "31 déc. 2026",
      "Mission n° 3",
      "–"
    ]);
    const ways = [...view.querySelectorAll("section a")].map((link) => link.getAttribute("href"));
    expect(ways).toEqual([
      "./consultant?id=7",
      "./mission?id=3",
      "./missions?status=running&valid=yes&sort=end&client=Soci%C3%A9t%C3%A9+G%C3%A9n%C3%A9rale"
    ]);
    expect(texts(view, ".tile-value .number")).toEqual(["400 k€", "660 €/j"]);
  });

  test.each([
    [" SOCIETE   générale ", "societe generale"],
    ["Société\u00a0Générale", "societe generale"],
    ["", ""]
  ])("the name %j is matched as %j", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe("the address that a client's view had", () => {
  test.each([
    ["", []],
    ["?period=3m", []],
    ["?client=", ["./client?name="]],
    ["?client=A%26B", ["./client?name=A%26B"]]
  ])("%s leads to %j", (search, expected) => {
    const led: string[] = [];
    leadToClient({search, replace: (href) => led.push(href)});
    expect(led).toEqual(expected);
  });
});
