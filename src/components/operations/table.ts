import {element} from "../element.js";

/** A column: its header, its cells, and whether they are numbers. The first column names the row. */
export interface Column<Row> {
  label: string;
  cell: (row: Row) => string | Node;
  number?: boolean;
  /** Long prose that may take several lines. */
  wrap?: boolean;
}

/** A plain table in a card, which scrolls sideways where it must. */
export function PlainTable<Row>(
  rows: readonly Row[],
  {label, columns}: {label: string; columns: readonly Column<Row>[]}
): HTMLElement {
  const style = ({number, wrap}: Column<Row>) => (number ? "number" : wrap ? "wrap" : null);
  const header = columns.map((column) =>
    element("th", {scope: "col", class: column.number ? "number" : null}, column.label)
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, index) =>
      index === 0
        ? element("th", {scope: "row", class: style(column)}, column.cell(row))
        : element("td", {class: style(column)}, column.cell(row))
    );
    return element("tr", {}, ...cells);
  });
  return element(
    "div",
    {class: "card scroll", tabindex: 0, role: "region", "aria-label": label},
    element(
      "table",
      {class: "rows"},
      element("thead", {}, element("tr", {}, ...header)),
      element("tbody", {}, ...body)
    )
  );
}
