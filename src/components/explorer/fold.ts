/**
 * A text as the `search` columns hold it: lower case without accents, exactly what DuckDB's
 * `strip_accents(lower(text))` gives. Code point by code point, as DuckDB does: JavaScript's own
 * lower case makes a final "Σ" another letter than an inner one.
 */
export function fold(text: string): string {
  // Most texts are plain ASCII, where lower case is all there is to do.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  let lower = "";
  for (const letter of text) lower += lowerCase(letter);
  return lower.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

function lowerCase(letter: string): string {
  const lower = letter.toLowerCase();
  // A letter that JavaScript lowers to several ("İ") keeps the first: the rest is an accent.
  return [...lower][0] ?? letter;
}

/** No search needs more; what is longer comes from a broken link. */
export const longestSearch = 256;

/**
 * The words that a row's `search` column must contain for `query`: folded, each once, without
 * those contained in another one.
 */
export function searchWords(query: string): string[] {
  const words = [...new Set(fold(query).split(/\s+/u))].filter((word) => word !== "");
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}
