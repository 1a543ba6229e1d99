import type {PeriodId} from "../../../loaders/contract.js";
import type {Finance} from "../../../loaders/contract/finance.js";
import {BarList} from "../charts/barList.js";
import {MonthBars} from "../charts/monthBars.js";
import {SmallMultiples} from "../charts/smallMultiples.js";
import {element} from "../element.js";
import {formatMoneyShort, formatMonth, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {metricEntry, Proven} from "../receipt.js";
import {t} from "../text.js";
import {monthsWindow} from "../trends/months.js";
import {groupPeriod, overText} from "./measures.js";
import type {Drawn} from "./months.js";
import {groupName, practiceColours} from "./rates.js";

/** Two columns from here on, as `.charts` has them. */
const twoColumns = 836;

/** Margin by practice and what the bench costs; for who may not see them, that they are withheld. */
export function Margins(
  page: Finance,
  {language, width, period}: Drawn & {period: PeriodId | null}
): HTMLElement {
  if (page.audience !== "direction") return WithheldMargins(language);
  const inner = (width >= twoColumns ? (width - 12) / 2 : width) - 26;
  const options = {language, width: inner, period};
  const charts = [PracticeMargins(page, options), BenchMonths(page, options)];
  return element(
    "div",
    {class: "charts"},
    ...charts.map((chart) => element("div", {}, chart)),
    element("div", {class: "wide"}, PracticeBench(page, {language, width: width - 26}))
  );
}

function WithheldMargins(language: Language): HTMLElement {
  return element(
    "div",
    {class: "state"},
    element("p", {}, element("strong", {}, t(language, "finance.margins.withheld"))),
    element("p", {class: "muted"}, t(language, "finance.margins.why"))
  );
}

/** The finding: how many practices miss the target. */
export function marginTitle(page: Finance, language: Language, period: PeriodId | null): string {
  const rates = (page.groups[period ?? groupPeriod].margins ?? []).flatMap(({measure: {value}}) =>
    value === null ? [] : [value]
  );
  const [target = 0] = metricEntry(page, "margin_rate").target ?? [];
  if (rates.length === 0) return t(language, "finance.margins.unknown");
  const below = rates.filter((rate) => rate < target).length;
  const key =
    rates.length === 1
      ? below === 1
        ? "one.below"
        : "one.met"
      : below === 0
        ? "met"
        : below === 1
          ? "few"
          : "below";
  return t(language, `finance.margins.${key}`, {
    count: below,
    all: rates.length,
    target: formatPercent(language, target, 0)
  });
}

function PracticeMargins(
  page: Finance,
  {language, width, period}: Drawn & {period: PeriodId | null}
): HTMLElement {
  const chosen = period ?? groupPeriod;
  const [target] = metricEntry(page, "margin_rate").target ?? [];
  return BarList(
    (page.groups[chosen].margins ?? []).map(({name, measure}) => {
      const shown = groupName(language, "practice", name);
      return {
        name: shown,
        value: measure.value,
        number: Proven(language, page, "margin_rate", measure, {of: shown}),
        note: t(language, "finance.covered", {share: formatPercent(language, measure.coverage, 0)}),
        href: `./consultants?practice=${encodeURIComponent(name ?? "")}`
      };
    }),
    {
      language,
      width,
      unit: "share",
      rules: target === undefined ? [] : [target],
      columns: [
        t(language, "finance.column.practice"),
        page.metrics.margin_rate?.name[language] ?? ""
      ],
      title: marginTitle(page, language, period),
      subtitle: t(language, "finance.margins.subtitle", {window: overText(language, chosen)})
    }
  );
}

function BenchMonths({months}: Finance, {language, width}: Drawn): HTMLElement {
  const past = months.filter(({ahead}) => !ahead);
  const last = past.findLast(({partial}) => !partial);
  return MonthBars(
    past.map(({month, bench_cost: value = null, partial}) => ({month, value, partial})),
    {
      language,
      width,
      unit: "euros",
      title: last
        ? t(language, "finance.bench.title", {
            value: formatMoneyShort(language, last.bench_cost ?? 0),
            month: formatMonth(language, last.month)
          })
        : t(language, "chart.none"),
      subtitle: t(language, "finance.bench.subtitle", {window: monthsWindow(language, past)})
    }
  );
}

function PracticeBench(page: Finance, {language, width}: Drawn): HTMLElement {
  const past = page.months.filter(({ahead}) => !ahead);
  const rows = page.bench_costs ?? [];
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const most = rows.toSorted((a, b) => sum(b.values) - sum(a.values)).at(0);
  return SmallMultiples(
    rows.flatMap(({practice, values}) =>
      past.map(({month, partial}, index) => ({
        group: groupName(language, "practice", practice),
        month,
        partial,
        value: values[index] ?? null
      }))
    ),
    {
      language,
      width,
      unit: "euros",
      kind: "bar",
      colour: practiceColours(page, language),
      title: most
        ? t(language, "finance.bench.practices", {
            name: groupName(language, "practice", most.practice),
            value: formatMoneyShort(language, sum(most.values))
          })
        : t(language, "chart.none"),
      subtitle: t(language, "finance.bench.practices.subtitle")
    }
  );
}
