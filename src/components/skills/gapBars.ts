import type {SkillRow, SkillsPage} from "../../../loaders/contract/skills.js";
import {BarList} from "../charts/barList.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {skillLink} from "../links.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";

/** How many gaps and how many surpluses stand in the chart. */
const shown = {gaps: 15, surpluses: 5};

/** The largest gaps to the right, the largest surpluses to the left, each with its two sides. */
export function GapBars(page: SkillsPage, language: Language, width: number): HTMLElement {
  const {skills, measures, horizon, as_of: asOf, skills_total: total} = page;
  const gaps = skills.filter(({gap}) => gap > 0);
  const surpluses = skills.filter(({gap}) => gap < 0);
  const bar = (row: SkillRow) => {
    const supply = formatUnit(language, "fte", row.supply);
    const demand = formatNumber(language, row.demand);
    return {
      name: row.name,
      value: row.gap,
      href: skillLink(row.name),
      note: t(language, "skills.gap.note", {demand, supply}),
      colour: row.gap > 0 ? "var(--attention)" : "var(--data)",
      tip: t(language, "skills.gap.tip", {
        skill: row.name,
        demand,
        supply,
        planned: formatNumber(language, row.planned),
        holders: formatNumber(language, row.holders)
      })
    };
  };
  const rows = [...gaps.slice(0, shown.gaps), ...surpluses.slice(-shown.surpluses)];
  const title = t(language, "skills.gap.title", {
    short: formatNumber(language, measures.skill_short.value),
    // Of a cut list, what it shows: it has the largest of both.
    surplus: formatNumber(language, surpluses.length) + (total > skills.length ? "+" : "")
  });
  const subtitle = t(language, "skills.gap.subtitle", {
    from: formatDate(language, asOf),
    to: formatDate(language, horizon.to)
  });
  return BarList(rows.map(bar), {
    language,
    width,
    title,
    subtitle,
    unit: "fte",
    sort: false,
    columns: [t(language, "skills.gap.columns.name"), t(language, "skills.gap.columns.value")]
  });
}
