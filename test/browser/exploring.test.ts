import type {Page} from "playwright-core";
import {describe, expect, inject, test} from "vitest";
import type {TextKey} from "../../src/components/text.js";
import {pageSize} from "../../src/components/explorer/pageSize.js";
import {hands} from "./hands.js";
import {filter, label, tool} from "./names.js";
import {layoutShift, openPage, painted, problemsInBothLights, settled} from "./page.js";

const {demo: site} = inject("sites");

/** Of the page itself: who drives the browser hears of an address later. */
const search = async (page: Page) => decodeURIComponent(await page.evaluate(() => location.search));
const number = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));
const found = async (page: Page) =>
  number((await page.locator(".explorer-count strong").innerText()).split(" sur ")[0] ?? "");
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function missions(address: string, options = {}): Promise<Page> {
  const page = await openPage(`${site.url}/missions${address}`, options);
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
    expect(await search(page)).toMatch(/^\?daily_rate=[\d.]+\.\.[\d.]+&charts=daily_rate,status$/);
    expect(await found(page)).toBeLessThan(before);
    expect(await counts()).not.toEqual(whole);
    // The chart is still under the hand.
    expect((await bars.boundingBox())?.y).toBe(box.y);
    await page.click(".undo");
    await settled(page);
    expect(await found(page)).toBe(before);
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  test("a finger brushes a chart aside, and scrolls the page up and down", async () => {
    const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
    const page = await missions("?charts=daily_rate", phone);
    const bars = page.locator(".explorer-charts .histogram-bars");
    await page.waitForSelector(".explorer-charts .histogram-bars g rect");
    await bars.evaluate((node) => node.scrollIntoView({block: "center"}));
    const devtools = await page.context().newCDPSession(page);
    const drag = async (toX: number, toY: number) => {
      const box = await bars.boundingBox();
      if (!box) throw new Error("no bars");
      const from = {x: box.x + box.width * 0.3, y: box.y + 60};
      const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: object[]) =>
        devtools.send("Input.dispatchTouchEvent", {type, touchPoints: touchPoints as never});
      await send("touchStart", [from]);
      for (const part of [0.1, 0.5, 1])
        await send("touchMove", [{x: from.x + part * toX, y: from.y + part * toY}]);
      await send("touchEnd", []);
      await painted(page);
    };
    await drag(90, 0);
    await settled(page);
    const chosen = await search(page);
    expect(chosen).toMatch(/^\?daily_rate=[\d.]+\.\.[\d.]+&charts=daily_rate$/);
    const before = await page.evaluate(() => scrollY);
    await drag(2, -120);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before + 20);
    expect(await search(page)).toBe(chosen);
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
    expect(await search(page)).toContain("columns=mission,consultant,status");
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
    expect(await search(page)).toBe("?sort=client,status&charts=daily_rate");
    expect(await page.locator("thead .sort-mark:not(:empty)").allInnerTexts()).toEqual([
      "▲1",
      "▲2"
    ]);
    await press(page, "Alt+ArrowDown");
    await page.waitForSelector("[role=menu]:not([hidden])");
    await press(page, "End", "Enter");
    await painted(page);
    expect(await search(page)).toContain("columns=");
    await page.focus(".chart input[type=range] >> nth=0");
    await press(page, "ArrowRight", "ArrowRight");
    await painted(page);
    expect(await search(page)).toMatch(/daily_rate=[\d.]+\.\.&/);
    await press(page, "Control+z", "Control+z", "Control+z", "Control+z");
    await painted(page);
    expect(await search(page)).toBe("?charts=daily_rate");
  });
});

// A hundred keys, each answered by the page, take their time where others run beside.
describe.each(hands)("$name", {timeout: 120_000}, (hand) => {
  const {use, write, pick} = hand;
  const panel = ".filter[open]";

  test("each kind of filter leaves what its choice says, and goes again", async () => {
    const page = await missions("");
    const all = await found(page);
    /** Makes a choice of the open panel: as many rows are left as it says. */
    const choose = async (choice: string) => {
      const text = page.locator(`${panel} ${choice} >> .count`);
      await page.waitForFunction((node) => node?.textContent, await text.elementHandle());
      const said = number(await text.innerText());
      await use(page, `${panel} ${choice} >> input`);
      await settled(page);
      expect(await found(page), choice).toBe(said);
      return search(page);
    };
    const more = async (key: TextKey) => {
      await use(page, ".add-filter summary");
      await use(page, `.add-filter .pick:text-is("${label(key)}")`);
    };
    const leaves = async (address: string | RegExp) => {
      await page.waitForFunction((before) => location.search !== before, "");
      await settled(page);
      expect(await search(page)).toMatch(address);
      expect(await found(page)).toBeLessThan(all);
      expect(await found(page)).toBeGreaterThan(0);
    };
    const clear = async (key: string) => {
      await use(page, `.filter-slot[data-filter=${key}] .remove`);
      await settled(page);
      expect([await search(page), await found(page)]).toEqual(["", all]);
    };

    await use(page, filter("status"));
    expect(await choose("label >> nth=2")).toBe("?status=ended");
    await clear("status");

    await use(page, filter("daily_rate"));
    await page.waitForSelector(`${panel} .histogram-bars g rect`);
    await hand.brush(page, panel);
    await leaves(/^\?daily_rate=[\d.]+\.\.[\d.]*$/);
    await write(page, `${panel} input[type=number] >> nth=1`, "650");
    await leaves(/^\?daily_rate=[\d.]+\.\.650$/);
    expect(await choose("label:has([type=checkbox])")).toBe("?daily_rate=none");
    await clear("daily_rate");

    await use(page, filter("start"));
    await write(page, `${panel} input[type=date] >> nth=0`, "2025-02-03");
    await leaves("?start=2025-02-03..");
    await clear("start");

    await more("column.valid");
    expect(await choose("label:has([value=no])")).toBe("?valid=no");
    await clear("valid");

    await more("column.mission");
    await choose("label:has([type=checkbox])");
    await use(page, `${panel} > .panel > button`);
    await write(page, `${panel} input[type=search]`, "e");
    await leaves("?mission=e");

    await use(page, filter("window"));
    await use(page, `${panel} input[value="3m"]`);
    await page.waitForFunction(() => location.search.includes("window=3m"));
    await settled(page);
    const last = [await search(page), await found(page)];
    await use(page, ".clear");
    await settled(page);
    expect([await search(page), await found(page)]).toEqual(["", all]);
    await hand.undo(page);
    await settled(page);
    expect([await search(page), await found(page)]).toEqual(last);
  });

  test("columns, rows, pages and order are as asked for", async () => {
    const page = await missions("");
    const heads = async () =>
      (await page.locator("thead .sort-button > span:first-child").allInnerTexts()).filter(Boolean);
    await use(page, tool("explorer.columns"));
    await use(page, '[data-act="client box"]');
    await use(page, '[data-act="technologies box"]');
    expect(await search(page)).toMatch(/^\?columns=mission,consultant,status,.*,technologies$/);
    expect(await heads()).not.toContain(label("column.client"));
    expect((await heads()).at(-1)).toBe(label("column.technologies"));
    await hand.swap(page);
    expect(await search(page)).toMatch(/^\?columns=consultant,mission,status,/);
    expect((await heads())[0]).toBe(label("column.consultant"));
    await use(page, ".acts button >> nth=1");
    expect(await search(page)).toBe("");
    expect(await heads()).toContain(label("column.client"));

    const rows = page.locator("tbody tr:not([aria-hidden])");
    await use(page, tool("explorer.rows"));
    await use(page, "input[name=rows-compact] >> nth=1");
    await use(page, "input[name=rows-scrolling] >> nth=1");
    expect(await search(page)).toBe("?rows=compact,scroll");
    expect((await rows.first().boundingBox())?.height).toBe(28);
    const total = await found(page);
    await hand.toEnd(page);
    await page.waitForFunction(
      (last) => [...document.querySelectorAll("tbody tr")].at(-1)?.ariaRowIndex === String(last),
      total + 1
    );
    await hand.undo(page);
    await hand.undo(page);
    await settled(page);
    expect(await search(page)).toBe("");

    await use(page, '[aria-label="Page suivante"]');
    await write(page, ".explorer-pager input", "3");
    await page.waitForFunction(() => location.search === "?page=3");
    await settled(page);
    // What is out of sight follows.
    await expect.poll(() => rows.count(), {timeout: 20_000}).toBe(pageSize(total));
    const first = await rows.first().getAttribute("aria-rowindex");
    expect(first).toBe(String(2 * pageSize(total) + 2));

    await use(page, "thead .sort-button >> nth=6");
    await hand.also(page, "thead .sort-button >> nth=2");
    await settled(page);
    expect(await search(page)).toBe("?sort=-daily_rate,client");
    await expect.poll(() => rows.count(), {timeout: 20_000}).toBe(pageSize(total));
    const rates = (await page.locator("tbody td:nth-child(7)").allInnerTexts()).map(number);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  test("figures, charts and groups say what the rows are, and filter them", async () => {
    const page = await missions("");
    const all = await found(page);
    await hand.menu(page, 6, label("explorer.menu.profile"));
    await page.waitForSelector(".profile dd");
    const [values, missing] = await page.locator(".profile dd").allInnerTexts();
    const without = number(missing?.split("(")[0] ?? "");
    expect(number(values ?? "") + without).toBe(all);
    await use(page, ".profile .close-panel");
    expect(await page.locator(".profile").isVisible()).toBe(false);

    await use(page, tool("explorer.charts"));
    for (const key of ["column.client", "column.missionRate"] as const)
      await use(page, `.tool[open] label:has-text("${label(key)}") input`);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".explorer-charts .histogram-bars g rect");
    expect(await search(page)).toBe("?charts=client,daily_rate");
    const shape = () => page.locator(".explorer-charts .histogram-bars g").innerHTML();
    const before = await shape();
    const bar = ".bar-list button >> nth=0";
    const rows = number(await page.locator(`${bar} >> .count`).innerText());
    await use(page, bar);
    await settled(page);
    await page.waitForFunction(
      (was) => document.querySelector(".explorer-charts .histogram-bars g")?.innerHTML !== was,
      before
    );
    expect(await found(page)).toBe(rows);
    await use(page, bar);
    await settled(page);
    await page.waitForFunction(
      (was) => document.querySelector(".explorer-charts .histogram-bars g")?.innerHTML === was,
      before
    );
    expect(await found(page)).toBe(all);
    await use(page, ".chart .close-panel");
    await use(page, ".chart .close-panel");
    expect(await search(page)).toBe("");

    await use(page, `.explorer-tools > button:text-is("${label("explorer.group")}")`);
    await pick(page, ".group-form .by", label("column.start"));
    await pick(page, ".group-form .step", label("explorer.step.year"));
    await pick(page, ".group-form .measure", label("explorer.measure.mean"));
    await page.waitForFunction(() => location.search.includes("mean"));
    expect(await search(page)).toBe("?by=start.year&measure=mean.daily_rate");
    await page.waitForSelector(".period-chart rect >> nth=2");
    const group = page.locator(".group-table tbody tr").nth(1);
    const size = number(await group.locator(".number").last().innerText());
    await hand.group(page, 1);
    await settled(page);
    expect(await search(page)).toMatch(/^\?start=(\d{4})-01-01\.\.\1-12-31&by=/);
    expect(await found(page)).toBe(size);
    await use(page, ".explorer-groups .close-panel");
    expect(await search(page)).toMatch(/^\?start=[\d-]+\.\.[\d-]+$/);
  });

  test("a view is kept, renamed, opened and deleted, and its link copied", async () => {
    const page = await missions("?status=ended&sort=-end&rows=compact", {
      permissions: ["clipboard-read", "clipboard-write"]
    });
    const [address, count] = [page.url(), await found(page)];
    await use(page, ".copy-link button");
    await page.waitForSelector(`.copy-link button:text-is("${label("explorer.link.copied")}")`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await use(page, tool("explorer.views"));
    await write(page, ".tool[open] .save input", "<b>Ma vue</b>");
    await page.waitForSelector(".view-list .pick[aria-current=true]");
    await use(page, ".view-list button >> nth=1");
    await write(page, ".view-list input", "Finies");
    expect(await page.locator(".view-list .pick").innerText()).toBe("Finies");
    await page.goto(`${site.url}/missions`);
    await settled(page);
    await use(page, tool("explorer.views"));
    await use(page, ".view-list .pick");
    await settled(page);
    expect([page.url(), await found(page)]).toEqual([address, count]);
    await use(page, tool("explorer.views"));
    await use(page, ".view-list button >> nth=2");
    await page.waitForSelector(".view-list .without");
  });
});

test("open charts and groups are accessible, light and dark", async () => {
  const page = await missions("?charts=daily_rate,status&by=start.year&status=ended");
  await page.waitForSelector(".period-chart rect");
  await page.waitForSelector(".histogram-bars g rect");
  expect(await problemsInBothLights(page)).toEqual([]);
});
