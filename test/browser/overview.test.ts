import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import type {Manifest, Overview, PeriodId} from "../../loaders/contract.js";
import {formatUnit} from "../../src/components/metric.js";
import {accessibilityProblems, layoutShift, openPage, settled, transfers} from "./page.js";

const {demo, small, large} = inject("sites");
const sites = Object.entries({demo, small, large}).flatMap(([name, site]) =>
  site ? [{name, ...site}] : []
);

const digits = (text: string) => text.replace(/[\s\u00a0\u202f]/g, " ");

describe.each(sites)("the overview of $name", ({url, folder}) => {
  test("shows the numbers of its snapshot", async () => {
    const {measures} = JSON.parse(
      readFileSync(join(folder, "snapshot/overview.json"), "utf8")
    ) as Overview;
    const page = await openPage(`${url}/`);
    const main = page.locator("main");
    await main.getByText("%").first().waitFor();
    const text = digits(await main.innerText());
    const percent = (value: number | null) =>
      value === null ? "–" : `${(value * 100).toFixed(1).replace(".", ",")} %`;
    expect(text).toContain(percent(measures.bench_rate.value));
    expect(text).toContain(percent(measures.occupancy.value));
    const headcount = measures.headcount.value ?? NaN;
    expect(text).toContain(digits(headcount.toLocaleString("fr")));
  });
});

test.skipIf(!small || !large)("the real stores' figures are the ones we know", () => {
  const read = (folder: string) =>
    (JSON.parse(readFileSync(join(folder, "snapshot/overview.json"), "utf8")) as Overview).measures;
  const known = [
    [small, 15, 10, 57.3, 260_767],
    [large, 1000, 34, 99.2, 50_916_367]
  ] as const;
  for (const [site, headcount, bench, occupancy, revenue] of known) {
    const measures = read(site?.folder ?? "");
    expect(measures.headcount.value).toBe(headcount);
    expect(measures.bench.value).toBe(bench);
    expect((measures.occupancy.value ?? 0) * 100).toBeCloseTo(occupancy, 1);
    expect(Math.round(measures.revenue.value ?? 0)).toBe(revenue);
  }
});

test("a stale snapshot says so in a line", async () => {
  const page = await openPage(`${demo.url}/`);
  await page.route("**/freshness.json", async (route) => {
    const response = await route.fetch();
    const status = (await response.json()) as {verified_at: string};
    const earlier = new Date(Date.now() - 86_400_000).toISOString();
    await route.fulfill({json: {...status, verified_at: earlier, taken_at: earlier}});
  });
  await page.reload();
  await page.waitForSelector(".freshness.stale");
  expect(await page.innerText(".freshness")).toMatch(/24\sh|1\sjour|hier/);
});

test("a snapshot that does not load leaves words, not a hole", async () => {
  const page = await openPage(`${demo.url}/consultants`);
  await page
    .context()
    .route("**/_file/data/overview.*", (route) =>
      route.fulfill({status: 200, body: "{", contentType: "application/json"})
    );
  await page.goto(`${demo.url}/`);
  await page
    .getByText(/overview\.json|chiffres|données/)
    .first()
    .waitFor({timeout: 10_000});
  expect(await page.locator("main").innerText()).toMatch(/réessayer|recharger/i);
});

const read = <Data>(name: string) =>
  JSON.parse(readFileSync(join(demo.folder, "snapshot", name), "utf8")) as Data;

/** The overview, after its first drawing has been replaced by the page's own. */
async function openOverview(search = "", options = {}): Promise<Page> {
  const page = await openPage(`${demo.url}/${search}`, options);
  await settled(page);
  return page;
}

const number = (page: Page, id: string) => page.locator(`.tile .proven[data-metric="${id}"]`);
const receipt = (page: Page) => page.locator("#receipt");

describe("receipts", () => {
  test("by Enter and Escape: the value, the store it is from, the focus back", async () => {
    const page = await openOverview();
    const {measures, metrics, sql} = read<Overview>("overview.json");
    const {store} = read<Manifest>("manifest.json");
    for (const id of ["headcount", "occupancy", "average_rate", "revenue", "ending"] as const) {
      await number(page, id).focus();
      await page.keyboard.press("Enter");
      await receipt(page).waitFor();
      const text = digits(await receipt(page).innerText());
      const {value} = measures[id];
      expect(text).toContain(
        digits(formatUnit("fr", metrics[id]?.unit ?? "rows", value, {exact: true}))
      );
      expect(text).toContain(metrics[id]?.formula.fr);
      expect(text).toContain(store.fingerprint);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Fermer");
      await page.keyboard.press("Escape");
      await receipt(page).waitFor({state: "detached"});
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-metric"))).toBe(
        id
      );
    }
    await number(page, "occupancy").click();
    await page.locator(".receipt-sql summary").click();
    expect(await page.locator(".receipt-sql pre").textContent()).toBe(sql["measures"]);
  });

  test("a click beside it closes it, one on another number opens that one", async () => {
    const page = await openOverview();
    await number(page, "headcount").click();
    await receipt(page).waitFor();
    await page.locator("h1").click();
    await receipt(page).waitFor({state: "detached"});
    const row = page.locator(".slot-practices tbody tr").first();
    await row.locator('[data-metric="bench_rate"]').click();
    expect(await receipt(page).locator("h3").innerText()).toBe(
      `Intercontrat · ${await row.locator("th").innerText()}`
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe("the period", () => {
  const shown = async (page: Page, id: "occupancy" | "revenue") =>
    digits(await number(page, id).innerText());
  const expected = (id: "occupancy" | "revenue", period: PeriodId | null) => {
    const {measures, by_period: byPeriod, metrics} = read<Overview>("overview.json");
    const measure = period ? byPeriod[period][id] : measures[id];
    return digits(
      formatUnit("fr", metrics[id]?.unit ?? "rows", measure?.value ?? null, {short: true})
    );
  };

  test("chosen on the page is in the address, in the tiles and in the table; back undoes it", async () => {
    const page = await openOverview();
    for (const id of ["occupancy", "revenue"] as const)
      expect(await shown(page, id)).toBe(expected(id, null));
    await page.locator(".segments").getByText("Ce trimestre").click();
    await page.getByText("Taux d’occupation, ce trimestre").waitFor();
    expect(new URL(page.url()).search).toBe("?period=quarter");
    for (const id of ["occupancy", "revenue"] as const)
      expect(await shown(page, id)).toBe(expected(id, "quarter"));
    expect(await page.locator(".slot-note").innerText()).toContain("ce trimestre");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ce trimestre");
    await page.goBack();
    await page.getByText("Taux d’occupation, 12 mois").waitFor();
    expect(await shown(page, "revenue")).toBe(expected("revenue", null));
  });

  test.each([
    {search: "?period=month", width: 1280},
    {search: "?period=quarter", width: 390},
    {search: "", width: 390},
    {search: "", width: 1280}
  ])("of the address $search, $width px wide: still and light", async ({search, width}) => {
    const page = await openOverview(search, {viewport: {width, height: 844}});
    const period = (new URLSearchParams(search).get("period") ?? null) as PeriodId | null;
    expect(await shown(page, "revenue")).toBe(expected("revenue", period));
    expect(await layoutShift(page)).toBeLessThan(0.02);
    const bytes = (await transfers(page)).reduce((sum, entry) => sum + entry.bytes, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(300_000);
  });

  test("one that does not exist is told, and the default shown", async () => {
    const page = await openOverview("?period=fortnight");
    expect(await page.locator(".period-wrong").innerText()).toContain("fortnight");
    expect(await shown(page, "occupancy")).toBe(expected("occupancy", null));
  });
});
