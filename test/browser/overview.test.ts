import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, inject, test} from "vitest";
import type {Overview} from "../../loaders/contract.js";
import {openPage} from "./page.js";

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
