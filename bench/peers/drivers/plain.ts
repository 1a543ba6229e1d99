import {sorted} from "../columns.js";
import {firstOption, practiceRow, wheelUp} from "./driver.js";
import type {Driver} from "./driver.js";

const rows = () => {
  const box = document.querySelector("form[class*=-table]");
  const body = box?.querySelector("tbody");
  if (!box || !body?.rows.length) return "";
  const first = Math.max(0, Math.round(box.scrollTop / (body.rows[0]?.offsetHeight || 22)));
  return [...body.rows]
    .slice(first, first + 15)
    .map(({textContent}) => textContent)
    .join("\n");
};

const groups = () => {
  const boxes = document.querySelectorAll("form[class*=-table]");
  return boxes.length < 2 ? "" : (boxes[1]?.querySelector("tbody")?.textContent ?? "");
};

export const plain: Driver = {
  title: "Framework with Inputs",
  packages: ["@observablehq/framework", "@observablehq/inputs"],
  address: (size) => `/plain/?size=${size}`,
  rows,
  ready: () => document.querySelectorAll("form[class*=-table] tbody").length === 2,
  operations: {
    // It has no pages: rows are added while one scrolls.
    async page(tab) {
      const {x, y} = await tab.middle("form[class*=-table] tbody tr:nth-child(9)");
      await tab.page.mouse.move(x, y);
      for (;;)
        await tab.measure({
          input: "wheel",
          act: () => tab.page.mouse.wheel(0, 300),
          watch: rows
        });
    },
    async sort(tab) {
      for (const column of sorted)
        for (let click = 0; click < 2; click++)
          await tab.click(`form[class*=-table] th[title="${column}"]`, rows);
    },
    search: (tab) => tab.search("input[type=search]", rows),
    filter: (tab) => tab.choose("select", rows, (option) => practiceRow(tab, option)),
    async group(tab) {
      await tab.choose("select >> nth=1", groups, (option) => {
        const group = tab.expected.groups[option];
        return group && group.groups < 15 ? [group.key, String(group.mean)] : [];
      });
    }
  },
  undo: {page: wheelUp, filter: firstOption("select")},
  absent: {brush: "no brush", sql: "no SQL"}
};
