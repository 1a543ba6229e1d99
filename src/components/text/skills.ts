import type {Text} from "../text.js";

/** The skills page. */
export const skills = {
  "page.skills": {fr: "Quelles compétences nous manquent ?", en: "Which skills do we lack?"},
  "page.skills.short": {fr: "Compétences", en: "Skills"},
  "skills.lack": {
    fr: "{skill} manque le plus : {demand}, {supply} sur 90 jours ; {unheld}.",
    en: "{skill} lacks most: {demand}, {supply} over 90 days; {unheld}."
  },
  "skills.enough": {
    fr: "Aucune compétence ne manque : pour chacune, l’offre libre sur 90 jours couvre les missions qui la demandent ; {unheld}.",
    en: "No skill lacks: for each, the free supply over 90 days covers the missions that ask for it; {unheld}."
  },
  "skills.unasked": {
    fr: "Aucune mission en cours ou planifiée ne nomme de technologie : on ne peut dire ce qui manque ; {held}.",
    en: "No running or planned mission names a technology: what lacks cannot be told; {held}."
  },
  "skills.nothing": {
    fr: "Ni compétence de l’effectif ni technologie de mission à cette date.",
    en: "Neither a skill of the workforce nor a technology of a mission on this date."
  },
  "skills.nothing.help": {
    fr: "Voir quelles tables et colonnes ont été lues.",
    en: "See which tables and columns were read."
  },
  "skills.demand.one": {fr: "une mission le demande", en: "one mission asks for it"},
  "skills.demand.many": {
    fr: "{count} missions le demandent",
    en: "{count} missions ask for it"
  },
  "skills.supply.none": {fr: "personne n’est libre", en: "nobody is free"},
  "skills.supply.one": {fr: "{fte} est libre", en: "{fte} is free"},
  "skills.supply.many": {fr: "{fte} sont libres", en: "{fte} are free"},
  "skills.unheld.none": {
    fr: "chaque technologie demandée a un détenteur",
    en: "each technology asked for is held by somebody"
  },
  "skills.unheld.one": {
    fr: "une technologie demandée n’a aucun détenteur",
    en: "one technology asked for is held by nobody"
  },
  "skills.unheld.many": {
    fr: "{count} technologies demandées n’ont aucun détenteur",
    en: "{count} technologies asked for are held by nobody"
  },
  "skills.held.one": {fr: "l’effectif a une compétence", en: "the workforce has one skill"},
  "skills.held.many": {
    fr: "l’effectif a {count} compétences",
    en: "the workforce has {count} skills"
  },
  "skills.ofAsked": {fr: "sur {count} en demande", en: "of {count} asked for"},
  "skills.of": {fr: "{count} sur {total}", en: "{count} of {total}"},
  "skills.balance": {fr: "Offre et demande", en: "Supply and demand"},
  "skills.balance.note": {
    fr: "Offre : part des 90 prochains jours où les détenteurs sont libres, en ETP (personnes à plein temps). Demande : missions en cours ou planifiées qui nomment la technologie, une personne chacune.",
    en: "Supply: the share of the next 90 days on which holders are free, in FTE (full-time people). Demand: running or planned missions that name the technology, one person each."
  },
  "skills.gap.title": {
    fr: "{short} compétences en manque, {surplus} en excédent",
    en: "{short} skills lack, {surplus} are in surplus"
  },
  "skills.gap.subtitle": {
    fr: "Missions qui demandent moins ETP libres, du {from} au {to} ; les plus grands manques, puis les plus grands excédents",
    en: "Missions that ask less free FTE, {from} to {to}; the largest gaps, then the largest surpluses"
  },
  "skills.gap.columns.name": {fr: "Compétence", en: "Skill"},
  "skills.gap.columns.value": {fr: "Manque", en: "Gap"},
  "skills.gap.note": {fr: "{demand} − {supply}", en: "{demand} − {supply}"},
  "skills.gap.tip": {
    fr: "{skill} : {demand} missions ({planned} planifiées), {supply} libres, {holders} détenteurs",
    en: "{skill}: {demand} missions ({planned} planned), {supply} free, {holders} holders"
  },
  "skills.levels.title": {
    fr: "{skill} est la compétence la plus répandue : {holders}, dont {experts}",
    en: "{skill} is the most common skill: {holders}, {experts} of them"
  },
  "skills.levels.subtitle": {
    fr: "Consultants de l’effectif qui la détiennent, par niveau ; les plus répandues",
    en: "Consultants of the workforce who hold it, by level; the most common"
  },
  "skills.holders.one": {fr: "{count} détenteur", en: "{count} holder"},
  "skills.holders.many": {fr: "{count} détenteurs", en: "{count} holders"},
  "skills.experts": {fr: "{count} de niveau expert", en: "{count} at expert level"},
  "skills.languages": {fr: "Langues", en: "Languages"},
  "skills.languages.title": {
    fr: "{language} est la langue la plus parlée : {holders}",
    en: "{language} is the most spoken language: {holders}"
  },
  "skills.languages.subtitle": {
    fr: "Consultants de l’effectif, par niveau de 1 à 5 ; {count} langues",
    en: "Consultants of the workforce, by level 1 to 5; {count} languages"
  },
  "skills.languages.none": {
    fr: "Aucune langue n’est renseignée pour l’effectif.",
    en: "No language is on file for the workforce."
  },
  "skills.levels.none": {
    fr: "Aucune compétence n’est renseignée pour l’effectif.",
    en: "No skill is on file for the workforce."
  },
  "skills.level.1": {fr: "débutant", en: "beginner"},
  "skills.level.2": {fr: "intermédiaire", en: "intermediate"},
  "skills.level.3": {fr: "avancé", en: "advanced"},
  "skills.level.4": {fr: "expert", en: "expert"},
  "skills.level.0": {fr: "niveau inconnu", en: "level unknown"},
  "skills.language.1": {fr: "niveau 1", en: "level 1"},
  "skills.language.2": {fr: "niveau 2", en: "level 2"},
  "skills.language.3": {fr: "niveau 3", en: "level 3"},
  "skills.language.4": {fr: "niveau 4", en: "level 4"},
  "skills.language.5": {fr: "niveau 5", en: "level 5"},
  "skills.language.0": {fr: "niveau inconnu", en: "level unknown"},
  "skills.find": {fr: "Qui est libre avec une compétence ?", en: "Who is free with a skill?"},
  "skills.find.note": {
    fr: "Détenteurs libres sous 30 jours, les premiers libres d’abord.",
    en: "Holders free within 30 days, first free first."
  },
  "skills.find.skill": {fr: "Compétence", en: "Skill"},
  "skills.find.option": {fr: "{skill} ({count})", en: "{skill} ({count})"},
  "skills.find.none": {
    fr: "Personne de l’effectif n’est libre sous 30 jours avec {skill}.",
    en: "Nobody of the workforce is free within 30 days with {skill}."
  },
  "skills.find.some": {
    fr: "{shown} sur {count} libres sous 30 jours avec {skill}",
    en: "{shown} of {count} free within 30 days with {skill}"
  },
  "skills.find.all": {fr: "Chercher dans les consultants", en: "Search the consultants"},
  "skills.matrix": {fr: "Qui sait quoi ?", en: "Who knows what?"},
  "skills.matrix.note": {
    fr: "Niveaux : 1 débutant, 2 intermédiaire, 3 avancé, 4 expert, ? inconnu. Les plus disponibles d’abord.",
    en: "Levels: 1 beginner, 2 intermediate, 3 advanced, 4 expert, ? unknown. Most available first."
  },
  "skills.matrix.category": {fr: "Catégorie", en: "Category"},
  "skills.matrix.category.all": {
    fr: "Les 30 plus demandées",
    en: "The 30 most asked for"
  },
  "skills.matrix.practice": {fr: "Practice", en: "Practice"},
  "skills.matrix.practice.all": {fr: "Toutes", en: "All"},
  "skills.matrix.free": {fr: "Libre sous 30 jours", en: "Free within 30 days"},
  "skills.matrix.caption": {
    fr: "{shown} consultants affichés, {total} ont une compétence · {skills} compétences",
    en: "{shown} consultants shown, {total} have a skill · {skills} skills"
  },
  "skills.matrix.more": {fr: "Afficher {count} de plus", en: "Show {count} more"},
  "skills.matrix.none": {
    fr: "Personne ne répond à ces filtres parmi les plus disponibles.",
    en: "Nobody among the most available matches these filters."
  },
  "skills.matrix.cell": {fr: "{person}, {skill} : {level}", en: "{person}, {skill}: {level}"},
  "skills.free.column": {fr: "Libre", en: "Free"},
  "skills.free.now": {fr: "maintenant", en: "now"},
  "skills.free.in": {fr: "dans {count} j", en: "in {count} d"},
  "skills.free.unknown": {fr: "inconnu", en: "unknown"},
  "skills.free.unknown.why": {
    fr: "Sur une mission sans date de fin",
    en: "On a mission without an end date"
  },
  "skills.table": {fr: "Toutes les compétences", en: "All skills"},
  "skills.table.caption": {
    fr: "{shown} compétences et technologies détenues ou demandées ; niveaux de 1 débutant à 4 expert",
    en: "{shown} skills and technologies held or asked for; levels 1 beginner to 4 expert"
  },
  "skills.table.caption.cut": {
    fr: "Les {shown} plus demandées et détenues, sur {total} ; niveaux de 1 débutant à 4 expert",
    en: "The {shown} most asked for and held, of {total}; levels 1 beginner to 4 expert"
  },
  "skills.column.skill": {fr: "Compétence", en: "Skill"},
  "skills.column.category": {fr: "Catégorie", en: "Category"},
  "skills.column.gap": {fr: "Manque, ETP", en: "Gap, FTE"},
  "skills.column.demand": {fr: "Demande", en: "Demand"},
  "skills.column.planned": {fr: "Planifiées", en: "Planned"},
  "skills.column.supply": {fr: "Offre, ETP", en: "Supply, FTE"},
  "skills.column.free": {fr: "Libres · < 30 j", en: "Free · < 30 d"},
  "skills.column.holders": {fr: "Détenteurs", en: "Holders"},
  "skills.column.levels": {fr: "Niveaux 1 · 2 · 3 · 4", en: "Levels 1 · 2 · 3 · 4"},
  "skills.column.level": {fr: "Niveau", en: "Level"},
  "skills.column.consultant": {fr: "Consultant", en: "Consultant"},
  "skills.column.practice": {fr: "Practice", en: "Practice"},
  "skills.category.none": {
    fr: "Sans catégorie, ou seulement une technologie de missions",
    en: "No category, or only a technology of missions"
  },
  "skills.loading": {fr: "Chargement…", en: "Loading…"}
} as const satisfies Record<string, Text>;
