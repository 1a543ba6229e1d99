import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {SkillsMatrix, SkillsPage} from "../../loaders/contract/skills.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {skillsPage} from "../../loaders/metrics/skills.js";
import {skillsMatrix} from "../../loaders/metrics/skillsMatrix.js";
import {readSettings} from "../../loaders/settings.js";
import {skillsOf} from "../oracle/skills.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();

interface Built {
  page: SkillsPage;
  matrix: SkillsMatrix;
}

/** Both files of a store, the matrix first: either makes the tables that both rest on. */
function build(store: string, asOf: string): Promise<Built> {
  return withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, readSettings(), "everyone");
    const matrix = await skillsMatrix(context);
    return {page: await skillsPage(context), matrix};
  });
}

/** A Wednesday; its next 90 days, to 14 September, have 63 business days (14 July is none). */
const asOf = "2026-06-17";

const names = ["Free", "Half", "Busy", "Left", "Paused", "Chain"];

const mission = (
  consultant_id: number,
  date_debut: string,
  date_fin: string | null,
  technologies_utilisees: string | null,
  statut: string | null = null
) => ({consultant_id, date_debut, date_fin, technologies_utilisees, statut, client: "Acme"});

const missions = [
  mission(2, "2026-06-01", "2026-06-30", "python, Python ,SQL,,"),
  // Inside the one above: no day of it is covered twice.
  mission(2, "2026-06-22", "2026-06-26", '["PYTHON", "éloquence"]'),
  mission(3, "2026-01-05", null, "ELOQUENCE, React"),
  mission(5, "2026-01-05", null, "React, Go", "en_pause"),
  mission(6, "2026-06-17", "2026-07-10", null),
  mission(6, "2026-07-06", "2026-07-17", "  ,"),
  mission(6, "2026-08-03", "2026-08-07", null),
  mission(1, "2026-01-05", "2026-06-16", "Go"),
  mission(1, "2026-06-18", "2026-06-17", "Go"),
  mission(99, "2026-01-05", null, "Go"),
  // Its consultant has left, the mission goes on asking.
  mission(4, "2026-01-05", "2026-12-31", "Rust")
];

const holding = (consultant_id: number, competence_id: number, niveau_maitrise: string | null) => ({
  consultant_id,
  competence_id,
  niveau_maitrise,
  date_ajout: "2026-12-01 10:00:00"
});

const speaks = (consultant_id: number, langue_id: number, niveau: number) => ({
  consultant_id,
  langue_id,
  niveau
});

const numbered = <Row extends object>(rows: Row[]) =>
  rows.map((row, index) => ({id: index + 1, ...row}));

function writeFirm(): string {
  return writeStore(join(folder, "skills.db"), {
    practices: [{id: 1, nom: "Data", actif: 1}],
    consultants: names.map((nom, index) => ({
      id: index + 1,
      nom,
      prenom: "Ana",
      actif: 1,
      date_entree_societe: "2020-01-01",
      practice_id: index === 0 ? 1 : null,
      date_sortie_societe: nom === "Left" ? "2026-06-16" : null
    })),
    missions: numbered(missions),
    competences: [
      {id: 1, nom: "Python", categorie: "Backend"},
      {id: 2, nom: " PYTHON ", categorie: null},
      {id: 3, nom: "SQL", categorie: "Data"},
      {id: 4, nom: "Éloquence", categorie: null},
      {id: 5, nom: "  ", categorie: "Data"},
      {id: 6, nom: "Cobol", categorie: "Backend"}
    ],
    consultant_competences: numbered([
      holding(1, 1, "Expert"),
      holding(1, 2, "débutant"),
      holding(1, 4, null),
      holding(2, 2, "intermediaire"),
      holding(3, 1, "maître"),
      holding(4, 1, "expert"),
      holding(5, 1, "debutant"),
      holding(5, 1, "Avancé"),
      holding(6, 5, "expert"),
      holding(1, 77, "expert"),
      holding(99, 1, "expert")
    ]),
    langues: [
      {id: 1, nom: "Français"},
      {id: 2, nom: "FRANCAIS"},
      {id: 3, nom: "Russe"}
    ],
    consultant_langues: numbered([
      speaks(1, 1, 3),
      speaks(1, 2, 5),
      speaks(2, 1, 9),
      speaks(4, 1, 5),
      speaks(4, 3, 5)
    ])
  });
}

describe("a firm by hand", () => {
  let built: Built;
  beforeAll(async () => {
    built = await build(writeFirm(), asOf);
  });

  test("supply, demand and gap of each skill, largest gap first", () => {
    const rows = built.page.skills.map((row) => ({...row, gap: row.gap * 63}));
    const nobody = {holders: 0, levels: [0, 0, 0, 0, 0], free_now: 0, free_30: 0, free_days: 0};
    expect(rows).toMatchObject([
      {
        name: "Éloquence",
        category: null,
        holders: 1,
        levels: [0, 0, 0, 0, 1],
        free_days: 63,
        supply: 1,
        demand: 2,
        planned: 1,
        gap: 63
      },
      {name: "React", category: null, ...nobody, demand: 1, planned: 0, gap: 63},
      {name: "Rust", category: null, ...nobody, demand: 1, planned: 0, gap: 63},
      {name: "SQL", category: "Data", ...nobody, demand: 1, planned: 0, gap: 63},
      {
        name: "Python",
        category: "Backend",
        holders: 4,
        levels: [0, 1, 1, 1, 1],
        free_now: 2,
        // Half is free on 1 July, Busy nobody knows when.
        free_30: 3,
        // 63 + 53 + 0 + 63
        free_days: 179,
        supply: 179 / 63,
        demand: 2,
        planned: 1,
        gap: -53
      }
    ]);
    expect(built.page.skills_total).toBe(5);
    expect(built.page.horizon).toEqual({to: "2026-09-14", business_days: 63});
  });

  test.each([
    ["skill_holders", 4 / 5, 4, 5, null],
    ["skill_count", 2, 2, null, null],
    ["skill_demand", 4, 4, null, 4 / 7],
    ["skill_supply", 179 / 63, 179, 63, 4 / 5],
    ["skill_gap", 4 - 179 / 63, 4 * 63 - 179, 63, 4 / 7],
    ["skill_short", 4, 4, null, 4 / 7],
    ["skill_unheld", 3, 3, null, 4 / 7]
  ] as const)("%s: each person and mission once", (id, value, numerator, denominator, coverage) => {
    const measure = built.page.measures[id];
    expect(measure.value).toBeCloseTo(value, 12);
    expect(measure).toMatchObject({numerator, denominator, coverage});
  });

  test("a month earlier who has left since was there, and what ended since was asked for", () => {
    expect(built.page.measures.skill_demand).toMatchObject({
      previous: 5,
      previous_from: "2026-05-17"
    });
    expect(built.page.measures.skill_holders.previous).toBe(5 / 6);
  });

  test("a language once a person, at the highest level that is one", () => {
    expect(built.page.languages).toEqual([
      {name: "Français", holders: 2, levels: [0, 0, 0, 0, 1, 1]}
    ]);
  });

  test("the matrix: who is free first, with the level of each skill", () => {
    const {matrix} = built;
    const people = matrix.names.map((name, index) => ({
      name,
      practice: matrix.practices[matrix.practice[index] ?? -1] ?? null,
      free: matrix.free_in[index] ?? null,
      held: Object.fromEntries(
        (matrix.held[index] ?? []).map(
          (code) => [matrix.skills[Math.floor(code / 8)] ?? "", code % 8] as const
        )
      )
    }));
    expect(people).toHaveLength(4);
    expect(people.map(({free}) => free)).toEqual([0, 0, 14, null]);
    expect(people).toEqual(
      expect.arrayContaining([
        {name: "Free Ana", practice: "Data", free: 0, held: {Python: 4, Éloquence: 0}},
        {name: "Half Ana", practice: null, free: 14, held: {Python: 2}},
        {name: "Busy Ana", practice: null, free: null, held: {Python: 0}},
        {name: "Paused Ana", practice: null, free: 0, held: {Python: 3}}
      ])
    );
    expect(matrix.people_total).toBe(4);
    const python = matrix.skills.indexOf("Python");
    expect(matrix.categories[matrix.skill_categories[python] ?? -1]).toBe("Backend");
  });
});

test.each([
  {name: "no skill and no technology", without: ["missions.technologies_utilisees", "competences"]},
  {
    name: "no table of skills at all",
    without: [
      "competences",
      "consultant_competences",
      "langues",
      "consultant_langues",
      "missions.technologies_utilisees"
    ]
  }
])("$name: nothing to say, no failure", async ({name, without}) => {
  const store = writeStore(
    join(folder, `${name}.db`),
    {
      consultants: [{id: 1, nom: "Solo", prenom: "Ana", actif: 1}],
      missions: [{id: 1, consultant_id: 1, date_debut: "2026-01-05", date_fin: null}]
    },
    {without}
  );
  const {page, matrix} = await build(store, asOf);
  expect(page.skills).toEqual([]);
  expect(page.languages).toEqual([]);
  expect(matrix.ids).toEqual([]);
  expect(page.measures.skill_holders.value).toBe(0);
  expect(page.measures.skill_supply.value).toBe(0);
});

test("more skills than the page shows are cut and counted, the largest sides kept", async () => {
  const count = 304;
  const store = writeStore(join(folder, "many.db"), {
    consultants: [{id: 1, nom: "Solo", prenom: "Ana", actif: 1}],
    missions: [
      {
        id: 1,
        consultant_id: 1,
        date_debut: "2026-01-05",
        date_fin: null,
        technologies_utilisees: "Skill 303, Skill 304"
      }
    ],
    competences: Array.from({length: count}, (_, i) => ({id: i + 1, nom: `Skill ${i + 1}`})),
    consultant_competences: Array.from({length: count}, (_, i) => ({
      id: i + 1,
      consultant_id: 1,
      competence_id: i + 1
    }))
  });
  const {page, matrix} = await build(store, asOf);
  expect(page.skills_total).toBe(count);
  expect(page.skills).toHaveLength(300);
  expect(page.skills.slice(0, 2).map(({name}) => name)).toEqual(["Skill 303", "Skill 304"]);
  expect(matrix.held[0]).toHaveLength(300);
});

describe("agrees with a computation of its own", () => {
  const sum = (levels: readonly number[]) => levels.reduce((total, level) => total + level, 0);

  async function check(store: string, day: string) {
    const {page} = await build(store, day);
    const oracle = skillsOf(store, day);
    expect(page.skills.length).toBe(Math.min(300, oracle.skills.size));
    for (const row of page.skills) {
      const expected = oracle.skills.get(oracle.key(row.name));
      expect({...expected, name: row.name}, row.name).toEqual({
        name: row.name,
        levels: row.levels,
        free_days: row.free_days,
        demand: row.demand,
        planned: row.planned
      });
      expect(sum(row.levels)).toBe(row.holders);
      expect(row.gap).toBeCloseTo(row.demand - row.supply, 9);
    }
    for (const [id, value] of Object.entries(oracle.firm))
      expect(page.measures[id as keyof SkillsPage["measures"]].value, id).toBeCloseTo(value, 9);
  }

  test.each(["2026-11-22", "2026-05-31"])("on a demo store at %s", async (day) => {
    const store = join(folder, `demo-${day}.db`);
    seedStore({out: store, consultants: 120, seed: 5, asOf: "2026-11-22"});
    await check(store, day);
  });

  test.skipIf(!realStores.small).each(["small", "large"] as const)(
    "on the %s real store",
    async (size) => check(realStores[size] ?? "", realAsOf)
  );
});
