import type {Measure, MeasureId} from "./contract.js";

/** Sums at one day, from `stock_measures` and `ending_measures`. */
export interface StockSums {
  headcount: number;
  bench: number;
  ending: number;
  ending_alone: number;
}

/** Sums over one window, from `window_measures`. */
export interface WindowSums {
  workforce_days: number;
  staffed_days: number;
  carried_days: number;
  rated_days: number;
  revenue: number;
}

interface Definition {
  unit: "people" | "missions" | "share" | "euros" | "euros-per-day";
  /** Columns of the operational store that it rests on. */
  sources: readonly string[];
}

/** A number at a day: `numerator / denominator`, or the numerator alone. */
export interface StockDefinition extends Definition {
  span: "day";
  numerator: keyof StockSums;
  denominator?: keyof StockSums;
}

/** A number over a window of the last `months` months. */
export interface WindowDefinition extends Definition {
  span: "window";
  months: 1 | 3 | 12;
  numerator: keyof WindowSums;
  denominator?: keyof WindowSums;
  /** Carried days that count, over all carried days. */
  coverage?: keyof WindowSums;
}

const workforce = [
  "consultants.date_entree_societe",
  "consultants.date_sortie_societe",
  "consultants.actif"
];
const activity = ["missions.date_debut", "missions.date_fin", "missions.statut"];
const rates = ["missions.tjm", "missions.taux_journalier"];

/**
 * The registry: every number, once (domain, section 4). Names and formulas in words are in the
 * text catalogue under `metric.<id>`; the sums come from `metrics/measures.sql`.
 */
export const measures = {
  headcount: {span: "day", unit: "people", numerator: "headcount", sources: workforce},
  bench: {span: "day", unit: "people", numerator: "bench", sources: [...workforce, ...activity]},
  bench_rate: {
    span: "day",
    unit: "share",
    numerator: "bench",
    denominator: "headcount",
    sources: [...workforce, ...activity]
  },
  occupancy: {
    span: "window",
    months: 12,
    unit: "share",
    numerator: "staffed_days",
    denominator: "workforce_days",
    sources: [...workforce, ...activity]
  },
  average_rate: {
    span: "window",
    months: 12,
    unit: "euros-per-day",
    numerator: "revenue",
    denominator: "rated_days",
    coverage: "rated_days",
    sources: [...activity, ...rates]
  },
  revenue: {
    span: "window",
    months: 3,
    unit: "euros",
    numerator: "revenue",
    coverage: "rated_days",
    sources: [...activity, ...rates]
  },
  ending: {span: "day", unit: "missions", numerator: "ending", sources: activity},
  ending_alone: {span: "day", unit: "missions", numerator: "ending_alone", sources: activity}
} as const satisfies Record<MeasureId, StockDefinition | WindowDefinition>;

/** A ratio over nothing is null, never 0. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** The value of a definition over one set of sums. */
export function evaluate<Sums extends StockSums | WindowSums>(
  definition: {numerator: keyof Sums; denominator?: keyof Sums},
  sums: Sums
): Pick<Measure, "value" | "numerator" | "denominator"> {
  const numerator = sums[definition.numerator] as number;
  if (definition.denominator === undefined) return {value: numerator, numerator, denominator: null};
  const denominator = sums[definition.denominator] as number;
  return {value: ratio(numerator, denominator), numerator, denominator};
}
