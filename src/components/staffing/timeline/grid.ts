import {element, svgElement} from "../../element.js";
import {formatMonth} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {isoDay, Line, rowHeight, rules, type Scale} from "./line.js";
import type {TimelineRow} from "./rows.js";

/** Rows kept ready above and below those in view. */
const spare = 8;

/** A grid and what it can be asked to do. */
export interface Grid {
  node: HTMLElement;
  show: (rows: readonly TimelineRow[]) => void;
  /** Once it is on the page, and has a size. */
  placed: () => void;
}

/**
 * The lines of the consultants, of which only those in view are in the document. Arrow keys, page
 * keys, Home and End move; Enter opens the consultant.
 */
export function TimelineGrid({language, scale}: {language: Language; scale: Scale}): Grid {
  let rows: readonly TimelineRow[] = [];
  let active = 0;
  const lines = new Map<number, HTMLElement>();
  const body = element("div", {class: "timeline-body", role: "rowgroup"}, Under(scale));
  const node = element(
    "div",
    {class: "timeline-grid", role: "grid", "aria-label": t(language, "timeline.title")},
    Header(language, scale),
    body
  );

  function draw(): void {
    const first = Math.floor(node.scrollTop / rowHeight) - spare;
    const last = Math.ceil((node.scrollTop + (node.clientHeight || 600)) / rowHeight) + spare;
    const holdsFocus = lines.get(active)?.contains(document.activeElement) ?? false;
    for (const [index, line] of lines)
      if ((index < first || index > last) && !(index === active && holdsFocus)) {
        line.remove();
        lines.delete(index);
      }
    for (let index = Math.max(0, first); index <= Math.min(last, rows.length - 1); index++) {
      const row = rows[index];
      if (!row || lines.has(index)) continue;
      const line = Line(row, {language, scale, index});
      line.style.top = `${index * rowHeight}px`;
      lines.set(index, line);
      // In the order of the rows: that is the order of reading.
      const after = [...lines].filter(([other]) => other > index).sort(([a], [b]) => a - b)[0]?.[1];
      body.insertBefore(line, after ?? null);
    }
    lines.get(active)?.setAttribute("tabindex", "0");
  }

  /** Where the window is wider than the screen, its past is a swipe away. */
  function showAsOf(): void {
    const bars = node.querySelector<HTMLElement>(".timeline-head .timeline-bars");
    if (!bars || node.scrollWidth <= node.clientWidth) return;
    node.scrollLeft = ((scale.asOf - 14) / scale.days) * bars.clientWidth;
  }

  function move(to: number): void {
    const next = Math.min(Math.max(to, 0), rows.length - 1);
    lines.get(active)?.setAttribute("tabindex", "-1");
    active = next;
    const top = next * rowHeight;
    const room = node.clientHeight - 2 * rowHeight;
    if (top < node.scrollTop) node.scrollTop = top;
    else if (top > node.scrollTop + room) node.scrollTop = top - room;
    draw();
    lines.get(active)?.focus({preventScroll: true});
  }

  node.addEventListener("keydown", (event) => {
    const page = Math.max(1, Math.floor(node.clientHeight / rowHeight) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1
    };
    const to = steps[event.key];
    if (event.key === "Enter" && event.target === lines.get(active))
      lines.get(active)?.querySelector("a")?.click();
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(to);
  });
  body.addEventListener("focusin", (event) => {
    const found = [...lines].find(([, line]) => line.contains(event.target as Node));
    if (!found || found[0] === active) return;
    lines.get(active)?.setAttribute("tabindex", "-1");
    active = found[0];
    found[1].setAttribute("tabindex", "0");
  });
  let waiting = false;
  node.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  });

  return {
    node,
    placed: () => {
      showAsOf();
      draw();
    },
    show: (shown) => {
      rows = shown;
      active = 0;
      for (const line of lines.values()) line.remove();
      lines.clear();
      node.scrollTop = 0;
      showAsOf();
      node.setAttribute("aria-rowcount", String(rows.length + 1));
      body.style.height = `${rows.length * rowHeight}px`;
      draw();
    }
  };
}

/** A month's name where it begins; January says the year. */
function Tick(language: Language, day: number, index: number, scale: Scale): SVGElement {
  const iso = isoDay(scale.from, day);
  const name = formatMonth(language, iso);
  const short = iso.slice(5, 7) === "01" ? name.replace(/ \d\d(\d\d)$/, " $1") : name.split(" ")[0];
  return svgElement(
    "text",
    {
      class: index % 2 === 0 ? "timeline-tick" : "timeline-tick timeline-odd",
      x: `${(100 * day) / scale.days}%`,
      dx: 4,
      y: rowHeight / 2,
      dy: "0.34em"
    },
    short ?? name
  );
}

/** The rules of the months and the as-of date, once for all the rows that scroll over them. */
function Under(scale: Scale): HTMLElement {
  const bars = svgElement("svg", {width: "100%", height: "100%"}, ...rules(scale));
  return element(
    "div",
    {class: "timeline-row timeline-under", "aria-hidden": "true"},
    element("div", {class: "timeline-name"}),
    element("div", {class: "timeline-place"}),
    element("div", {class: "timeline-bars"}, bars)
  );
}

function Header(language: Language, scale: Scale): HTMLElement {
  const head = (name: "name" | "place" | "bars", text: string, ...rest: Node[]) =>
    element("div", {class: `timeline-${name}`, role: "columnheader"}, text, ...rest);
  const bars = head(
    "bars",
    "",
    element("span", {class: "unseen"}, t(language, "timeline.column.bars")),
    svgElement(
      "svg",
      {width: "100%", height: rowHeight, "aria-hidden": "true"},
      ...rules(scale),
      ...scale.months.map((day, index) => Tick(language, day, index, scale))
    )
  );
  return element(
    "div",
    {class: "timeline-row timeline-head", role: "row", "aria-rowindex": 1},
    head("name", t(language, "staffing.column.consultant")),
    head("place", t(language, "staffing.column.place")),
    bars
  );
}
