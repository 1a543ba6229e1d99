import type {Text} from "../text.js";

/** What to do about each rule, in the application that writes the store. */
export const qualityFixes = {
  "fix.unreadable-date": {
    fr: "Ressaisir la date (AAAA-MM-JJ, de 1950 à 2100).",
    en: "Enter the date again (YYYY-MM-DD, 1950 to 2100)."
  },
  "fix.not-a-number": {
    fr: "Saisir un nombre, ou vider le champ.",
    en: "Enter a number, or empty the field."
  },
  "fix.not-a-boolean": {fr: "Saisir oui ou non.", en: "Enter yes or no."},
  "fix.no-id": {
    fr: "Supprimer la ligne ou lui donner un identifiant.",
    en: "Delete the row or give it an id."
  },
  "fix.orphan-consultant": {
    fr: "Rattacher la mission à son consultant, ou la supprimer.",
    en: "Attach the mission to its consultant, or delete it."
  },
  "fix.no-start": {fr: "Saisir la date de début.", en: "Enter the start date."},
  "fix.end-before-start": {
    fr: "Corriger l’une des deux dates.",
    en: "Correct one of the two dates."
  },
  "fix.no-rate": {fr: "Saisir le TJM.", en: "Enter the daily rate."},
  "fix.outside-employment": {
    fr: "Corriger les dates de la mission, ou l’entrée et la sortie du consultant.",
    en: "Correct the mission’s dates, or the consultant’s entry and exit."
  },
  "fix.rate-implausible": {
    fr: "Vérifier que le TJM est par jour et en euros.",
    en: "Check that the rate is per day and in euros."
  },
  "fix.overlap-three": {
    fr: "Clore les missions finies ; fusionner celles qui n’en font qu’une.",
    en: "Close missions that have ended; merge those that are one."
  },
  "fix.status-contradicts-dates": {
    fr: "Mettre à jour le statut, ou la date qui le contredit.",
    en: "Update the status, or the date that contradicts it."
  },
  "fix.open-for-long": {
    fr: "Saisir la fin prévue, ou la fin réelle.",
    en: "Enter the planned end, or the real one."
  },
  "fix.end-far-away": {fr: "Saisir la fin du contrat.", en: "Enter the contract’s end."},
  "fix.no-client": {fr: "Saisir le client.", en: "Enter the client."},
  "fix.one-day": {
    fr: "Vérifier que la mission n’a duré qu’un jour.",
    en: "Check that the mission lasted one day only."
  },
  "fix.technologies-json": {
    fr: "Rien d’urgent : séparer les noms par des virgules.",
    en: "Nothing urgent: separate the names by commas."
  },
  "fix.exit-before-entry": {
    fr: "Corriger l’entrée ou la sortie.",
    en: "Correct the entry or the exit."
  },
  "fix.never-in-workforce": {
    fr: "Saisir la date de sortie.",
    en: "Enter the exit date."
  },
  "fix.inactive-without-exit": {
    fr: "Saisir la date de sortie.",
    en: "Enter the exit date."
  },
  "fix.no-entry-date": {
    fr: "Saisir la date d’entrée dans la société.",
    en: "Enter the date the consultant joined."
  },
  "fix.unknown-practice": {
    fr: "Choisir une practice qui existe.",
    en: "Choose a practice that exists."
  },
  "fix.no-practice": {fr: "Choisir une practice.", en: "Choose a practice."},
  "fix.no-manager": {
    fr: "Affecter un business manager.",
    en: "Assign a business manager."
  },
  "fix.no-cost": {
    fr: "Saisir le salaire, ou importer le CJM.",
    en: "Enter the salary, or import the daily cost."
  },
  "fix.homonym": {
    fr: "Vérifier que ce n’est pas deux fois la même personne.",
    en: "Check that it is not one person twice."
  },
  "fix.no-skill": {fr: "Saisir les compétences.", en: "Enter the skills."},
  "fix.no-document": {fr: "Déposer un CV.", en: "Upload a CV."},
  "fix.availability-flag-contradicts": {
    fr: "Ne plus tenir cette case : les missions font foi.",
    en: "Stop keeping this box: the missions are the truth."
  },
  "fix.email-malformed": {fr: "Corriger l’adresse.", en: "Correct the address."},
  "fix.two-managers": {
    fr: "Clore l’affectation du manager précédent.",
    en: "Close the earlier manager’s assignment."
  },
  "fix.orphan-user": {
    fr: "Vérifier l’identifiant dans l’import VSA.",
    en: "Check the id in the VSA import."
  },
  "fix.vsa-copy": {
    fr: "Rien : la copie n’est pas comptée deux fois.",
    en: "Nothing: the copy is not counted twice."
  },
  "fix.orphan-document": {fr: "Supprimer le document.", en: "Delete the document."}
} as const satisfies Record<string, Text>;
