import {describe, expect, test} from "vitest";
import type {Audience, Measure} from "../../loaders/contract.js";
import type {MovesRow, People, PeopleMetricId} from "../../loaders/contract/people.js";
import {metricEntry} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {
  HeadcountBars,
  SeniorityBars,
  SeniorityByGrade
} from "../../src/components/people/breakdowns.js";
import {peopleSentence} from "../../src/components/people/headline.js";
import {EntriesAndExits} from "../../src/components/people/moves.js";
import {Probations} from "../../src/components/people/probations.js";
import {Pyramid} from "../../src/components/people/pyramid.js";
import {PeopleTiles} from "../../src/components/people/tiles.js";
import {periods, plain, stock, year} from "./sample.js";

const hostile = '<img src=x onerror="alert(1)">';
const ids = [
  "headcount",
  "entries",
  "exits",
  "mean_workforce",
  "entry_rate",
  "exit_rate",
  "seniority_mean",
  "seniority_median",
  "probation_30",
  "probation_60",
  "probation_90"
] as const satisfies PeopleMetricId[];

function months(entries: number, exits: number): MovesRow[] {
  return [9, 10, 11].map((month) => ({
    month: `2026-${String(month).padStart(2, "0")}-01`,
    partial: month === 11,
    headcount: 100,
    entries,
    exits,
    mean_workforce: 100,
    entry_rate: entries / 100,
    exit_rate: exits / 100
  }));
}

/** A firm of 100 juniors and seniors; `changes` replace. */
function page(changes: Partial<People> = {}, audience: Audience = "direction"): People {
  const moves: People["by_period"]["12m"] = {
    entries: year(12),
    exits: year(8),
    mean_workforce: year(100),
    entry_rate: year(0.12, {numerator: 12, denominator: 100}),
    exit_rate: year(0.08, {numerator: 8, denominator: 100})
  };
  const own: Partial<Record<PeopleMetricId, Measure>> = {
    headcount: stock(100),
    ...moves,
    seniority_mean: stock(5.1, {coverage: 1}),
    seniority_median: stock(4.4, {coverage: 1}),
    ...(audience === "direction"
      ? {probation_30: stock(1), probation_60: stock(1), probation_90: stock(3)}
      : {})
  };
  const nobody = {groups: [], rest: {values: 0, count: 0}};
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    audience,
    periods,
    metrics: Object.fromEntries(ids.map((id) => [id, metricEntry(id, readSettings())])),
    sql: {},
    measures: own,
    by_period: {
      "1m": {...moves, entry_rate: year(0, {numerator: 0}), exit_rate: year(0.01, {numerator: 1})},
      "3m": moves,
      "12m": moves,
      month: moves,
      quarter: moves,
      year: moves,
      fiscal: moves
    },
    grades: {
      groups: [
        {name: "Junior", count: 30},
        {name: "Senior", count: 69},
        {name: null, count: 1}
      ],
      rest: {values: 0, count: 0}
    },
    contracts: {
      groups: [
        {name: "CDI", count: 90},
        {name: "CDD", count: 10}
      ],
      rest: nobody.rest
    },
    entities: {
      groups: [{name: hostile, count: 60}],
      rest: {values: 3, count: 40}
    },
    practices: {groups: [{name: null, count: 100}], rest: nobody.rest},
    pyramid: [
      {grade: "Junior", contract: "CDI", count: 25},
      {grade: "Junior", contract: "CDD", count: 5},
      {grade: "Senior", contract: "CDI", count: 64},
      {grade: "Senior", contract: "CDD", count: 5},
      {grade: null, contract: "CDI", count: 1}
    ],
    months: months(4, 3),
    brackets: [
      {from: 0, to: 1, count: 20},
      {from: 1, to: 2, count: 30},
      {from: 2, to: null, count: 48}
    ],
    seniority: [
      {grade: "Junior", count: 30, min: 0.1, p25: 0.5, median: 1, p75: 2, max: 3},
      {grade: "Director", count: 1, min: 20, p25: 20, median: 20, p75: 20, max: 20}
    ],
    ...(audience === "direction"
      ? {
          probations: [
            {
              consultant_id: 7,
              consultant: hostile,
              practice: null,
              manager: null,
              entry: null,
              end: "2026-12-01"
            }
          ]
        }
      : {}),
    ...changes
  };
}

const empty = page({
  measures: {headcount: stock(0)},
  months: months(0, 0),
  brackets: [],
  seniority: [],
  pyramid: [],
  probations: []
});

describe("peopleSentence", () => {
  test.each([
    {
      name: "over 12 months",
      data: page(),
      period: null,
      fr: "100 consultants ; sur 12 mois, 12 entrées (12,0 % de l’effectif moyen) et 8 sorties (8,0 %) ; la moitié est là depuis plus de 4,4 ans.",
      en: "100 consultants; over 12 months, 12 entered (12.0% of the mean workforce) and 8 left (8.0%); half have been here for more than 4.4 years."
    },
    {
      name: "over a month, entries unknown",
      data: page({measures: {headcount: stock(1), seniority_median: stock(null)}}),
      period: "1m",
      fr: "Un consultant ; sur 1 mois, 0 entrée (0,0 % de l’effectif moyen) et 1 sortie (1,0 %).",
      en: "One consultant; over 1 month, 0 entered (0.0% of the mean workforce) and 1 left (1.0%)."
    },
    {name: "nobody", data: empty, period: null, fr: "", en: ""}
  ] as const)("$name", ({data, period, fr, en}) => {
    expect(plain(peopleSentence(data, "fr", period))).toBe(fr);
    expect(peopleSentence(data, "en", period)).toBe(en);
  });
});

describe("PeopleTiles", () => {
  const numbers = (node: HTMLElement) =>
    [...node.querySelectorAll(".tile-value")].map(({textContent}) => plain(textContent));

  test("six numbers, probation among them for the direction", () => {
    expect(numbers(PeopleTiles(page(), "en", null))).toEqual([
      "100",
      "12.0%12 entered",
      "8.0%8 left",
      "4.4 yearsmean 5.1 years",
      "1",
      "3"
    ]);
  });

  test("everyone reads that probation is withheld", () => {
    const tiles = PeopleTiles(page({}, "everyone"), "en", "1m");
    expect(numbers(tiles).slice(1)).toEqual([
      "0.0%0 entered",
      "1.0%1 left",
      "4.4 yearsmean 5.1 years",
      "withheld",
      "withheld"
    ]);
  });

  test("an empty firm says why", () => {
    const tiles = PeopleTiles(empty, "fr", null);
    expect(tiles.textContent).toContain("Aucun consultant dans l’effectif au 22 nov. 2026.");
  });
});

describe("charts", () => {
  const title = (node: HTMLElement) => plain(node.querySelector("h3")?.textContent);
  const rows = (node: HTMLElement) =>
    [...node.querySelectorAll("tbody tr")].map((row) =>
      [...row.children]
        .map(({textContent}) => plain(textContent))
        .filter(Boolean)
        .join(" ")
    );

  test("the pyramid has the highest grade on top, none last, contracts as parts", () => {
    const pyramid = Pyramid(page(), "en");
    expect(title(pyramid)).toBe("Senior is the most frequent grade: 69% of the workforce");
    expect(rows(pyramid)).toEqual(["Senior 69 69%", "Junior 30 30%", "no grade 1 1%"]);
    expect([...pyramid.querySelectorAll(".parts li")].map(({textContent}) => textContent)).toEqual([
      "CDI: 90, 90%",
      "CDD: 10, 10%"
    ]);
    const widths = [...pyramid.querySelectorAll("tbody tr:first-child rect")].map((rect) =>
      Number(rect.getAttribute("width"))
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 9);
  });

  test("names are text; what is not listed is counted", () => {
    const bars = HeadcountBars(page(), "entity", "en");
    expect(bars.querySelector("img")).toBeNull();
    expect(rows(bars)).toEqual([`${hostile} 60 60%`, "3 others 40 40%"]);
    expect(title(HeadcountBars(page(), "practice", "fr"))).toBe("Aucune practice renseignée");
    expect(title(HeadcountBars(page(), "contract", "fr"))).toBe("90 % en CDI");
  });

  test.each([
    [4, 3, "+2 in 2 months: 8 entered, 6 left"],
    [1, 3, "−4 in 2 months: 6 left, 2 entered"],
    [2, 2, "As many entered as left in 2 months: 4"]
  ])("%i entries and %i exits a month: the title adds up full months", (entries, exits, text) => {
    const figure = EntriesAndExits({months: months(entries, exits)}, {language: "en", width: 600});
    expect(title(figure)).toBe(text);
    expect(rows(figure)).toHaveLength(3);
  });

  test("seniority by bracket, with who has no entry; small grades are not the longest", () => {
    const bars = SeniorityBars(page(), "en");
    expect(rows(bars)[0]).toBe("under 1 year 20 20%");
    expect(bars.textContent).toContain("Entry unknown: 2.");
    expect(title(SeniorityByGrade(page(), "en"))).toBe(
      "Junior is the longest-serving grade: median 1 year"
    );
  });

  test("an empty firm has empty figures", () => {
    for (const node of [
      Pyramid(empty, "fr"),
      HeadcountBars(empty, "contract", "fr"),
      EntriesAndExits(empty, {language: "fr", width: 600}),
      SeniorityBars(empty, "fr"),
      SeniorityByGrade(empty, "fr")
    ])
      expect(node.classList.contains("state")).toBe(true);
  });
});

describe("Probations", () => {
  test("lists who, with dashes that say why", () => {
    const table = Probations(page(), "en");
    expect(table.querySelector("img")).toBeNull();
    expect(table.querySelector("tbody a")?.getAttribute("href")).toBe("./consultant?id=7");
    expect(table.textContent).toContain("The first 1 of 3 within 90 days");
    expect(table.querySelectorAll('td[title="Not filled in in the application"]')).toHaveLength(2);
  });

  test("says that there is none, and that it is withheld", () => {
    expect(Probations(empty, "en").textContent).toBe("No probation ends within 90 days.");
    const everyone = Probations(page({}, "everyone"), "fr");
    expect(plain(everyone.textContent)).toBe("Fins d’essai sous 90 jours : réservé à la direction");
  });
});
