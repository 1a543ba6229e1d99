import {missing} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {ownWindow, type Column, type Row, type SortKey} from "./columns.js";
import {element} from "./element.js";
import {formatValue, isNumeric} from "./values.js";
import {labelText} from "./words.js";

/** A table that can be given other rows without being built anew. */
export interface TableNode {
  node: HTMLElement;
  /** Shows `rows`; null for a skeleton of `size` rows. */
  show: (
    rows: readonly Row[] | null,
    options: {sort: readonly SortKey[]; size: number; window?: string}
  ) => void;
  /** Takes the buttons out of use: there is nothing to sort with. */
  freeze: () => void;
}

/**
 * The table of a page: sticky header and first column, a button in each header, rows of 32 px.
 * `label` names it for who cannot see it; `sort` is called with the column of a header.
 */
export function Table(
  columns: readonly Column[],
  {
    language,
    label,
    sort
  }: {
    language: Language;
    label: string;
    sort: (column: Column, options: {add: boolean; descendingFirst: boolean}) => void;
  }
): TableNode {
  const shown = columns.filter(({width}) => width !== undefined);
  const headers = shown.map((column) => Header(column, language, sort));
  const body = element("tbody");
  const main = shown.filter((column) => !column.room);
  const mainWidth = main.reduce((sum, {width}) => sum + (width ?? 0), 0);
  const sizes = shown.map((column) =>
    sized(element("col", {class: room(column)}), column.width ?? 0, mainWidth)
  );
  const head = element("thead", {}, element("tr", {}, ...headers));
  const table = element("table", {}, element("colgroup", {}, ...sizes), head, body);
  const region = {class: "explorer-table", role: "region", tabindex: 0, "aria-label": label};
  const node = element("div", region, table);
  body.addEventListener("keydown", moveBetweenRows);
  return {
    node,
    freeze() {
      for (const button of head.querySelectorAll("button")) {
        button.disabled = true;
        button.title = "";
      }
    },
    show(rows, {sort: keys, size, window = ownWindow}) {
      shown.forEach((column, index) => {
        mark(headers[index], column, keys);
        const label = headers[index]?.querySelector("span");
        if (label) label.textContent = labelText(language, column, window);
      });
      node.setAttribute("aria-busy", String(rows === null));
      body.replaceChildren(
        ...(rows
          ? rows.map((row) => TableRow(shown, row, language))
          : Array.from({length: size}, () => Skeleton(shown)))
      );
    }
  };
}

// Through the object model: a content security policy may refuse `style` attributes.
function sized<Node extends HTMLElement>(node: Node, width: number, whole: number): Node {
  node.style.width = `${width}px`;
  // On paper the main columns share the sheet.
  node.style.setProperty("--share", `${((100 * width) / whole).toFixed(2)}%`);
  return node;
}

function Header(
  column: Column,
  language: Language,
  sort: (column: Column, options: {add: boolean; descendingFirst: boolean}) => void
): HTMLElement {
  const button = element(
    "button",
    {type: "button", title: t(language, "explorer.sortHint")},
    element("span", {}, labelText(language, column, ownWindow)),
    element("span", {class: "sort-mark", "aria-hidden": "true"})
  );
  const descendingFirst = isNumeric(column) || column.kind === "date";
  button.addEventListener("click", ({shiftKey}) => sort(column, {add: shiftKey, descendingFirst}));
  const classes = [isNumeric(column) ? "number" : "", room(column) ?? ""].filter(Boolean).join(" ");
  return element("th", {scope: "col", class: classes || undefined}, button);
}

/** The class by which a narrow table leaves a column out. */
function room(column: Column): string | undefined {
  return column.room && `room-${column.room}`;
}

function mark(header: HTMLElement | undefined, {key}: Column, keys: readonly SortKey[]): void {
  const index = keys.findIndex(({column}) => column === key);
  const found = keys[index];
  const sign = header?.querySelector(".sort-mark");
  if (!header || !sign) return;
  if (found) header.setAttribute("aria-sort", found.descending ? "descending" : "ascending");
  else header.removeAttribute("aria-sort");
  const place = keys.length > 1 ? String(index + 1) : "";
  sign.textContent = found ? (found.descending ? "▼" : "▲") + place : "";
}

function TableRow(columns: readonly Column[], row: Row, language: Language): HTMLElement {
  const line = document.createElement("tr");
  for (const column of columns) line.append(Cell(column, row, language, column === columns[0]));
  return line;
}

function Cell(column: Column, row: Row, language: Language, first: boolean): HTMLElement {
  const value = row[column.key] ?? null;
  const text = formatValue(language, column, value);
  const cell = document.createElement(first ? "th" : "td");
  if (first) cell.setAttribute("scope", "row");
  if (isNumeric(column)) cell.className = "number";
  if (column.room) cell.classList.add(`room-${column.room}`);
  const href = column.link?.(row) ?? null;
  if (text === missing) {
    cell.title = t(language, column.missing);
    cell.append(element("span", {class: "missing"}, text));
    if (!href) return cell;
  } else if (column.kind === "text") cell.title = text;
  if (href) cell.replaceChildren(element("a", {href, dir: "auto"}, text));
  else if (column.kind === "code" && text !== missing)
    cell.append(element("span", {class: `mark mark-${String(value)}`}, text));
  else if (text !== missing) {
    // Names of people and firms may run right to left: each keeps to its cell.
    if (column.kind === "text") cell.append(element("bdi", {}, text));
    else cell.append(text);
  }
  return cell;
}

/** Up and down lead from a link to the one in the same column of the next row that has one. */
function moveBetweenRows(event: KeyboardEvent): void {
  const step = {ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling"} as const;
  const cell = event.target instanceof Element ? event.target.closest("th, td") : null;
  if (!(event.key === "ArrowDown" || event.key === "ArrowUp") || !cell) return;
  const index = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  let row = cell.parentElement?.[step[event.key]];
  while (row && !row.children[index]?.querySelector("a")) row = row[step[event.key]];
  if (!row) return;
  event.preventDefault();
  row.children[index]?.querySelector("a")?.focus();
}

function Skeleton(columns: readonly Column[]): HTMLElement {
  const cells = columns.map((column) =>
    element("td", {class: room(column)}, element("span", {class: "skeleton"}))
  );
  return element("tr", {"aria-hidden": "true"}, ...cells);
}
