import type {Text} from "../text.js";

/** The pages of rows: consultants and missions. */
export const explorer = {
  "explorer.consultants.count": {
    fr: "{count} sur {total} consultants",
    en: "{count} of {total} consultants"
  },
  "explorer.consultants.counted": {
    fr: "{count} sur {total} consultants de l’effectif",
    en: "{count} of the {total} consultants in the workforce"
  },
  "explorer.consultants.all": {
    fr: "{total} consultants dans l’effectif",
    en: "{total} consultants in the workforce"
  },
  "explorer.consultants.empty": {
    fr: "La base ne contient aucun consultant dans l’effectif.",
    en: "The store has no consultant in the workforce."
  },
  "explorer.consultants.search": {
    fr: "Nom, compétence, client…",
    en: "Name, skill, client…"
  },
  "explorer.missions.count": {
    fr: "{count} sur {total} missions",
    en: "{count} of {total} missions"
  },
  "explorer.missions.counted": {
    fr: "{count} sur {total} missions",
    en: "{count} of {total} missions"
  },
  "explorer.missions.all": {fr: "{total} missions", en: "{total} missions"},
  "explorer.missions.empty": {
    fr: "La base ne contient aucune mission.",
    en: "The store has no mission."
  },
  "explorer.missions.search": {
    fr: "Mission, consultant, client…",
    en: "Mission, consultant, client…"
  },
  "explorer.consultant": {fr: "Consultant", en: "Consultant"},
  "explorer.number": {fr: "n° {id}", en: "no. {id}"},
  "explorer.yes": {fr: "oui", en: "yes"},
  "explorer.no": {fr: "non", en: "no"},
  "explorer.none": {fr: "(aucun)", en: "(none)"},

  "explorer.search": {fr: "Rechercher", en: "Search"},
  "explorer.filters": {fr: "Filtres", en: "Filters"},
  "explorer.clear": {fr: "Tout effacer", en: "Clear all"},
  "explorer.clearOne": {fr: "Effacer", en: "Clear"},
  "explorer.remove": {fr: "Retirer ce filtre", en: "Remove this filter"},
  "explorer.narrow": {fr: "Filtrer la liste", en: "Narrow the list"},
  "explorer.moreChoices": {
    fr: "et {count} autres : précisez",
    en: "and {count} more: narrow the list"
  },
  "explorer.noChoice": {fr: "Aucune valeur", en: "No value"},
  "explorer.from": {fr: "De", en: "From"},
  "explorer.to": {fr: "à", en: "to"},
  "explorer.badBound": {fr: "Valeur illisible : {value}", en: "Cannot be read: {value}"},
  "explorer.rangeBetween": {fr: "{label} de {from} à {to}", en: "{label} from {from} to {to}"},
  "explorer.rangeFrom": {fr: "{label} à partir de {from}", en: "{label} from {from}"},
  "explorer.rangeTo": {fr: "{label} jusqu’à {to}", en: "{label} up to {to}"},
  "explorer.searched": {fr: "« {q} »", en: "“{q}”"},
  "explorer.horizon.any": {fr: "Indifférente", en: "Any"},
  "explorer.horizon.now": {fr: "libres maintenant", en: "free now"},
  "explorer.horizon.30": {fr: "libres sous 30 jours", en: "free within 30 days"},
  "explorer.horizon.60": {fr: "libres sous 60 jours", en: "free within 60 days"},
  "explorer.horizon.90": {fr: "libres sous 90 jours", en: "free within 90 days"},
  "explorer.horizon.later": {fr: "libres plus tard", en: "free later"},
  "explorer.horizon.unknown": {
    fr: "disponibilité inconnue",
    en: "availability unknown"
  },

  "explorer.table": {fr: "Tableau : {title}", en: "Table: {title}"},
  "explorer.sortHint": {
    fr: "Trier ; majuscule + clic ajoute un critère",
    en: "Sort; shift + click adds a key"
  },
  "explorer.pages": {fr: "Pages du tableau", en: "Pages of the table"},
  "explorer.first": {fr: "Première page", en: "First page"},
  "explorer.previous": {fr: "Page précédente", en: "Previous page"},
  "explorer.next": {fr: "Page suivante", en: "Next page"},
  "explorer.last": {fr: "Dernière page", en: "Last page"},
  "explorer.page": {fr: "Page", en: "Page"},
  "explorer.ofPages": {fr: "sur {pages}", en: "of {pages}"},
  "explorer.range": {fr: "{from}–{to} sur {total}", en: "{from}–{to} of {total}"},
  "explorer.csv": {fr: "CSV de la sélection", en: "CSV of this selection"},
  "explorer.parquet": {fr: "Parquet complet", en: "Full Parquet"},
  "explorer.csvFailed": {
    fr: "Le CSV n’a pas pu être fait : {error}",
    en: "No CSV was made: {error}"
  },

  "explorer.everyColumn": {fr: "Toutes les colonnes", en: "All columns"},

  "explorer.tooMany": {
    fr: "{total} lignes : plus que cette page n’en charge. En voici les {shown} premières, sans recherche, filtres ni tri ; le fichier Parquet les a toutes.",
    en: "{total} rows: more than this page loads. These are the first {shown}, without search, filters or sorting; the Parquet file has them all."
  },
  "explorer.engineLoading": {
    fr: "Moteur en chargement…",
    en: "Engine loading…"
  },
  "explorer.engineReady": {fr: "Prêt en {seconds} s", en: "Ready in {seconds} s"},
  "explorer.took": {fr: "Réponse en {milliseconds} ms", en: "Answered in {milliseconds} ms"},
  "explorer.engineFailed": {
    fr: "Le moteur de calcul n’a pas démarré : recherche, filtres et tri sont indisponibles. {error}",
    en: "The query engine did not start: search, filters and sorting are unavailable. {error}"
  },
  "explorer.firstRowsStay": {
    fr: "Les premières lignes ci-dessous restent valables.",
    en: "The first rows below are still right."
  },
  "explorer.showFirst": {fr: "Afficher les premières lignes", en: "Show the first rows"},
  "explorer.queryFailed": {
    fr: "La dernière demande a échoué ; le tableau montre la précédente. {error}",
    en: "The last request failed; the table shows the one before. {error}"
  },
  "explorer.noMatch": {
    fr: "Aucune ligne ne répond à : {filters}.",
    en: "No row matches: {filters}."
  },
  "explorer.notice.unknown": {
    fr: "« {key} » dans l’adresse ne veut rien dire ici : ignoré.",
    en: "“{key}” in the address means nothing here: ignored."
  },
  "explorer.notice.impossible": {
    fr: "« {key} = {value} » dans l’adresse n’existe pas : ignoré.",
    en: "“{key} = {value}” in the address does not exist: ignored."
  },
  "explorer.notice.long": {
    fr: "La recherche de l’adresse est trop longue : coupée à {longest} caractères.",
    en: "The search in the address is too long: cut to {longest} characters."
  },
  "explorer.notice.page": {
    fr: "Il n’y a pas de page {value} : voici la dernière.",
    en: "There is no page {value}: this is the last one."
  },
  "explorer.notice.more": {fr: "et {count} autres", en: "and {count} more"},

  "statistic.count": {fr: "Lignes", en: "Rows"},
  "statistic.bench": {fr: "En intercontrat", en: "On the bench"},
  "statistic.bench.note": {
    fr: "Consultants de l’effectif sans mission à la date d’arrêté ; part des lignes filtrées",
    en: "In the workforce without a mission on the as-of date; share of the filtered rows"
  },
  "statistic.free": {fr: "Libres sous 30 jours", en: "Free within 30 days"},
  "statistic.free.note": {
    fr: "Disponibles au plus tard 30 jours après la date d’arrêté, intercontrat compris",
    en: "Available at most 30 days after the as-of date, the bench included"
  },
  "statistic.revenue.note": {
    fr: "Chiffre d’affaires des consultants filtrés sur la période choisie",
    en: "Revenue of the filtered consultants over the chosen period"
  },
  "statistic.missionRevenue.note": {
    fr: "Chiffre d’affaires des missions filtrées sur la période choisie : TJM × jours",
    en: "Revenue of the filtered missions over the chosen period: rate × days"
  },
  "statistic.running": {fr: "En cours", en: "Running"},
  "statistic.running.note": {
    fr: "Missions commencées et non terminées à la date d’arrêté",
    en: "Started and not ended on the as-of date"
  },
  "statistic.planned": {fr: "Planifiées", en: "Planned"},
  "statistic.planned.note": {
    fr: "Missions qui commencent après la date d’arrêté",
    en: "Missions that start after the as-of date"
  },
  "statistic.medianRate": {fr: "TJM médian", en: "Median rate"},
  "statistic.medianRate.note": {
    fr: "La moitié des missions avec un TJM sont au-dessous",
    en: "Half of the missions with a rate are below"
  },
  "statistic.averageRate.note": {
    fr: "CA divisé par les jours avec TJM, comme le TJM moyen du cabinet",
    en: "Revenue over the days with a rate, as the firm’s average rate"
  },
  "statistic.ratedDays.note": {
    fr: "Jours des missions qui ont un TJM : le dénominateur du TJM moyen",
    en: "Days of missions with a rate: the denominator of the average rate"
  },
  "statistic.days.note": {
    fr: "Jours ouvrés portés sur la période choisie ; partagés quand des missions se chevauchent",
    en: "Business days carried over the chosen period; shared where missions overlap"
  },
  "statistic.benchAge": {fr: "Attente moy., jours", en: "Mean wait, days"},
  "statistic.benchAge.note": {
    fr: "Jours ouvrés depuis le dernier jour en mission, moyenne des consultants en intercontrat",
    en: "Business days since the last staffed one, mean over those on the bench"
  },
  "statistic.occupancy.note": {
    fr: "Jours en mission divisés par les jours de l’effectif, consultants filtrés",
    en: "Staffed days over workforce days of the filtered consultants"
  },
  "statistic.staffedDays.note": {
    fr: "Jours ouvrés en mission sur la période choisie : le numérateur de l’occupation",
    en: "Business days on a mission over the chosen period: the numerator of occupancy"
  },
  "statistic.workforceDays.note": {
    fr: "Jours ouvrés dans l’effectif sur la période choisie : le dénominateur de l’occupation",
    en: "Business days in the workforce over the chosen period: the denominator of occupancy"
  },
  "statistic.idleCost": {fr: "Coût interc. {window}", en: "Bench cost {window}"},
  "statistic.idleCost.note": {
    fr: "CJM × jours ouvrés sans mission sur la période choisie",
    en: "Daily cost × business days without a mission over the chosen period"
  },
  "statistic.margin.note": {
    fr: "CA − CJM × jours, missions qui ont un TJM et un CJM",
    en: "Revenue − daily cost × days, over missions with both a rate and a cost"
  },
  "statistic.marginRate": {fr: "Taux de marge {window}", en: "Margin rate, {window}"},
  "statistic.marginRate.note": {
    fr: "Marge divisée par le CA des mêmes missions",
    en: "Margin over the revenue of the same missions"
  },

  "explorer.column.occupancy": {fr: "Occupation {window}", en: "Occupancy {window}"},
  "explorer.column.rate": {fr: "TJM {window}", en: "Rate, {window}"},
  "explorer.column.revenue": {fr: "CA {window}", en: "Revenue {window}"},
  "explorer.column.margin": {fr: "Marge {window}", en: "Margin {window}"},
  "explorer.column.days": {fr: "Jours {window}", en: "Days, {window}"},
  "explorer.column.workforceDays": {fr: "J. d’effectif {window}", en: "Workforce d. {window}"},
  "explorer.column.staffedDays": {fr: "J. en mission {window}", en: "Staffed days {window}"},
  "explorer.column.idleDays": {fr: "J. sans mission {window}", en: "Idle days {window}"},
  "explorer.column.ratedDays": {fr: "J. avec TJM {window}", en: "Rated days {window}"},
  "explorer.column.benchDays": {fr: "Jours d’attente", en: "Days waiting"},
  "explorer.column.newestDocument": {fr: "Dernier document", en: "Newest document"},
  "explorer.column.managerId": {fr: "N° du manager", en: "Manager no."},
  "explorer.column.alone": {fr: "Fin sans suite", en: "Ends without a next one"},
  "explorer.missing.benchDays": {
    fr: "Pas en intercontrat, ou depuis une date inconnue",
    en: "Not on the bench, or since an unknown day"
  },

  "explorer.window": {fr: "Période", en: "Period"},
  "explorer.windowDays": {fr: "{text} (du {from} au {to})", en: "{text} ({from} to {to})"},
  "explorer.window.1m.short": {fr: "1 mois", en: "1 mo."},
  "explorer.window.1m.long": {fr: "dernier mois", en: "last month"},
  "explorer.window.3m.short": {fr: "3 mois", en: "3 mo."},
  "explorer.window.3m.long": {fr: "3 derniers mois", en: "last 3 months"},
  "explorer.window.12m.short": {fr: "12 mois", en: "12 mo."},
  "explorer.window.12m.long": {fr: "12 derniers mois", en: "last 12 months"},
  "explorer.window.month.short": {fr: "mois", en: "month"},
  "explorer.window.month.long": {fr: "mois en cours", en: "month to date"},
  "explorer.window.quarter.short": {fr: "trimestre", en: "quarter"},
  "explorer.window.quarter.long": {fr: "trimestre en cours", en: "quarter to date"},
  "explorer.window.year.short": {fr: "année", en: "year"},
  "explorer.window.year.long": {fr: "année en cours", en: "year to date"},
  "explorer.window.fiscal.short": {fr: "exercice", en: "fiscal year"},
  "explorer.window.fiscal.long": {fr: "exercice en cours", en: "fiscal year to date"},
  "explorer.window.ahead.short": {fr: "à venir", en: "ahead"},
  "explorer.window.ahead.long": {
    fr: "à venir, depuis la date d’arrêté",
    en: "ahead, from the as-of date on"
  },
  "explorer.window.horizon.short": {fr: "à l’horizon", en: "horizon"},
  "explorer.window.horizon.long": {
    fr: "à venir, dans l’horizon du CA supposé",
    en: "ahead, within the horizon of assumed revenue"
  },
  "explorer.rangeSome": {fr: "{label} : plus de 0", en: "{label}: more than 0"},
  "explorer.valid.yes": {fr: "qui comptent dans l’activité", en: "that count as activity"},
  "explorer.valid.no": {fr: "qui ne comptent pas", en: "that do not count"},
  "explorer.employed.yes": {fr: "passés par l’effectif", en: "once in the workforce"},
  "explorer.employed.no": {fr: "jamais dans l’effectif", en: "never in the workforce"},
  "explorer.alone.yes": {fr: "fin sans suite", en: "ending without a next one"},
  "explorer.alone.no": {
    fr: "avec une suite ou sans fin proche",
    en: "with a next one, or not ending"
  },
  "explorer.open.yes": {fr: "sans date de fin", en: "without an end"},
  "explorer.open.no": {fr: "avec une date de fin", en: "with an end"}
} as const satisfies Record<string, Text>;
