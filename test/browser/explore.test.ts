import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {unzip} from "../export/unzip.js";
import {realAsOf} from "../support/fixtures.js";
import {accessibilityProblems, layoutShift, openPage, settled} from "./page.js";

const {demo} = inject("sites");
const count = (page: Page) => page.locator(".explorer-count").innerText();
const address = (of: string) => `${demo.url}/explore${of === "missions" ? "" : `?of=${of}`}`;

async function saved(page: Page, format: string) {
  await page.click(".export summary");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`.export button[data-format="${format}"]`)
  ]);
  return {name: file.suggestedFilename(), bytes: readFileSync(await file.path())};
}

describe.each(["missions", "consultants", "documents", "skills"])("%s", (of) => {
  test("are there before the engine, stay where they are, and are accessible", async () => {
    const page = await openPage(address(of));
    await page.waitForSelector("tbody th");
    const before = await page.locator("tbody th").allInnerTexts();
    await settled(page);
    expect(await page.locator("tbody th").allInnerTexts()).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
    expect(await page.locator(".explored [aria-current=page]").count()).toBe(1);
    expect(await page.locator(".explorer-notices li").count()).toBe(0);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe("another subject", () => {
  test("is a link away by keyboard, starts afresh, and back leads back", async () => {
    const page = await openPage(`${demo.url}/explore?of=documents&type=pdf`);
    await settled(page);
    const shown = await count(page);
    expect(shown).toMatch(/ sur .*PDF/);
    await page.focus(".explored li:nth-child(3) a");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/explore\?of=skills$/);
    await settled(page);
    expect(await count(page)).toContain("compétences");
    await page.goBack();
    await page.waitForURL(/of=documents&type=pdf$/);
    await settled(page);
    expect(await count(page)).toBe(shown);
  });

  test("keeps its name in the address of each view", async () => {
    const page = await openPage(address("skills"));
    await settled(page);
    await page.fill("#search", "python");
    await page.waitForFunction(() => location.search === "?of=skills&q=python");
    await settled(page);
    await page.reload();
    await settled(page);
    expect(await page.inputValue("#search")).toBe("python");
  });

  test("that there is not is said, and missions are shown", async () => {
    const page = await openPage(`${demo.url}/explore?of=cars`);
    await settled(page);
    expect(await page.locator(".explorer-notices").innerText()).toContain("of");
    expect(await page.locator(".explored [aria-current=page]").innerText()).toBe("Missions");
  });
});

test.each([
  {path: "/documents", to: /explore\?of=documents$/},
  {path: "/skills", to: /explore\?of=skills$/}
])("$path leads to its rows", async ({path, to}) => {
  const page = await openPage(`${demo.url}${path}`);
  await page.click('main a[href^="./explore"]');
  await page.waitForURL(to);
  await page.waitForSelector("tbody th");
});

describe("a file of the filtered rows", () => {
  test("is made in every format under the site's own policy", async () => {
    const page = await openPage(`${demo.url}/explore?of=documents&type=pdf`);
    await settled(page);
    const rows = Number(/^[\d\s]+/.exec(await count(page))?.[0].replace(/\s/g, ""));
    expect(rows).toBeGreaterThan(0);
    const xlsx = await saved(page, "xlsx");
    expect(xlsx.name).toBe(`documents-${realAsOf}.xlsx`);
    const sheet = unzip(xlsx.bytes).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet.match(/<row /g)).toHaveLength(rows + 1);
    const csv = await saved(page, "csv");
    expect(csv.bytes.toString().trimEnd().split("\r\n")).toHaveLength(rows + 1);
    const parquet = await saved(page, "parquet");
    expect(parquet.bytes.subarray(0, 4).toString()).toBe("PAR1");
    const arrow = await saved(page, "arrow");
    expect([...arrow.bytes.subarray(-8)]).toEqual([255, 255, 255, 255, 0, 0, 0, 0]);
    expect(await page.locator(".export-status [role=status]").innerText()).toContain(arrow.name);
  });

  test("is made by keyboard alone, and its SQL can be read", async () => {
    const page = await openPage(`${demo.url}/explore?of=skills&level=expert`);
    await settled(page);
    await page.focus(".export summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".export .panel input:focus");
    await page.focus('.export button[data-format="sql"]');
    await page.keyboard.press("Enter");
    const sql = await page.inputValue(".export-sql textarea");
    expect(sql).toContain(`read_parquet('${demo.url}/_file/data/consultant-skills.`);
    expect(sql).toContain("'expert'");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".export[open]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });
});
