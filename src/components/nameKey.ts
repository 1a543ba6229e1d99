import {fold} from "./explorer/fold.js";

/** A name as the numbers match it, of a client or a skill: no case, accents or extra spaces. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim();
}
