import type {ConsultantRow, ConsultantWindowRow} from "../../contract.js";
import {text} from "../../metrics/definition.js";
import type {TableNotes} from "./table.js";

export const consultants: TableNotes<keyof ConsultantRow> = {
  explanation: text(
    "Une ligne par consultant, partis compris",
    "One row per consultant, departed ones included"
  ),
  columns: {
    id: text("Numéro du consultant", "The consultant’s number"),
    name: text("Nom puis prénom", "Last name, then first name"),
    practice: text(
      "Practice d’aujourd’hui ; NULL sans practice",
      "Practice of today; NULL for none"
    ),
    grade: text("Grade", "Grade"),
    contract: text("Type de contrat", "Type of contract"),
    entity: text("Entité", "Entity"),
    company: text("Société", "Company"),
    manager: text("Business manager à la date d’arrêté", "Business manager on the as-of date"),
    manager_id: text("Numéro de ce manager", "That manager’s number"),
    entry: text("Premier jour dans l’effectif", "First day in the workforce"),
    exit: text("Dernier jour dans l’effectif", "Last day in the workforce"),
    seniority: text(
      "Années de l’entrée à la date d’arrêté ; NULL pour un parti",
      "Years from the entry to the as-of date; NULL for who has left"
    ),
    status: text(
      "staffed (en mission), bench (intercontrat) ou out (hors effectif)",
      "staffed, bench, or out of the workforce"
    ),
    client: text(
      "Clients des missions du jour, séparés par des virgules",
      "Clients of the day’s missions, joined with commas"
    ),
    availability: text(
      "now (libre), later (libre à available_on) ou unknown (mission sans fin)",
      "now (free), later (free on available_on) or unknown (open-ended mission)"
    ),
    available_on: text(
      "Premier jour ouvré sans mission valide ; NULL si inconnu",
      "First business day without a valid mission; NULL when unknown"
    ),
    missions: text("Nombre de missions, toutes années", "Missions of all years"),
    daily_rate: text(
      "TJM moyen pondéré par les jours portés, 12 derniers mois, €/jour",
      "Average rate weighted by carried days, last 12 months, €/day"
    ),
    occupancy: text(
      "Jours en mission sur jours dans l’effectif, 12 derniers mois (0,8 = 80 %)",
      "Staffed over workforce days, last 12 months (0.8 = 80%)"
    ),
    revenue: text("CA produit, 12 derniers mois, €", "Revenue delivered, last 12 months, €"),
    workforce_days: text(
      "Jours ouvrés dans l’effectif, 12 derniers mois",
      "Business days in the workforce, last 12 months"
    ),
    staffed_days: text(
      "Jours ouvrés en mission, 12 derniers mois",
      "Business days on a mission, last 12 months"
    ),
    rated_days: text(
      "Jours portés par des missions qui ont un TJM, 12 derniers mois",
      "Days carried by missions with a rate, last 12 months"
    ),
    bench_days: text(
      "Jours ouvrés d’attente de qui est en intercontrat",
      "Business days waited by who is on the bench"
    ),
    skills: text(
      "Compétences séparées par des virgules, les mieux maîtrisées d’abord",
      "Skills joined with commas, best mastered first"
    ),
    skill_count: text("Nombre de compétences", "Number of skills"),
    documents: text("Documents déposés", "Documents uploaded"),
    newest_document: text("Jour du document le plus récent", "Day of the newest document"),
    search: text(
      "Nom, compétences et client sans accents ni majuscules, pour LIKE",
      "Name, skills and client without accents or capitals, for LIKE"
    ),
    email: text("Adresse électronique", "E-mail address"),
    phone: text("Téléphone", "Telephone"),
    salary: text("Salaire brut annuel, €", "Gross salary per year, €"),
    daily_cost: text("CJM, €/jour", "Daily cost, €/day"),
    daily_cost_source: text(
      "vsa (mesuré dans les missions VSA) ou salary (estimé du salaire)",
      "vsa (measured in the VSA missions) or salary (estimated from the salary)"
    ),
    margin: text(
      "CA moins CJM × jours avec TJM, 12 derniers mois, €",
      "Revenue less daily cost × rated days, last 12 months, €"
    ),
    probation_end: text("Fin de la période d’essai", "End of the probation period")
  }
};

export const consultantWindows: TableNotes<keyof ConsultantWindowRow> = {
  explanation: text(
    "Une ligne par période (autre que les 12 derniers mois) et consultant qui y est dans l’effectif",
    "One row per window (other than the last 12 months) and consultant in the workforce in it"
  ),
  columns: {
    period: text(
      "1m, 3m, month, quarter, year ou fiscal : finit la veille de la date d’arrêté",
      "1m, 3m, month, quarter, year or fiscal: ends the day before the as-of date"
    ),
    consultant_id: text("consultants.id", "consultants.id"),
    workforce_days: text(
      "Jours ouvrés dans l’effectif sur la période",
      "Business days in the workforce over the window"
    ),
    staffed_days: text(
      "Jours ouvrés en mission sur la période",
      "Business days on a mission over the window"
    ),
    rated_days: text(
      "Jours portés avec un TJM ; NULL s’il n’y en a pas",
      "Days carried with a rate; NULL without any"
    ),
    revenue: text("CA produit sur la période, €", "Revenue delivered over the window, €")
  }
};
