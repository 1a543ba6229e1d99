import type {PeriodId} from "../../../loaders/contract.js";
import type {Managers} from "../../../loaders/contract/managers.js";
import {element} from "../element.js";
import {formatMoneyShort, formatNumber, formatPercent} from "../format.js";
import {overPeriod, ranking} from "../groups/measure.js";
import {isEmptyFirm} from "../groups/tiles.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** How each portfolio does, in one sentence; empty without a workforce. */
export function managersSentence(
  page: Managers,
  language: Language,
  period: PeriodId | null
): string {
  if (isEmptyFirm(page)) return "";
  const count = (value: number) => formatNumber(language, value);
  const alone = page.groups.find(({kind}) => kind === "none")?.at.headcount?.[0] ?? 0;
  const many = alone === 0 ? "none" : alone === 1 ? "one" : "many";
  const without = t(language, `managers.without.${many}`, {count: count(alone)});
  const portfolios = page.total.groups;
  if (portfolios === 0) return t(language, "managers.sentence.none", {without});
  const values = {
    count: t(language, portfolios === 1 ? "managers.count.one" : "managers.count.many", {
      count: count(portfolios)
    }),
    over: overPeriod(language, period).toLocaleLowerCase(language),
    without
  };
  const [first] = ranking(page, "revenue", period).ranked;
  const [idle] = ranking(page, "bench_rate", period).ranked;
  if (!first || !idle) return t(language, "managers.sentence.small", values);
  return t(language, "managers.sentence", {
    ...values,
    first: first.row.name ?? "",
    revenue: formatMoneyShort(language, first.value),
    idle: idle.row.name ?? "",
    rate: formatPercent(language, idle.value)
  });
}

/** The first sentence of the page. */
export function ManagersHeadline(
  page: Managers,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  return element("p", {class: "headline"}, managersSentence(page, language, period));
}
