import {afterEach, describe, expect, test} from "vitest";
import type {SkillRow, SkillsMatrix, SkillsPage} from "../../loaders/contract/skills.js";
import {metricEntry} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {
  Finder,
  GapBars,
  Languages,
  SkillLevels,
  SkillMatrix,
  SkillTable
} from "../../src/components/skills.js";
import {matrixParts} from "../../src/components/skills/matrix.js";
import {OnDemand, readOnce, WithHolders} from "../../src/components/skills/onDemand.js";
import {peopleOf} from "../../src/components/skills/people.js";
import {SkillsHeadline, skillsSentence} from "../../src/components/skills/sentence.js";
import {SkillTiles} from "../../src/components/skills/tiles.js";
import {plain, stock} from "./sample.js";

afterEach(() => history.replaceState(null, "", "/"));

const days = 63;

function skill(name: string, changes: Partial<SkillRow> = {}): SkillRow {
  const row = {
    name,
    category: "Backend",
    holders: 3,
    levels: [1, 0, 1, 1, 0] as SkillRow["levels"],
    free_now: 1,
    free_30: 2,
    free_days: 63,
    demand: 4,
    planned: 1,
    ...changes
  };
  const supply = row.free_days / days;
  return {...row, supply, gap: row.demand - supply, ...changes};
}

const hostile = '<img src=x onerror="alert(1)">';

const ids = [
  "skill_short",
  "skill_unheld",
  "skill_demand",
  "skill_supply",
  "skill_holders",
  "skill_count",
  "skill_gap"
] as const;

function page(skills: SkillRow[], changes: Partial<SkillsPage> = {}): SkillsPage {
  const held = skills.filter(({holders}) => holders > 0).length;
  return {
    firm: "Firm",
    as_of: "2026-11-22",
    audience: "everyone",
    periods: [],
    metrics: Object.fromEntries(ids.map((id) => [id, metricEntry(id, readSettings())])),
    sql: {skills: "SELECT 1"},
    measures: {
      skill_short: stock(skills.filter(({gap}) => gap > 0).length),
      skill_unheld: stock(skills.length - held),
      skill_demand: stock(
        skills.reduce((sum, {demand}) => sum + demand, 0),
        {coverage: 0.5}
      ),
      skill_supply: stock(2, {numerator: 126, denominator: days}),
      skill_holders: stock(0.75, {numerator: 3, denominator: 4}),
      skill_count: stock(held),
      skill_gap: stock(1)
    },
    horizon: {to: "2027-02-19", business_days: days},
    skills,
    skills_total: skills.length,
    languages: [{name: hostile, holders: 2, levels: [0, 1, 0, 0, 0, 1]}],
    languages_total: 1,
    ...changes
  };
}

const matrix: SkillsMatrix = {
  as_of: "2026-11-22",
  skills: ["Python", hostile, "SQL"],
  skill_categories: [0, null, 1],
  categories: ["Backend", "Data"],
  practices: ["Cloud"],
  ids: [7, 8, 9],
  names: ["Adam Ana", hostile, "Zola Zoé"],
  practice: [0, null, 0],
  free_in: [1, 12, null],
  held: [[4, 8], [0 * 8 + 2, 2 * 8 + 1], [2 * 8 + 3]],
  people_total: 1234
};

describe("the sentence", () => {
  const asked = skill("Python", {free_days: 32});
  test.each([
    {
      name: "what lacks most, and what nobody holds",
      skills: [asked, skill("Rust", {holders: 0, free_days: 0, demand: 1})],
      fr: "Python manque le plus : 4 missions le demandent, 0,5 ETP est libre sur 90 jours ; une technologie demandée n’a aucun détenteur.",
      en: "Python lacks most: 4 missions ask for it, 0.5 FTEs are free over 90 days; one technology asked for is held by nobody."
    },
    {
      name: "one mission, nobody free",
      skills: [skill("Go", {demand: 1, free_days: 0})],
      fr: "Go manque le plus : une mission le demande, personne n’est libre sur 90 jours ; chaque technologie demandée a un détenteur.",
      en: "Go lacks most: one mission asks for it, nobody is free over 90 days; each technology asked for is held by somebody."
    },
    {
      name: "enough of all",
      skills: [skill("Go", {demand: 1, free_days: 630})],
      fr: "Aucune compétence ne manque : pour chacune, l’offre libre sur 90 jours couvre les missions qui la demandent ; chaque technologie demandée a un détenteur.",
      en: "No skill lacks: for each, the free supply over 90 days covers the missions that ask for it; each technology asked for is held by somebody."
    },
    {
      name: "nothing asked for",
      skills: [skill("Go", {demand: 0})],
      fr: "Aucune mission en cours ou planifiée ne nomme de technologie : on ne peut dire ce qui manque ; l’effectif a une compétence.",
      en: "No running or planned mission names a technology: what lacks cannot be told; the workforce has one skill."
    },
    {
      name: "nothing at all",
      skills: [],
      fr: "Ni compétence de l’effectif ni technologie de mission à cette date.",
      en: "Neither a skill of the workforce nor a technology of a mission on this date."
    }
  ])("$name", ({skills, fr, en}) => {
    expect(plain(skillsSentence(page(skills), "fr"))).toBe(fr);
    expect(plain(skillsSentence(page(skills), "en"))).toBe(en);
  });

  test("a name is text, and an empty page says where to look", () => {
    const headline = SkillsHeadline(page([skill(hostile)]), "fr");
    expect(headline.querySelector("img")).toBeNull();
    expect(headline.textContent).toContain(hostile);
    expect(SkillsHeadline(page([]), "en").querySelector("a")?.getAttribute("href")).toBe(
      "./operations"
    );
  });
});

test("six tiles, each opening its receipt", () => {
  const tiles = SkillTiles(page([skill("Python"), skill("Old", {demand: 0})]), "fr");
  const shown = [...tiles.querySelectorAll<HTMLElement>("button.proven")];
  expect(shown.map(({dataset}) => dataset["metric"])).toEqual(ids.slice(0, 6));
  expect(plain(tiles.textContent)).toContain("sur 1 en demande");
  expect(plain(tiles.textContent)).toContain("3 sur 4");
});

test("gaps first, then surpluses, each with its two sides", () => {
  const skills = [
    ...Array.from({length: 20}, (_, i) => skill(`Lack ${i}`, {demand: 30 - i})),
    ...Array.from({length: 9}, (_, i) => skill(`Spare ${i}`, {demand: 0, free_days: 63 * (i + 1)}))
  ];
  const chart = GapBars(page(skills), "en", 500);
  const names = [...chart.querySelectorAll("tbody th")].map(({textContent}) => textContent);
  expect(names).toEqual([
    ...Array.from({length: 15}, (_, i) => `Lack ${i}`),
    ...Array.from({length: 5}, (_, i) => `Spare ${i + 4}`)
  ]);
  expect(chart.textContent).toContain("20 skills lack, 9 are in surplus");
  expect(chart.textContent).toContain("30 − 1 FTE");
});

test("levels: one bar a level that somebody has, said in words too", () => {
  const chart = SkillLevels(page([skill(hostile)]), "en");
  expect(chart.querySelectorAll("tbody rect")).toHaveLength(3);
  expect(chart.querySelector("tbody .unseen")?.textContent).toBe(
    "beginner 1, advanced 1, expert 1"
  );
  expect(chart.querySelector("img")).toBeNull();
  expect(Languages(page([]), "fr").textContent).toContain("niveau inconnu 1");
});

test.each([
  ["fr", SkillLevels(page([]), "fr"), "Aucune compétence n’est renseignée pour l’effectif."],
  ["en", SkillLevels(page([]), "en"), "No skill is on file for the workforce."],
  [
    "fr",
    Languages(page([], {languages: []}), "fr"),
    "Aucune langue n’est renseignée pour l’effectif."
  ],
  [
    "en",
    WithHolders(page([]), "en", () => document.createElement("i")),
    "No skill is on file for the workforce."
  ]
] as const)("empty, in words (%s)", (_, node, text) => {
  expect(node.textContent).toBe(text);
});

test("the table: each number of a skill has its own receipt", () => {
  const table = SkillTable(page([skill("Python", {free_days: 32})], {skills_total: 400}), "en");
  const numbers = [...table.querySelectorAll<HTMLElement>("button.proven")];
  expect(numbers.map(({dataset, textContent}) => [dataset["metric"], textContent])).toEqual([
    ["skill_gap", "3.5"],
    ["skill_demand", "4"],
    ["skill_supply", "0.5"]
  ]);
  // 4 × 63 − 32
  expect(numbers[0]?.title).toContain("220");
  expect(numbers[0]?.title).toContain("Python");
  expect(table.textContent).toContain("The 1 most asked for and held, of 400");
});

describe("the matrix", () => {
  test.each([
    {name: "all", filter: {}, skills: [0, 1, 2], people: [7, 8, 9]},
    {name: "a category", filter: {category: "Data"}, skills: [2], people: [8, 9]},
    {name: "a practice", filter: {practice: "Cloud"}, skills: [0, 1, 2], people: [7, 9]},
    {name: "free soon", filter: {free: true}, skills: [0, 1, 2], people: [7, 8]},
    {
      name: "all of them",
      filter: {category: "Data", practice: "Cloud", free: true},
      skills: [2],
      people: []
    }
  ])("$name", ({filter, skills, people}) => {
    const parts = matrixParts(matrix, peopleOf(matrix), {
      category: null,
      practice: null,
      free: false,
      ...filter
    });
    expect(parts.skills).toEqual(skills);
    expect(parts.people.map(({id}) => id)).toEqual(people);
  });

  test("a real table: the level as a figure, in words on hover; names are text", () => {
    const node = SkillMatrix(matrix, "fr");
    expect(node.querySelector("img")).toBeNull();
    const cells = [...node.querySelectorAll("tbody tr:first-child td")].map(
      ({textContent}) => textContent
    );
    expect(cells).toEqual(["maintenant", "4", "?", ""]);
    expect(plain(node.querySelector("td.heat-5")?.getAttribute("title"))).toBe(
      "Adam Ana, Python : expert"
    );
    expect(node.querySelector("tbody a")?.getAttribute("href")).toBe("./consultant?id=7");
    expect(plain(node.textContent)).toContain("3 consultants affichés, 1 234 ont une compétence");
  });

  test("a choice narrows it and stays in the address; nobody is said", () => {
    const node = SkillMatrix(matrix, "en");
    const [category, practice] = node.querySelectorAll("select");
    const free = node.querySelector<HTMLInputElement>("input[type=checkbox]");
    const pick = (select: HTMLSelectElement | undefined, value: string) => {
      if (!select) throw new Error("no such choice");
      select.value = value;
      select.dispatchEvent(new Event("change"));
    };
    pick(category, "Data");
    expect(node.querySelectorAll("tbody tr")).toHaveLength(2);
    pick(practice, "Cloud");
    if (!free) throw new Error("no such choice");
    free.checked = true;
    free.dispatchEvent(new Event("change"));
    expect(location.search).toBe("?category=Data&practice=Cloud&free=30");
    expect(node.textContent).toContain("Nobody among the most available matches these filters.");
    expect(SkillMatrix(matrix, "fr").querySelector("select")?.value).toBe("Data");
  });
});

describe("who is free with a skill", () => {
  const data = page([
    skill(hostile, {free_30: 0}),
    skill("Python", {free_30: 2}),
    skill("SQL", {free_30: 12})
  ]);

  test("the largest gap that somebody is free for, most available first", () => {
    const node = Finder(data, matrix, "en");
    expect(node.querySelector("select")?.value).toBe("Python");
    const rows = [...node.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({textContent}) => textContent)
    );
    expect(rows).toEqual([
      ["Adam Ana", "expert", "now", "Cloud"],
      [hostile, "intermediate", "in 12 d", "no practice"]
    ]);
    expect(node.textContent).toContain("2 of 2 free within 30 days with Python");
    expect(node.querySelector("a[href*='free=30']")?.getAttribute("href")).toBe(
      "./consultants?q=Python&free=30"
    );
    expect(node.querySelector("img")).toBeNull();
  });

  test("the address chooses; where the file has fewer, both counts are said", () => {
    history.replaceState(null, "", "/skills?skill=SQL");
    expect(Finder(data, matrix, "en").textContent).toContain(
      "1 of 12 free within 30 days with SQL"
    );
    history.replaceState(null, "", `/skills?skill=${encodeURIComponent(hostile)}`);
    expect(
      plain(
        Finder(page([skill(hostile, {free_30: 0})]), {...matrix, held: [[], [], []]}, "fr")
          .textContent
      )
    ).toContain(`Personne de l’effectif n’est libre sous 30 jours avec ${hostile}.`);
  });
});

test("a file on demand is read once, and again after it failed", async () => {
  let reads = 0;
  const read = readOnce(() => {
    reads += 1;
    return reads === 1 ? Promise.reject(new Error("offline")) : Promise.resolve("data");
  });
  const place = OnDemand("en", "file.json", read, (data) => document.createTextNode(data));
  await new Promise((done) => setTimeout(done));
  expect(place.textContent).toContain("offline");
  place.querySelector("button")?.click();
  await new Promise((done) => setTimeout(done));
  expect(place.textContent).toBe("data");
  OnDemand("fr", "file.json", read, (data) => document.createTextNode(data));
  await new Promise((done) => setTimeout(done));
  expect(reads).toBe(2);
});
