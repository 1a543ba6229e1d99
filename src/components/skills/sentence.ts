import type {SkillRow, SkillsPage} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";

type Answer = Pick<SkillsPage, "skills" | "measures">;

/** Whether French and English say `count` in the singular; 0 is for another sentence. */
const isOne = (language: Language, count: number) =>
  new Intl.PluralRules(language).select(count) === "one";

function demandText(language: Language, {demand}: SkillRow): string {
  if (demand === 1) return t(language, "skills.demand.one");
  return t(language, "skills.demand.many", {count: formatNumber(language, demand)});
}

function supplyText(language: Language, {supply}: SkillRow): string {
  if (supply === 0) return t(language, "skills.supply.none");
  const fte = formatUnit(language, "fte", supply);
  return t(language, isOne(language, supply) ? "skills.supply.one" : "skills.supply.many", {fte});
}

function unheldText(language: Language, count: number): string {
  if (count === 0) return t(language, "skills.unheld.none");
  if (count === 1) return t(language, "skills.unheld.one");
  return t(language, "skills.unheld.many", {count: formatNumber(language, count)});
}

/** What the firm lacks, in one sentence. */
export function skillsSentence({skills, measures}: Answer, language: Language): string {
  const [most] = skills;
  const unheld = unheldText(language, measures.skill_unheld.value ?? 0);
  if (!most) return t(language, "skills.nothing");
  if (!measures.skill_demand.value) {
    const count = measures.skill_count.value ?? 0;
    const held = t(language, count === 1 ? "skills.held.one" : "skills.held.many", {
      count: formatNumber(language, count)
    });
    return t(language, "skills.unasked", {held});
  }
  if (most.gap <= 0) return t(language, "skills.enough", {unheld});
  return t(language, "skills.lack", {
    skill: most.name,
    demand: demandText(language, most),
    supply: supplyText(language, most),
    unheld
  });
}

/** The first sentence of the page; where there is nothing to say, where to look why. */
export function SkillsHeadline(page: Answer, language: Language): HTMLElement {
  const help =
    page.skills.length === 0
      ? element("a", {href: "./operations"}, t(language, "skills.nothing.help"))
      : null;
  return element("p", {class: "headline"}, skillsSentence(page, language), help && " ", help);
}
