import {sources, text} from "../definition.js";
import type {Metric} from "../definition.js";

const {workforce} = sources;
const consultants = text("consultants", "consultants");

const moves = {
  span: "window",
  sql: "turnover",
  missing: text(
    "Sans aucune date d’entrée : toujours là, donc jamais entré. Qui sort avant d’entrer, ou est inactif sans date, n’est jamais dans l’effectif et ne compte pas.",
    "With no entry date at all: always in, so never entered. Whoever leaves before entering, or is inactive without a date, is never in the workforce and does not count."
  ),
  sources: workforce
} as const;

const entries = {
  column: "entries",
  text: text("entrées", "entries")
};
const exits = {column: "exits", text: text("sorties", "exits")};
const meanWorkforce = {
  column: "mean_workforce",
  text: text("consultants en moyenne", "consultants on average")
};

const seniority = {
  unit: "years",
  span: "day",
  sql: "seniority",
  missing: text(
    "Sans aucune date d’entrée : pas d’ancienneté.",
    "With no entry date at all: no seniority."
  ),
  coverage: {
    column: "dated",
    of: "headcount",
    text: text("de l’effectif a une date d’entrée", "of the workforce has an entry date")
  },
  sources: workforce,
  better: null
} as const;

/** Probation periods that end within N days. */
function probation(days: number) {
  return {
    name: text(`Fins d’essai sous ${days} jours`, `Probation ends within ${days} days`),
    explanation: text(
      `Les périodes d’essai à confirmer ou à rompre dans les ${days} jours.`,
      `The probation periods to confirm or to end within ${days} days.`
    ),
    formula: text(
      `Consultants de l’effectif dont la période d’essai finit entre la date du tableau de bord et ${days} jours après.`,
      `Consultants of the workforce whose probation ends between the as-of date and ${days} days after.`
    ),
    unit: "people",
    span: "day",
    sql: "probation",
    numerator: {column: `probation_${days}`, text: consultants},
    missing: text(
      "Sans date de fin d’essai : non compté, qu’il y ait un essai ou non.",
      "Without a probation end: not counted, whether there is a probation or not."
    ),
    sources: ["consultants.fin_periode_essai", ...workforce],
    better: null,
    confidential: true
  } as const satisfies Metric;
}

/** Who comes, who goes, who stays. */
export const people = {
  entries: {
    ...moves,
    name: text("Entrées", "Entries"),
    explanation: text("Combien de consultants sont arrivés.", "How many consultants joined."),
    formula: text(
      "Consultants dont le jour d’entrée tombe dans la période et qui sont ce jour-là dans l’effectif.",
      "Consultants whose entry day falls in the window and who are in the workforce on it."
    ),
    unit: "people",
    numerator: entries,
    better: null
  },
  exits: {
    ...moves,
    name: text("Sorties", "Exits"),
    explanation: text("Combien de consultants sont partis.", "How many consultants left."),
    formula: text(
      "Consultants dont le dernier jour tombe dans la période et qui sont ce jour-là dans l’effectif. Sans date de sortie, un inactif est parti la veille de sa dernière mise à jour.",
      "Consultants whose last day falls in the window and who are in the workforce on it. Without an exit date, an inactive one left on the eve of their last update."
    ),
    unit: "people",
    numerator: exits,
    better: null
  },
  mean_workforce: {
    ...moves,
    name: text("Effectif moyen", "Mean workforce"),
    explanation: text(
      "Combien de consultants la firme a comptés en moyenne.",
      "How many consultants there were on average."
    ),
    formula: text(
      "Jours ouvrés de l’effectif divisés par les jours ouvrés de la période.",
      "Workforce business days divided by the business days of the window."
    ),
    unit: "people",
    numerator: {
      column: "workforce_days",
      text: text("jours ouvrés de l’effectif", "workforce business days")
    },
    denominator: {column: "business_days", text: text("jours ouvrés", "business days")},
    better: null
  },
  entry_rate: {
    ...moves,
    name: text("Taux d’entrée", "Entry rate"),
    explanation: text(
      "Les arrivées rapportées à l’effectif moyen.",
      "Arrivals over the mean workforce."
    ),
    formula: text(
      "Entrées divisées par l’effectif moyen des jours ouvrés de la période. Jamais mêlé aux sorties.",
      "Entries divided by the mean workforce over the window’s business days. Never mixed with exits."
    ),
    unit: "share",
    numerator: entries,
    denominator: meanWorkforce,
    better: null
  },
  exit_rate: {
    ...moves,
    name: text("Taux de sortie", "Exit rate"),
    explanation: text(
      "Les départs rapportés à l’effectif moyen.",
      "Departures over the mean workforce."
    ),
    formula: text(
      "Sorties divisées par l’effectif moyen des jours ouvrés de la période. Jamais mêlé aux entrées.",
      "Exits divided by the mean workforce over the window’s business days. Never mixed with entries."
    ),
    unit: "share",
    numerator: exits,
    denominator: meanWorkforce,
    better: "down"
  },
  seniority_mean: {
    ...seniority,
    name: text("Ancienneté moyenne", "Mean seniority"),
    explanation: text(
      "Depuis combien de temps l’effectif est là, en moyenne.",
      "How long the workforce has been there, on average."
    ),
    formula: text(
      "Somme des jours depuis l’entrée / 365,25, divisée par les consultants qui ont une date d’entrée.",
      "Sum of the days since the entry / 365.25, divided by the consultants with an entry date."
    ),
    numerator: {column: "years", text: text("ans", "years")},
    denominator: {column: "dated", text: consultants}
  },
  seniority_median: {
    ...seniority,
    name: text("Ancienneté médiane", "Median seniority"),
    explanation: text(
      "La moitié de l’effectif est là depuis plus longtemps, la moitié depuis moins.",
      "Half of the workforce has been there longer, half has not."
    ),
    formula: text(
      "Années depuis l’entrée (jours / 365,25) de qui est au milieu ; des deux du milieu, la moyenne.",
      "Years since the entry (days / 365.25) of who is in the middle; the mean of the two in the middle."
    ),
    numerator: {column: "middle_years", text: text("ans, au milieu", "years, in the middle")},
    denominator: {column: "middle", text: text("au milieu", "in the middle")}
  },
  probation_30: probation(30),
  probation_60: probation(60),
  probation_90: probation(90)
} as const satisfies Record<string, Metric>;
