import {formatDate, formatMoney, formatNumber, formatPercent, missing} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import type {Column, Value} from "./columns.js";

/** A code of the data in words; one that has no text is shown as it is. */
export function codeText(language: Language, {texts}: Column, code: string): string {
  const key = `${texts ?? ""}.${code}`;
  return hasText(key) ? t(language, key) : code;
}

/** A value as the reader sees it; "–" for a missing one. */
export function formatValue(language: Language, column: Column, value: Value): string {
  if (value === null || value === "") return missing;
  if (typeof value === "boolean") return t(language, value ? "explorer.yes" : "explorer.no");
  if (typeof value === "number") return formatQuantity(language, column, value);
  if (column.kind === "date") return formatDate(language, value);
  return column.kind === "code" ? codeText(language, column, value) : value;
}

/** A figure in the unit of its kind. */
export function formatQuantity(
  language: Language,
  {kind, digits}: {kind: string; digits?: number | undefined},
  value: number | null
): string {
  if (kind === "money") return formatMoney(language, value, digits);
  if (kind === "percent") return formatPercent(language, value, digits);
  return formatNumber(language, value, digits);
}

/** Whether values of the column stand right-aligned. */
export function isNumeric({kind}: Column): boolean {
  return kind === "number" || kind === "money" || kind === "percent";
}
