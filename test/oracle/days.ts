/**
 * Days as whole numbers since 1970-01-01, and which of them are business days: section 2 of the
 * domain, written for the tests alone. Nothing here may come from the code under test.
 */

const dayLength = 86_400_000;

/** The number of a day, months counted from 1. */
export function dayOf(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / dayLength);
}

/** `YYYY-MM-DD` of a day. */
export function iso(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

function parts(day: number): [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = iso(day).split("-").map(Number);
  return [year, month, date];
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A value of the store as a day, null when it is none: `YYYY-MM-DD` or a datetime text, 1950–2100. */
export function readDay(value: unknown): number | null {
  const match = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})(?:[ T]|$)/.exec(value) : null;
  if (!match) return null;
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number);
  if (year < 1950 || year > 2100 || month < 1 || month > 12) return null;
  return date >= 1 && date <= monthLength(year, month) ? dayOf(year, month, date) : null;
}

/** An ISO day that a test wrote; throws when it is none. */
export function day(text: string): number {
  const read = readDay(text);
  if (read === null || text.length !== 10) throw new Error(`not a day: "${text}"`);
  return read;
}

/** The day `months` months later (earlier if negative), clamped to the month's last day. */
export function monthsFrom(from: number, months: number): number {
  const [year, month, date] = parts(from);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth)));
}

export function firstOfMonth(of: number): number {
  const [year, month] = parts(of);
  return dayOf(year, month, 1);
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Public holidays of a year: 11 national days; Alsace-Moselle has two more. */
export function holidays(year: number, alsaceMoselle = false): Set<number> {
  const sunday = easter(year);
  const days = [
    dayOf(year, 1, 1),
    dayOf(year, 5, 1),
    dayOf(year, 5, 8),
    dayOf(year, 7, 14),
    dayOf(year, 8, 15),
    dayOf(year, 11, 1),
    dayOf(year, 11, 11),
    dayOf(year, 12, 25),
    sunday + 1,
    sunday + 39,
    sunday + 50
  ];
  if (alsaceMoselle) days.push(sunday - 2, dayOf(year, 12, 26));
  return new Set(days);
}

const known = {national: new Map<number, boolean>(), alsaceMoselle: new Map<number, boolean>()};

/** Monday to Friday less the public holidays. */
export function isBusiness(of: number, alsaceMoselle = false): boolean {
  const answers = alsaceMoselle ? known.alsaceMoselle : known.national;
  let answer = answers.get(of);
  if (answer === undefined) {
    const weekday = new Date(of * dayLength).getUTCDay();
    const [year] = parts(of);
    answer = weekday >= 1 && weekday <= 5 && !holidays(year, alsaceMoselle).has(of);
    answers.set(of, answer);
  }
  return answer;
}

/** The business days from `from` to `to`, both included. */
export function businessDays(from: number, to: number, alsaceMoselle = false): number[] {
  const days: number[] = [];
  for (let each = from; each <= to; each++) if (isBusiness(each, alsaceMoselle)) days.push(each);
  return days;
}
