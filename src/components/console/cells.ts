import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Cell, ResultColumn} from "./result.js";

/** A number's own name is not grouped: "12345". */
const names = /(^|_)(id|year)$/i;

/** A value in the reader's language; null stays null, and is shown as what it is. */
export function cellText(
  language: Language,
  {name, kind}: Pick<ResultColumn, "name" | "kind">,
  value: Cell
): string | null {
  if (kind === "unshown") return t(language, "console.unshown");
  if (value === null) return null;
  if (typeof value === "boolean") return t(language, value ? "explorer.yes" : "explorer.no");
  if (typeof value === "bigint")
    return names.test(name) ? String(value) : value.toLocaleString(locale[language]);
  if (typeof value === "string") return value;
  if (kind === "date" || kind === "timestamp") {
    // DuckDB's calendar goes on where a browser's ends.
    if (Number.isNaN(new Date(value).getTime())) return String(value);
    const day = formatDate(language, value);
    return kind === "date" ? day : `${day}, ${clock(value)}`;
  }
  if (kind === "time") return clock(value);
  if (!Number.isFinite(value)) return String(value).replace("Infinity", "∞");
  if (names.test(name) && Number.isInteger(value)) return String(value);
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential(2);
  return formatNumber(language, value, Math.abs(value) < 1 ? 4 : 2);
}

const locale = {fr: "fr-FR", en: "en-GB"} as const;

/** The ISO day of milliseconds since 1970. */
export function isoDay(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString().slice(0, 10);
}

/** "10:05:00" */
function clock(milliseconds: number): string {
  const day = 86_400_000;
  return new Date(((milliseconds % day) + day) % day).toISOString().slice(11, 19);
}

/** The value in full for machines: an ISO day, a point for the decimals; null for none. */
export function exactText({kind}: Pick<ResultColumn, "kind">, value: Cell): string | null {
  if (value === null) return null;
  if (typeof value !== "number") return String(value);
  if (kind === "date") return isoDay(value);
  if (kind === "timestamp") return `${isoDay(value)} ${clock(value)}`;
  return kind === "time" ? clock(value) : String(value);
}
