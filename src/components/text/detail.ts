import type {Text} from "../text.js";

/** The pages of one consultant, mission, client or skill. */
export const detail = {
  "page.consultant": {fr: "Consultant", en: "Consultant"},
  "page.mission": {fr: "Mission", en: "Mission"},
  "page.client": {fr: "Client", en: "Client"},
  "page.skill": {fr: "Compétence", en: "Skill"},

  "detail.consultant.none": {fr: "Aucun consultant", en: "No consultant"},
  "detail.consultant.unknown": {
    fr: "Aucun consultant ne porte le n° {asked}.",
    en: "There is no consultant no. {asked}."
  },
  "detail.consultant.impossible": {
    fr: "« {asked} » n’est pas un numéro de consultant.",
    en: "“{asked}” is no consultant’s number."
  },
  "detail.consultant.all": {fr: "Voir tous les consultants", en: "See all consultants"},
  "detail.mission.none": {fr: "Aucune mission", en: "No mission"},
  "detail.mission.unknown": {
    fr: "Aucune mission ne porte le n° {asked}.",
    en: "There is no mission no. {asked}."
  },
  "detail.mission.impossible": {
    fr: "« {asked} » n’est pas un numéro de mission.",
    en: "“{asked}” is no mission’s number."
  },
  "detail.mission.all": {fr: "Voir toutes les missions", en: "See all missions"},
  "detail.client.none": {fr: "Aucun client", en: "No client"},
  "detail.client.unknown": {
    fr: "Aucune mission n’est chez « {asked} ».",
    en: "No mission is at “{asked}”."
  },
  "detail.client.impossible": {
    fr: "« {asked} » n’est pas un nom de client.",
    en: "“{asked}” is no client’s name."
  },
  "detail.client.all": {fr: "Voir tous les clients", en: "See all clients"},
  "detail.client.missions.one": {
    fr: "Explorer la mission chez ce client",
    en: "Explore the mission at this client"
  },
  "detail.client.missions": {
    fr: "Explorer les {count} missions chez ce client",
    en: "Explore the {count} missions at this client"
  },
  "detail.client.quiet.one": {
    fr: "Aucun CA sur les 12 derniers mois et aucune mission en cours ; une mission en tout, entre {from} et {to}.",
    en: "No revenue over the last 12 months and no running mission; one mission in all, between {from} and {to}."
  },
  "detail.client.quiet": {
    fr: "Aucun CA sur les 12 derniers mois et aucune mission en cours ; {count} missions en tout, entre {from} et {to}.",
    en: "No revenue over the last 12 months and no running mission; {count} missions in all, between {from} and {to}."
  },
  "detail.skill.none": {fr: "Aucune compétence", en: "No skill"},
  "detail.skill.unknown": {
    fr: "Personne dans l’effectif n’a la compétence « {asked} », et aucune mission en cours ou planifiée ne la demande.",
    en: "Nobody in the workforce has the skill “{asked}”, and no running or planned mission asks for it."
  },
  "detail.skill.impossible": {
    fr: "« {asked} » n’est pas un nom de compétence.",
    en: "“{asked}” is no skill’s name."
  },
  "detail.skill.all": {fr: "Voir toutes les compétences", en: "See all skills"},
  "detail.unknown.help": {
    fr: "La fiche a pu être supprimée dans l’application, ou le lien être d’une autre base. La touche / ouvre la recherche.",
    en: "It may have been deleted in the application, or the link be of another store. The key / opens the search."
  },
  "detail.impossible.help": {
    fr: "Le lien est incomplet ou abîmé. La touche / ouvre la recherche.",
    en: "The link is incomplete or broken. The key / opens the search."
  },
  "detail.renewed": {
    fr: "Les chiffres ont été renouvelés depuis l’ouverture de cette page.",
    en: "The figures have been renewed since this page was opened."
  },
  "detail.renewed.help": {
    fr: "Rechargez-la pour lire les nouveaux.",
    en: "Reload it to read the new ones."
  },
  "detail.renewed.reload": {fr: "Recharger la page", en: "Reload the page"},

  "detail.staffed.until": {
    fr: "En mission chez {client}{others} jusqu’au {date} ; {free}.",
    en: "On a mission at {client}{others} until {date}; {free}."
  },
  "detail.staffed.open": {
    fr: "En mission chez {client}{others}, sans date de fin ; {free}.",
    en: "On a mission at {client}{others}, with no end date; {free}."
  },
  "detail.others.one": {fr: " (et une autre mission)", en: " (and one other mission)"},
  "detail.others": {fr: " (et {count} autres missions)", en: " (and {count} other missions)"},
  "detail.bench": {fr: "En intercontrat ; {free}.", en: "On the bench; {free}."},
  "detail.bench.one": {
    fr: "En intercontrat depuis un jour ouvré ; {free}.",
    en: "On the bench for one business day; {free}."
  },
  "detail.bench.days": {
    fr: "En intercontrat depuis {days} jours ouvrés ; {free}.",
    en: "On the bench for {days} business days; {free}."
  },
  "detail.free.now": {fr: "libre maintenant", en: "free now"},
  "detail.free.on": {fr: "libre à partir du {date}", en: "free from {date}"},
  "detail.free.unknown": {
    fr: "date de disponibilité inconnue",
    en: "availability date unknown"
  },
  "detail.out": {
    fr: "Hors effectif à la date du tableau de bord.",
    en: "Out of the workforce on the as-of date."
  },
  "detail.out.left": {
    fr: "Hors effectif : a quitté la firme le {date}.",
    en: "Out of the workforce: left the firm on {date}."
  },
  "detail.out.before": {
    fr: "Pas encore dans l’effectif : entrée prévue le {date}.",
    en: "Not yet in the workforce: joins on {date}."
  },

  "detail.missions": {fr: "Missions", en: "Missions"},
  "detail.missions.none": {fr: "Aucune mission enregistrée.", en: "No mission recorded."},
  "detail.missions.one": {fr: "Une mission", en: "One mission"},
  "detail.missions.all": {
    fr: "{count} missions, la plus récente d’abord",
    en: "{count} missions, latest first"
  },
  "detail.missions.some": {
    fr: "{shown} missions sur {count}, la plus récente d’abord",
    en: "{shown} of {count} missions, latest first"
  },
  "detail.missions.since": {
    fr: "{shown} missions sur {count} : celles qui n’étaient pas finies avant le {date}, la plus récente d’abord",
    en: "{shown} of {count} missions: those not ended before {date}, latest first"
  },
  "detail.missions.rows": {
    fr: "Explorer toutes ses missions",
    en: "Explore all of their missions"
  },
  "detail.lifeline.single": {
    fr: "Foncé : déjà fait ; clair : à venir ; pointillé : sans date de fin. Le trait est la date du tableau de bord.",
    en: "Dark: done; light: ahead; dashed: no end date. The rule is the as-of date."
  },
  "detail.lifeline.overlap": {
    fr: "Jusqu’à {count} missions en même temps, une ligne chacune. Foncé : déjà fait ; clair : à venir ; pointillé : sans date de fin. Le trait est la date du tableau de bord.",
    en: "Up to {count} missions at once, one line each. Dark: done; light: ahead; dashed: no end date. The rule is the as-of date."
  },
  "detail.list.all": {fr: "{count} en tout", en: "{count} in all"},
  "detail.list.first": {fr: "{shown} premières sur {count}", en: "first {shown} of {count}"},
  "detail.skills": {fr: "Compétences", en: "Skills"},
  "detail.skills.none": {fr: "Aucune compétence saisie.", en: "No skill recorded."},
  "detail.column.skill": {fr: "Compétence", en: "Skill"},
  "detail.column.level": {fr: "Niveau", en: "Level"},
  "detail.column.years": {fr: "Années", en: "Years"},
  "detail.column.category": {fr: "Catégorie", en: "Category"},
  "detail.languages": {fr: "Langues", en: "Languages"},
  "detail.languages.none": {fr: "Aucune langue saisie.", en: "No language recorded."},
  "detail.column.language": {fr: "Langue", en: "Language"},
  "detail.language.level": {fr: "{level} sur 5", en: "{level} of 5"},
  "detail.managers": {fr: "Managers", en: "Managers"},
  "detail.managers.none": {
    fr: "Aucun business manager affecté.",
    en: "No business manager assigned."
  },
  "detail.column.from": {fr: "Du", en: "From"},
  "detail.column.to": {fr: "Au", en: "To"},
  "detail.still": {fr: "en cours", en: "current"},
  "detail.documents": {fr: "Documents", en: "Documents"},
  "detail.documents.none": {
    fr: "Aucun document : pas de CV à envoyer.",
    en: "No document: no CV to send."
  },
  "detail.documents.rows": {
    fr: "Explorer ses documents",
    en: "Explore their documents"
  },
  "detail.column.document": {fr: "Document", en: "Document"},
  "detail.column.uploaded": {fr: "Déposé le", en: "Uploaded on"},
  "detail.column.size": {fr: "Taille", en: "Size"},
  "detail.confidential": {fr: "Rémunération et coordonnées", en: "Pay and contact"},
  "detail.withheld": {
    fr: "Réservé à la direction : salaire, CJM, marge, e-mail, téléphone, période d’essai.",
    en: "Withheld from this audience: salary, daily cost, margin, e-mail, phone, probation."
  },
  "detail.salaries": {fr: "Salaires successifs", en: "Salaries over time"},
  "detail.salaries.none": {fr: "Aucun historique de salaire.", en: "No salary history."},
  "detail.findings": {fr: "Qualité des données", en: "Data quality"},
  "detail.findings.none": {
    fr: "Aucune règle de qualité n’est enfreinte ici.",
    en: "No quality rule is broken here."
  },
  "detail.findings.more.one": {fr: " et {count} autre", en: " and {count} more"},
  "detail.findings.more": {fr: " et {count} autres", en: " and {count} more"},

  "detail.skill.sentence": {fr: "{held} ; {asked}.", en: "{held}; {asked}."},
  "detail.skill.held.none": {
    fr: "Personne n’a cette compétence",
    en: "Nobody has this skill"
  },
  "detail.skill.held.one": {
    fr: "Un seul consultant a cette compétence",
    en: "One consultant alone has this skill"
  },
  "detail.skill.held": {
    fr: "{count} consultants ont cette compétence, dont {free} libres sous 30 jours",
    en: "{count} consultants have this skill, {free} of them free within 30 days"
  },
  "detail.skill.asked.none": {
    fr: "aucune mission en cours ou planifiée ne la demande",
    en: "no running or planned mission asks for it"
  },
  "detail.skill.asked.one": {
    fr: "une mission en cours ou planifiée la demande",
    en: "one running or planned mission asks for it"
  },
  "detail.skill.asked": {
    fr: "{count} missions en cours ou planifiées la demandent",
    en: "{count} running or planned missions ask for it"
  },
  "detail.skill.short": {
    fr: "{text} et il manque {gap} ETP sur 90 jours",
    en: "{text} and {gap} FTE are short over 90 days"
  },
  "detail.skill.holders": {fr: "Consultants", en: "Consultants"},
  "detail.skill.freeNow": {fr: "Libres maintenant", en: "Free now"},
  "detail.skill.supply": {fr: "Offre sur 90 jours, ETP", en: "Supply over 90 days, FTE"},
  "detail.skill.demand": {fr: "Missions qui la demandent", en: "Missions asking for it"},
  "detail.skill.planned": {fr: "dont planifiées", en: "of which planned"},
  "detail.skill.gap": {fr: "Manque, ETP", en: "Gap, FTE"},
  "detail.skill.levels": {fr: "{count} au niveau expert", en: "{count} at expert level"},
  "detail.skill.levels.none": {
    fr: "Personne au niveau expert",
    en: "Nobody at expert level"
  },
  "detail.skill.levels.subtitle": {
    fr: "Consultants de l’effectif par niveau déclaré",
    en: "Consultants of the workforce by the level told"
  },
  "detail.holders": {fr: "Qui l’a", en: "Who has it"},
  "detail.holders.none": {
    fr: "Personne dans l’effectif n’a cette compétence.",
    en: "Nobody in the workforce has this skill."
  },
  "detail.holders.caption": {
    fr: "{shown} sur {count}, le meilleur niveau d’abord, puis le plus tôt libre",
    en: "{shown} of {count}, best level first, then the soonest free"
  },
  "detail.holders.rows": {
    fr: "Explorer les consultants qui l’ont",
    en: "Explore the consultants who have it"
  },
  "detail.asking": {fr: "Missions qui la demandent", en: "Missions that ask for it"},
  "detail.asking.none": {
    fr: "Aucune mission en cours ou planifiée ne la demande.",
    en: "No running or planned mission asks for it."
  },
  "detail.asking.caption": {
    fr: "{shown} sur {count}, en cours ou planifiées, la plus récente d’abord",
    en: "{shown} of {count}, running or planned, latest first"
  },
  "detail.asking.rows": {
    fr: "Explorer toutes les missions qui l’ont utilisée",
    en: "Explore all missions that used it"
  },

  "detail.mission.unnamed": {fr: "Mission n° {id}", en: "Mission no. {id}"},
  "detail.start.unknown": {fr: "une date inconnue", en: "an unknown date"},
  "detail.span": {fr: "du {from} au {to}", en: "from {from} to {to}"},
  "detail.span.open": {fr: "du {from}, sans fin", en: "from {from}, with no end"},
  "detail.nobody": {fr: "Un consultant inconnu", en: "An unknown consultant"},
  "detail.mission.sentence.running": {
    fr: "{who} est en mission chez {client} {span}.",
    en: "{who} is on a mission at {client} {span}."
  },
  "detail.mission.sentence.ended": {
    fr: "{who} était en mission chez {client} {span}.",
    en: "{who} was on a mission at {client} {span}."
  },
  "detail.mission.sentence.planned": {
    fr: "{who} sera en mission chez {client} {span}.",
    en: "{who} will be on a mission at {client} {span}."
  },
  "detail.mission.sentence.paused": {
    fr: "{who} : mission en pause chez {client}, {span} ; elle ne compte pas dans l’activité.",
    en: "{who}: a paused mission at {client}, {span}; it does not count as activity."
  },
  "detail.mission.sentence.cancelled": {
    fr: "{who} : mission annulée chez {client}, {span} ; elle ne compte pas dans l’activité.",
    en: "{who}: a cancelled mission at {client}, {span}; it does not count as activity."
  },
  "detail.mission.sentence.void": {
    fr: "{who} : mission chez {client}, {span}, qui ne peut pas compter dans l’activité telle qu’elle est saisie.",
    en: "{who}: a mission at {client}, {span}, which cannot count as activity as it is recorded."
  },
  "detail.among": {fr: "Parmi les missions de {name}", en: "Among the missions of {name}"},
  "detail.before": {fr: "← Avant : {name}", en: "← Before: {name}"},
  "detail.after": {fr: "Après : {name} →", en: "After: {name} →"},
  "detail.mission.longAgo": {
    fr: "La mission n° {id} était finie avant le {date} : sa ligne est dans l’explorateur.",
    en: "Mission no. {id} had ended before {date}: its row is in the explorer."
  },
  "detail.mission.many": {
    fr: "La mission n° {id} est trop ancienne parmi celles de son consultant : sa ligne est dans l’explorateur.",
    en: "Mission no. {id} is too old among those of its consultant: its row is in the explorer."
  },
  "detail.mission.row": {fr: "Ouvrir sa ligne", en: "Open its row"}
} as const satisfies Record<string, Text>;
