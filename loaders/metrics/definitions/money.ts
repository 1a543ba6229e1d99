import {sources, text} from "../definition.js";
import type {Metric} from "../definition.js";

const {activity, rates, costs, workforce} = sources;
const euros = text("€", "€");
const ratedDays = text("des jours portés ont un TJM", "of carried days have a rate");

const noRate = text(
  "Une mission sans TJM ne vaut rien ici ; la couverture dit la part des jours portés qui en ont un.",
  "A mission without a rate is worth nothing here; the coverage says which share of carried days has one."
);
const rated = {column: "rated_days", of: "carried_days", text: ratedDays};

const concentration = {
  unit: "share",
  span: "window",
  sql: "clients",
  denominator: {column: "revenue", text: text("€ de CA", "€ of revenue")},
  missing: text(
    "Les missions sans client comptent ensemble comme un client.",
    "Missions without a client count together as one client."
  ),
  coverage: rated,
  sources: ["missions.client", ...activity, ...rates],
  better: "down"
} as const;

function top(count: 1 | 3 | 5) {
  const fr = count === 1 ? "du premier client" : `des ${count} premiers clients`;
  const en = count === 1 ? "the first client" : `the first ${count} clients`;
  return {
    ...concentration,
    name: text(`Part ${fr}`, `Share of ${en}`),
    explanation: text("Ce que la firme perdrait avec eux.", "What the firm would lose with them."),
    formula: text(
      `CA ${fr}, divisé par le CA. Les noms se comparent sans casse, accents ni espaces en trop.`,
      `Revenue of ${en}, divided by revenue. Names match without case, accents or extra spaces.`
    ),
    numerator: {column: `top${count}`, text: text(`€ de CA ${fr}`, `€ of revenue from ${en}`)},
    ...(count === 1 ? {target: "top_client" as const} : {})
  } as const satisfies Metric;
}

/** What the missions earn, cost and rest on. */
export const money = {
  average_rate: {
    name: text("TJM moyen", "Average daily rate"),
    explanation: text("Ce qu’un jour vendu rapporte.", "What a day sold earns."),
    formula: text(
      "Somme des TJM × jours portés, divisée par les jours portés des missions qui ont un TJM. Jamais une moyenne de moyennes.",
      "Sum of daily rate × carried days, divided by the carried days of missions with a rate. Never a mean of means."
    ),
    unit: "euros-per-day",
    span: "window",
    sql: "measures",
    numerator: {column: "revenue", text: text("€ de TJM × jours", "€ of rate × days")},
    denominator: {
      column: "rated_days",
      text: text("jours portés avec TJM", "carried days with a rate")
    },
    missing: text(
      "Les missions sans TJM sont des deux côtés laissées de côté.",
      "Missions without a rate are left out of both sides."
    ),
    coverage: rated,
    sources: [...activity, ...rates],
    better: "up"
  },
  revenue: {
    name: text("CA livré", "Revenue delivered"),
    explanation: text("Ce que les jours passés ont rapporté.", "What the past days earned."),
    formula: text(
      "Somme des TJM × jours ouvrés portés jusqu’à la veille. Les missions qui se recouvrent se partagent la journée.",
      "Sum of daily rate × carried business days up to the day before. Overlapping missions share the day."
    ),
    unit: "euros",
    span: "window",
    sql: "measures",
    numerator: {column: "revenue", text: euros},
    missing: noRate,
    coverage: rated,
    sources: [...activity, ...rates],
    better: "up"
  },
  revenue_signed: {
    name: text("CA signé", "Revenue signed"),
    explanation: text(
      "Ce que les missions en cours et planifiées rapporteront jusqu’à leur fin.",
      "What running and planned missions will earn until they end."
    ),
    formula: text(
      "Somme des TJM × jours ouvrés portés à partir de la date du tableau de bord, missions avec une date de fin.",
      "Sum of daily rate × carried business days from the as-of date on, missions with an end date."
    ),
    unit: "euros",
    span: "ahead",
    sql: "ahead",
    numerator: {column: "signed", text: euros},
    missing: noRate,
    coverage: rated,
    sources: [...activity, ...rates],
    better: "up"
  },
  revenue_assumed: {
    name: text("CA supposé", "Revenue assumed"),
    explanation: text(
      "Ce que les missions sans date de fin rapporteraient à l’horizon choisi.",
      "What missions without an end would earn up to the horizon."
    ),
    formula: text(
      "Somme des TJM × jours ouvrés portés à partir de la date du tableau de bord, missions sans date de fin, sur 3 mois (horizon réglable).",
      "Sum of daily rate × carried business days from the as-of date on, missions without an end, over 3 months (the horizon is a setting)."
    ),
    unit: "euros",
    span: "ahead",
    sql: "ahead",
    numerator: {column: "assumed", text: euros},
    missing: noRate,
    coverage: rated,
    sources: [...activity, ...rates],
    better: null
  },
  margin: {
    name: text("Marge sur coûts directs", "Margin on direct costs"),
    explanation: text(
      "Ce qui reste du CA une fois les jours payés.",
      "What is left of revenue once the days are paid."
    ),
    formula: text(
      "CA − somme des CJM × jours portés des mêmes lignes.",
      "Revenue − sum of daily cost × carried days of the same rows."
    ),
    unit: "euros",
    span: "window",
    sql: "measures",
    numerator: {column: "margin", text: euros},
    missing: text(
      "Les lignes sans TJM ou sans CJM sont laissées de côté des deux côtés.",
      "Rows with no rate or no daily cost are left out of both sides."
    ),
    coverage: {
      column: "costed_days",
      of: "carried_days",
      text: text(
        "des jours portés ont un TJM et un CJM",
        "of carried days have both a rate and a cost"
      )
    },
    sources: [...activity, ...rates, ...costs],
    better: "up",
    confidential: true
  },
  margin_rate: {
    name: text("Taux de marge", "Margin rate"),
    explanation: text(
      "La part du CA qui reste une fois les jours payés.",
      "The share of revenue left once the days are paid."
    ),
    formula: text(
      "Marge sur coûts directs divisée par le CA des mêmes lignes.",
      "Margin on direct costs divided by the revenue of the same rows."
    ),
    unit: "share",
    span: "window",
    sql: "measures",
    numerator: {column: "margin", text: text("€ de marge", "€ of margin")},
    denominator: {column: "costed_revenue", text: text("€ de CA", "€ of revenue")},
    missing: text(
      "Les lignes sans TJM ou sans CJM sont laissées de côté des deux côtés.",
      "Rows with no rate or no daily cost are left out of both sides."
    ),
    coverage: {
      column: "costed_days",
      of: "carried_days",
      text: text(
        "des jours portés ont un TJM et un CJM",
        "of carried days have both a rate and a cost"
      )
    },
    sources: [...activity, ...rates, ...costs],
    better: "up",
    target: "margin",
    confidential: true
  },
  bench_cost: {
    name: text("Coût de l’intercontrat", "Bench cost"),
    explanation: text(
      "Ce que les jours sans mission ont coûté.",
      "What the days without a mission cost."
    ),
    formula: text(
      "Somme des CJM × jours ouvrés sans mission de l’effectif.",
      "Sum of daily cost × business days without a mission, over the workforce."
    ),
    unit: "euros",
    span: "window",
    sql: "measures",
    numerator: {column: "idle_cost", text: euros},
    missing: text(
      "Les jours de qui n’a pas de CJM ne coûtent rien ici.",
      "The days of who has no daily cost cost nothing here."
    ),
    coverage: {
      column: "idle_costed_days",
      of: "idle_days",
      text: text("des jours sans mission ont un CJM", "of the days without a mission have a cost")
    },
    sources: [...workforce, ...activity, ...costs],
    better: "down",
    confidential: true
  },
  top1: top(1),
  top3: top(3),
  top5: top(5),
  hhi: {
    ...concentration,
    name: text("Indice de concentration (HHI)", "Concentration index (HHI)"),
    explanation: text(
      "De 0 (beaucoup de petits clients) à 10 000 (un seul).",
      "From 0 (many small clients) to 10,000 (a single one)."
    ),
    formula: text(
      "Somme des carrés des parts de CA des clients, × 10 000.",
      "Sum of the squares of the clients’ shares of revenue, × 10,000."
    ),
    unit: "index",
    numerator: {
      column: "squares",
      text: text("€² : somme des CA au carré × 10 000", "€²: sum of squared revenues × 10,000")
    },
    denominator: {column: "revenue_squared", text: text("€² : CA au carré", "€²: revenue squared")},
    target: "hhi"
  }
} as const satisfies Record<string, Metric>;
