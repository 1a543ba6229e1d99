import type {SkillRow, SkillsPage} from "../../../loaders/contract/skills.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {skillLink} from "../links.js";
import {Proven} from "../receipt.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";
import {skillMeasure, type SkillMeasureId} from "./measure.js";

/** Every skill with its two sides; each computed number opens its receipt. */
export function SkillTable(page: SkillsPage, language: Language): HTMLElement {
  const {skills, skills_total: total} = page;
  const count = (value: number) => formatNumber(language, value);
  const proven = (id: SkillMeasureId, value: (row: SkillRow) => number): Column<SkillRow> => ({
    label: t(
      language,
      (
        {
          skill_demand: "skills.column.demand",
          skill_supply: "skills.column.supply",
          skill_gap: "skills.column.gap"
        } as const
      )[id]
    ),
    number: true,
    value,
    cell: (row) =>
      Proven(language, page, id, skillMeasure(page, row, id), {
        of: row.name,
        text: formatNumber(language, value(row), 1)
      })
  });
  const plain = (
    key: "planned" | "holders",
    value: (row: SkillRow) => number
  ): Column<SkillRow> => ({
    label: t(language, `skills.column.${key}`),
    number: true,
    value,
    cell: (row) => count(value(row))
  });
  const columns: Column<SkillRow>[] = [
    {
      label: t(language, "skills.column.skill"),
      value: ({name}) => name,
      cell: ({name}) => name,
      title: ({name}) => name,
      href: ({name}) => skillLink(name)
    },
    {
      label: t(language, "skills.column.category"),
      value: ({category}) => category,
      cell: ({category}) => category ?? "–",
      title: ({category}) => category ?? t(language, "skills.category.none")
    },
    proven("skill_gap", ({gap}) => gap),
    proven("skill_demand", ({demand}) => demand),
    plain("planned", ({planned}) => planned),
    proven("skill_supply", ({supply}) => supply),
    {
      label: t(language, "skills.column.free"),
      number: true,
      value: (row) => row.free_30,
      cell: (row) => `${count(row.free_now)} · ${count(row.free_30)}`
    },
    plain("holders", ({holders}) => holders),
    {
      label: t(language, "skills.column.levels"),
      number: true,
      cell: ({levels}) => levels.slice(0, 4).map(count).join(" · "),
      title: ({levels}) => levelWords(language, levels)
    }
  ];
  const caption = t(
    language,
    total > skills.length ? "skills.table.caption.cut" : "skills.table.caption",
    {shown: count(skills.length), total: count(total)}
  );
  return DataTable(skills, {
    label: t(language, "skills.table"),
    columns,
    sort: {column: 2, down: true},
    caption
  });
}

/** "70 débutant, 79 intermédiaire": the levels that somebody has. */
function levelWords(language: Language, levels: SkillRow["levels"]): string {
  return ([1, 2, 3, 4, 0] as const)
    .map((level, index) => ({level, count: levels[index] ?? 0}))
    .filter(({count}) => count > 0)
    .map(
      ({level, count}) => `${formatNumber(language, count)} ${t(language, `skills.level.${level}`)}`
    )
    .join(", ");
}
