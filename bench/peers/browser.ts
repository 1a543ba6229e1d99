import {chromium} from "playwright-core";
import type {Browser, Page} from "playwright-core";
import {browserFlags} from "../../scripts/browser.js";
import {browserPath, wide} from "../browse.js";
import type {InPage} from "../stopwatch.js";

/** A page of a browser that was just started, with a profile of its own. */
export interface Session {
  browser: Browser;
  page: Page;
  /** Bytes over the wire so far, headers and workers included. */
  bytes(): Promise<number>;
  /** What the page said last of a failure; "" when nothing. */
  complaint(): string;
  /** Rejects when the page crashes or loses its browser. */
  crashed: Promise<never>;
}

export async function withSession<T>(use: (session: Session) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    // An animated scroll is not the peer's work.
    args: [...browserFlags, "--disable-smooth-scrolling"]
  });
  try {
    const context = await browser.newContext(wide);
    // tsx names every function through this; in the page there is no such thing.
    await context.addInitScript("globalThis.__name = (named) => named");
    await context.route(
      ({hostname}) => hostname !== "127.0.0.1",
      (route) => route.abort()
    );
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    let complaint = "";
    page.on("requestfinished", (request) => {
      const size = request.sizes().then((all) => all.responseHeadersSize + all.responseBodySize);
      // A request of a page that was closed has no size any more.
      sizes.push(size.catch(() => 0));
    });
    page.on("pageerror", (error) => (complaint = error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaint = message.text();
    });
    const crashed = new Promise<never>((_, reject) => {
      page.on("crash", () => reject(new Error("the tab crashed")));
      browser.on("disconnected", () => reject(new Error("the browser ended")));
    });
    crashed.catch(() => undefined);
    return await use({
      browser,
      page,
      bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
      complaint: () => complaint,
      crashed
    });
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the start of the navigation. */
export interface Loaded {
  /** To the second frame with the first rows. */
  rows: number;
  /** To the second frame in which every control works. */
  ready: number;
}

interface Cold {
  rows: InPage<undefined, string>;
  ready: InPage<undefined, boolean>;
  holds: readonly (string | null)[];
}

/** Opens `url` and waits until its first rows, and all it needs, are there. */
export async function loadCold(page: Page, url: string, cold: Cold): Promise<Loaded> {
  await page.addInitScript(
    `(${watchLoad.toString()})(${cold.rows.toString()}, ${cold.ready.toString()}, ` +
      `${JSON.stringify(cold.holds)})`
  );
  await page.goto(url, {waitUntil: "commit"});
  return page.evaluate<Loaded>("globalThis.peersLoaded");
}

/** In the page, before its own scripts. */
function watchLoad(
  rows: () => string,
  ready: () => boolean,
  holds: readonly (string | null)[]
): void {
  const painted = (shown: () => boolean) =>
    new Promise<number>((resolve) => {
      const frame = () => {
        if (document.body && shown()) requestAnimationFrame(() => resolve(performance.now()));
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  const first = painted(() => {
    const text = rows();
    return text !== "" && holds.every((part) => part === null || text.includes(part));
  });
  const loaded = first.then(async (time) => ({rows: time, ready: await painted(ready)}));
  Object.assign(globalThis, {peersLoaded: loaded});
}
