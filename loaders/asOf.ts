/** The day in Europe/Paris at an instant: the default as-of date. The caller reads the clock. */
export function dayInParis(now: Date): string {
  // The Swedish locale writes ISO days.
  return new Intl.DateTimeFormat("sv-SE", {timeZone: "Europe/Paris"}).format(now);
}

/** `text` if it is a day from 1950 to 2100 written YYYY-MM-DD. Throws otherwise. */
export function parseDay(text: string, what: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new Error(`${what}: not a date (YYYY-MM-DD): "${text}"`);
  if (text < "1950" || text > "2100-12-31")
    throw new Error(`${what}: outside 1950–2100: "${text}"`);
  return text;
}

/** The day `months` months from `day`, clamped to the month's last day: 2026-05-31 − 3 → 2026-02-28. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** The day `days` days from `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
