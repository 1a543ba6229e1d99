import type {Measure, MeasureId, MonthRow} from "../../loaders/contract.js";
import {
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatPoints
} from "./format.js";
import type {Language} from "./language.js";
import {t, type TextKey} from "./text.js";

type Format = (language: Language, value: number | null) => string;

/** How a measure is shown. */
export interface MeasureView {
  id: MeasureId;
  label: TextKey;
  /** For the tile: at most three significant digits, counts in full. */
  short: Format;
  /** For the receipt. */
  full: Format;
  /** The numerator and the denominator in the receipt. */
  part: Format;
  /** "points" for fractions, "percent" relative for money, "count" otherwise. */
  change: "points" | "percent" | "count";
  /** Whether more is better, worse, or neither. */
  better: "up" | "down" | null;
  /** Its monthly series; null where there is none. */
  series: ((month: MonthRow) => number | null) | null;
  /** Whether the month in progress compares with full months: a rate does, a sum does not. */
  partial: boolean;
  /** Columns of the operational store. */
  sources: string;
}

// As in the registry of measures, which a test compares: components load nothing from loaders.
const workforce =
  "consultants.date_entree_societe, consultants.date_sortie_societe, consultants.actif";
const activity = "missions.date_debut, missions.date_fin, missions.statut";
const rates = "missions.tjm, missions.taux_journalier";
const perDay: Format = (language, value) =>
  value === null
    ? formatNumber(language, null)
    : t(language, "unit.perDay", {value: formatMoney(language, value)});

const shared = {
  short: formatNumber,
  full: formatNumber,
  part: formatNumber,
  partial: true
} as const;

/** The six headline tiles, in the order of the page. */
export const tileMeasures: readonly MeasureView[] = [
  {
    ...shared,
    id: "headcount",
    label: "metric.headcount",
    change: "count",
    better: null,
    series: (month) => month.headcount,
    sources: workforce
  },
  {
    ...shared,
    id: "bench_rate",
    label: "metric.bench_rate",
    short: formatPercent,
    full: percent2,
    change: "points",
    better: "down",
    series: (month) => month.bench_rate,
    sources: `${workforce}, ${activity}`
  },
  {
    ...shared,
    id: "occupancy",
    label: "metric.occupancy",
    short: formatPercent,
    full: percent2,
    change: "points",
    better: "up",
    series: (month) => month.occupancy,
    sources: `${workforce}, ${activity}`
  },
  {
    ...shared,
    id: "average_rate",
    label: "metric.average_rate",
    short: perDay,
    full: perDay,
    change: "percent",
    better: "up",
    series: (month) => month.average_rate,
    sources: `${activity}, ${rates}`
  },
  {
    ...shared,
    id: "revenue",
    label: "metric.revenue",
    short: formatMoneyShort,
    full: formatMoney,
    part: formatMoney,
    change: "percent",
    better: "up",
    series: (month) => month.revenue,
    partial: false,
    sources: `${activity}, ${rates}`
  },
  {
    ...shared,
    id: "ending",
    label: "metric.ending",
    change: "count",
    better: null,
    series: null,
    sources: activity
  }
];

function percent2(language: Language, value: number | null): string {
  return formatPercent(language, value, 2);
}

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

/** What changed since the comparable day or window. */
export function measureChange(
  language: Language,
  measure: Pick<Measure, "value" | "previous" | "from" | "previous_from" | "previous_to">,
  {change, better}: Pick<MeasureView, "change" | "better">
): Change {
  const {value, previous} = measure;
  const none = {arrow: "", amount: "", than: "", tone: "plain"} as const;
  if (value === null || previous === null || (change === "percent" && previous === 0))
    return {...none, word: t(language, "change.none")};
  const difference = change === "percent" ? value / previous - 1 : value - previous;
  const format = {points: formatPoints, percent: formatPercent, count: formatNumber}[change];
  const size = format(language, Math.abs(difference));
  const amount = `${difference < 0 ? "−" : "+"}${size}`;
  const since = t(language, "change.fromDay", {date: formatDate(language, measure.previous_from)});
  if (!/[1-9]/.test(size))
    return {...none, arrow: "=", word: t(language, "change.same"), than: since};
  const up = difference > 0;
  const arrow = up ? "▲" : "▼";
  if (better === null)
    return {
      arrow,
      amount,
      word: t(language, up ? "change.up" : "change.down"),
      than: since,
      tone: "plain"
    };
  const tone = up === (better === "up") ? "better" : "worse";
  const than = comparison(language, measure);
  return {arrow, amount, word: t(language, `change.${tone}`), than, tone};
}

/** Than what: a day, the window just before, or another window by its days. */
function comparison(
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
