import type {Text} from "../text.js";

/** The staffing page: who is free, and when. */
export const staffing = {
  "page.staffing": {fr: "Qui est libre, et quand ?", en: "Who is free, and when?"},
  "page.staffing.short": {fr: "Staffing", en: "Staffing"},
  "staffing.sentence": {
    fr: "{now}, {later} ; {ends}{unknown}.",
    en: "{now}, {later}; {ends}{unknown}."
  },
  "staffing.now.none": {fr: "Personne n’est libre maintenant", en: "Nobody is free now"},
  "staffing.now.one": {
    fr: "{count} consultant libre maintenant",
    en: "{count} consultant free now"
  },
  "staffing.now.many": {
    fr: "{count} consultants libres maintenant",
    en: "{count} consultants free now"
  },
  "staffing.within.none": {
    fr: "personne d’autre d’ici 90 jours",
    en: "nobody else within 90 days"
  },
  "staffing.within.nobody": {fr: "ni d’ici 90 jours", en: "nor within 90 days"},
  "staffing.within.some": {
    fr: "{count} en tout d’ici 90 jours",
    en: "{count} in all within 90 days"
  },
  "staffing.ends.none": {
    fr: "aucune mission ne finit sous 30 jours sans suite",
    en: "no mission ends within 30 days without a next one"
  },
  "staffing.ends.one": {
    fr: "{count} mission finit sous 30 jours sans suite",
    en: "{count} mission ends within 30 days without a next one"
  },
  "staffing.ends.many": {
    fr: "{count} missions finissent sous 30 jours sans suite",
    en: "{count} missions end within 30 days without a next one"
  },
  "staffing.unknown.one": {
    fr: " ; {count} consultant sur une mission sans fin n’a pas de date",
    en: "; {count} consultant on an open-ended mission has no date"
  },
  "staffing.unknown.many": {
    fr: " ; {count} consultants sur une mission sans fin n’ont pas de date",
    en: "; {count} consultants on an open-ended mission have no date"
  },
  "staffing.tile.within90": {fr: "{count} sous 90 jours", en: "{count} within 90 days"},
  "staffing.tile.share": {fr: "{share} de l’effectif", en: "{share} of the workforce"},
  "staffing.when": {fr: "Quand, et depuis quand", en: "When, and since when"},
  "staffing.horizon.some": {
    fr: "{month} de plus d’ici 30 jours, {quarter} d’ici 90",
    en: "{month} more within 30 days, {quarter} within 90"
  },
  "staffing.horizon.none": {
    fr: "Personne de plus d’ici 90 jours",
    en: "Nobody more within 90 days"
  },
  "staffing.horizon.subtitle": {
    fr: "Consultants libérés, cumul par semaine sur 12 mois, prévision d’après les fins connues",
    en: "Consultants come free, running total by week over 12 months, forecast from known ends"
  },
  "staffing.horizon.unknown": {fr: " · {count} sans date", en: " · {count} without a date"},
  "staffing.horizon.beyond": {fr: " · {count} au-delà", en: " · {count} beyond"},
  "staffing.horizon.days": {fr: "{days} j : {count}", en: "{days} d: {count}"},
  "staffing.horizon.tip": {
    fr: "fin de semaine, {day}\n{free} libérés au total\n{new} de plus que la semaine d’avant",
    en: "end of week, {day}\n{free} come free in all\n{new} more than the week before"
  },
  "staffing.horizon.now": {fr: "maintenant\n{free} libres", en: "now\n{free} free"},
  "staffing.column.week": {fr: "Fin de semaine", en: "End of week"},
  "staffing.column.free": {fr: "Libérés, cumul", en: "Come free, total"},
  "staffing.column.new": {fr: "De plus", en: "More"},
  "staffing.endings.title": {
    fr: "Fins sans suite : {soon} sous 15 jours, {all} sous 90",
    en: "Ends without a next one: {soon} within 15 days, {all} within 90"
  },
  "staffing.endings.none": {
    fr: "Aucune mission ne finit sous 90 jours sans suite",
    en: "No mission ends within 90 days without a next one"
  },
  "staffing.endings.subtitle": {
    fr: "Missions en cours, cumul ; sans suite : rien dans les 10 jours ouvrés d’après",
    en: "Running missions, running total; no next one: nothing on the 10 business days after"
  },
  "staffing.within": {fr: "sous {days} jours", en: "within {days} days"},
  "staffing.column.within": {fr: "Fin", en: "Ends"},
  "staffing.column.missions": {fr: "Missions sans suite", en: "Missions without a next one"},
  "staffing.ages.title": {
    fr: "Plus de 60 jours ouvrés d’attente : {long} sur {bench}",
    en: "Waited more than 60 business days: {long} of {bench}"
  },
  "staffing.ages.none": {
    fr: "Personne n’attend depuis plus de 60 jours ouvrés",
    en: "Nobody has waited more than 60 business days"
  },
  "staffing.ages.subtitle": {
    fr: "Consultants en intercontrat par jours ouvrés d’attente et practice, au {date}",
    en: "Consultants on the bench by business days waited and practice, on {date}"
  },
  "staffing.bench.empty": {
    fr: "Personne n’est en intercontrat.",
    en: "Nobody is on the bench."
  },
  "staffing.age.0-20": {fr: "0 à 20 jours", en: "0 to 20 days"},
  "staffing.age.21-60": {fr: "21 à 60 jours", en: "21 to 60 days"},
  "staffing.age.61-120": {fr: "61 à 120 jours", en: "61 to 120 days"},
  "staffing.age.121-": {fr: "plus de 120 jours", en: "more than 120 days"},
  "staffing.age.unknown": {fr: "durée inconnue", en: "not known"},
  "staffing.column.age": {fr: "Jours ouvrés d’attente", en: "Business days waited"},
  "staffing.column.bench": {fr: "Consultants", en: "Consultants"},
  "staffing.practices.title": {
    fr: "{practice} : {count} des {bench} consultants en intercontrat",
    en: "{practice}: {count} of the {bench} on the bench"
  },
  "staffing.practices.unset": {
    fr: "Aucun consultant en intercontrat n’a de practice",
    en: "Nobody on the bench has a practice"
  },
  "staffing.practices.subtitle": {
    fr: "Consultants en intercontrat, et leur part de l’effectif de la practice, au {date}",
    en: "Consultants on the bench, and their share of the practice’s workforce, on {date}"
  },
  "staffing.practices.rest": {fr: "autres practices", en: "other practices"},
  "staffing.column.rate": {fr: "Part de l’effectif", en: "Share of the workforce"},
  "staffing.list": {fr: "Les plus disponibles d’abord", en: "Most available first"},
  "staffing.list.note": {
    fr: "Libres maintenant, la plus longue attente d’abord, puis par date de disponibilité : le premier jour ouvré sans mission. Un départ prévu n’y change rien.",
    en: "Free now, longest wait first, then by availability date: the first business day without a mission. A planned exit does not change it."
  },
  "staffing.list.empty": {
    fr: "Personne n’a de date de disponibilité : toutes les missions en cours sont sans fin, ou l’effectif est vide.",
    en: "Nobody has an availability date: all running missions are open-ended, or the workforce is empty."
  },
  "staffing.list.count": {
    fr: "{shown} sur {count} consultants dont la date est connue",
    en: "{shown} of {count} consultants whose date is known"
  },
  "staffing.list.now": {fr: "maintenant", en: "now"},
  "staffing.list.staffed": {fr: "en mission à cette date", en: "staffed on that date"},
  "staffing.list.noAge": {
    fr: "ni entrée ni mission passée",
    en: "neither an entry nor a past mission"
  },
  "staffing.list.noNext": {fr: "aucune mission prévue ensuite", en: "no mission planned after"},
  "staffing.list.noClient": {
    fr: "aucune mission passée, ou client non renseigné",
    en: "no past mission, or no client given"
  },
  "staffing.list.noSkills": {fr: "aucune compétence renseignée", en: "no skill given"},
  "staffing.list.noExit": {fr: "pas de départ prévu", en: "no exit planned"},
  "staffing.list.more": {fr: "{skills} +{count}", en: "{skills} +{count}"},
  "staffing.list.all": {
    fr: "Tous les consultants libres sous 90 jours",
    en: "All consultants free within 90 days"
  },
  "staffing.list.unknown": {
    fr: "Ceux qui n’ont pas de date",
    en: "Those without a date"
  },
  "staffing.column.consultant": {fr: "Consultant", en: "Consultant"},
  "staffing.column.practice": {fr: "Practice", en: "Practice"},
  "staffing.column.grade": {fr: "Grade", en: "Grade"},
  "staffing.column.on": {fr: "Libre le", en: "Free on"},
  "staffing.column.next": {fr: "Puis mission", en: "Then on"},
  "staffing.column.idle": {fr: "Attente", en: "Waited"},
  "staffing.column.client": {fr: "Dernier client", en: "Last client"},
  "staffing.column.skills": {fr: "Compétences", en: "Skills"},
  "staffing.column.exit": {fr: "Départ prévu", en: "Planned exit"},
  "staffing.missing": {fr: "non renseigné", en: "not given"},
  "staffing.alone": {
    fr: "Missions à replacer : les fins sans suite",
    en: "Missions to follow up: endings without a next one"
  },
  "staffing.alone.empty": {
    fr: "Aucune mission en cours ne finit sous 90 jours sans suite.",
    en: "No running mission ends within 90 days without a next one."
  },
  "staffing.alone.count": {
    fr: "{shown} sur {count} fins sous 90 jours sans suite, les plus proches d’abord",
    en: "{shown} of {count} endings within 90 days without a next one, soonest first"
  },
  "staffing.alone.all": {fr: "Voir toutes ces missions", en: "See all these missions"},
  "staffing.column.end": {fr: "Fin", en: "End"},
  "staffing.column.days": {fr: "Dans", en: "In"},
  "staffing.column.endClient": {fr: "Client", en: "Client"},
  "staffing.column.mission": {fr: "Mission", en: "Mission"},
  "staffing.column.dailyRate": {fr: "TJM", en: "Daily rate"},
  "timeline.title": {fr: "Missions par consultant", en: "Missions by consultant"},
  "timeline.note": {
    fr: "Trois mois avant la date du tableau de bord, neuf mois après ; les plus disponibles d’abord. Flèches pour parcourir, Entrée pour ouvrir le consultant.",
    en: "Three months before the as-of date, nine months after it; most available first. Arrows to move, Enter to open the consultant."
  },
  "timeline.waiting": {
    fr: "La chronologie se charge quand elle arrive à l’écran.",
    en: "The timeline loads when it comes into view."
  },
  "timeline.filters": {fr: "Filtres de la chronologie", en: "Filters of the timeline"},
  "timeline.filter.practice": {fr: "Practice", en: "Practice"},
  "timeline.filter.grade": {fr: "Grade", en: "Grade"},
  "timeline.filter.free": {fr: "Disponibilité", en: "Availability"},
  "timeline.filter.q": {fr: "Nom ou client", en: "Name or client"},
  "timeline.all": {fr: "tout", en: "all"},
  "timeline.noGrade": {fr: "sans grade", en: "no grade"},
  "timeline.free.now": {fr: "libres maintenant", en: "free now"},
  "timeline.free.30": {fr: "libres sous 30 jours", en: "free within 30 days"},
  "timeline.free.60": {fr: "libres sous 60 jours", en: "free within 60 days"},
  "timeline.free.90": {fr: "libres sous 90 jours", en: "free within 90 days"},
  "timeline.free.unknown": {fr: "sans date de disponibilité", en: "no availability date"},
  "timeline.free": {fr: "libre le {date}", en: "free on {date}"},
  "timeline.count": {fr: "{shown} sur {count} consultants", en: "{shown} of {count} consultants"},
  "timeline.cut": {
    fr: "les {count} plus disponibles d’un effectif de {total}",
    en: "the {count} most available of a workforce of {total}"
  },
  "staffing.column.place": {fr: "Practice · grade", en: "Practice · grade"},
  "timeline.column.bars": {fr: "Missions", en: "Missions"},
  "timeline.bar": {fr: "{client}, {from} – {to}", en: "{client}, {from} – {to}"},
  "timeline.bar.open": {
    fr: "{client}, depuis le {from}, sans fin",
    en: "{client}, from {from}, no end"
  },
  "timeline.label.free": {fr: "libre", en: "free"},
  "timeline.key.past": {fr: "mission, passée", en: "mission, past"},
  "timeline.key.ahead": {fr: "mission, à venir", en: "mission, ahead"},
  "timeline.key.open": {fr: "mission sans fin", en: "open-ended mission"},
  "timeline.key.free": {fr: "libre", en: "free"},
  "timeline.key.asOf": {fr: "{date}", en: "{date}"}
} as const satisfies Record<string, Text>;
