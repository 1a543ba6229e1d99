import {describe, expect, test} from "vitest";
import {GroupBars} from "../../src/components/groups/bars.js";
import {groupMeasure} from "../../src/components/groups/measure.js";
import {OccupancyMultiples} from "../../src/components/groups/multiples.js";
import {GroupTable} from "../../src/components/groups/table.js";
import {GroupTiles} from "../../src/components/groups/tiles.js";
import {managersSentence} from "../../src/components/managers/headline.js";
import {practicesSentence} from "../../src/components/practices/headline.js";
import {groupsPage, type GroupCase} from "./groupSample.js";
import {plain} from "./sample.js";

const hostile = '<img src=x onerror="alert(1)">';
const data: GroupCase = {name: "Data", occupancy: 0.9, bench: 1, revenue: 3e6};
const cloud: GroupCase = {name: "Cloud", occupancy: 0.7, bench: 3, filter: "practice=Cloud"};
const tiny: GroupCase = {name: "Tiny", headcount: 2, occupancy: 1, bench: 2, revenue: 9e6};
const none: GroupCase = {kind: "none", name: null, headcount: 7, filter: "practice="};

describe("practicesSentence", () => {
  test.each([
    {
      name: "the two ends and the target, small groups and none left out",
      cases: [data, cloud, tiny, none],
      fr: "Sur 12 mois, l’occupation des practices va de 70,0 % (Cloud) à 90,0 % (Data) ; une sur 2 est sous la cible de 75 %.",
      en: "Over 12 months, the practices’ occupancy goes from 70.0% (Cloud) to 90.0% (Data); one of 2 is below the 75% target."
    },
    {
      name: "one practice",
      cases: [data, tiny],
      fr: "Sur 12 mois, Data est la seule practice de cinq consultants ou plus : occupation 90,0 % ; aucune n’est sous la cible de 75 %.",
      en: "Over 12 months, Data is the only practice of five consultants or more: occupancy 90.0%; none is below the 75% target."
    },
    {
      name: "only small ones",
      cases: [tiny],
      fr: "Aucune practice n’a cinq consultants : trop peu pour les comparer.",
      en: "No practice has five consultants: too few to compare them."
    },
    {
      name: "no practice at all",
      cases: [none],
      fr: "Aucun consultant n’a de practice dans l’application : tout est dans « sans practice ».",
      en: "No consultant has a practice in the application: all is in “no practice”."
    }
  ])("$name", ({cases, fr, en}) => {
    const page = groupsPage(cases);
    expect(plain(practicesSentence(page, "fr", null))).toBe(fr);
    expect(practicesSentence(page, "en", null)).toBe(en);
  });

  test("over the period that the reader chose", () => {
    expect(practicesSentence(groupsPage([data, cloud]), "en", "1m")).toMatch(
      /^Over 1 month, .* 50\.0% .* 2 of 2 are below/
    );
  });

  test("is empty without anybody", () => {
    const page = groupsPage([], {total: {headcount: 0}});
    expect(practicesSentence(page, "fr", null)).toBe("");
    expect(managersSentence(page, "fr", null)).toBe("");
    expect(GroupTiles(page, "en", null).textContent).toContain("No consultant in the workforce");
  });
});

test("GroupTiles: everyone reads that the margin is withheld", () => {
  const page = groupsPage([data], {audience: "everyone"});
  for (const period of [null, "1m"] as const) {
    const tiles = [...GroupTiles(page, "en", period).querySelectorAll(".tile")];
    expect(tiles).toHaveLength(6);
    const window = period ? "1 month" : "12 months";
    expect(tiles.at(-1)?.querySelector("h3")?.textContent).toBe(`Margin rate, ${window}`);
    expect(tiles.at(-1)?.querySelector(".withheld")?.textContent).toBe("withheld");
  }
});

describe("managersSentence", () => {
  test.each([
    {
      name: "most revenue, most on the bench, who has no manager",
      cases: [data, cloud, tiny, none],
      en: "4 portfolios; over 12 months, Data carries the most revenue (€3m); Cloud has the most on the bench (30.0%); 7 consultants have none."
    },
    {
      name: "small ones",
      cases: [tiny],
      en: "One portfolio, none of five consultants or more to compare over 12 months; every consultant has a manager."
    }
  ])("$name", ({cases, en}) => {
    expect(managersSentence(groupsPage(cases), "en", null)).toBe(en);
  });

  test("nobody has a manager", () => {
    const page = groupsPage([none], {total: {groups: 0}});
    expect(plain(managersSentence(page, "fr", null))).toBe(
      "Aucun portefeuille : l’application n’affecte personne à un business manager ; 7 consultants n’en ont pas."
    );
  });
});

describe("groupMeasure", () => {
  const page = groupsPage([data, none]);
  const [row, nobody] = page.groups;
  test("has the days of its period, and the address of the group's rows", () => {
    expect(groupMeasure(page, row!, "occupancy", "1m")).toMatchObject({
      value: 0.5,
      from: "2026-10-22",
      previous_to: "2026-10-21",
      rows: null
    });
    expect(groupMeasure(page, row!, "bench_rate", "1m")).toMatchObject({
      from: "2026-11-22",
      previous_from: "2026-10-22",
      rows: "consultants?status=bench&practice=Data"
    });
    expect(groupMeasure(page, nobody!, "headcount", null)?.rows).toBe("consultants?practice=");
    expect(groupMeasure(page, page.total, "headcount", null)?.rows).toBe("consultants");
  });
});

describe("GroupBars", () => {
  const options = {language: "en", period: null, none: "group.none"} as const;
  const names = (node: HTMLElement) =>
    [...node.querySelectorAll("tbody th")].map(({textContent}) => textContent);

  test("sorts who compares, then small groups with a flag, then none", () => {
    const bars = GroupBars(groupsPage([cloud, tiny, data, none]), "occupancy", options);
    expect(names(bars)).toEqual(["Data", "Cloud", "Tinysmall group", "no practice"]);
    expect(bars.querySelector("h3")?.textContent).toBe(
      "1 of 2 below 75.0%: Cloud, at 70.0%; first is Data, 90.0%"
    );
  });

  test.each([
    ["bench_rate", "Cloud has the most on the bench: 30.0%"],
    ["revenue", "Data earns 75% of revenue: €3m"],
    ["average_rate", "Average rate from €500/day (Cloud) to €500/day (Data)"],
    ["ending_alone", "Data has the most endings without a next one: 2"],
    ["margin_rate", "All at 30.0% or more: from 32.0% (Cloud) to 32.0% (Data)"]
  ] as const)("%s: the title says the finding", (id, title) => {
    const page = groupsPage([data, cloud], {total: {revenue: 4e6}});
    expect(GroupBars(page, id, options).querySelector("h3")?.textContent).toBe(title);
  });

  test("names are text, and nothing on the bench is good news", () => {
    const bars = GroupBars(groupsPage([{name: hostile}, {name: "Data"}]), "bench_rate", options);
    expect(bars.querySelector("img")).toBeNull();
    expect(names(bars)).toContain(hostile);
    expect(bars.querySelector("h3")?.textContent).toBe("Nobody on the bench");
  });

  test("a withheld number has its name and that word", () => {
    const page = groupsPage([data], {audience: "everyone"});
    expect(GroupBars(page, "margin_rate", options).textContent).toContain("Margin rate: withheld");
  });
});

test("OccupancyMultiples compares the first and the last full month", () => {
  const falling = Array.from({length: 13}, (_, index) => 0.9 - index / 100);
  const page = groupsPage([data, cloud, tiny, none]);
  page.groups[1]!.occupancy = falling;
  const figure = OccupancyMultiples(page, {language: "en", none: "group.none"});
  expect(figure.querySelector("h3")?.textContent).toBe(
    "Occupancy higher in Oct 2026 than in Nov 2025 for 1 of 2"
  );
  expect(figure.querySelectorAll(".multiple")).toHaveLength(3);
});

describe("GroupTable", () => {
  const options = {
    language: "fr",
    period: null,
    ids: ["headcount", "occupancy", "margin_rate"],
    none: "managers.none",
    label: "managers.column"
  } as const;

  test("shows every group, the firm last, each number with its proof", () => {
    const table = GroupTable(groupsPage([data, {...cloud, active: false}, none]), options);
    const rows = [...table.querySelectorAll("tbody tr")];
    expect(rows.map((row) => row.querySelector("th")?.textContent)).toEqual([
      "Data",
      "Cloud inactif",
      "sans manager",
      "Total"
    ]);
    expect(rows[0]?.querySelectorAll("button.proven")).toHaveLength(3);
    expect(rows[0]?.querySelector("a")?.getAttribute("href")).toBe("./consultants?practice=Data");
  });

  test("leaves the withheld column out and says so; a missing value says why", () => {
    const page = groupsPage([{...data, headcount: 0, occupancy: null}], {audience: "everyone"});
    const table = GroupTable(page, {...options, language: "en"});
    expect(table.textContent).toContain("Margin rate: withheld");
    expect(table.querySelectorAll("thead th")).toHaveLength(3);
    const cell = table.querySelectorAll("tbody tr:first-child td")[1];
    expect(cell?.textContent).toBe("–");
    expect(cell?.getAttribute("title")).toBe("nothing to divide by");
  });
});
