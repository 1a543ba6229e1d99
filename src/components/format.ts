import type {Language} from "./language.js";
import {t} from "./text.js";

/** What stands for a value that is not there; never 0. */
export const missing = "–";

const locale = {fr: "fr-FR", en: "en-GB"} as const;

const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) cache.set(key, (format = new Intl.NumberFormat(locale[language], options)));
  return format;
}

/** A count or a quantity: "1 234,5" or "1,234.5". */
export function formatNumber(language: Language, value: number | null, digits = 0): string {
  if (value === null) return missing;
  return numberFormat(language, {maximumFractionDigits: digits}).format(value);
}

/** A number for tiles and axes, three significant digits from 10 000 on: "1 234", "12,5 k". */
export function formatNumberShort(language: Language, value: number | null): string {
  if (value === null) return missing;
  const size = Math.abs(value);
  if (size >= 9_995) {
    const [divisor, unit] = size >= 999_500 ? [1e6, "M"] : [1e3, "k"];
    const text = numberFormat(language, {maximumSignificantDigits: 3}).format(value / divisor);
    return language === "fr" ? `${text}\u202f${unit}` : `${text}${unit === "M" ? "m" : unit}`;
  }
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2;
  return numberFormat(language, {maximumFractionDigits: digits}).format(value);
}

/** A fraction as a percentage: 0.573 → "57,3 %" or "57.3%". */
export function formatPercent(language: Language, value: number | null, digits = 1): string {
  if (value === null) return missing;
  return numberFormat(language, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  }).format(value);
}

/** Euros in full, for tables and receipts: "260 767 €" or "€260,767". */
export function formatMoney(language: Language, value: number | null, digits = 0): string {
  if (value === null) return missing;
  return numberFormat(language, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  }).format(value);
}

/** Euros for tiles and axes, three significant digits: "50,9 M€" or "€50.9m". */
export function formatMoneyShort(language: Language, value: number | null): string {
  if (value === null) return missing;
  const size = Math.abs(value);
  const [divisor, fr, en] =
    size >= 999_500_000
      ? [1e9, "Md€", "bn"]
      : size >= 999_500
        ? [1e6, "M€", "m"]
        : size >= 9_995
          ? [1e3, "k€", "k"]
          : [1, "€", ""];
  const number = numberFormat(language, {maximumSignificantDigits: divisor === 1 ? 4 : 3});
  const text = number.format(value / divisor);
  // A narrow no-break space before the unit in French; the sign before the symbol in English.
  if (language === "fr") return `${text}\u202f${fr}`;
  return text.startsWith("-") ? `-€${text.slice(1)}${en}` : `€${text}${en}`;
}

const dateOptions = {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"} as const;

const dateCache = new Map<string, Intl.DateTimeFormat>();

/** Kept, as making one takes some milliseconds: on the way to the first number, each counts. */
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = dateCache.get(key);
  if (!format) dateCache.set(key, (format = new Intl.DateTimeFormat(locale[language], options)));
  return format;
}

/** A day: "22 nov. 2026" or "22 Nov 2026". Takes an ISO day, milliseconds (UTC) or a Date. */
export function formatDate(language: Language, value: string | number | Date | null): string {
  if (value === null) return missing;
  return dateFormat(language, dateOptions).format(new Date(value));
}

/** A month: "nov. 2026" or "Nov 2026". */
export function formatMonth(language: Language, value: string | number | Date): string {
  const options = {month: "short", year: "numeric", timeZone: "UTC"} as const;
  return dateFormat(language, options).format(new Date(value));
}

/** An instant in the reader's own time zone: "22 nov. 2026, 16:43". */
export function formatInstant(language: Language, value: string | number | Date): string {
  const options = {dateStyle: "medium", timeStyle: "short"} as const;
  return dateFormat(language, options).format(new Date(value));
}

/** A size in bytes: "1,2 Mo" or "1.2 MB" (powers of 1000). */
export function formatBytes(language: Language, value: number): string {
  const units = language === "fr" ? ["o", "ko", "Mo", "Go"] : ["B", "kB", "MB", "GB"];
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = numberFormat(language, {maximumSignificantDigits: unit === 0 ? 15 : 3});
  return `${text.format(value)}\u00a0${units[unit] ?? ""}`;
}

/** An instant as a clock time, with its day when that is not the day of `now`: "11:02". */
export function formatClock(language: Language, value: number, now: number): string {
  const time = dateFormat(language, {timeStyle: "short"}).format(value);
  const sameDay = new Date(value).toDateString() === new Date(now).toDateString();
  if (sameDay) return time;
  const day = dateFormat(language, {day: "numeric", month: "short"});
  return `${day.format(value)}, ${time}`;
}

/** Seconds in one unit, at least a minute: "8 minutes", "3 jours"; short "8 min", "3 j". */
export function formatDuration(
  language: Language,
  seconds: number,
  unitDisplay: "long" | "short" = "long"
): string {
  const [value, unit] =
    seconds < 5_400
      ? [seconds / 60, "minute"]
      : seconds < 129_600
        ? [seconds / 3_600, "hour"]
        : [seconds / 86_400, "day"];
  return numberFormat(language, {style: "unit", unit, unitDisplay}).format(
    Math.max(1, Math.round(value))
  );
}

/** Milliseconds for people: "340 ms" or "12,3 s". */
export function formatMilliseconds(language: Language, value: number): string {
  if (value < 1000) return `${formatNumber(language, value)}\u00a0ms`;
  return `${numberFormat(language, {maximumSignificantDigits: 3}).format(value / 1000)}\u00a0s`;
}

/** A difference of fractions in points: 0.006 → "0,6 point"; the sign is the caller's. */
export function formatPoints(language: Language, fraction: number): string {
  const points = Math.round(Math.abs(fraction) * 1000) / 10;
  const value = formatNumber(language, points, 1);
  const one = new Intl.PluralRules(language).select(points) === "one";
  return t(language, one ? "unit.point" : "unit.points", {value});
}
