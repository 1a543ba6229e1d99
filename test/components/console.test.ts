import {beforeEach, describe, expect, test, vi} from "vitest";
import type {Manifest} from "../../loaders/contract.js";
import type {PublishedTables} from "../../loaders/contract/console.js";
import {Console} from "../../src/components/console/Console.js";
import type {Answer, RunOptions} from "../../src/components/console/engine.js";
import {clearHistory, readHistory, remember} from "../../src/components/console/history.js";
import {ConsoleModel} from "../../src/components/console/model.js";
import {Problem} from "../../src/components/console/problem.js";
import {lineColumn} from "../../src/components/console/ProblemBox.js";
import type {Result} from "../../src/components/console/result.js";
import {ResultTable} from "../../src/components/console/ResultTable.js";

const note = {fr: "Une note", en: "A note"};
const tables: PublishedTables = {
  as_of: "2026-11-22",
  most_rows: 1000,
  tables: [
    {
      name: "missions",
      file: "missions.arrow",
      explanation: note,
      columns: [{name: "end", type: "DATE", explanation: note}],
      held_as: "missions.arrow",
      parquet: "missions.parquet"
    },
    {
      name: "mission_windows",
      file: "mission-windows.arrow",
      explanation: note,
      columns: [{name: "days", type: "DOUBLE", explanation: note}],
      held_as: "missions.arrow",
      parquet: null
    }
  ]
};
const manifest = (rows: number) =>
  ({files: [{name: "missions.arrow", rows, bytes: 1_200_000}]}) as unknown as Manifest;

const result = (rows: number): Result => ({
  rows,
  columns: [
    {name: "n", kind: "integer", at: (row) => row},
    {name: "name", kind: "text", at: (row) => (row % 2 ? null : `<b>${row}</b>`)}
  ]
});
const answer = (rows: number) =>
  ({
    result: result(rows),
    cut: false,
    took: 12.4,
    read: [{table: "missions", bytes: 1_200_000}]
  }) as unknown as Answer;

/** A console whose engine answers by `run`. */
function open(run: (sql: string, options: RunOptions) => Promise<Answer>, rows = 10) {
  const engine = {start: () => Promise.resolve({} as never), run};
  const model = new ConsoleModel({tables, connect: () => Promise.resolve(engine)});
  const signal = new AbortController().signal;
  const parquet = {"missions.parquet": "./missions.parquet"};
  const node = Console(model, {language: "fr", manifest: manifest(rows), parquet, signal});
  document.body.replaceChildren(node);
  return {
    model,
    node,
    text: (selector: string) =>
      node.querySelector(selector)?.textContent?.replace(/[\u00a0\u202f]/g, " ") ?? ""
  };
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/sql");
});

describe("the table of an answer", () => {
  test("holds the rows in view of ten thousand, and says which they are", () => {
    const node = ResultTable(result(10_000), {language: "fr", label: "Résultat"});
    const rows = node.querySelectorAll("tbody tr:not(.space)");
    expect(rows.length).toBeLessThan(120);
    expect(node.querySelector("table")?.getAttribute("aria-rowcount")).toBe("10001");
    expect(rows[0]?.getAttribute("aria-rowindex")).toBe("2");
    const below = node.querySelector<HTMLElement>("tbody tr.space:last-child");
    expect(below?.style.height).toBe(`${(10_000 - rows.length) * 28}px`);
  });

  test("shows texts as texts, numbers to the right and NULL as NULL", () => {
    const node = ResultTable(result(2), {language: "fr", label: "Résultat"});
    const cells = [...node.querySelectorAll("tbody td")];
    expect(cells.map(({textContent, className}) => [textContent, className])).toEqual([
      ["0", "number"],
      ["<b>0</b>", ""],
      ["1", "number"],
      ["NULL", "missing"]
    ]);
  });

  test("shows the first hundred columns of a thousand", () => {
    const [column] = result(1).columns;
    const columns = Array.from({length: 1000}, () => column!);
    const node = ResultTable({rows: 1, columns}, {language: "fr", label: "Résultat"});
    expect(node.querySelectorAll("th")).toHaveLength(100);
  });
});

describe("the console", () => {
  test("says what it read and how long it took, and puts the statement into the address", async () => {
    const {model, text} = open(() => Promise.resolve(answer(3)));
    model.edit("SELECT 1");
    await model.run();
    expect(text(".console-status")).toBe("3 lignes en 12 ms");
    expect(text(".console-facts")).toBe("lu : missions 10 lignes, 1,2 Mo");
    expect(location.search).toBe("?q=SELECT+1");
    expect(readHistory()).toEqual(["SELECT 1"]);
  });

  test("keeps the answer before beside an error, which has its place in words", async () => {
    const run = vi
      .fn<(sql: string) => Promise<Answer>>()
      .mockResolvedValueOnce(answer(3))
      .mockRejectedValueOnce(new Problem("wrong", "no clent", {at: 11, instead: ["client"]}));
    const {model, text, node} = open(run);
    await model.run();
    model.edit("SELECT\n    clent");
    await model.run();
    expect(text(".console-problem p")).toBe(
      "DuckDB refuse la requête. no clent Peut-être : client ?"
    );
    expect(text(".console-problem button")).toBe("Ligne 2, colonne 5.");
    expect(text(".console-facts")).toMatch(/^Résultat de la requête précédente/);
    expect(node.querySelectorAll(".console-rows tbody td")).toHaveLength(6);
    const field = node.querySelector("textarea")!;
    node.querySelector<HTMLElement>(".console-problem button")?.click();
    expect([document.activeElement, field.selectionStart]).toEqual([field, 11]);
  });

  test("a cancel interrupts, and another statement is not begun meanwhile", async () => {
    const run = vi.fn(
      (_: string, {signal}: RunOptions) =>
        new Promise<Answer>((_, reject) => {
          signal.addEventListener("abort", () => reject(new Problem("cancelled")));
        })
    );
    const {model, text, node} = open(run);
    const cancel = node.querySelector<HTMLButtonElement>(".console-cancel")!;
    expect(cancel.disabled).toBe(true);
    const running = model.run("none");
    await vi.waitFor(() => expect(run).toHaveBeenCalled());
    await model.run("none");
    expect(cancel.disabled).toBe(false);
    cancel.click();
    await running;
    expect(run).toHaveBeenCalledTimes(1);
    expect(text(".console-problem p")).toBe("Requête annulée.");
    expect(cancel.disabled).toBe(true);
  });

  test("says of an answer without rows that there are none", async () => {
    const {model, text} = open(() => Promise.resolve(answer(0)));
    await model.run("none");
    expect(text(".console-answer")).toContain("aucune ligne n’y répond");
  });

  test("a table of too many rows says where they are instead", () => {
    const {node} = open(() => Promise.resolve(answer(1)), 1001);
    const [missions, windows] = node.querySelectorAll(".console-table");
    expect(missions?.querySelector(".console-not-held")?.textContent).toContain("Parquet");
    expect(missions?.querySelector("a")?.getAttribute("href")).toBe("./missions.parquet");
    expect(windows?.querySelector(".console-not-held")?.textContent).not.toContain("Parquet");
    expect(
      open(() => Promise.resolve(answer(1)), 1000).node.querySelector(".console-not-held")
    ).toBeNull();
  });

  test("a column whose name is a word of SQL is inserted in quotes", () => {
    const {node, model} = open(() => Promise.resolve(answer(1)));
    const buttons = [...node.querySelectorAll<HTMLElement>(".console-table li .console-name")];
    buttons[0]?.click();
    expect(model.view.draft).toBe('"end"');
  });
});

describe("the statements of before", () => {
  test("are the last fifty, the latest first, each once", () => {
    for (let i = 0; i < 60; i++) remember(`SELECT ${i}`);
    remember("SELECT 30");
    expect(readHistory()).toHaveLength(50);
    expect(readHistory().slice(0, 2)).toEqual(["SELECT 30", "SELECT 59"]);
    clearHistory();
    expect(readHistory()).toEqual([]);
  });

  test.each(["{", '{"a": 1}', "[1, null]"])("what is no list of texts is none: %s", (kept) => {
    localStorage.setItem("consultator-sql-history", kept);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(readHistory()).toEqual([]);
    warn.mockRestore();
  });

  test("a browser that refuses storage still runs", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const refused = () => {
      throw new Error("denied");
    };
    expect(remember("SELECT 1", refused)).toEqual(["SELECT 1"]);
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });
});

test("a place in lines and columns", () => {
  expect(lineColumn("a\nbé🦊c", 6)).toEqual({line: 2, column: 4});
  expect(lineColumn("", 0)).toEqual({line: 1, column: 1});
});
