import {type Day, fridayBefore, mondayBefore, weekday} from "./calendar.js";
import {type Random, createRandom} from "./random.js";
import type {Person} from "./staff.js";

/** The days of one mission; `end` null is open-ended. */
export interface Span {
  start: Day;
  end: Day | null;
  /** Runs beside another one, as a part-time mission. */
  beside: boolean;
}

/** How missions follow each other: days from one start to the next, and the share between them. */
export interface Rhythm {
  cycle: number;
  gap: number;
}

const OPEN_SHARE = 0.125;
const PLANNED_SHARE = 0.28;
const BESIDE_SHARE = 0.07;
/** Half of the missions follow at once: a renewal, or a next client found in time. */
const BACK_TO_BACK = 0.5;
/** Days after which a firm has found something, or lost the person. */
const LONGEST_GAP = 240;
const LENGTH_SPREAD = 0.7;

/**
 * The missions of one person, oldest first: from the state on the as-of date backwards to the
 * entry, so that who is on the bench today is known beforehand and not the outcome of a long walk.
 */
export function missionSpans(seed: number, person: Person, asOf: Day, rhythm: Rhythm): Span[] {
  const random = createRandom(seed, 3, person.id);
  const mean = rhythm.cycle * (1 - rhythm.gap);
  const shortest = Math.max(4, Math.min(28, Math.round(mean / 3)));
  const longest = Math.max(730, mean * 2);
  const pause = rhythm.cycle * rhythm.gap * person.practice.slack;
  const length = (shift: number) => {
    const days = Math.exp(
      Math.log(mean) + shift * LENGTH_SPREAD ** 2 + random.normal(0, LENGTH_SPREAD)
    );
    return Math.round(Math.min(longest, Math.max(shortest, days)));
  };
  const gap = () =>
    random.chance(BACK_TO_BACK)
      ? 0
      : Math.min(LONGEST_GAP, random.exponential(pause / (1 - BACK_TO_BACK)));
  const first = person.entry + Math.round(random.exponential(Math.min(10, pause / 3)));

  const spans: Span[] = [];
  let cursor = (person.exit ?? asOf) + 1;
  if (person.exit !== null) {
    cursor -= random.chance(0.6) ? 0 : Math.round(random.exponential(pause));
  } else if (person.staffed) {
    const current = currentSpan(person, asOf, length(0.5), random);
    if (current.end !== null && random.chance(PLANNED_SHARE)) {
      spans.push(plannedSpan(current.end + 1 + Math.round(gap()), length(-0.5)));
    }
    spans.push(current);
    cursor = current.start;
  } else {
    if (random.chance(PLANNED_SHARE))
      spans.push(plannedSpan(asOf + random.int(3, 55), length(-0.5)));
    cursor = asOf - Math.ceil(random.exponential(Math.min(45, pause * 1.2)));
  }
  while (cursor - first > shortest) {
    const last = cursor - 1 - (spans.length > 0 ? Math.round(gap()) : 0);
    const end = weekday(cursor) === 0 || last < cursor - 4 ? fridayBefore(last) : last;
    if (end - first <= shortest) break;
    const start = Math.max(first, mondayBefore(end - length(-0.5)));
    // What remains before the first mission would be shorter than any: it belongs to this one.
    spans.push({start: start - first < shortest ? first : start, end, beside: false});
    cursor = spans.at(-1)?.start ?? first;
  }
  return withPartTime(spans.reverse(), shortest, asOf, random);
}

/** Covers the as-of date; a long mission is more likely to be met than a short one. */
function currentSpan(person: Person, asOf: Day, length: number, random: Random): Span {
  const start = Math.max(person.entry, mondayBefore(asOf - Math.floor(random.next() * length)));
  const end = fridayBefore(start + length + 6);
  return {
    start: Math.min(start, asOf),
    end: random.chance(OPEN_SHARE) ? null : Math.max(end, fridayBefore(asOf) + 7),
    beside: false
  };
}

function plannedSpan(earliest: Day, length: number): Span {
  const start = mondayBefore(earliest + 6);
  return {start, end: fridayBefore(start + length), beside: false};
}

function withPartTime(spans: Span[], shortest: number, asOf: Day, random: Random): Span[] {
  const beside = spans
    .filter(() => random.chance(BESIDE_SHARE))
    .flatMap(({start, end}) => {
      const days = (end ?? Math.max(asOf, start) + 60) - start;
      if (days < shortest * 1.5) return [];
      const from = mondayBefore(start + 6 + Math.floor(random.next() * days * 0.4));
      const to = fridayBefore(from + Math.round(days * (0.25 + random.next() * 0.35)));
      return to > from ? [{start: from, end: to, beside: true}] : [];
    });
  return [...spans, ...beside].sort((a, b) => a.start - b.start);
}
