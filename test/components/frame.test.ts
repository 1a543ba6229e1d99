import {describe, expect, test} from "vitest";
import type {Manifest} from "../../loaders/contract.js";
import {footerHtml, frameFacts, headerHtml, headHtml, pages} from "../../src/components/frame.js";

const file = {snapshot: "x", rows: 1, bytes: 1, sha256: "0"};
const manifest = {
  firm: "Dupont & <Fils>",
  audience: "everyone",
  as_of: "2026-11-22",
  taken_at: "2026-11-22T10:00:00.000Z",
  verified_at: "2026-11-22T10:05:00.000Z",
  store: {fingerprint: "c0ffee"},
  files: [
    {...file, name: "a", kind: "rows", fresh_for: 600},
    {...file, name: "b", kind: "rows", fresh_for: 300},
    {...file, name: "c", kind: "statistics", fresh_for: 900}
  ]
} as unknown as Manifest;

function header(path: string, changes: Partial<Manifest> = {}): HTMLElement {
  const holder = document.createElement("div");
  holder.innerHTML = headerHtml(path, frameFacts({...manifest, ...changes}, true));
  return holder;
}

describe("frameFacts", () => {
  test("a kind is as fresh as its least lasting file", () => {
    expect(frameFacts(manifest, false).freshFor).toEqual({rows: 300, statistics: 900});
  });
});

describe("headerHtml", () => {
  test.each(pages.map(({path, href}) => [path, href]))("marks %s as current", (path, href) => {
    const current = header(path).querySelectorAll('[aria-current="page"]');
    // In the rail and in the menu of a phone.
    expect([...current].map((link) => link.getAttribute("href"))).toEqual([href, href]);
  });

  test("says firm and as-of date in both languages, as text", () => {
    const shown = header("/index");
    expect(shown.querySelector(".firm")?.textContent).toBe("Dupont & <Fils>");
    expect(shown.querySelector(".as-of [lang=fr]")?.textContent).toBe("Au 22 nov. 2026");
    expect(shown.querySelector(".as-of [lang=en]")?.textContent).toBe("As of 22 Nov 2026");
  });

  test("carries the store's fingerprint for the receipts", () => {
    const holder = header("/index").querySelector<HTMLElement>("[data-fingerprint]");
    expect(holder?.dataset["fingerprint"]).toBe("c0ffee");
  });

  test.each([
    ["/index", "statistics", "900"],
    ["/missions", "rows", "300"],
    ["/404", "statistics", "900"]
  ])("the age line of %s is of kind %s", (path, kind, seconds) => {
    const line = header(path).querySelector<HTMLElement>(".freshness");
    expect(line?.dataset).toMatchObject({kind, freshFor: seconds, freshness: "file"});
  });

  test.each([
    ["everyone", 0],
    ["direction", 1]
  ] as const)("an audience of %s has %i marks", (audience, count) => {
    const marks = header("/operations", {audience}).querySelectorAll(".audience");
    expect(marks).toHaveLength(count);
    for (const mark of marks) expect(mark.textContent).toContain("Contains confidential data");
    const foot = footerHtml(frameFacts({...manifest, audience}, true));
    expect(foot.includes("contient des données confidentielles")).toBe(count === 1);
  });

  test.each(["/index", "/consultants", "/404"])("%s has one button for the search", (path) => {
    expect(header(path).querySelectorAll("button.search")).toHaveLength(1);
  });

  test("without a snapshot there is navigation, and nothing is made up", () => {
    const html = headerHtml("/index", null);
    expect(html).toContain("aria-current");
    expect(html).not.toContain("as-of");
    expect(footerHtml(null)).toBe("");
  });
});

test("the head starts with the script that runs before paint", () => {
  expect(headHtml(null).startsWith('<script src="./boot.js"></script>')).toBe(true);
});
