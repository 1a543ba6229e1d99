import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";
import {element} from "./element.js";
import {pageCount, pageSize} from "./pageSize.js";

export interface PagerNode {
  node: HTMLElement;
  /** Shows page `page` (from 1) of `count` rows; null while the count is unknown. */
  show: (page: number, count: number | null) => void;
}

/** First, previous, a field to jump to a page, next, last, and "1–100 of 1 000". */
export function Pager({language, go}: {language: Language; go: (page: number) => void}): PagerNode {
  let current = 1;
  let pages = 1;
  const field = element("input", {type: "number", min: 1, step: 1, inputmode: "numeric"});
  const of = element("span", {class: "of"});
  const range = element("span", {class: "range"});
  const step = (key: TextKey, sign: string, target: () => number) => {
    const name = t(language, key);
    const button = element("button", {type: "button", "aria-label": name, title: name}, sign);
    button.addEventListener("click", () => go(target()));
    return button;
  };
  const back = [
    step("explorer.first", "«", () => 1),
    step("explorer.previous", "‹", () => current - 1)
  ];
  const forth = [
    step("explorer.next", "›", () => current + 1),
    step("explorer.last", "»", () => pages)
  ];
  field.addEventListener("change", () => {
    const asked = Math.round(field.valueAsNumber);
    if (asked >= 1) go(Math.min(asked, pages));
    else field.valueAsNumber = current;
  });
  const node = element(
    "nav",
    {class: "explorer-pager", "aria-label": t(language, "explorer.pages")},
    ...back,
    element("label", {}, element("span", {}, t(language, "explorer.page")), field),
    of,
    ...forth,
    range
  );
  return {
    node,
    show(page, count) {
      current = page;
      pages = count === null ? page : pageCount(count);
      field.max = String(pages);
      if (document.activeElement !== field || field.valueAsNumber !== page)
        field.valueAsNumber = page;
      of.textContent = t(language, "explorer.ofPages", {
        pages: count === null ? "…" : formatNumber(language, pages)
      });
      for (const button of back) button.disabled = page <= 1;
      for (const button of forth) button.disabled = page >= pages;
      range.textContent = count === null ? "" : rangeText(language, page, count);
    }
  };
}

function rangeText(language: Language, page: number, count: number): string {
  const size = pageSize(count);
  const from = count === 0 ? 0 : (page - 1) * size + 1;
  const numbers = {from, to: Math.min(page * size, count), total: count};
  const texts = Object.entries(numbers).map(([key, n]) => [key, formatNumber(language, n)]);
  return t(language, "explorer.range", Object.fromEntries(texts) as Record<string, string>);
}
