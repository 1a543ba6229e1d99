import type {Text} from "../text.js";

/** The quality page, and the rules that only it knows; the others stand with the operations page. */
export const quality = {
  "page.quality": {fr: "Peut-on se fier aux données ?", en: "Can we trust the data?"},
  "page.quality.short": {fr: "Qualité", en: "Quality"},
  "quality.sentence.none": {
    fr: "La base n’a aucune mission : il n’y a rien à juger.",
    en: "The store has no mission: there is nothing to judge."
  },
  "quality.sentence.red": {
    fr: "{share} des missions enfreignent une règle qui change un chiffre ({count} sur {total}) ; {money} de CA sont en jeu sur 12 mois{first}.",
    en: "{share} of missions break a rule that changes a number ({count} of {total}); {money} of revenue is at stake over 12 months{first}."
  },
  "quality.sentence.first": {
    fr: ", d’abord par « {rule} » ({money})",
    en: ", first by “{rule}” ({money})"
  },
  "quality.sentence.clean": {
    fr: "Aucune mission n’enfreint de règle qui change un chiffre{check}.",
    en: "No mission breaks a rule that changes a number{check}."
  },
  "quality.sentence.check": {
    fr: " ; {rows} lignes sont à vérifier, d’abord « {rule} » ({count})",
    en: "; {rows} rows are to be checked, first “{rule}” ({count})"
  },
  "quality.field": {fr: "{rule} ({field})", en: "{rule} ({field})"},
  "quality.note.missions": {fr: "{count} sur {total}", en: "{count} of {total}"},
  "quality.note.rules": {
    fr: "{broken} règles enfreintes sur {all}",
    en: "{broken} of {all} rules broken"
  },
  "quality.charts": {fr: "Ce qui est en jeu", en: "What is at stake"},
  "quality.stakes": {
    fr: "« {rule} » met le plus de CA en doute : {money}",
    en: "“{rule}” puts the most revenue in doubt: {money}"
  },
  "quality.stakes.none": {
    fr: "Aucune règle enfreinte ne met de CA en doute",
    en: "No broken rule puts revenue in doubt"
  },
  "quality.stakes.subtitle": {
    fr: "TJM × jours ouvrés des 12 derniers mois que la règle met en doute, portés ou non, en €. Où trois missions se partagent la journée : ce que le partage leur ôte. Rouge : change un chiffre ; ambre : peut en changer un. Une mission compte dans chaque règle qu’elle enfreint.",
    en: "Daily rate × business days of the last 12 months that the rule puts in doubt, carried or not, in €. Where three missions share a day: what sharing takes from them. Red: changes a number; amber: may change one. A mission counts in each rule that it breaks."
  },
  "quality.stakes.tip": {
    fr: "{rule} ; {effect}, {rows} lignes",
    en: "{rule}; {effect}, {rows} rows"
  },
  "quality.trend.up": {
    fr: "Plus de CA en jeu qu’au {date} : {now} contre {then}",
    en: "More revenue at stake than on {date}: {now} against {then}"
  },
  "quality.trend.down": {
    fr: "Moins de CA en jeu qu’au {date} : {now} contre {then}",
    en: "Less revenue at stake than on {date}: {now} against {then}"
  },
  "quality.trend.same": {
    fr: "Autant de CA en jeu qu’au {date} : {now}",
    en: "As much revenue at stake as on {date}: {now}"
  },
  "quality.trend.subtitle": {
    fr: "CA en jeu sur les 12 mois avant chaque date publiée, en €.",
    en: "Revenue at stake over the 12 months before each published date, in €."
  },
  "quality.trend.none": {fr: "Pas encore d’historique", en: "No history yet"},
  "quality.trend.begins": {
    fr: "Chaque date publiée ajoute un point : la courbe paraît au deuxième jour.",
    en: "Each published date adds a point: the line appears on the second day."
  },
  "quality.trend.date": {fr: "Date", en: "Date"},
  "quality.missions": {fr: "Missions sans défaut", en: "Missions without a fault"},
  "quality.rules": {fr: "Les règles enfreintes", en: "The rules that are broken"},
  "quality.rules.count": {
    fr: "{broken} règles enfreintes, {kept} respectées. Le CA en jeu est celui des 12 derniers mois.",
    en: "{broken} rules broken, {kept} kept. Revenue at stake is that of the last 12 months."
  },
  "quality.rules.none": {
    fr: "Aucune règle n’est enfreinte (règles vérifiées : {kept}).",
    en: "No rule is broken (rules checked: {kept})."
  },
  "quality.column.rule": {fr: "Règle", en: "Rule"},
  "quality.column.severity": {fr: "Effet", en: "Effect"},
  "quality.column.rows": {fr: "Lignes", en: "Rows"},
  "quality.column.share": {fr: "Part", en: "Share"},
  "quality.column.days": {fr: "Jours en doute", en: "Days in doubt"},
  "quality.column.money": {fr: "CA en jeu", en: "At stake"},
  "quality.column.fix": {fr: "Que faire", en: "What to do"},
  "quality.column.where": {fr: "Colonne", en: "Column"},
  "quality.column.examples": {fr: "Exemples", en: "Examples"},
  "quality.severity.red": {fr: "change un chiffre", en: "changes a number"},
  "quality.severity.amber": {fr: "peut en changer un", en: "may change one"},
  "quality.severity.grey": {fr: "sans effet", en: "no effect"},
  "quality.money.none": {
    fr: "aucun jour des 12 derniers mois n’a de TJM ici",
    en: "no day of the last 12 months has a rate here"
  },
  "quality.examples": {fr: "{count} en tout", en: "all {count}"},
  "quality.examples.first": {fr: "{count} premières", en: "first {count}"},
  "quality.examples.row": {fr: "ligne {id}", en: "row {id}"},
  "quality.examples.mission": {fr: "mission {id}", en: "mission {id}"},
  "quality.kept": {fr: "Les règles respectées", en: "The rules that are kept"},
  "quality.kept.none": {
    fr: "Chaque règle est enfreinte au moins une fois.",
    en: "Each rule is broken at least once."
  },
  "quality.repairs": {fr: "Réparé à la lecture", en: "Mended on the way in"},
  "quality.repairs.note": {
    fr: "{rows} valeurs remises en état dans le tableau de bord ; la base elle-même n’est jamais modifiée.",
    en: "{rows} values mended in the dashboard; the store itself is never changed."
  },
  "quality.repairs.none": {fr: "Rien n’a dû être réparé.", en: "Nothing had to be mended."},
  "quality.absent": {fr: "Ce que la base n’a pas", en: "What the store does not have"},
  "quality.absent.none": {
    fr: "Aucune table ni colonne ne manque.",
    en: "No table and no column is missing."
  },
  "quality.absent.note": {
    fr: "Une base ancienne n’a pas toutes les colonnes : elles se lisent comme vides.",
    en: "An older store lacks some columns: they read as empty."
  },
  "field.missions.date_debut": {fr: "début de mission", en: "mission start"},
  "field.missions.date_fin": {fr: "fin de mission", en: "mission end"},
  "field.missions.tjm": {fr: "TJM", en: "daily rate"},
  "field.missions.taux_journalier": {fr: "TJM, ancienne colonne", en: "daily rate, older column"},
  "field.missions.consultant_id": {fr: "consultant de la mission", en: "mission’s consultant"},
  "field.missions.revenus_generes": {fr: "revenus déclarés", en: "declared revenue"},
  "field.consultants.date_entree_societe": {fr: "date d’entrée", en: "entry date"},
  "field.consultants.date_sortie_societe": {fr: "date de sortie", en: "exit date"},
  "field.consultants.date_premiere_mission": {fr: "première mission", en: "first mission"},
  "field.consultants.salaire_actuel": {fr: "salaire", en: "salary"},
  "field.vsa_missions.date_debut": {fr: "début, import VSA", en: "start, VSA import"},
  "field.vsa_missions.date_fin": {fr: "fin, import VSA", en: "end, VSA import"},
  "field.vsa_missions.cjm": {fr: "CJM", en: "daily cost"},
  "step.quality": {fr: "Écriture : qualité", en: "Writing: quality"},
  "step.glossary": {fr: "Écriture : glossaire", en: "Writing: glossary"},
  "rule.rate-implausible": {
    fr: "TJM peu vraisemblable : sous 100 € ou au-dessus de 3 000 €",
    en: "Implausible daily rate: below €100 or above €3,000"
  },
  "rule.overlap-three": {
    fr: "Trois missions ou plus en même temps : elles se partagent la journée",
    en: "Three missions or more at once: they share the day"
  },
  "rule.open-for-long": {
    fr: "Mission sans fin depuis plus de 2 ans : occupe toujours son consultant",
    en: "Mission without an end for over 2 years: still staffs its consultant"
  },
  "rule.end-far-away": {
    fr: "Fin dans plus de 5 ans : occupe son consultant jusque-là",
    en: "End more than 5 years away: staffs its consultant until then"
  },
  "rule.no-client": {
    fr: "Mission sans client : comptée « sans client »",
    en: "Mission without a client: counted under “no client”"
  },
  "rule.one-day": {
    fr: "Fin le jour du début : la mission vaut un jour",
    en: "End on the day of the start: the mission is one day"
  },
  "rule.technologies-json": {
    fr: "Technologies écrites en JSON : lues comme une liste",
    en: "Technologies written as JSON: read as a list"
  },
  "rule.no-entry-date": {
    fr: "Consultant sans date d’entrée : la première mission, puis la fiche en tiennent lieu",
    en: "Consultant without an entry date: the first mission, then the record stand for it"
  },
  "rule.no-practice": {
    fr: "Consultant sans practice : compté « sans practice »",
    en: "Consultant without a practice: counted under “no practice”"
  },
  "rule.no-manager": {
    fr: "Consultant sans business manager : compté « sans manager »",
    en: "Consultant without a business manager: counted under “no manager”"
  },
  "rule.no-cost": {
    fr: "Consultant sans CJM ni salaire : hors de la marge",
    en: "Consultant with neither cost nor salary: left out of the margin"
  },
  "rule.no-skill": {
    fr: "Consultant sans compétence : introuvable par ce qu’il sait",
    en: "Consultant without a skill: not found by what they know"
  },
  "rule.no-document": {
    fr: "Consultant sans document : pas de CV à envoyer",
    en: "Consultant without a document: no CV to send"
  },
  "rule.two-managers": {
    fr: "Deux managers en même temps : le dernier affecté compte",
    en: "Two managers at once: the one assigned last counts"
  },
  "rule.orphan-document": {
    fr: "Document d’un consultant qui n’existe pas : ignoré",
    en: "Document of a consultant who does not exist: ignored"
  }
} as const satisfies Record<string, Text>;
