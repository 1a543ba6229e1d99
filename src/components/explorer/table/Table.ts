import type {Language} from "../../language.js";
import {afterPaint} from "../afterPaint.js";
import {ownWindow, type Row, type SortKey} from "../columns.js";
import {element} from "../element.js";
import {Header, type HeaderActions, type HeaderNode} from "./Header.js";
import {SkeletonRow, TableRow} from "./Row.js";
import {rowCursor, type Turn} from "./rowCursor.js";
import type {ShownColumn} from "./shownColumns.js";

/** What the table shows besides its rows. */
export interface Drawing {
  columns: readonly ShownColumn[];
  sort: readonly SortKey[];
  /** Rows of the skeleton. */
  size: number;
  window?: string;
  /** The place of the first row among all, from 0. */
  first?: number;
  /** All rows; null while unknown. */
  count?: number | null;
}

/** A table that can be given other rows without being built anew. */
export interface TableNode {
  node: HTMLElement;
  /** As high as all rows of a long table, in it `pane` as high as what is seen of them. */
  track: HTMLElement;
  pane: HTMLElement;
  body: HTMLElement;
  /** Shows `rows`, null in it for one that is not there yet; null for a skeleton. */
  show: (rows: readonly (Row | null)[] | null, drawing: Drawing) => void;
  /** Scrolls to the first row. */
  toTop: () => void;
  /** Takes the buttons that sort out of use, or all: there is nothing to answer them. */
  freeze: (which: "sort" | "all") => void;
}

/** Rows that are drawn at once until it is known how many are seen, and that follow at a time. */
const some = 24;
const following = 30;
/** Milliseconds without another view, after which who goes through them is taken to look at the rows. */
const resting = 300;

/** The height of a row of the densest table, px. */
const leastHeight = 28;

/**
 * The table of a page: sticky header and first column, buttons in each header. `label` names it for
 * who cannot see it; `turn` is asked for more rows when the keys leave those that there are. No row
 * follows once `signal` aborts.
 */
export function Table({
  language,
  label,
  sort,
  menu,
  turn,
  signal
}: {
  language: Language;
  label: string;
  turn: Turn;
  signal: AbortSignal;
} & HeaderActions): TableNode {
  const group = element("colgroup");
  const head = element("tr");
  const body = element("tbody");
  const table = element("table", {}, group, element("thead", {}, head), body);
  const pane = element("div", {class: "pane"}, table);
  const track = element("div", {class: "runway"}, pane);
  const region = {class: "explorer-table", role: "region", tabindex: 0, "aria-label": label};
  const node = element("div", region, track);
  const cursor = rowCursor(node, body, turn);
  let headers: HeaderNode[] = [];
  let built = "";
  /** Counts what was shown, so that rows of an earlier view do not follow. */
  let drawing = 0;
  /** When rows were last shown, in milliseconds. */
  let drawn = -Infinity;
  // Both are told by events: asking for them while rows are drawn would lay out the page half done.
  let seen = some;
  let scrolled = false;
  node.addEventListener("scroll", () => (scrolled = node.scrollTop > 0), {passive: true});
  if ("ResizeObserver" in window)
    new ResizeObserver(([entry]) => {
      if (entry) seen = Math.max(1, Math.ceil(entry.contentRect.height / leastHeight));
    }).observe(node);

  function build(columns: readonly ShownColumn[]): void {
    const key = JSON.stringify(columns.map(({column, room}) => [column.key, room]));
    if (key === built) return;
    built = key;
    headers = columns.map((column) => Header(column, {language, sort, menu}));
    head.replaceChildren(...headers.map((header) => header.node));
    const main = columns.filter(({room}) => !room).reduce((sum, {width}) => sum + width, 0);
    group.replaceChildren(
      ...columns.map(({width, room}) => sized(element("col", {class: room}), width, main))
    );
  }

  return {
    node,
    track,
    pane,
    body,
    toTop() {
      node.scrollTop = 0;
      scrolled = false;
    },
    freeze(which) {
      const buttons = which === "all" ? "button" : ".sort-button";
      for (const button of head.querySelectorAll<HTMLButtonElement>(buttons)) {
        button.disabled = true;
        button.title = "";
      }
    },
    show(rows, {columns, sort: keys, size, window = ownWindow, first = 0, count = null}) {
      build(columns);
      for (const header of headers) header.show(keys, window);
      node.setAttribute("aria-busy", String(rows === null));
      table.setAttribute("aria-rowcount", String(count === null ? -1 : count + 1));
      const current = ++drawing;
      const late = () => current !== drawing || signal.aborted;
      const hasty = performance.now() - drawn < resting;
      drawn = performance.now();
      const draw = (from: number, to?: number) =>
        (rows ?? Array<null>(size).fill(null))
          .slice(from, to)
          .map((row, index) =>
            row
              ? TableRow(columns, row, {language, index: first + from + index})
              : SkeletonRow(columns)
          );
      const held = body.contains(document.activeElement);
      const length = rows?.length ?? size;
      // Who is further down, or moves by keys, needs them at once; else those in view are painted
      // first, and the others follow a few at a time.
      const now = length <= some || scrolled || held ? length : Math.min(seen, length);
      body.replaceChildren(...draw(0, now));
      const follow = async (from: number): Promise<void> => {
        body.toggleAttribute("data-following", from < length);
        if (from >= length) return;
        // Whoever types or brushes on comes first: that is not to wait for rows out of sight.
        if (hasty && from === now) await new Promise((resolve) => setTimeout(resolve, resting));
        if (late()) return;
        await afterPaint();
        if (late()) return;
        body.append(...draw(from, from + following));
        await follow(from + following);
      };
      void follow(now);
      cursor.drawn(held);
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
