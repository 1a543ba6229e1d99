import {tableFromIPC} from "@uwdata/flechette";
import type {ExplorerState} from "../explorer/state.js";
import type {Value} from "../explorer/columns.js";
import {monthOf} from "./months.js";

/** € of a step of the daily rate. */
export const rateStep = 25;

/** What one mission, or one cell of missions, is counted by; null is "none". */
export interface Place {
  /** Months since year 0. */
  month: number | null;
  status: string | null;
  practice: string | null;
  /** Where its step begins, €. */
  rate: number | null;
}

/** The missions of the firm, counted: cells in the order of the rows, the latest month first. */
export interface Cells {
  readonly length: number;
  month: readonly (number | null)[];
  status: readonly (string | null)[];
  practice: readonly (string | null)[];
  rate: readonly (number | null)[];
  missions: ArrayLike<number>;
  /** 0 where nothing was carried. */
  days: ArrayLike<number>;
  ratedDays: ArrayLike<number>;
  revenue: ArrayLike<number>;
}

/** The cells of `missions-cells.arrow`. @throws when the file is no whole Arrow stream. */
export function readCells(bytes: ArrayBuffer): Cells {
  const table = tableFromIPC(new Uint8Array(bytes), {useDate: false});
  const column = <T>(name: string): T[] => {
    const values = table.getChild(name);
    if (!values) throw new Error(`missions-cells.arrow has no column "${name}"`);
    return [...values] as T[];
  };
  const numbers = (name: string) =>
    Float64Array.from(column<number | null>(name), (value) => value ?? 0);
  return {
    length: table.numRows,
    month: column<number | null>("month").map((time) =>
      time === null ? null : monthOf(new Date(time))
    ),
    status: column("status"),
    practice: column("practice"),
    rate: column("rate"),
    missions: numbers("missions"),
    days: numbers("days"),
    ratedDays: numbers("rated_days"),
    revenue: numbers("revenue")
  };
}

/** Where a row of the missions is counted. */
export function placeOf(row: Readonly<Record<string, Value>>): Place {
  const {start, status, practice, daily_rate: rate} = row;
  return {
    month: typeof start === "string" ? monthOf(new Date(start)) : null,
    status: (status ?? null) as string | null,
    practice: (practice ?? null) as string | null,
    rate: typeof rate === "number" ? Math.floor(rate / rateStep) * rateStep : null
  };
}

type Test = (place: Place) => boolean;

/**
 * Whether a cell, or a row, is let through by the filters of `state`, that of `except` left out.
 * Ranges hold whole months and whole steps of the rate, so that cells and rows agree.
 */
export function placeTest({filters}: ExplorerState, except?: string): Test {
  const tests: Test[] = [];
  for (const [key, value] of Object.entries(filters)) {
    if (key === except || !value) continue;
    if (value.kind === "set" && (key === "status" || key === "practice")) {
      const chosen = new Set(value.values);
      tests.push((place) => chosen.has(place[key]));
    } else if (key === "start") {
      if (value.kind === "missing") tests.push(({month}) => month === null);
      if (value.kind === "range") tests.push(between("month", monthBounds(value)));
    } else if (key === "daily_rate") {
      if (value.kind === "missing") tests.push(({rate}) => rate === null);
      if (value.kind === "range") tests.push(between("rate", rateBounds(value)));
    } else {
      throw new Error(`the filter "${key}" cannot be counted over cells`);
    }
  }
  return (place) => tests.every((test) => test(place));
}

interface Bounds {
  from: number;
  to: number;
}

function between(key: "month" | "rate", {from, to}: Bounds): Test {
  return (place) => {
    const value = place[key];
    return value !== null && value >= from && value <= to;
  };
}

function monthBounds({from, to}: {from: string | null; to: string | null}): Bounds {
  const month = (text: string | null, open: number) =>
    text === null ? open : monthOf(new Date(text));
  return {from: month(from, -Infinity), to: month(to, Infinity)};
}

/** The first and the last step; a range that begins a step at its end does not hold that step. */
function rateBounds({from, to}: {from: string | null; to: string | null}): Bounds {
  const first = from === null ? -Infinity : Math.floor(Number(from) / rateStep) * rateStep;
  if (to === null) return {from: first, to: Infinity};
  return {from: first, to: Math.max(first, Math.ceil(Number(to) / rateStep - 1) * rateStep)};
}
