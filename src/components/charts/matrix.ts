import {element} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import type {ChartOptions} from "./options.js";

export interface MatrixCell {
  /** Null is the group without a name. */
  row: string | null;
  column: string | null;
  value: number | null;
  href?: string | null;
}

export interface MatrixOptions extends ChartOptions {
  /** Names in their order; as they come in the cells unless given. */
  rows?: readonly (string | null)[];
  columns?: readonly (string | null)[];
  /** What the names of the rows are. */
  rowLabel?: string;
  /** Where the name of a row leads. */
  rowHref?: (row: string | null) => string | null;
}

/** How many shades there are: `heat-1` to `heat-5`. */
const shades = 5;

/** Counts by two names: a real table, darker where there are more. A pair without a cell is empty. */
export function Matrix(cells: readonly MatrixCell[], options: MatrixOptions): HTMLElement {
  const {language, title, subtitle, unit, rowHref} = options;
  const rows = options.rows ?? [...new Set(cells.map(({row}) => row))];
  const columns = options.columns ?? [...new Set(cells.map(({column}) => column))];
  if (rows.length === 0 || columns.length === 0) return EmptyFigure(language, "chart.empty");
  const most = Math.max(0, ...cells.map(({value}) => value ?? 0));
  const key = (row: string | null, column: string | null) => JSON.stringify([row, column]);
  const byName = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
  const nameOf = (name: string | null) => name ?? t(language, "chart.none.name");
  const header = columns.map((column) =>
    element("th", {scope: "col", class: "number", title: nameOf(column)}, nameOf(column))
  );
  const lines = rows.map((row) => {
    const href = rowHref?.(row);
    const name = nameOf(row);
    return element(
      "tr",
      {},
      element("th", {scope: "row", title: name}, href ? element("a", {href}, name) : name),
      ...columns.map((column) => {
        const cell = byName.get(key(row, column));
        if (!cell?.value) return element("td", {class: "number"}, cell ? "0" : "");
        const shade = Math.max(1, Math.ceil((shades * cell.value) / most));
        const text = formatUnit(language, unit, cell.value);
        const label = `${name}, ${nameOf(column)}, ${text}`;
        return element(
          "td",
          {class: `number heat-${shade}`, title: label},
          cell.href ? element("a", {href: cell.href}, text) : text
        );
      })
    );
  });
  const corner = element("th", {scope: "col"}, options.rowLabel ?? t(language, "chart.name"));
  const table = element(
    "table",
    {class: "rows matrix"},
    element("thead", {}, element("tr", {}, corner, ...header)),
    element("tbody", {}, ...lines)
  );
  const scroll = element(
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": title},
    table
  );
  return Figure(scroll, {title, subtitle}, null, language);
}
