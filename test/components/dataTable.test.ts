import {describe, expect, test} from "vitest";
import {practiceColour} from "../../src/components/practiceColour.js";
import {DataTable, type Column} from "../../src/components/table.js";

interface Row {
  name: string;
  revenue: number | null;
}

const rows: Row[] = [
  {name: "Éole", revenue: 20},
  {name: "Banque 10", revenue: null},
  {name: "Banque 9", revenue: 300}
];

const columns: Column<Row>[] = [
  {
    label: "Client",
    cell: ({name}) => name,
    value: ({name}) => name,
    href: ({name}) => `?c=${name}`
  },
  {
    label: "Revenue",
    cell: ({revenue}) => (revenue === null ? "–" : String(revenue)),
    value: ({revenue}) => revenue,
    number: true,
    title: ({revenue}) => (revenue === null ? "no rate" : null)
  },
  {label: "Note", cell: () => "x"}
];

const names = (table: Element) =>
  [...table.querySelectorAll("tbody th")].map(({textContent}) => textContent);
const sorts = (table: Element) =>
  [...table.querySelectorAll("thead th")].map((head) => head.getAttribute("aria-sort"));

describe("DataTable", () => {
  test("names rows by links, says why a value is missing, and its count above", () => {
    const table = DataTable(rows, {label: "Clients", columns, caption: "3 of 12 clients"});
    expect(table.querySelector("p")?.textContent).toBe("3 of 12 clients");
    expect(table.querySelector("tbody th a")?.getAttribute("href")).toBe("?c=Éole");
    expect(table.querySelector("tr:nth-child(2) .number")?.getAttribute("title")).toBe("no rate");
    expect(table.querySelector("[role=region]")?.getAttribute("aria-label")).toBe("Clients");
  });

  test.each([
    {name: "names from A, numbers in them as numbers", clicks: [0], order: [2, 1, 0]},
    {name: "names from Z at the second click", clicks: [0, 0], order: [0, 1, 2]},
    {name: "numbers from the most, nothing last", clicks: [1], order: [2, 0, 1]},
    {name: "numbers from the least, nothing last", clicks: [1, 1], order: [0, 2, 1]},
    {name: "another column starts anew", clicks: [1, 1, 0], order: [2, 1, 0]}
  ])("sorts $name", ({clicks, order}) => {
    const table = DataTable(rows, {label: "Clients", columns});
    const buttons = table.querySelectorAll<HTMLElement>("button.sort");
    for (const index of clicks) buttons[index]?.click();
    expect(names(table)).toEqual(order.map((index) => rows[index]?.name));
  });

  test("the order is said in the header, and none where there is none to have", () => {
    const table = DataTable(rows, {label: "Clients", columns, sort: {column: 1, down: true}});
    expect(sorts(table)).toEqual(["none", "descending", null]);
    table.querySelectorAll<HTMLElement>("button.sort")[0]?.click();
    expect(sorts(table)).toEqual(["ascending", "none", null]);
    expect(table.querySelectorAll("button.sort")).toHaveLength(2);
  });

  test.each([
    [20, false],
    [21, true]
  ])("%i rows scroll under their header: %s", (count, tall) => {
    const many = Array.from({length: count}, (_, index) => ({name: String(index), revenue: 0}));
    expect(DataTable(many, {label: "x", columns}).classList.contains("tall")).toBe(tall);
  });
});

describe("practiceColour", () => {
  const all = ["SAP", "Data", null, "Cloud", "Data"];
  test.each([
    ["Cloud", "var(--cat-1)"],
    ["Data", "var(--cat-2)"],
    ["SAP", "var(--cat-3)"],
    [null, "var(--context)"]
  ])("%s is %s whatever the order", (practice, expected) => {
    expect(practiceColour(practice, all)).toBe(expected);
    expect(practiceColour(practice, all.toReversed())).toBe(expected);
  });

  test("one that is not the firm's is an error that names it", () => {
    expect(() => practiceColour("Ops", all)).toThrow('"Ops"');
  });
});
