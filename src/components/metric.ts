import type {MetricEntry, Unit} from "../../loaders/contract.js";
import {
  formatBytes,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatNumberShort,
  formatPercent,
  missing
} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** What the reader calls a metric. */
export function metricName(language: Language, entry: Pick<MetricEntry, "name">): string {
  return entry.name[language];
}

export interface UnitOptions {
  /** For tiles and axes: at most three significant digits. */
  short?: boolean;
  /** For receipts: the decimals that make a difference, too. */
  exact?: boolean;
}

/** A value of `unit` for people; shares are fractions; null is "–". */
export function formatUnit(
  language: Language,
  unit: Unit,
  value: number | null,
  {short = false, exact = false}: UnitOptions = {}
): string {
  if (value === null) return missing;
  switch (unit) {
    case "share": {
      const digits = exact ? 2 : short && Math.abs(value) >= 0.9995 ? 0 : 1;
      return formatPercent(language, value, digits);
    }
    case "euros":
      if (short) return formatMoneyShort(language, value);
      return formatMoney(language, value, exact ? 2 : 0);
    case "euros-per-day":
      return t(language, "unit.perDay", {value: formatMoney(language, value, exact ? 2 : 0)});
    case "bytes":
      return formatBytes(language, value);
    case "days":
    case "years":
    case "fte":
      return quantity(language, unit, value, {short, exact});
    case "index":
      return plain(language, value, {short, exact}, 2);
    default:
      return plain(language, value, {short, exact}, Number.isInteger(value) ? 0 : 1);
  }
}

/** A target, an alert or a tick of an axis: as short as it can be, "75 %". */
export function formatLevel(language: Language, unit: Unit, value: number): string {
  if (unit !== "share") return formatUnit(language, unit, value, {short: true});
  const whole = Math.abs(value * 100 - Math.round(value * 100)) < 0.05;
  return formatPercent(language, value, whole ? 0 : 1);
}

/** A number without its unit: counts in full up to 10 000, then in thousands where `short`. */
function plain(
  language: Language,
  value: number,
  {short, exact}: UnitOptions,
  exactDigits: number
): string {
  if (short) return formatNumberShort(language, value);
  return formatNumber(language, value, exact ? exactDigits : 0);
}

function quantity(
  language: Language,
  unit: "days" | "years" | "fte",
  value: number,
  options: UnitOptions
): string {
  const text = options.short
    ? formatNumberShort(language, value)
    : formatNumber(language, value, options.exact ? 2 : 1);
  const one = new Intl.PluralRules(language).select(value) === "one";
  return t(language, one ? `unit.${unit}.one` : `unit.${unit}.many`, {value: text});
}
