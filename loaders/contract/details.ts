import type {ConsultantRow, MissionStatus} from "../contract.js";

/** A rule that a mission breaks: rule, column, severity. */
export type MissionFinding = [rule: string, column: string | null, severity: Severity];

export type Severity = "red" | "amber" | "grey";

/** A mission in its consultant's record; dates are ISO days. */
export type MissionEntry = [
  id: number,
  name: string | null,
  client: string | null,
  role: string | null,
  start: string | null,
  end: string | null,
  status: MissionStatus,
  valid: boolean,
  /** €/day. */
  rate: number | null,
  /** Business days carried over the last 12 months. */
  days: number,
  /** What the application declared, €. */
  declared: number | null,
  /** Joined with ", ". */
  technologies: string | null,
  findings: MissionFinding[]
];

/** The head of `details-consultants-index.json`. */
export interface DetailsHead {
  as_of: string;
  /** Missions that ended before this day are not in the records; null where all are. */
  missions_from: string | null;
}

/** A record of `details-consultants.blocks`. Lists are the latest or best first. */
export interface ConsultantDetail {
  /** As in the snapshot `consultants`; null in record 0, of the missions without a consultant. */
  person: Omit<ConsultantRow, "search" | "skills"> | null;
  missions: MissionEntry[];
  /** Level 1 débutant to 4 expert. */
  skills: [name: string, category: string | null, level: number | null, years: number | null][];
  /** Level 1 to 5. */
  languages: [name: string, level: number | null][];
  managers: [id: number, name: string, start: string | null, end: string | null][];
  documents: [id: number, uploaded: string | null, bytes: number | null][];
  /** Rules that the consultant, or a row about them, breaks; missions have their own. */
  findings: [rule: string, table: string, column: string | null, severity: Severity][];
  /** Audience `direction` only. */
  salaries?: [salary: number, start: string | null, end: string | null][];
}
