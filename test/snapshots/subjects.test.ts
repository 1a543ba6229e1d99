import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, test} from "vitest";
import type {Audience, ConsultantSkillRow, DocumentRow, FirstRows} from "../../loaders/contract.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {readSettings} from "../../loaders/settings.js";
import {writeSnapshots} from "../../loaders/snapshots/write.js";
import {realAsOf} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();
const only = ["document-files", "consultant-skills"];

async function write(name: string, store: string, asOf: string, audience: Audience = "everyone") {
  const to = join(folder, name);
  mkdirSync(to);
  const settings = readSettings();
  const freshFor = {rows: 1, statistics: 1, search: 1, details: 1};
  await withWarehouse(
    store,
    asOf,
    (warehouse) =>
      writeSnapshots(warehouse, {folder: to, asOf, audience, settings, freshFor, only}),
    {settings, sensitive: audience === "direction"}
  );
  return {
    first: <Row>(snapshot: string) =>
      JSON.parse(readFileSync(join(to, `${snapshot}-first.json`), "utf8")) as FirstRows<Row>,
    bytes: (file: string) => readFileSync(join(to, file))
  };
}

const person = (id: number, nom: string, rest: object = {}) => ({
  id,
  nom,
  prenom: "A",
  date_creation: "2020-01-01 00:00:00",
  ...rest
});
const documentOf = (id: number, consultant: number | null, rest: object = {}) => ({
  id,
  consultant_id: consultant,
  ...rest
});

let small: Awaited<ReturnType<typeof write>>;

beforeAll(async () => {
  const store = writeStore(join(folder, "small.db"), {
    practices: [{id: 1, nom: "Data"}],
    consultants: [
      person(1, "Martin", {practice_id: 1, grade: "Senior"}),
      person(2, "Diallo"),
      person(3, "Roy", {date_sortie_societe: "2025-01-31"})
    ],
    missions: [{id: 1, consultant_id: 1, date_debut: "2026-01-05"}],
    cvs: [
      documentOf(1, 1, {fichier_nom: "a.PDF", date_upload: "2026-11-12", taille_fichier: 2e9 * 4}),
      documentOf(2, 1, {fichier_nom: "b.docx", date_upload: "2026-11-12", taille_fichier: -1}),
      documentOf(3, 2, {fichier_nom: "x.martin", date_upload: "n/a"}),
      documentOf(4, 99, {date_upload: "2020-01-01"}),
      documentOf(5, 3, {fichier_nom: "c.odp", date_upload: "2026-11-23"})
    ],
    competences: [
      {id: 1, nom: "SQL", categorie: "Data"},
      {id: 2, nom: "sql ", categorie: "Autre"},
      {id: 3, nom: "Scrum"}
    ],
    consultant_competences: [
      {
        id: 1,
        consultant_id: 1,
        competence_id: 1,
        niveau_maitrise: "débutant",
        annees_experience: 9
      },
      {
        id: 2,
        consultant_id: 1,
        competence_id: 2,
        niveau_maitrise: "Avance",
        annees_experience: 2.5
      },
      {id: 3, consultant_id: 2, competence_id: 1, niveau_maitrise: "wizard"},
      {id: 4, consultant_id: 3, competence_id: 3, niveau_maitrise: "expert"},
      {id: 5, consultant_id: 77, competence_id: 3, niveau_maitrise: "expert"}
    ]
  });
  small = await write("small", store, "2026-11-22");
});

describe("the rows of documents", () => {
  const document = (id: number) =>
    small.first<DocumentRow>("document-files").rows.find((row) => row.id === id);

  test.each([
    {
      name: "one of somebody on a mission",
      id: 1,
      want: {
        ...{type: "pdf", consultant: "Martin A", consultant_id: 1, practice: "Data"},
        ...{grade: "Senior", status: "staffed", uploaded: "2026-11-12", age: 10, bytes: 8e9}
      }
    },
    {name: "of two of one day the higher id is the newest", id: 2, want: {newest: true}},
    {name: "and the other is not", id: 1, want: {newest: false}},
    {name: "a size below zero is missing", id: 2, want: {bytes: null, type: "word"}},
    {
      name: "a day that cannot be read is missing, an odd extension is not told",
      id: 3,
      want: {uploaded: null, age: null, type: "other", status: "bench"}
    },
    {
      name: "an orphan has nobody",
      id: 4,
      want: {
        ...{consultant: null, consultant_id: null, practice: null, status: null},
        ...{newest: false, type: "unnamed"}
      }
    }
  ])("$name", ({id, want}) => expect(document(id)).toMatchObject(want));

  test("are those that are there at as-of, newest first", () => {
    const {rows, total} = small.first<DocumentRow>("document-files");
    expect(total).toBe(4);
    expect(rows.map(({id}) => id)).toEqual([2, 1, 4, 3]);
  });
});

describe("the rows of skills", () => {
  test("are one per person and skill, homonyms as one, with the highest level told", () => {
    const {rows} = small.first<ConsultantSkillRow>("consultant-skills");
    expect(rows).toMatchObject([
      {
        ...{skill: "SQL", category: "Data", level: "advanced", years: 2.5, consultant: "Martin A"},
        ...{status: "staffed", availability: "unknown", available_on: null}
      },
      {
        ...{skill: "SQL", level: null, years: null, consultant: "Diallo A", practice: null},
        ...{status: "bench", availability: "now", available_on: "2026-11-23"}
      }
    ]);
  });

  test("keep the departed, whom the first view leaves out", () => {
    const table = tableFromIPC(small.bytes("consultant-skills.arrow"));
    expect(table.toArray().map((row) => (row as {status: string}).status)).toContain("out");
    expect(table.numRows).toBe(3);
  });
});

describe("of a whole firm", () => {
  const demo = join(folder, "demo.db");
  beforeAll(() => {
    seedStore({out: demo, asOf: realAsOf, consultants: 80});
  });

  test("the same store gives the same bytes, with and without what is sensitive", async () => {
    const [one, two] = [
      await write("one", demo, realAsOf),
      await write("two", demo, realAsOf, "direction")
    ];
    const names = ["consultant-skills.arrow", "consultant-skills-first.json"];
    for (const name of names) expect(one.bytes(name).equals(two.bytes(name)), name).toBe(true);
    const again = await write("again", demo, realAsOf);
    for (const name of [
      ...names,
      "document-files.arrow",
      "document-files.parquet",
      "document-files-first.json"
    ])
      expect(one.bytes(name).equals(again.bytes(name)), name).toBe(true);
    const file = (rows: DocumentRow[]) => rows.filter((row) => row.file != null).length;
    expect(file(one.first<DocumentRow>("document-files").rows as DocumentRow[])).toBe(0);
    expect(file(two.first<DocumentRow>("document-files").rows as DocumentRow[])).toBeGreaterThan(0);
  });
});
