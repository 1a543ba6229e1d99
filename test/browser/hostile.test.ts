import {readFileSync} from "node:fs";
import Database from "better-sqlite3";
import type {Page} from "playwright-core";
import {expect, inject, test} from "vitest";
import {unzip} from "../export/unzip.js";
import {harm, hostile} from "./hostile.js";
import {openPage, settled} from "./page.js";

const {demo} = inject("sites");
const names = Object.values(hostile);
const clients = names.map((name) => `client=${encodeURIComponent(name)}`).join("&");

/** Every name is in what `selector` shows, as it is. */
async function shows(page: Page, selector: string): Promise<void> {
  const text = (await page.locator(selector).allTextContents()).join("\n");
  for (const name of names) expect(text, selector).toContain(name);
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
  return readFileSync(await file.path());
}

test("rows, filters, charts, groups and files take names for text", async () => {
  const page = await openPage(`${demo.url}/missions?${clients}&charts=client&by=client`);
  await settled(page);
  await page.click("[data-filter=client] summary");
  await page.locator(".filter[open] label").nth(3).waitFor();
  await page.locator(".group-table tbody tr").nth(2).waitFor();
  for (const selector of [".filter[open] label", ".bar-list button", ".group-table th"])
    await shows(page, selector);
  await page.click("thead .sort-button >> nth=2");
  await settled(page);
  expect(names).toContain(
    await page.locator(".explorer-table td:nth-child(3)").first().innerText()
  );
  expect(await harm(page)).toEqual([]);
  const file = async (format: string) => {
    await page.click(".export summary");
    return download(page, `.export button[data-format="${format}"]`);
  };
  for (const format of ["excelCsv", "csv"]) {
    const text = (await file(format)).toString();
    expect(text).toContain(`'${hostile.formula}`);
    expect(text).not.toMatch(/(^|[;,\n"])[=+@]/);
  }
  const book = unzip(await file("xlsx"));
  expect(book.get("xl/sharedStrings.xml")).toContain(`>${hostile.formula}</t>`);
  expect(book.get("xl/worksheets/sheet1.xml")).not.toContain("<f");
});

test("people, their pages and those of clients and skills take names for text", async () => {
  const store = new Database(demo.store, {readonly: true});
  const ids = store.prepare("SELECT 'id=' || id FROM consultants WHERE nom IN (?, ?, ?)").pluck();
  const page = await openPage(`${demo.url}/consultants?${ids.all(names).join("&")}`);
  store.close();
  await settled(page);
  await shows(page, "tbody th");
  expect(await harm(page)).toEqual([]);
  const people = await page
    .locator("tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!.slice(1)));
  const own = names.flatMap((name) =>
    ["client", "skill"].map((kind) => `/${kind}?name=${encodeURIComponent(name)}`)
  );
  for (const address of [...people, ...own]) {
    await page.goto(demo.url + address);
    await page.waitForSelector(".slot-detail .detail");
    const heading = await page.locator("main h1").innerText();
    expect(names.some((name) => heading.startsWith(name))).toBe(true);
    expect(await page.title()).toContain(heading);
    expect(await harm(page), address).toEqual([]);
  }
});

test("the search box takes names for text, and marks what was typed", async () => {
  const page = await openPage(`${demo.url}/glossary`);
  await page.click("button.search");
  await page.fill("#search-field", "harmed");
  await page.waitForSelector("#search-results [role=option]");
  await shows(page, "#search-results [role=option]");
  const marked = await page.locator("#search-results mark").allInnerTexts();
  expect(new Set(marked.map((text) => text.toLowerCase()))).toEqual(new Set(["harmed"]));
  expect(await harm(page)).toEqual([]);
});

test("the console takes names for text, in its table, chart and files", async () => {
  const list = names.map((name) => `'${name.replaceAll("'", "''")}'`).join(", ");
  const sql = `SELECT client, count(*) AS n FROM missions WHERE client IN (${list}) GROUP BY 1`;
  const address = new URLSearchParams({q: sql, view: "chart"}).toString();
  const page = await openPage(`${demo.url}/sql?${address}`);
  await page.waitForSelector(".console-chart svg text");
  expect(await harm(page)).toEqual([]);
  await page.click("[data-view=table]");
  await page.waitForSelector(".console-rows tbody td");
  await shows(page, ".console-rows td");
  expect(await harm(page)).toEqual([]);
  await page.click(".console-menu summary");
  const text = (await download(page, ".console-menu .panel button")).toString();
  expect(text).toContain(`'${hostile.formula}`);
});
