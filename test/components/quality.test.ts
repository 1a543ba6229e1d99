import {readFileSync} from "node:fs";
import {describe, expect, test, vi} from "vitest";
import type {BrokenRule, Quality, Rule} from "../../loaders/contract/quality.js";
import {metricEntry} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {QualitySentence, QualityTiles} from "../../src/components/quality/headline.js";
import {publishedHistory} from "../../src/components/quality/history.js";
import {AbsentParts, KeptRules, RepairsTable} from "../../src/components/quality/rest.js";
import {RulesTable} from "../../src/components/quality/rules.js";
import {StakesChart} from "../../src/components/quality/stakes.js";
import {QualityTrend} from "../../src/components/quality/trend.js";
import {hasText, t} from "../../src/components/text.js";
import {plain, stock, year} from "./sample.js";

const ids = ["quality_findings", "quality_missions_share", "revenue_at_stake"] as const;

const rule = (changes: Partial<BrokenRule> = {}): BrokenRule => ({
  rule: "end-before-start",
  table: "missions",
  column: "date_fin",
  severity: "red",
  rows: 43,
  of: 1000,
  days: 7,
  revenue: 4270,
  examples: [],
  ...changes
});

const kept: Rule = {rule: "no-rate", table: "missions", column: "tjm", severity: "red"};

function page(changes: Partial<Quality> = {}): Quality {
  const entries = ids.map((id) => [id, metricEntry(id, readSettings())]);
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    audience: "everyone",
    periods: [],
    metrics: Object.fromEntries(entries) as Quality["metrics"],
    sql: {quality: "SELECT 1"},
    measures: {
      quality_findings: stock(681),
      quality_missions_share: stock(0.957, {numerator: 957, denominator: 1000}),
      revenue_at_stake: year(412_000, {previous: 300_000})
    },
    broken: [rule()],
    kept: [kept],
    repairs: [{rule: "mojibake", table: "missions", column: "client", rows: 3}],
    absent: [],
    ...changes
  };
}

const clean = {
  ...page().measures,
  quality_missions_share: stock(1, {numerator: 1000, denominator: 1000}),
  revenue_at_stake: year(0)
};

describe("the sentence", () => {
  test.each([
    {
      name: "missions at fault",
      changes: {},
      fr: "4,3 % des missions enfreignent une règle qui change un chiffre (43 sur 1 000) ; 412 k€ de CA sont en jeu sur 12 mois, d’abord par « Fin avant le début » (4 270 €).",
      en: "4.3% of missions break a rule that changes a number (43 of 1,000); €412k of revenue is at stake over 12 months, first by “End before start” (€4,270)."
    },
    {
      name: "at fault, and nothing of it has an amount",
      changes: {broken: [rule({revenue: null})]},
      fr: "4,3 % des missions enfreignent une règle qui change un chiffre (43 sur 1 000) ; 412 k€ de CA sont en jeu sur 12 mois.",
      en: "4.3% of missions break a rule that changes a number (43 of 1,000); €412k of revenue is at stake over 12 months."
    },
    {
      name: "no fault, but something to check",
      changes: {
        measures: clean,
        broken: [rule({rule: "overlap-three", severity: "amber", rows: 12_155})]
      },
      fr: "Aucune mission n’enfreint de règle qui change un chiffre ; 681 lignes sont à vérifier, d’abord « Trois missions ou plus en même temps » (12 155).",
      en: "No mission breaks a rule that changes a number; 681 rows are to be checked, first “Three missions or more at once” (12,155)."
    },
    {
      name: "nothing at all",
      changes: {measures: clean, broken: [rule({severity: "grey"})]},
      fr: "Aucune mission n’enfreint de règle qui change un chiffre.",
      en: "No mission breaks a rule that changes a number."
    },
    {
      name: "a firm without missions",
      changes: {measures: {...clean, quality_missions_share: stock(null)}},
      fr: "La base n’a aucune mission : il n’y a rien à juger.",
      en: "The store has no mission: there is nothing to judge."
    }
  ])("$name", ({changes, fr, en}) => {
    expect(plain(QualitySentence(page(changes), "fr").textContent)).toBe(fr);
    expect(plain(QualitySentence(page(changes), "en").textContent)).toBe(en);
  });
});

test("three tiles with their proofs", () => {
  const tiles = QualityTiles(page(), "en");
  const numbers = [...tiles.querySelectorAll(".number")];
  expect(numbers.map(({textContent}) => plain(textContent))).toEqual(["95.7%", "€412k", "681"]);
  expect(numbers.map((number) => number.getAttribute("data-metric"))).toEqual([
    "quality_missions_share",
    "revenue_at_stake",
    "quality_findings"
  ]);
  expect(plain(tiles.textContent)).toContain("1 of 2 rules broken");
});

describe("the rules", () => {
  const hostile = "<img src=x onerror=alert(1)>";
  const example = {
    id: 12,
    consultant_id: 5,
    consultant: hostile,
    mission: null,
    client: hostile,
    days: 2,
    revenue: 1000
  };
  const opened = (changes: Partial<BrokenRule>, language: "fr" | "en" = "en") => {
    const table = RulesTable(page({broken: [rule(changes)]}), language);
    table.querySelector("details")?.dispatchEvent(new Event("toggle"));
    return table;
  };

  test("say what they find, how much, and what to do", () => {
    const broken = [rule(), rule({rule: "no-rate", column: "tjm", revenue: null, rows: 0, of: 0})];
    const table = RulesTable(page({broken}), "en");
    const rows = [...table.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({textContent}) => plain(textContent))
    );
    expect(rows).toEqual([
      [
        "End before start: the mission carries nothingmissions.date_fin",
        "changes a number",
        "43",
        "4.3%",
        "€4,270",
        "",
        "Correct one of the two dates."
      ],
      [
        "Mission without a daily rate: staffs, but counts for no revenuemissions.tjm",
        "changes a number",
        "0",
        "–",
        "–",
        "",
        "Enter the daily rate."
      ]
    ]);
    expect(plain(table.textContent)).toContain("2 rules broken, 1 kept.");
  });

  test("lead to the missions, names being text", () => {
    const table = opened({examples: [example]});
    expect(table.querySelector("img")).toBeNull();
    const links = [...table.querySelectorAll("li a")];
    expect(links.map((link) => [link.getAttribute("href"), link.textContent])).toEqual([
      ["./mission?id=12", "mission 12"],
      [`./client?name=${encodeURIComponent(hostile)}`, hostile],
      ["./consultant?id=5", hostile]
    ]);
    expect(plain(table.querySelector("li")?.textContent ?? "")).toContain("€1,000");
    expect(table.querySelector("summary")?.textContent).toBe("first 1");
  });

  test("lead to the consultants, and name other rows by id", () => {
    const people = opened({table: "consultants", rows: 1, examples: [example]});
    expect([...people.querySelectorAll("li a")].map((a) => a.getAttribute("href"))).toEqual([
      "./consultant?id=5"
    ]);
    const nobody = {...example, consultant_id: null, consultant: null};
    const other = opened({table: "cvs", rows: 1, examples: [nobody]}, "fr");
    expect(other.querySelector("li")?.textContent).toBe("ligne 12");
    expect(other.querySelector("summary")?.textContent).toBe("1 en tout");
  });

  test("a rule that the catalogue does not know keeps its id", () => {
    const table = RulesTable(page({broken: [rule({rule: "from-the-future"})]}), "en");
    expect(table.querySelector("tbody th")?.textContent).toContain("Rule “from-the-future”");
  });

  test("none broken is an answer", () => {
    const text = plain(RulesTable(page({broken: []}), "fr").textContent);
    expect(text).toBe("Aucune règle n’est enfreinte (règles vérifiées : 1).");
  });

  test("each rule of the SQL has its text and what to do", () => {
    const sql = readFileSync("loaders/metrics/quality.sql", "utf8");
    const rules = [...sql.matchAll(/^ {2}\('([\w-]+)', '\w+'/gm)].map(([, name]) => name);
    expect(rules.length).toBeGreaterThan(25);
    const unreadable = ["unreadable-date", "not-a-number", "not-a-boolean", "no-id"];
    for (const name of [...rules, ...unreadable])
      for (const key of [`rule.${name}`, `fix.${name}`]) expect(hasText(key), key).toBe(true);
  });
});

describe("what is at stake", () => {
  const options = {language: "en", width: 600} as const;

  test("most revenue first, those without an amount left out", () => {
    const broken = [
      rule({revenue: 10}),
      rule({rule: "unreadable-date", revenue: 900, severity: "amber"}),
      rule({rule: "no-rate", revenue: null})
    ];
    const chart = StakesChart({broken}, options);
    const names = [...chart.querySelectorAll("tbody th")].map(({textContent}) => textContent);
    expect(names).toEqual(["Unreadable date (mission end)", "End before start"]);
    expect(chart.querySelector("h3")?.textContent).toBe(
      "“Unreadable date (mission end)” puts the most revenue in doubt: €900"
    );
  });

  test("nothing at stake is said", () => {
    expect(StakesChart({broken: [rule({revenue: null})]}, options).textContent).toBe(
      "No broken rule puts revenue in doubt"
    );
  });
});

describe("the trend", () => {
  const point = (as_of: string, revenue_at_stake: number) => ({
    as_of,
    rows: 5,
    clean_missions: 0.98,
    revenue_at_stake
  });
  const shown = (...values: number[]) =>
    QualityTrend(
      {points: values.map((value, i) => point(`2026-11-2${i}`, value))},
      {language: "fr", width: 500}
    );

  test.each([
    {values: [400_000, 300_000], title: "Moins de CA en jeu qu’au 20 nov. 2026"},
    {values: [300_000, 400_000], title: "Plus de CA en jeu qu’au 20 nov. 2026"},
    {values: [300_000, 300_001], title: "Autant de CA en jeu qu’au 20 nov. 2026"}
  ])("$title", ({values, title}) => {
    const figure = shown(...values);
    expect(plain(figure.querySelector("h3")?.textContent ?? "")).toContain(title);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(figure.querySelector("svg")?.getAttribute("role")).toBe("img");
  });

  test.each([[[]], [[1]]])("has to begin: %j", (values) => {
    expect(shown(...values).textContent).toContain("Pas encore d’historique");
  });
});

describe("the published history", () => {
  test.each([
    {name: "as it is", status: 200, body: '{"points":[]}', expected: {points: []}},
    {name: "none in a preview", status: 404, body: "", expected: {points: []}}
  ])("$name", async ({status, body, expected}) => {
    const asked = vi.fn(() => Promise.resolve(new Response(body, {status})));
    vi.stubGlobal("fetch", asked);
    expect(await publishedHistory("http://localhost/quality")).toEqual(expected);
    expect(String((asked.mock.calls as unknown[][])[0]?.[0])).toBe(
      "http://localhost/quality-history.json"
    );
    vi.unstubAllGlobals();
  });

  test("a failure is one", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("", {status: 503})));
    await expect(publishedHistory("http://localhost/quality")).rejects.toThrow(
      "/quality-history.json: 503"
    );
    vi.unstubAllGlobals();
  });
});

describe("the rest", () => {
  test("rules kept, by name", () => {
    expect(KeptRules(page(), "en").textContent).toBe("Mission without a daily rate");
    expect(KeptRules({kept: []}, "en").textContent).toBe(t("en", "quality.kept.none"));
  });

  test("repairs with their count", () => {
    const table = RepairsTable(page(), "en");
    expect(table.textContent).toContain("3 values mended");
    expect(table.querySelector("code")?.textContent).toBe("missions.client");
    expect(RepairsTable({repairs: []}, "fr").textContent).toBe(t("fr", "quality.repairs.none"));
  });

  test("what an older store lacks", () => {
    const absent = [
      {table: "cvs", columns: []},
      {table: "missions", columns: ["client", "role"]}
    ];
    const cells = [...AbsentParts({absent}, "en").querySelectorAll("td")];
    expect(cells.map(({textContent}) => textContent)).toEqual(["the whole table", "client, role"]);
    expect(AbsentParts({absent: []}, "en").textContent).toBe(t("en", "quality.absent.none"));
  });
});
