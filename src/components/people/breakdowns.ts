import type {Breakdown, People} from "../../../loaders/contract/people.js";
import {BarList, type BarRow} from "../charts/barList.js";
import {Distribution} from "../charts/distribution.js";
import {EmptyFigure} from "../figure.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {t, type TextKey} from "../text.js";
import {shareText} from "./share.js";

/** A grade of fewer people says more of each of them than of the grade. */
const smallBelow = 5;

const kinds = {
  contract: {of: "contracts", none: "people.contract.none", filter: "contract"},
  entity: {of: "entities", none: "people.entity.none", filter: "entity"},
  practice: {of: "practices", none: "group.none", filter: "practice"}
} as const satisfies Record<
  string,
  {of: keyof People; none: TextKey; filter: "contract" | "entity" | "practice"}
>;

/** The workforce by one of its columns, largest first, "none" last. */
export function HeadcountBars(
  page: People,
  kind: keyof typeof kinds,
  language: Language
): HTMLElement {
  const {of, none, filter} = kinds[kind];
  const breakdown: Breakdown = page[of];
  const total = page.measures.headcount?.value ?? 0;
  if (total === 0) return EmptyFigure(language, "chart.empty");
  const share = (count: number) => shareText(language, count / total);
  const rows = breakdown.groups.map(({name, count}): BarRow => ({
    name: name ?? t(language, none),
    value: count,
    note: share(count),
    href: `./consultants?${new URLSearchParams({[filter]: name ?? ""}).toString()}`,
    ...(name === null ? {colour: "var(--context)"} : {})
  }));
  const {values, count} = breakdown.rest;
  if (count > 0)
    rows.push({
      name: t(language, values === 1 ? "chart.rest.one" : "chart.rest.many", {
        count: formatNumber(language, values)
      }),
      value: count,
      note: share(count),
      colour: "var(--context)"
    });
  const [most] = breakdown.groups;
  const title =
    most && most.name !== null
      ? t(language, `people.${kind}.most`, {name: most.name, share: share(most.count)})
      : t(language, `people.${kind}.unknown`);
  return BarList(rows, {
    language,
    // As wide as its cell.
    width: 0,
    unit: "people",
    sort: false,
    title,
    subtitle: t(language, `people.${kind}.subtitle`)
  });
}

/** The workforce by years since the entry. */
export function SeniorityBars(page: People, language: Language): HTMLElement {
  const dated = page.brackets.reduce((sum, {count}) => sum + count, 0);
  if (dated === 0) return EmptyFigure(language, "chart.empty");
  const number = (value: number | null) => formatNumber(language, value);
  const rows = page.brackets.map(({from, to, count}): BarRow => {
    const values = {from: number(from), to: number(to)};
    const key =
      to === null ? "people.bracket.last" : from === 0 ? "people.bracket.first" : "people.bracket";
    return {
      name: t(language, key, values),
      value: count,
      note: shareText(language, count / dated)
    };
  });
  const {seniority_median: median, headcount} = page.measures;
  const unknown = (headcount?.value ?? 0) - dated;
  const subtitle = t(language, "people.seniority.subtitle");
  const missing = t(language, "people.seniority.missing", {count: number(unknown)});
  return BarList(rows, {
    language,
    // As wide as its cell.
    width: 0,
    unit: "people",
    sort: false,
    title: t(language, "people.seniority", {
      years: formatUnit(language, "years", median?.value ?? null)
    }),
    subtitle: unknown > 0 ? `${subtitle} ${missing}` : subtitle
  });
}

/** The spread of seniority within each grade. */
export function SeniorityByGrade({seniority}: People, language: Language): HTMLElement {
  const [longest] = seniority
    .filter(({grade, count}) => grade !== null && count >= smallBelow)
    .toSorted((a, b) => b.median - a.median);
  const title = longest
    ? t(language, "people.grades", {
        name: longest.grade ?? "",
        years: formatUnit(language, "years", longest.median)
      })
    : t(language, "people.grades.none");
  return Distribution(
    seniority.map(({grade, ...row}) => ({
      ...row,
      name: grade ?? t(language, "people.grade.none"),
      flag: row.count < smallBelow ? t(language, "chart.small") : null
    })),
    // As wide as its cell.
    {language, width: 0, unit: "years", title, subtitle: t(language, "people.grades.subtitle")}
  );
}
