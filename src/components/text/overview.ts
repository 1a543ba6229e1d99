import type {Text} from "../text.js";

/** The overview page. */
export const overview = {
  "overview.bench": {
    fr: "{rate} de l’effectif en intercontrat ({bench} sur {headcount})",
    en: "{rate} of the workforce on the bench ({bench} of {headcount})"
  },
  "overview.sentence": {fr: "{state} ; {ends}.", en: "{state}; {ends}."},
  "overview.bench.better": {
    fr: "{points} de mieux qu’au {date}",
    en: "{points} better than on {date}"
  },
  "overview.bench.worse": {fr: "{points} de plus qu’au {date}", en: "{points} more than on {date}"},
  "overview.bench.same": {fr: "comme au {date}", en: "as on {date}"},
  "overview.ending.none": {
    fr: "aucune mission ne finit sous 90 jours",
    en: "no mission ends within 90 days"
  },
  "overview.ending.one": {
    fr: "une mission finit sous 90 jours, {alone}",
    en: "one mission ends within 90 days, {alone}"
  },
  "overview.ending.many": {
    fr: "{count} missions finissent sous 90 jours, {alone}",
    en: "{count} missions end within 90 days, {alone}"
  },
  "overview.alone.none": {fr: "toutes avec une suite", en: "all with a next one"},
  "overview.alone.some": {fr: "dont {count} sans suite", en: "{count} of them without a next one"},
  "overview.ofHeadcount": {fr: "{count} sur {headcount}", en: "{count} of {headcount}"},
  "overview.tiles": {fr: "Chiffres clés", en: "Key figures"},
  "overview.trends": {fr: "Sur douze mois", en: "Over twelve months"},
  "overview.practices": {fr: "Par practice", en: "By practice"},
  "overview.practices.none": {
    fr: "Aucun consultant dans l’effectif.",
    en: "No consultant in the workforce."
  },
  "overview.practices.over": {
    fr: "Effectif, intercontrat et fins à date ; occupation, TJM et CA : {window}. Traits : cible d’occupation.",
    en: "Headcount, bench and endings as of the date; occupancy, rate and revenue: {window}. Rules: occupancy target."
  },
  "overview.endings": {fr: "Missions qui finissent d’abord", en: "Missions that end first"},
  "overview.endings.note": {
    fr: "Missions en cours qui finissent sous 90 jours, les plus proches d’abord.",
    en: "Running missions that end within 90 days, soonest first."
  },
  "overview.endings.none": {
    fr: "Aucune mission en cours ne finit sous 90 jours.",
    en: "No running mission ends within 90 days."
  },
  "overview.endings.all": {fr: "Voir les missions en cours", en: "See the running missions"},
  "overview.empty": {
    fr: "Aucun consultant dans l’effectif au {date}.",
    en: "No consultant in the workforce on {date}."
  },
  "overview.empty.help": {
    fr: "Les dates d’entrée et de sortie, ou la date du tableau de bord, l’expliquent : voir ce qui a été lu.",
    en: "Entry and exit dates, or the as-of date, are the reason: see what was read."
  },
  "overview.column.practice": {fr: "Practice", en: "Practice"},
  "overview.column.headcount": {fr: "Effectif", en: "Headcount"},
  "overview.column.bench": {fr: "Intercontrat", en: "Bench"},
  "overview.column.occupancy": {fr: "Occupation", en: "Occupancy"},
  "overview.column.rate": {fr: "TJM moyen", en: "Average rate"},
  "overview.column.revenue": {fr: "CA", en: "Revenue"},
  "overview.column.ending": {fr: "Fins < 90 j", en: "Ending < 90 d"},
  "overview.column.end": {fr: "Fin", en: "End"},
  "overview.column.consultant": {fr: "Consultant", en: "Consultant"},
  "overview.column.client": {fr: "Client", en: "Client"},
  "overview.column.mission": {fr: "Mission", en: "Mission"},
  "overview.column.dailyRate": {fr: "TJM", en: "Daily rate"},
  "overview.column.next": {fr: "Suite", en: "Next"},
  "overview.column.month": {fr: "Mois", en: "Month"},
  "overview.column.workforceDays": {fr: "Jours d’effectif", en: "Workforce days"},
  "overview.column.staffedDays": {fr: "Jours en mission", en: "Staffed days"},
  "overview.column.benchRate": {fr: "Taux", en: "Rate"},
  "group.none": {fr: "sans practice", en: "no practice"},
  "overview.missing.client": {fr: "client non renseigné", en: "no client given"},
  "overview.missing.mission": {fr: "mission sans nom", en: "mission without a name"},
  "overview.missing.rate": {fr: "pas de TJM", en: "no daily rate"},
  "overview.missing.ratio": {fr: "rien à diviser", en: "nothing to divide by"},
  "next.alone": {fr: "sans suite", en: "none"},
  "next.known": {fr: "oui", en: "yes"},
  "ending.alone": {fr: "{count} sans suite", en: "{count} without a next"},
  "chart.data": {fr: "Données", en: "Data"},
  "chart.partial": {fr: "{month} (en cours)", en: "{month} (to date)"},
  "chart.none": {
    fr: "Pas encore un mois complet de données.",
    en: "Not yet one full month of data."
  },
  "chart.target": {fr: "cible {low}–{high}", en: "target {low}–{high}"},
  "chart.alert": {fr: "alerte {level}", en: "alert {level}"},
  "chart.occupancy.below": {
    fr: "Occupation à {value} en {month}, sous la cible{streak}",
    en: "Occupancy at {value} in {month}, below target{streak}"
  },
  "chart.occupancy.within": {
    fr: "Occupation à {value} en {month}, dans la cible{streak}",
    en: "Occupancy at {value} in {month}, on target{streak}"
  },
  "chart.occupancy.above": {
    fr: "Occupation à {value} en {month}, au-dessus de la cible{streak}",
    en: "Occupancy at {value} in {month}, above target{streak}"
  },
  "chart.streak": {fr: " depuis {count} mois", en: " for {count} months"},
  "chart.occupancy.subtitle": {
    fr: "Jours en mission / jours ouvrés de l’effectif, %, par mois, {window}",
    en: "Staffed / workforce business days, %, by month, {window}"
  },
  "chart.revenue.best": {
    fr: "{value} livrés en {month}, le meilleur mois de la période",
    en: "{value} delivered in {month}, the best month of the period"
  },
  "chart.revenue.change": {
    fr: "{value} livrés en {month}, {change} sur le mois précédent",
    en: "{value} delivered in {month}, {change} on the month before"
  },
  "chart.revenue.plain": {fr: "{value} livrés en {month}", en: "{value} delivered in {month}"},
  "chart.revenue.subtitle": {
    fr: "TJM × jours ouvrés portés, €, par mois, {window}",
    en: "Daily rate × carried business days, €, by month, {window}"
  },
  "chart.bench.below": {
    fr: "Intercontrat à {value} fin {month}, sous le seuil d’alerte",
    en: "Bench at {value} at the end of {month}, below the alert"
  },
  "chart.bench.alert": {
    fr: "Intercontrat à {value} fin {month}, au-dessus du seuil de {level}",
    en: "Bench at {value} at the end of {month}, above the {level} alert"
  },
  "chart.bench.subtitle": {
    fr: "Part de l’effectif sans mission, %, dernier jour ouvré du mois, {window}",
    en: "Share of the workforce without a mission, %, last business day of the month, {window}"
  },
  "chart.window": {fr: "{from} – {to}", en: "{from} – {to}"}
} as const satisfies Record<string, Text>;
