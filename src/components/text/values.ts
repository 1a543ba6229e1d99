import type {Text} from "../text.js";

/** Codes of the data in words, the names of columns, and why a value can be missing. */
export const values = {
  "staffing.staffed": {fr: "En mission", en: "Staffed"},
  "staffing.bench": {fr: "Intercontrat", en: "On the bench"},
  "staffing.out": {fr: "Hors effectif", en: "Out of workforce"},
  "availability.now": {fr: "Libre maintenant", en: "Free now"},
  "availability.later": {fr: "Plus tard", en: "Later"},
  "availability.unknown": {fr: "Inconnue", en: "Unknown"},
  "mission.planned": {fr: "Planifiée", en: "Planned"},
  "mission.running": {fr: "En cours", en: "Running"},
  "mission.ended": {fr: "Terminée", en: "Ended"},
  "mission.paused": {fr: "En pause", en: "Paused"},
  "mission.cancelled": {fr: "Annulée", en: "Cancelled"},

  "column.id": {fr: "N°", en: "No."},
  "column.name": {fr: "Nom", en: "Name"},
  "column.status": {fr: "Statut", en: "Status"},
  "column.practice": {fr: "Practice", en: "Practice"},
  "column.grade": {fr: "Grade", en: "Grade"},
  "column.contract": {fr: "Contrat", en: "Contract"},
  "column.entity": {fr: "Entité", en: "Entity"},
  "column.company": {fr: "Société", en: "Company"},
  "column.manager": {fr: "Manager", en: "Manager"},
  "column.entry": {fr: "Entrée", en: "Joined"},
  "column.exit": {fr: "Sortie", en: "Left"},
  "column.seniority": {fr: "Ancienneté, ans", en: "Seniority, years"},
  "column.client": {fr: "Client", en: "Client"},
  "column.availability": {fr: "Disponibilité", en: "Availability"},
  "column.availableOn": {fr: "Disponible le", en: "Available on"},
  "column.missions": {fr: "Missions", en: "Missions"},
  "column.consultantRate": {fr: "TJM 12 mois", en: "Rate, 12 mo."},
  "column.missionRate": {fr: "TJM", en: "Day rate"},
  "column.occupancy": {fr: "Occupation 12 mois", en: "Occupancy 12 mo."},
  "column.revenue": {fr: "CA 12 mois", en: "Revenue 12 mo."},
  "column.skills": {fr: "Compétences", en: "Skills"},
  "column.skillCount": {fr: "Nombre de compétences", en: "Number of skills"},
  "column.documents": {fr: "Documents", en: "Documents"},
  "column.email": {fr: "E-mail", en: "E-mail"},
  "column.phone": {fr: "Téléphone", en: "Phone"},
  "column.salary": {fr: "Salaire", en: "Salary"},
  "column.dailyCost": {fr: "CJM", en: "Day cost"},
  "column.margin": {fr: "Marge 12 mois", en: "Margin 12 mo."},
  "column.probationEnd": {fr: "Fin d’essai", en: "Probation ends"},
  "column.mission": {fr: "Mission", en: "Mission"},
  "column.consultant": {fr: "Consultant", en: "Consultant"},
  "column.consultantId": {fr: "N° du consultant", en: "Consultant no."},
  "column.role": {fr: "Rôle", en: "Role"},
  "column.start": {fr: "Début", en: "Start"},
  "column.end": {fr: "Fin", en: "End"},
  "column.valid": {fr: "Compte dans l’activité", en: "Counts as activity"},
  "column.days": {fr: "Jours 12 mois", en: "Days, 12 mo."},
  "column.declared": {fr: "CA déclaré", en: "Declared revenue"},
  "column.technologies": {fr: "Technologies", en: "Technologies"},

  "missing.unset": {fr: "Non renseigné dans l’application", en: "Not filled in in the application"},
  "missing.noMission": {fr: "Aucune mission à cette date", en: "No mission on that day"},
  "missing.available": {
    fr: "Inconnue : mission sans date de fin, ou consultant hors effectif",
    en: "Unknown: a mission without an end, or out of the workforce"
  },
  "missing.manager": {fr: "Aucun manager affecté à cette date", en: "No manager on that day"},
  "missing.workforce": {
    fr: "Hors effectif sur les 12 derniers mois",
    en: "Not in the workforce over the last 12 months"
  },
  "missing.rate": {
    fr: "Aucun jour avec un TJM sur les 12 derniers mois",
    en: "No day with a rate over the last 12 months"
  },
  "missing.seniority": {
    fr: "Hors effectif, ou entrée inconnue",
    en: "Out of the workforce, or entry unknown"
  },
  "missing.skills": {fr: "Aucune compétence saisie", en: "No skill recorded"},
  "missing.exit": {fr: "Aucune date de sortie", en: "No exit date"},
  "missing.cost": {fr: "Ni CJM ni salaire", en: "Neither a day cost nor a salary"},
  "missing.margin": {
    fr: "Aucun jour avec un TJM et un CJM sur les 12 derniers mois",
    en: "No day with both a rate and a cost over the last 12 months"
  },
  "missing.orphan": {
    fr: "Le consultant de cette mission n’existe pas dans l’application",
    en: "The application has no such consultant"
  },
  "missing.start": {fr: "Date de début absente ou illisible", en: "Start missing or unreadable"},
  "missing.end": {fr: "Sans date de fin", en: "Open-ended"},
  "missing.missionRate": {fr: "Mission sans TJM", en: "A mission without a rate"}
} as const satisfies Record<string, Text>;
