import {describe, expect, inject, test} from "vitest";
import {openPage, settled} from "./page.js";

const {demo} = inject("sites");
/** A4 less its margins, at 96 dpi. */
const sheet = {width: 702, height: 1000};

describe.each(["/", "/consultants?status=bench", "/missions", "/operations"])("%s", (path) => {
  test.each([
    {from: "a sheet-wide window", viewport: sheet, colorScheme: "light"},
    {from: "a screen in the dark", viewport: {width: 1440, height: 900}, colorScheme: "dark"}
  ] as const)("fits a sheet, printed from $from", async ({viewport, colorScheme}) => {
    const page = await openPage(demo.url + path, {viewport, colorScheme});
    await settled(page);
    await page.emulateMedia({media: "print", colorScheme});
    await page.setViewportSize(sheet);
    const cut = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll<HTMLElement>("main *")]
        .filter((node) => node.checkVisibility() && !node.closest("svg, .unseen, title"))
        .filter((node) => {
          const clipped = getComputedStyle(node).overflowX !== "visible";
          const {right, width: own} = node.getBoundingClientRect();
          const holds = node.matches(".card, .tile, .scroll, .explorer-table, table, td, th");
          return (
            (own > 0 && right > width + 1) ||
            ((clipped || holds) && node.scrollWidth > node.clientWidth + 1 && own > 0)
          );
        })
        .map((node) => `${node.localName}.${node.className}: ${node.textContent.slice(0, 40)}`);
    });
    expect(cut).toEqual([]);
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
