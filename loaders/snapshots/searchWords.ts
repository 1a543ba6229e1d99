/** Letters, digits and the signs that names are told apart by ("C++", "R&D", "100%", emoji). */
const whole = /[\p{L}\p{N}\p{S}%_&@#*]+/gu;
const letters = /[\p{L}\p{N}]{2,}/gu;
const signs = /[\p{S}%_&@#*]+/gu;
/** Texts without any such sign, and their words: most texts, read in a third of the time. */
const usual = /^[a-z0-9 .,:'’/()–-]*$/;
const usualWord = /[a-z0-9]+/g;
/** Marks of direction and the like, which nobody sees or types. */
const unseen = /[\p{Cf}\p{M}]/gu;

/**
 * The words that a folded text is found by, as often as they stand in it: those between blanks and
 * punctuation, and of a word with signs its letters and its signs too. "c++ 100%" gives "c++", "++",
 * "100%", "100", "%". The search box reads what is typed in the same way (`search/words.ts`).
 */
export function searchWords(folded: string): string[] {
  if (usual.test(folded)) return folded.match(usualWord) ?? [];
  const words = folded.replace(unseen, "").match(whole) ?? [];
  return words.flatMap((word) => {
    const found = word.match(signs);
    if (!found || found[0] === word) return [word];
    return [word, ...(word.match(letters) ?? []), ...found];
  });
}
