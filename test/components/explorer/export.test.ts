import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {consultants} from "../../../src/components/explorer/consultants.js";
import {ExportMenu} from "../../../src/components/export/ExportMenu.js";
import {openModel, type Model} from "../../../src/components/explorer/model.js";
import type {Source} from "../../../src/components/explorer/source.js";
import {consultant, published} from "./rows.js";

const rows = Array.from({length: 12_000}, (_, index) => consultant({id: index + 1}));
const saved: {name: string; file: Blob}[] = [];
const models: Model[] = [];

/** Answers with `rows` alone; what it is asked for is counted. */
function sourceOf(read: Source["rows"]): Source {
  const none = () => Promise.reject(new Error("not asked for"));
  return {
    summary: () => Promise.resolve({count: rows.length, statistics: {}}),
    total: () => Promise.resolve(rows.length),
    rows: read,
    choices: none,
    distribution: none,
    profile: none,
    groups: none,
    close: () => Promise.resolve()
  };
}

const inOrder: Source["rows"] = (_, {limit, offset}) =>
  Promise.resolve(rows.slice(offset, offset + limit));

/** The menu, open, of a model whose source `connect` gives. */
function show(connect: () => Promise<Source>, search = "") {
  history.replaceState(null, "", `/consultants${search}`);
  const model = openModel(consultants, {
    first: {
      total: rows.length,
      in_browser: true,
      rows: rows.slice(0, 100),
      choices: {},
      windows: []
    },
    asOf: published.snapshot.as_of,
    connect
  });
  models.push(model);
  const node = ExportMenu(model, {language: "en", ...published});
  document.body.replaceChildren(node);
  const menu = node.querySelector("details");
  if (!menu) throw new Error("no menu");
  menu.open = true;
  menu.dispatchEvent(new Event("toggle"));
  const click = (selector: string) => node.querySelector<HTMLElement>(selector)?.click();
  const status = () => node.querySelector('.export-status [role="status"]')?.textContent ?? "";
  const wrong = () => node.querySelector('.export-status [role="alert"]')?.textContent ?? "";
  return {node, menu, click, status, wrong, model};
}

async function open(read: Source["rows"] = inOrder, search = "") {
  const opened = show(() => Promise.resolve(sourceOf(read)), search);
  const {model, menu} = opened;
  await vi.waitFor(() => expect(model.view.answer?.took).toEqual(expect.any(Number)));
  menu.dispatchEvent(new Event("toggle"));
  return opened;
}

beforeEach(() => {
  const files = new Map<string, Blob>();
  URL.createObjectURL = (file) => {
    const address = `blob:${files.size}`;
    files.set(address, file as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement
  ) {
    const file = files.get(this.href);
    if (file) saved.push({name: this.download, file});
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  saved.length = 0;
  for (const model of models.splice(0)) await model.close();
  history.replaceState(null, "", "/");
});

const textOf = (file: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.readAsText(file);
  });

describe("the menu of files", () => {
  test("saves the rows with the shown columns, or with all of them", async () => {
    const {click, status, node, menu} = await open(inOrder, "?columns=client,name");
    const labels = [...node.querySelectorAll("fieldset label")].map(({textContent}) => textContent);
    expect(labels[0]).toBe("Of the view (2)");
    click('[data-format="csv"]');
    await vi.waitFor(() => expect(status()).toContain("consultants-2026-11-22.csv"));
    expect(status()).toContain("12,000 rows");
    const lines = (await textOf(saved[0]?.file ?? new Blob())).split("\r\n");
    expect(lines[0]).toBe("client,name");
    expect(lines).toHaveLength(rows.length + 2);
    menu.open = true;
    menu.dispatchEvent(new Event("toggle"));
    node.querySelectorAll<HTMLInputElement>("fieldset input")[1]?.click();
    click('[data-format="csv"]');
    await vi.waitFor(() => expect(saved).toHaveLength(2));
    const header = (await textOf(saved[1]?.file ?? new Blob())).split("\r\n")[0]?.split(",");
    expect(header).toContain("practice");
    expect(header?.length).toBeGreaterThan(20);
  });

  test("reads the state of the click to the end, whatever is asked for meanwhile", async () => {
    const asked = new Set<string>();
    const {click, status, model} = await open((state, page) => {
      if (page.limit > 1000) asked.add(state.q);
      return inOrder(state, page);
    });
    click('[data-format="csv"]');
    model.show({...model.view.state, q: "other"}, "push");
    await vi.waitFor(() => expect(status()).toContain("12,000 rows,"));
    expect([...asked]).toEqual([""]);
  });

  test("stops when it is told to, and says so", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const {click, status} = await open(async (state, page) => {
      if (page.limit > 1000 && page.offset > 0) await held;
      return inOrder(state, page);
    });
    click('[data-format="csv"]');
    await vi.waitFor(() => expect(status()).toBe("5,000 of 12,000 rows"));
    click(".export-status button");
    release();
    await vi.waitFor(() => expect(status()).toBe("Export cancelled"));
    expect(saved).toEqual([]);
  });

  test("says what went wrong, and makes no file", async () => {
    const {click, wrong} = await open((state, page) =>
      page.limit > 1000 ? Promise.reject(new Error("cut short")) : inOrder(state, page)
    );
    click('[data-format="csv"]');
    await vi.waitFor(() => expect(wrong()).toContain("cut short"));
    expect(wrong()).toContain("consultants-2026-11-22.csv");
    expect(saved).toEqual([]);
  });

  test("shows the SQL, with what was searched as a text and nothing else", async () => {
    const {click, node} = await open(inOrder, "?q=o'neill&columns=name");
    click('[data-format="sql"]');
    const sql = node.querySelector("textarea")?.value ?? "";
    expect(sql).toContain("contains(search, 'o''neill')");
    expect(sql).toContain("read_parquet('http://localhost:3000/all.parquet')");
    expect(sql).toMatch(/^-- Consultants · .*\n/);
    expect(sql).not.toContain("?");
    expect(sql).not.toContain("LIMIT");
  });

  test("has a name for each thing, and gives the focus back", async () => {
    const {menu, node} = await open();
    expect(node.querySelector(".panel")?.getAttribute("aria-label")).toBe("Export");
    expect(node.querySelector("progress")?.getAttribute("aria-label")).toBeTruthy();
    menu.querySelector("input")?.focus();
    const escape = new KeyboardEvent("keydown", {key: "Escape", bubbles: true});
    document.activeElement?.dispatchEvent(escape);
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(menu.querySelector("summary"));
  });

  test("says that the data is loading, and has its files as soon as it is there", async () => {
    let give = (): void => undefined;
    const held = new Promise<void>((resolve) => (give = resolve));
    const {node, model} = show(() => held.then(() => sourceOf(inOrder)));
    expect(node.querySelector(".panel")?.textContent).toContain("loading");
    expect(node.querySelector("[data-format]")).toBeNull();
    give();
    await vi.waitFor(() => expect(model.view.answer?.took).toEqual(expect.any(Number)));
    expect(node.querySelectorAll("[data-format]")).toHaveLength(6);
    expect(node.querySelector(".panel")?.textContent).not.toContain("loading");
  });

  test("says that only the whole file is left where the data cannot be read", async () => {
    const {node, model, menu} = show(() => Promise.reject(new Error("cut short")));
    await vi.waitFor(() => expect(model.view.engine).toBe("failed"));
    menu.dispatchEvent(new Event("toggle"));
    expect(node.querySelector(".panel")?.textContent).toContain("only the full file");
  });
});
