import {afterEach, describe, expect, test, vi} from "vitest";
import {consultants} from "../../../src/components/explorer/consultants.js";
import {missions} from "../../../src/components/explorer/missions.js";
import {shownColumns} from "../../../src/components/explorer/table/shownColumns.js";
import {Table} from "../../../src/components/explorer/table/Table.js";
import {consultant} from "./rows.js";

const shown = consultants.columns.filter(({optional}) => !optional);
const columns = shownColumns(shown, null);
const byName = {columns, sort: [{column: "name", descending: false}], size: 3};

let leave = new AbortController();

afterEach(() => {
  leave.abort();
  leave = new AbortController();
});

function table(language: "fr" | "en" = "fr", sort = vi.fn()) {
  const menu = vi.fn();
  const turn = vi.fn((rows: number) => (rows > 0 ? "page" : null));
  const {signal} = leave;
  return {sort, menu, turn, ...Table({language, label: "Consultants", sort, menu, turn, signal})};
}

function cell(node: HTMLElement, key: string): HTMLElement {
  const visible = shown.filter(({width}) => width !== undefined);
  const index = visible.findIndex((column) => column.key === key);
  const found = node.querySelector("tbody tr")?.children[index];
  if (!(found instanceof HTMLElement)) throw new Error(`no cell ${key}`);
  return found;
}

describe("the table", () => {
  test("rows out of sight follow until it is left", async () => {
    const {body, show} = table();
    const rows = Array.from({length: 200}, (_, index) => consultant({id: index}));
    show(rows, byName);
    expect(body.childElementCount).toBeLessThan(rows.length);
    await vi.waitFor(() => expect(body.childElementCount).toBe(rows.length), {timeout: 20_000});
    show(rows, byName);
    leave.abort();
    const drawn = body.childElementCount;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(body.childElementCount).toBe(drawn);
    expect(drawn).toBeLessThan(rows.length);
  });

  test("shows values in the reader's language and missing ones with their reason", () => {
    const {node, show} = table("en");
    show([consultant()], byName);
    const texts = (keys: string[]) => keys.map((key) => cell(node, key).textContent);
    expect(texts(["name", "status", "available_on", "occupancy", "daily_rate"])).toEqual([
      "Foucher Élodie",
      "On the bench",
      "23 Nov 2026",
      "57.3%",
      "€613"
    ]);
    expect(cell(node, "client").textContent).toBe("–");
    expect(cell(node, "client").title).toBe("No mission on that day");
    expect(cell(node, "occupancy").className).toBe("number");
  });

  test("takes hostile text as text and keeps its direction to its cell", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const {node, show} = table();
    show([consultant({name: hostile, practice: "\u202eabc"})], byName);
    expect(node.querySelector("img")).toBeNull();
    expect(cell(node, "name").textContent).toBe(hostile);
    expect(cell(node, "name").querySelector("a")?.dir).toBe("auto");
    expect(cell(node, "practice").firstElementChild?.tagName).toBe("BDI");
  });

  test("leads to consultants, missions and clients, each by its name", () => {
    const {node, show} = table();
    show([consultant()], byName);
    expect(cell(node, "name").querySelector("a")?.getAttribute("href")).toBe("./consultant?id=7");
    const own = table();
    own.show(
      [
        {id: 1, mission: "Refonte", consultant_id: 7, consultant: "Foucher Élodie", client: "A&B"},
        {id: 2, mission: null, consultant_id: 9, consultant: null, client: null}
      ],
      {...byName, columns: shownColumns(missions.columns, null)}
    );
    const links = [...own.node.querySelectorAll("tbody a")].map((a) => a.getAttribute("href"));
    expect(links).toEqual(["./mission?id=1", "./consultant?id=7", "./client?name=A%26B"]);
  });

  test("says its order in the headers and asks for another with a click", () => {
    const {node, show, sort} = table();
    show([], {columns, size: 1, sort: [{column: "practice", descending: true}]});
    const headers = [...node.querySelectorAll("thead th")];
    expect(headers.map((header) => header.getAttribute("aria-sort")).filter(Boolean)).toEqual([
      "descending"
    ]);
    const revenue = headers.find(({textContent}) => textContent.startsWith("CA"));
    revenue
      ?.querySelector(".sort-button")
      ?.dispatchEvent(new MouseEvent("click", {shiftKey: true}));
    expect(sort).toHaveBeenCalledWith(expect.objectContaining({key: "revenue"}), {
      add: true,
      descendingFirst: true
    });
  });

  test("is a skeleton of its size while there are no rows", () => {
    const {node, show} = table();
    show(null, byName);
    expect(node.getAttribute("aria-busy")).toBe("true");
    expect(node.querySelectorAll("tbody tr")).toHaveLength(3);
    show([consultant()], byName);
    expect(node.getAttribute("aria-busy")).toBe("false");
    expect(node.querySelectorAll("tbody tr")).toHaveLength(1);
  });

  test("moves from link to link with the arrows", () => {
    const {node, show} = table();
    document.body.append(node);
    show([consultant({id: 1}), consultant({id: 2})], byName);
    const [one, two] = node.querySelectorAll("tbody a");
    (one as HTMLElement).focus();
    one?.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowDown", bubbles: true}));
    expect(document.activeElement).toBe(two);
    two?.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp", bubbles: true}));
    expect(document.activeElement).toBe(one);
  });
});
