import {sorted} from "../columns.js";
import {shownTexts} from "../tab.js";
import {firstOption, practiceRow} from "./driver.js";
import type {Driver} from "./driver.js";

const rows = () =>
  [...document.querySelectorAll<HTMLElement>(".ag-grid-scrolling-container .ag-row")]
    .map((row) => ({at: Number(row.getAttribute("row-index")), text: row.textContent}))
    .sort((a, b) => a.at - b.at)
    .slice(0, 15)
    .map(({text}) => text)
    .join("\n");

export const aggrid: Driver = {
  title: "AG Grid Community",
  packages: ["ag-grid-community"],
  address: (size) => `/aggrid/?size=${size}`,
  rows,
  ready: () => document.querySelector("#practice") !== null,
  operations: {
    async page(tab) {
      for (const row of tab.expected.pages.slice(1))
        await tab.click(".ag-paging-button[data-ref=btNext]", rows, shownTexts(row));
    },
    async sort(tab) {
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`.ag-header-cell[col-id="${column}"] .ag-header-cell-text`, rows);
    },
    search: (tab) => tab.search("#search", rows),
    filter: (tab) => tab.choose("#practice", rows, (option) => practiceRow(tab, option))
  },
  undo: {
    page: ({page}) => page.locator(".ag-paging-button[data-ref=btFirst]").click(),
    filter: firstOption("#practice")
  },
  absent: {
    brush: "no charts",
    group: "in the Enterprise edition only",
    sql: "no SQL"
  }
};
