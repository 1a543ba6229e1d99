import {sorted} from "../columns.js";
import {shownTexts} from "../tab.js";
import type {Driver} from "./driver.js";

const rows = () =>
  [...document.querySelectorAll(".explorer-table tbody tr:not([aria-hidden])")]
    .slice(0, 15)
    .map(({textContent}) => textContent)
    .join("\n");

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
      for (const key of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`.explorer-table th[data-column="${key}"] button`, rows);
    },
    search: (tab) => tab.search(".explorer #search", rows)
  },
  undo: {page: ({page}) => page.locator(".explorer-pager button >> nth=0").click()},
  absent: {filter: "not yet", brush: "not yet", group: "not yet", sql: "not yet"}
};
