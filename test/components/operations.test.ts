import {describe, expect, test} from "vitest";
import type {Manifest} from "../../loaders/contract.js";
import {factLines, operationsText, withheldText} from "../../src/components/operations/facts.js";
import {
  DurationsTable,
  FilesTable,
  FindingsTable,
  ruleText,
  stepText,
  StoreTables
} from "../../src/components/operations/tables.js";
import {plain} from "./sample.js";

const manifest: Manifest = {
  schema: 1,
  product: "0.1.0",
  firm: "Demo",
  audience: "everyone",
  as_of: "2026-11-22",
  taken_at: "2026-11-22T10:00:00.000Z",
  verified_at: "2026-11-22T10:06:00.000Z",
  store: {
    name: "consultator.db",
    bytes: 12_345_678,
    fingerprint: "ab".repeat(32),
    journal: "wal",
    locked_milliseconds: 140
  },
  settings: "00",
  code: "11",
  tables: [
    {table: "missions", rows: 12520, missing: false, missing_columns: ["tjm"]},
    {table: "vsa_missions", rows: 0, missing: true, missing_columns: []},
    {table: "cvs", rows: 2000, missing: false, missing_columns: []}
  ],
  files: [
    {
      name: "missions.arrow",
      snapshot: "missions",
      kind: "rows",
      rows: 12520,
      bytes: 1_200_000,
      sha256: "cd".repeat(32),
      fresh_for: 300
    }
  ],
  findings: [
    {rule: "mojibake", table: "missions", column: "client", rows: 3, kind: "repair"},
    {rule: "end-before-start", table: "missions", column: "date_fin", rows: 12, kind: "finding"},
    {rule: "from-the-future", table: "cvs", column: null, rows: 1, kind: "finding"}
  ],
  durations: [
    {step: "copy", milliseconds: 500},
    {step: "polish", milliseconds: 2000}
  ],
  withheld: ["consultants.salary", "consultants.margin", "missions.margin", "missions.unheard_of"]
};

const rows = (node: Element) =>
  [...node.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => plain(textContent))
  );

describe("the sentence", () => {
  test.each([
    ["en", "14,520 rows, missing: 1 table and 1 column."],
    ["fr", "14 520 lignes, manquent 1 table et 1 colonne."]
  ] as const)("counts what is missing in %s", (language, expected) => {
    const text = plain(operationsText(manifest, language));
    expect(text).toContain("consultator.db (12");
    expect(text.endsWith(expected)).toBe(true);
  });

  test("a whole store lacks nothing", () => {
    const whole = {...manifest, tables: manifest.tables.slice(2)};
    expect(operationsText(whole, "en")).toMatch(/2,000 rows, no table and no column is missing\.$/);
  });
});

test("facts say ages, and checksums short with the whole on hover", () => {
  const now = Date.parse("2026-11-22T10:08:00Z");
  const lines = new Map(factLines(manifest, "en", now));
  expect(lines.get("Taken")).toMatch(/\(8 minutes ago\)$/);
  expect(lines.get("Verified")).toMatch(/\(2 minutes ago\)$/);
  expect(plain(lines.get("Store") as string)).toBe("consultator.db, 12.3 MB, journal wal");
  const fingerprint = lines.get("Fingerprint of the store") as HTMLElement;
  expect(fingerprint.textContent).toBe("abababababab");
  expect(fingerprint.title).toBe("ab".repeat(32));
});

test.each([
  ["fr", "salaire, marge et unheard_of"],
  ["en", "salary, margin, and unheard_of"]
] as const)("withheld columns in words, once each, in %s", (language, expected) => {
  expect(withheldText(manifest.withheld, language)).toBe(expected);
});

test("nothing withheld is said, not left blank", () => {
  expect(withheldText([], "en")).toBe("nothing");
});

describe("tables", () => {
  test("findings, most rows first, an unknown rule by its id", () => {
    const node = FindingsTable(manifest, "en");
    expect(rows(node)).toEqual([
      ["End before start: the mission carries nothing", "12", "noticed", "missions.date_fin"],
      ["Accents broken by a wrong encoding: mended", "3", "mended", "missions.client"],
      ["Rule “from-the-future”", "1", "noticed", "cvs"]
    ]);
    expect(node.textContent).toContain("13 rows noticed, 3 mended on reading.");
  });

  test("no finding is an answer too", () => {
    expect(FindingsTable({...manifest, findings: []}, "en").textContent).toMatch(/^No rule is/);
  });

  test("durations on one scale, in the order of the steps", () => {
    const node = DurationsTable(manifest, "en");
    expect(rows(node)).toEqual([
      ["Copy of the store", "500 ms"],
      ["polish", "2 s"]
    ]);
    const bars = [...node.querySelectorAll(".bar-value")];
    expect(bars.map((bar) => bar.getAttribute("width"))).toEqual(["25", "100"]);
    expect(plain(node.textContent)).toContain("2.5 s in all.");
  });

  test("files", () => {
    expect(rows(FilesTable(manifest, "fr"))).toEqual([
      ["missions.arrow", "lignes", "12 520", "1,2 Mo", "5 minutes", "cdcdcdcdcdcd"]
    ]);
  });

  test("a file that can be downloaded is a link", () => {
    const address = "./_file/data/missions.01234567.arrow";
    const node = FilesTable(manifest, "fr", {"missions.arrow": address});
    const links = [...node.querySelectorAll("a")].map((link) => [
      link.textContent,
      link.getAttribute("href"),
      link.getAttribute("download")
    ]);
    expect(links).toEqual([["missions.arrow", address, "missions.arrow"]]);
  });

  test("what an older store lacks", () => {
    expect(rows(StoreTables(manifest, "en"))).toEqual([
      ["missions", "12,520", "tjm"],
      ["vsa_missions", "–", "the whole table"],
      ["cvs", "2,000", "nothing"]
    ]);
  });
});

test("rules and steps the catalogue does not know keep their id", () => {
  expect(ruleText("nope", "fr")).toBe("Règle «\u202fnope\u202f»");
  expect(stepText("nope", "fr")).toBe("nope");
});
