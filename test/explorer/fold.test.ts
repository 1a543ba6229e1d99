import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, test} from "vitest";
import {fold, searchWords} from "../../src/components/explorer/fold.js";
import {wasmEngine} from "./engines.js";

/** What names are written in. Elsewhere JavaScript and DuckDB know different Unicode versions. */
const scripts = [
  [0x21, 0x5ff],
  [0x1e00, 0x2bff],
  [0x3000, 0x9fff],
  [0xac00, 0xd7a3],
  [0xfb00, 0xffef],
  [0x1f300, 0x1f9ff]
] as const;

const characters = scripts
  .flatMap(([first, last]) => Array.from({length: last - first + 1}, (_, step) => first + step))
  .map((code) => String.fromCodePoint(code))
  .filter((text) => /[^\p{C}]/u.test(text));

const names = [
  "Élodie",
  "ELODIE",
  "Œuvrard",
  "Weiß",
  "İlker",
  "ΟΔΥΣΣΕΥΣ",
  "🦊 Max",
  "Lefe\u0300vre",
  "한국"
];

const statement = "SELECT strip_accents(lower(?)) AS folded";

describe("fold", () => {
  test.each([
    ["Élodie", "elodie"],
    ["ELODIE", "elodie"],
    ["Œuvrard", "œuvrard"],
    ["Weiß", "weiß"],
    ["İlker", "ilker"],
    ["ΟΔΥΣΣΕΥΣ", "οδυσσευσ"],
    ["🦊 Max", "🦊 max"]
  ])("%s → %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("is DuckDB's own, in the loaders and in the browser", async () => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const wasm = await wasmEngine({});
    for (const name of names) {
      const reader = await connection.runAndReadAll(statement, [name]);
      expect(reader.getRowObjectsJS()).toEqual([{folded: fold(name)}]);
      expect(await wasm.query(statement, [name])).toEqual([{folded: fold(name)}]);
    }
    connection.closeSync();
    await wasm.close();
  });

  test("agrees with DuckDB on every letter and sign of these scripts", async () => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      "SELECT strip_accents(lower(unnest(string_split(?, ' ')))) AS folded",
      [characters.join(" ")]
    );
    const folded = reader.getColumnsJS()[0] ?? [];
    const differ = characters.filter((text, index) => fold(text) !== folded[index]);
    expect(folded.length).toBe(characters.length);
    expect(differ.map((text) => text.codePointAt(0)?.toString(16))).toEqual([]);
    connection.closeSync();
  });
});

describe("searchWords", () => {
  test.each([
    {query: "", words: []},
    {query: "  Élodie   FOUCHER ", words: ["elodie", "foucher"]},
    {query: "data Data dat", words: ["data"]},
    {query: "100% _a", words: ["100%", "_a"]}
  ])("$query", ({query, words}) => {
    expect(searchWords(query)).toEqual(words);
  });
});
