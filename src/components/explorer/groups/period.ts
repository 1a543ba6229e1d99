import {formatDate, formatMonth} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import type {Grouping} from "../source.js";

type Step = NonNullable<Grouping["step"]>;

const months = {month: 1, quarter: 3, year: 12} as const;

/** The last day of the period that begins on `first`, as an ISO day. */
export function lastDay(first: string, step: Step): string {
  if (step === "day") return first;
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months[step]);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** A period in few words: "22 nov. 2026", "nov. 2026", "T4 2026", "2026". */
export function periodText(language: Language, first: string, step: Step): string {
  if (step === "day") return formatDate(language, first);
  if (step === "month") return formatMonth(language, first);
  const [year, month] = [first.slice(0, 4), Number(first.slice(5, 7))];
  if (step === "year") return year;
  return t(language, "explorer.quarter", {quarter: Math.ceil(month / 3), year});
}
