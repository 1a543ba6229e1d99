import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {DocumentMetricId, DocumentsPage} from "../../loaders/contract/documents.js";
import {seedStore} from "../../loaders/demo/seed.js";
import {documentsPage} from "../../loaders/metrics/documents.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import {documentsOf} from "../oracle/skills.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();

/** A Wednesday. */
const asOf = "2026-06-17";

function build(store: string, day = asOf): Promise<DocumentsPage> {
  return withWarehouse(store, day, async (warehouse) =>
    documentsPage(await PageContext.open(warehouse, day, readSettings(), "everyone"))
  );
}

const names = [
  "Today",
  "YearOld",
  "DayOlder",
  "Left",
  "Undated",
  "Never",
  "Tomorrow",
  "Ancient",
  "Newest"
];

const cv = (
  consultant_id: number,
  date_upload: string | null,
  fichier_nom: string | null,
  taille_fichier: number | string | null
) => ({consultant_id, date_upload, fichier_nom, taille_fichier});

const cvs = [
  cv(1, "2026-06-17 23:59:59.000000", "CV.PDF", 99_999),
  cv(2, "2025-06-17 00:00:00.000000", "cv élodie.docx", 100_000),
  cv(3, "2025-06-16", "no extension", null),
  cv(4, "2026-06-01", "a.pdf", 300_000),
  cv(5, "n/a", null, 999_999),
  cv(7, "2026-06-18", "b.pdf", 5_000_000),
  cv(8, "2020-01-01", "cv.martin", -5),
  cv(8, null, "photo.JPEG", "n/a"),
  cv(9, "2022-02-02", "old.odt", 2_999_999),
  cv(9, "2026-03-16", "new.txt", 10_000_000),
  cv(99, "2026-05-05", "orphan.pdf", 1_000)
];

function writeFirm(): string {
  return writeStore(join(folder, "documents.db"), {
    practices: [{id: 1, nom: "Data", actif: 1}],
    consultants: names.map((nom, index) => ({
      id: index + 1,
      nom,
      prenom: "Ana",
      actif: 1,
      grade: "Senior",
      date_entree_societe: "2020-01-01",
      practice_id: ["Today", "Never", "DayOlder"].includes(nom) ? 1 : null,
      date_sortie_societe: nom === "Left" ? "2026-06-16" : null
    })),
    missions: [
      // DayOlder is on a mission without an end, Never until the end of June.
      {id: 1, consultant_id: 3, date_debut: "2026-01-05", date_fin: null},
      {id: 2, consultant_id: 6, date_debut: "2026-01-05", date_fin: "2026-06-30"}
    ],
    cvs: cvs.map((row, index) => ({id: index + 1, ...row}))
  });
}

describe("a firm by hand", () => {
  let page: DocumentsPage;
  beforeAll(async () => {
    page = await build(writeFirm());
  });

  test.each([
    // Tomorrow's document is not there yet.
    ["cv_coverage", 6 / 8, 6, 8, null],
    ["cv_missing", 2, 2, null, null],
    // DayOlder and Ancient; Undated is on neither side.
    ["cv_stale", 2 / 5, 2, 5, 5 / 6],
    ["documents", 10, 10, null, null],
    ["document_bytes", 14_500_997, 14_500_997, null, 7 / 10],
    ["headcount", 8, 8, null, null]
  ] as const)("%s", (id, value, numerator, denominator, coverage) => {
    expect(page.measures[id]).toMatchObject({value, numerator, denominator, coverage});
  });

  test("a month earlier", () => {
    // On 17 May: Left was there without a document; YearOld was young; the orphan's was there.
    expect(page.measures.cv_coverage).toMatchObject({
      previous: 5 / 9,
      previous_from: "2026-05-17"
    });
    expect(page.measures.documents.previous).toBe(8);
  });

  test("who is asked first: free now, then by date, then unknown", () => {
    expect(page.without).toEqual([
      {
        id: 7,
        name: "Tomorrow Ana",
        practice: null,
        grade: "Senior",
        availability: "now",
        available_on: asOf,
        newest: null
      },
      {
        id: 6,
        name: "Never Ana",
        practice: "Data",
        grade: "Senior",
        availability: "later",
        available_on: "2026-07-01",
        newest: null
      }
    ]);
    expect(page.stale.map(({name, newest, availability}) => [name, newest, availability])).toEqual([
      ["Ancient Ana", "2020-01-01", "now"],
      ["DayOlder Ana", "2025-06-16", "unknown"]
    ]);
  });

  test("ages of the newest document add up to the workforce", () => {
    expect(page.ages).toEqual([
      {id: "under3", count: 1},
      {id: "under6", count: 1},
      {id: "under12", count: 1},
      {id: "under24", count: 1},
      {id: "over24", count: 1},
      {id: "undated", count: 1},
      {id: "none", count: 2}
    ]);
  });

  test("sizes and types add up to the documents, and no name is told", () => {
    expect(page.sizes).toEqual([
      {id: "under100k", count: 2},
      {id: "under300k", count: 1},
      {id: "under1m", count: 2},
      {id: "under3m", count: 1},
      {id: "under10m", count: 0},
      {id: "over10m", count: 1},
      {id: "unknown", count: 3}
    ]);
    expect(page.types.filter(({count}) => count > 0)).toEqual([
      {id: "pdf", count: 3},
      {id: "word", count: 2},
      {id: "text", count: 1},
      {id: "image", count: 1},
      {id: "other", count: 2},
      {id: "unnamed", count: 1}
    ]);
    const published = JSON.stringify({...page, sql: {}, metrics: {}});
    for (const {fichier_nom} of cvs) if (fichier_nom) expect(published).not.toContain(fichier_nom);
    expect(published).not.toMatch(/martin/);
  });

  test("uploads by month, the rest counted", () => {
    expect(page.uploads).toHaveLength(25);
    expect(page.uploads[0]).toEqual({month: "2024-06-01", partial: false, count: 0});
    expect(page.uploads.at(-1)).toEqual({month: "2026-06-01", partial: true, count: 2});
    expect(page.uploads.filter(({count}) => count > 0).map(({month}) => month)).toEqual([
      "2025-06-01",
      "2026-03-01",
      "2026-05-01",
      "2026-06-01"
    ]);
    expect(page.uploads_before).toBe(2);
    expect(page.uploads_undated).toBe(2);
    const shown = page.uploads.reduce((sum, {count}) => sum + count, 0);
    expect(shown + page.uploads_before + page.uploads_undated).toBe(page.measures.documents.value);
  });

  test("practices, the least covered first, none last, add up", () => {
    expect(page.practices).toEqual([
      {practice: "Data", headcount: 3, with_document: 2, dated: 2, stale: 1},
      {practice: null, headcount: 5, with_document: 4, dated: 3, stale: 1}
    ]);
  });

  test("the trend ends with the month in progress", () => {
    expect(page.months.at(-1)).toMatchObject({month: "2026-06-01", partial: true});
    expect(page.months).toHaveLength(13);
  });
});

test("more than 200 without a CV are cut and counted", async () => {
  const store = writeStore(join(folder, "many.db"), {
    consultants: Array.from({length: 203}, (_, i) => ({
      id: i + 1,
      nom: "Same",
      prenom: "Name",
      actif: 1
    }))
  });
  const page = await build(store);
  expect(page.without.map(({id}) => id)).toEqual(Array.from({length: 200}, (_, i) => i + 1));
  expect(page.measures.cv_missing.value).toBe(203);
});

test("a store without the table: nobody has a CV, and no share is 0 of nothing", async () => {
  const store = writeStore(
    join(folder, "none.db"),
    {consultants: [{id: 1, nom: "Solo", prenom: "Ana", actif: 1}]},
    {without: ["cvs"]}
  );
  const {measures, types} = await build(store);
  expect(measures.cv_missing.value).toBe(1);
  expect(measures.cv_stale.value).toBeNull();
  expect(measures.documents.value).toBe(0);
  expect(types.every(({count}) => count === 0)).toBe(true);
});

describe("agrees with a computation of its own", () => {
  async function check(store: string, day: string) {
    const {measures} = await build(store, day);
    for (const [id, value] of Object.entries(documentsOf(store, day)) as [
      DocumentMetricId,
      number | null
    ][])
      if (value === null) expect(measures[id].value, id).toBeNull();
      else expect(measures[id].value, id).toBeCloseTo(value, 9);
  }

  test.each(["2026-11-22", "2026-05-31"])("on a demo store at %s", async (day) => {
    const store = join(folder, `demo-${day}.db`);
    seedStore({out: store, consultants: 120, seed: 6, asOf: "2026-11-22"});
    await check(store, day);
  });

  test.skipIf(!realStores.small).each(["small", "large"] as const)(
    "on the %s real store",
    async (size) => check(realStores[size] ?? "", realAsOf)
  );
});
