import {afterAll, beforeAll, expect} from "vitest";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {ConsultantRow, MissionRow} from "../../loaders/contract.js";
import {differences} from "../oracle/compare.js";
import {day} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {Oracle} from "../oracle/oracle.js";
import {productOf} from "../oracle/product.js";
import type {Product} from "../oracle/product.js";
import {writeStore} from "../support/store.js";

export type Columns = Record<string, string | number | null>;

/** One consultant of a test's store with all that is theirs; ids are given. */
export interface PersonCase {
  name: string;
  consultant?: Columns;
  missions?: Columns[];
  vsa?: Columns[];
}

/** What the product says of one case. */
export interface PersonResult {
  consultant: ConsultantRow | undefined;
  missions: MissionRow[];
  endings: {mission_id: number; alone: boolean}[];
  cost: {daily_cost: number; source: string} | undefined;
}

/** Employed since long ago, unless the case says otherwise. */
const employed = {prenom: "Ana", date_entree_societe: "2020-01-01", actif: 1};

export function writePeople(file: string, cases: readonly PersonCase[]): string {
  let mission = 0;
  let row = 0;
  return writeStore(file, {
    consultants: cases.map(({consultant}, i) => ({
      id: i + 1,
      nom: `Case ${i + 1}`,
      ...employed,
      ...consultant
    })),
    missions: cases.flatMap(({missions = []}, i) =>
      missions.map((columns) => ({
        id: ++mission,
        consultant_id: i + 1,
        nom_mission: "Build",
        client: "Acme",
        ...columns
      }))
    ),
    vsa_missions: cases.flatMap(({vsa = []}, i) =>
      vsa.map((columns) => ({id: ++row, user_id: i + 1, code: "C", ...columns}))
    )
  });
}

/**
 * Puts every case into one store, builds its warehouse once before the tests, checks all of its
 * numbers against the oracle, and gives what the product says of a case by its name.
 */
export function buildPeople(
  asOf: string,
  cases: readonly PersonCase[]
): (name: string) => PersonResult {
  let product: Product | undefined;
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "consultator-test-"));
    const store = writePeople(join(folder, "store.db"), cases);
    product = await productOf(store, asOf);
    const oracle = new Oracle(readFirm(store), {asOf: day(asOf)});
    expect(differences(product, oracle, asOf)).toEqual([]);
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return (name) => {
    const id = cases.findIndex((one) => one.name === name) + 1;
    if (id === 0 || !product) throw new Error(`no case "${name}" was built`);
    const own = product.missions.filter((row) => row.consultant_id === id);
    return {
      consultant: product.consultants.find((row) => row.id === id),
      missions: own,
      endings: product.endings.filter((row) => row.consultant_id === id),
      cost: product.costs.find((row) => row.consultant_id === id)
    };
  };
}
