import {join} from "node:path";
import {expect, test} from "vitest";
import type {Audience} from "../../loaders/contract.js";
import type {People} from "../../loaders/contract/people.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {people} from "../../loaders/metrics/people.js";
import {readSettings} from "../../loaders/settings.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

type Columns = Record<string, string | number | null>;

const folder = temporaryFolder();
const settings = readSettings();
// A Wednesday: the last 12 months are 17 June 2025 to 16 June 2026.
const asOf = "2026-06-17";
let count = 0;

async function pageOf(
  consultants: readonly Columns[],
  {missions = [], audience = "direction"}: {missions?: Columns[]; audience?: Audience} = {}
): Promise<People> {
  const store = writeStore(join(folder, `people-${++count}.db`), {
    consultants: consultants.map((columns, i) => ({
      id: i + 1,
      nom: `N${i + 1}`,
      prenom: "P",
      ...columns
    })),
    missions: missions.map((columns, i) => ({id: i + 1, ...columns}))
  });
  return withWarehouse(
    store,
    asOf,
    async (warehouse) => people(await PageContext.open(warehouse, asOf, settings, audience)),
    {sensitive: audience === "direction"}
  );
}

// One case a month, so that one store shows which of them counts.
const cases = [
  {
    name: "an entry day",
    month: "2025-07",
    is: [1, 0],
    consultant: {date_entree_societe: "2025-07-01"}
  },
  {
    name: "else the first mission's day, a holiday too",
    month: "2025-08",
    is: [1, 0],
    consultant: {date_premiere_mission: "2025-08-15"}
  },
  {
    name: "never in: inactive, and no date says since when",
    month: "2025-09",
    is: [0, 0],
    consultant: {date_entree_societe: "2025-09-02", actif: 0}
  },
  {
    name: "out before the entry",
    month: "2025-10",
    is: [0, 0],
    consultant: {date_entree_societe: "2025-10-10", date_sortie_societe: "2025-10-01"}
  },
  {
    name: "inactive: the last day is the eve of the update",
    month: "2025-11",
    is: [0, 1],
    consultant: {
      date_entree_societe: "2020-01-01",
      actif: 0,
      derniere_maj: "2025-12-01 08:00:00.000000"
    }
  },
  {
    name: "in and out on one day",
    month: "2026-01",
    is: [1, 1],
    consultant: {date_entree_societe: "2026-01-12", date_sortie_societe: "2026-01-12"}
  },
  {
    name: "the last day of a month is in it, a Saturday too",
    month: "2026-02",
    is: [0, 1],
    consultant: {date_entree_societe: "2020-01-01", date_sortie_societe: "2026-02-28"}
  },
  {
    name: "on the eve of as-of; what as-of or later brings does not count",
    month: "2026-06",
    is: [1, 1],
    consultant: {date_entree_societe: "2026-06-16", date_sortie_societe: "2026-06-16"}
  }
] as const;

const others: Columns[] = [
  {date_entree_societe: "2026-06-17"},
  {date_entree_societe: "2020-01-01", date_sortie_societe: "2026-06-17"},
  {date_entree_societe: "2026-07-01"},
  // The day before the 12 months.
  {date_entree_societe: "2025-06-16"},
  // Always in: no entry.
  {}
];

test("entries and exits are days of who is in the workforce on them", async () => {
  const page = await pageOf([...cases.map(({consultant}) => consultant), ...others]);
  const byMonth = new Map(page.months.map((row) => [row.month.slice(0, 7), row]));
  for (const {name, month, is} of cases) {
    const {entries, exits} = byMonth.get(month) ?? {};
    expect([entries, exits], name).toEqual(is);
  }
  const {measures} = page;
  expect(measures.entries).toMatchObject({value: 4, from: "2025-06-17", to: "2026-06-16"});
  expect(measures.exits?.value).toBe(4);
  // The day before the window, and who leaves after it: of the window before.
  expect(measures.entries?.previous).toBe(1);
  expect(measures.entry_rate).toMatchObject({
    numerator: 4,
    denominator: measures.mean_workforce?.value
  });
});

test.each([
  {name: "nobody is no rate", consultants: [], mean: 0, rate: null},
  {
    // 251 business days; the one who comes on Monday 15 June is there on two of them.
    name: "the mean is over business days",
    consultants: [{date_entree_societe: "2020-01-01"}, {date_entree_societe: "2026-06-15"}],
    mean: 253 / 251,
    rate: 251 / 253
  }
])("mean workforce: $name", async ({consultants, mean, rate}) => {
  const {mean_workforce, entry_rate, headcount} = (await pageOf(consultants)).measures;
  expect(headcount?.value).toBe(consultants.length);
  expect(mean_workforce?.denominator).toBe(251);
  expect(mean_workforce?.value).toBeCloseTo(mean, 12);
  if (rate === null) expect(entry_rate?.value).toBeNull();
  else expect(entry_rate?.value).toBeCloseTo(rate, 12);
});

const since = (days: number): Columns => ({
  date_entree_societe: new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10)
});

test.each([
  {name: "an odd count", days: [100, 400, 200], mean: 700 / 3, median: 200, coverage: 1},
  {name: "an even count", days: [100, 400, 200, 300], mean: 250, median: 250, coverage: 1},
  {name: "ties", days: [50, 50, 50, 2000], mean: 537.5, median: 50, coverage: 1},
  {name: "an unknown entry", days: [100, null], mean: 100, median: 100, coverage: 0.5},
  {name: "nobody with an entry", days: [null], mean: null, median: null, coverage: 0},
  {name: "nobody", days: [], mean: null, median: null, coverage: null}
])("seniority: $name", async ({days, mean, median, coverage}) => {
  const page = await pageOf(days.map((each) => (each === null ? {} : since(each))));
  const {seniority_mean, seniority_median} = page.measures;
  for (const [measure, expected] of [
    [seniority_mean, mean],
    [seniority_median, median]
  ] as const) {
    if (expected === null) expect(measure?.value).toBeNull();
    else expect(measure?.value).toBeCloseTo(expected / 365.25, 12);
    expect(measure?.coverage).toBe(coverage);
  }
  const dated = days.filter((each) => each !== null).length;
  expect(page.brackets.reduce((sum, {count: of}) => sum + of, 0)).toBe(dated);
});

test("probation ends are of the workforce, both bounds included", async () => {
  const {probations, measures} = await pageOf(
    ["2026-06-16", "2026-06-17", "2026-07-17", "2026-07-18", "2026-09-15", "2026-09-16"]
      .map((fin_periode_essai): Columns => ({...since(20), fin_periode_essai}))
      .concat([
        {...since(20), date_sortie_societe: "2026-06-01", fin_periode_essai: "2026-07-01"},
        {...since(-20), fin_periode_essai: "2026-07-01"}
      ])
  );
  expect(measures.probation_30?.value).toBe(2);
  expect(measures.probation_60?.value).toBe(3);
  expect(measures.probation_90?.value).toBe(4);
  expect(probations?.map(({consultant_id: id}) => id)).toEqual([2, 3, 4, 5]);
});

test("everyone's file has no probation in it", async () => {
  const page = await pageOf([{...since(20), fin_periode_essai: "2026-07-01"}], {
    audience: "everyone"
  });
  expect(page.probations).toBeUndefined();
  expect(Object.keys(page.measures).filter((id) => id.startsWith("probation"))).toEqual([]);
  expect(page.metrics.probation_30?.confidential).toBe(true);
  expect(JSON.stringify(page)).not.toContain("2026-07-01");
});

test("the workforce by column: grades by rank, others by size, none last, and all of it", async () => {
  const page = await pageOf([
    {...since(9), grade: "Senior", type_contrat: "cdi", entite: "Lyon"},
    {...since(9), grade: "junior", type_contrat: "CDI", entite: "paris"},
    {...since(9), grade: "Senior", type_contrat: "stage", entite: "Paris"},
    {...since(9), grade: "Sorcier", type_contrat: "CDI", entite: "Paris"},
    {...since(9)},
    {...since(9), grade: "Junior", date_sortie_societe: "2026-06-12"}
  ]);
  expect(page.grades.groups).toEqual([
    {name: "Junior", count: 1},
    {name: "Senior", count: 2},
    {name: "Sorcier", count: 1},
    {name: null, count: 1}
  ]);
  expect(page.contracts.groups).toEqual([
    {name: "CDI", count: 3},
    {name: "Stagiaire", count: 1},
    {name: null, count: 1}
  ]);
  expect(page.entities.groups.map(({count: of}) => of)).toEqual([3, 1, 1]);
  expect(page.pyramid.reduce((sum, {count: of}) => sum + of, 0)).toBe(5);
  expect(page.practices.groups).toEqual([{name: null, count: 5}]);
});

test("of many names the largest are listed, and the rest counted", async () => {
  const page = await pageOf(
    Array.from({length: 40}, (_, i) => ({...since(9), entite: `Site ${i < 20 ? 0 : i}`}))
  );
  expect(page.entities.groups).toHaveLength(12);
  expect(page.entities.groups[0]).toEqual({name: "Site 0", count: 20});
  expect(page.entities.rest).toEqual({values: 9, count: 9});
});
