import {describe, expect, test} from "vitest";
import type {CvRow, DocumentsPage} from "../../loaders/contract/documents.js";
import {metricEntry} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {
  Ages,
  PracticeCoverage,
  Sizes,
  Stale,
  Types,
  Uploads,
  Without
} from "../../src/components/documents.js";
import {DocumentsHeadline, documentsSentence} from "../../src/components/documents/sentence.js";
import {DocumentTiles} from "../../src/components/documents/tiles.js";
import {plain, stock} from "./sample.js";

const hostile = '<img src=x onerror="alert(1)">';

const ids = [
  "cv_coverage",
  "cv_missing",
  "cv_stale",
  "documents",
  "document_bytes",
  "headcount"
] as const;

const person = (id: number, changes: Partial<CvRow> = {}): CvRow => ({
  id,
  name: `Person ${id}`,
  practice: null,
  grade: null,
  availability: "now",
  available_on: "2026-11-23",
  newest: null,
  ...changes
});

interface Facts {
  headcount?: number;
  missing?: number;
  stale?: number;
  documents?: number;
}

function page(
  {headcount = 1000, missing = 0, stale = 0, documents = 20}: Facts = {},
  changes: Partial<DocumentsPage> = {}
): DocumentsPage {
  const covered = headcount - missing;
  const share = (a: number, b: number) => (b === 0 ? null : a / b);
  return {
    firm: "Firm",
    as_of: "2026-11-22",
    audience: "everyone",
    periods: [],
    metrics: Object.fromEntries(ids.map((id) => [id, metricEntry(id, readSettings())])),
    sql: {},
    measures: {
      cv_coverage: stock(share(covered, headcount), {numerator: covered, denominator: headcount}),
      cv_missing: stock(missing),
      cv_stale: stock(share(stale, covered), {numerator: stale, denominator: covered}),
      documents: stock(documents),
      document_bytes: stock(2_072_636_397, {previous: 1_919_113_581}),
      headcount: stock(headcount)
    },
    months: [],
    without: [],
    stale: [],
    ages: [
      {id: "under3", count: 3},
      {id: "under24", count: 1},
      {id: "undated", count: 0},
      {id: "none", count: 0}
    ],
    sizes: [
      {id: "under100k", count: 5},
      {id: "over10m", count: 15},
      {id: "unknown", count: 0}
    ],
    types: [
      {id: "pdf", count: 5},
      {id: "word", count: 15},
      {id: "image", count: 0}
    ],
    uploads: [
      {month: "2026-10-01", partial: false, count: 12},
      {month: "2026-11-01", partial: true, count: 3}
    ],
    uploads_before: 4,
    uploads_undated: 1,
    practices: [
      {practice: hostile, headcount: 4, with_document: 2, dated: 2, stale: 1},
      {practice: null, headcount: 2, with_document: 2, dated: 1, stale: 0}
    ],
    ...changes
  };
}

describe("the sentence", () => {
  const free = [person(1), person(2, {availability: "later"})];
  test.each([
    {
      name: "some without, some old, some of them free",
      data: page(
        {missing: 31, stale: 120},
        {without: free, stale: [person(3), person(4, {availability: "unknown"})]}
      ),
      fr: "31 consultants sur 1 000 n’ont aucun CV ; 120 CV ont plus de 12 mois ; 2 de ces personnes sont libres maintenant.",
      en: "31 consultants of 1,000 have no CV; 120 CVs are older than 12 months; 2 of these people are free now."
    },
    {
      name: "one of each",
      data: page(
        {missing: 1, stale: 1},
        {without: [person(1)], stale: [person(2, {availability: "later"})]}
      ),
      fr: "Un consultant sur 1 000 n’a aucun CV ; un CV a plus de 12 mois ; l’une de ces personnes est libre maintenant.",
      en: "One consultant of 1,000 has no CV; one CV is older than 12 months; one of these people is free now."
    },
    {
      name: "a list that is cut within the free ones does not say how many they are",
      data: page({missing: 500}, {without: [person(1), person(2)]}),
      fr: "500 consultants sur 1 000 n’ont aucun CV ; aucun CV n’a plus de 12 mois.",
      en: "500 consultants of 1,000 have no CV; no CV is older than 12 months."
    },
    {
      name: "all up to date",
      data: page(),
      fr: "Chaque consultant de l’effectif a un CV ; aucun CV n’a plus de 12 mois.",
      en: "Each consultant of the workforce has a CV; no CV is older than 12 months."
    },
    {
      name: "no document at all",
      data: page({headcount: 15, missing: 15, documents: 0}),
      fr: "Aucun document dans la base : 15 consultants sur 15 n’ont aucun CV.",
      en: "No document in the store: 15 consultants of 15 have no CV."
    },
    {
      name: "nobody",
      data: page({headcount: 0}),
      fr: "Aucun consultant dans l’effectif au 22 nov. 2026.",
      en: "No consultant in the workforce on 22 Nov 2026."
    }
  ])("$name", ({data, fr, en}) => {
    expect(plain(documentsSentence(data, "fr"))).toBe(fr);
    expect(plain(documentsSentence(data, "en"))).toBe(en);
  });

  test.each([
    [page({documents: 0, missing: 1000}), "./operations"],
    [page(), undefined]
  ])("where there is nothing, where to look", (data, href) => {
    expect(
      DocumentsHeadline(data, "en").querySelector("a")?.getAttribute("href") ?? undefined
    ).toBe(href);
  });
});

test("tiles with their parts; sizes change in percent", () => {
  const tiles = DocumentTiles(page({missing: 31, stale: 120}), "fr");
  expect(
    [...tiles.querySelectorAll<HTMLElement>("button.proven")].map(({dataset}) => dataset["metric"])
  ).toEqual([...ids]);
  const text = plain(tiles.textContent);
  expect(text).toContain("969 sur 1 000");
  expect(text).toContain("120 sur 969");
  expect(text).toContain("2,07 Go");
  expect(text).toContain("+8,0 %");
});

test("charts say their finding; classes without anything that could be odd are left out", () => {
  const options = {language: "en", width: 500} as const;
  const rows = (node: HTMLElement) =>
    [...node.querySelectorAll("tbody th")].map(({textContent}) => textContent);
  expect(Ages(page(), options).textContent).toContain(
    "75.0% of the workforce has a CV of at most 12 months"
  );
  expect(rows(Ages(page(), options))).toEqual(["up to 3 months", "12 to 24 months", "no document"]);
  expect(Sizes(page(), options).textContent).toContain("75.0% of the documents are 10 MB and over");
  expect(rows(Types(page(), options))).toEqual(["word processor", "PDF"]);
  expect(Uploads(page(), options).textContent).toContain(
    "15 documents uploaded in 24 months, most in Oct 2026: 12"
  );
  expect(Uploads(page(), options).textContent).toContain("4 before, 1 without a readable date");
});

test("coverage by practice: the least covered in the title, names as text, links by practice", () => {
  const node = PracticeCoverage(page(), {language: "fr", width: 500});
  expect(node.querySelector("img")).toBeNull();
  expect(plain(node.textContent)).toContain(`${hostile} est la moins couverte : 50,0 %`);
  expect([...node.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    `./consultants?practice=${encodeURIComponent(hostile)}`,
    "./consultants?practice="
  ]);
  const full = [{practice: "Data", headcount: 2, with_document: 2, dated: 2, stale: 0}];
  expect(
    PracticeCoverage(page({}, {practices: full}), {language: "en", width: 500}).textContent
  ).toContain("In each practice, all consultants have a CV");
});

test("without documents each chart says so", () => {
  const none = page(
    {documents: 0},
    {
      sizes: [{id: "under100k", count: 0}],
      types: [{id: "pdf", count: 0}],
      ages: [{id: "none", count: 0}],
      uploads: [{month: "2026-11-01", partial: true, count: 0}],
      practices: []
    }
  );
  for (const draw of [Ages, Sizes, Types, PracticeCoverage, Uploads])
    expect(
      draw(none, {language: "en", width: 500}).querySelector("p")?.textContent,
      draw.name
    ).toBeTruthy();
});

test("lists: names lead to the person; the full count is said", () => {
  const data = page(
    {missing: 203, stale: 1},
    {
      without: [
        person(7, {name: hostile}),
        person(8, {availability: "unknown", available_on: null})
      ],
      stale: [person(9, {newest: "2020-01-31", availability: "later", available_on: "2026-12-01"})]
    }
  );
  const without = Without(data, "en");
  expect(without.querySelector("img")).toBeNull();
  expect(without.querySelector("a")?.getAttribute("href")).toBe("./consultant?id=7");
  expect(without.textContent).toContain("2 of 203 consultants without any document");
  expect(without.textContent).not.toContain("See them all");
  const {measures} = data;
  const linked = {
    ...measures,
    cv_missing: {...measures.cv_missing, rows: "consultants?documents=..0"}
  };
  const cut = Without({...data, measures: linked}, "en");
  expect(cut.querySelector(".more a")?.getAttribute("href")).toBe("./consultants?documents=..0");
  const cells = [...Stale(data, "en").querySelectorAll("tbody tr > *")].map(
    ({textContent}) => textContent
  );
  expect(cells).toEqual(["Person 9", "1 Dec 2026", "31 Jan 2020", "no practice", "–"]);
});

test.each([
  [
    "fr",
    "Chaque consultant de l’effectif a au moins un document.",
    "Aucun consultant n’a que des documents de plus de 12 mois."
  ],
  [
    "en",
    "Each consultant of the workforce has at least one document.",
    "No consultant only has documents older than 12 months."
  ]
] as const)("empty lists are good news (%s)", (language, without, stale) => {
  expect(Without(page(), language).textContent).toBe(without);
  expect(Stale(page(), language).textContent).toBe(stale);
});
