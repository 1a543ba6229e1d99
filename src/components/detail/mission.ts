import type {MissionStatus} from "../../../loaders/contract.js";
import type {MissionEntry, MissionFinding} from "../../../loaders/contract/details.js";
import {formatDate} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** A mission of a record, its parts by name; dates are ISO days. */
export interface Mission {
  id: number;
  name: string | null;
  client: string | null;
  role: string | null;
  start: string | null;
  end: string | null;
  status: MissionStatus;
  /** False where it carries nothing: no start, end before start, no consultant, paused, cancelled. */
  valid: boolean;
  /** €/day. */
  rate: number | null;
  /** Business days carried over the last 12 months. */
  days: number;
  /** What the application declared, €. */
  declared: number | null;
  technologies: string[];
  findings: MissionFinding[];
}

/** The parts of an entry by name. */
export function missionOf(entry: MissionEntry): Mission {
  const [id, name, client, role, start, end, status, valid, rate, days, declared, technologies] =
    entry;
  return {
    id,
    name,
    client,
    role,
    start,
    end,
    status,
    valid,
    rate,
    days,
    declared,
    technologies: technologies?.split(", ").filter(Boolean) ?? [],
    findings: entry[12]
  };
}

/** Whether it covers a day and counts. */
export function covers({valid, start, end}: Mission, day: string): boolean {
  return valid && start !== null && start <= day && (end === null || end >= day);
}

/** What a mission is called where it has no name: its number. */
export function missionName({id, name}: Pick<Mission, "id" | "name">, language: Language): string {
  return name ?? t(language, "detail.mission.unnamed", {id});
}

/** First and last day in words; what is not known is said. */
export function missionSpan({start, end}: Mission, language: Language): string {
  const from = start === null ? t(language, "detail.start.unknown") : formatDate(language, start);
  return t(language, end === null ? "detail.span.open" : "detail.span", {
    from,
    to: formatDate(language, end)
  });
}
