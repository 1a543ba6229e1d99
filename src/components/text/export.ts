import type {Text} from "../text.js";

/** The files that a reader makes of the rows. */
export const exportTexts = {
  "export.menu": {fr: "Exporter", en: "Export"},
  "export.columns": {fr: "Colonnes", en: "Columns"},
  "export.columns.shown": {fr: "De la vue ({count})", en: "Of the view ({count})"},
  "export.columns.all": {fr: "Toutes ({count})", en: "All ({count})"},
  "export.excelCsv": {fr: "CSV pour Excel", en: "CSV for French Excel"},
  "export.excelCsv.note": {
    fr: "points-virgules, virgule décimale, libellés",
    en: "semicolons, decimal comma, labels"
  },
  "export.csv": {fr: "CSV standard", en: "Standard CSV"},
  "export.csv.note": {
    fr: "virgules, point décimal, noms et codes des données",
    en: "commas, decimal point, the data’s names and codes"
  },
  "export.xlsx": {fr: "Classeur Excel", en: "Excel workbook"},
  "export.xlsx.note": {
    fr: "cellules typées ; une feuille dit ce que c’est",
    en: "typed cells; a sheet says what it is"
  },
  "export.xlsx.tooMany": {
    fr: "une feuille ne prend que {most} lignes : filtrez, ou prenez un autre format",
    en: "a sheet takes only {most} rows: filter, or take another format"
  },
  "export.parquet": {fr: "Parquet", en: "Parquet"},
  "export.parquet.note": {fr: "pour DuckDB, pandas, R", en: "for DuckDB, pandas, R"},
  "export.arrow": {fr: "Arrow", en: "Arrow"},
  "export.arrow.note": {fr: "flux IPC, sans conversion", en: "IPC stream, nothing to convert"},
  "export.sql": {fr: "SQL", en: "SQL"},
  "export.sql.note": {
    fr: "la requête, pour DuckDB et les fichiers publiés",
    en: "the query, for DuckDB and the published files"
  },
  "export.sql.label": {fr: "Requête de ces lignes", en: "Query of these rows"},
  "export.sql.console": {fr: "Ouvrir dans la console", en: "Open in the console"},
  "export.copy": {fr: "Copier", en: "Copy"},
  "export.copied": {fr: "Copié", en: "Copied"},
  "export.copyFailed": {
    fr: "Le navigateur refuse la copie : le texte est sélectionné, copiez-le au clavier.",
    en: "The browser refuses to copy: the text is selected, copy it by keyboard."
  },
  "export.download": {fr: "Télécharger", en: "Download"},
  "export.whole": {fr: "Parquet complet", en: "Full Parquet"},
  "export.waiting": {fr: "Les données se chargent…", en: "The data is loading…"},
  "export.unavailable": {
    fr: "Les données ne sont pas là : seul le fichier complet, sous le tableau, peut être pris.",
    en: "The data is not there: only the full file, below the table, can be taken."
  },
  "export.preparing": {fr: "Préparation du fichier…", en: "Preparing the file…"},
  "export.writing": {fr: "{done} lignes sur {count}", en: "{done} of {count} rows"},
  "export.finishing": {fr: "Le fichier se termine…", en: "Finishing the file…"},
  "export.cancel": {fr: "Annuler", en: "Cancel"},
  "export.cancelled": {fr: "Export annulé", en: "Export cancelled"},
  "export.done": {
    fr: "{name} : {count} lignes, {size}, en {seconds} s",
    en: "{name}: {count} rows, {size}, in {seconds} s"
  },
  "export.failed": {
    fr: "{name} n’a pas pu être fait : {error}",
    en: "{name} was not made: {error}"
  },
  "export.close": {fr: "Fermer", en: "Close"},
  "export.size.kilobytes": {fr: "{size} ko", en: "{size} kB"},
  "export.size.megabytes": {fr: "{size} Mo", en: "{size} MB"},
  "export.about": {fr: "À propos", en: "About"},
  "export.about.what": {fr: "Ce fichier", en: "This file"},
  "export.about.is": {fr: "Valeur", en: "Value"},
  "export.fact.rows": {fr: "Lignes", en: "Rows"},
  "export.fact.filters": {fr: "Filtres", en: "Filters"},
  "export.fact.noFilters": {fr: "aucun", en: "none"},
  "export.fact.sort": {fr: "Tri", en: "Order"},
  "export.fact.descending": {fr: "{label} (décroissant)", en: "{label} (descending)"},
  "export.fact.asOf": {fr: "Date d’arrêté", en: "As-of date"},
  "export.fact.snapshot": {fr: "Empreinte de la base", en: "Fingerprint of the store"},
  "export.fact.firm": {fr: "Cabinet", en: "Firm"},
  "export.fact.address": {fr: "Cette vue", en: "This view"},
  "export.fact.confidential": {
    fr: "Contient des données confidentielles",
    en: "Contains confidential data"
  },
  "export.fact.audience": {fr: "Public", en: "Audience"}
} as const satisfies Record<string, Text>;
