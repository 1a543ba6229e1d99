import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import type {Overview} from "../../loaders/contract.js";
import {pageSize} from "../../src/components/explorer/pageSize.js";
import {realAsOf} from "../support/fixtures.js";
import {accessibilityProblems, layoutShift, openPage, settled} from "./page.js";

const {demo, large} = inject("sites");
const site = large ?? demo;

const rowsFile = /_file\/data\/consultants\.[^/]*arrow/;

const count = (page: Page) => page.locator(".explorer-count").innerText();

/** The names of all rows: those out of sight follow. */
async function names(page: Page): Promise<string[]> {
  await page.waitForSelector("tbody:not([data-following]) th");
  return page.locator("tbody th").allInnerTexts();
}

async function search(page: Page, text: string): Promise<void> {
  await page.fill("#search", text);
  await settled(page);
  expect(await count(page)).toContain(text);
}

/**
 * Runs in the page: its requests that `pattern` finds are answered with nothing. (Answered on the
 * way, the browser would tell of a failed request by itself.)
 */
function answerFrom({pattern, status}: {pattern: string; status: number}): void {
  const real = window.fetch.bind(window);
  window.fetch = (input, init) =>
    new RegExp(pattern).test(input as string)
      ? Promise.resolve(new Response("", {status}))
      : real(input, init);
}

describe.each([
  {path: "/consultants", language: "fr", options: {}},
  {path: "/missions", language: "en", options: {viewport: {width: 390, height: 844}}}
])("the first paint of $path in $language", ({path, language, options}) => {
  /** What is seen of the explorer, and where; of the rows those that the build draws. */
  const seen = (page: Page) =>
    page.locator(".explorer").evaluateAll((all) => {
      const parts = "p, summary, button, input, nav, dt, dd, thead th, tr:nth-child(-n + 24) > *";
      return all
        .flatMap((node) => [...node.querySelectorAll(parts)])
        .filter((node) => node.checkVisibility())
        .map((node) => {
          const {x, y, width, height} = node.getBoundingClientRect();
          const {value} = node as HTMLInputElement;
          return [node.localName, node.textContent, value, x, y, width, height].join(" ");
        });
    });

  test("has the rows where the script draws them, and never those of another view", async () => {
    const html = await (await fetch(site.url + path)).text();
    expect(html.match(/<tbody[^>]*><tr aria-rowindex="2"><th[^>]*><a[^>]*>\S/g)).toHaveLength(2);
    const page = await openPage("about:blank", options);
    await page.addInitScript(
      (kept) => localStorage.setItem("consultator-language", kept),
      language
    );
    let draw = (): void => undefined;
    const drawing = new Promise<void>((resolve) => (draw = resolve));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const hold = (pattern: RegExp, until: Promise<void>) =>
      page.route(pattern, async (route) => {
        await until;
        await route.continue();
      });
    await hold(/_file\/data\/[a-z]+-first\./, drawing);
    await hold(/_file\/data\/[a-z]+\.[^/]*arrow/, held);
    await page.goto(`${site.url}${path}?q=zz`, {waitUntil: "domcontentloaded"});
    expect(await seen(page)).toEqual([]);
    await page.goto(site.url + path, {waitUntil: "domcontentloaded"});
    const early = await seen(page);
    expect(early.length).toBeGreaterThan(24 * 5);
    expect(await page.locator(".early:visible").getAttribute("lang")).toBe(language);
    draw();
    await page.locator(".early").first().waitFor({state: "detached"});
    expect(await seen(page)).toEqual(early);
    release();
    await settled(page);
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });
});

describe("consultants", () => {
  test("the first rows are there before the engine, and stay", async () => {
    const page = await openPage("about:blank");
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(rowsFile, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(rowsFile);
    await page.goto(`${site.url}/consultants`);
    await asked;
    expect(await page.getAttribute(".explorer", "data-engine")).toBe("waiting");
    const before = await names(page);
    const row = await page.$("tbody tr");
    release();
    await settled(page);
    expect(await names(page)).toEqual(before);
    // The very same element: nobody's reading or selection was disturbed.
    expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
    expect(before.length).toBeGreaterThan(20);
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  test("accents and case do not matter", async () => {
    const page = await openPage(`${site.url}/consultants`);
    await settled(page);
    const found: string[][] = [];
    for (const text of ["Élodie", "elodie", "ELODIE"]) {
      await search(page, text);
      found.push(await names(page));
    }
    expect(found[0]?.length).toBeGreaterThan(0);
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  test("a shared address restores the exact view, and back leads back", async () => {
    const page = await openPage(`${site.url}/consultants`);
    await settled(page);
    await page.click(".filter summary >> nth=2");
    await page.click(".filter[open] label >> nth=0");
    await page.keyboard.press("Escape");
    await settled(page);
    await page.click("thead .sort-button >> nth=1");
    await settled(page);
    const filtered = {address: page.url(), count: await count(page), names: await names(page)};
    expect(new URL(filtered.address).search).toMatch(/^\?grade=[^&]+&sort=status$/);
    const other = await openPage(filtered.address);
    await settled(other);
    expect({address: other.url(), count: await count(other), names: await names(other)}).toEqual(
      filtered
    );
    expect(await layoutShift(other)).toBeLessThan(0.02);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => location.search === "");
    await settled(page);
    expect(await page.locator(".filter-slot.active").count()).toBe(0);
    await page.goForward();
    await page.waitForSelector(".filter-slot.active");
  });

  test("an address that means nothing says so and shows the rest", async () => {
    const page = await openPage(`${site.url}/consultants?wat=1&page=9999&status=bench&sort=-x`);
    await settled(page);
    const notices = await page.locator(".explorer-notices li").allInnerTexts();
    expect(notices).toHaveLength(3);
    expect(notices.join()).toMatch(/wat.*sort = -x.*page 9999/s);
    expect(await page.locator("tbody .mark-bench").count()).toBeGreaterThan(0);
    expect(await page.locator("tbody .mark-staffed").count()).toBe(0);
  });

  test("an address with a search, a filter, a sort and a page is the whole view", async () => {
    const address = `${site.url}/consultants?status=staffed&q=a&sort=-daily_rate%2Cname&page=2`;
    const views: unknown[] = [];
    for (const reader of ["one reader", "another, in a fresh profile"]) {
      const page = await openPage(address);
      await settled(page);
      expect(page.url(), reader).toBe(address);
      views.push({
        address: page.url(),
        names: await names(page),
        count: await count(page),
        search: await page.inputValue("#search"),
        filters: await page.locator(".filter-slot.active").allInnerTexts(),
        sort: await page.locator("thead [aria-sort]").allInnerTexts(),
        page: await page.inputValue(".explorer-pager input")
      });
    }
    expect(views[1]).toEqual(views[0]);
    expect(views[0]).toMatchObject({search: "a", page: "2", filters: [/mission/i]});
    expect((views[0] as {names: string[]}).names.length).toBeGreaterThan(0);
    expect((views[0] as {sort: string[]}).sort).toHaveLength(2);
  });

  test.each(["%", "_", "'", '"', "\\", "🦊", "' OR 1=1 --"])("%s is just text", async (text) => {
    const page = await openPage(`${site.url}/consultants?q=${encodeURIComponent(text)}`);
    await settled(page);
    expect(await page.inputValue("#search")).toBe(text);
    const [found, total] = (await count(page))
      .split(/ sur | of /)
      .map((part) => Number(/^[\d\s]+/.exec(part)?.[0].replace(/\s/g, "")));
    // A wildcard would have found everybody.
    expect(found).toBeLessThan((total ?? 0) / 2);
    // What is out of sight follows.
    await expect
      .poll(() => page.locator("tbody tr").count(), {timeout: 20_000})
      .toBe(Math.min(found ?? NaN, pageSize(found ?? 0)));
  });

  test("a name made of markup is text", async () => {
    const name = '<img src=x onerror="document.title=1">';
    const page = await openPage("about:blank");
    await page.route(/_file\/data\/consultants-first\./, async (route) => {
      const response = await route.fetch();
      const first = (await response.json()) as {rows: {name: string; practice: string}[]};
      for (const row of first.rows) Object.assign(row, {name, practice: name});
      await route.fulfill({json: first});
    });
    await page.goto(`${site.url}/consultants`);
    await page.waitForSelector("main > .explorer-place:not(:has(.early)) tbody th");
    expect((await names(page))[0]).toBe(name);
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.title()).not.toBe("1");
  });

  test("an address whose every part is wrong shows all rows, and says so", async () => {
    const wrong =
      "columns=wat&rows=huge&charts=name&by=nope.year&measure=mode.x&daily_rate=abc..&free=1&status=no";
    const page = await openPage(`${site.url}/consultants?${wrong}&page=-1&sort=,,&window=5m`);
    await settled(page);
    const notices = await page.locator(".explorer-notices li").allInnerTexts();
    expect(notices).toHaveLength(4);
    expect(notices.at(-1)).toMatch(/^et \d+ autres$/);
    expect(await count(page)).toMatch(/^[\d\s]+ consultants dans l’effectif$/);
    expect(await page.locator("thead th:visible").count()).toBeGreaterThan(3);
    expect(
      await page.locator(".explorer-charts, .explorer-groups").locator(":visible").count()
    ).toBe(0);
  });

  test.each(["/consultants", "/explore?of=skills"])("100 kB in the address of %s", async (path) => {
    const page = await openPage(site.url + path);
    await settled(page);
    await page.evaluate(
      (start) => {
        const before = start ? `${start}&` : "?";
        history.pushState(null, "", `${before}q=${"x".repeat(100_000)}&${"y".repeat(1000)}=1`);
        dispatchEvent(new PopStateEvent("popstate"));
      },
      path.split("/explore")[1] ?? ""
    );
    await page.waitForSelector(".explorer-notices li");
    await settled(page);
    expect(await page.locator(".explorer-notices li").allInnerTexts()).toHaveLength(2);
    expect(await page.locator(".explorer-notices").innerText()).toContain("trop longue");
    expect((await page.inputValue("#search")).length).toBeLessThanOrEqual(256);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  test("no match says why and leads back", async () => {
    const page = await openPage(`${site.url}/consultants?q=zz%25'_%F0%9F%A6%8A`);
    await settled(page);
    expect(await page.locator(".explorer-message").innerText()).toContain("zz%'_🦊");
    await page.click(".explorer-message button");
    await page.waitForSelector("tbody th");
    expect(new URL(page.url()).search).toBe("");
  });

  test("the language changes in place, with the state and the engine kept", async () => {
    const page = await openPage(`${site.url}/consultants?status=bench`);
    await settled(page);
    const before = await names(page);
    await page.click('button[data-language="en"]');
    await page.waitForSelector("thead >> text=Available on");
    expect(await names(page)).toEqual(before);
    expect(await count(page)).toMatch(/ of .*On the bench/);
    expect(await page.getAttribute(".explorer", "data-engine")).toBe("ready");
    await page.click('button[data-language="fr"]');
    await page.waitForSelector("thead >> text=Disponible le");
  });

  test("the CSV has every filtered row", async () => {
    const page = await openPage(`${site.url}/consultants?status=bench`);
    await settled(page);
    await page.click(".export summary");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.click('.export button[data-format="excelCsv"]')
    ]);
    expect(file.suggestedFilename()).toBe(`consultants-${realAsOf}.csv`);
    const text = readFileSync(await file.path(), "utf8");
    const [header, ...lines] = text.trimEnd().split("\r\n");
    expect(header).toMatch(/^\ufeffNom;Statut;/);
    const bench = Number(/^\d+/.exec(await count(page))?.[0]);
    expect(bench).toBeGreaterThan(0);
    expect(lines).toHaveLength(bench);
  });

  test.each([
    {name: "that is empty", status: 200, says: "0 bytes"},
    {name: "that the server fails to send", status: 500, says: "500"}
  ])("a file $name leaves the first rows, and the page says what is wrong", async (broken) => {
    const page = await openPage("about:blank");
    await page.addInitScript(answerFrom, {pattern: rowsFile.source, status: broken.status});
    await page.goto(`${site.url}/consultants`);
    await page.waitForSelector('.explorer[data-engine="failed"]');
    expect((await names(page)).length).toBeGreaterThan(20);
    const status = await page.locator(".explorer-engine").innerText();
    expect(status).toContain("consultants.arrow");
    expect(status).toContain(broken.says);
  });

  test("first rows that do not load leave words, and a way to try again", async () => {
    const page = await openPage("about:blank");
    const file = "**/_file/data/consultants-first.*";
    await page.route(file, (route) => route.fulfill({body: "{", contentType: "application/json"}));
    await page.goto(`${site.url}/consultants`);
    const alert = page.locator("main [role=alert]");
    expect(await alert.innerText()).toContain("consultants-first.json");
    expect(await page.locator("main table:visible").count()).toBe(0);
    await page.unroute(file);
    await alert.locator("button").click();
    await settled(page);
    expect((await names(page)).length).toBeGreaterThan(20);
  });

  test("a file with another content than the published one is not shown", async () => {
    const page = await openPage("about:blank");
    await page.route(rowsFile, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
      await route.fulfill({response, body});
    });
    await page.goto(`${site.url}/consultants`);
    await page.waitForSelector('.explorer[data-engine="failed"]');
    expect((await names(page)).length).toBeGreaterThan(20);
    expect(await page.locator(".explorer-engine").innerText()).toContain("checksum");
  });

  test("figures that were renewed between two clicks are said to be, with a way to them", async () => {
    const page = await openPage(`${site.url}/consultants`);
    await settled(page);
    const before = await names(page);
    await page.evaluate(answerFrom, {pattern: "consultant-windows\\.", status: 404});
    await page.evaluate(() => {
      history.pushState(null, "", "?window=3m");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    const reload = page.locator(".explorer-engine button");
    await reload.waitFor();
    expect(await page.locator(".explorer-engine").innerText()).toContain("renouvelés");
    expect(await names(page)).toEqual(before);
    await reload.click();
    await page.waitForFunction(() => document.querySelector(".explorer-engine button") === null);
    await settled(page);
    expect(await count(page)).toContain("3 derniers mois");
  });

  test("a browser with no memory left keeps the first rows and says so", async () => {
    const page = await openPage("about:blank");
    await page.addInitScript((pattern) => {
      const real = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        const response = await real(input, init);
        if (new RegExp(pattern).test(input as string))
          response.arrayBuffer = () =>
            Promise.reject(new RangeError("Array buffer allocation failed"));
        return response;
      };
    }, rowsFile.source);
    await page.goto(`${site.url}/consultants`);
    await page.waitForSelector('.explorer[data-engine="failed"]');
    expect((await names(page)).length).toBeGreaterThan(20);
    expect(await page.locator(".explorer-engine").innerText()).toContain("assez de mémoire");
  });

  test("without WebAssembly all works", async () => {
    const page = await openPage("about:blank");
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await page.goto(`${site.url}/consultants?status=bench&sort=-bench_days`);
    await settled(page);
    expect(await page.locator("tbody .mark-bench").count()).toBeGreaterThan(0);
    expect(await page.locator("tbody .mark-staffed").count()).toBe(0);
  });

  test("a panel works by keyboard and is accessible", async () => {
    const page = await openPage(`${site.url}/consultants`);
    await settled(page);
    await page.focus(".filter summary >> nth=2");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".filter[open] input:focus");
    await page.keyboard.press("Space");
    await page.waitForSelector(".filter-slot.active");
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".filter[open]").count()).toBe(0);
  });
});

describe("a receipt's link", () => {
  /** The figure of a metric of the overview, with the address of its rows. */
  const measure = (id: "occupancy" | "revenue", period: "3m" | "quarter") => {
    const file = readFileSync(join(site.folder, "snapshot/overview.json"), "utf8");
    const found = (JSON.parse(file) as Overview).by_period[period][id];
    if (!found?.rows) throw new Error(`${id} has no rows over ${period}`);
    return {...found, rows: found.rows};
  };
  const plain = (text: string | null) => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
  const figures = async (page: Page) =>
    Object.fromEntries(
      await page
        .locator(".explorer-statistics > div")
        .evaluateAll((groups) =>
          groups.map((group) => [
            group.querySelector("dt")?.textContent ?? "",
            group.querySelector("dd")?.textContent ?? ""
          ])
        )
    );

  test("leads to the consultants whose days it counts, over its window", async () => {
    const {rows, numerator, denominator} = measure("occupancy", "3m");
    const page = await openPage(`${site.url}/${rows}`);
    await settled(page);
    expect(new URL(page.url()).search).toBe(`?${rows.split("?")[1]}`);
    expect(await count(page)).toContain("3 derniers mois");
    const shown = await figures(page);
    const digits = (text = "") => Number(plain(text).replace(/\D/g, ""));
    expect(digits(shown["J. en mission 3 mois"])).toBe(numerator);
    expect(digits(shown["J. d’effectif 3 mois"])).toBe(denominator);
    await page.click('button[data-language="en"]');
    await page.waitForSelector("dt >> text=Staffed days 3 mo.");
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  test("leads to the missions whose revenue it counts, and the period can be changed", async () => {
    const {rows, numerator} = measure("revenue", "quarter");
    const page = await openPage(`${site.url}/${rows}`);
    await settled(page);
    const euros = async (label: string) =>
      Number(plain((await figures(page))[label] ?? "").replace(/[^\d]/g, ""));
    expect(await euros("CA trimestre")).toBe(Math.round(numerator ?? NaN));
    await page.click(".filter summary >> text=Période");
    await page.click(".filter[open] label >> text=12 derniers mois");
    await page.waitForFunction(() => !location.search.includes("window"));
    await settled(page);
    expect(await euros("CA 12 mois")).toBeGreaterThan(numerator ?? NaN);
    await page.goBack();
    await page.waitForFunction(() => location.search.includes("window=quarter"));
    await settled(page);
    expect(await euros("CA trimestre")).toBe(Math.round(numerator ?? NaN));
  });

  test("to a window that there is not says so and shows its own", async () => {
    const page = await openPage(`${site.url}/missions?window=5m`);
    await page.waitForSelector(".explorer-notices li");
    await settled(page);
    expect(await page.locator(".explorer-notices").innerText()).toContain("window = 5m");
    expect(Object.keys(await figures(page))).toContain("CA 12 mois");
  });
});

describe("missions", () => {
  test("a consultant's missions, and each leads to the consultant", async () => {
    const page = await openPage(`${site.url}/consultants`);
    const link = page.locator("tbody th a").first();
    const name = await link.innerText();
    const id = /consultant\?id=(\d+)$/.exec((await link.getAttribute("href")) ?? "")?.[1];
    await page.goto(`${site.url}/missions?consultant_id=${id}`);
    await settled(page);
    expect(await page.locator(".chip:not([hidden])").innerText()).toContain(name);
    const consultants = await page.locator("tbody td:nth-child(2)").allInnerTexts();
    expect(new Set(consultants)).toEqual(new Set([name]));
    await page.locator('tbody td a[href^="./consultant?"]').first().click();
    await page.waitForURL(new RegExp(`/consultant\\?id=${id}$`));
  });

  test("pages: next, last, a jump, and the order holds across them", async () => {
    const page = await openPage(`${site.url}/missions?sort=-daily_rate`);
    await settled(page);
    const total = await page.locator(".explorer-pager .of").innerText();
    const pages = Number(total.replace(/\D/g, ""));
    expect(pages).toBeGreaterThan(2);
    const first = await names(page);
    await page.click('[aria-label="Page suivante"]');
    await page.waitForFunction(() => location.search.includes("page=2"));
    await settled(page);
    expect(await names(page)).not.toEqual(first);
    await page.fill(".explorer-pager input", "9999");
    await page.keyboard.press("Enter");
    await page.waitForFunction((last) => location.search.includes(`page=${last}`), pages);
    await settled(page);
    expect(await page.locator('[aria-label="Dernière page"]').isDisabled()).toBe(true);
  });
});
