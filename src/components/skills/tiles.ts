import type {SkillsPage} from "../../../loaders/contract/skills.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {MetricTile, MetricTiles} from "../tile.js";

/** What lacks, what is asked for and free, what is known. */
export function SkillTiles(page: SkillsPage, language: Language): HTMLElement {
  const {measures, skills, skills_total: total} = page;
  const count = (value: number | null) => formatNumber(language, value);
  // Of a cut list the rest may be asked for too.
  const asked = total > skills.length ? null : skills.filter(({demand}) => demand > 0).length;
  const {numerator, denominator} = measures.skill_holders;
  const notes = {
    skill_short: asked === null ? "" : t(language, "skills.ofAsked", {count: count(asked)}),
    skill_holders: t(language, "skills.of", {count: count(numerator), total: count(denominator)})
  };
  const tile = (id: keyof SkillsPage["measures"], note = "") =>
    MetricTile(language, page, id, measures[id], {note});
  return MetricTiles(
    language,
    tile("skill_short", notes.skill_short),
    tile("skill_unheld"),
    tile("skill_demand"),
    tile("skill_supply"),
    tile("skill_holders", notes.skill_holders),
    tile("skill_count")
  );
}
