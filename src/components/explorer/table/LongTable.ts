import type {Row} from "../columns.js";
import type {PageOfRows} from "../source.js";
import {placeAt, runway, scrolledTo} from "../scrolling.js";
import type {Drawing, TableNode} from "./Table.js";

/** Rows are fetched so many at a time. */
const blockSize = 100;

/** Of a very long table the blocks looked at last are kept. */
const mostBlocks = 40;

export interface LongTableNode {
  /** Starts over with the filtered rows of another view; `first` are its first rows. */
  show: (drawing: Drawing & {count: number}, first: readonly Row[], rowHeight: number) => void;
  /** Gives the table back to pages. */
  leave: () => void;
  /** Whether the table is shown as a long one. */
  shown: () => boolean;
  /** Moves by rows, from the keyboard; says whether it could. */
  move: (rows: number) => boolean;
}

/**
 * Shows `table` as one long list: the rows in view are drawn, and fetched by `read` in blocks;
 * `seen` is told which these are.
 */
export function LongTable(
  table: TableNode,
  {
    read,
    seen,
    failed
  }: {
    read: (page: PageOfRows) => Promise<readonly Row[]>;
    seen: (from: number, to: number) => void;
    failed: (error: unknown) => void;
  }
): LongTableNode {
  const {node, track, pane} = table;
  let view: {drawing: Drawing & {count: number}; rowHeight: number} | null = null;
  let blocks = new Map<number, readonly Row[] | null>();
  let top = 0;
  let before = 0;
  let version = 0;
  let frame = 0;

  const rowAt = (index: number): Row | null =>
    blocks.get(Math.floor(index / blockSize))?.[index % blockSize] ?? null;

  function draw(): void {
    if (!view) return;
    const {drawing, rowHeight} = view;
    const {first, shift} = placeAt(top, rowHeight);
    const size = Math.ceil(node.clientHeight / rowHeight) + 1;
    pane.style.height = `${node.clientHeight}px`;
    const to = Math.min(drawing.count, first + size);
    const rows = Array.from({length: Math.max(0, to - first)}, (_, index) => rowAt(first + index));
    table.show(rows, {...drawing, first});
    table.body.style.transform = shift > 0 ? `translateY(${-shift}px)` : "";
    fetchBlocks(first, to);
    // Those cut at the lower edge are not seen.
    const below = Math.floor(top + (node.clientHeight - headHeight()) / rowHeight + 0.01);
    seen(first, Math.min(drawing.count, below));
  }

  function fetchBlocks(from: number, to: number): void {
    const asked = version;
    for (let block = Math.floor(from / blockSize); block * blockSize < to; block++) {
      if (blocks.has(block)) continue;
      blocks.set(block, null);
      read({limit: blockSize, offset: block * blockSize}).then(
        (rows) => {
          if (asked !== version) return;
          blocks.set(block, rows);
          forget();
          redraw();
        },
        (error: unknown) => {
          if (asked !== version) return;
          blocks.delete(block);
          failed(error);
        }
      );
    }
  }

  /** Lets the blocks farthest from the eye go. */
  function forget(): void {
    const at = Math.floor(top / blockSize);
    const far = [...blocks.keys()].sort((a, b) => Math.abs(b - at) - Math.abs(a - at));
    for (const block of far.slice(0, Math.max(0, blocks.size - mostBlocks))) blocks.delete(block);
  }

  function redraw(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }

  function scrolled(): void {
    if (!view) return;
    const now = node.scrollTop;
    if (now === before) return;
    const {drawing, rowHeight} = view;
    // The header stands over the first row.
    const height = node.clientHeight - headHeight();
    top = scrolledTo(top, {before, now, count: drawing.count, rowHeight, view: height});
    before = now;
    redraw();
  }

  function headHeight(): number {
    return node.querySelector("thead")?.clientHeight ?? 0;
  }

  node.addEventListener("scroll", scrolled, {passive: true});
  // Panels that open above leave it less room.
  if ("ResizeObserver" in window) new ResizeObserver(redraw).observe(node);
  return {
    show(drawing, first, rowHeight) {
      version += 1;
      blocks = new Map();
      top = before = node.scrollTop = 0;
      for (let at = 0; at + blockSize <= first.length || at < first.length; at += blockSize) {
        const block = first.slice(at, at + blockSize);
        // A block that is cut short is asked for again, unless it is the last.
        if (block.length === blockSize || at + block.length >= drawing.count)
          blocks.set(at / blockSize, block);
      }
      view = {drawing, rowHeight};
      node.classList.add("scrolling");
      track.style.height = `${runway(drawing.count, rowHeight) + headHeight()}px`;
      draw();
    },
    leave() {
      if (!view) return;
      version += 1;
      view = null;
      top = before = 0;
      node.classList.remove("scrolling");
      track.style.height = pane.style.height = "";
      table.body.style.transform = "";
      node.scrollTop = 0;
    },
    shown: () => view !== null,
    move(rows) {
      if (!view) return false;
      const {drawing, rowHeight} = view;
      const height = node.clientHeight - headHeight();
      const last = Math.max(0, drawing.count - height / rowHeight);
      const to = Math.max(0, Math.min(last, top + rows));
      if (to === top) return false;
      // Of a very long table the bar stands in proportion: a row is less than its px.
      const range = Math.max(0, runway(drawing.count, rowHeight) - height);
      top = to;
      node.scrollTop = last > 0 ? (range * to) / last : 0;
      before = node.scrollTop;
      redraw();
      return true;
    }
  };
}
