import type {StaffingTimeline} from "../../../../loaders/contract/staffing.js";
import {fold} from "../../explorer/fold.js";

/** A valid mission, in days from the window's first; null is no end. */
export interface Bar {
  client: string | null;
  start: number;
  end: number | null;
}

/** A consultant with their missions of the window, by start. */
export interface TimelineRow {
  id: number;
  name: string;
  practice: string | null;
  grade: string | null;
  /** Availability day; null is unknown. */
  free: number | null;
  bars: Bar[];
}

/** The consultants of the file, in its order: most available first. */
export function timelineRows(file: StaffingTimeline): TimelineRow[] {
  const {consultants, missions} = file;
  const rows = consultants.id.map((id, index) => ({
    id,
    name: consultants.name[index] ?? "",
    practice: file.practices[consultants.practice[index] ?? -1] ?? null,
    grade: file.grades[consultants.grade[index] ?? -1] ?? null,
    free: consultants.free[index] ?? null,
    bars: [] as Bar[]
  }));
  for (const [index, place] of missions.consultant.entries())
    rows[place]?.bars.push({
      client: file.clients[missions.client[index] ?? -1] ?? null,
      start: missions.start[index] ?? 0,
      end: missions.end[index] ?? null
    });
  return rows;
}

export const horizons = ["now", "30", "60", "90", "unknown"] as const;

export type Horizon = (typeof horizons)[number];

/** What the reader chose; undefined is all, null is "none". */
export interface TimelineFilter {
  practice?: string | null;
  grade?: string | null;
  free?: Horizon;
  q?: string;
}

/** The rows that a filter keeps, in their order. */
export function filterRows(
  rows: readonly TimelineRow[],
  {practice, grade, free, q = ""}: TimelineFilter,
  {now, asOf}: {now: number; asOf: number}
): TimelineRow[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (practice === undefined || row.practice === practice) &&
      (grade === undefined || row.grade === grade) &&
      isFree(row.free, free, {now, asOf}) &&
      (words.length === 0 || hasWords(row, words))
  );
}

function isFree(
  day: number | null,
  free: Horizon | undefined,
  {now, asOf}: {now: number; asOf: number}
): boolean {
  if (free === undefined) return true;
  if (free === "unknown") return day === null;
  return day !== null && day <= (free === "now" ? now : asOf + Number(free));
}

function hasWords({name, bars}: TimelineRow, words: readonly string[]): boolean {
  const text = fold([name, ...bars.map(({client}) => client ?? "")].join(" "));
  return words.every((word) => text.includes(word));
}

/** The lane of each bar, so that none overlaps another in it, and how many lanes there are. */
export function lanesOf(bars: readonly Pick<Bar, "start" | "end">[]): {
  lanes: number[];
  count: number;
} {
  const ends: number[] = [];
  const lanes = bars.map(({start, end}) => {
    const until = end ?? Infinity;
    const found = ends.findIndex((last) => last < start);
    const lane = found < 0 ? ends.length : found;
    ends[lane] = until;
    return lane;
  });
  return {lanes, count: Math.max(1, ends.length)};
}

/** From the availability day to the next mission's eve; null where that is not known or in view. */
export function freeSpan(
  {free, bars}: TimelineRow,
  days: number
): {from: number; to: number} | null {
  if (free === null || free >= days) return null;
  const next = bars.find(({start}) => start > free);
  return {from: free, to: Math.min(days, next?.start ?? days)};
}
