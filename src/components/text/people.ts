import type {Text} from "../text.js";

/** The people page. */
export const people = {
  "page.people": {fr: "Qui sommes-nous ?", en: "Who are we?"},
  "page.people.short": {fr: "Effectif", en: "People"},
  "people.count.one": {fr: "Un consultant", en: "One consultant"},
  "people.count.many": {fr: "{count} consultants", en: "{count} consultants"},
  "people.and": {fr: " ; ", en: "; "},
  "people.moves": {
    fr: "{over}, {entries} ({entry} de l’effectif moyen) et {exits} ({exit})",
    en: "{over}, {entries} ({entry} of the mean workforce) and {exits} ({exit})"
  },
  "people.median": {
    fr: "la moitié est là depuis plus de {years}",
    en: "half have been here for more than {years}"
  },
  "people.entries.one": {fr: "{count} entrée", en: "{count} entered"},
  "people.entries.many": {fr: "{count} entrées", en: "{count} entered"},
  "people.exits.one": {fr: "{count} sortie", en: "{count} left"},
  "people.exits.many": {fr: "{count} sorties", en: "{count} left"},
  "people.part": {fr: "{name} : {count}", en: "{name}: {count}"},
  "people.net": {fr: "solde {net}", en: "net {net}"},
  "people.tiles": {fr: "Chiffres clés de l’effectif", en: "Key figures of the workforce"},
  "people.who": {fr: "Qui est là", en: "Who is here"},
  "people.turnover": {fr: "Qui arrive, qui part, qui reste", en: "Who comes, goes and stays"},
  "people.turnover.note": {
    fr: "Une entrée est le jour d’entrée, une sortie le dernier jour ; entrées et sorties ne sont jamais mêlées en un seul taux.",
    en: "An entry is the entry day, an exit the last day; entries and exits are never mixed into one rate."
  },
  "people.moves.grows": {
    fr: "{net} en {months} mois : {entries}, {exits}",
    en: "{net} in {months} months: {entries}, {exits}"
  },
  "people.moves.shrinks": {
    fr: "{net} en {months} mois : {exits}, {entries}",
    en: "{net} in {months} months: {exits}, {entries}"
  },
  "people.moves.even": {
    fr: "Autant d’entrées que de sorties en {months} mois : {count}",
    en: "As many entered as left in {months} months: {count}"
  },
  "people.moves.subtitle": {
    fr: "Consultants par mois, {window} ; mois en cours en pointillé",
    en: "Consultants by month, {window}; the month to date is dashed"
  },
  "people.column.month": {fr: "Mois", en: "Month"},
  "people.column.entries": {fr: "Entrées", en: "Entered"},
  "people.column.exits": {fr: "Sorties", en: "Left"},
  "people.column.net": {fr: "Solde", en: "Net"},
  "people.column.mean": {fr: "Effectif moyen", en: "Mean workforce"},
  "people.column.grade": {fr: "Grade", en: "Grade"},
  "people.column.headcount": {fr: "Effectif", en: "Headcount"},
  "people.column.share": {fr: "Part", en: "Share"},
  "people.pyramid.most": {
    fr: "{name} est le grade le plus nombreux : {share} de l’effectif",
    en: "{name} is the most frequent grade: {share} of the workforce"
  },
  "people.pyramid.none": {fr: "Aucun grade renseigné", en: "No grade recorded"},
  "people.pyramid.subtitle": {
    fr: "Consultants par grade, du plus haut au plus bas, et par contrat, à date",
    en: "Consultants by grade, from the highest to the lowest, and by contract, as of the date"
  },
  "people.grade.none": {fr: "sans grade", en: "no grade"},
  "people.contract.none": {fr: "sans contrat", en: "no contract"},
  "people.contract.others": {fr: "autres contrats", en: "other contracts"},
  "people.contract.most": {fr: "{share} en {name}", en: "{share} are {name}"},
  "people.contract.unknown": {fr: "Aucun contrat renseigné", en: "No contract recorded"},
  "people.contract.subtitle": {
    fr: "Consultants par type de contrat, à date",
    en: "Consultants by type of contract, as of the date"
  },
  "people.entity.none": {fr: "sans entité", en: "no entity"},
  "people.entity.most": {fr: "{share} à {name}", en: "{share} at {name}"},
  "people.entity.unknown": {fr: "Aucune entité renseignée", en: "No entity recorded"},
  "people.entity.subtitle": {
    fr: "Consultants par entité, à date",
    en: "Consultants by entity, as of the date"
  },
  "people.practice.most": {
    fr: "{name} est la plus grande practice : {share}",
    en: "{name} is the largest practice: {share}"
  },
  "people.practice.unknown": {fr: "Aucune practice renseignée", en: "No practice recorded"},
  "people.practice.subtitle": {
    fr: "Consultants par practice, à date",
    en: "Consultants by practice, as of the date"
  },
  "people.seniority": {
    fr: "La moitié est là depuis plus de {years}",
    en: "Half have been here for more than {years}"
  },
  "people.seniority.subtitle": {
    fr: "Consultants par années depuis l’entrée, à date.",
    en: "Consultants by years since the entry, as of the date."
  },
  "people.seniority.missing": {
    fr: "Entrée inconnue : {count}.",
    en: "Entry unknown: {count}."
  },
  "people.bracket.first": {fr: "moins de {to} an", en: "under {to} year"},
  "people.bracket": {fr: "{from} à {to} ans", en: "{from} to {to} years"},
  "people.bracket.last": {fr: "{from} ans et plus", en: "{from} years and more"},
  "people.grades": {
    fr: "{name} est le grade le plus ancien : médiane {years}",
    en: "{name} is the longest-serving grade: median {years}"
  },
  "people.grades.none": {
    fr: "Aucun grade de cinq consultants ou plus à comparer",
    en: "No grade of five consultants or more to compare"
  },
  "people.grades.subtitle": {
    fr: "Années depuis l’entrée, par grade, à date : étendue, quartiles, médiane",
    en: "Years since the entry, by grade, as of the date: range, quartiles, median"
  },
  "people.probations": {fr: "Périodes d’essai qui finissent", en: "Probation periods that end"},
  "people.probations.all": {
    fr: "{count} sous 90 jours, les plus proches d’abord",
    en: "{count} within 90 days, soonest first"
  },
  "people.probations.first": {
    fr: "Les {shown} premières de {count} sous 90 jours",
    en: "The first {shown} of {count} within 90 days"
  },
  "people.probations.none": {
    fr: "Aucune période d’essai ne finit sous 90 jours.",
    en: "No probation ends within 90 days."
  }
} as const satisfies Record<string, Text>;
