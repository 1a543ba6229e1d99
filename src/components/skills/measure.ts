import type {Measure} from "../../../loaders/contract.js";
import type {SkillRow, SkillsPage} from "../../../loaders/contract/skills.js";

/** The numbers of one skill that have a receipt. */
export type SkillMeasureId = "skill_demand" | "skill_supply" | "skill_gap";

/** A number of one skill with its proof: the parts that its row is made of. */
export function skillMeasure(
  {as_of: asOf, horizon, measures}: Pick<SkillsPage, "as_of" | "horizon" | "measures">,
  row: SkillRow,
  id: SkillMeasureId
): Measure {
  const days = horizon.business_days;
  const figures = {
    skill_demand: {value: row.demand, numerator: row.demand, denominator: null},
    skill_supply: {value: row.supply, numerator: row.free_days, denominator: days},
    skill_gap: {
      value: row.gap,
      numerator: row.demand * days - row.free_days,
      denominator: days
    }
  }[id];
  return {
    ...figures,
    coverage: measures[id].coverage,
    previous: null,
    from: asOf,
    to: asOf,
    previous_from: asOf,
    previous_to: asOf
  };
}

/** The consultants page, searched for a skill. */
export function holdersHref(skill: string, parameters: Readonly<Record<string, string>> = {}) {
  return `./consultants?${new URLSearchParams({q: skill, ...parameters}).toString()}`;
}
