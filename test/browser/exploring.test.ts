import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {accessibilityProblems, layoutShift, openPage, painted, settled} from "./page.js";

const {demo, large} = inject("sites");
const site = large ?? demo;

const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const number = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));
const found = async (page: Page) =>
  number((await page.locator(".explorer-count strong").innerText()).split(" sur ")[0] ?? "");
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function missions(address: string): Promise<Page> {
  const page = await openPage(`${site.url}/missions${address}`);
  await settled(page);
  return page;
}

describe("by mouse", () => {
  test("brushing a chart filters the rows and the other charts; undo leads back", async () => {
    const page = await missions("?charts=daily_rate,status");
    const before = await found(page);
    const bars = page.locator(".histogram-bars");
    await page.waitForSelector(".histogram-bars g rect");
    const box = await bars.boundingBox();
    if (!box) throw new Error("no bars");
    const counts = () => page.locator(".bar-list .count").allInnerTexts();
    const whole = await counts();
    await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.move(box.x + box.width * 0.6, box.y + 20);
    await painted(page);
    await page.mouse.up();
    await settled(page);
    expect(search(page)).toMatch(/^\?daily_rate=[\d.]+\.\.[\d.]+&charts=daily_rate,status$/);
    expect(await found(page)).toBeLessThan(before);
    expect(await counts()).not.toEqual(whole);
    // The chart is still under the hand.
    expect((await bars.boundingBox())?.y).toBe(box.y);
    await page.click(".undo");
    await settled(page);
    expect(await found(page)).toBe(before);
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  test("a group filters to its rows, the menu of a column hides it", async () => {
    const page = await missions("?by=practice&measure=mean.daily_rate");
    const row = page.locator(".group-table tbody tr").first();
    await row.waitFor();
    const rows = number(await row.locator(".number").last().innerText());
    await row.locator("button").click();
    await settled(page);
    expect(await found(page)).toBe(rows);
    await page.hover(".explorer-table thead th >> nth=2");
    await page.click(".explorer-table thead th >> nth=2 >> .menu-button");
    await page.click("[role=menuitem] >> text=Masquer");
    await painted(page);
    expect(search(page)).toContain("columns=mission,consultant,status");
  });

  test("one long table shows its last row at the end of the bar", async () => {
    const page = await missions("?rows=scroll");
    await page.locator(".explorer-table").evaluate((node) => (node.scrollTop = node.scrollHeight));
    const total = await found(page);
    await page.waitForFunction(
      () => document.querySelectorAll("tbody tr[aria-hidden]").length === 0
    );
    await page.waitForFunction(
      (last) => document.querySelector("tbody tr:last-child")?.ariaRowIndex === String(last + 1),
      total
    );
    expect(
      number((await page.locator(".explorer-scrolled").innerText()).split("sur")[1] ?? "")
    ).toBe(total);
  });
});

describe("by keyboard alone", () => {
  test("search, rows, a page further, and the help", async () => {
    const page = await missions("");
    await press(page, "/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
    await page.focus(".explorer-table");
    await press(page, "ArrowDown", "End", "ArrowDown");
    await page.waitForFunction(() => location.search === "?page=2");
    await settled(page);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"));
    const first = await page.locator("tbody tr").first().getAttribute("aria-rowindex");
    expect(await focused()).toBe(first);
    await press(page, "?");
    await page.waitForSelector("dialog[open] kbd");
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, "Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  test("sort by two columns, hide one, brush a chart, undo it all", async () => {
    const page = await missions("?charts=daily_rate");
    await page.waitForSelector(".histogram-bars g rect");
    await page.focus(".explorer-table .sort-button >> nth=2");
    await press(page, "Enter");
    await page.focus(".explorer-table .sort-button >> nth=3");
    await press(page, "Shift+Enter");
    await painted(page);
    expect(search(page)).toBe("?sort=client,status&charts=daily_rate");
    expect(await page.locator("thead .sort-mark:not(:empty)").allInnerTexts()).toEqual([
      "▲1",
      "▲2"
    ]);
    await press(page, "Alt+ArrowDown");
    await page.waitForSelector("[role=menu]:not([hidden])");
    await press(page, "End", "Enter");
    await painted(page);
    expect(search(page)).toContain("columns=");
    await page.focus(".chart input[type=range] >> nth=0");
    await press(page, "ArrowRight", "ArrowRight");
    await painted(page);
    expect(search(page)).toMatch(/daily_rate=[\d.]+\.\.&/);
    await press(page, "Control+z", "Control+z", "Control+z", "Control+z");
    await painted(page);
    expect(search(page)).toBe("?charts=daily_rate");
  });
});

test("open charts and groups are accessible, light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const address = `${site.url}/missions?charts=daily_rate,status&by=start.year&status=ended`;
    const page = await openPage(address, {colorScheme});
    await settled(page);
    await page.waitForSelector(".period-chart rect");
    await page.waitForSelector(".histogram-bars g rect");
    expect(await accessibilityProblems(page), colorScheme).toEqual([]);
  }
});
