import {existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {seedStore} from "../loaders/demo/seed.js";

/** A demo firm to measure with; the same parameters give the same file. */
export interface Firm {
  consultants: number;
  missions: number;
}

export const projectFolder = join(import.meta.dirname, "..");
/** Stores, and what is made of them: CONSULTATOR_BENCH shares it between working copies. */
export const benchFolder =
  process.env["CONSULTATOR_BENCH"] ?? join(projectFolder, ".consultator/bench");

/** The day of every benchmark. */
export const asOf = "2026-11-22";

export const demoFirm: Firm = {consultants: 1000, missions: 11_500};
export const millionFirm: Firm = {consultants: 10_000, missions: 1_000_000};
/** Many people: what is kept for each of them and each window weighs most here. */
export const wideFirm: Firm = {consultants: 100_000, missions: 1_000_000};
export const largeFirm: Firm = {consultants: 100_000, missions: 10_000_000};

/** The store of a firm, made once and kept, named by its parameters. */
export function benchStore({consultants, missions}: Firm): string {
  mkdirSync(benchFolder, {recursive: true});
  const out = join(benchFolder, `store-${consultants}-${missions}-1-${asOf}.db`);
  if (existsSync(out)) return out;
  console.warn(`making a store of ${missions.toLocaleString("en")} missions`);
  seedStore({out, consultants, missions, seed: 1, asOf});
  return out;
}
