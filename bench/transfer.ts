import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {phone, wide, withColdPage} from "./browse.js";
import {emptyPage, pages} from "./site.js";
import type {Row} from "./table.js";

const shiftTarget = 0.02;
/** What the overview may transfer, in kB of 1 000 bytes. */
const overviewTarget = 300;

interface Load {
  /** Bytes over the wire, headers included. */
  bytes: number;
  requests: number;
  wasm: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** Runs in the page before anything else: adds up layout shifts that no input caused. */
function recordShifts(): void {
  const target = window as unknown as {layoutShift: number};
  target.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) target.layoutShift += entry.value;
  }).observe({type: "layout-shift", buffered: true});
}

/** Waits until the page, its engine included, has all it asked for and has shown it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  if ((await page.locator(".explorer").count()) > 0)
    await page.locator('.explorer[data-engine="ready"]:not(.pending)').waitFor();
  await page.waitForTimeout(500);
}

async function load(browser: Browser, url: string, options: BrowserContextOptions): Promise<Load> {
  return withColdPage(browser, options, async (page) => {
    const sizes: Promise<number>[] = [];
    let wasm = 0;
    // The browser's own count of encoded bytes, those of workers included.
    page.on("requestfinished", (request) => {
      if (new URL(request.url()).pathname.endsWith(".wasm")) wasm++;
      sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize));
    });
    await page.addInitScript(recordShifts);
    await page.goto(url);
    await settled(page);
    const shift = await page.evaluate(
      () => (window as unknown as {layoutShift: number}).layoutShift
    );
    const all = await Promise.all(sizes);
    return {bytes: all.reduce((sum, size) => sum + size, 0), requests: all.length, wasm, shift};
  });
}

/** What each page transfers, cold, against an empty page; and how much it shifts, wide and phone. */
export async function transferRows(browser: Browser, url: string): Promise<Row[]> {
  const empty = await load(browser, url + emptyPage, wide);
  const transfers: Row[] = [];
  const shifts: Row[] = [];
  for (const path of pages) {
    const name = path === "/" ? "overview" : path.slice(1);
    const onWide = await load(browser, url + path, wide);
    const onPhone = await load(browser, url + path, phone);
    const {bytes, requests, wasm} = onWide;
    transfers.push({
      name: `bytes of ${name}`,
      value: bytes / 1000,
      reference: path === "/" ? overviewTarget : empty.bytes / 1000,
      against: path === "/" ? "allowed" : "empty page",
      unit: "kB",
      target: path === "/" ? 1 : undefined,
      note: `${requests} requests, ${wasm} for WASM`
    });
    for (const [where, {shift}] of [
      ["wide", onWide],
      ["phone", onPhone]
    ] as const)
      shifts.push({
        name: `layout shift of ${name}, ${where}`,
        value: shift,
        reference: shiftTarget,
        against: "allowed",
        unit: "shift",
        target: 1,
        note: "one cold load"
      });
  }
  return [...transfers, ...shifts];
}
