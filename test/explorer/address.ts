import type {Page} from "../../src/components/explorer/model.js";

/** A window's address and history, for a model outside a browser. */
export interface Address extends Page {
  /** Every address there is to go back to, the current one last. */
  entries: string[];
  back(): void;
}

/** An address that starts at `search` ("?q=…" or ""). */
export function addressAt(search: string): Address {
  const entries = [`/page${search}`];
  const events = new EventTarget();
  const current = () => new URL(entries.at(-1) ?? "/page", "http://127.0.0.1");
  const address = {
    entries,
    back() {
      entries.pop();
      events.dispatchEvent(new Event("popstate"));
    },
    location: {
      get pathname() {
        return current().pathname;
      },
      get search() {
        return current().search;
      }
    },
    history: {
      pushState: (_: unknown, __: string, url: string) => void entries.push(url),
      replaceState: (_: unknown, __: string, url: string) => void entries.splice(-1, 1, url)
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds),
    clearTimeout: (timer: number) => clearTimeout(timer)
  };
  return address as unknown as Address;
}
