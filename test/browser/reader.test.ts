import {expect, inject, test} from "vitest";
import {openPage, settled} from "./page.js";

const {demo} = inject("sites");

test("a number's receipt opens by keyboard and closes with Escape", async () => {
  const page = await openPage(`${demo.url}/`);
  await settled(page);
  const mark = page.locator(".tile .proven").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  const receipt = page.locator(".receipt:visible");
  await receipt.waitFor();
  expect(await receipt.innerText()).toMatch(/Effectif/);
  await page.keyboard.press("Escape");
  await receipt.waitFor({state: "hidden"});
  expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
});

test("the language changes static and computed text in place, and is remembered", async () => {
  const page = await openPage(`${demo.url}/`);
  await settled(page);
  await page.evaluate(() => Object.assign(window, {sameDocument: true}));
  const french = await page.innerText("main");
  expect(french).toContain("Comment va le cabinet");
  expect(french).toMatch(/\d,\d[\u00a0\u202f]%/);
  expect(french).toMatch(/\d[\u00a0\u202f][kM]€/);
  await page.click('button[data-language="en"]');
  await page.waitForFunction(() =>
    document.querySelector(".headline")?.textContent.includes("bench")
  );
  const english = await page.innerText("main");
  expect(english).toContain("How is the firm doing");
  expect(english).toMatch(/\d\.\d%/);
  expect(english).toMatch(/€[\d.]+[km]/);
  expect(english).not.toMatch(/Comment va|Effectif|\d,\d[\u00a0\u202f]%/);
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
  expect(await page.title()).toContain("How is the firm doing");
  await page.reload();
  await settled(page);
  expect(await page.getAttribute("html", "lang")).toBe("en");
  expect(await page.innerText(".headline")).toContain("bench");
});

test("the theme goes from the system's to light and dark, and is remembered", async () => {
  const page = await openPage(`${demo.url}/`, {colorScheme: "light"});
  await settled(page);
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.click("button.theme");
  expect(await background()).toBe(light);
  await page.click("button.theme");
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
  await page.click("button.theme");
  expect(await background()).toBe(light);
});
