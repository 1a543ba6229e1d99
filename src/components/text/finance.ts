import type {Text} from "../text.js";

/** The finance page. */
export const finance = {
  "page.finance": {fr: "Que gagnons-nous ?", en: "What do we earn?"},
  "page.finance.short": {fr: "Finance", en: "Finance"},
  "over.1m": {fr: "le dernier mois", en: "the last month"},
  "over.3m": {fr: "les 3 derniers mois", en: "the last 3 months"},
  "over.12m": {fr: "les 12 derniers mois", en: "the last 12 months"},
  "over.month": {fr: "ce mois-ci", en: "this month"},
  "over.quarter": {fr: "ce trimestre", en: "this quarter"},
  "over.year": {fr: "cette année", en: "this year"},
  "over.fiscal": {fr: "cet exercice", en: "this fiscal year"},
  "finance.sentence": {fr: "{delivered} ; {ahead}{margin}.", en: "{delivered}; {ahead}{margin}."},
  "finance.delivered": {
    fr: "{revenue} livrés sur {window}{change}",
    en: "{revenue} delivered over {window}{change}"
  },
  "finance.delivered.none": {
    fr: "Aucun CA livré sur {window}",
    en: "No revenue delivered over {window}"
  },
  "finance.change": {
    fr: " ({amount} sur la période comparable)",
    en: " ({amount} on the comparable period)"
  },
  "finance.rate": {fr: "{delivered}, à {rate} en moyenne", en: "{delivered}, at {rate} on average"},
  "finance.ahead": {fr: "{signed} déjà signés", en: "{signed} already signed"},
  "finance.ahead.none": {fr: "rien de signé à venir", en: "nothing signed ahead"},
  "finance.ahead.assumed": {
    fr: "{ahead} et {assumed} supposés jusqu’au {date}",
    en: "{ahead} and {assumed} assumed until {date}"
  },
  "finance.margin.below": {
    fr: ", marge de {rate}, sous la cible de {target}",
    en: ", margin of {rate}, below the target of {target}"
  },
  "finance.margin.above": {
    fr: ", marge de {rate}, la cible de {target} est tenue",
    en: ", margin of {rate}, the target of {target} is met"
  },
  "finance.until": {fr: "jusqu’au {date}", en: "until {date}"},
  "finance.covered": {fr: "{share} des jours", en: "{share} of days"},
  "finance.months": {fr: "Mois par mois", en: "Month by month"},
  "finance.prices": {fr: "À quel prix", en: "At what price"},
  "finance.margins": {fr: "Ce qu’il en reste", en: "What is left of it"},
  "finance.kind.delivered": {fr: "Livré", en: "Delivered"},
  "finance.kind.signed": {fr: "Signé", en: "Signed"},
  "finance.kind.assumed": {fr: "Supposé", en: "Assumed"},
  "finance.months.signed": {
    fr: "{value} signés pour {month}, {share} du CA de {last}",
    en: "{value} signed for {month}, {share} of the revenue of {last}"
  },
  "finance.months.first": {fr: "{value} signés pour {month}", en: "{value} signed for {month}"},
  "finance.months.assumed": {
    fr: "Rien de signé pour {month}, {value} supposés",
    en: "Nothing signed for {month}, {value} assumed"
  },
  "finance.months.nothing": {
    fr: "Rien de signé ni de supposé pour {month}",
    en: "Nothing signed or assumed for {month}"
  },
  "finance.months.subtitle": {
    fr: "TJM × jours ouvrés portés, €, par mois, {window}. Supposé : missions sans date de fin, {horizon}.",
    en: "Daily rate × carried business days, €, by month, {window}. Assumed: missions without an end, {horizon}."
  },
  "finance.months.unassumed": {fr: "non comptées", en: "not counted"},
  "finance.pace.best": {
    fr: "{value} par jour ouvré en {month}, le meilleur rythme de la période",
    en: "{value} per business day in {month}, the best pace of the period"
  },
  "finance.pace.change": {
    fr: "{value} par jour ouvré en {month}, {change} sur le mois d’avant",
    en: "{value} per business day in {month}, {change} on the month before"
  },
  "finance.pace.same": {
    fr: "{value} par jour ouvré en {month}, comme le mois d’avant",
    en: "{value} per business day in {month}, as in the month before"
  },
  "finance.pace.plain": {
    fr: "{value} par jour ouvré en {month}",
    en: "{value} per business day in {month}"
  },
  "finance.pace.subtitle": {
    fr: "CA livré / jours ouvrés, €, par mois, {window}",
    en: "Revenue delivered / business days, €, by month, {window}"
  },
  "finance.rate.change": {
    fr: "TJM moyen à {value} en {month}, {change} depuis {first}",
    en: "Average rate at {value} in {month}, {change} since {first}"
  },
  "finance.rate.same": {
    fr: "TJM moyen à {value} en {month}, comme en {first}",
    en: "Average rate at {value} in {month}, as in {first}"
  },
  "finance.rate.plain": {
    fr: "TJM moyen à {value} en {month}",
    en: "Average rate at {value} in {month}"
  },
  "finance.rate.none": {fr: "Aucun TJM sur la période", en: "No daily rate over the period"},
  "finance.rate.subtitle": {
    fr: "Σ TJM × jours / jours, €/jour, par mois, {window}",
    en: "Σ rate × days / days, €/day, by month, {window}"
  },
  "finance.group.grade": {fr: "TJM par grade", en: "Rate by grade"},
  "finance.group.practice": {fr: "TJM par practice", en: "Rate by practice"},
  "finance.group.client": {fr: "TJM par client", en: "Rate by client"},
  "finance.group.gap": {
    fr: "{group} : de {low} ({lowName}) à {high} ({highName})",
    en: "{group}: from {low} ({lowName}) to {high} ({highName})"
  },
  "finance.group.one": {fr: "{group} : {high} ({highName})", en: "{group}: {high} ({highName})"},
  "finance.group.subtitle": {
    fr: "Moyenne par jour porté, {window}, à côté le CA.",
    en: "Mean per carried day, {window}, beside it the revenue."
  },
  "finance.group.clients": {
    fr: "Les {count} premiers clients par CA, moyenne par jour porté, {window}, à côté le CA.",
    en: "The first {count} clients by revenue, mean per carried day, {window}, beside it the revenue."
  },
  "finance.group.mean": {fr: "Trait : la firme.", en: "Rule: the firm."},
  "finance.group.leftOut": {
    fr: "{count} plus petits ne sont pas montrés.",
    en: "{count} smaller ones are not shown."
  },
  "finance.column.grade": {fr: "Grade", en: "Grade"},
  "finance.column.practice": {fr: "Practice", en: "Practice"},
  "finance.column.client": {fr: "Client", en: "Client"},
  "finance.none.grade": {fr: "sans grade", en: "no grade"},
  "finance.none.practice": {fr: "sans practice", en: "no practice"},
  "finance.none.client": {fr: "sans client", en: "no client"},
  "finance.multiples.title": {
    fr: "TJM par practice, mois par mois : {name} gagne le plus ({change})",
    en: "Rate by practice, month by month: {name} gains most ({change})"
  },
  "finance.multiples.plain": {
    fr: "TJM par practice, mois par mois",
    en: "Rate by practice, month by month"
  },
  "finance.multiples.subtitle": {
    fr: "TJM moyen, €/jour, une même échelle",
    en: "Average rate, €/day, on one scale"
  },
  "finance.spread.title": {
    fr: "La moitié des jours se vend à {median} ou moins",
    en: "Half of the days sell at {median} or less"
  },
  "finance.spread.plain": {fr: "Répartition des TJM par grade", en: "Spread of rates by grade"},
  "finance.spread.subtitle": {
    fr: "TJM des missions par jour porté, 12 mois : étendue, quartiles et médiane ; nombre de consultants",
    en: "Mission rates by carried day, 12 months: range, quartiles and median; number of consultants"
  },
  "finance.median": {
    fr: "TJM médian de la firme sur 12 mois : ",
    en: "Median rate of the firm over 12 months: "
  },
  "finance.margins.withheld": {
    fr: "La marge et le coût de l’intercontrat sont réservés à la direction.",
    en: "Margin and bench cost are withheld: they are for the direction only."
  },
  "finance.margins.why": {
    fr: "Ils se lisent dans le tableau de bord de l’audience « direction » ; aucun coût n’est dans les fichiers de celui-ci.",
    en: "They are in the dashboard of the audience “direction”; no cost is in the files of this one."
  },
  "finance.margins.one.below": {
    fr: "La seule practice est sous la cible de {target}",
    en: "The only practice is below the target of {target}"
  },
  "finance.margins.one.met": {
    fr: "La seule practice tient la cible de {target}",
    en: "The only practice meets the target of {target}"
  },
  "finance.margins.few": {
    fr: "Une practice sur {all} sous la cible de {target}",
    en: "One of {all} practices below the target of {target}"
  },
  "finance.margins.below": {
    fr: "{count} practices sur {all} sous la cible de {target}",
    en: "{count} of {all} practices below the target of {target}"
  },
  "finance.margins.met": {
    fr: "Toutes les practices tiennent la cible de {target}",
    en: "All practices meet the target of {target}"
  },
  "finance.margins.unknown": {fr: "Aucune marge connue", en: "No margin known"},
  "finance.margins.subtitle": {
    fr: "Marge sur coûts directs / CA des mêmes lignes, {window}, à côté la couverture.",
    en: "Margin on direct costs / revenue of the same rows, {window}, beside it the coverage."
  },
  "finance.bench.title": {
    fr: "L’intercontrat a coûté {value} en {month}",
    en: "The bench cost {value} in {month}"
  },
  "finance.bench.subtitle": {
    fr: "CJM × jours ouvrés sans mission, €, par mois, {window}",
    en: "Daily cost × business days without a mission, €, by month, {window}"
  },
  "finance.bench.practices": {
    fr: "{name} : {value} d’intercontrat sur la période, le plus cher",
    en: "{name}: {value} of bench over the period, the most costly"
  },
  "finance.bench.practices.subtitle": {
    fr: "Coût de l’intercontrat par practice, €, une même échelle",
    en: "Bench cost by practice, €, on one scale"
  }
} as const satisfies Record<string, Text>;
