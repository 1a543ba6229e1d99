import type {Random} from "./random.js";

/** A date as whole days since 1970-01-01: the generator computes with these, the store has texts. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of an ISO date. Throws, with the option's name, when it is not one of the calendar. */
export function parseDay(option: string, iso: string): Day {
  const day = Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
  if (!Number.isInteger(day) || isoDay(day) !== iso) {
    throw new Error(`${option}: not a date (YYYY-MM-DD): "${iso}"`);
  }
  return day;
}

const texts = new Map<Day, string>();

/** `YYYY-MM-DD`; kept, because ten million missions share some ten thousand days. */
export function isoDay(day: Day): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** Monday is 0, Sunday 6. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function mondayBefore(day: Day): Day {
  return day - weekday(day);
}

/** The Friday on or before the day. */
export function fridayBefore(day: Day): Day {
  return day - ((weekday(day) + 3) % 7);
}

/** DATETIME as the application writes it: naive local time with microseconds, in office hours. */
export function timestamp(day: Day, random: Random): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const micros = String(random.int(0, 999_999)).padStart(6, "0");
  const time = `${two(random.int(8, 18))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
  return `${isoDay(day)} ${time}.${micros}`;
}
