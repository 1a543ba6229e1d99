/** What stands in a window that scrolls over more rows than an element may be high. */
export interface Place {
  /** The first row to draw, from 0. */
  first: number;
  /** How far its upper part is above the window, in px. */
  shift: number;
}

/** Browsers stop at 17 to 33 million px. */
export const tallest = 12_000_000;

/** How high the scrolled element is for `count` rows. */
export function runway(count: number, rowHeight: number): number {
  return Math.min(count * rowHeight, tallest);
}

/**
 * The exact place, in rows with their parts, after the scroll bar came from `before` to `now` px:
 * small steps move by px, as the wheel and the keys ask for; a jump moves in proportion, as a hand
 * on the bar of a very long table does. Both ends are where the bar ends.
 */
export function scrolledTo(
  top: number,
  {
    before,
    now,
    count,
    rowHeight,
    view
  }: {before: number; now: number; count: number; rowHeight: number; view: number}
): number {
  const last = Math.max(0, count - view / rowHeight);
  const range = Math.max(0, runway(count, rowHeight) - view);
  if (now <= 0 || range === 0) return 0;
  if (now >= range - 1) return last;
  const exact = count * rowHeight <= tallest;
  if (exact) return Math.min(last, now / rowHeight);
  const step = now - before;
  if (Math.abs(step) > view * 2) return (last * now) / range;
  return Math.max(0, Math.min(last, top + step / rowHeight));
}

/** The row and part of it at `top`. */
export function placeAt(top: number, rowHeight: number): Place {
  const first = Math.floor(top);
  return {first, shift: Math.round((top - first) * rowHeight)};
}
