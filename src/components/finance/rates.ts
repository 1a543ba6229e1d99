import type {PeriodId} from "../../../loaders/contract.js";
import type {Finance, GroupMeasure} from "../../../loaders/contract/finance.js";
import {BarList} from "../charts/barList.js";
import {Distribution} from "../charts/distribution.js";
import {SmallMultiples} from "../charts/smallMultiples.js";
import {element} from "../element.js";
import {formatMoney, formatMoneyShort} from "../format.js";
import type {Language} from "../language.js";
import {practiceColour} from "../practiceColour.js";
import {Proven} from "../receipt.js";
import {clientLink} from "../links.js";
import {t} from "../text.js";
import {groupPeriod, measureOver, overText} from "./measures.js";
import {signedPercent, type Drawn} from "./months.js";

type Kind = "grade" | "practice" | "client";

const lists = {grade: "grades", practice: "practices", client: "clients"} as const;

/** A group's name, or what it means to have none. */
export function groupName(language: Language, kind: Kind, name: string | null): string {
  return name ?? t(language, `finance.none.${kind}`);
}

/** The finding: how far the groups are apart. */
export function groupTitle(
  groups: readonly GroupMeasure[],
  kind: Kind,
  language: Language
): string {
  const known = groups.flatMap(({name, measure: {value}}) =>
    value === null ? [] : [{name: groupName(language, kind, name), value}]
  );
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  const group = t(language, `finance.group.${kind}`);
  if (!low || !high) return group;
  return t(language, low === high ? "finance.group.one" : "finance.group.gap", {
    group,
    low: formatMoney(language, low.value),
    lowName: low.name,
    high: formatMoney(language, high.value),
    highName: high.name
  });
}

/** The average rate of each group, the firm's as a rule; the revenue it is over stands beside it. */
export function GroupRates(
  page: Finance,
  kind: Kind,
  {language, width, period}: Drawn & {period: PeriodId | null}
): HTMLElement {
  const chosen = period ?? groupPeriod;
  const groups = page.groups[chosen][lists[kind]];
  const firm = measureOver(page, "average_rate", period)?.value ?? null;
  const window = overText(language, chosen);
  const count = groups.filter(({name}) => name !== null).length;
  const leftOut = kind === "client" ? 0 : page.left_out[lists[kind]];
  const subtitle = [
    kind === "client"
      ? t(language, "finance.group.clients", {window, count})
      : t(language, "finance.group.subtitle", {window}),
    leftOut > 0 ? t(language, "finance.group.leftOut", {count: leftOut}) : ""
  ];
  return BarList(
    groups.map(({name, measure}) => {
      const shown = groupName(language, kind, name);
      return {
        name: shown,
        value: measure.value,
        number: Proven(language, page, "average_rate", measure, {of: shown}),
        note: formatMoneyShort(language, measure.numerator),
        href: kind === "client" ? clientLink(name) : null
      };
    }),
    {
      language,
      width,
      unit: "euros-per-day",
      rules: firm === null ? [] : [firm],
      columns: [t(language, `finance.column.${kind}`), t(language, "clients.column.rate")],
      title: groupTitle(groups, kind, language),
      subtitle: subtitle.filter(Boolean).join(" ")
    }
  );
}

/** The colour of a practice by the name that it is shown under. */
export function practiceColours(
  {practices}: Pick<Finance, "practices">,
  language: Language
): (shown: string | null) => string {
  const none = groupName(language, "practice", null);
  return (shown) => practiceColour(shown === none ? null : shown, practices);
}

/** The practice whose rate rose most from the first to the last month with one, and by how much. */
function mostGaining(page: Finance): {practice: string | null; ratio: number} | null {
  const changes = page.rate_months.flatMap(({practice, values}) => {
    const known = values.filter((value) => value !== null);
    const [first, last] = [known.at(0), known.at(-1)];
    return known.length > 1 && first && last ? [{practice, ratio: last / first - 1}] : [];
  });
  return changes.toSorted((a, b) => b.ratio - a.ratio).at(0) ?? null;
}

/** The average rate of each practice by month, on one scale. */
export function PracticeRates(page: Finance, {language, width}: Drawn): HTMLElement {
  const past = page.months.filter(({ahead}) => !ahead);
  const gain = page.rate_months.length > 1 ? mostGaining(page) : null;
  const change = gain && gain.ratio > 0 ? signedPercent(language, gain.ratio) : "";
  const title =
    gain && change
      ? t(language, "finance.multiples.title", {
          name: groupName(language, "practice", gain.practice),
          change
        })
      : t(language, "finance.multiples.plain");
  const points = page.rate_months.flatMap(({practice, values}) =>
    past.map(({month, partial}, index) => ({
      group: groupName(language, "practice", practice),
      month,
      partial,
      value: values[index] ?? null
    }))
  );
  return SmallMultiples(points, {
    language,
    width,
    unit: "euros",
    colour: practiceColours(page, language),
    title,
    subtitle: t(language, "finance.multiples.subtitle")
  });
}

/** How the rates of each grade spread, by the days sold at them. */
export function RateSpreads(page: Finance, {language, width}: Drawn): HTMLElement {
  const {spreads, median_rate: median} = page;
  return Distribution(
    spreads.map((row) => ({
      name: groupName(language, "grade", row.grade),
      count: row.consultants,
      min: row.lowest,
      p25: row.lower_quartile,
      median: row.median,
      p75: row.upper_quartile,
      max: row.highest
    })),
    {
      language,
      width,
      unit: "euros-per-day",
      title:
        median.value === null
          ? t(language, "finance.spread.plain")
          : t(language, "finance.spread.title", {median: formatMoney(language, median.value)}),
      subtitle: t(language, "finance.spread.subtitle")
    }
  );
}

/** The median of all rates with its receipt, beside which the chart shows the grades'. */
export function MedianNote(page: Finance, language: Language): HTMLElement {
  return element(
    "p",
    {class: "muted note"},
    t(language, "finance.median"),
    Proven(language, page, "median_rate", page.median_rate)
  );
}
