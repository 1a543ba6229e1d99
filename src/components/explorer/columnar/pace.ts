/** Milliseconds of work after which the tab gets a turn: a frame has 16. */
const share = 10;

/** Lets the tab do what waits; throws when the work is no longer wanted. */
export interface Pace {
  /** Whether the turn is used up: ask in loops, then await `rest`. */
  readonly due: boolean;
  rest(): Promise<void>;
}

/** The pace of one piece of long work, that `signal` stops at its next rest. */
export function pace(signal?: AbortSignal): Pace {
  let since = performance.now();
  return {
    get due() {
      return performance.now() - since > share;
    },
    async rest() {
      await turn();
      signal?.throwIfAborted();
      since = performance.now();
    }
  };
}

declare const scheduler: {yield?: () => Promise<void>} | undefined;

function turn(): Promise<void> {
  if (typeof scheduler !== "undefined" && scheduler.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
