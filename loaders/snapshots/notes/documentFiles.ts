import type {DocumentRow} from "../../contract.js";
import {text} from "../../metrics/definition.js";
import type {TableNotes} from "./table.js";

export const documentFiles: TableNotes<keyof DocumentRow> = {
  explanation: text(
    "Une ligne par document présent à la date d’arrêté",
    "One row per document that is there at the as-of date"
  ),
  columns: {
    id: text("Numéro du document", "The document’s number"),
    type: text(
      "pdf, word, text, slides, sheet, image, other ou unnamed, d’après l’extension",
      "pdf, word, text, slides, sheet, image, other or unnamed, by the extension"
    ),
    consultant: text(
      "Nom puis prénom du consultant ; NULL pour un document orphelin",
      "The consultant’s last and first name; NULL for an orphan"
    ),
    consultant_id: text("consultants.id", "consultants.id"),
    practice: text("Practice d’aujourd’hui du consultant", "The consultant’s practice of today"),
    grade: text("Grade du consultant", "The consultant’s grade"),
    status: text(
      "staffed, bench ou out, comme consultants",
      "staffed, bench or out, as consultants"
    ),
    uploaded: text("Jour du dépôt ; NULL s’il est illisible", "Day of upload; NULL if unreadable"),
    age: text("Jours du dépôt à la date d’arrêté", "Days from the upload to the as-of date"),
    bytes: text("Taille en octets", "Size in bytes"),
    newest: text("Le dernier de son consultant", "The last one of its consultant"),
    file: text("Nom du fichier", "Name of the file")
  }
};
