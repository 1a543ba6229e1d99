import {element} from "../element.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import {cellText} from "./cells.js";
import {isNumber, type Result, type ResultColumn} from "./result.js";

/** Height of a row, as the style sheet has it. */
const rowHeight = 28;
/** Rows beyond either edge of what is seen. */
const spare = 10;
/** Rows in the page before it is known how high it is, and on paper. */
const unseen = 50;
/** More columns are a mistake more often than a wish, and take the browser's time. */
export const mostColumns = 100;

/** The answer's rows, of which only those in view are in the page. */
export function ResultTable(
  result: Result,
  {language, label}: {language: Language; label: string}
): HTMLElement {
  const columns = result.columns.slice(0, mostColumns);
  const header = columns.map((column) =>
    element(
      "th",
      {scope: "col", class: isNumber(column) ? "number" : null, title: typeText(language, column)},
      column.name
    )
  );
  const body = element("tbody");
  const table = element(
    "table",
    {"aria-rowcount": result.rows + 1, "aria-label": label},
    element(
      "colgroup",
      {},
      ...columns.map((column) => {
        const col = element("col");
        col.style.width = `${widthOf(result, column, language)}ch`;
        return col;
      })
    ),
    element("thead", {}, element("tr", {"aria-rowindex": 1}, ...header)),
    body
  );
  const node = element(
    "div",
    {class: "card console-rows", tabindex: 0, role: "region", "aria-label": label},
    table
  );

  let drawn = "";
  const draw = (count = Math.ceil(node.clientHeight / rowHeight) || unseen) => {
    const first = Math.max(0, Math.floor(node.scrollTop / rowHeight) - spare);
    const last = Math.min(result.rows, first + count + 2 * spare);
    if (drawn === `${first} ${last}`) return;
    drawn = `${first} ${last}`;
    const rows = Array.from({length: last - first}, (_, index) =>
      Row(columns, first + index, language)
    );
    body.replaceChildren(Space(first), ...rows, Space(result.rows - last));
  };
  let asked = 0;
  node.addEventListener("scroll", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => draw());
  });
  if ("ResizeObserver" in globalThis) new ResizeObserver(() => draw()).observe(node);
  draw();
  return node;
}

function Row(columns: readonly ResultColumn[], row: number, language: Language): HTMLElement {
  const cells = columns.map((column) => {
    const text = cellText(language, column, column.at(row));
    const missing = text === null;
    const shown = missing ? t(language, "console.null") : shortened(text);
    return element(
      "td",
      {
        class: missing ? "missing" : isNumber(column) ? "number" : null,
        title: !missing && text.length > 24 ? text.slice(0, 1000) : null
      },
      shown
    );
  });
  return element("tr", {"aria-rowindex": row + 2}, ...cells);
}

/** Stands for rows that are not in the page. */
function Space(rows: number): HTMLElement {
  const node = element("tr", {class: "space", "aria-hidden": "true"});
  node.style.height = `${rows * rowHeight}px`;
  node.hidden = rows === 0;
  return node;
}

/** No cell shows more, and a browser is slow to find that out by itself. */
function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function typeText(language: Language, {name, kind}: ResultColumn): string {
  const names = {
    text: "VARCHAR",
    integer: "INTEGER",
    number: "DOUBLE",
    date: "DATE",
    boolean: "BOOLEAN"
  } as const;
  const key = `console.type.${names[kind as keyof typeof names]}`;
  return hasText(key) ? `${name} · ${t(language, key)}` : name;
}

/** In letters: what the first rows and the name need, within reason. */
function widthOf({rows}: Result, column: ResultColumn, language: Language): number {
  let longest = column.name.length + 2;
  for (let row = 0; row < Math.min(rows, 100); row++)
    longest = Math.max(longest, cellText(language, column, column.at(row))?.length ?? 4);
  return Math.min(44, Math.max(7, longest)) + 3;
}
