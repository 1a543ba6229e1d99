/**
 * The numbers of the domain page, day by day in plain TypeScript: what the product's numbers are
 * compared with. It shares neither SQL nor code with the loaders, and prefers being obvious to
 * being fast: it goes over every consultant on every business day.
 */
import {businessDays, firstOfMonth, isBusiness, iso, monthsFrom} from "./days.js";
import type {Firm, Mission, Person} from "./firm.js";

/** Sums over a window; money in euros. */
export interface Totals {
  workforceDays: number;
  staffedDays: number;
  carriedDays: number;
  ratedDays: number;
  revenue: number;
  /** Carried days with both a rate and a CJM, and what they earned and cost. */
  marginDays: number;
  marginRevenue: number;
  marginCost: number;
}

export interface WindowNumbers extends Totals {
  from: string;
  to: string;
  businessDays: number;
  occupancy: number | null;
  averageRate: number | null;
  /** Shares of the revenue; missions without a client are one client, "none". */
  top1: number | null;
  top5: number | null;
  hhi: number | null;
  marginRate: number | null;
  marginCoverage: number | null;
  byPractice: Map<string | null, Totals>;
  byConsultant: Map<number, Totals>;
  byMission: Map<number, Totals>;
}

export interface Ending {
  mission: number;
  consultant: number;
  practice: string | null;
  end: string;
  /** No valid mission on any of the 10 business days after the end. */
  alone: boolean;
}

export interface Availability {
  status: "now" | "later" | "unknown";
  /** Null when unknown. */
  on: string | null;
}

export interface OracleOptions {
  /** Number of the as-of day. */
  asOf: number;
  alsaceMoselle?: boolean;
  /** CJM = salary × factor / days where nothing better is known. */
  costFactor?: number;
  costDays?: number;
}

const nothing: Totals = {
  workforceDays: 0,
  staffedDays: 0,
  carriedDays: 0,
  ratedDays: 0,
  revenue: 0,
  marginDays: 0,
  marginRevenue: 0,
  marginCost: 0
};

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function covers(mission: Mission, on: number): boolean {
  return (
    mission.start !== null && mission.start <= on && (mission.end === null || mission.end >= on)
  );
}

/** The one of a key, made when there is none yet. */
function totalsOf<Key>(map: Map<Key, Totals>, key: Key): Totals {
  let totals = map.get(key);
  if (!totals) map.set(key, (totals = {...nothing}));
  return totals;
}

export class Oracle {
  private readonly valid = new Map<number, Mission[]>();
  private readonly costs = new Map<number, {cost: number; source: "vsa" | "salary"}>();

  constructor(
    readonly firm: Firm,
    private readonly options: OracleOptions
  ) {
    for (const {id} of firm.people) this.valid.set(id, []);
    for (const mission of firm.missions)
      if (mission.valid) this.valid.get(mission.consultant ?? NaN)?.push(mission);
    for (const person of firm.people) {
      const cost = this.computeCost(person);
      if (cost) this.costs.set(person.id, cost);
    }
  }

  private computeCost({id, salary}: Person) {
    const {asOf, alsaceMoselle, costFactor = 1.8, costDays = 216} = this.options;
    let [sum, days] = [0, 0];
    for (const row of this.firm.costs) {
      if (row.consultant !== id || row.start === null) continue;
      const whole = businessDays(row.start, row.end ?? asOf - 1, alsaceMoselle).length;
      sum += row.cost * whole;
      days += whole;
    }
    if (days > 0) return {cost: sum / days, source: "vsa" as const};
    return salary === null
      ? null
      : {cost: (salary * costFactor) / costDays, source: "salary" as const};
  }

  /** CJM in €/day and what it is from; undefined when missing. */
  costOf(consultant: number): {cost: number; source: "vsa" | "salary"} | undefined {
    return this.costs.get(consultant);
  }

  isBusiness(on: number): boolean {
    return isBusiness(on, this.options.alsaceMoselle);
  }

  /** Valid missions of a consultant that cover a day. */
  missionsOn(consultant: number, on: number): Mission[] {
    return (this.valid.get(consultant) ?? []).filter((mission) => covers(mission, on));
  }

  isEmployed({entry, exit, neverIn}: Person, on: number): boolean {
    return !neverIn && (entry === null || entry <= on) && (exit === null || on <= exit);
  }

  /** Sums over the business days from `from` to `to`, both included. */
  window(from: number, to: number): WindowNumbers {
    const total = {...nothing};
    const byPractice = new Map<string | null, Totals>();
    const byConsultant = new Map<number, Totals>();
    const byMission = new Map<number, Totals>();
    const byClient = new Map<string | null, Totals>();
    const days = businessDays(from, to, this.options.alsaceMoselle);
    for (const person of this.firm.people) {
      const cost = this.costs.get(person.id)?.cost;
      const sums = [
        total,
        totalsOf(byPractice, person.practice),
        totalsOf(byConsultant, person.id)
      ] as const;
      for (const on of days) {
        if (!this.isEmployed(person, on)) continue;
        const missions = this.missionsOn(person.id, on);
        for (const each of sums) {
          each.workforceDays += 1;
          if (missions.length > 0) each.staffedDays += 1;
        }
        const carried = 1 / missions.length;
        for (const mission of missions) {
          const {rate} = mission;
          const more = [totalsOf(byMission, mission.id), totalsOf(byClient, mission.client)];
          for (const each of [...sums, ...more]) {
            each.carriedDays += carried;
            if (rate === null) continue;
            each.ratedDays += carried;
            each.revenue += rate * carried;
            if (cost === undefined) continue;
            each.marginDays += carried;
            each.marginRevenue += rate * carried;
            each.marginCost += cost * carried;
          }
        }
      }
    }
    const shares = [...byClient.values()]
      .map(({revenue}) => revenue / total.revenue)
      .sort((a, b) => b - a);
    const topShare = (n: number) =>
      total.revenue === 0 ? null : shares.slice(0, n).reduce((sum, each) => sum + each, 0);
    return {
      ...total,
      from: iso(from),
      to: iso(to),
      businessDays: days.length,
      occupancy: share(total.staffedDays, total.workforceDays),
      averageRate: share(total.revenue, total.ratedDays),
      top1: topShare(1),
      top5: topShare(5),
      hhi: total.revenue === 0 ? null : shares.reduce((sum, each) => sum + each * each, 0) * 10_000,
      marginRate: share(total.marginRevenue - total.marginCost, total.marginRevenue),
      marginCoverage: share(total.marginDays, total.carriedDays),
      byPractice,
      byConsultant,
      byMission
    };
  }

  /** The last N months: up to the eve of as-of. */
  lastMonths(months: number): WindowNumbers {
    const {asOf} = this.options;
    return this.window(monthsFrom(asOf, -months), asOf - 1);
  }

  /** The last 12 full calendar months and as-of's own up to its eve, if it has one. */
  calendarMonths(): WindowNumbers[] {
    const {asOf} = this.options;
    const first = firstOfMonth(asOf);
    const starts = Array.from({length: 13}, (_, i) => monthsFrom(first, i - 12));
    return starts
      .map((from) => [from, Math.min(monthsFrom(from, 1), asOf) - 1] as const)
      .filter(([from, to]) => from <= to)
      .map(([from, to]) => this.window(from, to));
  }

  workforce(on: number): Person[] {
    return this.firm.people.filter((person) => this.isEmployed(person, on));
  }

  bench(on: number): Person[] {
    return this.workforce(on).filter(({id}) => this.missionsOn(id, on).length === 0);
  }

  lastBusinessDay(upTo: number): number {
    return this.isBusiness(upTo) ? upTo : this.lastBusinessDay(upTo - 1);
  }

  /** When a consultant is free, from the first business day on or after as-of. */
  availability(consultant: number): Availability {
    let on = this.options.asOf;
    while (!this.isBusiness(on)) on += 1;
    const first = on;
    for (; ; on += 1) {
      if (!this.isBusiness(on)) continue;
      const missions = this.missionsOn(consultant, on);
      if (missions.length === 0) return {status: on === first ? "now" : "later", on: iso(on)};
      if (missions.some(({end}) => end === null)) return {status: "unknown", on: null};
    }
  }

  /** Missions running on `on` that end within `within` days of it, soonest first. */
  endings(on: number, within = 90): Ending[] {
    return this.firm.people
      .flatMap(({id, practice}) =>
        (this.valid.get(id) ?? []).flatMap((mission) => {
          const {end} = mission;
          if (!covers(mission, on) || end === null || end > on + within) return [];
          const after: number[] = [];
          for (let next = end + 1; after.length < 10; next += 1)
            if (this.isBusiness(next)) after.push(next);
          const alone = after.every((next) => this.missionsOn(id, next).length === 0);
          return [{mission: mission.id, consultant: id, practice, end: iso(end), alone}];
        })
      )
      .sort((a, b) => a.end.localeCompare(b.end) || a.mission - b.mission);
  }

  /** A mission at as-of. */
  status({
    condition,
    start,
    end
  }: Mission): "paused" | "cancelled" | "planned" | "ended" | "running" {
    const {asOf} = this.options;
    if (condition) return condition;
    if (start !== null && start > asOf) return "planned";
    return end !== null && end < asOf ? "ended" : "running";
  }
}
