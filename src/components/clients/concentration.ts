import type {PeriodId} from "../../../loaders/contract.js";
import type {ClientRanking, Clients} from "../../../loaders/contract/clients.js";
import {MonthLine} from "../charts/monthLine.js";
import {Pareto} from "../charts/pareto.js";
import {overText} from "../finance/measures.js";
import type {Drawn} from "../finance/months.js";
import {formatMonth, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {clientLink} from "../links.js";
import {metricEntry} from "../receipt.js";
import {t} from "../text.js";
import {monthsWindow} from "../trends/months.js";
import {levelText} from "./headline.js";

/** The finding: how few clients make most of the revenue. */
export function paretoTitle({clients, count, revenue}: ClientRanking, language: Language): string {
  let sum = 0;
  const enough = clients.findIndex((client) => (sum += client.revenue) >= 0.8 * revenue) + 1;
  if (enough === 1) return t(language, "clients.pareto.one");
  const number = (value: number) => formatNumber(language, value);
  if (enough > 1)
    return t(language, "clients.pareto.eighty", {count: number(enough), all: number(count)});
  return t(language, "clients.pareto.first", {
    count: number(clients.length),
    share: formatPercent(language, sum / revenue)
  });
}

/** The first clients and the rest, with what they add up to. */
export function ClientsPareto(
  page: Clients,
  {language, width, period}: Drawn & {period: PeriodId | null}
): HTMLElement {
  const chosen = period ?? "12m";
  const ranking = page.rankings[chosen];
  return Pareto(
    ranking.clients.map(({client, revenue}) => ({
      name: client ?? t(language, "finance.none.client"),
      value: revenue,
      href: clientLink(client)
    })),
    {
      language,
      width,
      unit: "euros",
      // "None" is among them, even when it is far behind.
      top: ranking.clients.length,
      total: ranking.revenue,
      count: ranking.count,
      title: paretoTitle(ranking, language),
      subtitle: t(language, "clients.pareto.subtitle", {window: overText(language, chosen)})
    }
  );
}

/** The finding: the last full month against its levels. */
export function concentrationTitle(page: Clients, id: "top1" | "hhi", language: Language): string {
  const last = page.months.findLast((month) => !month.partial && month[id] !== null);
  const value = last?.[id] ?? null;
  if (!last || value === null) return t(language, "chart.none");
  const month = formatMonth(language, last.month);
  const levels = metricEntry(page, id).target ?? [];
  if (id === "top1")
    return t(language, "clients.top1.title", {
      value: formatPercent(language, value),
      month,
      level: levelText(language, value, levels, (level) => formatPercent(language, level, 0))
    });
  const [level = 0] = levels;
  return t(language, value >= level ? "clients.hhi.above" : "clients.hhi.below", {
    value: formatNumber(language, value),
    month,
    level: formatNumber(language, level)
  });
}

/** Share of the first client, or HHI, of each month alone, with the levels from the settings. */
export function ConcentrationMonths(
  page: Clients,
  id: "top1" | "hhi",
  {language, width}: Drawn
): HTMLElement {
  const {months} = page;
  const levels = metricEntry(page, id).target ?? [];
  const window = monthsWindow(language, months);
  return MonthLine(
    months.map(({month, partial, [id]: value}) => ({month, partial, value})),
    {
      language,
      width,
      unit: id === "top1" ? "share" : "index",
      zero: true,
      rules: levels,
      title: concentrationTitle(page, id, language),
      subtitle:
        id === "top1"
          ? t(language, "clients.top1.subtitle", {
              window,
              levels: levels.map((level) => formatPercent(language, level, 0)).join(", ")
            })
          : t(language, "clients.hhi.subtitle", {window})
    }
  );
}
