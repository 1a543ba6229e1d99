import {sources, text} from "../definition.js";
import type {Metric} from "../definition.js";

const {workforce, activity, rates} = sources;

/** What the data is worth: how much of it breaks a rule, and what that puts in doubt. */
export const quality = {
  quality_findings: {
    name: text("Lignes en défaut", "Rows that break a rule"),
    explanation: text(
      "Ce qu’il y a à corriger dans la base parce qu’un chiffre en dépend ou peut en dépendre.",
      "What is to be mended in the store because a number rests on it, or may."
    ),
    formula: text(
      "Lignes de la base qui enfreignent au moins une règle qui change ou peut changer un chiffre ; chaque ligne compte une fois.",
      "Rows of the store that break at least one rule that changes a number or may; each row counts once."
    ),
    unit: "rows",
    span: "day",
    sql: "quality",
    numerator: {column: "rows", text: text("lignes", "rows")},
    missing: text(
      "Les règles sans effet sur un chiffre, et celles qui portent sur une colonne confidentielle, ne comptent pas ici.",
      "Rules without effect on a number, and those about a confidential column, do not count here."
    ),
    sources: [...workforce, ...activity, ...rates],
    better: "down"
  },
  quality_missions_share: {
    name: text("Missions sans défaut", "Missions without a fault"),
    explanation: text(
      "La part des missions auxquelles on peut se fier telles quelles.",
      "The share of missions that can be trusted as they are."
    ),
    formula: text(
      "Missions qui n’enfreignent aucune règle qui change un chiffre, divisées par toutes les missions.",
      "Missions that break no rule that changes a number, divided by all missions."
    ),
    unit: "share",
    span: "day",
    sql: "quality",
    numerator: {
      column: "clean_missions",
      text: text("missions sans défaut", "missions without a fault")
    },
    denominator: {column: "missions", text: text("missions", "missions")},
    missing: text(
      "Une ligne sans identifiant lisible n’est pas une mission : elle est comptée à part.",
      "A row without a readable id is no mission: it is counted apart."
    ),
    sources: [...activity, ...rates, ...workforce],
    better: "up"
  },
  revenue_at_stake: {
    name: text("CA en jeu", "Revenue at stake"),
    explanation: text(
      "Ce que valent les jours de mission qu’une règle enfreinte met en doute.",
      "What the mission days are worth that a broken rule puts in doubt."
    ),
    formula: text(
      "Somme des TJM × jours ouvrés de la période, portés ou non, des missions qui enfreignent une règle qui change un chiffre ; hors présence du consultant, seuls ces jours-là. Une mission compte une fois ; d’une fin avant le début on échange les deux.",
      "Sum of daily rate × business days of the window, carried or not, of missions that break a rule that changes a number; where days lie outside employment, those days only. A mission counts once; an end before the start is swapped with it."
    ),
    unit: "euros",
    span: "window",
    sql: "quality",
    numerator: {column: "revenue_at_stake", text: text("€ de TJM × jours", "€ of rate × days")},
    missing: text(
      "Une mission sans TJM n’a pas de montant, une mission sans début n’a pas de jours.",
      "A mission without a rate has no amount, one without a start has no days."
    ),
    coverage: {
      column: "rated_days_at_stake",
      of: "days_at_stake",
      text: text("des jours mis en doute ont un TJM", "of the days in doubt have a rate")
    },
    sources: [...activity, ...rates, ...workforce],
    better: "down"
  }
} as const satisfies Record<string, Metric>;
