import type {Day} from "./calendar.js";
import {type Rhythm, type Span, missionSpans} from "./careers.js";
import {type History, type Person, createStaff} from "./staff.js";

const SAMPLE = 1000;
const ROUNDS = 8;
/** Middle of what a healthy firm shows; the quirks move it by a point or so. */
const OCCUPANCY = 0.795;

/** Days of the last year on which the person was there, and on a mission. */
function lastYear(person: Person, spans: Span[], asOf: Day): {present: number; staffed: number} {
  const from = Math.max(person.entry, asOf - 365);
  const to = Math.min(person.exit ?? asOf - 1, asOf - 1);
  let staffed = 0;
  let covered = from - 1;
  for (const {start, end} of spans) {
    const last = Math.min(end ?? to, to);
    staffed += Math.max(0, last - Math.max(start, covered + 1) + 1);
    covered = Math.max(covered, last);
  }
  return {present: Math.max(0, to - from + 1), staffed};
}

/**
 * The rhythm that gives so many missions a head and a healthy occupancy, found by trial on the
 * careers of a sample: lengths are cut at both ends, so no closed formula would meet the two.
 */
export function findRhythm(
  seed: number,
  asOf: Day,
  missionsPerHead: number,
  history: History
): Rhythm {
  const person = createStaff(seed, asOf, history);
  const sample = Array.from({length: SAMPLE}, (_, index) => person(index + 1));
  const rhythm = {cycle: (history.years * 365 * 0.4) / missionsPerHead, gap: 0.2};
  for (let round = 0; round < ROUNDS; round += 1) {
    let missions = 0;
    let present = 0;
    let staffed = 0;
    for (const one of sample) {
      const spans = missionSpans(seed, one, asOf, rhythm);
      const year = lastYear(one, spans, asOf);
      missions += spans.length;
      present += year.present;
      staffed += year.staffed;
    }
    rhythm.cycle *= missions / SAMPLE / missionsPerHead;
    const idle = 1 - staffed / Math.max(1, present);
    rhythm.gap = Math.min(
      0.45,
      Math.max(0.04, rhythm.gap * ((1 - OCCUPANCY) / Math.max(idle, 0.02)))
    );
  }
  return rhythm;
}
