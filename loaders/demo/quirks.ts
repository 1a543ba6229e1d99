import {createQuota, createRandom} from "./random.js";

/** What is wrong in a part of the rows: the share `of` the rows that could have it. */
export interface Quirk {
  share: number;
  of: string;
  what: string;
}

const quirk = (share: number, of: string, what: string): Quirk => ({share, of, what});

/** Everything that real stores contain and a clean generator would not. */
export const QUIRKS = {
  "rate-only-in-taux": quirk(0.1, "missions", "tjm NULL, the rate in taux_journalier"),
  "rate-only-in-tjm": quirk(0.1, "missions", "taux_journalier NULL, the rate in tjm"),
  "rate-missing": quirk(0.01, "missions", "both NULL"),
  "rate-integer": quirk(0.75, "missions", "a whole rate, an integer in the DECIMAL column"),
  "mission-number-text": quirk(0.003, "missions", "`n/a` in revenus_generes or taux_journalier"),
  "status-spelling": quirk(0.15, "missions", "`Terminée`, `En cours`, `planifie`, `a_venir`, …"),
  "status-contradicts": quirk(0.02, "missions", "a status that contradicts the dates"),
  "status-paused": quirk(0.008, "missions not ended", "en_pause, suspendue or annulee"),
  "technologies-messy": quirk(0.08, "missions", "blanks, repeats and mixed case"),
  "technologies-json": quirk(0.01, "missions", "a JSON list instead of comma text"),
  "client-spelling": quirk(0.02, "missions", "the client in another case or with more blanks"),
  "client-mojibake": quirk(0.02, "missions, client with accents", "UTF-8 read as Windows-1252"),
  "end-before-start": quirk(0.004, "ended missions", "the end some days before the start"),
  "start-is-end": quirk(0.003, "ended missions", "a mission of one day"),
  "date-with-time": quirk(0.02, "missions", "datetime text in date_debut and date_fin"),
  "end-9999": quirk(0.06, "open missions", "9999-12-31 as the end"),
  "date-french": quirk(0.012, "consultants with missions", "a mission date as 31/12/2025"),
  "end-forgotten": quirk(0.008, "consultants with 3 missions", "an ended mission without its end"),
  "outside-employment": quirk(0.015, "consultants with missions", "starts before the entry"),
  "heavy-overlap": quirk(0.006, "consultants with missions", "ten missions at the same time"),
  "mission-orphan": quirk(0.001, "missions", "one more, of a consultant that does not exist"),
  "vsa-copy": quirk(0.4, "consultants with missions", "vsa_missions repeats the last missions"),
  "vsa-orphan": quirk(0.01, "vsa_missions", "a user_id that is no consultant's"),
  homonym: quirk(0.01, "consultants", "the first and last name of an earlier one"),
  "name-mojibake": quirk(0.02, "consultants with accents", "UTF-8 read as Windows-1252"),
  "email-odd": quirk(0.02, "consultants", "accents, a space, or no @"),
  "grade-spelling": quirk(0.06, "consultants", "other case, no accents"),
  "contract-spelling": quirk(0.15, "consultants", "other case; stage, apprentissage, autre"),
  "company-spelling": quirk(0.1, "consultants", "societe and entite in another case"),
  "availability-contradicts": quirk(0.12, "consultants", "disponibilite against the missions"),
  "entry-missing": quirk(0.04, "consultants", "date_entree_societe NULL"),
  "entry-with-time": quirk(0.02, "consultants with an entry", "datetime text"),
  "entry-french": quirk(0.005, "consultants with an entry", "31/12/2025"),
  "active-null": quirk(0.02, "consultants still there", "actif NULL"),
  "exit-missing": quirk(0.15, "departed consultants", "actif = 0 only, no exit date"),
  "salary-text": quirk(0.004, "consultants", "`n/a` in salaire_actuel"),
  "practice-missing": quirk(0.03, "consultants", "practice_id NULL"),
  "manager-missing": quirk(0.05, "consultants", "no business manager at any time"),
  "manager-overlap": quirk(0.02, "consultants with a manager", "two assignments at a time"),
  "level-spelling": quirk(0.2, "consultant_competences", "niveau_maitrise with accents or case"),
  "language-mojibake": quirk(1, "the row of French", "the language is called `FranÃ§ais`")
} as const satisfies Record<string, Quirk>;

export type QuirkName = keyof typeof QUIRKS;

/** Decides row by row, and keeps count of what it decided. */
export interface Quirks {
  /** True when this row gets the quirk; ask only for rows that could have it. */
  hit(name: QuirkName): boolean;
  counts: Record<QuirkName, number>;
}

export function createQuirks(seed: number): Quirks {
  const names = Object.keys(QUIRKS) as QuirkName[];
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<QuirkName, number>;
  const quotas = new Map(
    names.map((name, index) => [name, createQuota(createRandom(seed, 20, index))] as const)
  );
  return {
    counts,
    hit: (name) => {
      const hit = quotas.get(name)?.(QUIRKS[name].share) === true;
      if (hit) counts[name] += 1;
      return hit;
    }
  };
}

const windows1252 = new TextDecoder("windows-1252");

/** UTF-8 bytes read as Windows-1252: `Français` → `FranÃ§ais`. */
export function mojibake(text: string): string {
  return windows1252.decode(new TextEncoder().encode(text));
}

export function hasAccents(text: string): boolean {
  return /[^ -~]/.test(text);
}

/** `2025-12-31` → `31/12/2025`. */
export function frenchDate(iso: string): string {
  return iso.slice(0, 10).split("-").reverse().join("/");
}
