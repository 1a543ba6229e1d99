import {missing} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import type {Row} from "../columns.js";
import {element} from "../element.js";
import {formatValue, isNumeric} from "../values.js";
import type {ShownColumn} from "./shownColumns.js";

/** A row of the table; `index` counts the filtered rows from 0. */
export function TableRow(
  columns: readonly ShownColumn[],
  row: Row,
  {language, index}: {language: Language; index: number}
): HTMLElement {
  const line = document.createElement("tr");
  // The header is the first row.
  line.setAttribute("aria-rowindex", String(index + 2));
  for (const shown of columns) line.append(Cell(shown, row, language, shown === columns[0]));
  return line;
}

/** The place of a row that is not there yet. */
export function SkeletonRow(columns: readonly ShownColumn[]): HTMLElement {
  const cells = columns.map(({room}) =>
    element("td", {class: room}, element("span", {class: "skeleton"}))
  );
  return element("tr", {"aria-hidden": "true"}, ...cells);
}

function Cell(
  {column, room}: ShownColumn,
  row: Row,
  language: Language,
  first: boolean
): HTMLElement {
  const value = row[column.key] ?? null;
  const text = formatValue(language, column, value);
  const cell = document.createElement(first ? "th" : "td");
  // A row without a link takes the focus at its name.
  if (first) cell.setAttribute("scope", "row");
  if (first) cell.tabIndex = -1;
  if (isNumeric(column)) cell.className = "number";
  if (room) cell.classList.add(room);
  const href = column.link?.(row) ?? null;
  if (text === missing) {
    cell.title = t(language, column.missing);
    cell.append(element("span", {class: "missing"}, text));
    if (!href) return cell;
  } else if (column.kind === "text") cell.title = text;
  // One link of the table is in the order of the tab key: arrows lead to the others.
  if (href) cell.replaceChildren(element("a", {href, dir: "auto", tabindex: -1}, text));
  else if (column.kind === "code" && text !== missing)
    cell.append(element("span", {class: `mark mark-${String(value)}`}, text));
  else if (text !== missing) {
    // Names of people and firms may run right to left: each keeps to its cell.
    if (column.kind === "text") cell.append(element("bdi", {}, text));
    else cell.append(text);
  }
  return cell;
}
