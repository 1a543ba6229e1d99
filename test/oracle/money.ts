/**
 * What the firm earns, has signed and assumes, and from whom: section 4 of the domain, day by day,
 * for the tests alone. Shares neither SQL nor code with the loaders.
 */
import {businessDays, firstOfMonth, iso, monthsFrom} from "./days.js";
import type {Mission, Person} from "./firm.js";
import type {Oracle} from "./oracle.js";

/** A mission's share of one business day of somebody in the workforce. */
interface Carried {
  on: number;
  person: Person;
  mission: Mission;
  share: number;
}

/** Every share of every business day from `from` to `to`, both included. */
function carried(oracle: Oracle, from: number, to: number): Carried[] {
  const days = businessDays(from, to);
  return oracle.firm.people.flatMap((person) =>
    days.flatMap((on) => {
      if (!oracle.isEmployed(person, on)) return [];
      const missions = oracle.missionsOn(person.id, on);
      return missions.map((mission) => ({on, person, mission, share: 1 / missions.length}));
    })
  );
}

const earned = (rows: readonly Carried[]) =>
  rows.reduce((sum, {mission, share}) => sum + (mission.rate ?? 0) * share, 0);

export interface AheadMonth {
  month: string;
  signed: number;
  assumed: number;
}

/** The as-of date's month from it on and the 12 after: signed with an end, assumed without. */
export function monthsAhead(oracle: Oracle, asOf: number, horizonMonths = 3): AheadMonth[] {
  const horizon = monthsFrom(asOf, horizonMonths);
  return Array.from({length: 13}, (_, index) => {
    const first = monthsFrom(firstOfMonth(asOf), index);
    const rows = carried(oracle, Math.max(first, asOf), monthsFrom(first, 1) - 1);
    return {
      month: iso(first),
      signed: earned(rows.filter(({mission}) => mission.end !== null)),
      assumed: earned(rows.filter(({mission, on}) => mission.end === null && on < horizon))
    };
  });
}

/** The lowest rate that at least half of the days with a rate are at or below. */
export function medianRate(oracle: Oracle, from: number, to: number): number | null {
  const rows = carried(oracle, from, to).filter(({mission}) => mission.rate !== null);
  const total = rows.reduce((sum, {share}) => sum + share, 0);
  const rates = [...new Set(rows.map(({mission}) => mission.rate ?? 0))].sort((a, b) => a - b);
  const upTo = (rate: number) =>
    rows.reduce((sum, row) => sum + ((row.mission.rate ?? 0) <= rate ? row.share : 0), 0);
  return rates.find((rate) => upTo(rate) >= total / 2 - 1e-6) ?? null;
}

export interface ClientNumbers {
  revenue: number;
  days: number;
  ratedDays: number;
  /** With a mission there on as-of. */
  consultants: number;
  nextEnd: string | null;
  running: number;
}

/** Each client of the last 12 months, or with a mission that runs, by its key; null is none. */
export function clientNumbers(oracle: Oracle, asOf: number): Map<string | null, ClientNumbers> {
  const result = new Map<string | null, ClientNumbers>();
  const of = (client: string | null) => {
    let numbers = result.get(client);
    if (!numbers)
      result.set(
        client,
        (numbers = {revenue: 0, days: 0, ratedDays: 0, consultants: 0, nextEnd: null, running: 0})
      );
    return numbers;
  };
  for (const {mission, share} of carried(oracle, monthsFrom(asOf, -12), asOf - 1)) {
    const numbers = of(mission.client);
    numbers.days += share;
    if (mission.rate === null) continue;
    numbers.ratedDays += share;
    numbers.revenue += mission.rate * share;
  }
  for (const {id} of oracle.workforce(asOf)) {
    const missions = oracle.missionsOn(id, asOf);
    for (const client of new Set(missions.map((mission) => mission.client)))
      of(client).consultants += 1;
    for (const {client, end} of missions) {
      const numbers = of(client);
      numbers.running += 1;
      const day = end === null ? null : iso(end);
      if (day !== null && (numbers.nextEnd === null || day < numbers.nextEnd))
        numbers.nextEnd = day;
    }
  }
  return result;
}

/** What the days without a mission cost, over the days of who has a daily cost. */
export function benchCost(oracle: Oracle, from: number, to: number): number {
  let cost = 0;
  for (const on of businessDays(from, to))
    for (const {id} of oracle.bench(on)) cost += oracle.costOf(id)?.cost ?? 0;
  return cost;
}
