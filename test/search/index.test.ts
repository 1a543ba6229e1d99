import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {openIndex} from "../../src/components/search/index.js";
import type {Searcher} from "../../src/components/search/index.js";
import type {Found} from "../../src/components/search/rank.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {asOf, indexOf, searchStore} from "./store.js";

const store = searchStore(join(temporaryFolder(), "search.db"));
let searcher: Searcher;

beforeAll(async () => {
  searcher = await openIndex(await indexOf(store));
});

/** Lines "kind: labels", best first; a document by its file, else by whose it is. */
const labels = ({groups}: Found) =>
  groups.map(
    ({kind, entries}) =>
      `${kind}: ${entries.map(([, , label, detail]) => label || detail).join(", ")}`
  );

const found = (query: string) => labels(searcher.search(query));

describe("what is typed finds", () => {
  const elodie = ["person: Foucher Élodie", "mission: C++ embarqué", "document: Foucher Élodie"];
  const tag = "<img src=x onerror=alert(1)> Eve";
  test.each([
    {typed: "elodie", expected: elodie},
    {typed: "ÉLODIE fou", expected: elodie},
    {typed: "  elo  ", expected: elodie},
    // One slip: wrong, missing, too many, swapped; in a word that is not finished too.
    {typed: "elodia", expected: elodie},
    {typed: "eloie", expected: elodie},
    {typed: "elloodie", expected: []},
    {typed: "kubernetess", expected: ["skill: Kubernetes"]},
    {typed: "kuberentes", expected: ["skill: Kubernetes"]},
    {typed: "kubren", expected: ["skill: Kubernetes"]},
    {typed: "xubernetes", expected: ["skill: Kubernetes"]},
    {typed: "kybur", expected: []},
    // Signs are characters.
    {typed: "%", expected: ["mission: Refonte Élysée 100%"]},
    {typed: "100%", expected: ["mission: Refonte Élysée 100%"]},
    {typed: "100", expected: ["mission: Refonte Élysée 100%, Audit 1000 jours"]},
    {typed: "_", expected: ["mission: snake_case & co"]},
    {typed: "case", expected: ["mission: snake_case & co"]},
    {typed: "🦊", expected: ["mission: 🦊 Renard"]},
    {typed: "c++", expected: ["skill: C++", "mission: C++ embarqué"]},
    {typed: "c#", expected: ["skill: C#"]},
    {typed: ".net", expected: ["skill: .NET"]},
    {typed: "net", expected: ["skill: .NET"]},
    {typed: "o'neil", expected: ['person: O\'Neil Al "Big"']},
    {typed: '"', expected: ['person: O\'Neil Al "Big"']},
    {typed: "<img", expected: [`person: ${tag}`]},
    {typed: tag, expected: [`person: ${tag}`]},
    {typed: "مرحبا", expected: ["person: مرحبا \u202eRenée"]},
    {typed: "renee", expected: ["person: مرحبا \u202eRenée"]},
    {typed: "l'oreal", expected: ["client: L'Oréal", "mission: snake_case & co"]},
    {typed: "data ia", expected: ["person: Foucher Élodie"]},
    {typed: "architecte", expected: ["mission: C++ embarqué"]},
    {typed: "foucher embarque", expected: ["mission: C++ embarqué"]},
    {typed: "foucher orange", expected: []},
    {typed: "nobody", expected: []},
    {typed: "", expected: []},
    {typed: "   ", expected: []},
    {typed: "foucher nobody", expected: []},
    {typed: "'; DROP TABLE x; --", expected: []}
  ])("$typed", ({typed, expected}) => {
    expect(found(typed)).toEqual(expected);
  });
});

describe("the order", () => {
  test("exact before a start, names before titles, who is there before who left", () => {
    expect(found("martin")).toEqual([
      "person: Martin Zoé, Martin Ada, Martinez Bo",
      "client: Éts Martin",
      // At the client of that name, then hers, then those of who is called nearly so.
      "mission: C++ embarqué, Audit 1000 jours, snake_case & co, 🦊 Renard",
      "document: Martin Zoé"
    ]);
  });

  test("a slip finds the same", () => {
    expect(found("martim")).toEqual([
      "person: Martin Zoé, Martin Ada",
      "client: Éts Martin",
      "mission: C++ embarqué, Audit 1000 jours",
      "document: Martin Zoé"
    ]);
  });

  test("the same title of a client is one entry with its missions", () => {
    const {groups} = searcher.search("refonte");
    expect(groups).toMatchObject([
      {kind: "mission", count: 1, entries: [[3, 2, "Refonte Élysée 100%", "Orange", 2]]}
    ]);
  });

  test("shows the first of each kind and counts all", () => {
    const {groups, count} = searcher.search("martin", 1);
    expect(groups.map(({kind, count, entries}) => [kind, count, entries.length])).toEqual([
      ["person", 3, 1],
      ["client", 1, 1],
      ["mission", 4, 1],
      ["document", 1, 1]
    ]);
    expect(count).toBe(9);
  });
});

describe("documents", () => {
  test("for everyone have an owner and a type, no name", async () => {
    const index = await indexOf(store);
    expect(index.entries.filter(([kind]) => kind === 4)).toEqual([
      [4, 1, "", "Foucher Élodie", 20260203, "pdf"],
      [4, 2, "", "Martin Zoé", 0, "other"]
    ]);
    const bytes = JSON.stringify(index);
    for (const secret of ["secret", "notes", "orphan", "harpsichord"])
      expect(bytes).not.toContain(secret);
  });

  test("for the direction are found by their name", async () => {
    const searcher = await openIndex(await indexOf(store, "direction", {text: 0}));
    for (const [query, file] of [
      ["secret", "cv-secret-name.pdf"],
      ["orphan docx", "orphan.docx"]
    ] as const)
      expect(labels(searcher.search(query))).toEqual([`document: ${file}`]);
    expect(searcher.search("harpsichord").count).toBe(0);
  });
});

test("the same store gives the same bytes", async () => {
  const [one, other] = [await indexOf(store), await indexOf(store)];
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test.runIf(realStores.large)("a real firm is found within a frame", async () => {
  expect(realAsOf).toBe(asOf);
  const index = await indexOf(realStores.large!);
  expect(JSON.stringify(index).length).toBeLessThan(4e6);
  const searcher = await openIndex(index);
  const times = ["fo", "foucher", "foucher camille", "orange", "pyhton", "devops"].map((query) => {
    expect(searcher.search(query).count).toBeGreaterThan(0);
    // Of the processor: the machine may do something else meanwhile.
    const before = process.cpuUsage();
    for (let run = 0; run < 20; run++) searcher.search(query);
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1000 / 20;
  });
  expect(Math.max(...times)).toBeLessThan(16);
});
