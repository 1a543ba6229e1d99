/**
 * Which missions break a rule that changes a number, and what their days of the last 12 months are
 * worth: straight from the store, day by day.
 */
import Database from "better-sqlite3";
import {businessDays, monthsFrom, readDay} from "./days.js";
import type {Firm, Mission} from "./firm.js";

export interface FaultyMissions {
  missions: number;
  faulty: Set<number>;
  /** €, over the 12 months before the as-of day. */
  atStake: number;
}

const number = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** Missions in whose row a date, a rate or the consultant's id is there and cannot be read. */
function unreadable(path: string): Set<number> {
  const store = new Database(path, {readonly: true});
  try {
    const rows = store.prepare("SELECT * FROM missions").all() as Record<string, unknown>[];
    const isBad = (row: Record<string, unknown>) =>
      ["date_debut", "date_fin"].some(
        (name) => (row[name] ?? null) !== null && readDay(row[name]) === null
      ) ||
      ["tjm", "taux_journalier", "consultant_id"].some(
        (name) => (row[name] ?? null) !== null && !number.test(String(row[name]))
      );
    return new Set(rows.filter(isBad).map((row) => Number(row["id"])));
  } finally {
    store.close();
  }
}

/** The faulty missions of a store whose firm was read already. */
export function faultyMissions(path: string, firm: Firm, asOf: number): FaultyMissions {
  const people = new Map(firm.people.map((person) => [person.id, person]));
  const bad = unreadable(path);
  const year = businessDays(monthsFrom(asOf, -12), asOf - 1);
  const isEmployed = (mission: Mission, day: number) => {
    const person = people.get(mission.consultant ?? NaN);
    return (
      person !== undefined &&
      !person.neverIn &&
      day >= (person.entry ?? -Infinity) &&
      day <= (person.exit ?? Infinity)
    );
  };
  const faulty = new Set<number>();
  let atStake = 0;
  for (const mission of firm.missions) {
    const {start, end, rate} = mission;
    const person = people.get(mission.consultant ?? NaN);
    const backwards = start !== null && end !== null && end < start;
    const isWhole = !person || start === null || backwards || rate === null || bad.has(mission.id);
    const isOutside =
      mission.valid &&
      person !== undefined &&
      (person.neverIn ||
        (start ?? 0) < (person.entry ?? -Infinity) ||
        (end ?? Infinity) > (person.exit ?? Infinity));
    if (!isWhole && !isOutside) continue;
    faulty.add(mission.id);
    if (start === null) continue;
    const [first, last] = backwards ? [end, start] : [start, end ?? Infinity];
    const doubted = year.filter(
      (day) => day >= first && day <= last && (isWhole || !isEmployed(mission, day))
    );
    atStake += doubted.length * (rate ?? 0);
  }
  return {missions: firm.missions.length, faulty, atStake};
}
