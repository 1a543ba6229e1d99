import type {ConsultantSkillRow} from "../../contract.js";
import {text} from "../../metrics/definition.js";
import type {TableNotes} from "./table.js";

export const consultantSkills: TableNotes<keyof ConsultantSkillRow> = {
  explanation: text(
    "Une ligne par consultant et compétence, sortis compris ; les homonymes ne font qu’une",
    "One row per consultant and skill, departed ones included; homonyms as one"
  ),
  columns: {
    id: text(
      "Numéro de la ligne, de cet instantané seul",
      "Number of the row, of this snapshot alone"
    ),
    skill: text("Nom de la compétence", "Name of the skill"),
    category: text("Catégorie de la compétence", "Category of the skill"),
    level: text(
      "beginner, intermediate, advanced ou expert, le plus haut déclaré ; NULL si inconnu",
      "beginner, intermediate, advanced or expert, the highest told; NULL if unknown"
    ),
    years: text("Années d’expérience déclarées", "Years of experience, as declared"),
    added: text("Jour de la saisie", "Day on which it was typed in"),
    consultant: text("Nom puis prénom", "Last and first name"),
    consultant_id: text("consultants.id", "consultants.id"),
    practice: text("Practice d’aujourd’hui du consultant", "The consultant’s practice of today"),
    grade: text("Grade du consultant", "The consultant’s grade"),
    status: text(
      "staffed, bench ou out, comme consultants",
      "staffed, bench or out, as consultants"
    ),
    availability: text(
      "now, later ou unknown ; NULL pour un sorti",
      "now, later or unknown; NULL when out"
    ),
    available_on: text("Premier jour libre ; NULL si inconnu", "First free day; NULL if unknown")
  }
};
