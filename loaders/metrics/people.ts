import type {
  Breakdown,
  GradeSeniority,
  MovesRow,
  People,
  PeopleMetricId,
  PeopleGroup,
  ProbationRow,
  PyramidRow,
  SeniorityBracket
} from "../contract/people.js";
import {quote} from "../warehouse/database.js";
import {monthRows} from "./overview.js";
import type {PageContext} from "./page.js";

const windowed = [
  "entries",
  "exits",
  "mean_workforce",
  "entry_rate",
  "exit_rate"
] as const satisfies PeopleMetricId[];

const ids = [
  "headcount",
  ...windowed,
  "seniority_mean",
  "seniority_median",
  "probation_30",
  "probation_60",
  "probation_90"
] as const satisfies PeopleMetricId[];

/** The grades of the trade from the first to the last; a firm's own come after them. */
const grades = [
  "Junior",
  "Confirmé",
  "Senior",
  "Expert",
  "Principal",
  "Architecte",
  "Consultant Manager",
  "Directeur de Practice"
];

/** Years of seniority at which a bracket begins. */
const brackets = [0, 1, 2, 3, 5, 8, 12];

const listed = {groups: 12, pyramid: 200, probations: 40};

/** SQL of the place of a grade among the grades: other names after the trade's, "none" last. */
function rankOf(grade: string): string {
  const place = `list_position([${grades.map(quote).join(", ")}], ${grade})`;
  return `CASE WHEN ${grade} IS NULL THEN 100 ELSE coalesce(nullif(${place}, 0), 99) END`;
}

/** Whom the numbers are of: the workforce at the as-of date. */
const workforce = `(SELECT c.* FROM stock AS s JOIN consultants AS c ON c.id = s.consultant_id
  WHERE s.day = getvariable('as_of'))`;

async function breakdown(
  {warehouse}: PageContext,
  column: "grade" | "contract" | "entity" | "practice"
): Promise<Breakdown> {
  // The largest are listed, in their order; a firm may write anything in these columns.
  const all = await warehouse.rows<PeopleGroup & {place: number}>(
    `SELECT name, count,
       row_number() OVER (ORDER BY name IS NULL DESC, count DESC, name)::INTEGER AS place
     FROM (SELECT ${column} AS name, count(*)::INTEGER AS count FROM ${workforce} GROUP BY ${column})
     ORDER BY ${column === "grade" ? `${rankOf("name")}, ` : ""}name IS NULL, count DESC, name`
  );
  const shown = all.filter(({place}) => place <= listed.groups);
  const others = all.filter(({place}) => place > listed.groups);
  return {
    groups: shown.map(({name, count}) => ({name, count})),
    rest: {values: others.length, count: others.reduce((sum, {count}) => sum + count, 0)}
  };
}

/** Entries and exits of each month of the trend. */
async function movesByMonth(context: PageContext): Promise<MovesRow[]> {
  const months = await monthRows(context);
  return months.map(({month, partial, headcount}) => {
    const of = (id: (typeof windowed)[number]) => context.over(id, month.slice(0, 7)).value;
    return {
      month,
      partial,
      headcount,
      entries: of("entries") ?? 0,
      exits: of("exits") ?? 0,
      mean_workforce: of("mean_workforce"),
      entry_rate: of("entry_rate"),
      exit_rate: of("exit_rate")
    };
  });
}

async function seniorityBrackets({warehouse}: PageContext): Promise<SeniorityBracket[]> {
  const counts = new Map(
    (
      await warehouse.rows<{bracket: number; count: number}>(
        `SELECT greatest(list_sum(list_transform([${brackets.join(", ")}],
             lambda start: (years >= start)::INTEGER)), 1)::INTEGER AS bracket,
           count(*)::INTEGER AS count
         FROM seniority WHERE years IS NOT NULL GROUP BY ALL ORDER BY ALL`
      )
    ).map(({bracket, count}) => [bracket, count])
  );
  return brackets.map((from, index) => ({
    from,
    to: brackets[index + 1] ?? null,
    count: counts.get(index + 1) ?? 0
  }));
}

/** All that the people page shows. */
export async function people(context: PageContext): Promise<People> {
  const {warehouse} = context;
  const probations = context.shown("probation_90")
    ? await warehouse.rows<ProbationRow>(
        `SELECT p.consultant_id::DOUBLE AS consultant_id, c.name AS consultant, c.practice,
           nullif(m.name, '') AS manager, strftime(c.entry_day, '%Y-%m-%d') AS entry,
           strftime(p.probation_end, '%Y-%m-%d') AS "end"
         FROM probation AS p
         JOIN consultants AS c ON c.id = p.consultant_id
         LEFT JOIN managers AS m ON m.id = p.manager_id
         ORDER BY p.probation_end, fold(c.name), c.id LIMIT ${listed.probations}`
      )
    : undefined;
  return {
    ...context.page(ids),
    measures: context.measures(ids),
    by_period: context.byPeriod(windowed),
    grades: await breakdown(context, "grade"),
    contracts: await breakdown(context, "contract"),
    entities: await breakdown(context, "entity"),
    practices: await breakdown(context, "practice"),
    pyramid: await warehouse.rows<PyramidRow>(
      `FROM (SELECT grade, contract, count(*)::INTEGER AS count FROM ${workforce}
         GROUP BY grade, contract)
       ORDER BY ${rankOf("grade")}, grade, count DESC, contract NULLS LAST LIMIT ${listed.pyramid}`
    ),
    months: await movesByMonth(context),
    brackets: await seniorityBrackets(context),
    seniority: await warehouse.rows<GradeSeniority>(
      `FROM seniority_grades ORDER BY ${rankOf("grade")}, grade LIMIT ${listed.groups}`
    ),
    ...(probations ? {probations} : {})
  };
}
