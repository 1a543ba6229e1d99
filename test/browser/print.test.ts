import {describe, expect, inject, test} from "vitest";
import {openPage, settled} from "./page.js";
import {cutOnPaper, sheet} from "./paper.js";

const {demo} = inject("sites");

describe.each(["/", "/consultants?status=bench", "/missions", "/consultant?id=1"])("%s", (path) => {
  test.each([
    {from: "a sheet-wide window", viewport: sheet, colorScheme: "light"},
    {from: "a screen in the dark", viewport: {width: 1440, height: 900}, colorScheme: "dark"}
  ] as const)("fits a sheet, printed from $from", async ({viewport, colorScheme}) => {
    const page = await openPage(demo.url + path, {viewport, colorScheme});
    await settled(page);
    await page.emulateMedia({media: "print", colorScheme});
    await page.setViewportSize(sheet);
    expect(await cutOnPaper(page)).toEqual([]);
    const colours = await page.evaluate(() => {
      const {color} = getComputedStyle(document.querySelector("h1") ?? document.body);
      return {color, page: getComputedStyle(document.documentElement).backgroundColor};
    });
    expect(colours).toEqual({color: "rgb(26, 29, 33)", page: "rgb(255, 255, 255)"});
  });
});

test("the foot says the firm, the as-of date and the filters, on every sheet", async () => {
  const page = await openPage(`${demo.url}/consultants?status=bench`, {viewport: sheet});
  await settled(page);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const foot = page.locator("#observablehq-footer");
  expect(await foot.innerText()).toMatch(/22 nov\. 2026 · .*Intercontrat/);
  expect(await foot.evaluate((node) => getComputedStyle(node).display)).toBe("table-footer-group");
  expect((await page.innerText("body")).match(/22 nov\. 2026/g)?.length).toBeLessThanOrEqual(1);
});
