import {join} from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import {expect, test} from "vitest";
import {differences} from "../oracle/compare.js";
import {day, iso} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {Oracle} from "../oracle/oracle.js";
import {productOf} from "../oracle/product.js";
import type {Product} from "../oracle/product.js";
import {temporaryFolder, writeStore} from "../support/store.js";

const asOf = "2026-11-22";
const folder = temporaryFolder();
let count = 0;

type Columns = Record<string, string | number | null>;

interface Person {
  columns: Columns;
  missions: Columns[];
}

const dayNear = fc.integer({min: -500, max: 200}).map((offset) => day(asOf) + offset);
const mission = fc
  .record({
    start: dayNear,
    length: fc.option(fc.integer({min: -3, max: 250}), {freq: 5}),
    tjm: fc.option(fc.integer({min: 0, max: 1500}), {freq: 5}),
    statut: fc.constantFrom("en_cours", "terminee", "en_pause", "annulee", null)
  })
  .map(({start, length, tjm, statut}) => ({
    date_debut: iso(start),
    date_fin: length === null ? null : iso(start + length),
    tjm,
    statut
  }));
const person: fc.Arbitrary<Person> = fc.record({
  columns: fc.record({
    date_entree_societe: fc.oneof(fc.constant("2020-01-01"), dayNear.map(iso), fc.constant(null)),
    date_sortie_societe: fc.option(dayNear.map(iso), {freq: 2}),
    actif: fc.constantFrom(1, 1, 1, 0, null),
    salaire_actuel: fc.constantFrom(null, 45_000)
  }),
  missions: fc.array(mission, {maxLength: 6})
});
// Many people in few stores: each store takes a second, each person a millisecond.
const people = fc.array(person, {minLength: 1, maxLength: 20, size: "max"});

/** Every closed mission of two days or more as two that follow each other. */
function splitInTwo({columns, missions}: Person): Person {
  return {
    columns,
    missions: missions.flatMap((one) => {
      const [from, to] = [day(String(one["date_debut"])), one["date_fin"]];
      if (typeof to !== "string" || day(to) <= from) return [one];
      const middle = Math.floor((from + day(to)) / 2);
      return [
        {...one, date_fin: iso(middle)},
        {...one, date_debut: iso(middle + 1)}
      ];
    })
  };
}

/** With a mission more that ends before it starts, and starts after the entry. */
function withBackwards({columns, missions}: Person): Person {
  const starts = missions.map((one) => String(one["date_debut"]));
  const entry = [columns["date_entree_societe"], ...starts].filter((each) => each !== null);
  if (entry.length === 0) return {columns, missions};
  const start = day(entry.map(String).sort().at(-1) ?? asOf) + 1;
  const backwards = {date_debut: iso(start), date_fin: iso(start - 40), tjm: 800};
  return {columns, missions: [...missions, backwards]};
}

/** A store in which each practice has the same people, each in its own version. */
function write(versions: Record<string, Person[]>, turn = (rows: Columns[]) => rows): string {
  const consultants: Columns[] = [];
  const missions: Columns[] = [];
  const practices = Object.keys(versions).map((nom, i) => ({id: i + 1, nom}));
  for (const [i, firm] of Object.values(versions).entries())
    for (const one of firm) {
      const id = consultants.length + 1;
      consultants.push({id, nom: `N${id}`, prenom: "P", practice_id: i + 1, ...one.columns});
      for (const columns of one.missions)
        missions.push({id: missions.length + 1, consultant_id: id, ...columns});
    }
  const file = join(folder, `generated-${++count}.db`);
  return writeStore(file, {practices, consultants: turn(consultants), missions: turn(missions)});
}

async function agreed(file: string): Promise<Product> {
  const found = await productOf(file, asOf);
  const oracle = new Oracle(readFirm(file), {asOf: day(asOf)});
  expect(differences(found, oracle, asOf)).toEqual([]);
  return found;
}

/** What must not change when a person's missions are written in another way. */
function unchanged(product: Product, practice: string, {exactly}: {exactly: boolean}) {
  const near = (value: number | null | undefined) =>
    typeof value === "number" && !exactly ? (expect.closeTo(value, 6) as number) : value;
  const row = product.overview.practices.find((one) => one.practice === practice);
  return {
    practice: row && {
      headcount: row.headcount,
      bench: row.bench,
      bench_rate: row.bench_rate,
      occupancy: near(row.occupancy),
      average_rate: near(row.average_rate),
      revenue: near(row.revenue)
    },
    people: product.consultants
      .filter((one) => one.practice === practice)
      .map((one) => ({
        status: one.status,
        entry: one.entry,
        availability: one.availability,
        available_on: one.available_on,
        occupancy: near(one.occupancy),
        revenue: near(one.revenue),
        daily_rate: near(one.daily_rate),
        margin: near(one.margin)
      }))
  };
}

test("on any store: parts add up, nobody is more than one, and how it is written is no matter", async () => {
  const property = fc.asyncProperty(people, async (firm) => {
    const file = write({
      Plain: firm,
      Split: firm.map(splitInTwo),
      Backwards: firm.map(withBackwards)
    });
    const product = await agreed(file);
    for (const month of product.overview.months)
      expect(month.staffed_days).toBeLessThanOrEqual(month.workforce_days);
    for (const one of product.consultants) expect(one.occupancy ?? 0).toBeLessThanOrEqual(1);
    const days = new Map<number | null, number>();
    for (const {consultant_id, days: carried} of product.missions)
      days.set(consultant_id, (days.get(consultant_id) ?? 0) + carried);
    const business = new Oracle(readFirm(file), {asOf: day(asOf)}).lastMonths(12).businessDays;
    for (const carried of days.values()) expect(carried).toBeLessThanOrEqual(business + 1e-9);
    const plain = unchanged(product, "Plain", {exactly: false});
    expect(unchanged(product, "Split", {exactly: true}), "split in two").toEqual(plain);
    expect(
      unchanged(product, "Backwards", {exactly: true}),
      "one more that ends before it starts"
    ).toEqual(plain);
  });
  await fc.assert(property, {numRuns: 30, seed: 7, interruptAfterTimeLimit: 60_000});
}, 200_000);

test("the order of rows is no matter", async () => {
  const property = fc.asyncProperty(people, async (firm) => {
    const versions = {Plain: firm};
    const plain = await productOf(write(versions), asOf);
    const turned = write(versions, (rows) => [...rows].reverse());
    // Without a key that orders them, rows come back as they were written.
    const store = new Database(turned);
    for (const table of ["consultants", "missions"])
      store.exec(
        `CREATE TABLE copy AS SELECT * FROM ${table} ORDER BY id DESC;
         DROP TABLE ${table}; ALTER TABLE copy RENAME TO ${table}`
      );
    store.close();
    expect(await productOf(turned, asOf)).toEqual(plain);
  });
  await fc.assert(property, {numRuns: 4, seed: 11, interruptAfterTimeLimit: 30_000});
}, 120_000);
