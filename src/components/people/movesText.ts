import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** "12 entrées", "1 sortie". */
export function movesText(
  language: Language,
  kind: "entries" | "exits",
  count: number | null
): string {
  const one = new Intl.PluralRules(language).select(count ?? 0) === "one";
  return t(language, `people.${kind}.${one ? "one" : "many"}`, {
    count: formatNumber(language, count)
  });
}
