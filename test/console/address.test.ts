import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  consoleLink,
  emptyState,
  marks,
  readAddress,
  writeAddress,
  type ConsoleState
} from "../../src/components/console/address.js";

const states = fc.record({
  sql: fc.oneof(
    fc.string({unit: "binary", maxLength: 300}),
    fc.string({unit: "grapheme", maxLength: 4000}),
    fc
      .array(fc.constantFrom("SELECT ", "clients, ", "é", "🦊", "\n", "%", "+"), {maxLength: 3000})
      .map((words) => words.join(""))
  ),
  view: fc.constantFrom("table" as const, "chart" as const),
  chart: fc.record(
    {
      mark: fc.constantFrom(...marks),
      x: fc.string({minLength: 1, maxLength: 20}),
      y: fc.string({minLength: 1, maxLength: 20})
    },
    {requiredKeys: []}
  )
});

test("what an address takes comes back from it", async () => {
  await fc.assert(
    fc.asyncProperty(states, async (state: ConsoleState) => {
      const search = await writeAddress(state);
      if (search === null) return;
      expect(search.length).toBeLessThan(8000);
      expect(await readAddress(search)).toEqual({state, notices: []});
    }),
    {numRuns: 200}
  );
});

describe("a long statement", () => {
  const long = Array.from({length: 800}, (_, i) => `SELECT ${i} AS number`).join("\nUNION ALL ");
  test("is compressed", async () => {
    const search = await writeAddress({...emptyState, sql: long});
    expect(search).toMatch(/^\?z=[\w-]+$/);
    expect(search?.length).toBeLessThan(long.length / 4);
    expect((await readAddress(search ?? "")).state.sql).toBe(long);
  });

  test("that no address takes is told apart", async () => {
    const noise = Array.from({length: 20_000}, (_, i) => (i * 2654435761) % 9973).join(" ");
    expect(await writeAddress({...emptyState, sql: noise})).toBeNull();
  });
});

test.each([
  {name: "short", sql: "SELECT 'é%_+&=#' AS a -- ?", link: /^\.\/sql\?q=/},
  {name: "long", sql: `SELECT '${"é".repeat(3000)}%_+&=#' AS a -- ?`, link: /^\.\/sql\?z=/}
])("a link of others that is $name opens as it is", async ({sql, link}) => {
  const made = await consoleLink(sql);
  expect(made).toMatch(link);
  const {state, notices} = await readAddress(new URL(made ?? "", "http://x/").search);
  expect([state.sql, notices]).toEqual([sql, []]);
});

test("a link to a statement that no address takes is none", async () => {
  const noise = Array.from({length: 20_000}, (_, i) => (i * 2654435761) % 9973).join(" ");
  expect(await consoleLink(noise)).toBeNull();
});

/** Zeros, deflated: a small text that unpacks into ten megabytes. */
async function bomb(): Promise<string> {
  const stream = new Blob([new Uint8Array(10_000_000).fill(0x20)])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
}

test.each([
  {search: "", notices: []},
  {search: "?wat=1&view=pie&mark=donut", notices: []},
  {search: `?q=${"x".repeat(100_001)}`, notices: ["long"]},
  {search: "?z=%%%", notices: ["unreadable"]},
  {search: "?z=AAAA", notices: ["unreadable"]},
  {search: "?z=S0stVsg", notices: ["unreadable"]}
])("$search", async ({search, notices}) => {
  expect(await readAddress(search.slice(0, 200_000))).toEqual({state: emptyState, notices});
});

test("a compressed text that grows without end is not read to its end", async () => {
  const packed = await bomb();
  expect(packed.length).toBeLessThan(20_000);
  expect(await readAddress(`?z=${packed}`)).toEqual({state: emptyState, notices: ["long"]});
});
