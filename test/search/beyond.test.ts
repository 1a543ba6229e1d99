import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeAll, describe, expect, test, vi} from "vitest";
import {openIndex} from "../../src/components/search/index.js";
import type {Searcher} from "../../src/components/search/index.js";
import type {Found} from "../../src/components/search/rank.js";
import {realStores} from "../support/fixtures.js";
import {temporaryFolder} from "../support/store.js";
import {blocksOf, indexOf, searchStore} from "./store.js";

/** Answers ranges of files as a server does, and counts what it sends. */
function serve(): {bytes: number; requests: number} {
  const sent = {bytes: 0, requests: 0};
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const whole = readFileSync((input as string).replace("file:", ""));
    const range = new Headers(init?.headers).get("range")?.match(/^bytes=(\d+)-(\d+)$/);
    const body = range ? whole.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
    sent.bytes += body.length;
    sent.requests += 1;
    return Promise.resolve(new Response(new Uint8Array(body), {status: range ? 206 : 200}));
  });
  return sent;
}

async function bothWays(store: string): Promise<{whole: Searcher; parts: Searcher}> {
  const {index, blocks, blockIndex} = await blocksOf(store, temporaryFolder());
  const files = {blocks: `file:${blocks}`, index: `file:${blockIndex}`};
  return {whole: await openIndex(await indexOf(store)), parts: await openIndex(index, files)};
}

/** In the order of kinds: blocks come after one another, not by rank. */
const byKind = ({groups, count}: Found) => ({
  count,
  groups: [...groups].sort((a, b) => (a.kind < b.kind ? -1 : 1))
});

afterEach(() => vi.restoreAllMocks());

describe("kinds in blocks", () => {
  const store = searchStore(join(temporaryFolder(), "search.db"));
  let ways: {whole: Searcher; parts: Searcher};
  beforeAll(async () => {
    ways = await bothWays(store);
  });

  test.each([
    "elodie",
    "elodei",
    "fou elo",
    "martin",
    "martim",
    "kubren",
    "100%",
    "%",
    "_",
    "case",
    "🦊",
    "c++",
    "net",
    "<img",
    "مرحبا",
    "l'oreal",
    "foucher orange",
    "refonte refonte",
    "nobody",
    "",
    "m"
  ])("answer %s as the whole index does", async (query) => {
    serve();
    expect(ways.parts.search(query)).toEqual({groups: [], count: 0});
    const found = await ways.parts.beyond!(query);
    if (query === "m") expect(found.count).toBe(0);
    else expect(byKind(found)).toEqual(byKind(ways.whole.search(query)));
  });

  test("a kind beyond its number alone is in blocks, the rest is whole", async () => {
    const index = await indexOf(store, "everyone", {whole: 5});
    expect(index.beyond).toEqual([{kind: "person", from: 0, to: 7}]);
    expect(new Set(index.entries.map(([kind]) => kind))).toEqual(new Set([1, 2, 3, 4]));
  });

  test("texts of documents are for the direction, and in blocks however few", async () => {
    const {index, blocks, blockIndex} = await blocksOf(store, temporaryFolder(), "direction", {});
    expect(index.beyond).toEqual([{kind: "document", from: 0, to: 3}]);
    serve();
    const files = {blocks: `file:${blocks}`, index: `file:${blockIndex}`};
    const found = await (await openIndex(index, files)).beyond!("harpsicord");
    expect(found.groups.map(({entries}) => entries.map(([, id, label]) => [id, label]))).toEqual([
      [[1, "cv-secret-name.pdf"]]
    ]);
    const everyone = await blocksOf(store, temporaryFolder());
    const parts = {blocks: `file:${everyone.blocks}`, index: `file:${everyone.blockIndex}`};
    for (const query of ["harpsichord", "secret", "orphan"])
      expect(await (await openIndex(everyone.index, parts)).beyond!(query)).toEqual({
        groups: [],
        count: 0
      });
  });

  test("a firm where none is too many has an empty block file, not no file", async () => {
    const {blocks} = await blocksOf(store, temporaryFolder(), "everyone", {whole: 1e9});
    expect(readFileSync(blocks).length).toBeGreaterThan(0);
  });

  test("the same store gives the same bytes", async () => {
    const [one, other] = [
      await blocksOf(store, temporaryFolder()),
      await blocksOf(store, temporaryFolder())
    ];
    expect(readFileSync(one.blocks).equals(readFileSync(other.blocks))).toBe(true);
  });
});

test.runIf(realStores.large)(
  "a real firm in blocks is found as a whole one, in small requests",
  async () => {
    const ways = await bothWays(realStores.large!);
    const sent = serve();
    await ways.parts.beyond!("xx");
    for (const query of ["foucher", "camille orange", "pyhton", "data eng", "zoé", "haut org"]) {
      const before = {...sent};
      const found = await ways.parts.beyond!(query);
      // Slips in the first letters ("Boucher") are not found in blocks: less, but the same first.
      const whole = ways.whole.search(query);
      const shown = ({groups}: Found) => groups.map(({kind, entries}) => [kind, entries]).sort();
      expect([query, shown(found)]).toEqual([query, shown(whole)]);
      expect(found.count).toBeLessThanOrEqual(whole.count);
      expect(sent.bytes - before.bytes).toBeLessThan(400_000);
    }
    expect(sent.requests).toBeGreaterThan(6);
  }
);
