import type {PeriodId} from "../../../loaders/contract.js";
import type {Finance} from "../../../loaders/contract/finance.js";
import {metricChange} from "../change.js";
import {element} from "../element.js";
import {formatDate, formatMoneyShort, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {metricEntry} from "../receipt.js";
import {t} from "../text.js";
import {overText} from "./measures.js";

/** The answer of the page: what was delivered, at what rate, what lies ahead, what is left. */
export function financeSentence(
  page: Finance,
  language: Language,
  period: PeriodId | null = null
): string {
  // All of it over one window: the revenue's own, unless the reader chose another.
  const chosen = period ?? "3m";
  const {revenue, average_rate: rate} = page.by_period[chosen];
  if (!revenue) return "";
  const window = overText(language, chosen);
  const {amount} = metricChange(language, revenue, metricEntry(page, "revenue"), page.periods);
  const delivered = t(language, revenue.value ? "finance.delivered" : "finance.delivered.none", {
    revenue: formatMoneyShort(language, revenue.value),
    window,
    change: amount ? t(language, "finance.change", {amount}) : ""
  });
  const known = rate?.value ?? null;
  const atRate =
    known === null
      ? delivered
      : t(language, "finance.rate", {
          delivered,
          rate: formatUnit(language, "euros-per-day", known)
        });
  return t(language, "finance.sentence", {
    delivered: atRate,
    ahead: aheadText(page, language),
    margin: marginText(page, language, chosen)
  });
}

function aheadText({measures, horizon}: Finance, language: Language): string {
  const signed = measures.revenue_signed?.value ?? 0;
  const assumed = measures.revenue_assumed?.value ?? 0;
  const ahead = t(language, signed ? "finance.ahead" : "finance.ahead.none", {
    signed: formatMoneyShort(language, signed)
  });
  if (!assumed || horizon === null) return ahead;
  return t(language, "finance.ahead.assumed", {
    ahead,
    assumed: formatMoneyShort(language, assumed),
    date: formatDate(language, horizon)
  });
}

function marginText(page: Finance, language: Language, period: PeriodId): string {
  const margin = page.by_period[period].margin_rate?.value ?? null;
  const [target] = metricEntry(page, "margin_rate").target ?? [];
  if (margin === null || target === undefined) return "";
  return t(language, margin < target ? "finance.margin.below" : "finance.margin.above", {
    rate: formatPercent(language, margin),
    target: formatPercent(language, target, 0)
  });
}

/** The first sentence of the page. */
export function FinanceHeadline(
  page: Finance,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  return element("p", {class: "headline"}, financeSentence(page, language, period));
}
