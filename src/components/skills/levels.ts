import type {SkillsPage} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {skillLink} from "../links.js";
import {t} from "../text.js";
import {LevelBars} from "./levelBars.js";

/** Skills in the chart; the table has them all. */
const shown = 20;

const skillLevels = [1, 2, 3, 4, 0] as const;
const languageLevels = [1, 2, 3, 4, 5, 0] as const;

function holdersText(language: Language, holders: number): string {
  const count = formatNumber(language, holders);
  return t(language, holders === 1 ? "skills.holders.one" : "skills.holders.many", {count});
}

function Empty(language: Language, key: "skills.levels.none" | "skills.languages.none") {
  return element("div", {class: "figure state"}, element("p", {}, t(language, key)));
}

/** The skills that most hold, by level. */
export function SkillLevels({skills}: Pick<SkillsPage, "skills">, language: Language): HTMLElement {
  const rows = skills
    .filter(({holders}) => holders > 0)
    .toSorted((a, b) => b.holders - a.holders)
    .slice(0, shown)
    .map(({name, holders, levels}) => ({name, holders, levels, href: skillLink(name)}));
  const [most] = rows;
  if (!most) return Empty(language, "skills.levels.none");
  return LevelBars(rows, {
    language,
    title: t(language, "skills.levels.title", {
      skill: most.name,
      holders: holdersText(language, most.holders),
      experts: t(language, "skills.experts", {count: formatNumber(language, most.levels[3])})
    }),
    subtitle: t(language, "skills.levels.subtitle"),
    levels: skillLevels.map((level) => t(language, `skills.level.${level}`))
  });
}

/** The languages that most speak, by level. */
export function Languages(
  {languages, languages_total: total}: Pick<SkillsPage, "languages" | "languages_total">,
  language: Language
): HTMLElement {
  const [most] = languages;
  if (!most) return Empty(language, "skills.languages.none");
  return LevelBars(languages, {
    language,
    title: t(language, "skills.languages.title", {
      language: most.name,
      holders: holdersText(language, most.holders)
    }),
    subtitle: t(language, "skills.languages.subtitle", {count: formatNumber(language, total)}),
    levels: languageLevels.map((level) => t(language, `skills.language.${level}`))
  });
}
