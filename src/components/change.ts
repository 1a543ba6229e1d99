import type {Measure, MetricEntry, Period, Unit} from "../../loaders/contract.js";
import {formatDate, formatNumber, formatPercent, formatPoints} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** Sign, arrow and word of a measure's change; never colour alone. */
export interface Change {
  arrow: "▲" | "▼" | "=" | "";
  /** "−0,6 point"; empty when nothing compares. */
  amount: string;
  word: string;
  /** "qu’au 22 oct. 2026"; empty when nothing compares. */
  than: string;
  tone: "better" | "worse" | "plain";
}

/** "points" for fractions, "percent" relative for money, "count" otherwise. */
type Kind = "points" | "percent" | "count";

function changeKind(unit: Unit): Kind {
  if (unit === "share") return "points";
  return unit === "euros" || unit === "euros-per-day" || unit === "bytes" ? "percent" : "count";
}

/**
 * Whether the metric adds up over days: then two windows of different length do not compare as such.
 * A client is counted once, on however many days; a rate is of a day.
 */
export function isSum({
  span,
  denominator,
  unit
}: Pick<MetricEntry, "span" | "denominator" | "unit">): boolean {
  const adds = unit !== "clients" && unit !== "euros-per-day";
  return span === "window" && denominator === null && adds;
}

/** The window that a measure is over, if it is one of the page's periods. */
export function periodOf(
  {from, to}: Pick<Measure, "from" | "to">,
  periods: readonly Period[]
): Period | undefined {
  return periods.find((period) => period.from === from && period.to === to);
}

/** What changed since the comparable day or window; sums are compared per business day where the days differ. */
export function metricChange(
  language: Language,
  measure: Measure,
  entry: Pick<MetricEntry, "unit" | "better" | "span" | "denominator">,
  periods: readonly Period[] = []
): Change {
  const {value, previous} = measure;
  const kind = changeKind(entry.unit);
  const none = {arrow: "", amount: "", than: "", tone: "plain"} as const;
  if (value === null || previous === null || (kind === "percent" && previous === 0))
    return {...none, word: t(language, "change.none")};
  const days = isSum(entry) ? periodOf(measure, periods) : undefined;
  const {business_days: now = 1, previous_business_days: before = 1} = days ?? {};
  // Of a count per day nobody has a feeling: a percentage then, as for money.
  const perDay = now !== before && now > 0 && before > 0 && previous !== 0;
  const rate = perDay ? value / now / (previous / before) : value / previous;
  const relative = kind === "percent" || perDay;
  const difference = relative ? rate - 1 : value - previous;
  const count = (size: number) => formatNumber(language, size, Number.isInteger(size) ? 0 : 1);
  const size = relative
    ? formatPercent(language, Math.abs(difference))
    : kind === "points"
      ? formatPoints(language, difference)
      : count(Math.abs(difference));
  const signed = `${difference < 0 ? "−" : "+"}${size}`;
  const amount = perDay ? t(language, "unit.perBusinessDay", {change: signed}) : signed;
  const since = t(language, "change.fromDay", {date: formatDate(language, measure.previous_from)});
  const instant = measure.previous_from === measure.previous_to;
  if (!/[1-9]/.test(size))
    return {...none, arrow: "=", word: t(language, "change.same"), than: since};
  const up = difference > 0;
  const arrow = up ? "▲" : "▼";
  if (entry.better === null) {
    const word = t(language, up ? "change.up" : "change.down");
    const than = instant ? since : t(language, "change.onBefore");
    return {arrow, amount, word, than, tone: "plain"};
  }
  const tone = up === (entry.better === "up") ? "better" : "worse";
  return {arrow, amount, word: t(language, `change.${tone}`), than: than(language, measure), tone};
}

/** Than what: a day, the window just before, or another window by its days. */
function than(
  language: Language,
  {from, previous_from, previous_to}: Pick<Measure, "from" | "previous_from" | "previous_to">
): string {
  const day = (date: string) => formatDate(language, date);
  if (previous_from === previous_to)
    return t(language, "change.sinceDay", {date: day(previous_from)});
  if (Date.parse(from) - Date.parse(previous_to) === 86_400_000)
    return t(language, "change.thanBefore");
  return t(language, "change.thanWindow", {from: day(previous_from), to: day(previous_to)});
}
