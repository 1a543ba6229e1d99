import type {Warehouse} from "../../loaders/warehouse/database.js";
import {grouped, searched} from "./columns.js";
import {pageRows} from "./rows.js";

/** What shows which row it is, however a peer writes numbers and dates. */
export interface Shown {
  mission: string | null;
  consultant: string | null;
}

/** The right answers, from DuckDB over the published file. */
export interface Expected {
  rows: number;
  /** The first row of each page. */
  pages: Shown[];
  /** By practice, the first row of its missions. */
  practices: Record<string, Shown>;
  /** Texts to type, each with the row that then stands first. */
  searches: {text: string; first: Shown}[];
  /** By column, a group's name and its mean rate in whole euros. */
  groups: Record<string, {key: string; mean: number; groups: number}>;
}

const shown = "mission, consultant";

/** `missions` is a table in the published order. */
export async function expectedOf(warehouse: Warehouse): Promise<Expected> {
  const rows = await warehouse.value<number>("SELECT count(*)::DOUBLE FROM missions");
  const pages = await warehouse.rows<Shown>(
    `SELECT ${shown} FROM missions WHERE rowid % ${pageRows} = 0 AND rowid < ${pageRows * 60}
     ORDER BY rowid`
  );
  const practices = await warehouse.rows<Shown & {practice: string}>(
    `SELECT practice, arg_min(mission, rowid) AS mission, arg_min(consultant, rowid) AS consultant
     FROM missions WHERE practice IS NOT NULL GROUP BY practice ORDER BY practice`
  );
  const groups: Expected["groups"] = {};
  for (const column of grouped) {
    const [largest] = await warehouse.rows<Expected["groups"][string]>(
      `SELECT "${column}" AS key, floor(avg(daily_rate))::INTEGER AS mean,
         (SELECT count(DISTINCT "${column}")::INTEGER FROM missions) AS groups
       FROM missions WHERE "${column}" IS NOT NULL AND daily_rate IS NOT NULL
       GROUP BY key ORDER BY count(*) DESC, key LIMIT 1`
    );
    if (largest) groups[column] = largest;
  }
  return {
    rows,
    pages: pages.map(({mission, consultant}) => ({mission, consultant})),
    practices: Object.fromEntries(
      practices.map(({practice, mission, consultant}) => [practice, {mission, consultant}])
    ),
    searches: await searches(warehouse),
    groups
  };
}

// The rows that a table shows at once decide whether a keystroke changes what is seen.
const seen = 15;
const letters = 4;
const wanted = 5;

/**
 * Family names to type letter by letter. The peers do not search alike (within words or from their
 * start, in one column or in five, accent-blind or not), so only such names are taken of which
 * every letter changes what is seen, and the last one leads to the same row, in each of these ways.
 */
async function searches(warehouse: Warehouse): Promise<Expected["searches"]> {
  // The first rows are enough: what is typed must be found among them.
  const joined = `concat_ws(' ', ${searched.join(", ")})`;
  await warehouse.run(
    `CREATE TEMP TABLE sought AS
       SELECT rowid AS place, mission, consultant, lower(consultant) AS name,
         lower(${joined}) AS plain, lower(strip_accents(${joined})) AS folded
       FROM missions LIMIT 100000`
  );
  const families = await warehouse.rows<{family: string}>(
    `SELECT split_part(consultant, ' ', 1) AS family FROM sought
     WHERE regexp_matches(consultant, '^[A-Z][a-z]{${letters},} ')
     GROUP BY family ORDER BY min(place) DESC LIMIT 300`
  );
  const found: Expected["searches"] = [];
  for (const text of new Set(families.map(({family}) => family.slice(0, letters)))) {
    const first = await agreed(warehouse, text);
    if (first && !found.some((other) => other.text[0] === text[0])) found.push({text, first});
    if (found.length === wanted) break;
  }
  await warehouse.run("DROP TABLE sought");
  return found;
}

async function agreed(warehouse: Warehouse, text: string): Promise<Shown | null> {
  const firsts = new Set<number>();
  for (const way of ["plain", "folded", "name", "prefix"]) {
    let before = Array.from({length: seen}, (_, place) => place).join();
    for (let length = 1; length <= text.length; length++) {
      const typed = text.slice(0, length).toLowerCase();
      const matches =
        way === "prefix"
          ? `regexp_matches(plain, '(^|[^\\p{L}-])${typed}')`
          : `contains(${way}, '${typed}')`;
      const places = await warehouse.rows<{place: number}>(
        `SELECT place::INTEGER AS place FROM sought WHERE ${matches} ORDER BY place LIMIT ${seen}`
      );
      const now = places.map(({place}) => place).join();
      if (now === before || places.length === 0) return null;
      before = now;
      if (length === text.length) firsts.add(places[0]?.place ?? -1);
    }
  }
  if (firsts.size !== 1) return null;
  const [row] = await warehouse.rows<Shown>(
    `SELECT ${shown} FROM sought WHERE place = ${[...firsts][0]}`
  );
  return row ?? null;
}
