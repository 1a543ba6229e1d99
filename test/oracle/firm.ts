import Database from "better-sqlite3";
import {readDay} from "./days.js";

/** A consultant as section 3 of the domain reads one. Null entry: always in; null exit: not left. */
export interface Person {
  id: number;
  practice: string | null;
  entry: number | null;
  exit: number | null;
  neverIn: boolean;
  /** €/year, if above 0. */
  salary: number | null;
}

export interface Mission {
  id: number;
  consultant: number | null;
  start: number | null;
  end: number | null;
  condition: "paused" | "cancelled" | null;
  valid: boolean;
  /** €/day. */
  rate: number | null;
  /** What client names are matched by; null without one. */
  client: string | null;
}

/** A row of the staffing import with a cost: what the CJM is measured from. */
export interface CostRow {
  consultant: number | null;
  start: number | null;
  end: number | null;
  /** €/day. */
  cost: number;
}

export interface Firm {
  people: Person[];
  missions: Mission[];
  costs: CostRow[];
}

type Row = Record<string, unknown>;

/** The rows of a table by lower-case column name, the first of each id; none if it is missing. */
export function tableRows(store: Database.Database, name: string): Row[] {
  const found = store
    .prepare("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND lower(name) = ?")
    .pluck()
    .get(name) as string | undefined;
  if (found === undefined) return [];
  const seen = new Set<unknown>();
  return (store.prepare(`SELECT * FROM "${found}"`).all() as Row[])
    .map((row) =>
      Object.fromEntries(
        // A blob where text is meant reads as the text that its bytes spell.
        Object.entries(row).map(([key, value]) => [
          key.toLowerCase(),
          value instanceof Buffer ? value.toString("utf8") : value
        ])
      )
    )
    .filter(({id}) => id === undefined || id === null || (!seen.has(id) && seen.add(id)));
}

function asText(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : null;
}

export function asNumber(value: unknown): number | null {
  const text = asText(value)?.trim() ?? "";
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  return Number.isFinite(Number(text)) ? Number(text) : null;
}

export function asId(value: unknown): number | null {
  const number = asNumber(value);
  return Number.isInteger(number) ? number : null;
}

function above0(value: unknown): number | null {
  const number = asNumber(value);
  return number !== null && number > 0 ? number : null;
}

const windows1252 = new Map(
  Array.from({length: 256}, (_, byte) => [
    new TextDecoder("windows-1252").decode(Uint8Array.of(byte)),
    byte
  ])
);

/** Undoes UTF-8 that was read as Windows-1252, as often as it happened. */
function mend(text: string): string {
  const bytes = Array.from(text, (char) => windows1252.get(char));
  if (bytes.includes(undefined)) return text;
  const better = Buffer.from(bytes as number[]).toString("utf8");
  return better.includes("\ufffd") || better === text ? text : mend(better);
}

export function fold(text: string): string {
  return mend(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Text without blanks around and repeated ones; null when nothing is left. */
export function tidy(value: unknown): string | null {
  const text = mend(asText(value) ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? null : text;
}

function conditionOf(status: unknown): Mission["condition"] {
  const text = fold(asText(status) ?? "")
    .replaceAll("_", " ")
    .trim();
  if (/^(en pause|suspendu|paused)/.test(text)) return "paused";
  return /^(annul|cancel)/.test(text) ? "cancelled" : null;
}

function readMission(row: Row, consultants: ReadonlySet<number | null>): Mission {
  const consultant = asId(row["consultant_id"]);
  const [start, end] = [readDay(row["date_debut"]), readDay(row["date_fin"])];
  const condition = conditionOf(row["statut"]);
  const client = tidy(row["client"]);
  return {
    id: asId(row["id"]) ?? NaN,
    consultant,
    start,
    end,
    condition,
    valid:
      consultant !== null &&
      consultants.has(consultant) &&
      start !== null &&
      (end === null || end >= start) &&
      condition === null,
    rate: above0(row["tjm"]) ?? above0(row["taux_journalier"]),
    client: client === null ? null : fold(client)
  };
}

function readPerson(
  row: Row,
  missions: readonly Mission[],
  practices: Map<number, string | null>
): Person {
  const id = asId(row["id"]) ?? NaN;
  const starts = missions.flatMap((one) =>
    one.consultant === id && one.start !== null ? [one.start] : []
  );
  const inactive = asNumber(row["actif"]) === 0;
  const exit = readDay(row["date_sortie_societe"]);
  const changed = readDay(row["derniere_maj"]);
  return {
    id,
    practice: practices.get(asId(row["practice_id"]) ?? NaN) ?? null,
    entry:
      readDay(row["date_entree_societe"]) ??
      readDay(row["date_premiere_mission"]) ??
      (starts.length > 0 ? Math.min(...starts) : readDay(row["date_creation"])),
    exit: exit ?? (inactive && changed !== null ? changed - 1 : null),
    neverIn: inactive && exit === null && changed === null,
    salary: above0(row["salaire_actuel"])
  };
}

/** Reads what the numbers rest on straight from the store. */
export function readFirm(path: string): Firm {
  const store = new Database(path, {readonly: true});
  try {
    const practices = new Map(
      tableRows(store, "practices").map((row) => [asId(row["id"]) ?? NaN, tidy(row["nom"])])
    );
    const people = tableRows(store, "consultants").filter((row) => asId(row["id"]) !== null);
    const ids = new Set(people.map((row) => asId(row["id"])));
    const missions = tableRows(store, "missions")
      .filter((row) => asId(row["id"]) !== null)
      .map((row) => readMission(row, ids));
    const byConsultant = new Map<number | null, Mission[]>();
    for (const mission of missions) {
      const others = byConsultant.get(mission.consultant);
      if (others) others.push(mission);
      else byConsultant.set(mission.consultant, [mission]);
    }
    return {
      people: people.map((row) =>
        readPerson(row, byConsultant.get(asId(row["id"])) ?? [], practices)
      ),
      missions,
      costs: tableRows(store, "vsa_missions").flatMap((row) => {
        const cost = above0(row["cjm"]);
        if (cost === null) return [];
        const [start, end] = [readDay(row["date_debut"]), readDay(row["date_fin"])];
        return [{consultant: asId(row["user_id"]), start, end, cost}];
      })
    };
  } finally {
    store.close();
  }
}
