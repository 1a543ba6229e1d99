import type {SkillsMatrix} from "../contract/skills.js";
import {metricSql} from "../metrics.js";
import type {PageContext} from "./page.js";

interface PersonRow {
  id: number;
  name: string;
  practice: string | null;
  free_in: number | null;
  /** JSON: a text takes less to hand over than lists. */
  held: string;
}

/** The names that stand in `values`, in their alphabet. */
function namesOf(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) =>
    a.localeCompare(b, "fr")
  );
}

const numberIn = (names: readonly string[]) => (name: string | null) =>
  name === null ? null : names.indexOf(name);

/** Who holds what, for the skills page to load when it is asked for. */
export async function skillsMatrix({warehouse, asOf}: PageContext): Promise<SkillsMatrix> {
  for (const file of ["availabilityOrder", "skillsShown", "skillsMatrix"])
    await warehouse.run(metricSql(file));
  const skills = await warehouse.rows<{name: string; category: string | null}>(
    "SELECT name, category FROM skills_shown ORDER BY place"
  );
  const people = await warehouse.rows<PersonRow>(
    `SELECT consultant_id::DOUBLE AS id, name, practice, free_in, to_json(held)::VARCHAR AS held
     FROM matrix_people ORDER BY place`
  );
  const categories = namesOf(skills.map(({category}) => category));
  const practices = namesOf(people.map(({practice}) => practice));
  return {
    as_of: asOf,
    skills: skills.map(({name}) => name),
    skill_categories: skills.map(({category}) => numberIn(categories)(category)),
    categories,
    practices,
    ids: people.map(({id}) => id),
    names: people.map(({name}) => name),
    practice: people.map(({practice}) => numberIn(practices)(practice)),
    free_in: people.map(({free_in}) => free_in),
    held: people.map(({held}) => JSON.parse(held) as number[]),
    people_total: await warehouse.value<number>(
      `SELECT count(DISTINCT consultant_id)::INTEGER FROM holdings
       WHERE day = getvariable('as_of')`
    )
  };
}
