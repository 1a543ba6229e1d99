import {join} from "node:path";
import {expect, test} from "vitest";
import type {GroupsPage} from "../../loaders/contract/groups.js";
import {managers} from "../../loaders/metrics/managers.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {practices} from "../../loaders/metrics/practices.js";
import {readSettings} from "../../loaders/settings.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();
const settings = readSettings();
const asOf = "2026-06-17";
let count = 0;

type Rows = Parameters<typeof writeStore>[1];

async function pageOf(
  rows: Rows,
  page: (context: PageContext) => Promise<GroupsPage>,
  audience: "everyone" | "direction" = "direction"
): Promise<GroupsPage> {
  const store = writeStore(join(folder, `groups-${++count}.db`), rows);
  return withWarehouse(
    store,
    asOf,
    async (warehouse) => page(await PageContext.open(warehouse, asOf, settings, audience)),
    {sensitive: audience === "direction"}
  );
}

const there = {prenom: "P", date_entree_societe: "2025-01-06"};

/** `sizes[i]` consultants of the i-th practice, and `alone` without one. */
function firm(sizes: readonly number[], alone = 0): Rows {
  const of = [...sizes.flatMap((size, i) => Array<number>(size).fill(i + 1))];
  const list = [...of, ...Array<null>(alone).fill(null)];
  return {
    practices: sizes.map((_, i) => ({id: i + 1, nom: `Practice ${i + 1}`})),
    consultants: list.map((practice_id, i) => ({id: i + 1, nom: `N${i}`, ...there, practice_id})),
    missions: list.map((_, i) => ({
      id: i + 1,
      consultant_id: i + 1,
      date_debut: "2026-06-01",
      date_fin: "2026-06-12",
      tjm: 100
    }))
  };
}

test("largest first, small groups flagged, none last, and all of it in the total", async () => {
  const page = await pageOf(firm([4, 5, 6], 2), practices);
  expect(page.groups.map(({kind, name, small}) => [kind, name, small])).toEqual([
    ["group", "Practice 3", false],
    ["group", "Practice 2", false],
    ["group", "Practice 1", true],
    ["none", null, false]
  ]);
  expect(page.total.at.headcount?.[0]).toBe(17);
  // 10 business days of June × 100 € each.
  expect(page.groups.map(({over}) => over["3m"].revenue?.[0])).toEqual([6000, 5000, 4000, 2000]);
  expect(page.total.over["3m"].revenue?.[0]).toBe(17_000);
  expect(page.groups.map(({filter}) => filter)).toEqual([
    "practice=Practice+3",
    "practice=Practice+2",
    "practice=Practice+1",
    "practice="
  ]);
});

test("groups too many to list are one row, and nothing is lost", async () => {
  const page = await pageOf(firm([...Array<number>(30).fill(1), 9], 3), practices);
  expect(page.groups).toHaveLength(25);
  const rest = page.groups.at(-2);
  expect(rest).toMatchObject({kind: "rest", groups: 8, filter: null});
  expect(rest?.at.headcount?.[0]).toBe(8);
  const sum = page.groups.reduce((all, {at}) => all + (at.headcount?.[0] ?? 0), 0);
  expect(sum).toBe(page.total.at.headcount?.[0]);
  expect(page.total.groups).toBe(31);
});

test("a firm without anybody has no row", async () => {
  const page = await pageOf({consultants: [], missions: []}, practices);
  expect(page.groups).toEqual([]);
  expect(page.total.at.headcount?.[0]).toBe(0);
  expect(page.total.over["12m"].occupancy?.[0]).toBeNull();
});

const portfolios: Rows = {
  business_managers: [
    {id: 1, nom: "Roy", prenom: "Ada", actif: 1},
    {id: 2, nom: "Roy", prenom: "Ada", actif: 1},
    {id: 3, nom: "Petit", prenom: "Léo", actif: 0},
    {id: 4, nom: "Absent", prenom: "X", actif: 1},
    {id: 5, actif: 1}
  ],
  consultants: [1, 2, 3, 5].map((id) => ({id, nom: `N${id}`, salaire_actuel: 50_000, ...there})),
  missions: [{id: 1, consultant_id: 3, date_debut: "2026-06-01", tjm: 600}],
  consultant_business_managers: [1, 2, 3, 5].map((id) => ({
    id,
    consultant_id: id,
    business_manager_id: id,
    date_debut: "2025-01-06"
  }))
};

test("managers by name: homonyms and the nameless without a filter, the inactive marked", async () => {
  const page = await pageOf(portfolios, managers);
  expect(page.groups.map(({name, filter, active}) => [name, filter, active])).toEqual([
    ["n° 5", null, true],
    ["Petit Léo", "manager=Petit+L%C3%A9o", false],
    ["Roy Ada", null, true],
    ["Roy Ada", null, true]
  ]);
  expect(page.links).toEqual({
    headcount: {day: "consultants"},
    bench: {day: "consultants?status=bench"},
    bench_rate: {day: "consultants?status=bench"}
  });
});

test("the margin is the direction's: everyone's file has its name alone", async () => {
  const direction = await pageOf(portfolios, managers);
  // 12 business days from 1 to 16 June at 600 €, less 50 000 € × 1.8 / 216 each.
  expect(direction.total.over["3m"].revenue?.[0]).toBe(7200);
  expect(direction.total.over["3m"].margin?.[0]).toBeCloseTo(7200 - (12 * 50_000 * 1.8) / 216, 8);
  const everyone = await pageOf(portfolios, managers, "everyone");
  expect(everyone.metrics.margin?.confidential).toBe(true);
  for (const row of [...everyone.groups, everyone.total])
    for (const figures of [row.at, ...Object.values(row.over)])
      expect(Object.keys(figures).filter((id) => id.startsWith("margin"))).toEqual([]);
});
