import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {
  accessibilityProblems,
  layoutShift,
  openPage,
  problemsInBothLights,
  settled,
  transfers
} from "./page.js";

const {demo, small, large} = inject("sites");
const real = Object.entries({small, large}).flatMap(([name, site]) =>
  site ? [{name, ...site}] : []
);
if (!small || !large) console.warn("CONSULTATOR_FIXTURES: the real stores' sites are left out");

// The management pages have a test of their own.
const paths = ["/", "/consultants", "/missions", "/no-such-page"];
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

async function still(page: Page): Promise<void> {
  await settled(page);
  expect(await layoutShift(page)).toBeLessThan(0.02);
  const scroll = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(scroll, "the page does not scroll sideways").toBeLessThanOrEqual(0);
}

describe.each(real)("the site of $name", ({url}) => {
  test.each(paths)("%s: nothing jumps, nothing fails", async (path) => {
    for (const options of [{}, phone]) await still(await openPage(url + path, options));
  });
});

describe.each(paths)("%s", (path) => {
  test("nothing jumps, and it is accessible, light and dark", async () => {
    const page = await openPage(demo.url + path);
    await still(page);
    expect(await problemsInBothLights(page)).toEqual([]);
  });

  // Its own colours are in the frame of each page: both lights are looked at on the overview.
  test.each(path === "/" ? (["light", "dark"] as const) : (["dark"] as const))(
    "the same on a phone, %s",
    async (colorScheme) => {
      const page = await openPage(demo.url + path, {...phone, colorScheme});
      await still(page);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  );
});

test.each(["fr", "en"])("every page has a title, a heading and its language (%s)", async (lang) => {
  const page = await openPage(demo.url);
  await page.evaluate((value) => localStorage.setItem("consultator-language", value), lang);
  for (const path of ["/", "/consultants", "/missions", "/operations"]) {
    await page.goto(demo.url + path);
    await page.waitForFunction(
      (value) => document.querySelector(`button[data-language=${value}][aria-pressed=true]`),
      lang
    );
    expect(await page.getAttribute("html", "lang")).toBe(lang);
    expect((await page.title()).length).toBeGreaterThan(5);
    expect(await page.locator("h1:visible").count()).toBe(1);
    const viewport = await page.getAttribute('meta[name="viewport"]', "content");
    expect(viewport).not.toMatch(/maximum-scale|user-scalable/);
  }
});

test("the overview loads no engine and stays small", async () => {
  const page = await openPage(`${(large ?? demo).url}/`);
  await settled(page);
  const all = await transfers(page);
  expect(all.filter(({name}) => /wasm|duckdb/.test(name))).toEqual([]);
  const bytes = all.reduce((sum, entry) => sum + entry.bytes, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(300_000);
});

test("the policy of the server allows no inline script", async () => {
  const response = await fetch(`${demo.url}/`);
  const policy = response.headers.get("content-security-policy") ?? "";
  const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
  expect(scripts).toContain("'self'");
  expect(scripts).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
});
