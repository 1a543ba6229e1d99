/** How the arrow keys and their kin move through the rows of a table. */
export interface RowCursor {
  /** After rows have been drawn anew; `held` when the focus was on one of those before. */
  drawn: (held: boolean) => void;
}

/**
 * Asked for rows that are not drawn, so many further: "page" when another page of rows comes,
 * "scrolled" when the same list moves on, null when there are no more.
 */
export type Turn = (rows: number) => "page" | "scrolled" | null;

const steps: Readonly<Record<string, (rows: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (rows) => rows,
  PageUp: (rows) => -rows,
  Home: () => -Infinity,
  End: () => Infinity
};

/**
 * Lets the keys move a cursor through the rows of `body` in the scrolling `region`: the focus is on
 * a link of the row, the only one of the table in the order of the tab key.
 */
export function rowCursor(region: HTMLElement, body: HTMLElement, turn: Turn): RowCursor {
  let current: HTMLElement | null = null;
  /** Where the focus goes once other rows are drawn: an end of them, or a place among all rows. */
  let wanted: "first" | "last" | number | null = null;
  /** The place of the cursor's row among all, and its column. */
  let [place, column] = [0, 0];
  const rows = () => [...body.querySelectorAll<HTMLElement>("tr:not([aria-hidden])")];

  function settle(target: HTMLElement): void {
    if (current && current !== target) current.tabIndex = -1;
    current = target;
    target.tabIndex = 0;
    const cell = target.closest("th, td");
    const row = cell?.closest("tr");
    if (!cell || !row) return;
    place = placeOf(row);
    column = [...row.children].indexOf(cell);
  }

  function focus(row: HTMLElement | undefined): void {
    if (!row) return;
    const target = targetIn(row, column);
    settle(target);
    target.focus({preventScroll: region.classList.contains("scrolling")});
  }

  function move(event: KeyboardEvent): void {
    const all = rows();
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    const step = steps[event.key];
    if (!step || all.length === 0) return;
    event.preventDefault();
    const at = all.findIndex((one) => one === row);
    const inView = Math.max(1, Math.floor(region.clientHeight / (all[0]?.offsetHeight || 32)) - 2);
    if (at < 0 && event.key !== "End") return focus(all[0]);
    const by = step(inView);
    const next = at + by;
    if (next >= 0 && next < all.length && fits(all[next])) return focus(all[next]);
    const turned = turn(by);
    if (turned === "scrolled") wanted = Math.max(0, place + by);
    else if (turned === "page" && Number.isFinite(by)) wanted = by > 0 ? "first" : "last";
    else focus(all[Math.max(0, Math.min(all.length - 1, next))]);
  }

  /** In a long table a row that is cut at the lower edge is not there yet. */
  function fits(row: HTMLElement | undefined): boolean {
    if (!row || !region.classList.contains("scrolling")) return true;
    const [inner, outer] = [row.getBoundingClientRect(), region.getBoundingClientRect()];
    const head = region.querySelector("thead")?.getBoundingClientRect().bottom ?? outer.top;
    return inner.bottom <= outer.bottom + 1 && inner.top >= head - 1;
  }

  function sideways(event: KeyboardEvent): void {
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    const links = [...(row?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.findIndex((link) => link === event.target);
    const next = links[at + (event.key === "ArrowRight" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    settle(next);
    next.focus();
  }

  region.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const {target} = event;
    if (!(target instanceof Node) || (target !== region && !body.contains(target))) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") sideways(event);
    else move(event);
  });
  body.addEventListener("focusin", ({target}) => {
    if (target instanceof HTMLElement && target !== current) settle(target);
  });
  return {
    drawn(held) {
      if (current?.isConnected) return;
      const all = rows();
      const [first] = all;
      current = null;
      if (!first) return;
      const asked = wanted;
      wanted = null;
      if (asked === "first" || asked === "last")
        return focus(asked === "first" ? first : all.at(-1));
      const goal = asked ?? place;
      const near = all.find((row) => placeOf(row) >= goal) ?? all.at(-1);
      if (asked !== null || held) return focus(near);
      place = column = 0;
      settle(targetIn(first, 0));
    }
  };
}

/** The place of a row among all rows, from 0: the header is the first. */
function placeOf(row: Element): number {
  return Number(row.getAttribute("aria-rowindex") ?? 2) - 2;
}

/** What takes the focus in a row: the link in a column, the first link, or the name. */
function targetIn(row: HTMLElement, column: number): HTMLElement {
  const own = row.children[column]?.querySelector<HTMLElement>("a");
  return own ?? row.querySelector<HTMLElement>("a") ?? (row.children[0] as HTMLElement);
}
