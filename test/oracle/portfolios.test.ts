import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import type {GroupRow, GroupsPage} from "../../loaders/contract/groups.js";
import {managers} from "../../loaders/metrics/managers.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {people} from "../../loaders/metrics/people.js";
import {practices} from "../../loaders/metrics/practices.js";
import {readSettings} from "../../loaders/settings.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";
import {day} from "./days.js";
import {readFirm} from "./firm.js";
import type {Person} from "./firm.js";
import {Oracle} from "./oracle.js";
import {carriedBy, managerOn, movesIn, readAssignments, senioritiesOn} from "./portfolios.js";
import type {Carried} from "./portfolios.js";

const folder = temporaryFolder();
const settings = readSettings();
/** Nine significant digits: doubles that are added in another order differ after that. */
const near = (value: number | null) =>
  value === null
    ? null
    : (expect.closeTo(
        value,
        8 - Math.floor(Math.log10(Math.max(1, Math.abs(value))))
      ) as unknown as number);
const ratio = (part: number, whole: number) => near(whole === 0 ? null : part / whole);

const empty: Carried = {
  workforceDays: 0,
  staffedDays: 0,
  ratedDays: 0,
  revenue: 0,
  marginRevenue: 0,
  marginCost: 0
};

/** The values that each row of a page must have, by group. */
function expectRows<Key>(
  page: GroupsPage,
  oracle: Oracle,
  groupOn: (person: Person, on: number) => Key,
  rowOf: (key: Key) => GroupRow | undefined
): void {
  const at = day(page.as_of);
  const value = (row: GroupRow | undefined, id: "headcount" | "bench" | "ending") =>
    row?.at[id]?.[0];
  const count = <Thing>(list: readonly Thing[], key: (thing: Thing) => Key) => {
    const counts = new Map<Key, number>();
    for (const thing of list) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
    return counts;
  };
  const byId = new Map(oracle.firm.people.map((person) => [person.id, person]));
  const stocks = {
    headcount: count(oracle.workforce(at), (person) => groupOn(person, at)),
    bench: count(oracle.bench(at), (person) => groupOn(person, at)),
    // Whose consultant has left has no manager of the day.
    ending: count(
      oracle.endings(at).filter(({consultant}) => {
        const person = byId.get(consultant);
        return person !== undefined && oracle.isEmployed(person, at);
      }),
      ({consultant}) => groupOn(byId.get(consultant) as Person, at)
    )
  };
  for (const id of ["headcount", "bench", "ending"] as const)
    for (const [key, expected] of stocks[id])
      if (id !== "ending" || key !== null)
        expect(value(rowOf(key), id), `${String(key)} ${id}`).toBe(expected);
  for (const {id, from, to} of page.periods) {
    const carried = carriedBy(oracle, day(from), day(to), groupOn);
    for (const [key, sums] of carried) {
      const figures = rowOf(key)?.over[id];
      expect(
        {
          occupancy: figures?.occupancy?.[0],
          revenue: figures?.revenue?.[0],
          average_rate: figures?.average_rate?.[0],
          margin_rate: figures?.margin_rate?.[0]
        },
        `${String(key)} over ${id}`
      ).toEqual({
        occupancy: ratio(sums.staffedDays, sums.workforceDays),
        revenue: near(sums.revenue),
        average_rate: ratio(sums.revenue, sums.ratedDays),
        margin_rate: ratio(sums.marginRevenue - sums.marginCost, sums.marginRevenue)
      });
    }
    const total = [...carried.values()].reduce(
      (all, sums) => ({
        ...all,
        revenue: all.revenue + sums.revenue,
        workforceDays: all.workforceDays + sums.workforceDays
      }),
      empty
    );
    expect(page.total.over[id].revenue?.[0], `total over ${id}`).toEqual(near(total.revenue));
    expectParts(page, id);
  }
}

/** The rows of a page add up to its total. */
function expectParts(page: GroupsPage, id: GroupsPage["periods"][number]["id"]): void {
  const sum = (of: (row: GroupRow) => number | null | undefined) =>
    page.groups.reduce((all, row) => all + (of(row) ?? 0), 0);
  for (const metric of ["revenue", "occupancy"] as const) {
    const numerator = (row: GroupRow) => row.over[id][metric]?.[1];
    expect(sum(numerator), `${metric} ${id}`).toBeCloseTo(numerator(page.total) ?? NaN, 4);
  }
  for (const metric of ["headcount", "bench", "ending", "ending_alone"] as const)
    expect(
      sum((row) => row.at[metric]?.[0]),
      metric
    ).toBe(page.total.at[metric]?.[0]);
}

/** Compares all three pages of a store with the day-by-day computation. */
async function compare(store: string, asOf: string): Promise<void> {
  const oracle = new Oracle(readFirm(store), {asOf: day(asOf)});
  const assignments = readAssignments(store);
  await withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, settings, "direction");
    const byPractice = await practices(context);
    expectRows(
      byPractice,
      oracle,
      ({practice}) => practice,
      (key) => byPractice.groups.find(({name}) => name === key)
    );
    const names = new Map(
      (await warehouse.rows<{id: bigint; name: string}>("SELECT id, name FROM managers")).map(
        ({id, name}) => [Number(id), name]
      )
    );
    expect(new Set(names.values()).size, "no homonyms among these managers").toBe(names.size);
    const byManager = await managers(context);
    expectRows(
      byManager,
      oracle,
      ({id}, on) => managerOn(assignments, id, on),
      (key) =>
        byManager.groups.find(({kind, name}) =>
          key === null ? kind === "none" : name === names.get(key)
        )
    );
    const {measures, by_period, months, brackets} = await people(context);
    for (const {id, from, to} of byPractice.periods) {
      const moves = movesIn(oracle, day(from), day(to));
      const found = by_period[id];
      expect(found.entries?.value, `entries ${id}`).toBe(moves.entries);
      expect(found.exits?.value, `exits ${id}`).toBe(moves.exits);
      expect(found.mean_workforce?.value).toEqual(near(moves.meanWorkforce));
      expect(found.entry_rate?.value).toEqual(ratio(moves.entries, moves.meanWorkforce ?? 0));
      expect(found.exit_rate?.value).toEqual(ratio(moves.exits, moves.meanWorkforce ?? 0));
    }
    for (const month of months.filter(({partial}) => !partial)) {
      const from = day(month.month);
      const until = day(`${month.month.slice(0, 8)}28`);
      const to = until + 3 - [0, 1, 2, 3].findIndex((off) => isMonth(until + 3 - off, month.month));
      const moves = movesIn(oracle, from, to);
      expect([month.entries, month.exits], month.month).toEqual([moves.entries, moves.exits]);
    }
    const years = senioritiesOn(oracle, day(asOf));
    const middle = years.length / 2;
    const median = ((years[Math.ceil(middle) - 1] ?? NaN) + (years[Math.floor(middle)] ?? NaN)) / 2;
    expect(measures.seniority_median?.value).toEqual(near(years.length === 0 ? null : median));
    expect(measures.seniority_mean?.value).toEqual(
      ratio(
        years.reduce((sum, each) => sum + each, 0),
        years.length
      )
    );
    expect(brackets.map(({count}) => count)).toEqual(
      brackets.map(
        ({from, to}) => years.filter((each) => each >= from && each < (to ?? Infinity)).length
      )
    );
  });
}

function isMonth(on: number, month: string): boolean {
  return new Date(on * 86_400_000).toISOString().startsWith(month.slice(0, 7));
}

test.each([
  {seed: 5, asOf: "2026-11-22"},
  {seed: 6, asOf: "2026-05-31"}
])("demo store $seed at $asOf: groups and movements, day by day", async ({seed, asOf}) => {
  const store = join(folder, `demo-${seed}.db`);
  seedStore({out: store, consultants: 120, seed, asOf: "2026-11-22"});
  await compare(store, asOf);
});

test("managers who overlap, follow each other inside a month, and leave gaps", async () => {
  const store = writeStore(join(folder, "managers.db"), {
    business_managers: [
      {id: 1, nom: "Un", prenom: "A", actif: 1},
      {id: 2, nom: "Deux", prenom: "B", actif: 0},
      {id: 3, nom: "Trois", prenom: "C"}
    ],
    consultants: [1, 2, 3, 4, 5].map((id) => ({
      id,
      nom: `N${id}`,
      prenom: "P",
      date_entree_societe: "2025-01-06",
      salaire_actuel: 40_000
    })),
    missions: [1, 2, 3, 4, 5].map((id) => ({
      id,
      consultant_id: id,
      date_debut: "2026-01-05",
      date_fin: id === 5 ? "2026-10-30" : "2026-12-31",
      tjm: 400 + id
    })),
    consultant_business_managers: [
      // The one that started last, then the higher id.
      {id: 1, consultant_id: 1, business_manager_id: 1, date_debut: "2026-01-01"},
      {id: 2, consultant_id: 1, business_manager_id: 2, date_debut: "2026-10-14"},
      {id: 4, consultant_id: 2, business_manager_id: 1, date_debut: "2026-03-02"},
      {id: 3, consultant_id: 2, business_manager_id: 3, date_debut: "2026-03-02"},
      // A change inside a month, with days without anybody between.
      {
        id: 5,
        consultant_id: 3,
        business_manager_id: 1,
        date_debut: "2026-01-01",
        date_fin: "2026-11-05"
      },
      {id: 6, consultant_id: 3, business_manager_id: 3, date_debut: "2026-11-16"},
      // No start is older than any; one that ends before it starts is none.
      {id: 7, consultant_id: 4, business_manager_id: 3},
      {
        id: 8,
        consultant_id: 4,
        business_manager_id: 1,
        date_debut: "2026-09-01",
        date_fin: "2026-09-15"
      },
      {
        id: 9,
        consultant_id: 5,
        business_manager_id: 1,
        date_debut: "2026-10-01",
        date_fin: "2026-09-01"
      }
    ]
  });
  await compare(store, "2026-11-22");
});

describe.skipIf(!realStores.small || !realStores.large)("real stores", () => {
  test.each(["small", "large"] as const)(
    "groups and movements of the %s one",
    async (size) => {
      await compare(realStores[size] ?? "", realAsOf);
    },
    60_000
  );
});
