import type {InPage} from "../../stopwatch.js";
import type {Size} from "../sizes.js";
import type {Tab} from "../tab.js";

/** In the order of their measuring: those first that leave the rows as they were. */
export const operations = ["search", "group", "sql", "page", "filter", "brush", "sort"] as const;
export type Operation = (typeof operations)[number];

/** Leads back from an operation. */
export type Undo = (tab: Pick<Tab, "page">) => Promise<void>;

/** How a peer is driven, by what a user sees and clicks. */
export interface Driver {
  title: string;
  /** Package and version lines for the results; ours has none. */
  packages: readonly string[];
  address: (size: Size) => string;
  /** In the page: the text of the first rows in view; "" while there are none. */
  rows: InPage<undefined, string>;
  /** In the page: every control works. */
  ready: InPage<undefined, boolean>;
  /** Repeats an operation until the tab has enough of it. */
  operations: Partial<Record<Operation, (tab: Tab) => Promise<void>>>;
  /** Leads back to the first rows after an operation; without it the page is opened again. */
  undo: Partial<Record<Operation, Undo>>;
  /** Why the others are not there. */
  absent: Partial<Record<Operation, string>>;
}

/** Holds of the first row of a practice's missions; nothing for all of them. */
export function practiceRow(tab: Tab, practice: string): (string | null)[] {
  const row = tab.expected.practices[practice];
  return row ? [row.mission, row.consultant] : [];
}

/** Chooses the first option of a select again. */
export const firstOption =
  (selector: string): Undo =>
  async ({page}) => {
    await page.locator(selector).first().selectOption({index: 0});
  };

/** Scrolls to the top of what is under the mouse. */
export const wheelUp: Undo = ({page}) => page.mouse.wheel(0, -1e8);
