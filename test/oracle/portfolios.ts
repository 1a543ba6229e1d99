/**
 * Managers and movements of the domain page, day by day: what the people, practices and managers
 * pages are compared with. Shares neither SQL nor code with the loaders.
 */
import Database from "better-sqlite3";
import {businessDays, readDay} from "./days.js";
import type {Person} from "./firm.js";
import type {Oracle} from "./oracle.js";

/** A span in which a consultant has a manager; null start: older than any, null end: current. */
export interface Assignment {
  id: number;
  consultant: number;
  manager: number;
  start: number | null;
  end: number | null;
}

/** The assignments of a store's consultants to managers that exist. */
export function readAssignments(path: string): Assignment[] {
  const store = new Database(path, {readonly: true});
  try {
    const managers = new Set(store.prepare("SELECT id FROM business_managers").pluck().all());
    const consultants = new Set(store.prepare("SELECT id FROM consultants").pluck().all());
    const rows = store
      .prepare(
        `SELECT id, consultant_id AS consultant, business_manager_id AS manager,
           date_debut, date_fin FROM consultant_business_managers`
      )
      .all() as (Pick<Assignment, "id" | "consultant" | "manager"> & {
      date_debut: unknown;
      date_fin: unknown;
    })[];
    return rows
      .filter(({consultant, manager}) => managers.has(manager) && consultants.has(consultant))
      .map(({id, consultant, manager, date_debut, date_fin}) => ({
        id,
        consultant,
        manager,
        start: readDay(date_debut),
        end: readDay(date_fin)
      }));
  } finally {
    store.close();
  }
}

/** The manager of a consultant on a day: of the assignment that started last, then of the higher id. */
export function managerOn(
  assignments: readonly Assignment[],
  consultant: number,
  on: number
): number | null {
  let best: Assignment | null = null;
  for (const one of assignments) {
    const {start, end} = one;
    if (one.consultant !== consultant) continue;
    if ((start !== null && start > on) || (end !== null && end < on)) continue;
    const later = (start ?? -Infinity) - (best?.start ?? -Infinity);
    if (!best || later > 0 || (start === best.start && one.id > best.id)) best = one;
  }
  return best?.manager ?? null;
}

/** What a portfolio carries over a window. */
export interface Carried {
  workforceDays: number;
  staffedDays: number;
  ratedDays: number;
  revenue: number;
  marginRevenue: number;
  marginCost: number;
}

/** Sums over the business days of a window, by the group that `groupOn` gives for each day. */
export function carriedBy<Key>(
  oracle: Oracle,
  from: number,
  to: number,
  groupOn: (person: Person, on: number) => Key
): Map<Key, Carried> {
  const result = new Map<Key, Carried>();
  const days = businessDays(from, to);
  for (const person of oracle.firm.people) {
    const cost = oracle.costOf(person.id)?.cost;
    for (const on of days) {
      if (!oracle.isEmployed(person, on)) continue;
      const key = groupOn(person, on);
      const sums = result.get(key) ?? {
        workforceDays: 0,
        staffedDays: 0,
        ratedDays: 0,
        revenue: 0,
        marginRevenue: 0,
        marginCost: 0
      };
      result.set(key, sums);
      const missions = oracle.missionsOn(person.id, on);
      sums.workforceDays += 1;
      if (missions.length > 0) sums.staffedDays += 1;
      for (const {rate} of missions) {
        if (rate === null) continue;
        sums.ratedDays += 1 / missions.length;
        sums.revenue += rate / missions.length;
        if (cost === undefined) continue;
        sums.marginRevenue += rate / missions.length;
        sums.marginCost += cost / missions.length;
      }
    }
  }
  return result;
}

/** Entries, exits and mean workforce of a window. */
export function movesIn(oracle: Oracle, from: number, to: number) {
  const within = (day: number | null) => day !== null && from <= day && day <= to;
  const moved = (of: (person: Person) => number | null) =>
    oracle.firm.people.filter((person) => {
      const on = of(person);
      return on !== null && within(on) && oracle.isEmployed(person, on);
    }).length;
  const days = businessDays(from, to);
  const present = days.reduce((sum, on) => sum + oracle.workforce(on).length, 0);
  return {
    entries: moved(({entry}) => entry),
    exits: moved(({exit}) => exit),
    meanWorkforce: days.length === 0 ? null : present / days.length
  };
}

/** Years since the entry of who is there and whose entry is known, shortest first. */
export function senioritiesOn(oracle: Oracle, asOf: number): number[] {
  return oracle
    .workforce(asOf)
    .flatMap(({entry}) => (entry === null ? [] : [(asOf - entry) / 365.25]))
    .sort((a, b) => a - b);
}
