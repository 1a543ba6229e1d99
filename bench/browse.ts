import {readFileSync} from "node:fs";
import {chromium} from "playwright-core";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {browserFlags, findBrowser} from "../scripts/browser.js";

export const wide: BrowserContextOptions = {viewport: {width: 1440, height: 900}};
export const phone: BrowserContextOptions = {
  viewport: {width: 390, height: 844},
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true
};

/** The browser's path. Throws when there is none on this machine. */
export function browserPath(): string {
  const path = findBrowser();
  if (path === undefined)
    throw new Error("no browser: install Chromium or set CONSULTATOR_BROWSER to one");
  return path;
}

export function launch(): Promise<Browser> {
  return chromium.launch({executablePath: browserPath(), args: [...browserFlags]});
}

/** A page of a context of its own, so with nothing cached; requests that leave loopback are errors. */
export async function withColdPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>
): Promise<T> {
  const context = await browser.newContext(options);
  const foreign: string[] = [];
  try {
    // tsx names every function through this; in the page there is no such thing.
    await context.addInitScript("globalThis.__name = (named) => named");
    const page = await context.newPage();
    page.on("request", (request) => {
      const {hostname, protocol, href} = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") foreign.push(href);
    });
    const result = await use(page);
    if (foreign.length > 0) throw new Error(`foreign requests: ${foreign.join(", ")}`);
    return result;
  } finally {
    await context.close();
  }
}

export interface Memory {
  /** Resident bytes of the page's renderer process, its workers and WebAssembly included. */
  now: number;
  /** The most it ever had. */
  peak: number;
}

/** Memory of the largest renderer process, which is the page's. Reads /proc: Linux only. */
export async function memoryOf(browser: Browser): Promise<Memory> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const all = processInfo
    .filter(({type}) => type === "renderer")
    .map(({id}) => {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      const kilobytes = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? NaN);
      return {now: 1024 * kilobytes("VmRSS"), peak: 1024 * kilobytes("VmHWM")};
    });
  return all.reduce((most, each) => (each.now > most.now ? each : most), {now: 0, peak: 0});
}
