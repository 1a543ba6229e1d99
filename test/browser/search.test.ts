import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {layoutShift, openPage, problemsInBothLights, settled, transfers} from "./page.js";

const {demo} = inject("sites");
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

const results = async (page: Page) => {
  await page.locator("#search-results [role=option], .search-none").first().waitFor();
  return page.locator("#search-results [role=option]");
};
const fieldFocused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id === "search-field");

/** A family name of the firm, folded, that is long enough to be mistyped. */
const family = async (page: Page): Promise<string> => {
  const names = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="search-index"]')!;
    const {entries} = (await (await fetch(link.href)).json()) as {entries: unknown[][]};
    return entries.filter(([kind]) => kind === 0).map(([, , label]) => String(label).toLowerCase());
  });
  const long = names.map((name) => name.split(" ")[0]!).find((name) => /^[a-z]{7,}$/.test(name));
  if (!long) throw new Error("the demo firm has nobody of seven letters");
  return long;
};

test("asks for nothing before its first use, and for its index once", async () => {
  const page = await openPage(`${demo.url}/`);
  await settled(page);
  const asked = async () =>
    (await transfers(page)).filter(({name}) => /\/search[.-]|minisearch/.test(name));
  expect(await asked()).toEqual([]);
  for (const query of ["data", "cloud"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(query);
    await results(page);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({state: "detached"});
  }
  const names = (await asked()).map(({name}) => name);
  expect(names.filter((name) => /\/search\.[0-9a-f]+\.json$/.test(name))).toHaveLength(1);
  expect(await layoutShift(page)).toBeLessThan(0.02);
});

describe("by keyboard", () => {
  test.each(["Control+k", "s", "/"])("%s opens it, Escape goes back", async (keys) => {
    const page = await openPage(`${demo.url}/people`);
    await settled(page);
    await page.locator("button.theme").focus();
    await page.keyboard.press(keys);
    await page.locator("dialog[open]").waitFor();
    expect(await fieldFocused(page)).toBe(true);
    expect(await page.inputValue("#search-field")).toBe("");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({state: "detached"});
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("theme");
  });

  test("a slip still finds a person, arrows choose, Enter opens", async () => {
    const page = await openPage(`${demo.url}/`);
    await settled(page);
    const name = await family(page);
    await page.keyboard.press("s");
    // Its second and third letters swapped.
    const slip = name[0]! + name[2]! + name[1]! + name.slice(3);
    await page.keyboard.type(slip);
    const options = await results(page);
    expect((await options.first().innerText()).toLowerCase()).toContain(name);
    expect(await options.first().locator("mark").count()).toBeGreaterThan(0);
    await page.keyboard.press("ArrowDown");
    const active = await page.getAttribute("#search-field", "aria-activedescendant");
    expect(active).toBe("search-option-1");
    const href = await page.getAttribute(`#${active}`, "href");
    expect(href).toMatch(/^\.\/consultant\?id=\d+$/);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href.endsWith(href!.slice(1)));
  });

  test("s and / in a field are letters", async () => {
    const page = await openPage(`${demo.url}/glossary`);
    await settled(page);
    await page.locator("main input[type=search]").focus();
    await page.keyboard.type("s/s");
    expect(await page.locator("dialog").count()).toBe(0);
  });
});

test("by mouse: the button opens it, a click follows a result, one beside it closes", async () => {
  const page = await openPage(`${demo.url}/`);
  await settled(page);
  await page.click("button.search");
  await page.locator("dialog[open]").waitFor();
  await page.mouse.click(20, 880);
  await page.locator("dialog").waitFor({state: "detached"});
  await page.click("button.search");
  await page.fill("#search-field", "data");
  const options = await results(page);
  const all = options.filter({has: page.locator(":scope.search-all")});
  expect(await all.count()).toBeLessThanOrEqual(5);
  const more = page.locator(".search-all[href^='./consultants?q=']").first();
  await more.hover();
  expect(await more.getAttribute("aria-selected")).toBe("true");
  await more.click();
  await page.waitForURL(/consultants\?q=data$/);
  await settled(page);
  expect(await page.inputValue("main input[type=search]")).toBe("data");
});

describe.each([
  {name: "on a screen", options: {}},
  {name: "on a phone", options: phone}
])("$name", ({options}) => {
  test("every state is accessible, in light and dark, and fits", async () => {
    const page = await openPage(`${demo.url}/`, options);
    await settled(page);
    await page.click("button.search");
    for (const query of ["", "data", "%_'\"<img src=x onerror=alert(1)>🦊"]) {
      await page.fill("#search-field", query);
      if (query) await results(page);
      // The page behind it is the same each time.
      expect([query, await problemsInBothLights(page, query ? "#search-box" : undefined)]).toEqual([
        query,
        []
      ]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(wide).toBe(0);
    }
    expect(await page.innerText(".search-none")).toContain("<img src=x onerror=alert(1)>🦊");
  });
});

test("an index that cannot be read says so and is asked for again", async () => {
  const page = await openPage(`${demo.url}/`);
  await settled(page);
  const index = /\/_file\/data\/search\.[0-9a-f]+\.json$/;
  await page.route(index, (route) => route.fulfill({status: 200, body: '{"kinds":['}));
  await page.keyboard.press("Control+k");
  await page.locator(".search-state [role=alert]").waitFor();
  await page.unroute(index);
  await page.keyboard.type("data");
  await page.click(".search-state button");
  expect(await (await results(page)).count()).toBeGreaterThan(0);
});

test("an index of another content is not read, one that is gone leads to the new figures", async () => {
  const page = await openPage(`${demo.url}/glossary`);
  const index = /\/_file\/data\/search\.[0-9a-f]+\.json$/;
  await page.route(index, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const at = body.indexOf("person");
    body[at] = "q".charCodeAt(0);
    await route.fulfill({response, body});
  });
  await page.keyboard.press("Control+k");
  const alert = page.locator(".search-state [role=alert]");
  expect(await alert.innerText()).toContain("checksum");
  // In the page: the browser would tell of a failed request by itself.
  await page.evaluate((pattern) => {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) =>
      new RegExp(pattern).test(input as string)
        ? Promise.resolve(new Response("", {status: 404}))
        : real(input, init);
  }, index.source);
  await page.click(".search-state button");
  await page.waitForFunction(() =>
    document.querySelector(".search-state [role=alert]")?.textContent.includes("404")
  );
  expect(await alert.innerText()).toContain("renouvelé");
  await page.unroute(index);
  await Promise.all([page.waitForEvent("load"), page.click(".search-state button")]);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("data");
  expect(await (await results(page)).count()).toBeGreaterThan(0);
});

test("on paper there is none of it", async () => {
  const page = await openPage(`${demo.url}/`);
  await settled(page);
  await page.emulateMedia({media: "print"});
  expect(await page.isVisible("button.search")).toBe(false);
});
