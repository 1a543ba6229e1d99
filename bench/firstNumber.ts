import type {Browser} from "playwright-core";
import {wide, withColdPage} from "./browse.js";
import {emptyPage} from "./site.js";
import {quantile} from "./table.js";
import type {Row} from "./table.js";

interface Watching {
  shown: Promise<number>;
}

/**
 * Runs in the page before anything else: `shown` becomes the milliseconds from the start of the
 * navigation to the frame that paints the first `selector` with a text that `pattern` finds.
 */
function watch({selector, pattern}: {selector: string; pattern: string}): void {
  const wanted = new RegExp(pattern);
  (window as unknown as Watching).shown = new Promise((resolve) => {
    const found = () =>
      [...document.querySelectorAll(selector)].filter((node) => wanted.test(node.textContent));
    let asked = false;
    const look = () => {
      if (asked || found().length === 0) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        // A page holds its first rows in both languages, and shows one.
        if (!found().some((node) => node.checkVisibility())) return;
        observer.disconnect();
        // A message sent within a frame is handled after that frame's paint.
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, {subtree: true, childList: true, characterData: true});
  });
}

async function timeOf(
  browser: Browser,
  url: string,
  what: {selector: string; pattern: string}
): Promise<number> {
  return withColdPage(browser, wide, async (page) => {
    await page.addInitScript(watch, what);
    await page.goto(url, {waitUntil: "commit"});
    const time = await page.evaluate(() => (window as unknown as Watching).shown);
    // Left alone, the rest of the page would slow the next one down.
    await page.waitForLoadState("networkidle");
    return time;
  });
}

/** What is waited for on a page: the first `selector` with a text that `pattern` finds. */
interface First {
  name: string;
  path: string;
  what: {selector: string; pattern: string};
  /** Times the empty page. */
  target: number;
}

const firsts: readonly First[] = [
  {
    name: "first number of the overview, cold",
    path: "/",
    what: {selector: ".tile-value .number", pattern: "\\d"},
    target: 1.6
  },
  firstOf("consultants", 2),
  firstOf("missions", 2)
];

function firstOf(page: string, target: number): First {
  return {
    name: `first rows of the ${page}, cold`,
    path: `/${page}`,
    what: {selector: ".explorer-table tbody tr:not([aria-hidden])", pattern: "\\S"},
    target
  };
}

/** First numbers and rows against an empty page of the same site, cold and in turns. */
export async function firstRows(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const first of firsts) rows.push(await firstRow(browser, url, runs, first));
  return rows;
}

/** The same of the missions page where no tab can hold the missions. */
export function firstMissions(browser: Browser, url: string, runs: number): Promise<Row> {
  return firstRow(browser, url, runs, firstOf("missions", 3));
}

async function firstRow(
  browser: Browser,
  url: string,
  runs: number,
  {name, path, what, target}: First
): Promise<Row> {
  const heading = {selector: "main h1", pattern: "\\S"};
  const pairs: {empty: number; first: number}[] = [];
  // The first pair only warms the browser up.
  for (let i = -1; i < runs; i++) {
    const empty = await timeOf(browser, url + emptyPage, heading);
    const first = await timeOf(browser, url + path, what);
    if (i >= 0) pairs.push({empty, first});
  }
  // A pair is of one moment; medians of each side alone could be of different loads of the machine.
  pairs.sort((a, b) => a.first / a.empty - b.first / b.empty);
  const middle = pairs[runs >> 1]!;
  const ratio = (share: number) =>
    quantile(
      pairs.map(({empty, first}) => first / empty),
      share
    ).toFixed(2);
  return {
    name,
    value: middle.first,
    reference: middle.empty,
    against: "empty page",
    unit: "ms",
    target,
    note: `median of ${runs} pairs (half: ${ratio(0.25)} to ${ratio(0.75)})`
  };
}
