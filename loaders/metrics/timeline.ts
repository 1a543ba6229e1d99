import {addMonths} from "../asOf.js";
import type {StaffingTimeline} from "../contract/staffing.js";
import {metricSql} from "../metrics.js";
import type {PageContext} from "./page.js";

/** Consultants at most: a file that a browser loads and filters at once. */
export const timelinePeople = 5000;

/** Places of values in a list of those seen, in order of appearance; -1 is none. */
class Dictionary {
  readonly values: string[] = [];
  private readonly places = new Map<string, number>();

  place(value: string | null): number {
    if (value === null) return -1;
    let place = this.places.get(value);
    if (place === undefined) {
      this.places.set(value, (place = this.values.length));
      this.values.push(value);
    }
    return place;
  }
}

interface PersonRow {
  id: number;
  name: string;
  practice: string | null;
  grade: string | null;
  free: number | null;
}

interface MissionRow {
  place: number;
  client: string | null;
  start: number;
  end: number | null;
}

/** Missions by consultant from three months before as-of to nine months after it. */
export async function staffingTimeline({
  warehouse,
  asOf,
  sums
}: PageContext): Promise<StaffingTimeline> {
  const [from, to] = [addMonths(asOf, -3), addMonths(asOf, 9)];
  await warehouse.run(
    `SET VARIABLE shown_people = ${timelinePeople};
     SET VARIABLE timeline_from = DATE '${from}';
     SET VARIABLE timeline_to = DATE '${to}';
     ${metricSql("availabilityOrder")};
     ${metricSql("timeline")}`
  );
  const day = (column: string) => `(${column} - getvariable('timeline_from'))::INTEGER`;
  const now = await warehouse.value<number>(
    `SELECT ${day("min(day)")} FROM calendar WHERE is_business AND day >= getvariable('as_of')`
  );
  const people = await warehouse.rows<PersonRow>(
    `SELECT consultant_id::DOUBLE AS id, name, practice, grade, ${day("available_day")} AS free
     FROM timeline_people ORDER BY place`
  );
  const missions = await warehouse.rows<MissionRow>(
    `SELECT place, client, ${day("start_day")} AS start, ${day("end_day")} AS "end"
     FROM timeline_missions`
  );
  const [practices, grades, clients] = [new Dictionary(), new Dictionary(), new Dictionary()];
  return {
    as_of: asOf,
    from,
    to,
    now,
    total: sums.atDay(asOf)["headcount"] ?? 0,
    practices: practices.values,
    grades: grades.values,
    clients: clients.values,
    consultants: {
      id: people.map(({id}) => id),
      name: people.map(({name}) => name),
      practice: people.map(({practice}) => practices.place(practice)),
      grade: people.map(({grade}) => grades.place(grade)),
      free: people.map(({free}) => free)
    },
    missions: {
      consultant: missions.map(({place}) => place),
      client: missions.map(({client}) => clients.place(client)),
      start: missions.map(({start}) => start),
      end: missions.map(({end}) => end)
    }
  };
}
