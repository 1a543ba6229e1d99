/** How the arrow keys and their kin move through the rows of a table. */
export interface RowCursor {
  /** After other rows have been drawn: the tab key leads to the first, or to who waits for it. */
  drawn: () => void;
}

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
 * a link of the row. Past an end `turn` is asked for the next page, or says there is none.
 */
export function rowCursor(
  region: HTMLElement,
  body: HTMLElement,
  turn: (direction: -1 | 1) => boolean
): RowCursor {
  let current: HTMLElement | null = null;
  let waiting: "first" | "last" | null = null;
  const rows = () => [...body.querySelectorAll<HTMLElement>("tr:not([aria-hidden])")];

  function focus(target: HTMLElement): void {
    if (current && current !== target) current.tabIndex = -1;
    current = target;
    target.tabIndex = 0;
    target.focus();
  }

  function move(event: KeyboardEvent): void {
    const all = rows();
    const cell = event.target instanceof Element ? event.target.closest("th, td") : null;
    const row = cell?.closest("tr") ?? null;
    const at = all.findIndex((one) => one === row);
    const step = steps[event.key];
    if (!step || all.length === 0) return;
    event.preventDefault();
    const inView = Math.max(1, Math.floor(region.clientHeight / (all[0]?.offsetHeight || 32)) - 2);
    const wanted = at < 0 ? (event.key === "End" ? all.length - 1 : 0) : at + step(inView);
    if (at === all.length - 1 && wanted > at && event.key !== "End" && turn(1)) {
      waiting = "first";
      return;
    }
    if (at === 0 && wanted < 0 && event.key !== "Home" && turn(-1)) {
      waiting = "last";
      return;
    }
    const next = all[Math.max(0, Math.min(all.length - 1, wanted))];
    const column = cell && row ? [...row.children].indexOf(cell) : 0;
    if (next) focus(placeIn(next, column));
  }

  function sideways(event: KeyboardEvent): void {
    const row = event.target instanceof Element ? event.target.closest("tbody tr") : null;
    const links = [...(row?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.findIndex((link) => link === event.target);
    const next = links[at + (event.key === "ArrowRight" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    focus(next);
  }

  region.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const {target} = event;
    if (!(target instanceof Node) || (target !== region && !body.contains(target))) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") sideways(event);
    else move(event);
  });
  body.addEventListener("focusin", ({target}) => {
    if (!(target instanceof HTMLElement) || target === current) return;
    if (current) current.tabIndex = -1;
    current = target;
    target.tabIndex = 0;
  });
  return {
    drawn() {
      if (current?.isConnected) return;
      const all = rows();
      const row = waiting === "last" ? all.at(-1) : all[0];
      current = null;
      if (!row) return;
      const target = placeIn(row, 0);
      if (waiting) focus(target);
      else {
        target.tabIndex = 0;
        current = target;
      }
      waiting = null;
    }
  };
}

/** What takes the focus in a row: the link in column `index`, the first link, or the name. */
function placeIn(row: HTMLElement, index: number): HTMLElement {
  const own = row.children[index]?.querySelector<HTMLElement>("a");
  return own ?? row.querySelector<HTMLElement>("a") ?? (row.children[0] as HTMLElement);
}
