/** Rows on the page of any list are not more. */
export const largestPage = 200;

/** Rows on a page when `total` rows are known: under 100 → 25, 500 → 50, 2 000 → 100, else 200. */
export function pageSize(total: number): number {
  if (total < 100) return 25;
  if (total < 500) return 50;
  return total < 2000 ? 100 : largestPage;
}

/** Pages of `total` rows; an empty list has one. */
export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize(total)));
}
