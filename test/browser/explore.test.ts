import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {unzip} from "../export/unzip.js";
import {realAsOf} from "../support/fixtures.js";
import {hands} from "./hands.js";
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
    // Those out of sight follow.
    await page.waitForSelector("tbody tr:nth-child(21)");
    const after = await page.locator("tbody th").allInnerTexts();
    expect(after.slice(0, before.length)).toEqual(before);
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

  test.each(hands)("tells how far it is, and is given up when asked, $name", async ({use}) => {
    const page = await openPage(address("missions"));
    await settled(page);
    const rows = Number(/^[\d\s]+/.exec(await count(page))?.[0].replace(/\s/g, ""));
    // Between its parts a file lets the page breathe: here until it is told to go on.
    await page.evaluate(() => {
      const target = window as unknown as {goOn: (() => void)[]};
      target.goOn = [];
      const real = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void, ms?: number) =>
        ms === undefined ? target.goOn.push(run) : real(run, ms)) as typeof window.setTimeout;
    });
    const goOn = () =>
      page.evaluate(() => {
        const {goOn: waiting} = window as unknown as {goOn: (() => void)[]};
        for (const run of waiting.splice(0)) run();
      });
    const said = page.locator(".export-status [role=status]");
    const done = (part: number) =>
      page.waitForFunction(
        (value) =>
          document.querySelector<HTMLProgressElement>(".export-status progress")?.value === value,
        part
      );
    let files = 0;
    page.on("download", () => (files += 1));
    await use(page, ".export summary");
    await use(page, '.export button[data-format="xlsx"]');
    await done(2000);
    expect((await said.innerText()).replace(/\s/g, "")).toBe(`2000lignessur${rows}`);
    await use(page, ".export-status button");
    await goOn();
    await page.waitForSelector(".export-status progress", {state: "hidden"});
    expect(await said.innerText()).toBe("Export annulé");

    await use(page, ".export summary");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await use(page, '.export button[data-format="excelCsv"]');
        for (let part = 5000; part - 5000 < rows; part += 5000) {
          await done(Math.min(part, rows));
          await goOn();
        }
      })()
    ]);
    expect(files).toBe(1);
    expect(
      readFileSync(await file.path(), "utf8")
        .trimEnd()
        .split("\r\n")
    ).toHaveLength(rows + 1);
  });

  test("is asked for in the console, as its SQL is", async () => {
    const page = await openPage(
      `${demo.url}/missions?q=data&status=ended&window=3m&sort=consultant,-end`
    );
    await settled(page);
    const shown = await page.locator(".explorer-table tbody th").allInnerTexts();
    const rows = Number(/^[\d\s]+/.exec(await count(page))?.[0].replace(/\s/g, ""));
    await page.click(".export summary");
    await page.click('.export button[data-format="sql"]');
    await page.click(".export-sql a");
    await page.waitForSelector(".console-rows tbody td");
    const status = await page.locator(".console-status").innerText();
    expect(Number(status.split("ligne")[0]?.replace(/\D/g, ""))).toBe(rows);
    const first = await page
      .locator(".console-rows tbody tr:not(.space) td:nth-child(2)")
      .allInnerTexts();
    expect(first.length).toBeGreaterThan(5);
    expect(shown.slice(0, first.length)).toEqual(first.slice(0, shown.length));
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
