import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {catalogue, hasText, t} from "../../src/components/text.js";

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe("the catalogue", () => {
  test.each(Object.entries(catalogue))("%s names the same values in both languages", (_, text) => {
    expect(placeholders(text.en)).toEqual(placeholders(text.fr));
    expect(text.fr.trim()).not.toBe("");
    expect(text.en.trim()).not.toBe("");
  });

  test("no two pages define the same key", async () => {
    const folder = join(process.cwd(), "src/components/text");
    const parts = await Promise.all(
      readdirSync(folder).map(
        async (file) => Object.values((await import(join(folder, file))) as object) as object[]
      )
    );
    const keys = parts.flat().flatMap((part) => Object.keys(part));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(Object.keys(catalogue)).toHaveLength(keys.length);
  });
});

describe("t", () => {
  test("replaces every value", () => {
    expect(t("en", "shell.foot", {firm: "Demo", date: "1 Jan 2026"})).toBe(
      "Demo · data as of 1 Jan 2026"
    );
  });

  test.each([
    ["fr", "1", "1 groupe"],
    ["fr", "12", "12 groupes"],
    ["en", 1, "1 group"],
    ["en", "0", "0 groups"]
  ] as const)("in %s, of %s: %s", (language, count, expected) => {
    expect(t(language, "explorer.group.count", {count})).toBe(expected);
  });

  test.each([
    {name: "as it is", firm: "Élodie & Cie", shown: "Élodie & Cie"},
    {name: "apart that runs from right to left", firm: "תיבה", shown: "\u2068תיבה\u2069"},
    {name: "apart that turns what follows", firm: "a\u202eb", shown: "\u2068a\u202eb\u2069"}
  ])("puts in a value $name", ({firm, shown}) => {
    expect(t("en", "shell.foot", {firm, date: "1"})).toBe(`${shown} · data as of 1`);
  });

  test("names the text and the value it lacks", () => {
    expect(() => t("fr", "shell.asOf")).toThrow("text shell.asOf: no value for {date}");
  });

  test.each([
    ["page.overview", "Comment va le cabinet\u202f?"],
    ["shell.theme.auto", "Thème\u00a0: auto"]
  ] as const)("keeps the punctuation of %s on its line", (key, expected) => {
    expect(t("fr", key)).toBe(expected);
  });

  test("leaves the spaces of values alone", () => {
    expect(t("fr", "shell.asOf", {date: "a : b"})).toBe("Au a : b");
  });

  test.each([
    ["shell.asOf", true],
    ["shell.nothing", false],
    ["toString", false]
  ])("hasText(%s) is %s", (key, expected) => {
    expect(hasText(key)).toBe(expected);
  });
});
