import type {PeriodId} from "../../../loaders/contract.js";
import type {GroupsPage} from "../../../loaders/contract/groups.js";
import {BarList, type BarRow} from "../charts/barList.js";
import {element} from "../element.js";
import {formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit, metricName} from "../metric.js";
import {isWithheld, metricEntry, shortProof} from "../receipt.js";
import {t, type TextKey} from "../text.js";
import {groupMeasure, groupName, ranking, type MetricId, type Valued} from "./measure.js";

export interface GroupOptions {
  language: Language;
  period: PeriodId | null;
  /** What to call the row of what has no group. */
  none: TextKey;
}

/** Metrics that the bars of a page are of. */
export type BarMetric =
  "occupancy" | "bench_rate" | "revenue" | "average_rate" | "ending_alone" | "margin_rate";

/** One metric of every group: the comparable ones sorted, then small groups, the rest and "none". */
export function GroupBars(page: GroupsPage, id: BarMetric, options: GroupOptions): HTMLElement {
  const {language, period, none} = options;
  const entry = metricEntry(page, id);
  if (isWithheld(page, entry)) return WithheldFigure(page, id, language);
  const {ranked, others} = ranking(page, id, period);
  const total = groupMeasure(page, page.total, id, period);
  const bar = ({row, value}: Valued): BarRow => {
    const measure = groupMeasure(page, row, id, period);
    return {
      name: groupName(language, row, none),
      value,
      href: row.filter === null ? null : `./consultants?${row.filter}`,
      flag: flagOf(language, row),
      tip: measure ? shortProof(language, entry, measure) : "",
      ...(ranked.some((each) => each.row === row) ? {} : {colour: "var(--context)"})
    };
  };
  const [low, high] = id === "occupancy" ? page.targets.occupancy : [null, null];
  const levels = {
    occupancy: total?.value == null ? [] : [total.value],
    bench_rate: page.targets.bench,
    average_rate: total?.value == null ? [] : [total.value],
    margin_rate: entry.target ?? [],
    revenue: [],
    ending_alone: []
  }[id];
  return BarList([...ranked, ...others].map(bar), {
    language,
    // As wide as its cell.
    width: 0,
    unit: entry.unit,
    sort: false,
    band: low === null || high === null ? null : [low, high],
    rules: levels,
    title: findingOf(page, id, {...options, ranked}),
    subtitle: subtitleOf(page, id, language, period),
    columns: [t(language, "chart.name"), metricName(language, entry)]
  });
}

/** Why a row is not compared, in two words. */
export function flagOf(
  language: Language,
  {small, active}: {small: boolean; active: boolean}
): string | null {
  const words = [
    small ? t(language, "chart.small") : "",
    active ? "" : t(language, "managers.inactive")
  ];
  return words.filter(Boolean).join(", ") || null;
}

/** The name of the chart and that this audience does not receive it. */
function WithheldFigure(page: GroupsPage, id: MetricId, language: Language): HTMLElement {
  const measure = metricName(language, metricEntry(page, id));
  return element(
    "div",
    {class: "figure words"},
    element("h3", {}, t(language, "proof.withheld", {measure})),
    element("p", {class: "muted"}, t(language, "groups.withheld"))
  );
}

function subtitleOf(
  page: GroupsPage,
  id: BarMetric,
  language: Language,
  period: PeriodId | null
): string {
  const entry = metricEntry(page, id);
  const measure = metricName(language, entry);
  const window =
    entry.span === "window"
      ? t(language, `window.${period ?? "12m"}`)
      : t(language, "groups.today");
  const mark = t(language, `groups.rule.${id}`);
  return `${t(language, "metric.over", {measure, window})}. ${mark}`.trim();
}

interface Found extends GroupOptions {
  ranked: (Valued & {value: number})[];
}

/** What the chart shows, in words. */
function findingOf(page: GroupsPage, id: BarMetric, found: Found): string {
  const {language, ranked, none} = found;
  const {unit} = metricEntry(page, id);
  const best = ranked[0];
  const last = ranked.at(-1);
  if (!best || !last) return t(language, "groups.alone");
  const text = (value: number) => formatUnit(language, unit, value, {short: true});
  const values = {
    name: groupName(language, best.row, none),
    value: text(best.value),
    last: groupName(language, last.row, none),
    least: text(last.value),
    total: formatNumber(language, ranked.length)
  };
  if (best.value === 0) return t(language, `groups.${id}.zero`);
  if (id === "occupancy" || id === "margin_rate") {
    const [low = 0] = metricEntry(page, id).target ?? [];
    const below = ranked.filter(({value}) => value < low).length;
    const target = {count: formatNumber(language, below), target: text(low)};
    const many = below === 0 ? "none" : below === 1 ? "one" : "many";
    return t(language, `groups.below.${many}`, {...values, ...target});
  }
  if (id === "revenue") {
    const sum = groupMeasure(page, page.total, id, found.period)?.value ?? 0;
    const share = formatPercent(language, best.value / sum, 0);
    return t(language, "groups.revenue", {...values, share});
  }
  return t(language, `groups.${id}`, values);
}
