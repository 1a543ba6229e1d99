import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {
  accessibilityProblems,
  layoutShift,
  openPage,
  painted,
  problemsInBothLights,
  transfers
} from "./page.js";

const {demo, large} = inject("sites");
const site = large ?? demo;
/** In the dark: what a phone has of its own is on the overview as well, and seen in light there. */
const onPhone = {
  viewport: {width: 390, height: 844},
  hasTouch: true,
  isMobile: true,
  colorScheme: "dark"
} as const;

/** Waits for what the page is of, or for its word on why there is nothing. */
async function shown(page: Page): Promise<void> {
  await page.waitForSelector(".slot-detail .detail, .slot-detail .state");
  await painted(page);
}

async function open(path: string, options = {}): Promise<Page> {
  const page = await openPage(site.url + path, options);
  await shown(page);
  return page;
}

const heading = (page: Page) => page.locator("main h1").innerText();
const sidewise = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** The addresses of one of each kind, as a reader comes to them. */
async function addresses(): Promise<string[]> {
  const page = await open("/consultant?id=1");
  const href = async (start: string) =>
    (await page.locator(`.detail tbody a[href^="./${start}?"]`).first().getAttribute("href"))!;
  const found = [await href("mission"), await href("client"), await href("skill")];
  return ["/consultant?id=1", ...found.map((address) => address.slice(1))];
}

describe("one consultant, mission, client, skill", () => {
  test("light to load, still, accessible, without the engine", async () => {
    for (const path of await addresses())
      for (const options of [{}, onPhone]) {
        const page = await open(path, options);
        const all = await transfers(page);
        expect(
          all.filter(({name}) => /wasm|duckdb/.test(name)),
          path
        ).toEqual([]);
        const blocks = all.filter(({name}) => name.endsWith(".blocks"));
        expect(blocks.length, path).toBe(path.startsWith("/mission") ? 2 : 1);
        for (const {bytes} of blocks) expect(bytes, path).toBeLessThan(200_000);
        expect(await layoutShift(page), path).toBeLessThan(0.02);
        expect(await page.evaluate(sidewise), path).toBe(0);
        expect(await page.title()).toContain(await heading(page));
        const problems = options === onPhone ? accessibilityProblems : problemsInBothLights;
        expect(await problems(page), path).toEqual([]);
        await page.context().close();
      }
  }, 180_000);

  test("from the explorer's rows and back, by mouse", async () => {
    const page = await openPage(`${site.url}/consultants`);
    const link = page.locator("tbody th a").first();
    const name = await link.innerText();
    await link.click();
    await shown(page);
    expect(await heading(page)).toBe(name);
    await page.goBack();
    await page.waitForSelector("tbody th a");
    expect(await page.locator("tbody th a").first().innerText()).toBe(name);
  });

  test("from a consultant to a mission, its client and back, by keyboard", async () => {
    const page = await open("/consultant?id=1");
    const name = await heading(page);
    for (const [start, parameter] of [
      ["mission", "id"],
      ["client", "name"]
    ] as const) {
      const link = page
        .locator(`.detail a[href^="./${start}?${parameter}="]:not([tabindex])`)
        .first();
      const wanted = await link.innerText();
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/${start}?${parameter}=*`);
      await shown(page);
      expect(await heading(page)).toBe(wanted);
    }
    await page.goBack();
    await page.goBack();
    await shown(page);
    expect(await heading(page)).toBe(name);
  });

  test("a drawn mission leads to its page", async () => {
    const page = await open("/consultant?id=1");
    const bar = page.locator(".lifeline a").first();
    const href = await bar.getAttribute("href");
    await bar.locator("rect").first().click({force: true});
    await page.waitForURL(`**${href!.slice(1)}`);
    await shown(page);
  });
});

describe("what there is not", () => {
  const long = "x".repeat(100_000);
  test.each([
    "/consultant",
    "/consultant?id=abc",
    "/consultant?id=-1",
    "/consultant?id=0",
    "/consultant?id=999999999",
    `/consultant?id=${long.slice(0, 12_000)}`,
    "/mission?id=1e3",
    "/mission?id=999999999",
    "/client",
    "/client?name=%3Cimg%20src=x%20onerror=alert(1)%3E",
    `/client?name=${long.slice(0, 12_000)}`,
    "/skill?name=",
    "/skill?name=%E2%80%AE%F0%9F%9A%80"
  ])("%.50s: a word and a way on", async (path) => {
    const page = await open(path);
    expect(await page.locator(".slot-detail [role=alert]").count()).toBe(1);
    expect(await page.locator(".slot-detail img").count()).toBe(0);
    expect(await page.evaluate(sidewise)).toBe(0);
    await page.locator(".slot-detail a").click();
    await page.waitForURL(/\/(consultants|missions|clients|skills)$/);
  });

  test("text of 100 kB in the address, after the page is there", async () => {
    const page = await open("/consultant?id=1");
    await page.evaluate((text) => {
      history.pushState(null, "", `?id=${text}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }, long);
    await page.waitForSelector(".slot-detail [role=alert]");
    expect((await page.locator(".slot-detail").innerText()).length).toBeLessThan(500);
  });
});

describe("a file that fails", () => {
  test.each([
    {name: "a block", pattern: /\.blocks$/, word: /damaged/},
    {name: "the index", pattern: /details-consultants-index\..*json$/, word: /checksum/}
  ])("its checksum: $name", async ({pattern, word}) => {
    const page = await openPage("about:blank");
    await page.route(pattern, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const at = body.length - 20;
      body[at] = (body[at] ?? 0) ^ 1;
      await route.fulfill({response, body});
    });
    await page.goto(`${site.url}/consultant?id=1`);
    await shown(page);
    expect(await page.locator(".slot-detail [role=alert]").innerText()).toMatch(word);
    await page.unroute(pattern);
    await page.click(".slot-detail [role=alert] button");
    await page.waitForSelector(".slot-detail .detail");
  });

  test.each([
    {
      name: "is gone: the figures were renewed",
      answer: {status: 404, body: ""},
      word: /renouvelés/
    },
    {name: "is cut short", answer: {status: 206, body: "abc"}, word: /cut short/},
    {name: "is not there for now", answer: {status: 503, body: ""}, word: /503/}
  ])("$name", async ({answer, word}) => {
    const page = await openPage("about:blank");
    // In the page and not on the way: the browser would tell of a failed request by itself.
    await page.addInitScript(({status, body}) => {
      const real = window.fetch.bind(window);
      window.fetch = (input, init) => {
        const broken = !sessionStorage.getItem("mended") && /\.blocks$/.test(input as string);
        return broken ? Promise.resolve(new Response(body, {status})) : real(input, init);
      };
    }, answer);
    await page.goto(`${site.url}/consultant?id=1`);
    await shown(page);
    const alert = page.locator(".slot-detail [role=alert]");
    expect(await alert.innerText()).toMatch(word);
    await page.evaluate(() => sessionStorage.setItem("mended", "yes"));
    await alert.locator("button").click();
    await page.waitForSelector(".slot-detail .detail");
  });
});
