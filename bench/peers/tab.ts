import type {Page} from "playwright-core";
import {Stopwatch} from "../stopwatch.js";
import type {InPage, Limits} from "../stopwatch.js";
import type {Expected, Shown} from "./expected.js";

/** Thrown with the reason where a peer does not offer an operation at this size. */
export class Absent extends Error {}

/** One peer's page in one browser, with what it must answer. */
export class Tab extends Stopwatch {
  constructor(
    page: Page,
    readonly expected: Expected,
    limits: Limits
  ) {
    super(page, limits);
  }

  /** Types each of the texts to search letter by letter; only the last letter's result is known. */
  async search(selector: string, watch: InPage<undefined, string>): Promise<void> {
    for (const {text, first} of this.expected.searches) {
      await this.page.locator(selector).first().focus();
      for (const [i, letter] of [...text].entries())
        await this.key(letter, watch, i === text.length - 1 ? shownTexts(first) : undefined);
      const before = await this.page.evaluate<string>(`(${watch.toString()})()`);
      await this.page.keyboard.press("Control+a");
      await this.page.keyboard.press("Delete");
      await this.page.waitForFunction(
        `(() => { const now = (${watch.toString()})(); return now !== "" && now !== ${JSON.stringify(before)}; })()`,
        undefined,
        {timeout: this.limits.sample}
      );
    }
  }

  /** Goes down a native select with the arrow key; `holds` by the text and value then chosen. */
  async choose(
    selector: string,
    watch: InPage<undefined, string>,
    holds: (text: string, value: string) => readonly (string | null)[]
  ): Promise<void> {
    const select = this.page.locator(selector).first();
    const options = await select
      .locator("option")
      .evaluateAll((nodes) =>
        (nodes as HTMLOptionElement[]).map(({text, value}) => ({text, value}))
      );
    await select.focus();
    const at = await select.evaluate((node) => (node as HTMLSelectElement).selectedIndex);
    for (const {text, value} of options.slice(at + 1))
      await this.key("ArrowDown", watch, holds(text, value));
  }
}

/** What stands in a row on screen of who and what it is of. */
export function shownTexts({mission, consultant}: Shown): (string | null)[] {
  return [mission, consultant];
}
