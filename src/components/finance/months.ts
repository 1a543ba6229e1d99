import type {Finance, FinanceMonth} from "../../../loaders/contract/finance.js";
import {MonthBars} from "../charts/monthBars.js";
import {MonthLine} from "../charts/monthLine.js";
import type {MonthPoint} from "../charts/months.js";
import {formatDate, formatMoneyShort, formatMonth, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {monthsWindow} from "../trends/months.js";

export interface Drawn {
  language: Language;
  width: number;
}

/** "+3.2%", with a true minus; empty for what rounds to nothing. */
export function signedPercent(language: Language, ratio: number): string {
  if (!/[1-9]/.test(formatPercent(language, ratio))) return "";
  return `${ratio < 0 ? "−" : "+"}${formatPercent(language, Math.abs(ratio))}`;
}

const kinds = ["delivered", "signed", "assumed"] as const;

/** The finding: how much of the next month is signed. */
export function aheadTitle(months: readonly FinanceMonth[], language: Language): string {
  const next = months.find(({ahead}) => ahead);
  const last = months.findLast(({ahead, partial}) => !ahead && !partial);
  if (!next) return t(language, "chart.none");
  const month = formatMonth(language, next.month);
  const money = (value: number | null) => formatMoneyShort(language, value);
  if (!next.signed)
    return next.assumed
      ? t(language, "finance.months.assumed", {month, value: money(next.assumed)})
      : t(language, "finance.months.nothing", {month});
  if (!last?.revenue)
    return t(language, "finance.months.first", {month, value: money(next.signed)});
  return t(language, "finance.months.signed", {
    month,
    value: money(next.signed),
    share: formatPercent(language, next.signed / last.revenue),
    last: formatMonth(language, last.month)
  });
}

/** Revenue delivered, signed and assumed by month: twelve behind, this one, twelve ahead. */
export function RevenueMonths(page: Finance, {language, width}: Drawn): HTMLElement {
  const {months, horizon} = page;
  const points = months.flatMap((month): MonthPoint[] => {
    const {month: at} = month;
    // What is delivered of this month is certain: only what is signed of it marks it as open.
    return [
      {month: at, series: "delivered", value: month.revenue},
      {month: at, series: "signed", value: month.signed, partial: month.partial},
      {month: at, series: "assumed", value: month.assumed}
    ].filter(({value}) => value !== null);
  });
  return MonthBars(points, {
    language,
    width,
    unit: "euros",
    kinds: kinds.map((id, index) => ({
      id,
      label: t(language, `finance.kind.${id}`),
      look: (["full", "soft", "hollow"] as const)[index] ?? "full"
    })),
    title: aheadTitle(months, language),
    subtitle: t(language, "finance.months.subtitle", {
      window: monthsWindow(language, months),
      horizon:
        horizon === null
          ? t(language, "finance.months.unassumed")
          : t(language, "finance.until", {date: formatDate(language, horizon)})
    })
  });
}

/** The finding: the last full month's pace as the best, or against the one before. */
export function paceTitle(months: readonly FinanceMonth[], language: Language): string {
  const full = months.filter(({ahead, partial}) => !ahead && !partial);
  const last = full.at(-1);
  if (!last?.revenue_per_day) return t(language, "chart.none");
  const value = formatMoneyShort(language, last.revenue_per_day);
  const month = formatMonth(language, last.month);
  const others = full.slice(0, -1).map((one) => one.revenue_per_day ?? 0);
  if (others.length > 1 && last.revenue_per_day > Math.max(...others))
    return t(language, "finance.pace.best", {value, month});
  const before = others.at(-1);
  if (!before) return t(language, "finance.pace.plain", {value, month});
  const change = signedPercent(language, last.revenue_per_day / before - 1);
  return t(language, change ? "finance.pace.change" : "finance.pace.same", {value, month, change});
}

/** Revenue per business day by month: revenue without the calendar. */
export function PaceMonths({months}: Finance, {language, width}: Drawn): HTMLElement {
  const past = months.filter(({ahead}) => !ahead);
  return MonthLine(
    past.map(({month, revenue_per_day: value, partial}) => ({month, value, partial})),
    {
      language,
      width,
      unit: "euros",
      zero: true,
      title: paceTitle(months, language),
      subtitle: t(language, "finance.pace.subtitle", {window: monthsWindow(language, past)})
    }
  );
}

/** The finding: the rate of the last full month against the first one with a rate. */
export function rateTitle(months: readonly FinanceMonth[], language: Language): string {
  const known = months.filter(
    ({ahead, partial, average_rate: rate}) => !ahead && !partial && rate !== null
  );
  const last = known.at(-1);
  const first = known.at(0);
  if (!last?.average_rate || !first?.average_rate) return t(language, "finance.rate.none");
  const value = formatMoneyShort(language, last.average_rate);
  const month = formatMonth(language, last.month);
  if (first === last) return t(language, "finance.rate.plain", {value, month});
  const change = signedPercent(language, last.average_rate / first.average_rate - 1);
  return t(language, change ? "finance.rate.change" : "finance.rate.same", {
    value,
    month,
    change,
    first: formatMonth(language, first.month)
  });
}

/** The average daily rate by month. */
export function RateMonths({months}: Finance, {language, width}: Drawn): HTMLElement {
  const past = months.filter(({ahead}) => !ahead);
  return MonthLine(
    past.map(({month, average_rate: value, partial}) => ({month, value, partial})),
    {
      language,
      width,
      unit: "euros",
      title: rateTitle(months, language),
      subtitle: t(language, "finance.rate.subtitle", {window: monthsWindow(language, past)})
    }
  );
}
