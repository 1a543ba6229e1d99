import type {Bilingual, Unit} from "../contract.js";
import type {Settings} from "../settings.js";

/** A column of a metric's SQL and what it counts, in words. */
export interface Part {
  column: string;
  text: Bilingual;
}

/** What the registry knows of one metric (domain, section 4). */
export interface Metric {
  name: Bilingual;
  /** What it tells the reader, in a sentence. */
  explanation: Bilingual;
  formula: Bilingual;
  unit: Unit;
  /** At the as-of date, over a window that ended before it, or over days from it on. */
  span: "day" | "window" | "ahead";
  /** File of `metrics/` whose rows have the columns of the parts. */
  sql: string;
  numerator: Part;
  /** Without one, the numerator is the value. */
  denominator?: Part;
  /** Column of what a value without denominator is taken from: of nothing it is null, not 0. */
  takenFrom?: string;
  /** What counts as missing, and what happens to it. */
  missing: Bilingual;
  /** Column of the days (or rows) that count, of all those in `of`. */
  coverage?: {column: string; of: string; text: Bilingual};
  /** Columns of the operational store that it rests on. */
  sources: readonly string[];
  better: "up" | "down" | null;
  target?: keyof Settings["targets"];
  confidential?: boolean;
}

/** The columns that several metrics rest on. */
export const sources = {
  workforce: [
    "consultants.date_entree_societe",
    "consultants.date_premiere_mission",
    "consultants.date_creation",
    "consultants.date_sortie_societe",
    "consultants.actif",
    "consultants.derniere_maj"
  ],
  activity: [
    "missions.consultant_id",
    "missions.date_debut",
    "missions.date_fin",
    "missions.statut"
  ],
  rates: ["missions.tjm", "missions.taux_journalier"],
  costs: [
    "vsa_missions.cjm",
    "vsa_missions.date_debut",
    "vsa_missions.date_fin",
    "consultants.salaire_actuel"
  ]
} as const;

/** A text in each language. */
export const text = (fr: string, en: string): Bilingual => ({fr, en});

/** Of a metric that everything in the store counts for. */
export const nothingMissing = text(
  "Rien : toute ligne compte ou ne compte pas, par définition.",
  "Nothing: every row counts or does not, by definition."
);
