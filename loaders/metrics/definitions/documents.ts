import type {Metric} from "../definition.js";
import {sources, text} from "../definition.js";

const {workforce} = sources;

const files = ["cvs.consultant_id", "cvs.date_upload"] as const;

const consultants = text("consultants", "consultants");

const undated = text(
  "Un document sans date de dépôt lisible compte comme présent depuis toujours ; déposé après la date du tableau de bord, il ne compte pas encore.",
  "A document without a readable upload date counts as always there; uploaded after the as-of date, it does not count yet."
);

/** Whose CV is there and up to date. */
export const documents = {
  cv_coverage: {
    name: text("Effectif avec un CV", "Workforce with a CV"),
    explanation: text(
      "La part de l’effectif dont un document est déposé.",
      "The share of the workforce with a document on file."
    ),
    formula: text(
      "Consultants de l’effectif qui ont au moins un document, divisés par l’effectif.",
      "Consultants of the workforce with at least one document, divided by the workforce."
    ),
    unit: "share",
    span: "day",
    sql: "documents",
    numerator: {
      column: "with_document",
      text: text("consultants avec un document", "consultants with a document")
    },
    denominator: {column: "headcount", text: consultants},
    missing: undated,
    sources: [...workforce, ...files],
    better: "up"
  },
  cv_missing: {
    name: text("Sans CV", "Without a CV"),
    explanation: text(
      "Qui ne peut être proposé à un client, faute de document.",
      "Who cannot be proposed to a client, for want of a document."
    ),
    formula: text(
      "Consultants de l’effectif qui n’ont aucun document.",
      "Consultants of the workforce without any document."
    ),
    unit: "people",
    span: "day",
    sql: "documents",
    numerator: {column: "without_document", text: consultants},
    missing: undated,
    sources: [...workforce, ...files],
    better: "down"
  },
  cv_stale: {
    name: text("CV de plus de 12 mois", "CV older than 12 months"),
    explanation: text(
      "La part des CV qui n’ont pas suivi la dernière année.",
      "The share of CVs that have not followed the last year."
    ),
    formula: text(
      "Consultants de l’effectif dont le document le plus récent a été déposé il y a plus de 12 mois, divisés par ceux qui ont un document daté.",
      "Consultants of the workforce whose newest document was uploaded more than 12 months ago, divided by those with a dated document."
    ),
    unit: "share",
    span: "day",
    sql: "documents",
    numerator: {
      column: "stale",
      text: text(
        "consultants au CV de plus de 12 mois",
        "consultants with a CV older than 12 months"
      )
    },
    denominator: {
      column: "dated",
      text: text("consultants avec un document daté", "consultants with a dated document")
    },
    missing: text(
      "Qui n’a que des documents sans date de dépôt lisible n’est ni au numérateur ni au dénominateur.",
      "Who only has documents without a readable upload date is on neither side."
    ),
    coverage: {
      column: "dated",
      of: "with_document",
      text: text(
        "de ceux qui ont un document en ont un daté",
        "of those with a document have a dated one"
      )
    },
    sources: [...workforce, ...files],
    better: "down"
  },
  documents: {
    name: text("Documents", "Documents"),
    explanation: text("Combien de documents la firme garde.", "How many documents the firm keeps."),
    formula: text(
      "Tous les documents, y compris ceux de consultants partis ou inconnus.",
      "All documents, those of departed or unknown consultants included."
    ),
    unit: "documents",
    span: "day",
    sql: "documents",
    numerator: {column: "documents", text: text("documents", "documents")},
    missing: undated,
    sources: files,
    better: null
  },
  document_bytes: {
    name: text("Taille des documents", "Size of the documents"),
    explanation: text(
      "Combien de place les documents prennent.",
      "How much room the documents take."
    ),
    formula: text("Somme des tailles des documents.", "Sum of the sizes of the documents."),
    unit: "bytes",
    span: "day",
    sql: "documents",
    numerator: {column: "bytes", text: text("octets", "bytes")},
    missing: text(
      "Un document sans taille, ou à la taille négative, n’ajoute rien.",
      "A document without a size, or with a negative one, adds nothing."
    ),
    coverage: {
      column: "sized",
      of: "documents",
      text: text("des documents ont une taille", "of the documents have a size")
    },
    sources: [...files, "cvs.taille_fichier"],
    better: null
  }
} as const satisfies Record<string, Metric>;
