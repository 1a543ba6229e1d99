import {afterEach, beforeAll, beforeEach, describe, expect, test, vi} from "vitest";
import type {SearchEntry, SearchIndex} from "../../../loaders/contract/search.js";
import {RenewedError} from "../../../src/components/blocks.js";
import {openSearch} from "../../../src/components/search/Dialog.js";
import type {Searcher} from "../../../src/components/search/index.js";
import {startSearch} from "../../../src/components/search/start.js";

beforeAll(() => {
  // jsdom knows the element, not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
    this.querySelector<HTMLElement>("[autofocus]")?.focus();
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

beforeEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = `<nav class="rail"><a href="/people"><span class="question"><span lang="fr">Qui part ?</span><span lang="en">Who leaves?</span></span><span class="short"><span lang="fr">Personnes</span><span lang="en">People</span></span></a></nav><button class="search">Search</button>`;
});

afterEach(() => vi.restoreAllMocks());

const hostile = `<img src=x onerror="alert(1)">`;
const kinds = ["person", "client", "skill", "mission", "document"] as const;
const entries: Record<string, SearchEntry> = {
  elodie: [0, 1, "Foucher Élodie", "Data · Senior", 2],
  gone: [0, 3, "Foucher Ada", "", 0],
  client: [1, null, "L'Oréal & Cie", "", 12],
  skill: [2, null, "C++", "Langages", 1],
  one: [3, 7, "Refonte", "Orange", 1],
  many: [3, 8, "Audit 100%", "", 3],
  document: [4, 9, "", "Foucher Élodie", 20260203, "pdf"],
  named: [4, 10, "cv-ada.docx", "Foucher Ada", 0, "word"],
  inside: [4, 11, "plan.pdf", "Martin Zoé", 0, "pdf"],
  hostile: [0, 5, hostile, hostile, 1]
};

/** Finds the entries by a word of their label, so that what is shown is what is tested here. */
const searcher: Searcher = {
  search(query) {
    const hits = Object.values(entries).filter(([, , label, detail]) =>
      // One of them is found by what it says.
      (label === "plan.pdf" ? "in the text" : label + detail)
        .toLowerCase()
        .includes(query.trim().toLowerCase())
    );
    const groups = kinds.flatMap((kind, place) => {
      const own = hits.filter(([of]) => of === place);
      return own.length > 0
        ? [{kind, count: own.length + 20, entries: own, literal: kind !== "skill"}]
        : [];
    });
    return {groups, count: hits.length};
  }
};

/** As a page names its files. */
const links = (index: string) =>
  `<link rel="search-index" href="./${index}"><link rel="search-blocks" href="./search.blocks"><link rel="search-blocks-index" href="./search-index.json">`;

const load = () => Promise.resolve(searcher);
const field = () => document.querySelector<HTMLInputElement>("#search-field")!;
const options = () => [...document.querySelectorAll<HTMLAnchorElement>("[role=option]")];
const active = () =>
  document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent;

async function opened(language: "fr" | "en" = "en", from = load): Promise<HTMLDialogElement> {
  const dialog = openSearch(language, {load: from});
  await Promise.resolve();
  await Promise.resolve();
  return dialog;
}

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event("input", {bubbles: true}));
}

function press(key: string, more: KeyboardEventInit = {}): void {
  field().dispatchEvent(
    new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...more})
  );
}

describe("the box", () => {
  test("says what it searches, then what it found, by kind and aloud", async () => {
    const dialog = await opened();
    expect(document.activeElement).toBe(field());
    expect(dialog.textContent).toContain("one typing error do not matter");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    type("foucher");
    expect(field().getAttribute("aria-expanded")).toBe("true");
    const groups = [...dialog.querySelectorAll("[role=group]")].map((group) => [
      document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent,
      [...group.querySelectorAll("[role=option]")].map((option) => option.textContent)
    ]);
    expect(groups).toEqual([
      [
        "People 22",
        [
          "Foucher Élodie Data · Senior Staffed",
          "Foucher Ada  Out of workforce",
          "See these people in the table of consultants  "
        ]
      ],
      [
        "Documents 22",
        [
          "Foucher Élodie PDF 3 Feb 2026",
          "cv-ada.docx Foucher Ada undated",
          "See these documents  "
        ]
      ]
    ]);
    expect(dialog.querySelector("[role=status]")?.textContent).toBe("4 results");
    expect(dialog.querySelector("[role=status]")?.getAttribute("title")).toMatch(/^Found in \d+/);
    expect(dialog.querySelectorAll(".gone")).toHaveLength(1);
  });

  test.each([
    {typed: "élodie", href: "./consultant?id=1"},
    {typed: "l'oréal", href: "./client?name=L'Or%C3%A9al%20%26%20Cie"},
    {typed: "c++", href: "./skill?name=C%2B%2B"},
    {typed: "refonte", href: "./mission?id=7"},
    {typed: "audit", href: "./missions?q=Audit+100%25"}
  ])("$typed leads to $href", async ({typed, href}) => {
    await opened();
    type(typed);
    expect(options()[0]?.getAttribute("href")).toBe(href);
  });

  test("leads to the rest of a group where the table finds it too", async () => {
    await opened();
    type("oucher");
    const all = options().filter((option) => option.classList.contains("search-all"));
    expect(all.map((option) => option.getAttribute("href"))).toEqual([
      "./consultants?q=oucher",
      "./explore?of=documents&q=oucher"
    ]);
    type("c++");
    expect(options().some((option) => option.classList.contains("search-all"))).toBe(false);
  });

  test("names a document by its owner and type, or by its file", async () => {
    await opened("fr");
    type("élodie");
    const found = () => options().find((option) => option.href.includes("explore"));
    expect(found()?.textContent).toBe("Foucher Élodie PDF 3 févr. 2026");
    expect(found()?.getAttribute("href")).toBe("./explore?of=documents&id=9");
    type("cv-ada");
    expect(found()?.textContent).toBe("cv-ada.docx Foucher Ada sans date");
    expect(found()?.querySelector("mark")?.textContent).toBe("cv");
  });

  test("says that a document has the words in its text", async () => {
    await opened("en");
    type("in the text");
    expect(options()[0]?.textContent).toBe("plan.pdf Martin Zoé · in its text undated");
  });

  test("finds pages by their question", async () => {
    await opened("fr");
    type("qui part");
    expect(options().map((option) => option.getAttribute("href"))).toEqual(["/people"]);
  });

  test("shows names as they are and marks what was typed", async () => {
    const dialog = await opened();
    type("img");
    expect(dialog.querySelector("img")).toBeNull();
    expect(options()[0]?.querySelector(".search-label")?.textContent).toBe(hostile);
    expect(dialog.querySelector("mark")?.textContent).toBe("img");
  });

  test("says that nothing is like it", async () => {
    const dialog = await opened();
    type("<b>xyz");
    expect(dialog.querySelector(".search-none")?.textContent).toBe("Nothing like “<b>xyz”.");
    expect(dialog.querySelector("[role=status]")?.textContent).toBe("No results");
    expect(dialog.querySelector<HTMLElement>("[role=listbox]")?.hidden).toBe(true);
    expect(field().hasAttribute("aria-activedescendant")).toBe(false);
  });
});

describe("the keyboard", () => {
  test("goes up and down, round the end, and opens the chosen one", async () => {
    const dialog = await opened();
    type("foucher");
    expect(active()).toMatch(/^Foucher Élodie/);
    press("ArrowDown");
    expect(active()).toMatch(/^Foucher Ada/);
    expect(dialog.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
    press("ArrowUp");
    press("ArrowUp");
    expect(active()).toMatch(/^See these documents/);
    press("PageUp");
    expect(active()).toMatch(/^Foucher Élodie/);
    press("PageDown");
    expect(active()).toMatch(/^See these documents/);
    press("ArrowDown");
    const followed: string[] = [];
    document.addEventListener("click", (event) => {
      event.preventDefault();
      const {ctrlKey} = event;
      const link = (event.target as Element).closest("a");
      followed.push(`${link?.getAttribute("href")} ${ctrlKey}`);
    });
    press("Enter");
    press("Enter", {ctrlKey: true});
    expect(followed).toEqual(["./consultant?id=1 false", "./consultant?id=1 true"]);
  });

  test("of an input method is not taken for a choice", async () => {
    await opened();
    type("foucher");
    press("ArrowDown", {isComposing: true});
    expect(active()).toMatch(/^Foucher Élodie/);
  });

  test.each([
    {name: "Ctrl K", init: {key: "k", ctrlKey: true}, from: "body", opens: true},
    {name: "⌘ K", init: {key: "k", metaKey: true}, from: "body", opens: true},
    {name: "Ctrl K in a field", init: {key: "k", ctrlKey: true}, from: "#own", opens: true},
    {name: "s", init: {key: "s"}, from: "body", opens: true},
    {name: "s in a field", init: {key: "s"}, from: "#own", opens: false},
    {name: "Ctrl S", init: {key: "s", ctrlKey: true}, from: "body", opens: false},
    {name: "Alt S", init: {key: "s", altKey: true}, from: "body", opens: false},
    {name: "k", init: {key: "k"}, from: "body", opens: false}
  ])("$name", async ({init, from, opens}) => {
    document.head.innerHTML = links("data/search.json");
    vi.spyOn(globalThis, "fetch").mockImplementation(() => new Promise(() => undefined));
    document.body.insertAdjacentHTML("beforeend", `<input id="own">`);
    const listeners = vi.spyOn(document, "addEventListener");
    startSearch();
    const event = new KeyboardEvent("keydown", {...init, bubbles: true, cancelable: true});
    document.querySelector(from)!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(opens);
    if (opens) await vi.waitFor(() => expect(document.querySelector("dialog")?.open).toBe(true));
    for (const [name, listener] of listeners.mock.calls)
      document.removeEventListener(name, listener as EventListener);
  });

  test("what is typed before the box is there goes into it", async () => {
    document.head.innerHTML = links("data/search.json");
    vi.spyOn(globalThis, "fetch").mockImplementation(() => new Promise(() => undefined));
    const listeners = vi.spyOn(document, "addEventListener");
    startSearch();
    const keys = vi.fn();
    document.body.addEventListener("keydown", keys);
    for (const key of ["s", "d", "a", "x", "Backspace", "é", "Shift"])
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true})
      );
    await vi.waitFor(() => expect(document.querySelector("dialog")?.open).toBe(true));
    expect(field().value).toBe("daé");
    // Of the page's own keys only the first: it opened the box.
    expect(keys.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["s", "Shift"]);
    for (const [name, listener] of listeners.mock.calls)
      document.removeEventListener(name, listener as EventListener);
  });

  test("what was typed is not kept for the next time", async () => {
    const dialog = await opened();
    type("foucher");
    expect(openSearch("en", {load})).toBe(dialog);
    dialog.close();
    await opened();
    expect(field().value).toBe("");
    expect(document.querySelectorAll("dialog")).toHaveLength(1);
  });
});

describe("the index", () => {
  test("that is not there yet is waited for, and answers what was typed meanwhile", async () => {
    let arrive: (searcher: Searcher) => void = () => undefined;
    const dialog = openSearch("en", {load: () => new Promise((resolve) => (arrive = resolve))});
    type("foucher");
    expect(dialog.textContent).toContain("Loading the index…");
    arrive(searcher);
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(0));
  });

  test("in blocks adds below what stands whole, as soon as it is there", async () => {
    const more = {
      groups: [{kind: "mission" as const, count: 30, entries: [entries["one"]!], literal: true}],
      count: 30
    };
    const beyond = (query: string) =>
      Promise.resolve(query === "nowhere" ? {groups: [], count: 0} : more);
    const dialog = await opened("en", () => Promise.resolve({...searcher, beyond}));
    type("foucher");
    const before = options().length;
    await vi.waitFor(() => expect(options().length).toBe(before + 2));
    expect(options().map(({id}) => id)).toEqual(
      options().map((_, place) => `search-option-${place}`)
    );
    expect(dialog.querySelector("[role=status]")?.textContent).toBe("34 results");
    expect(active()).toMatch(/^Foucher Élodie/);
    type("ref");
    type("unlike all");
    await vi.waitFor(() => expect(options()).toHaveLength(2));
    expect(active()).toMatch(/^Refonte/);
    type("nowhere");
    await vi.waitFor(() => expect(dialog.textContent).toContain("Nothing like “nowhere”."));
  });

  test("in blocks that fail leaves what stands whole", async () => {
    const beyond = () => Promise.reject(new Error("search.blocks: 503"));
    const dialog = await opened("en", () => Promise.resolve({...searcher, beyond}));
    type("foucher");
    await vi.waitFor(() => expect(dialog.textContent).toContain("search.blocks: 503"));
    expect(options().length).toBeGreaterThan(2);
  });

  test("that fails says so and is asked for again", async () => {
    let attempts = 0;
    const from = () =>
      ++attempts === 1 ? Promise.reject(new Error("/search.json: 503")) : Promise.resolve(searcher);
    const dialog = await opened("en", from);
    expect(dialog.querySelector("[role=alert]")?.textContent).toContain("/search.json: 503");
    type("foucher");
    expect(dialog.querySelector("[role=alert]")?.textContent).toContain("/search.json: 503");
    dialog.querySelector<HTMLElement>(".search-state button")?.click();
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(0));
    expect(attempts).toBe(2);
  });

  test("of another snapshot offers to reload the page", async () => {
    const dialog = await opened("en", () => Promise.reject(new RenewedError("/search.json: 404")));
    expect(dialog.querySelector(".search-state button")?.textContent).toBe("Reload the page");
  });

  /** Each test asks for it as a new page does. */
  const fresh = async () => {
    vi.resetModules();
    return (await import("../../../src/components/search/load.js")).loadSearcher();
  };

  test.each([
    {name: "no link", link: "", answer: null, error: "this page names no search-blocks"},
    {name: "404", link: "a", answer: new Response("", {status: 404}), error: /a: 404/},
    {name: "503", link: "b", answer: new Response("", {status: 503}), error: /b: 503/},
    {name: "cut short", link: "c", answer: new Response('{"kinds":["per'), error: /JSON/}
  ])("$name", async ({link, answer, error}) => {
    if (link) document.head.innerHTML = links(link);
    if (answer) vi.spyOn(globalThis, "fetch").mockResolvedValue(answer);
    await expect(fresh()).rejects.toThrow(error);
  });

  test("is fetched once", async () => {
    document.head.innerHTML = links("data/search.json");
    const {default: MiniSearch} = await import("minisearch");
    const index = new MiniSearch({fields: ["names", "titles", "others"], idField: "place"});
    index.add({place: 0, names: "foucher"});
    const data: SearchIndex = {
      kinds,
      entries: [entries["elodie"]!],
      index: index.toJSON(),
      beyond: []
    };
    const asked = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json(data));
    vi.resetModules();
    const {loadSearcher} = await import("../../../src/components/search/load.js");
    const [one, other] = await Promise.all([loadSearcher(), loadSearcher()]);
    expect(one).toBe(other);
    expect(one.search("fouc").count).toBe(1);
    expect(asked).toHaveBeenCalledOnce();
  });
});
