import type {Page} from "playwright-core";

/** A4 less its margins, at 96 dpi. */
export const sheet = {width: 702, height: 1000};

/** What a page that is shown for print cuts at the sheet's edge or within itself. */
export function cutOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((node) => node.checkVisibility() && !node.closest("svg, .unseen, title"))
      .filter((node) => {
        const clipped = getComputedStyle(node).overflowX !== "visible";
        const {right, width: own} = node.getBoundingClientRect();
        const holds = node.matches(".card, .tile, .scroll, .explorer-table, table, td, th");
        return (
          (own > 0 && right > width + 1) ||
          ((clipped || holds) && node.scrollWidth > node.clientWidth + 1 && own > 0)
        );
      })
      .map((node) => `${node.localName}.${node.className}: ${node.textContent.slice(0, 40)}`);
  });
}
