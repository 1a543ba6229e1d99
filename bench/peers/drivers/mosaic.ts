import {sorted} from "../columns.js";
import {firstOption, practiceRow} from "./driver.js";
import type {Driver} from "./driver.js";

const rows = () => {
  const box = document.querySelector("#view > div");
  const body = box?.querySelector("tbody");
  if (!box || !body?.rows.length) return "";
  const first = Math.max(0, Math.round(box.scrollTop / (body.rows[0]?.offsetHeight || 22)));
  return [...body.rows]
    .slice(first, first + 15)
    .map(({textContent}) => textContent)
    .join("\n");
};

const groups = () => document.querySelector("#groups svg")?.textContent ?? "";

export const mosaic: Driver = {
  title: "Mosaic (vgplot)",
  packages: ["@uwdata/vgplot", "@uwdata/mosaic-core"],
  address: (size) => `/mosaic/?size=${size}`,
  rows,
  ready: () =>
    document.querySelectorAll("#more svg g[aria-label=rect] rect").length > 30 &&
    document.querySelector("#groups rect") !== null,
  operations: {
    // It has no pages: the wheel goes as far down as a page of 200 rows is high.
    async page(tab) {
      const {x, y} = await tab.middle("#view");
      await tab.page.mouse.move(x, y);
      for (;;)
        await tab.measure({
          input: "wheel",
          act: () => tab.page.mouse.wheel(0, 200 * 22),
          watch: rows
        });
    },
    async sort(tab) {
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`#view th:text-is("${column}")`, rows);
    },
    search: (tab) => tab.search("#bar input", rows),
    filter: (tab) => tab.choose("#bar select >> nth=0", rows, (option) => practiceRow(tab, option)),
    group: (tab) =>
      tab.choose("#bar select >> nth=1", groups, (option) => {
        const group = tab.expected.groups[option];
        return group && group.groups < 20 ? [group.key] : [];
      }),
    async brush(tab) {
      const others = () => {
        const bars = document.querySelectorAll("#histogram-days rect");
        return [...bars].map((bar) => bar.getAttribute("height")).join();
      };
      const {x, y} = await tab.middle("#histogram-daily_rate svg");
      await tab.page.mouse.move(x - 60, y);
      await tab.page.mouse.down();
      for (let i = 1; ; i++)
        await tab.measure({
          input: "pointermove",
          act: () => tab.page.mouse.move(x - 60 + 10 + 5 * i, y),
          watch: others
        });
    }
  },
  // After scrolling its table begins a new filter's rows where it was: it is opened again.
  // Once scrolled, its table begins the next filter's rows where it was: it is opened again.
  undo: {filter: firstOption("#bar select")},
  absent: {sql: "SQL from code only"}
};
