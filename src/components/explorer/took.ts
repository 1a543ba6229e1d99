import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** "Answered in 3.4 ms": for the hover of every result. */
export function tookText(language: Language, took: number): string {
  const milliseconds = formatNumber(language, took, took < 10 ? 1 : 0);
  return t(language, "explorer.took", {milliseconds});
}
