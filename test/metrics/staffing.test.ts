import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Staffing, StaffingTimeline} from "../../loaders/contract/staffing.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {staffingPage} from "../../loaders/metrics/staffing.js";
import {staffingTimeline} from "../../loaders/metrics/timeline.js";
import {readSettings} from "../../loaders/settings.js";
import {day, iso} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {Oracle} from "../oracle/oracle.js";
import {byStart, StaffingOracle} from "../oracle/staffing.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

interface Built {
  page: Staffing;
  timeline: StaffingTimeline;
}

const folder = temporaryFolder();

/** Both files of a store, the timeline first: either makes the order that both rest on. */
function build(store: string, asOf: string): Promise<Built> {
  return withWarehouse(store, asOf, async (warehouse) => {
    const context = await PageContext.open(warehouse, asOf, readSettings(), "everyone");
    const timeline = await staffingTimeline(context);
    return {page: await staffingPage(context), timeline};
  });
}

/** Wednesday. */
const asOf = "2026-06-17";

const span = (consultant_id: number, date_debut: string, date_fin: string | null, more = {}) => ({
  consultant_id,
  date_debut,
  date_fin,
  client: "Acme",
  nom_mission: "Build",
  ...more
});

const people: Record<string, string | number>[] = [
  {nom: "Staffed", date_entree_societe: "2020-01-01"},
  // Waits since Monday 1 June: 3 and 12 business days after Friday 29 May.
  {nom: "Waits13", date_entree_societe: "2020-01-01"},
  // Entered on Monday 15 June: the 16th and the 17th are after it.
  {nom: "Entered", date_entree_societe: "2026-06-15", practice_id: 1},
  // No entry, no mission, no date of creation.
  {nom: "Always"},
  // Left before, leaves after.
  {nom: "Left", date_entree_societe: "2020-01-01", date_sortie_societe: "2026-06-16"},
  {nom: "Leaves", date_entree_societe: "2020-01-01", date_sortie_societe: "2026-06-30"},
  {nom: "Open", date_entree_societe: "2020-01-01"},
  // Free for one business day between two missions, overlapping ones after it.
  {nom: "Gap", date_entree_societe: "2020-01-01", practice_id: 1},
  // The same wait as Waits13: by name.
  {nom: "Éloi", date_entree_societe: "2020-01-01", practice_id: 1},
  // Planned for later, and paused now.
  {nom: "Planned", date_entree_societe: "2020-01-01"}
];

const missions = [
  span(1, "2026-01-05", "2026-06-30"),
  span(2, "2026-01-05", "2026-05-29", {client: "Zeta"}),
  // Ends earlier, begins later: not the last one.
  span(2, "2026-02-02", "2026-03-31", {client: "Inner"}),
  span(5, "2026-01-05", "2026-12-31"),
  span(6, "2026-01-05", "2026-07-31", {client: null}),
  span(7, "2026-01-05", null),
  span(8, "2026-01-05", "2026-06-18"),
  span(8, "2026-06-22", "2026-07-10"),
  span(8, "2026-06-20", "2026-07-03"),
  span(9, "2026-03-02", "2026-05-31"),
  span(10, "2026-01-05", "2026-03-02"),
  span(10, "2026-03-03", "2026-12-31", {statut: "en_pause"}),
  // A weekend alone, then a Monday.
  span(10, "2026-06-20", "2026-06-21"),
  span(10, "2026-07-06", "2026-07-31")
];

const skills = ["Java", "SQL", "Scrum", "Go", "Rust"];

describe("a firm worked out by hand", () => {
  const built = build(
    writeStore(join(folder, "hand.db"), {
      practices: [{id: 1, nom: "Data", actif: 1}],
      consultants: people.map((row, index) => ({
        id: index + 1,
        prenom: "A",
        actif: 1,
        grade: "Senior",
        ...row
      })),
      missions: missions.map((row, index) => ({id: index + 1, tjm: 500, ...row})),
      competences: skills.map((nom, index) => ({id: index + 1, nom})),
      consultant_competences: skills.map((_, index) => ({
        id: index + 1,
        consultant_id: 2,
        competence_id: index + 1,
        niveau_maitrise: index === 4 ? "expert" : "debutant",
        annees_experience: index
      }))
    }),
    asOf
  );

  test("ranks who is free now by their wait, then by date; ties by name", async () => {
    const {page} = await built;
    expect(
      page.free.map(({consultant, now, available_on, idle_days, next_on}) => [
        consultant.replace(/ A$/, ""),
        now ? "now" : available_on,
        idle_days,
        next_on
      ])
    ).toEqual([
      // Tuesday 3 March up to 17 June: 77 weekdays less 6 April, 1, 8, 14, 25 May.
      ["Planned", "now", 72, "2026-07-06"],
      ["Éloi", "now", 13, null],
      ["Waits13", "now", 13, null],
      ["Entered", "now", 2, null],
      ["Always", "now", null, null],
      ["Gap", "2026-06-19", null, "2026-06-22"],
      ["Staffed", "2026-07-01", null, null],
      ["Leaves", "2026-08-03", null, null]
    ]);
  });

  test("says the last client, the best skills and a planned exit", async () => {
    const {page} = await built;
    const of = (name: string) => page.free.find(({consultant}) => consultant === `${name} A`);
    expect(of("Waits13")).toMatchObject({
      last_client: "Zeta",
      skills: ["Rust", "Go", "Scrum", "SQL"],
      skill_count: 5,
      grade: "Senior",
      practice: null,
      on_bench: true,
      exit: null
    });
    expect(of("Leaves")).toMatchObject({last_client: null, exit: "2026-06-30", on_bench: false});
    expect(of("Always")).toMatchObject({last_client: null, skills: [], skill_count: 0});
  });

  test("counts who has come free by each Sunday, once each, the unknown beside", async () => {
    const {page} = await built;
    expect(page.horizon.slice(0, 3)).toEqual([
      {day: "2026-06-17", free: 5},
      {day: "2026-06-21", free: 6},
      {day: "2026-06-28", free: 6}
    ]);
    expect(page.horizon).toHaveLength(53);
    expect(page.horizon.at(-1)).toEqual({day: "2027-06-13", free: 8});
    expect(page.measures.available_unknown.value).toBe(1);
    expect(page.measures.headcount.value).toBe(9);
  });

  test("splits the bench by age and practice", async () => {
    const {page} = await built;
    expect(page.bench_ages).toEqual([
      {bracket: "0-20", practice: "Data", count: 2},
      {bracket: "0-20", practice: null, count: 1},
      {bracket: "61-120", practice: null, count: 1},
      {bracket: null, practice: null, count: 1}
    ]);
    expect(
      page.bench_practices.map(({practice, bench, bench_rate: rate}) => [
        practice,
        bench.value,
        rate.denominator,
        bench.rows
      ])
    ).toEqual([
      [null, 3, 6, "consultants?status=bench&practice="],
      ["Data", 2, 3, "consultants?status=bench&practice=Data"]
    ]);
  });

  test("lists the endings that nothing follows within ten business days", async () => {
    const {page} = await built;
    expect(page.endings.map(({mission_id, end}) => [mission_id, end])).toEqual([
      [1, "2026-06-30"],
      [5, "2026-07-31"]
    ]);
    expect(page.endings[1]).toMatchObject({client: null, mission: "Build", daily_rate: 500});
    expect(page.measures.ending_alone_15.value).toBe(1);
    expect(page.measures.ending_alone_45.value).toBe(2);
  });

  test("draws the valid missions of the window, in the same order", async () => {
    const {page, timeline} = await built;
    const {consultants, missions: bars, clients, from} = timeline;
    expect([from, timeline.to, timeline.total, timeline.now]).toEqual([
      "2026-03-17",
      "2027-03-17",
      9,
      92
    ]);
    expect(consultants.id.slice(0, page.free.length)).toEqual(
      page.free.map(({consultant_id}) => consultant_id)
    );
    // The consultant without a date is last; who left is not there.
    expect(consultants.name.at(-1)).toBe("Open A");
    expect(consultants.free.at(-1)).toBeNull();
    const own = (name: string) => {
      const place = consultants.name.indexOf(`${name} A`);
      return bars.consultant.flatMap((consultant, index) =>
        consultant === place
          ? [[clients[bars.client[index] ?? -1], bars.start[index], bars.end[index]]]
          : []
      );
    };
    expect(own("Gap")).toEqual([
      ["Acme", -71, 93],
      ["Acme", 95, 108],
      ["Acme", 97, 115]
    ]);
    expect(own("Leaves")).toEqual([[undefined, -71, 136]]);
    expect(own("Open")).toEqual([["Acme", -71, null]]);
    // Ended before the window, paused: not there.
    expect(own("Planned").map(([, start]) => start)).toEqual([95, 111]);
  });
});

test("nobody has waited on the weekend between two missions", async () => {
  const store = writeStore(join(folder, "weekend.db"), {
    consultants: [{id: 1, nom: "Roy", prenom: "Ana", actif: 1, date_entree_societe: "2020-01-01"}],
    missions: [
      span(1, "2026-01-05", "2026-01-30"),
      span(1, "2026-03-02", "2026-06-19"),
      span(1, "2026-06-22", "2026-07-31")
    ].map((row, index) => ({id: index + 1, ...row}))
  });
  const {page} = await build(store, "2026-06-20");
  expect(page.measures.bench.value).toBe(1);
  expect(page.measures.bench_age.value).toBe(0);
});

test("a firm with nobody has empty lists, and ratios over nothing are null", async () => {
  const store = writeStore(join(folder, "empty.db"), {});
  const {page, timeline} = await build(store, asOf);
  expect([page.free, page.endings, page.bench_ages, page.bench_practices]).toEqual([
    [],
    [],
    [],
    []
  ]);
  expect(page.measures.bench_rate.value).toBeNull();
  expect(new Set(page.horizon.map(({free}) => free))).toEqual(new Set([0]));
  expect(timeline.consultants.id).toEqual([]);
});

/** Compares both files with the oracle. */
function agree({page, timeline}: Built, store: string, at: string): void {
  const oracle = new Oracle(readFirm(store), {asOf: day(at)});
  const staffing = new StaffingOracle(oracle, at);
  expect(page.horizon).toEqual(staffing.horizon());
  const free = new Map(staffing.free().map((row) => [row.id, row]));
  const dated =
    (page.measures.available_now.value ?? 0) + (page.measures.available_later.value ?? 0);
  expect(free.size).toBe(dated);
  expect(page.free).toHaveLength(Math.min(100, dated));
  const keyOf = ({now, idleDays, on}: {now: boolean; idleDays: number | null; on: string}) =>
    now ? `0 ${String(99_999 - (idleDays ?? -1)).padStart(6, "0")}` : `1 ${on}`;
  for (const row of page.free) {
    const {id, ...own} = free.get(row.consultant_id) ?? {};
    expect({...own, id}).toEqual({
      id: row.consultant_id,
      now: row.now,
      on: row.available_on,
      onBench: row.on_bench,
      idleDays: row.idle_days,
      nextOn: row.next_on
    });
  }
  expect(
    page.free.map((row) => keyOf({now: row.now, idleDays: row.idle_days, on: row.available_on}))
  ).toEqual([...free.values()].map(keyOf).sort().slice(0, 100));
  expect(
    new Map(
      page.bench_ages.map(({bracket, practice, count}) => [
        JSON.stringify([bracket, practice]),
        count
      ])
    )
  ).toEqual(staffing.ages());
  const alone = oracle.endings(day(at)).filter((ending) => ending.alone);
  expect(page.endings.map(({mission_id}) => mission_id)).toEqual(
    alone.slice(0, 100).map(({mission}) => mission)
  );
  expect(page.measures.ending_alone.value).toBe(alone.length);
  const {consultants, missions: bars, from} = timeline;
  const workforce = oracle.workforce(day(at)).map(({id}) => id);
  expect(consultants.id.toSorted((a, b) => a - b)).toEqual(workforce.toSorted((a, b) => a - b));
  const own = consultants.id.map(() => [] as {start: string; end: string | null}[]);
  for (const [index, place] of bars.consultant.entries()) {
    const end = bars.end[index] ?? null;
    own[place]?.push({
      start: iso(day(from) + (bars.start[index] ?? NaN)),
      end: end === null ? null : iso(day(from) + end)
    });
  }
  for (const [place, id] of consultants.id.entries())
    expect(own[place]?.sort(byStart), `missions of ${id}`).toEqual(staffing.timeline(id));
}

test.each(["2026-11-22", "2026-05-31"])("a demo firm agrees with the oracle on %s", async (at) => {
  const store = join(folder, `demo-${at}.db`);
  seedStore({out: store, consultants: 150, seed: 4, asOf: "2026-11-22"});
  agree(await build(store, at), store, at);
});

describe.skipIf(!realStores.small || !realStores.large)("real stores", () => {
  test.each(["small", "large"] as const)("the %s one agrees with the oracle", async (size) => {
    const store = realStores[size] ?? "";
    agree(await build(store, realAsOf), store, realAsOf);
  });
});
