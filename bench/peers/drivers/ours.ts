import {sorted} from "../columns.js";
import {shownTexts} from "../tab.js";
import {practiceRow} from "./driver.js";
import type {Driver} from "./driver.js";

const rows = () =>
  [...document.querySelectorAll(".explorer-table tbody tr:not([aria-hidden])")]
    .slice(0, 15)
    .map(({textContent}) => textContent)
    .join("\n");

// The figures of all filtered rows, which follow a brush with the rows.
const figures = () =>
  document.querySelector(".explorer:not(.pending) .explorer-statistics")?.textContent ?? "";

/** Our columns in the order of the table, as far as they are sorted by. */
const places: Record<(typeof sorted)[number], number> = {
  client: 2,
  start: 4,
  daily_rate: 6,
  days: 7,
  revenue: 8
};

export const ours: Driver = {
  title: "Consultator",
  packages: [],
  address: () => "/missions",
  rows,
  ready: () => {
    const engine = document.querySelector<HTMLElement>(".explorer")?.dataset["engine"];
    return engine === "ready" || engine === "none";
  },
  operations: {
    async page(tab) {
      for (const row of tab.expected.pages.slice(1))
        await tab.click(".explorer-pager button >> nth=2", rows, shownTexts(row));
    },
    async sort(tab) {
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`.explorer-table thead th >> nth=${places[column]} >> button.sort`, rows);
    },
    search: (tab) => tab.search(".explorer-search input", rows),
    async filter(tab) {
      const slot = '.filter-slot[data-filter="practice"]';
      const labels = tab.page.locator(`${slot} .choices label`);
      await tab.page.locator(`${slot} summary`).click();
      await labels.first().waitFor();
      const start = await tab.page.evaluate<string>(`(${rows.toString()})()`);
      for (const practice of Object.keys(tab.expected.practices)) {
        const box = `${slot} .choices label:has(bdi:text-is("${practice}")) input`;
        await tab.click(box, rows, practiceRow(tab, practice));
        await tab.page.locator(box).uncheck();
        await tab.page.waitForFunction(`(${rows.toString()})() === ${JSON.stringify(start)}`);
      }
    },
    async brush(tab) {
      const slot = '.filter-slot[data-filter="daily_rate"]';
      await tab.page.locator(`${slot} summary`).click();
      await tab.page.locator(`${slot} .bars rect.in`).first().waitFor();
      const {x, y} = await tab.middle(`${slot} .bars`);
      await tab.page.mouse.move(x - 60, y);
      await tab.page.mouse.down();
      for (let i = 1; ; i++)
        await tab.measure({
          input: "pointermove",
          act: () => tab.page.mouse.move(x - 60 + 8 * i, y),
          watch: figures
        });
    }
  },
  undo: {
    page: ({page}) => page.locator(".explorer-pager button >> nth=0").click(),
    async filter({page}) {
      await page.keyboard.press("Escape");
      await page.locator(".explorer-filters > .clear").click();
    }
  },
  absent: {group: "not yet", sql: "not yet"}
};
