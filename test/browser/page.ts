import {AxeBuilder} from "@axe-core/playwright";
import {chromium} from "playwright-core";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, expect} from "vitest";
import {browserFlags, findBrowser} from "../../scripts/browser.js";

let browser: Browser | undefined;
const open: {page: Page; problems: string[]; lasting: boolean}[] = [];

afterEach(async () => {
  const problems = open.flatMap((entry) => entry.problems.splice(0));
  const stay = open.filter(({lasting}) => lasting);
  for (const {page, lasting} of open.splice(0)) if (!lasting) await page.context().close();
  open.push(...stay);
  expect(problems, "console errors, failed and foreign requests").toEqual([]);
});

afterAll(() => browser?.close());

/** A page of the real browser in a fresh profile, closed after the test, or after the file's tests
 * where it is `lasting`. Console errors and requests to any other host than loopback fail the test
 * they come in. */
export async function openPage(
  url: string,
  {lasting = false, ...options}: BrowserContextOptions & {lasting?: boolean} = {}
): Promise<Page> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no browser: run the tests with npm test");
  browser ??= await chromium.launch({executablePath, args: [...browserFlags]});
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const problems: string[] = [];
  await context.route(
    (target) => target.hostname !== "127.0.0.1",
    (route) => {
      problems.push(`foreign request: ${route.request().url()}`);
      return route.abort();
    }
  );
  await context.addInitScript(recordShifts);
  const page = await context.newPage();
  page.on("console", (message) => {
    // The browser reports a page that answers 404 as an error: of a missing page that is right.
    const missingPage = message.location().url === url && /404/.test(message.text());
    if (message.type() === "error" && !missingPage) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    // What the page itself gave up, by leaving or by a newer query, is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  open.push({page, problems, lasting});
  await page.goto(url, {waitUntil: "load"});
  // What the build drew of the page goes when its script has drawn the same.
  await page.waitForFunction(() => document.querySelector(".early") === null);
  return page;
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

/** Waits until every cell of the page, its charts, rows, age line and engine have been shown. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const explorer = document.querySelector<HTMLElement>(".explorer");
    return (
      document.readyState === "complete" &&
      all("main observablehq-loading").length === 0 &&
      all(".slot-figure").every((slot) => slot.querySelector("figure svg, .state")) &&
      all(".freshness").every((line) => line.textContent) &&
      all("tbody[data-following]").length === 0 &&
      (!document.querySelector(
        'main [id^="qui-fait"], main [id^="quelles-missions"], main .explored'
      ) ||
        (explorer?.dataset["engine"] === "ready" &&
          !explorer.classList.contains("pending") &&
          explorer.querySelector(".explorer-count")?.getAttribute("title")))
    );
  });
  await painted(page);
}

/** Two frames later: what the last change moved has been laid out, painted and reported. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
      )
  );
}

/** Cumulative layout shift so far. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as {layoutShift: number}).layoutShift);
}

/** Every request of the page so far, with the bytes that came over the wire. */
export function transfers(page: Page): Promise<{name: string; bytes: number}[]> {
  return page.evaluate(() =>
    [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource")
    ].map((entry) => ({name: entry.name, bytes: (entry as PerformanceResourceTiming).transferSize}))
  );
}

/**
 * What axe finds, as "rule: element" lines: of the whole page or of what is seen of the one `part`;
 * by all its rules or by those of `rules`.
 */
export async function accessibilityProblems(
  page: Page,
  {part, rules}: {part?: string; rules?: readonly string[]} = {}
): Promise<string[]> {
  // Its source of 1.5 MB is read once by each page: a source that does nothing is one as well.
  const known = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder({page, ...(known && {axeSource: "0"})})
    // The ninth row of a table is as the eighth: reading hundreds of them takes a quarter of a minute.
    .exclude("tbody tr:nth-child(n + 9)")
    // What is right is not described node by node, which would take longer than to find it so.
    // Targets that are too small or too near each other axe tells of only when asked.
    .options({resultTypes: ["violations"], rules: {"target-size": {enabled: true}}})
    // The pages have no frames: axe need not carry each node's results to a page of its own.
    .setLegacyMode();
  if (rules) builder.withRules([...rules]);
  if (part !== undefined) {
    // In what is hidden axe finds nothing wrong.
    await page.locator(part).waitFor();
    builder.include(part);
  }
  const {violations} = await builder.analyze();
  return violations
    .flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))
    .filter((line) => !line.startsWith(`target-size: ${slider}`));
}

/**
 * Both sliders of a histogram lie on its axis: only their thumbs are pressed, and the fields below
 * set the same bounds.
 */
const slider = '<input type="range"';

/** What axe tells of colours. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** The same in dark, whose colours alone are others, and in light, where it leaves the page. */
export async function problemsInBothLights(page: Page, part?: string): Promise<string[]> {
  const of = part === undefined ? {} : {part};
  await page.emulateMedia({colorScheme: "dark"});
  const dark = await accessibilityProblems(page, {...of, rules: ofColours});
  await page.emulateMedia({colorScheme: "light"});
  const light = await accessibilityProblems(page, of);
  return [...dark.map((line) => `dark, ${line}`), ...light.map((line) => `light, ${line}`)];
}
