import {sorted} from "../columns.js";
import {shownTexts} from "../tab.js";
import {firstOption, practiceRow} from "./driver.js";
import type {Driver} from "./driver.js";
import {questions} from "./questions.js";

const rows = () =>
  [...document.querySelectorAll("#view tbody tr")]
    .slice(0, 15)
    .map(({textContent}) => textContent)
    .join("\n");

const answer = () => document.querySelector("#groups")?.textContent ?? "";

export const sqljs: Driver = {
  title: "sql.js",
  packages: ["sql.js"],
  address: (size) => `/sqljs/?size=${size}`,
  rows,
  ready: () => document.querySelector("#group") !== null,
  operations: {
    async page(tab) {
      for (const row of tab.expected.pages.slice(1))
        await tab.click("#next", rows, shownTexts(row));
    },
    async sort(tab) {
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`#view th[data-column="${column}"]`, rows);
    },
    search: (tab) => tab.search("#search", rows),
    filter: (tab) => tab.choose("#practice", rows, (option) => practiceRow(tab, option)),
    group: (tab) =>
      tab.choose("#group", answer, (option) => {
        const group = tab.expected.groups[option];
        return group ? [group.key, String(group.mean)] : [];
      }),
    async sql(tab) {
      for (const question of questions) {
        await tab.page.fill("#sql", question);
        await tab.click("#run", answer);
      }
    }
  },
  undo: {page: ({page}) => page.locator("#first").click(), filter: firstOption("#practice")},
  absent: {brush: "no charts"}
};
