/** How many categorical colours `tokens` of style/charts.css has: `--cat-1` to `--cat-8`. */
const count = 8;

/**
 * The colour of a practice among `all` of the firm's: by its place in the alphabet, so that it is
 * the same on every page whatever the order and the number of the rows. None is grey.
 */
export function practiceColour(practice: string | null, all: readonly (string | null)[]): string {
  if (practice === null) return "var(--context)";
  const names = [...new Set(all.filter((name) => name !== null))].sort();
  const place = names.indexOf(practice);
  if (place < 0) throw new Error(`practice "${practice}" is not among the firm's`);
  return `var(--cat-${(place % count) + 1})`;
}
