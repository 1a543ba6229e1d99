import type {Size} from "../sizes.js";
import type {InPage, Tab} from "../tab.js";

export const operations = ["page", "sort", "search", "filter", "brush", "group", "sql"] as const;
export type Operation = (typeof operations)[number];

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
  /** Why the others are not there. */
  absent: Partial<Record<Operation, string>>;
}

/** Holds of the first row of a practice's missions; nothing for all of them. */
export function practiceRow(tab: Tab, practice: string): (string | null)[] {
  const row = tab.expected.practices[practice];
  return row ? [row.mission, row.consultant] : [];
}
