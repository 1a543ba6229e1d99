import {t, type TextKey} from "../../src/components/text.js";

/** What the page says, in the language that it starts in. */
export const label = (key: TextKey): string => t("fr", key);

/** The button of a tool of the explorer. */
export const tool = (key: TextKey): string =>
  `.tool:has(> .panel[aria-label="${label(key)}"]) > summary`;

/** The button of a filter on the bar. */
export const filter = (key: string): string => `.filter-slot[data-filter=${key}] summary`;
