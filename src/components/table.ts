import {element} from "./element.js";

/** What a column sorts by; null is last both ways. */
export type SortValue = string | number | boolean | null;

/** A column: its header, its cells, and whether they are numbers. The first column names the row. */
export interface Column<Row> {
  label: string;
  cell: (row: Row) => string | Node;
  number?: boolean;
  /** Long prose that may take several lines. */
  wrap?: boolean;
  /** Makes the column sortable: what it sorts by. */
  value?: (row: Row) => SortValue;
  /** Where the cell's text leads; null is nowhere. */
  href?: (row: Row) => string | null;
  /** The full text, or why a value is missing, on hover. */
  title?: (row: Row) => string | null;
}

export interface TableOptions<Row> {
  /** Names the table for who does not see it. */
  label: string;
  columns: readonly Column<Row>[];
  /** The order that the rows are already in: index of the column, and whether descending. */
  sort?: {column: number; down: boolean};
  /** Said above the table: the count and the filters in words. */
  caption?: string;
}

/** More rows than these scroll below a header that stays. */
const tall = 20;

/** A table in a card: sticky header and first column, sorted by a click on a header. */
export function DataTable<Row>(
  rows: readonly Row[],
  {label, columns, sort, caption}: TableOptions<Row>
): HTMLElement {
  const lines = rows.map((row) => ({row, node: Line(row, columns)}));
  const body = element("tbody", {}, ...lines.map(({node}) => node));
  let current = sort;
  const header = columns.map((column, index) =>
    Head(column, () => {
      // The first click puts the most first, names from A; the next one turns it round.
      const down = current?.column === index ? !current.down : column.number === true;
      current = {column: index, down};
      const value = column.value ?? (() => null);
      body.append(
        ...lines
          .toSorted((a, b) => compare(value(a.row), value(b.row), down))
          .map((line) => line.node)
      );
      mark();
    })
  );
  function mark(): void {
    for (const [index, head] of header.entries())
      if (columns[index]?.value)
        head.setAttribute(
          "aria-sort",
          current?.column !== index ? "none" : current.down ? "descending" : "ascending"
        );
  }
  mark();
  const table = element(
    "table",
    {class: "rows"},
    element("thead", {}, element("tr", {}, ...header)),
    body
  );
  const size = rows.length > tall ? "card scroll tall" : "card scroll";
  const card = element(
    "div",
    {class: size, tabindex: 0, role: "region", "aria-label": label},
    table
  );
  if (!caption) return card;
  return element("div", {}, element("p", {class: "muted note"}, caption), card);
}

function Head<Row>({label, number, value}: Column<Row>, sortBy: () => void): HTMLElement {
  const content = value
    ? element("button", {type: "button", class: "sort", onclick: sortBy}, label)
    : label;
  return element("th", {scope: "col", class: number ? "number" : null}, content);
}

function Line<Row>(row: Row, columns: readonly Column<Row>[]): HTMLElement {
  const cells = columns.map(({cell, number, wrap, href, title}, index) => {
    const content = cell(row);
    const address = href?.(row);
    const shown = address ? element("a", {href: address}, content) : content;
    const attributes = {
      class: number ? "number" : wrap ? "wrap" : null,
      title: title?.(row) ?? null
    };
    return index === 0
      ? element("th", {scope: "row", ...attributes}, shown)
      : element("td", attributes, shown);
  });
  return element("tr", {}, ...cells);
}

function compare(a: SortValue, b: SortValue, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === "string" && typeof b === "string"
      ? a.localeCompare(b, document.documentElement.lang || "fr", {numeric: true})
      : Number(a) - Number(b);
  return down ? -order : order;
}
