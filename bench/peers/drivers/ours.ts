import {sorted} from "../columns.js";
import {Absent, shownTexts} from "../tab.js";
import type {Tab} from "../tab.js";
import {practiceRow} from "./driver.js";
import type {Driver} from "./driver.js";
import {questions} from "./questions.js";

const rows = () =>
  [...document.querySelectorAll(".explorer-table tbody tr:not([aria-hidden])")]
    .slice(0, 15)
    .map(({textContent}) => textContent)
    .join("\n");

const lastChart = () => {
  const charts = [...document.querySelectorAll(".explorer-charts .plot svg")];
  const bars = charts.length > 1 ? [...(charts.at(-1)?.querySelectorAll("rect") ?? [])] : [];
  // Steps of one bar may change the count alone.
  const count = document.querySelector(".explorer-count")?.textContent ?? "";
  return bars.length > 0 ? count + bars.map((bar) => bar.getAttribute("height")).join() : "";
};

const groups = () =>
  document.querySelector(".explorer-groups .group-result:not(.waiting)")?.textContent ?? "";

const answer = () =>
  document.querySelector('.console[data-running=""] .console-answer table')?.textContent ?? "";

const ready = '.explorer[data-engine="ready"]';

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
      await offered(
        tab,
        ".explorer-table thead button.sort-button:enabled",
        "latest start first, only"
      );
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(
            `.explorer-table thead th >> nth=${places[column]} >> button >> nth=0`,
            rows
          );
    },
    async search(tab) {
      await offered(tab, ".explorer-search input", "names by the search of the site, no rows");
      await tab.search(".explorer-search input", rows);
    },
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
      const {at, y, bins} = await openCharts(tab);
      const first = Math.floor(bins / 4);
      const furthest = Math.floor(bins / 2);
      await tab.page.mouse.move(at(first), y);
      await tab.page.mouse.down();
      // To the right and back, by one bar each time: less would change nothing.
      for (let i = 1; ; i++) {
        const step = i % (2 * furthest);
        const away = step < furthest ? step : 2 * furthest - step;
        const act = () => tab.page.mouse.move(at(first + away), y);
        await tab.measure({input: "pointermove", act, watch: lastChart});
      }
    },
    async group(tab) {
      await tab.open("/missions?by=practice&measure=mean.daily_rate", ".explorer .group-table");
      const measure = await tab.page.locator(".group-form select.measure").inputValue();
      if (measure !== "mean") throw new Absent("no means of so many rows: counts and sums only");
      await tab.choose(".group-form select.by", groups, (_, column) => {
        const group = tab.expected.groups[column];
        // Codes are shown in words, numbers as the language writes them.
        return group && column !== "status" ? [group.key] : [];
      });
    },
    async sql(tab) {
      await tab.open("/sql", ".console .cm-content");
      const missions = tab.page.locator('.console-table:has(> summary > code:text-is("missions"))');
      await missions.waitFor({state: "attached"});
      const beyond = await missions.locator(".console-not-held").count();
      if (beyond > 0) throw new Absent("its Parquet file, for DuckDB outside the browser");
      for (const question of questions) {
        await tab.page.locator(".console .cm-content").click();
        await tab.page.keyboard.press("Control+a");
        await tab.page.keyboard.insertText(question);
        await tab.page.keyboard.press("Escape");
        await tab.click(".console-run", answer);
      }
    }
  },
  undo: {
    page: ({page}) => page.locator(".explorer-pager button >> nth=0").click(),
    filter: ({page}) => page.keyboard.press("Escape")
  },
  absent: {}
};

/** What the page leaves out where no tab can hold the rows is absent, not slow. */
async function offered(tab: Tab, selector: string, otherwise: string): Promise<void> {
  if ((await tab.page.locator(selector).count()) === 0) throw new Absent(otherwise);
}

/** Opens the histograms of three columns and says where the bars of the first are. */
async function openCharts(
  tab: Tab
): Promise<{at: (bin: number) => number; y: number; bins: number}> {
  const bars = ".explorer-charts .plot svg rect.in";
  await tab.open("/missions?charts=daily_rate,start,days", `${ready} ${bars}`);
  const {x, y} = await tab.middle(".explorer-charts .plot svg");
  const plot = tab.page.locator(".explorer-charts .plot svg").first();
  const bins = await plot.locator("g rect").count();
  const width = (await plot.boundingBox())?.width ?? 0;
  return {at: (bin) => x + width * ((bin + 0.5) / bins - 0.5), y, bins};
}
