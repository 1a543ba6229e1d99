/**
 * Skills and documents straight from the rows of the store, day by day as the domain page says.
 * Shares no code and no SQL with the loaders.
 */
import Database from "better-sqlite3";
import {businessDays, day, monthsFrom, readDay} from "./days.js";
import {asId, asNumber, fold, readFirm, tableRows, tidy} from "./firm.js";
import {Oracle} from "./oracle.js";

export interface OracleSkill {
  /** Holders: débutant to expert, then unknown. */
  levels: number[];
  free_days: number;
  demand: number;
  planned: number;
}

const levelNames = ["debutant", "intermediaire", "avance", "expert"];

function withStore<T>(path: string, use: (store: Database.Database) => T): T {
  const store = new Database(path, {readonly: true});
  try {
    return use(store);
  } finally {
    store.close();
  }
}

const keyOf = (value: unknown): string | null => {
  const text = tidy(value);
  return text === null ? null : fold(text);
};

/** The technologies of a mission by folded name, once each. */
function technologiesOf(value: unknown): Set<string> {
  const text = typeof value === "string" ? value : "";
  let parts: unknown[] = text.split(",");
  if (text.trim().startsWith("[")) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) parts = list.flatMap((part) => String(part).split(", "));
    } catch {
      // Not JSON after all: comma text that starts with a bracket.
    }
  }
  return new Set(parts.map(keyOf).filter((key) => key !== null));
}

/** What every skill has and is asked for at `asOf`, and the firm's own numbers. */
export function skillsOf(path: string, asOf: string) {
  const firm = readFirm(path);
  const today = day(asOf);
  const oracle = new Oracle(firm, {asOf: today});
  const horizon = businessDays(today, today + 89);
  const workforce = new Map(
    oracle.workforce(today).map(({id}) => {
      const own = firm.missions.filter((one) => one.valid && one.consultant === id);
      const free = horizon.filter(
        (on) => !own.some(({start, end}) => (start ?? Infinity) <= on && on <= (end ?? Infinity))
      );
      return [id, free.length];
    })
  );
  const {names, holdings, technologies} = withStore(path, (store) => ({
    names: new Map(
      tableRows(store, "competences").map((row) => [asId(row["id"]), keyOf(row["nom"])])
    ),
    holdings: tableRows(store, "consultant_competences"),
    technologies: new Map(
      tableRows(store, "missions").map((row) => [
        asId(row["id"]),
        technologiesOf(row["technologies_utilisees"])
      ])
    )
  }));
  const skills = new Map<string, OracleSkill>();
  const skill = (key: string) => {
    const found = skills.get(key) ?? {levels: [0, 0, 0, 0, 0], free_days: 0, demand: 0, planned: 0};
    skills.set(key, found);
    return found;
  };
  /** Highest level by person and skill; -1 is unknown. */
  const held = new Map<number, Map<string, number>>();
  for (const row of holdings) {
    const person = asId(row["consultant_id"]);
    const key = names.get(asId(row["competence_id"]));
    if (person === null || !key || !workforce.has(person)) continue;
    const level = levelNames.indexOf(keyOf(row["niveau_maitrise"])?.replaceAll("_", " ") ?? "");
    const own = held.get(person) ?? new Map<string, number>();
    own.set(key, Math.max(level, own.get(key) ?? -1));
    held.set(person, own);
  }
  for (const [person, own] of held)
    for (const [key, level] of own) {
      const row = skill(key);
      const place = level < 0 ? 4 : level;
      row.levels[place] = (row.levels[place] ?? 0) + 1;
      row.free_days += workforce.get(person) ?? 0;
    }
  let asking = 0;
  for (const {id, valid, start, end} of firm.missions) {
    const asked = technologies.get(id) ?? new Set();
    if (!valid || (end ?? Infinity) < today || asked.size === 0) continue;
    asking += 1;
    for (const key of asked) {
      skill(key).demand += 1;
      if ((start ?? 0) > today) skill(key).planned += 1;
    }
  }
  const holdersOf = ({levels}: OracleSkill) => levels.reduce((sum, count) => sum + count, 0);
  const all = [...skills.values()];
  const free = [...held.keys()].reduce((sum, id) => sum + (workforce.get(id) ?? 0), 0);
  return {
    key: (name: string) => keyOf(name) ?? "",
    skills,
    firm: {
      skill_holders: held.size / workforce.size,
      skill_count: all.filter((row) => holdersOf(row) > 0).length,
      skill_demand: asking,
      skill_supply: free / horizon.length,
      skill_gap: asking - free / horizon.length,
      skill_short: all.filter((row) => row.demand * horizon.length > row.free_days).length,
      skill_unheld: all.filter((row) => holdersOf(row) === 0).length
    }
  };
}

/** Who has a CV and how old it is, and all documents, at `asOf`. */
export function documentsOf(path: string, asOf: string) {
  const today = day(asOf);
  const oracle = new Oracle(readFirm(path), {asOf: today});
  const rows = withStore(path, (store) =>
    tableRows(store, "cvs").map((row) => ({
      person: asId(row["consultant_id"]),
      uploaded: readDay(row["date_upload"]),
      bytes: asNumber(row["taille_fichier"])
    }))
  ).filter(({uploaded}) => uploaded === null || uploaded <= today);
  const people = oracle.workforce(today).map(({id}) => {
    const own = rows.filter(({person}) => person === id);
    const dates = own.flatMap(({uploaded}) => (uploaded === null ? [] : [uploaded]));
    return {has: own.length > 0, newest: dates.length > 0 ? Math.max(...dates) : null};
  });
  const dated = people.filter(({newest}) => newest !== null);
  const stale = dated.filter(({newest}) => (newest ?? 0) < monthsFrom(today, -12)).length;
  const covered = people.filter(({has}) => has).length;
  return {
    headcount: people.length,
    cv_coverage: people.length === 0 ? null : covered / people.length,
    cv_missing: people.length - covered,
    cv_stale: dated.length === 0 ? null : stale / dated.length,
    documents: rows.length,
    document_bytes: rows.reduce((sum, {bytes}) => sum + Math.max(0, bytes ?? 0), 0)
  };
}
