import type {Page} from "playwright-core";

/** One way to use a page: what both ways can do has the same tests. */
export interface Hand {
  name: string;
  /** Presses a button, follows a link, ticks a box, chooses one of a few. */
  use: (page: Page, selector: string) => Promise<void>;
  /** Puts `text` in the place of what a field has, and enters it. */
  write: (page: Page, selector: string, text: string) => Promise<void>;
  /** Chooses the option called `text` of a list. */
  pick: (page: Page, selector: string, text: string) => Promise<void>;
  /** Narrows the histogram within `part`. */
  brush: (page: Page, part: string) => Promise<void>;
  undo: (page: Page) => Promise<void>;
  /** Brings the second of the shown columns before the first, in their list. */
  swap: (page: Page) => Promise<void>;
  /** To the last row of one long table. */
  toEnd: (page: Page) => Promise<void>;
  /** Sorts by one more header. */
  also: (page: Page, selector: string) => Promise<void>;
  /** Chooses `item` in the menu of the header of that number. */
  menu: (page: Page, header: number, item: string) => Promise<void>;
  /** Keeps the rows of the group of that number. */
  group: (page: Page, index: number) => Promise<void>;
}

const headers = ".explorer-table thead th";

const mouse: Hand = {
  name: "by mouse",
  use: (page, selector) => page.locator(selector).first().click(),
  async write(page, selector, text) {
    await page.locator(selector).first().fill(text);
    await page.keyboard.press("Enter");
  },
  // What a browser opens below a list is no part of the page.
  pick: async (page, selector, text) =>
    void (await page.locator(selector).first().selectOption({label: text})),
  async brush(page, part) {
    const box = await page.locator(`${part} .histogram-bars`).boundingBox();
    if (!box) throw new Error(`no bars in ${part}`);
    const at = (share: number) => page.mouse.move(box.x + share * box.width, box.y + 20);
    await at(0.3);
    await page.mouse.down();
    await at(0.5);
    await at(0.6);
    await page.mouse.up();
  },
  undo: (page) => page.click(".undo"),
  swap: (page) => page.dragAndDrop("[data-key=consultant]", "[data-key=mission]"),
  async toEnd(page) {
    // Closes what is open over the table.
    await page.click(".explorer-count");
    await page.hover(".explorer-table");
    await page.mouse.wheel(0, 1e7);
  },
  also: (page, selector) => page.click(selector, {modifiers: ["Shift"]}),
  async menu(page, header, item) {
    const head = page.locator(headers).nth(header);
    await head.hover();
    await head.locator(".menu-button").click();
    await page.click(`[role=menuitem]:text-is("${item}")`);
  },
  group: (page, index) => page.locator(".period-chart rect").nth(index).click()
};

const keyboard: Hand = {
  name: "by keyboard alone",
  async use(page, selector) {
    const kind = await tabTo(page, selector);
    if (kind !== "radio") return page.keyboard.press(kind === "checkbox" ? "Space" : "Enter");
    const target = page.locator(selector).first();
    for (let presses = 0; !(await target.isChecked()); presses++) {
      if (presses > 20) throw new Error(`${selector} is not reached by arrows`);
      await page.keyboard.press("ArrowDown");
    }
  },
  async write(page, selector, text) {
    const kind = await tabTo(page, selector);
    // A date is written part by part, as the browser's language has them.
    const [year, month, day] = text.split("-");
    if (kind === "date") return page.keyboard.type(`${month}${day}${year}`);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  },
  async pick(page, selector, text) {
    await tabTo(page, selector);
    const steps = await page
      .locator(selector)
      .first()
      .evaluate((node: HTMLSelectElement, wanted) => {
        const at = [...node.options].findIndex(({text: name}) => name === wanted);
        return at < 0 ? NaN : at - node.selectedIndex;
      }, text);
    if (Number.isNaN(steps)) throw new Error(`${selector} has no ${text}`);
    for (let step = 0; step < Math.abs(steps); step++)
      await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  },
  async brush(page, part) {
    await tabTo(page, `${part} input[type=range]`);
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowRight");
  },
  undo: (page) => page.keyboard.press("Control+z"),
  swap: (page) => keyboard.use(page, '[data-act="consultant -1"]'),
  async toEnd(page) {
    await page.keyboard.press("Escape");
    await tabTo(page, ".explorer-table");
    await page.keyboard.press("End");
  },
  async also(page, selector) {
    await tabTo(page, selector);
    await page.keyboard.press("Shift+Enter");
  },
  async menu(page, header, item) {
    await tabTo(page, `${headers} .sort-button >> nth=${header}`);
    await page.keyboard.press("Alt+ArrowDown");
    const chosen = page.locator(`[role=menuitem]:text-is("${item}"):focus`);
    for (let presses = 0; (await chosen.count()) === 0; presses++) {
      if (presses > 20) throw new Error(`the arrows do not come to ${item}`);
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  },
  group: (page, index) => keyboard.use(page, `.group-table tbody tr >> nth=${index} >> button`)
};

/** Whoever points, and whoever cannot. */
export const hands: readonly Hand[] = [mouse, keyboard];

/**
 * Brings the focus to what `selector` names by the tab key alone, to one of a few by the one that
 * is chosen; says which type of field it is. Throws where the key never comes there.
 */
export async function tabTo(page: Page, selector: string): Promise<string> {
  const target = page.locator(selector).first();
  await target.waitFor();
  for (let presses = 0; presses < 200; presses++) {
    const found = await target.evaluate((node) => {
      const active = document.activeElement ?? document.body;
      const type = node.getAttribute("type") ?? "";
      const name = type === "radio" && node.getAttribute("name");
      if (active === node || (name && active.getAttribute("name") === name)) return {type};
      const before = active.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
      const inText = active.closest(".cm-editor") !== null;
      return {way: before && active !== document.body ? "Shift+Tab" : "Tab", inText};
    });
    if (found.type !== undefined) return found.type;
    // An editor keeps the tab key to itself, but for the one after Escape.
    if (found.inText) await page.keyboard.press("Escape");
    await page.keyboard.press(found.way);
  }
  throw new Error(`the tab key does not come to ${selector}`);
}
