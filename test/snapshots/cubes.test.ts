import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import {sqlFile} from "../../loaders/warehouse/warehouse.js";
import {day, iso, monthsFrom} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {Oracle} from "../oracle/oracle.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

interface CubeRow extends Record<string, unknown> {
  month?: string;
  week?: string;
  ahead: boolean;
  practice: string | null;
}

const folder = new URL("../../loaders/snapshots/sql/", import.meta.url);

/** Both cubes of a store, dates as ISO days, and what the ahead metrics say of the whole firm. */
async function cubesOf(store: string, asOf: string) {
  const settings = readSettings();
  return withWarehouse(
    store,
    asOf,
    async (warehouse) => {
      const context = await PageContext.open(warehouse, asOf, settings, "direction");
      const cube = (name: string, day: string) =>
        warehouse.inOrder(() =>
          warehouse.rows<CubeRow>(
            `SELECT * REPLACE (strftime(${day}, '%Y-%m-%d') AS ${day}) FROM (${sqlFile(name, folder)})`
          )
        );
      const months = await cube("cubeMonths", "month");
      const names = [...new Set(months.filter(({ahead}) => ahead).map(({month}) => month))];
      const ahead = names.map((month = "") => {
        const id = `ahead-${month.slice(0, 7)}`;
        const of = (metric: "revenue_signed" | "revenue_assumed") => context.over(metric, id).value;
        return {month, signed: of("revenue_signed"), assumed: of("revenue_assumed")};
      });
      return {months, weeks: await cube("cubeWeeks", "week"), ahead};
    },
    {settings}
  );
}

const columns = {
  workforce_days: "workforceDays",
  staffed_days: "staffedDays",
  carried_days: "carriedDays",
  rated_days: "ratedDays",
  revenue: "revenue"
} as const;
const costs = {
  costed_days: "marginDays",
  costed_revenue: "marginRevenue",
  cost: "marginCost"
} as const;

/** Lines "span practice column", each a sum of the rows and what the days say one by one. */
function compare(
  rows: readonly CubeRow[],
  oracle: Oracle,
  spans: readonly {key: string; ahead: boolean; from: number; to: number}[],
  names: Readonly<Record<string, keyof ReturnType<Oracle["window"]>>>
): {wrong: string[]; compared: number} {
  const wrong: string[] = [];
  let compared = 0;
  const seen = new Set<CubeRow>();
  for (const {key, ahead, from, to} of spans) {
    const own = rows.filter(
      (row) => (row.week ?? row.month) === key && row.ahead === ahead && seen.add(row)
    );
    const practices = oracle.window(from, to).byPractice;
    for (const practice of new Set([...practices.keys(), ...own.map((row) => row.practice)])) {
      const expected = practices.get(practice);
      const part = own.filter((row) => row.practice === practice);
      if (part.length === 0 && !expected?.workforceDays) continue;
      for (const [column, name] of Object.entries(names)) {
        const found = part.reduce((total, row) => total + Number(row[column]), 0);
        const wanted = expected?.[name as "revenue"] ?? 0;
        compared += 1;
        if (Math.abs(found - wanted) > 1e-9 * Math.max(1, Math.abs(wanted)))
          wrong.push(`${key} ${ahead} ${practice} ${column}: ${found}, day by day ${wanted}`);
      }
    }
  }
  for (const row of rows)
    if (!seen.has(row)) wrong.push(`${row.week ?? row.month} is no span of the cube`);
  return {wrong, compared};
}

/** A span up to the eve of as-of and one from it on: of one week or month, one may have no day. */
function parts(key: string, from: number, past: number, asOf: number) {
  return [
    {key, ahead: false, from, to: Math.min(past, asOf) - 1},
    {key, ahead: true, from: Math.max(from, asOf), to: past - 1}
  ].filter((part) => part.from <= part.to);
}

function weekSpans(asOf: number) {
  // 1970-01-01 was a Thursday.
  const monday = asOf - ((((asOf + 3) % 7) + 7) % 7);
  return Array.from({length: 105}, (_, i) => monday + 7 * (i - 52)).flatMap((week) =>
    parts(iso(week), week, week + 7, asOf)
  );
}

function monthSpans(asOf: number) {
  const first = day(`${iso(asOf).slice(0, 7)}-01`);
  return Array.from({length: 25}, (_, i) => monthsFrom(first, i - 12)).flatMap((month) =>
    parts(iso(month), month, monthsFrom(month, 1), asOf)
  );
}

const temporary = temporaryFolder();
const demo = join(temporary, "demo.db");
const hand = join(temporary, "hand.db");

beforeAll(() => {
  seedStore({out: demo, consultants: 60, seed: 9, asOf: realAsOf});
  const person = {nom: "Roy", actif: 1, practice_id: 1, date_entree_societe: "2026-11-04"};
  writeStore(hand, {
    practices: [{id: 1, nom: "Data"}],
    consultants: [
      {id: 1, prenom: "Ana", ...person},
      {id: 2, prenom: "Luc", ...person, practice_id: null, date_sortie_societe: "2026-11-18"}
    ],
    missions: [
      // From the Thursday on, two at once on the Friday; the second has no rate.
      {id: 1, consultant_id: 1, date_debut: "2026-11-05", date_fin: "2026-11-06", tjm: 500},
      {id: 2, consultant_id: 1, date_debut: "2026-11-06", date_fin: "2026-11-06"},
      // Past the exit: the Wednesday is the last day.
      {id: 3, consultant_id: 2, date_debut: "2026-11-17", tjm: 400}
    ]
  });
});

const stores = [
  // A Sunday, a Monday that begins a week, the first of a month.
  {name: "demo", store: demo, asOf: "2026-11-22"},
  {name: "demo", store: demo, asOf: "2026-11-23"},
  {name: "demo", store: demo, asOf: "2026-07-01"},
  {name: "small", store: realStores.small, asOf: realAsOf}
];

describe.each(stores)("the cubes of the $name store at $asOf", ({store = "", asOf}) => {
  test.skipIf(store === "")("add up to their days", {timeout: 120_000}, async () => {
    const {months, weeks, ahead} = await cubesOf(store, asOf);
    const oracle = new Oracle(readFirm(store), {asOf: day(asOf)});
    const byWeek = compare(weeks, oracle, weekSpans(day(asOf)), columns);
    expect(byWeek.wrong).toEqual([]);
    expect(byWeek.compared).toBeGreaterThan(500);
    const byMonth = compare(months, oracle, monthSpans(day(asOf)), {...columns, ...costs});
    expect(byMonth.wrong).toEqual([]);
    expect(byMonth.compared).toBeGreaterThan(100);
    const sums = ahead.map(({month}) => {
      const own = months.filter((row) => row.ahead && row.month === month);
      const of = (column: string) => own.reduce((total, row) => total + Number(row[column]), 0);
      return {month, signed: of("revenue_signed"), assumed: of("revenue_assumed")};
    });
    for (const [i, {month, signed, assumed}] of sums.entries()) {
      expect(signed, month).toBeCloseTo(ahead[i]?.signed ?? NaN, 4);
      expect(assumed, month).toBeCloseTo(ahead[i]?.assumed ?? NaN, 4);
    }
  });
});

test("the weeks of two people, by hand", async () => {
  const {weeks} = await cubesOf(hand, "2026-11-19");
  const shown = weeks
    .filter(({week = ""}) => week >= "2026-10-26" && week <= "2026-11-16")
    .map(({week, ahead, practice, workforce_days: there, staffed_days: staffed, ...row}) => [
      week,
      ahead,
      practice,
      there,
      staffed,
      row["carried_days"],
      row["rated_days"],
      row["revenue"]
    ])
    .sort((a, b) => String(a).localeCompare(String(b)));
  expect(shown).toEqual([
    // Wednesday to Friday each; Wednesday 11 November is a holiday.
    ["2026-11-02", false, null, 3, 0, 0, 0, 0],
    ["2026-11-02", false, "Data", 3, 2, 2, 1.5, 750],
    ["2026-11-09", false, null, 4, 0, 0, 0, 0],
    ["2026-11-09", false, "Data", 4, 0, 0, 0, 0],
    ["2026-11-16", false, null, 3, 2, 2, 2, 800],
    ["2026-11-16", false, "Data", 3, 0, 0, 0, 0],
    ["2026-11-16", true, "Data", 2, 0, 0, 0, 0]
  ]);
});

test("a mission of long ago is no part of a week, beside one that still runs", async () => {
  const store = join(temporary, "old.db");
  writeStore(store, {
    consultants: [{id: 1, nom: "Roy", prenom: "Ana", actif: 1, date_entree_societe: "2015-01-05"}],
    missions: [
      {id: 1, consultant_id: 1, date_debut: "2015-01-05", tjm: 500},
      {id: 2, consultant_id: 1, date_debut: "2015-01-05", date_fin: "2016-01-29", tjm: 300}
    ]
  });
  const {weeks} = await cubesOf(store, "2026-11-19");
  expect(weeks).toHaveLength(106);
  for (const {staffed_days: staffed, ...row} of weeks) {
    expect(staffed).toBeGreaterThan(0);
    expect([row["rated_days"], row["revenue"]]).toEqual([staffed, 500 * Number(staffed)]);
  }
});
