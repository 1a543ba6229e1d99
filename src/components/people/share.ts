import {formatPercent} from "../format.js";
import type {Language} from "../language.js";

/** A share in whole points, in tenths where it would read as nothing: one of 762 is not "0 %". */
export function shareText(language: Language, share: number): string {
  return formatPercent(language, share, share > 0 && share < 0.01 ? 1 : 0);
}
