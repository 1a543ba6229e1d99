import {beforeAll, describe, expect, test, vi} from "vitest";
import type {Glossary} from "../../loaders/contract/glossary.js";
import {metricEntry, registry, type MetricId} from "../../loaders/metrics.js";
import {terms} from "../../loaders/metrics/terms.js";
import {readSettings} from "../../loaders/settings.js";
import {GlossaryList, GlossarySentence} from "../../src/components/glossary/glossary.js";
import {Receipt} from "../../src/components/receiptCard.js";
import {plain, stock} from "./sample.js";

const ids = Object.keys(registry) as MetricId[];

function page(changes: Partial<Glossary> = {}): Glossary {
  const entries = ids.map((id) => [id, metricEntry(id, readSettings())] as const);
  const open = entries.filter(([, {confidential}]) => !confidential);
  return {
    firm: "Demo",
    as_of: "2026-11-22",
    audience: "everyone",
    periods: [],
    metrics: Object.fromEntries(entries),
    sql: Object.fromEntries(entries.map(([, {sql}]) => [sql, `-- ${sql} <b>`])),
    ids,
    measures: Object.fromEntries(open.map(([id]) => [id, stock(0.5)])),
    terms: [...terms],
    ...changes
  };
}

function search(list: HTMLElement, query: string): string[] {
  const field = list.querySelector("input")!;
  field.value = query;
  field.dispatchEvent(new Event("input"));
  return [...list.querySelectorAll<HTMLElement>(".entry")]
    .filter(({hidden}) => !hidden)
    .map(({id}) => id);
}

describe.each(["fr", "en"] as const)("in %s", (language) => {
  let list: HTMLElement;
  beforeAll(() => {
    list = GlossaryList(page(), language);
  });

  test("every metric and every word is there once, under its own anchor", () => {
    const found = [...list.querySelectorAll(".entry")].map(({id}) => id);
    expect(found).toEqual([...ids, ...terms.map(({id}) => id)]);
    const all = [...list.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(ids)("the receipt of %s leads to its definition", (id) => {
    const entry = metricEntry(id, readSettings());
    const receipt = Receipt(language, page(), {entry, measure: stock(1)});
    const link = receipt.querySelector<HTMLAnchorElement>('a[href^="./glossary#"]');
    const anchor = link?.getAttribute("href")?.split("#")[1] ?? "";
    const target = list.querySelector(`#${anchor}`);
    expect(target?.querySelector("h3")?.firstChild?.textContent).toBe(entry.name[language]);
    expect(target?.textContent).toContain(entry.formula[language]);
  });

  test("words lead to metrics that exist", () => {
    const links = [...list.querySelectorAll<HTMLAnchorElement>("dd a")];
    expect(links.length).toBeGreaterThan(10);
    for (const link of links)
      expect(list.querySelector(link.getAttribute("href") ?? "none")).not.toBeNull();
  });
});

test("confidential values are withheld, and nothing else is", () => {
  const withheld = [...GlossaryList(page(), "en").querySelectorAll(".now.withheld")];
  const secret = ids.filter((id) => metricEntry(id, readSettings()).confidential);
  expect(secret.length).toBeGreaterThan(0);
  expect(withheld.map((node) => node.closest(".entry")?.id)).toEqual(secret);
});

test("the direction sees them", () => {
  const measures = Object.fromEntries(ids.map((id) => [id, stock(0.5)]));
  const list = GlossaryList(page({audience: "direction", measures}), "en");
  expect(list.querySelectorAll(".now.withheld")).toHaveLength(0);
  expect(list.querySelectorAll(".now .proven")).toHaveLength(ids.length);
});

describe("search", () => {
  test.each([
    {query: "  TACE ", has: ["tace", "term-tace"], lacks: "headcount"},
    {query: "intercontrat", has: ["bench", "bench_rate", "term-bench"], lacks: "revenue"},
    // In the other language, and without accents.
    {query: "herfindahl indice", has: ["term-hhi"], lacks: "tace"},
    {query: "effectif", has: ["headcount", "term-workforce"], lacks: "term-hhi"}
  ])("$query", ({query, has, lacks}) => {
    const found = search(GlossaryList(page(), "en"), query);
    expect(found).toEqual(expect.arrayContaining(has));
    expect(found).not.toContain(lacks);
  });

  test("finds nothing, says so as text, and shows all again", () => {
    const list = GlossaryList(page(), "en");
    expect(search(list, "<b>xyzzy")).toEqual([]);
    const none = list.querySelector<HTMLElement>(".state")!;
    expect(none.hidden).toBe(false);
    expect(none.textContent).toContain("No definition contains “<b>xyzzy”.");
    expect([...list.querySelectorAll("section")].every(({hidden}) => hidden)).toBe(true);
    none.querySelector("button")?.click();
    expect(none.hidden).toBe(true);
    expect(list.querySelector(".entry[hidden]")).toBeNull();
  });

  test("stays when the language changes", () => {
    search(GlossaryList(page(), "en"), "hhi");
    const list = GlossaryList(page(), "fr");
    expect(list.querySelector("input")?.value).toBe("hhi");
    expect(list.querySelector<HTMLElement>("#headcount")?.hidden).toBe(true);
    search(list, "");
  });
});

test("the SQL is written when it is opened, as text", () => {
  const list = GlossaryList(page(), "en");
  const details = list.querySelector("#headcount details")!;
  const code = details.querySelector("code");
  expect(code?.textContent).toBe("");
  details.dispatchEvent(new Event("toggle"));
  expect(code?.textContent).toBe("-- measures <b>");
});

test("the address leads to a definition that came after the page", async () => {
  const list = GlossaryList(page(), "en", {hash: "#term-cjm"});
  document.body.append(list);
  const target = list.querySelector<HTMLElement>("#term-cjm")!;
  const scrolled = vi.fn();
  target.scrollIntoView = scrolled;
  await vi.waitFor(() => expect(document.activeElement).toBe(target));
  expect(scrolled).toHaveBeenCalledOnce();
  list.remove();
});

test.each([
  ["fr", "mots du métier"],
  ["en", "words of the trade"]
] as const)("the sentence counts in %s", (language, words) => {
  const text = plain(GlossarySentence(page(), language).textContent);
  expect(text).toContain(`${terms.length} ${words}`);
  expect(text.startsWith(String(ids.length))).toBe(true);
});
