import type {Text} from "../text.js";

/** The search box. */
export const search = {
  "search.open": {fr: "Rechercher", en: "Search"},
  "search.title": {fr: "Rechercher partout", en: "Search everywhere"},
  "search.field": {
    fr: "Nom, client, compétence, mission, document…",
    en: "Name, client, skill, mission, document…"
  },
  "search.close": {fr: "Fermer", en: "Close"},
  "search.results": {fr: "Résultats", en: "Results"},
  "search.hint": {
    fr: "Tapez quelques lettres : les accents, les majuscules et une faute de frappe ne comptent pas.",
    en: "Type a few letters: accents, capitals and one typing error do not matter."
  },
  "search.scope": {
    fr: "Personnes, clients, compétences, missions et documents publiés dans cet instantané.",
    en: "People, clients, skills, missions and documents published in this snapshot."
  },
  "search.keys": {
    fr: "↑ ↓ choisir · Entrée ouvrir · Échap fermer",
    en: "↑ ↓ choose · Enter open · Esc close"
  },
  "search.loading": {fr: "Chargement de l’index…", en: "Loading the index…"},
  "search.unavailable": {
    fr: "Recherche indisponible : rechargez la page",
    en: "Search unavailable: reload the page"
  },
  "search.failed": {
    fr: "L’index de recherche n’a pas pu être lu.",
    en: "The search index could not be read."
  },
  "search.renewed": {
    fr: "Les données ont été renouvelées depuis l’ouverture de cette page.",
    en: "The data have been renewed since this page was opened."
  },
  "search.reload": {fr: "Recharger la page", en: "Reload the page"},
  "search.none": {fr: "Rien ne ressemble à « {query} ».", en: "Nothing like “{query}”."},
  "search.none.hint": {
    fr: "Essayez le début d’un mot, ou moins de mots.",
    en: "Try the start of a word, or fewer words."
  },
  "search.count.none": {fr: "Aucun résultat", en: "No results"},
  "search.count.one": {fr: "1 résultat", en: "1 result"},
  "search.count": {fr: "{count} résultats", en: "{count} results"},
  "search.time": {fr: "Trouvé en {time}", en: "Found in {time}"},
  "search.kind.person": {fr: "Personnes", en: "People"},
  "search.kind.client": {fr: "Clients", en: "Clients"},
  "search.kind.skill": {fr: "Compétences", en: "Skills"},
  "search.kind.mission": {fr: "Missions", en: "Missions"},
  "search.kind.document": {fr: "Documents", en: "Documents"},
  "search.kind.page": {fr: "Pages", en: "Pages"},
  "search.all.person": {
    fr: "Voir les personnes dans le tableau des consultants",
    en: "See these people in the table of consultants"
  },
  "search.all.mission": {
    fr: "Voir ces missions dans le tableau des missions",
    en: "See these missions in the table of missions"
  },
  "search.all.client": {
    fr: "Voir les missions de ces clients",
    en: "See the missions of these clients"
  },
  "search.all.skill": {
    fr: "Voir qui a ces compétences",
    en: "See who has these skills"
  },
  "search.all.document": {fr: "Voir ces documents", en: "See these documents"},
  "search.missions.one": {fr: "1 mission", en: "1 mission"},
  "search.missions": {fr: "{count} missions", en: "{count} missions"},
  "search.holders.none": {fr: "personne ne l’a", en: "nobody has it"},
  "search.holders.one": {fr: "1 personne l’a", en: "1 person has it"},
  "search.holders": {fr: "{count} personnes l’ont", en: "{count} people have it"},
  "search.document.inside": {fr: "dans le texte", en: "in its text"},
  "search.document.undated": {fr: "sans date", en: "undated"}
} as const satisfies Record<string, Text>;
