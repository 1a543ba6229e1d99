import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {searchWords} from "../../loaders/snapshots/searchWords.js";
import {matches} from "../../src/components/search/highlight.js";
import {folded, nearness, typedWords, wordsIn} from "../../src/components/search/words.js";

describe("words", () => {
  test.each([
    ["c++ 100%", ["c++", "++", "100%", "100", "%"]],
    ["snake_case", ["snake_case", "snake", "case", "_"]],
    ["l'oreal, jean-pierre", ["l", "oreal", "jean", "pierre"]],
    ["🦊max 🦊", ["🦊max", "max", "🦊", "🦊"]],
    ["a\u200db\u202ec", ["abc"]],
    ["", []]
  ])("of %s", (text, expected) => {
    expect(searchWords(text)).toEqual(expected);
  });

  test("are the same in the loaders and in the browser", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), (text) => {
        const plain = folded(text);
        expect([...wordsIn(plain)].map(({text}) => text).sort()).toEqual(searchWords(plain).sort());
        for (const {text, at} of wordsIn(plain)) expect(plain.startsWith(text, at)).toBe(true);
      }),
      {numRuns: 500}
    );
  });

  test("as typed are each there once, and not without end", () => {
    expect(typedWords("Data data DATA É")).toEqual(["data", "e"]);
    expect(typedWords("a ".repeat(50_000) + "b")).toEqual(["a"]);
    expect(typedWords(Array.from({length: 40}, (_, place) => `w${place}`).join(" "))).toHaveLength(
      12
    );
  });
});

/** Edits between two words, a swap of neighbours being one (optimal string alignment). */
function edits(one: string, other: string): number {
  const rows = Array.from({length: one.length + 1}, (_, i) =>
    Array.from({length: other.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0))
  );
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  return rows[one.length]![other.length]!;
}

describe("nearness", () => {
  test.each([
    ["data", "data", 3],
    ["dat", "data", 2],
    ["daat", "data", 1],
    ["bata", "data", 1],
    ["dta", "data", 0],
    ["bata", "database", 0],
    ["dtaba", "database", 1],
    ["dataf", "database", 0],
    ["", "data", 2]
  ])("%s stands for %s: %i", (typed, word, expected) => {
    expect(nearness(typed, word)).toBe(expected);
  });

  test("of a whole word is one edit, whichever", () => {
    const word = fc.string({unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 7});
    fc.assert(
      fc.property(word, word, (typed, other) => {
        // The start of a longer word may have a slip as well: only as long ones are compared.
        if (other.length > typed.length + 1 || other.startsWith(typed)) return;
        const distance = edits(typed, other);
        if (distance <= 1) expect(nearness(typed, other)).toBe(1);
        if (other.length < typed.length && distance > 1) expect(nearness(typed, other)).toBe(0);
      }),
      {numRuns: 2000}
    );
  });
});

describe("what is marked", () => {
  test.each([
    {text: "Foucher Élodie", typed: "elo fou", marked: ["Fou", "Élo"]},
    {text: "Foucher Élodie", typed: "elodei", marked: ["Élodie"]},
    {text: "Lefe\u0300vre", typed: "lefev", marked: ["Lefe\u0300v"]},
    {text: "100% C++", typed: "% c++", marked: ["%", "C++"]},
    {text: "🦊 Max", typed: "🦊", marked: ["🦊"]},
    {text: "\u202eRenée", typed: "ren", marked: ["Ren"]},
    {text: "İlker", typed: "ilk", marked: ["İlk"]},
    {text: "aaa aab", typed: "aa aaa", marked: ["aaa", "aa"]},
    {text: "Data", typed: "x", marked: []}
  ])("$typed in $text", ({text, typed, marked}) => {
    const spans = matches(text, typedWords(typed));
    expect(spans.map(({from, to}) => text.slice(from, to))).toEqual(marked);
  });

  test("is apart, in order and within any text", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), fc.string({unit: "grapheme"}), (text, typed) => {
        let end = 0;
        for (const {from, to} of matches(text, typedWords(typed + text.slice(0, 5)))) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      })
    );
  });
});
