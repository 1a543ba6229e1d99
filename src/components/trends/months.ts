import type {MonthRow} from "../../../loaders/contract.js";
import {formatMonth} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** What every trend takes: pixels, and the reader's language. */
export interface TrendOptions {
  language: Language;
  width: number;
  height?: number;
}

/** What an axis of months needs of each. */
export type Month = Pick<MonthRow, "month" | "partial">;

/** The months in full and the one in progress, if any. */
export function splitMonths<M extends Month>(
  months: readonly M[]
): {
  full: M[];
  partial: M | undefined;
} {
  return {
    full: months.filter((month) => !month.partial),
    partial: months.find((month) => month.partial)
  };
}

/** "nov. 2026", or "nov. 2026 (en cours)". */
export function monthName(language: Language, {month, partial}: Month): string {
  const name = formatMonth(language, month);
  return partial ? t(language, "chart.partial", {month: name}) : name;
}

/** "nov. 2025 – nov. 2026" */
export function monthsWindow(language: Language, months: readonly Month[]): string {
  const from = formatMonth(language, months.at(0)?.month ?? 0);
  const to = formatMonth(language, months.at(-1)?.month ?? 0);
  return t(language, "chart.window", {from, to});
}

/** The months to write on an axis: as many as fit, always with the same step, the last full one included. */
export function monthTicks(months: readonly Month[], width: number): string[] {
  const step = Math.ceil(months.length / Math.max(2, Math.floor(width / 64)));
  const last = months.findLastIndex((month) => !month.partial);
  return months.filter((_, index) => (last - index) % step === 0).map(({month}) => month);
}

/** How many months up to and with the last one share its `state`. */
export function streak(states: readonly string[]): number {
  const last = states.at(-1);
  const broken = states.findLastIndex((state) => state !== last);
  return states.length - 1 - broken;
}
