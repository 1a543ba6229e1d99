import {join} from "node:path";
import {demoFirm, largeFirm, millionFirm} from "../store.js";
import type {Firm} from "../store.js";

/** The three sizes of the comparison, by the missions of their firm. */
export const sizes = ["10k", "1M", "10M"] as const;
export type Size = (typeof sizes)[number];

export const firms: Record<Size, Firm> = {"10k": demoFirm, "1M": millionFirm, "10M": largeFirm};

export const projectFolder = join(import.meta.dirname, "../..");
/** Stores, and what is made of them: CONSULTATOR_BENCH shares it between working copies. */
export const benchFolder =
  process.env["CONSULTATOR_BENCH"] ?? join(projectFolder, ".consultator/bench");
export const peersFolder = join(benchFolder, "peers");
