/** Rows a page for a known count (domain, section 5). */
export function pageSize(total: number): number {
  if (total < 100) return 25;
  if (total < 500) return 50;
  if (total < 2000) return 100;
  return 200;
}
