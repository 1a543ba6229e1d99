import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Audience} from "../../loaders/contract.js";
import type {Quality} from "../../loaders/contract/quality.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {qualityPage} from "../../loaders/metrics/quality.js";
import {readSettings} from "../../loaders/settings.js";
import type {Warehouse} from "../../loaders/warehouse/database.js";
import {day} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {faultyMissions} from "../oracle/quality.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

// A Wednesday; the last 12 months are 2025-06-17 to 2026-06-16.
const asOf = "2026-06-17";
const folder = temporaryFolder();
let count = 0;

type Rows = Parameters<typeof writeStore>[1];

async function judged<T = undefined>(
  store: string,
  {
    on = asOf,
    audience = "direction",
    more
  }: {on?: string; audience?: Audience; more?: (warehouse: Warehouse) => Promise<T>} = {}
): Promise<{page: Quality; more: T | undefined}> {
  const sensitive = audience === "direction";
  return withWarehouse(
    store,
    on,
    async (warehouse) => ({
      page: await qualityPage(await PageContext.open(warehouse, on, readSettings(), audience)),
      more: await more?.(warehouse)
    }),
    {sensitive}
  );
}

function page(rows: Rows, options?: Parameters<typeof writeStore>[2], audience?: Audience) {
  const file = writeStore(join(folder, `${++count}.db`), rows, options);
  return judged(file, audience ? {audience} : {}).then((found) => found.page);
}

/** Entered long ago, with all that a rule asks for. */
const person = {id: 1, nom: "Doe", prenom: "Ana", date_entree_societe: "2020-01-01", actif: 1};
/** Monday to Friday: 5 business days of 500 €. */
const week = {
  id: 7,
  consultant_id: 1,
  client: "EDF",
  date_debut: "2026-06-01",
  date_fin: "2026-06-05",
  tjm: 500
};
const only = ["consultant_business_managers", "practices", "cvs", "consultant_competences"];

/** "rule days revenue" of each rule that the mission 7 breaks. */
const cases: {
  name: string;
  missions: Rows[string];
  people?: Rows[string];
  broken: string[];
  atStake: number;
  clean?: number;
}[] = [
  {name: "nothing wrong", missions: [week], broken: [], atStake: 0, clean: 1},
  {
    name: "an end before the start is worth the days between them",
    missions: [{...week, date_debut: "2026-06-05", date_fin: "2026-06-01"}],
    broken: ["end-before-start 5 2500"],
    atStake: 2500
  },
  {
    name: "no such consultant",
    missions: [{...week, consultant_id: 99}],
    broken: ["orphan-consultant 5 2500"],
    atStake: 2500
  },
  {
    name: "two rules at once count once",
    missions: [{...week, consultant_id: 99, date_debut: "2026-06-05", date_fin: "2026-06-01"}],
    broken: ["end-before-start 5 2500", "orphan-consultant 5 2500"],
    atStake: 2500
  },
  {
    name: "after the exit, only those days",
    people: [{...person, date_sortie_societe: "2026-06-03"}],
    missions: [week],
    broken: ["outside-employment 2 1000"],
    atStake: 1000
  },
  {
    name: "before the entry, only those days",
    people: [{...person, date_entree_societe: "2026-06-04"}],
    missions: [week],
    broken: ["outside-employment 3 1500"],
    atStake: 1500
  },
  {
    name: "outside for ever: up to the day before as-of",
    people: [{...person, date_sortie_societe: "2026-06-10"}],
    missions: [{...week, date_fin: null}],
    broken: ["outside-employment 4 2000"],
    atStake: 2000
  },
  {
    name: "an exit after the end is none of it",
    people: [{...person, date_sortie_societe: "2026-06-05"}],
    missions: [week],
    broken: [],
    atStake: 0,
    clean: 1
  },
  {
    name: "without a rate: days, no amount",
    missions: [{...week, tjm: null}],
    broken: ["no-rate 5 -"],
    atStake: 0
  },
  {
    name: "a rate of 0 is none",
    missions: [{...week, tjm: 0}],
    broken: ["no-rate 5 -"],
    atStake: 0
  },
  {
    name: "a rate that is no number beside one that is",
    missions: [{...week, taux_journalier: "n/a"}],
    broken: ["not-a-number 5 2500"],
    atStake: 2500
  },
  {
    name: "an unreadable end is open",
    missions: [{...week, date_fin: "9999-12-31"}],
    broken: ["unreadable-date 12 6000"],
    atStake: 6000
  },
  {
    name: "an unreadable start has no days",
    missions: [{...week, date_debut: "soon"}],
    broken: ["no-start 0 -", "unreadable-date 0 -"],
    atStake: 0
  },
  {
    name: "wrong, and before the last 12 months",
    missions: [{...week, date_debut: "2024-06-07", date_fin: "2024-06-03"}],
    broken: ["end-before-start 0 -"],
    atStake: 0
  },
  {
    name: "the window's first and last day count, those beside it do not",
    missions: [{...week, consultant_id: 99, date_debut: "2025-06-16", date_fin: "2026-06-17"}],
    // From 17 June 2025 to 16 June 2026: 261 days from Monday to Friday less 10 holidays.
    broken: ["orphan-consultant 251 125500"],
    atStake: 125_500
  },
  {
    name: "implausible rates may be right: nothing at stake in the total",
    missions: [{...week, tjm: 99}],
    broken: ["rate-implausible 5 495"],
    atStake: 0,
    clean: 1
  },
  {
    name: "the bounds of what is plausible are",
    missions: [week, {...week, id: 8, tjm: 100}].map((row, i) => (i ? row : {...row, tjm: 3000})),
    broken: [],
    atStake: 0,
    clean: 2
  },
  {
    name: "two that overlap are usual, three are not: what sharing takes away",
    missions: [week, {...week, id: 8}, {...week, id: 9, date_fin: "2026-06-02"}],
    // Two days of a third, three of a half: 2/3 + 3/2 carried of 5.
    broken: ["overlap-three 2.833 1416.667"],
    atStake: 0,
    clean: 3
  },
  {
    name: "three that meet on the last day of one of them",
    missions: [
      week,
      {...week, id: 8, date_debut: "2026-06-03"},
      {...week, id: 9, date_debut: "2026-06-05"}
    ],
    // Two days alone, two of a half, one of a third: 3 1/3 carried of 5.
    broken: ["overlap-three 1.667 833.333"],
    atStake: 0,
    clean: 3
  },
  {
    name: "three at once before any window",
    missions: [7, 8, 9].map((id) => ({
      ...week,
      id,
      date_debut: "2020-06-08",
      date_fin: id === 7 ? "2020-12-18" : "2020-06-12"
    })),
    broken: ["overlap-three 0 -"],
    atStake: 0,
    clean: 3
  },
  {
    name: "three that are over when another begins",
    missions: [8, 9, 10]
      .map((id) => ({...week, id, date_fin: "2026-06-02"}))
      .concat([{...week, date_debut: "2026-06-03"}]),
    broken: [],
    atStake: 0,
    clean: 4
  },
  {
    name: "one after the other shares days with two, never at once",
    missions: [
      week,
      {...week, id: 8, date_fin: "2026-06-02"},
      {...week, id: 9, date_debut: "2026-06-03"}
    ],
    broken: [],
    atStake: 0,
    clean: 3
  },
  {
    name: "two that overlap",
    missions: [week, {...week, id: 8}],
    broken: [],
    atStake: 0,
    clean: 2
  },
  {
    name: "open for more than two years",
    missions: [{...week, date_debut: "2024-06-16", date_fin: null}],
    broken: ["open-for-long 251 125500"],
    atStake: 0,
    clean: 1
  },
  {
    name: "open for just two years",
    missions: [{...week, date_debut: "2024-06-17", date_fin: null}],
    broken: [],
    atStake: 0,
    clean: 1
  },
  {
    name: "an end far away",
    missions: [{...week, date_fin: "2031-06-18"}],
    broken: ["end-far-away 12 6000"],
    atStake: 0,
    clean: 1
  },
  {
    name: "no client",
    missions: [{...week, client: " "}],
    broken: ["no-client 5 2500"],
    atStake: 0,
    clean: 1
  },
  {
    name: "one day is odd and no more",
    missions: [{...week, date_fin: "2026-06-01"}],
    broken: ["one-day 0 -"],
    atStake: 0,
    clean: 1
  },
  {
    name: "technologies as JSON",
    missions: [{...week, technologies_utilisees: ' ["Python"]'}],
    broken: ["technologies-json 0 -"],
    atStake: 0,
    clean: 1
  },
  {
    name: "ended, says the status, and runs",
    missions: [{...week, statut: " Terminée", date_fin: "2026-06-17"}],
    broken: ["status-contradicts-dates 12 6000"],
    atStake: 0,
    clean: 1
  },
  {
    name: "running, says the status, and has ended",
    missions: [{...week, statut: "EN_COURS"}],
    broken: ["status-contradicts-dates 5 2500"],
    atStake: 0,
    clean: 1
  },
  {
    name: "planned, says the status, and has begun",
    missions: [{...week, statut: "à venir"}],
    broken: ["status-contradicts-dates 5 2500"],
    atStake: 0,
    clean: 1
  },
  {
    name: "paused is no fault",
    missions: [{...week, statut: "en_pause"}],
    broken: [],
    atStake: 0,
    clean: 1
  }
];

describe("missions", () => {
  test.each(cases)("$name", async ({missions, people = [person], broken, atStake, clean = 0}) => {
    const found = await page({consultants: people, missions}, {without: only});
    const short = (value: number) => String(Math.round(value * 1000) / 1000);
    const seven = found.broken
      .filter(({table}) => table === "missions")
      .flatMap(({rule, examples}) =>
        examples
          .filter(({id}) => id === 7)
          .map(({days, revenue}) =>
            [rule, short(days), revenue === null ? "-" : short(revenue)].join(" ")
          )
      );
    expect(seven.sort()).toEqual(broken);
    expect(found.measures.revenue_at_stake.value).toBeCloseTo(atStake, 9);
    expect(found.measures.quality_missions_share).toMatchObject({
      numerator: clean,
      denominator: missions.length
    });
  });
});

const base = {...person, disponibilite: 1};
const people: {name: string; rows: Rows; broken: string[]}[] = [
  {name: "nothing wrong", rows: {consultants: [base]}, broken: []},
  {
    name: "an exit before the entry",
    rows: {consultants: [{...base, date_sortie_societe: "2019-12-31"}]},
    broken: ["consultants exit-before-entry 1"]
  },
  {
    name: "inactive without any date",
    rows: {consultants: [{...base, actif: 0}]},
    broken: ["consultants inactive-without-exit 1", "consultants never-in-workforce 1"]
  },
  {
    name: "inactive since the last update",
    rows: {consultants: [{...base, actif: 0, derniere_maj: "2026-01-05 10:00:00.000000"}]},
    broken: ["consultants inactive-without-exit 1"]
  },
  {
    name: "no entry date",
    rows: {consultants: [{...base, date_entree_societe: null, date_creation: "2020-01-01"}]},
    broken: ["consultants no-entry-date 1"]
  },
  {
    name: "names alike without case and accents",
    rows: {consultants: [base, {...base, id: 2, nom: "DOÉ"}, {...base, id: 3, nom: "Roe"}]},
    broken: ["consultants homonym 2"]
  },
  {
    name: "an e-mail without @, with a space, with an accent",
    rows: {
      consultants: ["ana.doe", "ana doe@x.fr", "zoé@x.fr", "ana@x.fr", null].map((email, i) => ({
        ...base,
        id: i + 1,
        nom: `N${i}`,
        email
      }))
    },
    broken: ["consultants email-malformed 3"]
  },
  {
    name: "free, says the flag, and staffed",
    rows: {consultants: [base], missions: [{...week, date_fin: null}]},
    broken: ["consultants availability-flag-contradicts 1"]
  },
  {
    name: "staffed, says the flag, and free",
    rows: {consultants: [{...base, disponibilite: 0}]},
    broken: ["consultants availability-flag-contradicts 1"]
  },
  {
    name: "of who has left, nothing is asked",
    rows: {consultants: [{...base, disponibilite: 0, date_sortie_societe: "2026-06-16"}]},
    broken: []
  },
  {
    name: "an unreadable entry date",
    rows: {consultants: [{...base, date_entree_societe: "2020-02-30"}]},
    broken: ["consultants unreadable-date 1"]
  },
  {
    name: "rows of the import: orphans, and copies of missions",
    rows: {
      consultants: [base],
      missions: [week],
      vsa_missions: [
        {id: 1, user_id: 99, date_debut: "2026-06-01"},
        {id: 2, user_id: 1, date_debut: week.date_debut, date_fin: week.date_fin},
        {id: 3, user_id: 1, date_debut: week.date_debut}
      ]
    },
    broken: ["vsa_missions orphan-user 1", "vsa_missions vsa-copy 1"]
  }
];

describe("consultants and the rest", () => {
  test.each(people)("$name", async ({rows, broken}) => {
    const found = await page(rows, {without: only});
    const lines = found.broken.map(({rule, table, rows}) => `${table} ${rule} ${rows}`);
    expect(lines.sort()).toEqual(broken);
  });

  test("what a consultant of the workforce lacks, where the store has the table", async () => {
    const consultants = [
      {...base, id: 1, nom: "All", practice_id: 1, salaire_actuel: 40_000},
      {...base, id: 2, nom: "Nothing"},
      {...base, id: 3, nom: "Wrong", practice_id: 8, salaire_actuel: 40_000}
    ];
    const assignment = {business_manager_id: 1, date_debut: "2025-01-01"};
    const found = await page({
      consultants,
      practices: [{id: 1, nom: "Data"}],
      business_managers: [
        {id: 1, nom: "B", prenom: "M"},
        {id: 2, nom: "C", prenom: "M"}
      ],
      consultant_business_managers: [
        {...assignment, id: 1, consultant_id: 1},
        {...assignment, id: 2, consultant_id: 3},
        {...assignment, id: 3, consultant_id: 3, business_manager_id: 2},
        {...assignment, id: 4, consultant_id: 1, business_manager_id: 2, date_fin: "2026-06-16"}
      ],
      competences: [{id: 1, nom: "SQL"}],
      consultant_competences: [{id: 1, consultant_id: 1, competence_id: 1}],
      cvs: [
        {id: 1, consultant_id: 1},
        {id: 2, consultant_id: 99}
      ]
    });
    const ids = Object.fromEntries(
      found.broken.map(({rule, examples}) => [rule, examples.map(({id}) => id)])
    );
    expect(ids).toEqual({
      "no-cost": [2],
      "no-document": [2, 3],
      "no-manager": [2],
      "no-practice": [2],
      "no-skill": [2, 3],
      "orphan-document": [2],
      "two-managers": [2, 3],
      "unknown-practice": [3]
    });
    // Rows that a number may rest on: consultants 2 and 3, and the two assignments.
    expect(found.measures.quality_findings.value).toBe(4);
  });
});

test("an audience without personal data sees the same numbers, and no rule about such", async () => {
  const rows = {
    consultants: [{...base, email: "none", salaire_actuel: "n/a", fin_periode_essai: "soon"}],
    missions: [{...week, tjm: "n/a"}]
  };
  const [everyone, direction] = [
    await page(rows, {}, "everyone"),
    await page(rows, {}, "direction")
  ];
  expect(everyone.measures).toEqual(direction.measures);
  const secret = ["email-malformed", "consultants.salaire_actuel", "consultants.fin_periode_essai"];
  const names = ({broken, kept}: Quality) =>
    [...broken, ...kept].flatMap(({rule, table, column}) => [rule, `${table}.${column}`]);
  expect(names(direction)).toEqual(expect.arrayContaining(secret));
  for (const name of secret) expect(names(everyone)).not.toContain(name);
  expect(everyone.broken.length).toBeGreaterThan(0);
});

test("an empty firm breaks nothing, and has no share", async () => {
  const found = await page({}, {without: ["cvs", "missions.client"]});
  expect(found.broken).toEqual([]);
  expect(found.measures.quality_missions_share.value).toBeNull();
  expect(found.measures.quality_findings.value).toBe(0);
  expect(found.absent).toEqual([
    {table: "cvs", columns: []},
    {table: "missions", columns: ["client"]}
  ]);
  const kept = found.kept.map(({rule}) => rule);
  expect(kept).toContain("no-rate");
  // Nobody can be without a document in a store that knows none.
  expect(kept).not.toContain("no-document");
});

test("examples are the most at stake first, and at most 50", async () => {
  const missions = Array.from({length: 60}, (_, i) => ({
    ...week,
    id: i + 1,
    consultant_id: 99,
    tjm: 300 + (i % 30)
  }));
  const found = await page({consultants: [base], missions}, {without: only});
  const rule = found.broken.find((row) => row.rule === "orphan-consultant");
  expect(rule).toMatchObject({rows: 60, of: 60, days: 300});
  expect(rule?.examples).toHaveLength(50);
  expect(rule?.examples.slice(0, 4).map(({id, revenue}) => [id, revenue])).toEqual([
    [30, 1645],
    [60, 1645],
    [29, 1640],
    [59, 1640]
  ]);
});

/** The rules that are counted while the store is cleaned, and again row by row. */
const countedTwice = (warehouse: Warehouse) =>
  warehouse.rows<{rule: string; counted: number; rows: number}>(
    `SELECT rule, "table", "column", f.rows::DOUBLE AS counted, q.rows
     FROM (
       SELECT * REPLACE (coalesce("column", '') AS "column")
       FROM findings WHERE kind = 'finding' AND rule <> 'no-id'
     ) AS f
     FULL JOIN (
       SELECT * REPLACE (coalesce("column", '') AS "column")
       FROM quality_found WHERE rule IN (SELECT rule FROM findings)
     ) AS q USING (rule, "table", "column")
     ORDER BY ALL`
  );

async function agrees(store: string, on: string): Promise<void> {
  const {page: found, more = []} = await judged(store, {on, more: countedTwice});
  const lost = more.filter(({counted, rows}) => counted !== rows);
  expect(lost).toEqual([]);
  const expected = faultyMissions(store, readFirm(store), day(on));
  expect(found.measures.quality_missions_share).toMatchObject({
    numerator: expected.missions - expected.faulty.size,
    denominator: expected.missions
  });
  const {value} = found.measures.revenue_at_stake;
  expect(Math.abs((value ?? 0) - expected.atStake)).toBeLessThan(1e-9 * (1 + expected.atStake));
}

test("the missions at fault are those that a reading of the store finds", async () => {
  const store = join(folder, "demo.db");
  seedStore({out: store, consultants: 150, seed: 11, asOf: "2026-11-22"});
  await agrees(store, "2026-11-22");
});

describe.skipIf(!realStores.small || !realStores.large)("on the real stores", () => {
  test.each(["small", "large"] as const)("%s", async (size) => {
    await agrees(realStores[size] ?? "", realAsOf);
  });
});
