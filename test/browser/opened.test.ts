import type {Page} from "playwright-core";
import {expect, inject, test} from "vitest";
import type {TextKey} from "../../src/components/text.js";
import {filter, label, tool} from "./names.js";
import {openPage, problemsInBothLights, settled} from "./page.js";

const {demo} = inject("sites");

/** What a step opens over the page, and how. */
type Step = [part: string, open: (page: Page) => Promise<unknown>];

const panel = "details[open] > .panel";
const opened = (key: TextKey, inside: string): Step => [
  panel,
  async (page) => {
    await page.click(tool(key));
    await page.waitForSelector(`${panel} ${inside}`);
  }
];

/** A filter that is brought on the bar. */
const brought = (key: TextKey, inside: string): Step => [
  panel,
  async (page) => {
    await page.click(".explorer-count");
    await page.click(".add-filter summary");
    await page.click(`.add-filter .pick:text-is("${label(key)}")`);
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent,
      `${panel} ${inside}`
    );
  }
];

/** The menu of a column, by mouse. */
const menu = async (page: Page, key: TextKey) => {
  const head = page.locator(`.explorer-table thead th:has-text("${label(key)}")`).first();
  await head.hover();
  await head.locator(".menu-button").click();
};
const profile = (key: TextKey, inside: string): Step => [
  ".profile",
  async (page) => {
    await menu(page, key);
    await page.click(`[role=menuitem]:text-is("${label("explorer.menu.profile")}")`);
    await page.waitForSelector(`.profile ${inside}`);
  }
];

const steps: Record<string, Step> = {
  "what the address got wrong": [
    ".explorer-notices",
    (page) => page.waitForSelector(".explorer-notices li")
  ],
  charts: opened("explorer.charts", "input"),
  columns: opened("explorer.columns", "input"),
  rows: opened("explorer.rows", "input"),
  "no views": opened("explorer.views", ".without"),
  "a view": [
    panel,
    async (page) => {
      await page.fill(".tool[open] .save input", "Vue");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".view-list .pick[aria-current=true]");
    }
  ],
  "another name of a view": [
    panel,
    async (page) => {
      await page.click(".view-list button >> nth=1");
      await page.waitForSelector(".view-list input");
    }
  ],
  files: opened("export.menu", "li"),
  SQL: [
    panel,
    async (page) => {
      await page.click('.export button[data-format="sql"]');
      await page.waitForSelector(".export-sql a");
    }
  ],
  "a file": [
    ".export-status",
    async (page) => {
      await page.click('.export button[data-format="csv"]');
      await page.waitForSelector(".export-status [role=status] >> text=.csv");
    }
  ],
  "a flag": brought("column.valid", "label:nth-child(3) .count"),
  "a text": brought("column.mission", ".count"),
  "more filters": [
    panel,
    async (page) => {
      // As long as a hand presses: what goes meanwhile must not carry the button away.
      await page.click(".add-filter summary", {delay: 150});
      await page.waitForSelector(`${panel} .pick`);
    }
  ],
  "a period": [
    panel,
    async (page) => {
      await page.click(filter("window"));
      await page.waitForSelector(`${panel} input:checked`);
    }
  ],
  "a set": [
    ".filter-slot[data-filter=client]",
    async (page) => {
      await page.click(filter("client"));
      await page.click(`${panel} label >> nth=0`);
      await settled(page);
    }
  ],
  "a range, and a bound that is none": [
    ".filter-slot[data-filter=daily_rate]",
    async (page) => {
      await page.click(".clear");
      await settled(page);
      await page.click(filter("daily_rate"));
      await page.waitForSelector(`${panel} .histogram-bars g rect`);
      await page.focus(`${panel} input[type=range]`);
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowRight");
      await page.waitForSelector(`${panel} .histogram-bars .out`);
      await page.focus(`${panel} input[type=number]`);
      await page.keyboard.press("Control+A");
      await page.keyboard.type("1e");
      await page.keyboard.press("Enter");
      await page.waitForSelector(`${panel} .wrong:not(:empty)`);
    }
  ],
  "the menu of a column": [
    "[role=menu]",
    async (page) => {
      await page.click(".explorer-count");
      await menu(page, "column.client");
    }
  ],
  "figures of texts": profile("column.status", ".bar-list .count"),
  "figures of numbers": profile("column.missionRate", ".histogram-bars g rect"),
  groups: [
    ".explorer-groups",
    async (page) => {
      await page.click(`.explorer-tools > button:text-is("${label("explorer.group")}")`);
      await page.click(".group-table tbody button >> nth=0");
      await page.waitForSelector(".group-table .chosen");
      await settled(page);
    }
  ],
  "groups in time": [
    ".explorer-groups",
    async (page) => {
      await page.selectOption(".group-form .by", "start");
      await page.waitForSelector(".group-result:not(.waiting) .period-chart rect");
    }
  ],
  "no rows": [
    ".explorer-message",
    async (page) => {
      await page.fill("#search", "qqqq");
      await page.waitForSelector(".explorer-message button");
    }
  ],
  "what the keys do": [
    "dialog[open]",
    async (page) => {
      await page.click(".explorer .help");
      await page.waitForSelector("dialog[open] kbd");
    }
  ]
};

// One visit for all: each step takes the place of the one before.
test("what the explorer opens is accessible, in light and dark", {timeout: 120_000}, async () => {
  // In one long table only the rows in view are in the page: axe reads all of it each time.
  const page = await openPage(`${demo.url}/missions?rows=scroll&window=5m`);
  await settled(page);
  // Where nothing is painted the browser now and then takes seconds to answer the next step.
  await page.evaluate(() => {
    const paint = () => void requestAnimationFrame(paint);
    paint();
  });
  const found: string[] = [];
  for (const [name, [part, open]] of Object.entries(steps)) {
    await open(page);
    for (const line of await problemsInBothLights(page, part)) found.push(`${name}: ${line}`);
  }
  expect(found).toEqual([]);
});
