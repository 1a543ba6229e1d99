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
  "explorer.consultants.all.one": {
    fr: "{total} consultant dans l’effectif",
    en: "{total} consultant in the workforce"
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
  "explorer.missions.all.one": {fr: "{total} mission", en: "{total} mission"},
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
  "explorer.moreChoices.one": {
    fr: "et {count} autre : précisez",
    en: "and {count} more: narrow the list"
  },
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
  "explorer.contains": {fr: "{label} contient « {text} »", en: "{label} contains “{text}”"},
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

  "explorer.tooMany": {
    fr: "{total} lignes : plus que cette page n’en charge. En voici les {shown} premières, sans recherche, filtres ni tri ; le fichier Parquet les a toutes.",
    en: "{total} rows: more than this page loads. These are the first {shown}, without search, filters or sorting; the Parquet file has them all."
  },
  "explorer.limits": {
    fr: "{total} missions, lues page par page : les filtres comptent des mois entiers et des tranches de 25 € ; ni tri ni recherche dans les lignes, mais la recherche du site, et le fichier Parquet pour tout le reste.",
    en: "{total} missions, read page by page: filters count whole months and steps of €25; no sorting and no search of rows, but the site’s own search, and the Parquet file for all else."
  },
  "explorer.renewed": {
    fr: "Les chiffres ont été renouvelés depuis l’ouverture de cette page.",
    en: "The figures have been renewed since this page was opened."
  },
  "explorer.reload": {fr: "Recharger", en: "Reload"},
  "explorer.engineLoading": {
    fr: "Toutes les lignes se chargent…",
    en: "All rows are loading…"
  },
  "explorer.engineReady": {fr: "Prêt en {seconds} s", en: "Ready in {seconds} s"},
  "explorer.took": {fr: "Réponse en {milliseconds} ms", en: "Answered in {milliseconds} ms"},
  "explorer.engineFailed": {
    fr: "Les lignes n’ont pas pu être chargées : recherche, filtres et tri sont indisponibles. {error}",
    en: "The rows could not be loaded: search, filters and sorting are unavailable. {error}"
  },
  "explorer.noMemory": {
    fr: "Le navigateur n’a pas assez de mémoire pour toutes les lignes : recherche, filtres et tri sont indisponibles. Fermez d’autres onglets, puis rechargez la page. {error}",
    en: "The browser has not enough memory for all rows: search, filters and sorting are unavailable. Close other tabs, then reload the page. {error}"
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
  "explorer.notice.limits": {
    fr: "« {key} » n’est pas proposé pour autant de lignes : ignoré.",
    en: "“{key}” is not offered for so many rows: ignored."
  },
  "explorer.notice.page": {
    fr: "Il n’y a pas de page {value} : voici la dernière.",
    en: "There is no page {value}: this is the last one."
  },
  "explorer.notice.more.one": {fr: "et {count} autre", en: "and {count} more"},
  "explorer.notice.more": {fr: "et {count} autres", en: "and {count} more"},

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
