import type {Text} from "../text.js";

/** The page over all rows, and what is of the rows of documents and skills alone. */
export const subjects = {
  "page.explore": {fr: "Et ligne par ligne ?", en: "And row by row?"},
  "page.explore.short": {fr: "Explorer", en: "Explore"},
  "explore.subjects": {fr: "Explorer", en: "Explore"},
  "explore.documents": {
    fr: "Explorer les documents un par un",
    en: "Explore the documents one by one"
  },
  "explore.skills": {
    fr: "Explorer qui détient quoi, ligne par ligne",
    en: "Explore who holds what, row by row"
  },

  "explorer.documents.count": {
    fr: "{count} sur {total} documents",
    en: "{count} of {total} documents"
  },
  "explorer.documents.all.one": {fr: "{total} document", en: "{total} document"},
  "explorer.documents.all": {fr: "{total} documents", en: "{total} documents"},
  "explorer.documents.empty": {
    fr: "La base ne contient aucun document à cette date.",
    en: "The store has no document on that day."
  },
  "explorer.documents.search": {fr: "Consultant, practice…", en: "Consultant, practice…"},
  "explorer.skills.count": {
    fr: "{count} sur {total} compétences détenues",
    en: "{count} of {total} skills held"
  },
  "explorer.skills.counted": {
    fr: "{count} sur {total} compétences détenues dans l’effectif",
    en: "{count} of the {total} skills held in the workforce"
  },
  "explorer.skills.all.one": {
    fr: "{total} compétence détenue dans l’effectif",
    en: "{total} skill held in the workforce"
  },
  "explorer.skills.all": {
    fr: "{total} compétences détenues dans l’effectif",
    en: "{total} skills held in the workforce"
  },
  "explorer.skills.empty": {
    fr: "Aucune compétence n’est saisie pour l’effectif.",
    en: "No skill is recorded for the workforce."
  },
  "explorer.skills.search": {
    fr: "Compétence, consultant…",
    en: "Skill, consultant…"
  },
  "explorer.newest.yes": {fr: "le dernier de chacun", en: "each one’s last"},
  "explorer.newest.no": {fr: "les précédents", en: "the ones before"},

  "level.beginner": {fr: "Débutant", en: "Beginner"},
  "level.intermediate": {fr: "Intermédiaire", en: "Intermediate"},
  "level.advanced": {fr: "Avancé", en: "Advanced"},
  "level.expert": {fr: "Expert", en: "Expert"},

  "column.skill": {fr: "Compétence", en: "Skill"},
  "column.category": {fr: "Catégorie", en: "Category"},
  "column.level": {fr: "Niveau", en: "Level"},
  "column.years": {fr: "Années", en: "Years"},
  "column.added": {fr: "Saisie le", en: "Recorded on"},
  "column.documentType": {fr: "Type", en: "Type"},
  "column.uploaded": {fr: "Déposé le", en: "Uploaded on"},
  "column.age": {fr: "Âge, jours", en: "Age, days"},
  "column.newestOf": {fr: "Le dernier", en: "Latest"},
  "column.bytes": {fr: "Octets", en: "Bytes"},
  "column.file": {fr: "Fichier", en: "File"},
  "missing.uploaded": {fr: "Date de dépôt absente ou illisible", en: "No readable day of upload"},
  "missing.documentOrphan": {
    fr: "Le consultant de ce document n’existe pas dans l’application",
    en: "The application has no such consultant"
  },
  "missing.level": {fr: "Niveau absent ou inconnu", en: "No level, or none that is known"},

  "statistic.newest": {fr: "Derniers de chacun", en: "Each one’s last"},
  "statistic.newest.note": {
    fr: "Documents qui sont le plus récent de leur consultant",
    en: "Documents that are the latest of their consultant"
  },
  "statistic.old": {fr: "De plus d’un an", en: "Over a year old"},
  "statistic.old.note": {
    fr: "Déposés plus de 365 jours avant la date d’arrêté ; part des lignes filtrées",
    en: "Uploaded more than 365 days before the as-of date; share of the filtered rows"
  },
  "statistic.pdf": {fr: "PDF", en: "PDF"},
  "statistic.pdf.note": {
    fr: "D’après l’extension ; part des lignes filtrées",
    en: "By the extension; share of the filtered rows"
  },
  "statistic.medianAge": {fr: "Âge médian, jours", en: "Median age, days"},
  "statistic.medianAge.note": {
    fr: "La moitié des documents datés sont plus récents",
    en: "Half of the dated documents are younger"
  },
  "statistic.megabytes": {fr: "Taille, Mo", en: "Size, MB"},
  "statistic.megabytes.note": {
    fr: "Somme des tailles connues",
    en: "Sum of the sizes that are known"
  },
  "statistic.expert": {fr: "De niveau expert", en: "At expert level"},
  "statistic.expert.note": {
    fr: "Lignes de niveau expert ; part des lignes filtrées",
    en: "Rows at expert level; share of the filtered rows"
  },
  "statistic.skillBench.note": {
    fr: "Lignes dont le consultant est en intercontrat ; part des lignes filtrées",
    en: "Rows whose consultant is on the bench; share of the filtered rows"
  },
  "statistic.years": {fr: "Années, moyenne", en: "Mean years"},
  "statistic.years.note": {
    fr: "Moyenne des années d’expérience déclarées",
    en: "Mean of the years of experience declared"
  }
} as const satisfies Record<string, Text>;
