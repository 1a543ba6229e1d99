import {existsSync} from "node:fs";
import {join} from "node:path";

/** Folder of real stores, named by the environment; they are not part of the project. */
const folder = process.env["CONSULTATOR_FIXTURES"];

/** The path of a real store, or undefined where the environment names no folder that has it. */
export function realStore(name: string): string | undefined {
  const path = folder ? join(folder, name) : undefined;
  return path && existsSync(path) ? path : undefined;
}

export const realStores = {
  small: realStore("consultator-15.db"),
  large: realStore("consultator-1000-migrated.db")
};

/** The as-of date that the figures we know of the real stores are for. */
export const realAsOf = "2026-11-22";
