/** Months since year 0, UTC. */
export function monthOf(day: Date): number {
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

/** Days from 1970-01-01 to the first of `month`. */
export function dayOfMonth(month: number): number {
  const first = new Date(Date.UTC(2000, ((month % 12) + 12) % 12, 1));
  first.setUTCFullYear(Math.floor(month / 12));
  return first.getTime() / 86_400_000;
}

/** The first of `month` as an ISO day. */
export function isoMonth(month: number): string {
  return new Date(dayOfMonth(month) * 86_400_000).toISOString().slice(0, 10);
}
