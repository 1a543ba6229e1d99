import type {Stretch} from "./edges.js";

/** Pixels that a finger goes aside before it brushes. */
const aside = 6;

/**
 * Turns drags over `area` into stretches of its `size()` bins, once per frame at most: over the bars
 * a new stretch, from within the chosen one that one moved; a click or a tap is one bin.
 */
export function followBrush(
  area: SVGElement,
  {
    size,
    chosen,
    begin,
    brush
  }: {
    size: () => number;
    chosen: () => Stretch | null;
    begin: () => void;
    brush: (stretch: Stretch) => void;
  }
): void {
  let drag: {at: number; moving: Stretch | null} | null = null;
  let next: Stretch | null = null;
  let asked = "";
  const placeOf = ({clientX}: PointerEvent) => {
    const {left, width} = area.getBoundingClientRect();
    const part = width > 0 ? (clientX - left) / width : 0;
    return Math.max(0, Math.min(size(), part * size()));
  };
  const send = () => {
    const stretch = next;
    next = null;
    if (!stretch || JSON.stringify(stretch) === asked) return;
    asked = JSON.stringify(stretch);
    brush(stretch);
  };
  const want = (stretch: Stretch) => {
    // Of several movements within a frame only the latest is drawn.
    if (!next) requestAnimationFrame(send);
    next = stretch;
  };
  const follow = (event: PointerEvent) => {
    if (!drag) return;
    const at = placeOf(event);
    const {moving} = drag;
    if (moving) {
      const step = Math.round(at - drag.at);
      const low = Math.max(-moving.from, Math.min(size() - moving.to, step));
      return want({from: moving.from + low, to: moving.to + low});
    }
    const [from, to] = [Math.min(at, drag.at), Math.max(at, drag.at)];
    const first = Math.min(Math.floor(from), size() - 1);
    want({from: first, to: Math.max(first + 1, Math.ceil(to))});
  };
  const start = (event: PointerEvent) => {
    const at = placeOf(event);
    const held = chosen();
    const whole = held && {from: Math.round(held.from), to: Math.round(held.to)};
    const within = whole && at >= whole.from && at <= whole.to && whole.to - whole.from > 1;
    drag = {at, moving: within && whole.to - whole.from < size() ? whole : null};
    asked = "";
    begin();
    if (!drag.moving) follow(event);
  };
  /** A finger that may be about to scroll the page: it brushes once it goes aside or lifts. */
  let resting: PointerEvent | null = null;
  area.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || size() === 0) return;
    event.preventDefault();
    area.setPointerCapture(event.pointerId);
    if (event.pointerType === "touch") resting = event;
    else start(event);
  });
  area.addEventListener("pointermove", (event) => {
    if (resting && Math.abs(event.clientX - resting.clientX) < aside) return;
    if (resting) start(resting);
    resting = null;
    follow(event);
  });
  area.addEventListener("pointerup", () => {
    if (resting) start(resting);
    resting = drag = null;
  });
  // The browser scrolls instead.
  area.addEventListener("pointercancel", () => (resting = drag = null));
}
