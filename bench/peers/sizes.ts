import {join} from "node:path";
import {benchFolder, demoFirm, largeFirm, millionFirm} from "../store.js";
import type {Firm} from "../store.js";

/** The three sizes of the comparison, by the missions of their firm. */
export const sizes = ["10k", "1M", "10M"] as const;
export type Size = (typeof sizes)[number];

export const firms: Record<Size, Firm> = {"10k": demoFirm, "1M": millionFirm, "10M": largeFirm};

export const peersFolder = join(benchFolder, "peers");

/** Where our own site of a size is published. */
export function siteFolder(size: Size): string {
  return join(peersFolder, size, "site");
}
