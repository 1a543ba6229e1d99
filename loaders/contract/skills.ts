import type {Availability, Measure, PageData} from "../contract.js";
import type {MetricId} from "../metrics.js";

/** The metrics of the skills page; the first six are its tiles. */
export type SkillMetricId = Extract<MetricId, `skill_${string}`>;

/** One skill, or technology that missions ask for, at the as-of date; homonyms are one. */
export interface SkillRow {
  name: string;
  /** Null where the skill has none, or is only a technology of missions. */
  category: string | null;
  /** Consultants of the workforce who hold it. */
  holders: number;
  /** Holders by level, débutant to expert; the last is without a known level. Adds up to `holders`. */
  levels: [number, number, number, number, number];
  /** Holders free on the first business day, and at most 30 days after as-of (these included). */
  free_now: number;
  free_30: number;
  /** Business days of the next 90 days on which its holders are free, and those days of one person. */
  free_days: number;
  /** FTE: `free_days` over the horizon's business days. */
  supply: number;
  /** Valid missions that name it: running and planned, and those that only are planned. */
  demand: number;
  planned: number;
  /** FTE: one person a mission, less the supply. */
  gap: number;
}

/** A language and its holders in the workforce. */
export interface LanguageRow {
  name: string;
  holders: number;
  /** Holders by level 1 to 5; the last is without a known level. Adds up to `holders`. */
  levels: [number, number, number, number, number, number];
}

/** Snapshot `skills.json`: all that the skills page shows but its matrix. */
export interface SkillsPage extends PageData {
  measures: Record<SkillMetricId, Measure>;
  /** The 90 days that supply is over: their last day and their business days. */
  horizon: {to: string; business_days: number};
  /** Largest gap first; at most 300, those most asked for and held. */
  skills: SkillRow[];
  /** How many skills are held or asked for. */
  skills_total: number;
  /** Most holders first; at most 20. */
  languages: LanguageRow[];
  languages_total: number;
}

/** Snapshot `skills-matrix.json`: who holds what, in columns; read when it comes into view. */
export interface SkillsMatrix {
  as_of: string;
  /** Skills by number: names, and their categories by number (null for none). */
  skills: string[];
  skill_categories: (number | null)[];
  categories: string[];
  practices: string[];
  /** People by number, most available first. */
  ids: number[];
  names: string[];
  /** By number of `practices`; null for none. */
  practice: (number | null)[];
  /** Days from as-of to the availability date; null when unknown. */
  free_in: (number | null)[];
  /** Of each person, skill number × 8 + level (0 unknown, 1 débutant to 4 expert). */
  held: number[][];
  /** How many consultants of the workforce hold a skill. */
  people_total: number;
}

/** Who holds a skill; level 1 débutant to 4 expert, null where it is not told. */
export type SkillHolder = [
  id: number,
  name: string,
  practice: string | null,
  level: number | null,
  years: number | null,
  availability: Availability,
  available_on: string | null
];

/** A mission that runs or is planned and names a skill; no consultant where it has none. */
export type AskingMission = [
  id: number,
  name: string | null,
  client: string | null,
  consultant_id: number | null,
  consultant: string | null,
  start: string | null,
  end: string | null
];

/** The head of `details-skills-index.json`. */
export interface SkillsHead {
  as_of: string;
}

/** A record of `details-skills.blocks`, by the skill's folded name. */
export interface SkillRecord {
  row: SkillRow;
  /** Best level first, then the soonest free; the first 200 of `row.holders`. */
  holders: SkillHolder[];
  /** The latest to begin first; the first 50 of `row.demand`. */
  missions: AskingMission[];
}
