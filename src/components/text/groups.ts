import type {Text} from "../text.js";

/** What the pages that compare practices and portfolios share. */
export const groups = {
  "groups.over.1m": {fr: "Sur 1 mois", en: "Over 1 month"},
  "groups.over.3m": {fr: "Sur 3 mois", en: "Over 3 months"},
  "groups.over.12m": {fr: "Sur 12 mois", en: "Over 12 months"},
  "groups.over.month": {fr: "Sur le mois", en: "Over the month"},
  "groups.over.quarter": {fr: "Sur le trimestre", en: "Over the quarter"},
  "groups.over.year": {fr: "Sur l’année", en: "Over the year"},
  "groups.over.fiscal": {fr: "Sur l’exercice", en: "Over the fiscal year"},
  "groups.compare": {fr: "Côte à côte", en: "Side by side"},
  "groups.compare.note": {
    fr: "Un groupe de moins de cinq consultants est montré à part : une seule personne y change tout.",
    en: "A group of fewer than five consultants stands apart: one person changes everything in it."
  },
  "groups.figures": {fr: "Tous les chiffres", en: "All the figures"},
  "groups.today": {fr: "à date", en: "as of the date"},
  "groups.alone": {
    fr: "Aucun groupe de cinq consultants ou plus à comparer",
    en: "No group of five consultants or more to compare"
  },
  "groups.withheld": {
    fr: "Ce chiffre n’est publié que pour la direction.",
    en: "This number is published for the direction only."
  },
  "groups.below.none": {
    fr: "Tous à {target} ou plus : de {least} ({last}) à {value} ({name})",
    en: "All at {target} or more: from {least} ({last}) to {value} ({name})"
  },
  "groups.below.one": {
    fr: "{count} sur {total} sous {target} : {last}, à {least} ; en tête {name}, {value}",
    en: "{count} of {total} below {target}: {last}, at {least}; first is {name}, {value}"
  },
  "groups.below.many": {
    fr: "{count} sur {total} sous {target}, de {least} ({last}) à {value} ({name})",
    en: "{count} of {total} below {target}, from {least} ({last}) to {value} ({name})"
  },
  "groups.occupancy.zero": {fr: "Aucun jour en mission", en: "Not one staffed day"},
  "groups.margin_rate.zero": {fr: "Aucune marge", en: "No margin"},
  "groups.bench_rate": {
    fr: "{name} a le plus d’intercontrat : {value}",
    en: "{name} has the most on the bench: {value}"
  },
  "groups.bench_rate.zero": {fr: "Personne en intercontrat", en: "Nobody on the bench"},
  "groups.revenue": {
    fr: "{name} fait {share} du CA : {value}",
    en: "{name} earns {share} of revenue: {value}"
  },
  "groups.revenue.zero": {fr: "Aucun CA livré", en: "No revenue delivered"},
  "groups.average_rate": {
    fr: "TJM moyen de {least} ({last}) à {value} ({name})",
    en: "Average rate from {least} ({last}) to {value} ({name})"
  },
  "groups.average_rate.zero": {fr: "Aucun TJM", en: "No daily rate"},
  "groups.ending_alone": {
    fr: "{name} a le plus de fins sans suite : {value}",
    en: "{name} has the most endings without a next one: {value}"
  },
  "groups.ending_alone.zero": {
    fr: "Aucune fin sans suite sous 90 jours",
    en: "No ending without a next one within 90 days"
  },
  "groups.rule.occupancy": {fr: "Le trait est le cabinet.", en: "The rule is the firm."},
  "groups.rule.average_rate": {fr: "Le trait est le cabinet.", en: "The rule is the firm."},
  "groups.rule.bench_rate": {fr: "Les traits sont les seuils.", en: "The rules are the alerts."},
  "groups.rule.margin_rate": {fr: "Le trait est la cible.", en: "The rule is the target."},
  "groups.rule.revenue": {fr: "TJM × jours portés.", en: "Daily rate × carried days."},
  "groups.rule.ending_alone": {fr: "Sous 90 jours.", en: "Within 90 days."},
  "groups.multiples": {
    fr: "Occupation plus haute en {to} qu’en {from} pour {up} sur {total}",
    en: "Occupancy higher in {to} than in {from} for {up} of {total}"
  },
  "groups.multiples.plain": {fr: "Occupation par mois", en: "Occupancy by month"},
  "groups.multiples.subtitle": {
    fr: "Jours en mission / jours ouvrés de l’effectif, %, par mois ; bande : cible",
    en: "Staffed / workforce business days, %, by month; band: target"
  },
  "groups.column.headcount": {fr: "Effectif", en: "Headcount"},
  "groups.column.bench": {fr: "Intercontrat", en: "Bench"},
  "groups.column.bench_rate": {fr: "Taux", en: "Rate"},
  "groups.column.ending": {fr: "Fins < 90 j", en: "Ends < 90 d"},
  "groups.column.ending_alone": {fr: "Sans suite", en: "No next"},
  "groups.column.occupancy": {fr: "Occupation", en: "Occupancy"},
  "groups.column.tace": {fr: "TACE estimé", en: "Est. TACE"},
  "groups.column.average_rate": {fr: "TJM moyen", en: "Avg. rate"},
  "groups.column.revenue": {fr: "CA", en: "Revenue"},
  "groups.column.margin": {fr: "Marge", en: "Margin"},
  "groups.column.margin_rate": {fr: "Taux de marge", en: "Margin rate"}
} as const satisfies Record<string, Text>;
