import type {Text} from "../text.js";

/** The documents page. */
export const documents = {
  "page.documents": {
    fr: "Quels dossiers ne sont pas à jour ?",
    en: "Whose file is not up to date?"
  },
  "page.documents.short": {fr: "Documents", en: "Documents"},
  "documents.sentence": {fr: "{missing} ; {stale}{bench}.", en: "{missing}; {stale}{bench}."},
  "documents.missing.none": {
    fr: "Chaque consultant de l’effectif a un CV",
    en: "Each consultant of the workforce has a CV"
  },
  "documents.missing.one": {
    fr: "Un consultant sur {headcount} n’a aucun CV",
    en: "One consultant of {headcount} has no CV"
  },
  "documents.missing.many": {
    fr: "{count} consultants sur {headcount} n’ont aucun CV",
    en: "{count} consultants of {headcount} have no CV"
  },
  "documents.stale.none": {
    fr: "aucun CV n’a plus de 12 mois",
    en: "no CV is older than 12 months"
  },
  "documents.stale.one": {
    fr: "un CV a plus de 12 mois",
    en: "one CV is older than 12 months"
  },
  "documents.stale.many": {
    fr: "{count} CV ont plus de 12 mois",
    en: "{count} CVs are older than 12 months"
  },
  "documents.bench.one": {
    fr: " ; l’une de ces personnes est libre maintenant",
    en: "; one of these people is free now"
  },
  "documents.bench.many": {
    fr: " ; {count} de ces personnes sont libres maintenant",
    en: "; {count} of these people are free now"
  },
  "documents.nothing": {
    fr: "Aucun document dans la base : {missing}.",
    en: "No document in the store: {missing}."
  },
  "documents.nobody": {
    fr: "Aucun consultant dans l’effectif au {date}.",
    en: "No consultant in the workforce on {date}."
  },
  "documents.help": {
    fr: "Voir quelles tables et colonnes ont été lues.",
    en: "See which tables and columns were read."
  },
  "documents.of": {fr: "{count} sur {total}", en: "{count} of {total}"},
  "documents.charts": {fr: "Fraîcheur et couverture", en: "Freshness and coverage"},
  "documents.charts.note": {
    fr: "Le CV d’un consultant est son document le plus récent. Les noms de fichier ne sont pas publiés.",
    en: "A consultant’s CV is their newest document. File names are not published."
  },
  "documents.ages.title": {
    fr: "{share} de l’effectif a un CV d’au plus 12 mois",
    en: "{share} of the workforce has a CV of at most 12 months"
  },
  "documents.ages.subtitle": {
    fr: "Consultants de l’effectif, par âge de leur document le plus récent",
    en: "Consultants of the workforce, by age of their newest document"
  },
  "documents.age.under3": {fr: "jusqu’à 3 mois", en: "up to 3 months"},
  "documents.age.under6": {fr: "3 à 6 mois", en: "3 to 6 months"},
  "documents.age.under12": {fr: "6 à 12 mois", en: "6 to 12 months"},
  "documents.age.under24": {fr: "12 à 24 mois", en: "12 to 24 months"},
  "documents.age.over24": {fr: "plus de 24 mois", en: "over 24 months"},
  "documents.age.undated": {fr: "sans date lisible", en: "without a readable date"},
  "documents.age.none": {fr: "aucun document", en: "no document"},
  "documents.practices.title": {
    fr: "{practice} est la moins couverte : {share} de ses consultants ont un CV",
    en: "{practice} is covered least: {share} of its consultants have a CV"
  },
  "documents.practices.title.none": {
    fr: "Sans practice, {share} des consultants ont un CV",
    en: "Without a practice, {share} of the consultants have a CV"
  },
  "documents.practices.title.full": {
    fr: "Dans chaque practice, tous les consultants ont un CV",
    en: "In each practice, all consultants have a CV"
  },
  "documents.practices.subtitle": {
    fr: "Part des consultants de l’effectif qui ont un document, %, par practice",
    en: "Share of the workforce’s consultants with a document, %, by practice"
  },
  "documents.practices.tip": {
    fr: "{practice} : {count} sur {total} ont un CV, {stale} de plus de 12 mois",
    en: "{practice}: {count} of {total} have a CV, {stale} older than 12 months"
  },
  "documents.uploads.title": {
    fr: "{count} documents déposés en 24 mois, le plus en {month} : {best}",
    en: "{count} documents uploaded in 24 months, most in {month}: {best}"
  },
  "documents.uploads.subtitle": {
    fr: "Documents déposés par mois, {before} auparavant, {undated} sans date lisible",
    en: "Documents uploaded by month, {before} before, {undated} without a readable date"
  },
  "documents.sizes.title": {
    fr: "{share} des documents font {size}",
    en: "{share} of the documents are {size}"
  },
  "documents.sizes.subtitle": {
    fr: "Documents par taille ; les limites hautes sont exclues",
    en: "Documents by size; upper bounds excluded"
  },
  "documents.size.under100k": {fr: "moins de 100 ko", en: "under 100 kB"},
  "documents.size.under300k": {fr: "100 à 300 ko", en: "100 to 300 kB"},
  "documents.size.under1m": {fr: "300 ko à 1 Mo", en: "300 kB to 1 MB"},
  "documents.size.under3m": {fr: "1 à 3 Mo", en: "1 to 3 MB"},
  "documents.size.under10m": {fr: "3 à 10 Mo", en: "3 to 10 MB"},
  "documents.size.over10m": {fr: "10 Mo et plus", en: "10 MB and over"},
  "documents.size.unknown": {fr: "de taille inconnue", en: "of unknown size"},
  "documents.types.title": {
    fr: "{share} des documents : {type}",
    en: "{share} of the documents: {type}"
  },
  "documents.types.subtitle": {
    fr: "Documents par type, d’après l’extension du fichier",
    en: "Documents by type, from the file’s extension"
  },
  "documents.type.pdf": {fr: "PDF", en: "PDF"},
  "documents.type.word": {fr: "traitement de texte", en: "word processor"},
  "documents.type.text": {fr: "texte ou page web", en: "text or web page"},
  "documents.type.slides": {fr: "présentation", en: "slides"},
  "documents.type.sheet": {fr: "tableur", en: "spreadsheet"},
  "documents.type.image": {fr: "image", en: "image"},
  "documents.type.other": {fr: "autre extension, ou aucune", en: "another extension, or none"},
  "documents.type.unnamed": {fr: "sans nom de fichier", en: "without a file name"},
  "documents.stock": {fr: "Ce que la base contient", en: "What the store holds"},
  "documents.lists.note": {
    fr: "Les personnes libres d’abord, puis celles qui le seront le plus tôt : leur CV sert en premier.",
    en: "People who are free first, then those free soonest: their CV is needed first."
  },
  "documents.without": {fr: "Sans CV", en: "Without a CV"},
  "documents.without.none": {
    fr: "Chaque consultant de l’effectif a au moins un document.",
    en: "Each consultant of the workforce has at least one document."
  },
  "documents.without.caption": {
    fr: "{shown} sur {total} consultants sans aucun document",
    en: "{shown} of {total} consultants without any document"
  },
  "documents.stale.note": {
    fr: "Le même ordre ; à disponibilité égale, le document le plus ancien d’abord.",
    en: "In the same order; of those free alike, the oldest document first."
  },
  "documents.stale": {fr: "CV de plus de 12 mois", en: "CV older than 12 months"},
  "documents.stale.empty": {
    fr: "Aucun consultant n’a que des documents de plus de 12 mois.",
    en: "No consultant only has documents older than 12 months."
  },
  "documents.stale.caption": {
    fr: "{shown} sur {total} consultants dont le document le plus récent a plus de 12 mois",
    en: "{shown} of {total} consultants whose newest document is older than 12 months"
  },
  "documents.all": {fr: "Les voir tous", en: "See them all"},
  "documents.column.consultant": {fr: "Consultant", en: "Consultant"},
  "documents.column.practice": {fr: "Practice", en: "Practice"},
  "documents.column.grade": {fr: "Grade", en: "Grade"},
  "documents.column.free": {fr: "Libre", en: "Free"},
  "documents.column.newest": {fr: "Dernier document", en: "Newest document"},
  "documents.column.age": {fr: "Âge", en: "Age"},
  "documents.column.count": {fr: "Documents", en: "Documents"},
  "documents.column.consultants": {fr: "Consultants", en: "Consultants"},
  "documents.free.now": {fr: "maintenant", en: "now"},
  "documents.free.unknown": {fr: "inconnu", en: "unknown"},
  "documents.free.unknown.why": {
    fr: "Sur une mission sans date de fin",
    en: "On a mission without an end date"
  },
  "documents.grade.none": {fr: "Grade non renseigné", en: "No grade given"}
} as const satisfies Record<string, Text>;
