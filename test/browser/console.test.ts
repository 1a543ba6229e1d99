import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import {unzip} from "../export/unzip.js";
import {hands} from "./hands.js";
import {layoutShift, openPage, painted, problemsInBothLights} from "./page.js";

const {demo} = inject("sites");
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

async function openConsole(search = "", options = {}): Promise<Page> {
  const page = await openPage(`${demo.url}/sql${search}`, options);
  await page.waitForSelector(".console .cm-content");
  await page.waitForSelector('.console[data-engine="ready"]');
  return page;
}

let shared: Promise<Page> | undefined;
/** One page for the tests that begin with a statement of their own: each engine takes seconds. */
const sharedConsole = () => (shared ??= openConsole("", {lasting: true}));

/** Replaces what stands in the editor by typing, and runs it by keyboard. */
async function ask(page: Page, sql: string): Promise<void> {
  await page.click(".cm-content");
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
}

const spaced = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");
const status = async (page: Page) => spaced(await page.locator(".console-status").innerText());
const idle = (page: Page) => page.waitForSelector('.console[data-running=""]', {timeout: 20_000});
const text = async (page: Page, selector: string) =>
  spaced(await page.locator(selector).first().innerText());
const link = (sql: string) => `?${new URLSearchParams({q: sql}).toString()}`;

/** Frames still come while `wait` goes on: the longest time between two of them, in ms. */
async function longestFrame(page: Page, wait: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const target = window as unknown as {longest: number; last: number};
    target.longest = 0;
    target.last = performance.now();
    const tick = (): void => {
      const now = performance.now();
      target.longest = Math.max(target.longest, now - target.last);
      target.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await wait();
  return page.evaluate(() => (window as unknown as {longest: number}).longest);
}

describe("by keyboard alone", () => {
  test("write with completion, run, and leave the editor", async () => {
    const page = await openConsole();
    await page.focus(".cm-content");
    await page.keyboard.type("SELECT count(*) AS n FROM missions");
    // The words before it were completed too, for a moment.
    await page.waitForSelector('.cm-tooltip-autocomplete [aria-selected]:has-text("missions")');
    // What a table is stands beside it.
    await page.waitForSelector(".cm-completionInfo");
    expect(await text(page, ".cm-completionInfo")).toContain("mission");
    // A list that has just come takes no key yet, lest it takes what was meant for the text.
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    expect(await text(page, ".cm-content")).toContain("FROM missions");
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector(".console-rows tbody td");
    expect(await status(page)).toMatch(/^1 ligne en .* ms$/);
    expect(await text(page, ".console-facts")).toMatch(/lu : missions .* lignes/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("console-run");
  });

  test("an example, the chart of it, and the same by its address", async () => {
    const page = await openConsole();
    await page.focus(".console-examples button >> nth=5");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".console-rows tbody td");
    const months = await page.locator(".console-rows tbody tr:not(.space)").allInnerTexts();
    expect(months.length).toBeGreaterThanOrEqual(12);
    await page.focus("[data-view=chart]");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".console-chart svg");
    await page.selectOption(".console-figure select >> nth=0", "bar");
    await page.waitForFunction(() => location.search.includes("mark=bar"));
    const other = await openConsole(new URL(page.url()).search);
    await other.waitForSelector(".console-chart svg");
    expect(other.url()).toBe(page.url());
    expect(await other.inputValue(".console-figure select >> nth=0")).toBe("bar");
    await other.click("[data-view=table]");
    await other.waitForSelector(".console-rows tbody td");
    expect(await other.locator(".console-rows tbody tr:not(.space)").allInnerTexts()).toEqual(
      months
    );
  });

  test("back leads to the statement before", async () => {
    const page = await openConsole(link("SELECT 'first' AS a"));
    await page.waitForSelector(".console-rows tbody td");
    await ask(page, "SELECT 'second' AS a");
    await page.waitForFunction(
      () => document.querySelector(".console-rows td")?.textContent === "second"
    );
    await page.goBack();
    await page.waitForFunction(
      () => document.querySelector(".console-rows td")?.textContent === "first"
    );
    expect(await text(page, ".cm-content")).toContain("first");
  });
});

describe.each(hands)("$name", ({name, use, pick}) => {
  test("tables, completion, an example, its chart, a file, a cancel, the history", async () => {
    const page = await openConsole("", {permissions: ["clipboard-read", "clipboard-write"]});
    const table = await text(page, ".console-table summary code");
    await use(page, ".console-table summary");
    await use(page, ".console-table[open] > p .console-name");
    expect(await text(page, ".cm-content")).toContain(table);

    await use(page, ".console-examples button >> nth=5");
    await page.waitForSelector(".console-rows tbody td");
    const months = await page.locator(".console-rows tbody tr:not(.space)").allInnerTexts();
    await use(page, "[data-view=chart]");
    await page.waitForSelector(".console-chart svg");
    await pick(page, ".console-figure select", "Points");
    await page.waitForFunction(() => location.search.includes("mark=point"));
    await use(page, ".console-take > button");
    await page.waitForFunction(
      () => document.querySelector(".console-take [role=status]")?.textContent
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.evaluate(() => location.href));
    await use(page, ".console-menu summary");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      use(page, ".console-menu .panel button >> nth=1")
    ]);
    const lines = readFileSync(await file.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(lines).toHaveLength(months.length + 1);

    await ask(page, "SELECT count(*) FROM range(1000000) a, range(1000000) b");
    await page.waitForSelector('.console[data-running="running"]');
    await use(page, ".console-cancel");
    await page.waitForSelector(".console-problem p");
    expect(await text(page, ".console-problem")).toBe("Requête annulée.");

    await use(page, ".console-panel >> nth=2 >> summary");
    await use(page, ".console-panel:nth-of-type(3) li button");
    await page.waitForSelector(".console-chart svg");
    expect(await page.locator(".console-problem p").count()).toBe(0);

    await page.focus(".cm-content");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("SELECT * FROM missi");
    const option = ".cm-tooltip-autocomplete li >> text=mission_windows";
    await page.waitForSelector(option);
    // A list that has just come takes no key yet, lest it takes what was meant for the text.
    await page.waitForTimeout(150);
    if (name === "by mouse") await page.click(option);
    else {
      while ((await page.locator(`[aria-selected=true] >> text=mission_windows`).count()) === 0)
        await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    expect(await text(page, ".cm-content")).toContain("FROM mission_windows");
  });
});

describe("what is wrong is said where it is", () => {
  test("a column that is none", async () => {
    const page = await sharedConsole();
    await ask(page, "SELECT *\nFROM missions\nWHERE clent = 'SNCF'");
    await page.waitForSelector(".console-problem button");
    expect(await text(page, ".console-problem")).toMatch(/clent.*Peut-être : client/s);
    expect(await text(page, ".console-problem button")).toBe("Ligne 3, colonne 7.");
    expect(await text(page, ".cm-lintRange-error")).toBe("clent");
    await page.focus(".console-problem button");
    await page.keyboard.press("Enter");
    await page.keyboard.type("i");
    expect(await text(page, ".cm-content")).toContain("WHERE iclent");
  });

  test.each([
    ["DROP TABLE missions", /ne fait que lire/],
    ["SELECT 1; SELECT 2", /Une seule requête/],
    ["FROM read_csv('https://example.org/a.csv')", /ni fichier ni réseau/],
    ["INSTALL json", /ne fait que lire/],
    ["SELECT * FROM salaries", /Aucune table/]
  ])("%s", async (sql, expected) => {
    const page = await sharedConsole();
    await ask(page, sql);
    await page.waitForSelector(".console-problem p");
    expect(await text(page, ".console-problem")).toMatch(expected);
    await ask(page, "SELECT 1 AS one");
    await idle(page);
    expect(await text(page, ".console-rows td")).toBe("1");
    expect(await page.locator(".console-problem p").count()).toBe(0);
  });

  test("an address of 100 kB, and one that was cut", async () => {
    const page = await sharedConsole();
    await page.evaluate(() => {
      history.pushState(null, "", `?q=${"x".repeat(101_000)}`);
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await page.waitForSelector(".console-notices p");
    expect(await text(page, ".console-notices")).toContain("100 kB");
    const cut = await openPage(`${demo.url}/sql?z=S0stVsg`);
    await cut.waitForSelector(".console-notices p");
    expect(await text(cut, ".console-notices")).toContain("abîmée");
  });
});

describe("limits", () => {
  test("ten million rows are cut, and the page stays fluent", async () => {
    const page = await sharedConsole();
    const longest = await longestFrame(page, async () => {
      await ask(page, "SELECT range AS n, 'row ' || range AS name FROM range(10000000)");
      await page.waitForSelector('.console-rows tbody td >> text="row 0"');
    });
    expect(longest).toBeLessThan(1000);
    expect(await status(page)).toMatch(/^Les 10 000 premières lignes en .* ; il y en a d’autres$/);
    expect(await page.locator(".console-rows tbody tr").count()).toBeLessThan(100);
    await page.focus(".console-rows");
    await page.keyboard.press("End");
    await page.waitForFunction(() =>
      document.querySelector(".console-rows tbody")?.textContent?.includes("row 9999")
    );
  });

  test.each([
    {name: "that listens", sql: "SELECT count(*) FROM range(1000000) a, range(1000000) b"},
    {
      name: "that does not listen",
      sql: "SELECT count(*) FROM range(100000) a, range(1000000) b WHERE a.range * b.range = -1"
    }
  ])("one that never ends is cancelled: $name", async ({sql}) => {
    const page = await sharedConsole();
    await ask(page, "SELECT count(*) AS n FROM missions");
    await idle(page);
    const count = await text(page, ".console-rows td");
    const longest = await longestFrame(page, async () => {
      await ask(page, sql);
      await page.waitForFunction(() =>
        /En cours depuis [1-9]/.test(document.querySelector(".console-status")?.textContent ?? "")
      );
      await page.click(".console-cancel");
      await page.waitForSelector(".console-problem p");
    });
    expect(await text(page, ".console-problem")).toBe("Requête annulée.");
    expect(longest).toBeLessThan(1000);
    // The worker is another one: its tables are read again.
    await ask(page, "SELECT count(*) AS n FROM missions");
    await idle(page);
    expect(await page.locator(".console-problem p").count()).toBe(0);
    expect(await text(page, ".console-rows td")).toBe(count);
  });

  test("one that takes too long is stopped", async () => {
    const page = await openConsole();
    await page.selectOption(".console-limit select", "10");
    await page.clock.install();
    await ask(page, "SELECT count(*) FROM range(1000000) a, range(1000000) b");
    await page.waitForSelector('.console[data-running="running"]');
    await page.clock.fastForward(5000);
    await painted(page);
    expect(await page.locator(".console-problem p").count()).toBe(0);
    await page.clock.fastForward(5000);
    await page.waitForSelector(".console-problem p", {timeout: 20_000});
    expect(await text(page, ".console-problem")).toContain("Arrêtée après 10 s");
  });
});

describe("by mouse", () => {
  test("a column inserts its name, with its note beside it", async () => {
    const page = await sharedConsole();
    await ask(page, "SELECT 1 AS one");
    await page.click(".console-table summary >> nth=1");
    await page.click(".console-table >> nth=1 >> .console-name >> nth=1");
    expect(await text(page, ".cm-content")).toContain("mission");
    const notes = await page.locator(".console-table[open] li .muted").allInnerTexts();
    expect(notes.every((note) => note.length > 3)).toBe(true);
    // What everyone may not see is not there.
    expect(await page.locator(".console-tables").innerText()).not.toMatch(
      /salar|cost|margin|phone/i
    );
  });

  test("files hold what is shown, and no formula", async () => {
    const page = await sharedConsole();
    await ask(page, "SELECT '=cmd' AS text, 0.5 AS half");
    await idle(page);
    const files: Record<string, Buffer> = {};
    for (const [index, kind] of ["excel", "csv", "xlsx", "parquet", "arrow"].entries()) {
      await page.click(".console-menu summary");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`.console-menu .panel button >> nth=${index}`)
      ]);
      files[kind] = readFileSync(await download.path());
    }
    expect(files["excel"]?.toString()).toBe("\ufefftext;half\r\n'=cmd;0,5\r\n");
    expect(files["csv"]?.toString()).toContain("0.5");
    expect(files["parquet"]?.subarray(0, 4).toString()).toBe("PAR1");
    expect(files["arrow"]?.includes("=cmd")).toBe(true);
    const book = unzip(files["xlsx"] ?? Buffer.alloc(0));
    expect(book.get("xl/sharedStrings.xml")).toContain(">=cmd</t>");
    expect(book.get("xl/worksheets/sheet1.xml")).not.toContain("<f");
  });

  test("statements are remembered here, and forgotten when asked", async () => {
    const page = await openConsole(link("SELECT 'kept' AS a"));
    await page.waitForSelector(".console-rows td");
    await page.reload();
    await page.click(".console-panel >> nth=2 >> summary");
    expect(await text(page, ".console-panel:nth-of-type(3) li")).toContain("kept");
    await page.click(".console-panel:nth-of-type(3) > div > button");
    expect(await page.locator(".console-panel:nth-of-type(3) li").count()).toBe(0);
  });

  test("a name made of markup is text", async () => {
    const page = await sharedConsole();
    await ask(page, 'SELECT \'<img src=x onerror="document.title=1">\' AS "<b>a</b>"');
    await idle(page);
    expect(await text(page, ".console-rows td")).toContain("<img src=x");
    expect(await page.locator(".console-rows :is(img, b)").count()).toBe(0);
    expect(await page.title()).not.toBe("1");
  });
});

test("without WebAssembly the page says so, and what still works", async () => {
  const page = await openPage("about:blank");
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto(`${demo.url}/sql`);
  await page.waitForSelector('.console[data-engine="failed"]');
  expect(await status(page)).toMatch(/n’a pas démarré.*WebAssembly/s);
  expect(await page.locator(".console-table").count()).toBeGreaterThan(5);
});

test("with no memory left the page says so, and what still works", async () => {
  const page = await openPage("about:blank");
  await page.addInitScript(() => {
    WebAssembly.Memory = function () {
      throw new RangeError("WebAssembly.Memory(): could not allocate memory");
    } as unknown as typeof WebAssembly.Memory;
  });
  await page.goto(`${demo.url}/sql`);
  await page.waitForSelector('.console[data-engine="failed"]');
  expect(await status(page)).toContain("assez de mémoire");
  expect(await page.locator(".console-table").count()).toBeGreaterThan(5);
});

test("a table of another content is not read, one that is gone leads to the new figures", async () => {
  const page = await openConsole("?view=pie&mark=donut&x=nope&wat=1");
  const file = /_file\/data\/cube-weeks\..*arrow/;
  await page.route(file, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    await route.fulfill({response, body});
  });
  await ask(page, "SELECT count(*) AS n FROM cube_weeks");
  await page.waitForSelector(".console-problem p");
  expect(await text(page, ".console-problem")).toContain("cube-weeks.arrow: the checksum");
  // In the page: the browser would tell of a failed request by itself.
  await page.evaluate((pattern) => {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) =>
      new RegExp(pattern).test(input as string)
        ? Promise.resolve(new Response("", {status: 404}))
        : real(input, init);
  }, file.source);
  await page.click(".console-run");
  await page.waitForSelector(".console-problem button");
  expect(await text(page, ".console-problem")).toContain("renouvelés");
  await Promise.all([page.waitForEvent("load"), page.click(".console-problem button")]);
  // The statement is still there.
  await page.waitForSelector(".cm-content >> text=cube_weeks");
});

test("a table's file that cannot be read says so, and is read when asked again", async () => {
  const page = await openConsole();
  let broken = true;
  await page.route(/_file\/data\/cube-weeks\..*arrow/, (route) =>
    broken ? route.fulfill({status: 200, body: "cut"}) : route.continue()
  );
  await ask(page, "SELECT count(*) AS n FROM cube_weeks");
  await page.waitForSelector(".console-problem p");
  expect(await text(page, ".console-problem")).toContain("cube_weeks");
  broken = false;
  await page.click(".console-run");
  await page.waitForSelector(".console-rows td");
});

test.each([
  {device: "wide", options: {}},
  {device: "phone", options: phone}
])(
  "is accessible in light and dark and nothing jumps, $device",
  async ({options}) => {
    const page = await openConsole("", options);
    const found: string[] = [];
    const check = async (state: string, part?: string) => {
      for (const line of await problemsInBothLights(page, part)) found.push(`${state}: ${line}`);
    };
    await painted(page);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    await check("at first");
    await page.focus(".cm-content");
    await page.keyboard.type("SELECT * FROM missi");
    await page.waitForSelector(".cm-completionInfo");
    await check("completion", ".cm-editor");
    await page.keyboard.press("Escape");
    await page.click(".console-examples button >> nth=2");
    await page.waitForSelector(".console-rows td");
    await page.click(".console-table summary");
    await page.click(".console-panel >> nth=2 >> summary");
    await check("rows", ".console");
    await page.click(".console-menu summary");
    await check("files", ".console-menu .panel");
    await page.click("[data-view=chart]");
    await page.waitForSelector(".console-chart svg");
    await check("chart", ".console");
    await ask(page, "SELECT clent, '\u202e' AS mark FROM missions");
    await page.waitForSelector(".cm-specialChar");
    await page.waitForSelector(".console-problem p");
    await check("error", ".console");
    await page.hover(".cm-lintRange-error");
    await page.waitForSelector(".cm-tooltip-lint");
    await check("error at its place", ".cm-editor");
    expect(found).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, "the page does not scroll sideways").toBeLessThanOrEqual(0);
  },
  120_000
);
