import type {PeriodId} from "../../../loaders/contract.js";
import type {Clients} from "../../../loaders/contract/clients.js";
import {element} from "../element.js";
import {overText} from "../finance/measures.js";
import {formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {metricEntry} from "../receipt.js";
import {t} from "../text.js";

/** Where a value stands between the attention and the alert level. */
export function levelText(
  language: Language,
  value: number,
  levels: readonly number[],
  format: (level: number) => string
): string {
  const [attention, alert] = levels;
  if (alert !== undefined && value >= alert)
    return t(language, "clients.level.alert", {level: format(alert)});
  if (attention === undefined) return "";
  const key = value >= attention ? "clients.level.attention" : "clients.level.below";
  return t(language, key, {level: format(attention)});
}

/** The answer of the page: how much rests on the first client, the first five, and on how many. */
export function clientsSentence(
  page: Clients,
  language: Language,
  period: PeriodId | null = null
): string {
  const chosen = period ?? "12m";
  const {top1, top5, hhi, clients} = page.by_period[chosen];
  const window = overText(language, chosen);
  const [first] = page.rankings[chosen].clients;
  if (!first || top1.value === null) return t(language, "clients.sentence.none", {window});
  const percent = (value: number | null, digits = 1) => formatPercent(language, value, digits);
  const [threshold = 0] = metricEntry(page, "hhi").target ?? [];
  const high = (hhi.value ?? 0) >= threshold;
  const count = clients.value ?? 0;
  return t(language, "clients.sentence", {
    first: first.client ?? t(language, "clients.nameless"),
    share: percent(top1.value),
    window,
    level: levelText(language, top1.value, metricEntry(page, "top1").target ?? [], (level) =>
      percent(level, 0)
    ),
    others:
      count > 5
        ? t(language, "clients.others", {
            share: percent(top5.value),
            count: formatNumber(language, count)
          })
        : "",
    concentration: t(language, high ? "clients.concentration.high" : "clients.concentration.low", {
      value: formatNumber(language, hhi.value),
      level: formatNumber(language, threshold)
    })
  });
}

/** The first sentence of the page. */
export function ClientsHeadline(
  page: Clients,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  return element("p", {class: "headline"}, clientsSentence(page, language, period));
}
