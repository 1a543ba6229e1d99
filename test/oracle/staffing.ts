/**
 * The staffing page day by day, from the rows of the store alone: who is free when, who has waited
 * how long, which missions follow. Shares no code and no SQL with the loaders.
 */
import {businessDays, day, isBusiness, iso, monthsFrom} from "./days.js";
import type {Mission, Person} from "./firm.js";
import type {Oracle} from "./oracle.js";

export interface OracleFree {
  id: number;
  now: boolean;
  on: string;
  onBench: boolean;
  idleDays: number | null;
  nextOn: string | null;
}

const covers = ({start, end}: Mission, on: number) =>
  start !== null && start <= on && (end === null || end >= on);

export class StaffingOracle {
  private readonly asOf: number;
  private readonly missions = new Map<number, Mission[]>();

  constructor(
    private readonly oracle: Oracle,
    asOf: string
  ) {
    this.asOf = day(asOf);
    for (const mission of oracle.firm.missions) {
      if (!mission.valid || mission.consultant === null) continue;
      const own = this.missions.get(mission.consultant) ?? [];
      this.missions.set(mission.consultant, [...own, mission]);
    }
  }

  private validOf(id: number): Mission[] {
    return this.missions.get(id) ?? [];
  }

  /** Business days after the last staffed day, else after the entry, up to as-of. */
  idleDays({id, entry, exit}: Person): number | null {
    const own = this.validOf(id);
    const first = Math.min(...own.map(({start}) => start ?? Infinity));
    for (let on = this.asOf; on >= Math.max(first, entry ?? -Infinity); on--)
      if (isBusiness(on) && (exit === null || on <= exit) && own.some((one) => covers(one, on)))
        return businessDays(on + 1, this.asOf).length;
    return entry === null ? null : businessDays(entry + 1, this.asOf).length;
  }

  /** Everyone with an availability date. */
  free(): OracleFree[] {
    const bench = new Set(this.oracle.bench(this.asOf).map(({id}) => id));
    return this.oracle.workforce(this.asOf).flatMap((person) => {
      const {status, on} = this.oracle.availability(person.id);
      if (on === null) return [];
      const onBench = bench.has(person.id);
      return [
        {
          id: person.id,
          now: status === "now",
          on,
          onBench,
          idleDays: onBench ? this.idleDays(person) : null,
          nextOn: this.next(person.id, day(on))
        }
      ];
    });
  }

  /** The first business day after `free` that a mission which begins after it covers. */
  private next(id: number, free: number): string | null {
    const firsts = this.validOf(id).flatMap(({start, end}) => {
      if (start === null || start <= free) return [];
      const last = end ?? start + 30;
      const [first] = businessDays(start, last);
      return first === undefined ? [] : [first];
    });
    return firsts.length === 0 ? null : iso(Math.min(...firsts));
  }

  /** Free by the end of each week: as-of, then 52 Sundays from the first business day on. */
  horizon(): {day: string; free: number}[] {
    const free = this.free();
    let end = this.asOf;
    while (!isBusiness(end)) end += 1;
    const first = end;
    while (new Date(iso(end)).getUTCDay() !== 0) end += 1;
    const by = (last: number) => free.filter(({on}) => day(on) <= last).length;
    return [
      {day: iso(this.asOf), free: by(first)},
      ...Array.from({length: 52}, (_, week) => ({
        day: iso(end + 7 * week),
        free: by(end + 7 * week)
      }))
    ];
  }

  /** The bench as "bracket practice" → count. */
  ages(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const person of this.oracle.bench(this.asOf)) {
      const idle = this.idleDays(person);
      const bracket =
        idle === null
          ? null
          : idle <= 20
            ? "0-20"
            : idle <= 60
              ? "21-60"
              : idle <= 120
                ? "61-120"
                : "121-";
      const key = JSON.stringify([bracket, person.practice]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  /** Valid missions of a consultant from three months before as-of to nine months after. */
  timeline(id: number): {start: string; end: string | null}[] {
    const [from, to] = [monthsFrom(this.asOf, -3), monthsFrom(this.asOf, 9)];
    return this.validOf(id)
      .flatMap(({start, end}) =>
        start === null || start > to || (end !== null && end < from)
          ? []
          : [{start: iso(start), end: end === null ? null : iso(end)}]
      )
      .sort(byStart);
  }
}

export function byStart(
  a: {start: string; end: string | null},
  b: {start: string; end: string | null}
): number {
  return a.start.localeCompare(b.start) || (a.end ?? "9").localeCompare(b.end ?? "9");
}
