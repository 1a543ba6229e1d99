import {execFileSync} from "node:child_process";
import {describe, expect, inject, test} from "vitest";
import type {Measure} from "../../loaders/contract.js";
import {metricEntry, registry} from "../../loaders/metrics.js";
import type {MetricId} from "../../loaders/metrics.js";
import {readSettings} from "../../loaders/settings.js";
import {pages} from "../../src/components/frame.js";
import {shortProof} from "../../src/components/receipt.js";
import {realAsOf} from "../support/fixtures.js";
import {
  accessibilityProblems,
  layoutShift,
  openPage,
  problemsInBothLights,
  settled,
  transfers
} from "./page.js";
import {cutOnPaper, sheet} from "./paper.js";

const {demo, small, large} = inject("sites");
const sites = Object.entries({demo, small, large}).flatMap(([name, site]) =>
  site ? [{name, ...site}] : []
);
if (!small || !large) console.warn("CONSULTATOR_FIXTURES: the real stores' pages are left out");

const management = pages.filter(({kind}) => kind === "statistics").map(({href}) => href);
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

/** What a tile's number says when hovered: name, window, numerator, denominator. */
const proofs = () =>
  [...document.querySelectorAll<HTMLElement>(".tile .proven[data-metric]")].map((node) => ({
    id: node.dataset["metric"] ?? "",
    title: node.title
  }));

const sidewise = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

describe.each(management)("%s", (path) => {
  test("on a screen: light to load, still, accessible, and whole on paper", async () => {
    const page = await openPage(demo.url + path);
    await settled(page);
    const all = await transfers(page);
    expect(all.filter(({name}) => /wasm|duckdb/.test(name))).toEqual([]);
    const bytes = all.reduce((sum, entry) => sum + entry.bytes, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(400_000);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    expect(await page.evaluate(sidewise), "the page does not scroll sideways").toBe(0);
    expect(await problemsInBothLights(page)).toEqual([]);
    await page.emulateMedia({media: "print"});
    await page.setViewportSize(sheet);
    expect(await cutOnPaper(page), "cut on paper").toEqual([]);
  });

  test("on a phone: still, accessible", async () => {
    // In the dark: what a phone has of its own is on the overview as well, and seen in light there.
    const page = await openPage(demo.url + path, {...phone, colorScheme: "dark"});
    await settled(page);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    expect(await page.evaluate(sidewise), "the page does not scroll sideways").toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe.each(sites)("the pages of $name", ({url, store}) => {
  test("show the numbers that the command prints, with their proof", async () => {
    const args = ["--import", "tsx", "scripts/metrics.ts", "--store", store, "--as-of", realAsOf];
    const report = JSON.parse(
      execFileSync(process.execPath, [...args, "--json"], {encoding: "utf8"})
    ) as Record<string, Measure | undefined>;
    const settings = readSettings();
    const compared = new Set<string>();
    const page = await openPage(`${url}/`);
    for (const path of management) {
      await page.goto(url + path);
      await settled(page);
      expect(await page.evaluate(sidewise), `${path} does not scroll sideways`).toBe(0);
      for (const {id, title} of await page.evaluate(proofs)) {
        expect(Object.keys(registry), path).toContain(id);
        const measure = report[id];
        // Two numbers stand under the command's own names, without their proof.
        if (typeof measure !== "object") continue;
        const entry = metricEntry(id as MetricId, settings);
        expect(title, `${path} ${id}`).toBe(shortProof("fr", entry, measure));
        compared.add(id);
      }
    }
    expect(compared.size).toBeGreaterThan(15);
  });
});
