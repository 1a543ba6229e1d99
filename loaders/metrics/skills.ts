import {addDays} from "../asOf.js";
import type {Measure} from "../contract.js";
import type {LanguageRow, SkillMetricId, SkillRow, SkillsPage} from "../contract/skills.js";
import {metricSql} from "../metrics.js";
import type {PageContext} from "./page.js";

const ids = [
  "skill_short",
  "skill_unheld",
  "skill_demand",
  "skill_supply",
  "skill_holders",
  "skill_count",
  "skill_gap"
] as const satisfies SkillMetricId[];

/** Languages that the page shows; the rest is counted. */
const shownLanguages = 20;

const levels = (count: number) => Array.from({length: count}, (_, index) => `level_${index + 1}`);

/** Skills of the as-of date from `table`, largest gap first. */
export function skillRows<Row extends SkillRow>(
  {warehouse}: PageContext,
  table = "skills_shown",
  more = ""
): Promise<Row[]> {
  const known = levels(4);
  return warehouse.rows<Row>(
    `WITH free AS (
       SELECT h.skill,
         (count(*) FILTER (a.availability = 'now'))::INTEGER AS free_now,
         (count(*) FILTER (a.available_day <= h.day + 30))::INTEGER AS free_30
       FROM holdings AS h
       JOIN availability AS a ON a.consultant_id = h.consultant_id
       WHERE h.day = getvariable('as_of')
       GROUP BY h.skill
     )
     SELECT name, category, holders, [${known.join(", ")}, holders - (${known.join(" + ")})] AS levels,
       coalesce(free_now, 0) AS free_now, coalesce(free_30, 0) AS free_30,
       free_days, free_days / days AS supply, demand, planned, gap_days / days AS gap${more}
     FROM ${table} LEFT JOIN free USING (skill)
     ORDER BY gap_days DESC, demand DESC, fold(name), skill`
  );
}

function languageRows({warehouse}: PageContext): Promise<LanguageRow[]> {
  const known = levels(5);
  return warehouse.rows<LanguageRow>(
    `SELECT name, holders, [${known.join(", ")}, holders - (${known.join(" + ")})] AS levels
     FROM language_stock ORDER BY holders DESC, fold(name), name LIMIT ${shownLanguages}`
  );
}

/** All that the skills page shows but its matrix, at the as-of date the warehouse was built for. */
export async function skillsPage(context: PageContext): Promise<SkillsPage> {
  const {warehouse, asOf} = context;
  await warehouse.run(metricSql("skillsShown"));
  await warehouse.run(metricSql("languages"));
  const [counts] = await warehouse.rows<{skills: number; languages: number; days: number}>(
    `SELECT
       (SELECT count(*) FROM skill_stock WHERE day = getvariable('as_of'))::INTEGER AS skills,
       (SELECT count(*) FROM language_stock)::INTEGER AS languages,
       (SELECT to_b - from_b FROM skill_days WHERE day = getvariable('as_of'))::INTEGER AS days`
  );
  if (!counts) throw new Error("skills: the as-of date is no day of the warehouse");
  return {
    ...context.page(ids),
    // None of them is confidential.
    measures: context.measures(ids) as Record<SkillMetricId, Measure>,
    horizon: {to: addDays(asOf, 89), business_days: counts.days},
    skills: await skillRows(context),
    skills_total: counts.skills,
    languages: await languageRows(context),
    languages_total: counts.languages
  };
}
