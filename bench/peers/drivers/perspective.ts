import {sorted} from "../columns.js";
import {firstOption, practiceRow, wheelUp} from "./driver.js";
import type {Driver} from "./driver.js";

const rows = () => {
  const grid = document.querySelector("perspective-viewer-datagrid");
  const body = (grid?.shadowRoot ?? grid)?.querySelector("regular-table tbody");
  return body
    ? [...body.querySelectorAll("tr")]
        .slice(0, 15)
        .map(({textContent}) => textContent)
        .join("\n")
        .trim()
    : "";
};

export const perspective: Driver = {
  title: "Perspective",
  packages: ["@perspective-dev/viewer", "@perspective-dev/viewer-datagrid"],
  address: (size) => `/perspective/?size=${size}`,
  rows,
  ready: () => document.querySelector("#bar[data-ready]") !== null,
  operations: {
    // It has no pages: the wheel goes as far down as a page of 200 rows is high.
    async page(tab) {
      const {x, y} = await tab.middle("perspective-viewer");
      await tab.page.mouse.move(x, y);
      for (;;)
        await tab.measure({
          input: "wheel",
          act: () => tab.page.mouse.wheel(0, 200 * 19),
          watch: rows
        });
    },
    async sort(tab) {
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`regular-table thead th:has-text("${column}")`, rows);
    },
    search: (tab) => tab.search("#search", rows),
    filter: (tab) => tab.choose("#practice", rows, (option) => practiceRow(tab, option)),
    group: (tab) =>
      tab.choose("#group", rows, (option) => {
        const group = tab.expected.groups[option];
        return group && group.groups < 14 ? [group.key, String(group.mean)] : [];
      })
  },
  undo: {page: wheelUp, filter: firstOption("#practice"), group: firstOption("#group")},
  absent: {brush: "its charts are not brushed", sql: "no SQL"}
};
