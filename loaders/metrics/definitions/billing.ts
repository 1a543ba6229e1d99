import {sources, text} from "../definition.js";
import type {Metric} from "../definition.js";

const {activity, rates} = sources;

const rated = {
  column: "rated_days",
  of: "carried_days",
  text: text("des jours portés ont un TJM", "of carried days have a rate")
};

/** How what is billed spreads: over days, rates and clients. */
export const billing = {
  revenue_per_day: {
    name: text("CA par jour ouvré", "Revenue per business day"),
    explanation: text(
      "Le CA sans l’effet du calendrier : mai a moins de jours ouvrés que juin.",
      "Revenue without the calendar: May has fewer business days than June."
    ),
    formula: text(
      "CA livré divisé par les jours ouvrés de la période.",
      "Revenue delivered divided by the business days of the period."
    ),
    unit: "euros-per-day",
    span: "window",
    sql: "pace",
    numerator: {column: "revenue", text: text("€ de CA", "€ of revenue")},
    denominator: {column: "business_days", text: text("jours ouvrés", "business days")},
    missing: text(
      "Une mission sans TJM ne vaut rien ici ; la couverture dit la part des jours portés qui en ont un.",
      "A mission without a rate is worth nothing here; the coverage says which share of carried days has one."
    ),
    coverage: rated,
    sources: [...activity, ...rates],
    better: "up"
  },
  median_rate: {
    name: text("TJM médian", "Median daily rate"),
    explanation: text(
      "La moitié des jours vendus l’est à ce prix ou moins.",
      "Half of the days sold are sold at this price or less."
    ),
    formula: text(
      "Le plus petit TJM tel qu’au moins la moitié des jours portés des missions avec TJM le soit à ce TJM ou moins. Les quartiles de même, au quart et aux trois quarts.",
      "The lowest rate such that at least half of the carried days of missions with a rate are at it or below. Quartiles likewise, at a quarter and three quarters."
    ),
    unit: "euros-per-day",
    span: "window",
    sql: "rates",
    numerator: {column: "median", text: text("€ par jour", "€ a day")},
    takenFrom: "rated_days",
    missing: text(
      "Les jours des missions sans TJM sont laissés de côté.",
      "The days of missions without a rate are left out."
    ),
    coverage: rated,
    sources: [...activity, ...rates],
    better: null
  },
  clients: {
    name: text("Clients facturés", "Clients billed"),
    explanation: text(
      "Sur combien de clients le CA repose.",
      "How many clients the revenue rests on."
    ),
    formula: text(
      "Clients avec un CA au-dessus de 0. Les noms se comparent sans casse, accents ni espaces en trop ; les missions sans client comptent ensemble comme un client.",
      "Clients with revenue above 0. Names match without case, accents or extra spaces; missions without a client count together as one client."
    ),
    unit: "clients",
    span: "window",
    sql: "clients",
    numerator: {column: "clients", text: text("clients", "clients")},
    missing: text(
      "Un client dont aucune mission n’a de TJM ne compte pas.",
      "A client none of whose missions has a rate does not count."
    ),
    coverage: rated,
    sources: ["missions.client", ...activity, ...rates],
    better: null
  }
} as const satisfies Record<string, Metric>;
