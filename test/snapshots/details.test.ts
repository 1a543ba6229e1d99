import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import Database from "better-sqlite3";
import {beforeAll, describe, expect, test} from "vitest";
import type {Audience} from "../../loaders/contract.js";
import type {BlockIndex} from "../../loaders/contract/blocks.js";
import type {ClientRecord} from "../../loaders/contract/clients.js";
import type {ConsultantDetail} from "../../loaders/contract/details.js";
import type {SkillRecord} from "../../loaders/contract/skills.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import {consultantDetails} from "../../loaders/snapshots/details.js";
import {takeSnapshot} from "../../loaders/snapshots/take.js";
import {nameKey} from "../../src/components/nameKey.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();
const asOf = "2026-11-22";

async function take(store: string, audience: Audience): Promise<string> {
  const into = join(folder, `${audience}-${store.split("/").at(-1)}`);
  mkdirSync(into);
  await takeSnapshot({
    store,
    asOf,
    audience,
    settings: readSettings(),
    folder: into,
    projectFolder: process.cwd(),
    product: "test",
    now: new Date("2026-11-22T08:00:00Z")
  });
  return into;
}

/** All records of a block file, whole blocks at a time. */
function records<Value, Key extends number | string = number>(
  into: string,
  name: string
): Map<Key, Value> {
  const index = JSON.parse(
    readFileSync(join(into, `details-${name}-index.json`), "utf8")
  ) as BlockIndex<Key>;
  const bytes = readFileSync(join(into, `details-${name}.blocks`));
  let at = 0;
  const all = index.bytes.flatMap((length) => {
    const text = gunzipSync(bytes.subarray(at, (at += length))).toString();
    return JSON.parse(text) as [Key, Value][];
  });
  expect(all.length).toBe(index.records);
  return new Map(all);
}

describe("of a demo firm", () => {
  const store = join(folder, "demo.db");
  let people: Map<number, ConsultantDetail>;
  let owners: Map<number, number>;
  let clients: Map<string, ClientRecord>;
  let skills: Map<string, SkillRecord>;
  let direction: Map<number, ConsultantDetail>;

  beforeAll(async () => {
    seedStore({out: store, consultants: 150, seed: 7, asOf});
    const everyone = await take(store, "everyone");
    people = records(everyone, "consultants");
    owners = records(everyone, "missions");
    clients = records<ClientRecord, string>(everyone, "clients");
    skills = records<SkillRecord, string>(everyone, "skills");
    direction = records(await take(store, "direction"), "consultants");
  });

  test("each consultant has the missions, documents and salaries that the store has", () => {
    const db = new Database(store, {readonly: true});
    const count = (table: string) =>
      db.prepare(`SELECT count(*) AS n FROM ${table} WHERE consultant_id = ?`).pluck();
    const [missions, documents, salaries] = ["missions", "cvs", "consultant_salaires"].map(count);
    const ids = db.prepare("SELECT id FROM consultants ORDER BY id").pluck().all() as number[];
    expect([...people.keys()].filter((id) => id !== 0)).toEqual(ids);
    for (const id of ids) {
      const record = people.get(id)!;
      expect([id, record.missions.length]).toEqual([id, missions!.get(id)]);
      expect(record.person?.missions).toBe(record.missions.length);
      expect([id, record.documents.length]).toEqual([id, documents!.get(id)]);
      expect([id, direction.get(id)!.salaries?.length]).toEqual([id, salaries!.get(id)]);
      expect(record.salaries).toBeUndefined();
    }
    db.close();
  });

  test("each mission leads to the record that it stands in", () => {
    const db = new Database(store, {readonly: true});
    const ids = db.prepare("SELECT id FROM missions ORDER BY id").pluck().all() as number[];
    db.close();
    expect([...owners.keys()]).toEqual(ids);
    for (const [id, owner] of owners)
      expect(people.get(owner)?.missions.some(([known]) => known === id)).toBe(true);
  });

  test("days and rates of the missions add up to the consultant's revenue", () => {
    for (const {person, missions} of people.values()) {
      if (!person) continue;
      const revenue = missions.reduce(
        (sum, [, , , , , , , , rate, days]) => sum + (rate ?? 0) * days,
        0
      );
      expect(revenue).toBeCloseTo(person.revenue ?? 0, 4);
    }
  });

  test("each client of any mission has a record, in the order that readers search in", () => {
    const db = new Database(store, {readonly: true});
    const total = db.prepare("SELECT count(*) FROM missions").pluck().get();
    db.close();
    expect([...clients.values()].reduce((sum, {missions}) => sum + missions, 0)).toBe(total);
    const keys = [...clients.keys()];
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
    for (const [key, {client, detail}] of clients) {
      expect(nameKey(client ?? "")).toBe(key);
      if (detail) expect(detail.client).toBe(client);
    }
    expect([...clients.values()].filter(({detail}) => detail).length).toBeGreaterThan(5);
  });

  test("each skill has its holders at the level of their own records, and who asks for it", () => {
    expect(skills.size).toBeGreaterThan(50);
    for (const [key, {row, holders, missions}] of skills) {
      expect(nameKey(row.name)).toBe(key);
      expect(holders).toHaveLength(Math.min(200, row.holders));
      expect(missions).toHaveLength(Math.min(50, row.demand));
      for (const [id, name, practice, level] of holders) {
        const {person, skills: held} = people.get(id)!;
        expect(person).toMatchObject({name, practice});
        const levels = held.flatMap(([skill, , known]) => (nameKey(skill) === key ? [known] : []));
        expect(Math.max(...levels.map((known) => known ?? 0))).toBe(level ?? 0);
      }
      for (const [id, , , owner] of missions) {
        const mission = people.get(owner ?? 0)!.missions.find(([known]) => known === id)!;
        expect(["running", "planned"]).toContain(mission[6]);
        expect(mission[11]?.split(", ").map(nameKey)).toContain(key);
      }
    }
  });

  test("what is not for everyone has no key there", () => {
    const keys = (map: Map<number, ConsultantDetail>) =>
      new Set([...map.values()].flatMap(({person}) => Object.keys(person ?? {})));
    const withheld = ["email", "phone", "salary", "daily_cost", "margin", "probation_end"];
    for (const key of withheld) {
      expect(keys(direction)).toContain(key);
      expect(keys(people)).not.toContain(key);
    }
  });
});

describe("of odd rows", () => {
  const day = (text: string) => ({consultant_id: 1, date_debut: text, date_fin: text});
  const store = () =>
    writeStore(join(folder, "odd.db"), {
      consultants: [{id: 1, nom: 'O"Neil \\', prenom: "<b>é</b>\u2028", actif: 1}],
      missions: [
        {id: 1, ...day("2020-01-06"), tjm: 500},
        {id: 2, ...day("2026-11-02"), tjm: 500},
        {id: 3, consultant_id: 1, date_debut: "2026-01-05", date_fin: "2025-01-06"},
        {id: 4, consultant_id: 1, date_debut: null},
        {id: 5, consultant_id: 99, date_debut: "2026-01-05", client: "EDF"}
      ],
      competences: [{id: 1, nom: "C++"}],
      consultant_competences: [{id: 1, consultant_id: 1, competence_id: 1}]
    });

  test("records are what the rows say, those without a consultant in record 0", async () => {
    const into = await take(store(), "everyone");
    const people = records<ConsultantDetail>(into, "consultants");
    expect([...people.keys()]).toEqual([0, 1]);
    expect(people.get(0)).toMatchObject({person: null, skills: []});
    expect(people.get(0)!.missions).toEqual([
      [
        5,
        null,
        "EDF",
        null,
        "2026-01-05",
        null,
        "running",
        false,
        null,
        0,
        null,
        null,
        [
          ["no-rate", "tjm", "red"],
          ["orphan-consultant", "consultant_id", "red"]
        ]
      ]
    ]);
    const one = people.get(1)!;
    expect(one.person?.name).toBe('O"Neil \\ <b>é</b>');
    expect(one.missions.map(([id]) => id)).toEqual([2, 3, 1, 4]);
    expect(one.skills).toEqual([["C++", null, null, null]]);
    expect(one.findings.map(([rule]) => rule)).toContain("no-document");
    expect(Object.fromEntries(records<number>(into, "missions"))).toEqual({
      1: 1,
      2: 1,
      3: 1,
      4: 1,
      5: 0
    });
  });

  test("of a large store only missions of the last 24 months are kept, and it is told", async () => {
    await withWarehouse(join(folder, "odd.db"), asOf, async (warehouse) => {
      const context = await PageContext.open(warehouse, asOf, readSettings(), "everyone");
      await warehouse.run(
        "CREATE TABLE snapshot_consultants AS SELECT id, name, '' AS search, '' AS skills FROM consultants"
      );
      const {head, blocks} = await consultantDetails(context, "snapshot_consultants", warehouse, {
        whole: 4
      });
      expect(head).toEqual({as_of: asOf, missions_from: "2024-11-22"});
      const kept = new Map<number, number[]>();
      for await (const {content} of blocks)
        for (const [id, {missions}] of JSON.parse(Buffer.from(content).toString()) as [
          number,
          ConsultantDetail
        ][])
          kept.set(
            id,
            missions.map(([mission]) => mission)
          );
      expect([...kept]).toEqual([
        [0, [5]],
        [1, [2, 3, 4]]
      ]);
    });
  });
});
