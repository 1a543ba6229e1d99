import type {Text} from "../text.js";

/** The page of clients. */
export const clients = {
  "page.clients": {fr: "De qui dépendons-nous ?", en: "Who do we depend on?"},
  "page.clients.short": {fr: "Clients", en: "Clients"},
  "clients.sentence": {
    fr: "{first} fait {share} du CA sur {window}, {level} ; {others}concentration {concentration}.",
    en: "{first} makes {share} of revenue over {window}, {level}; {others}{concentration} concentration."
  },
  "clients.sentence.none": {
    fr: "Aucun client facturé sur {window}.",
    en: "No client billed over {window}."
  },
  "clients.level.alert": {
    fr: "au-dessus du seuil d’alerte de {level}",
    en: "above the alert level of {level}"
  },
  "clients.level.attention": {
    fr: "au-dessus du seuil d’attention de {level}",
    en: "above the attention level of {level}"
  },
  "clients.level.below": {fr: "sous le seuil de {level}", en: "below the level of {level}"},
  "clients.others": {
    fr: "les cinq premiers {share}, sur {count} clients ; ",
    en: "the first five {share}, of {count} clients; "
  },
  "clients.concentration.high": {
    fr: "forte (HHI {value}, seuil {level})",
    en: "high (HHI {value}, threshold {level})"
  },
  "clients.concentration.low": {
    fr: "modérée (HHI {value}, seuil {level})",
    en: "moderate (HHI {value}, threshold {level})"
  },
  "clients.nameless": {
    fr: "L’ensemble des missions sans client",
    en: "All missions without a client"
  },
  "clients.charts": {fr: "Ce qui pèse", en: "What weighs"},
  "clients.pareto.eighty": {
    fr: "{count} clients sur {all} font 80 % du CA",
    en: "{count} of {all} clients make 80% of revenue"
  },
  "clients.pareto.one": {
    fr: "Un seul client fait 80 % du CA",
    en: "One client alone makes 80% of revenue"
  },
  "clients.pareto.first": {
    fr: "Les {count} premiers clients font {share} du CA",
    en: "The first {count} clients make {share} of revenue"
  },
  "clients.pareto.subtitle": {
    fr: "CA livré par client, €, {window}",
    en: "Revenue delivered by client, €, {window}"
  },
  "clients.top1.title": {
    fr: "Premier client à {value} du CA en {month}, {level}",
    en: "First client at {value} of revenue in {month}, {level}"
  },
  "clients.top1.subtitle": {
    fr: "Part du premier client de chaque mois, %, {window} ; seuils {levels}",
    en: "Share of each month’s first client, %, {window}; levels {levels}"
  },
  "clients.hhi.above": {
    fr: "HHI de {value} en {month}, au-dessus du seuil de {level}",
    en: "HHI of {value} in {month}, above the threshold of {level}"
  },
  "clients.hhi.below": {
    fr: "HHI de {value} en {month}, sous le seuil de {level}",
    en: "HHI of {value} in {month}, below the threshold of {level}"
  },
  "clients.hhi.subtitle": {
    fr: "Σ parts de CA² × 10 000 de chaque mois seul, {window} ; un mois est plus concentré que l’année",
    en: "Σ shares of revenue² × 10,000 of each month alone, {window}; a month is more concentrated than the year"
  },
  "clients.table": {fr: "Tous les clients", en: "All clients"},
  "clients.table.caption.one": {
    fr: "Un client, 12 derniers mois. Son nom ouvre sa vue.",
    en: "One client, last 12 months. Its name opens its view."
  },
  "clients.table.caption": {
    fr: "{count} clients des 12 derniers mois, le plus de CA d’abord. Un nom ouvre la vue du client.",
    en: "{count} clients of the last 12 months, most revenue first. A name opens the client’s view."
  },
  "clients.table.cut": {
    fr: "Les {shown} premiers des {count} clients des 12 derniers mois, le plus de CA d’abord. Un nom ouvre la vue du client.",
    en: "The first {shown} of {count} clients of the last 12 months, most revenue first. A name opens the client’s view."
  },
  "clients.table.empty": {
    fr: "Aucun client sur les 12 derniers mois.",
    en: "No client over the last 12 months."
  },
  "clients.table.empty.help": {
    fr: "Les missions sans dates lisibles ou hors de la période ne comptent pas : voir les missions.",
    en: "Missions without readable dates or out of the period do not count: see the missions."
  },
  "clients.column.client": {fr: "Client", en: "Client"},
  "clients.column.revenue": {fr: "CA", en: "Revenue"},
  "clients.column.share": {fr: "Part", en: "Share"},
  "clients.column.rate": {fr: "TJM moyen", en: "Average rate"},
  "clients.column.days": {fr: "Jours portés", en: "Carried days"},
  "clients.column.consultants": {fr: "Consultants à date", en: "Consultants now"},
  "clients.column.next": {fr: "Prochaine fin", en: "Next end"},
  "clients.next.open": {
    fr: "les missions en cours n’ont pas de date de fin",
    en: "the running missions have no end"
  },
  "clients.next.none": {fr: "aucune mission en cours", en: "no running mission"},
  "clients.norate": {fr: "aucune mission avec un TJM", en: "no mission with a rate"},
  "clients.noshare": {fr: "aucun CA à partager", en: "no revenue to share"},
  "client.sentence": {
    fr: "{place} client sur les 12 derniers mois : {revenue} de CA{share}{rate} ; {now}.",
    en: "{place} client over the last 12 months: {revenue} of revenue{share}{rate}; {now}."
  },
  "client.place.first": {fr: "Premier", en: "First"},
  "client.place": {fr: "{place}e", en: "No. {place}"},
  "client.share": {fr: ", {share} du total", en: ", {share} of the total"},
  "client.rate.above": {
    fr: ", à un TJM {gap} au-dessus de la firme",
    en: ", at a daily rate {gap} above the firm’s"
  },
  "client.rate.below": {
    fr: ", à un TJM {gap} sous la firme",
    en: ", at a daily rate {gap} below the firm’s"
  },
  "client.rate.same": {fr: ", au TJM de la firme", en: ", at the firm’s daily rate"},
  "client.now.none": {fr: "personne n’y est aujourd’hui", en: "nobody is there now"},
  "client.now.one": {fr: "un consultant y est aujourd’hui", en: "one consultant is there now"},
  "client.now.many": {
    fr: "{count} consultants y sont aujourd’hui",
    en: "{count} consultants are there now"
  },
  "client.next": {fr: "{now}, prochaine fin le {date}", en: "{now}, next end on {date}"},
  "client.whole": {fr: "firme : {value}", en: "firm: {value}"},
  "client.months.title": {
    fr: "{value} de CA en {month}",
    en: "{value} of revenue in {month}"
  },
  "client.months.subtitle": {
    fr: "TJM × jours ouvrés portés chez ce client, €, par mois, {window}",
    en: "Daily rate × carried business days at this client, €, by month, {window}"
  },
  "client.practices.one": {fr: "Tout le CA : {name}", en: "All of the revenue: {name}"},
  "client.practices.title": {
    fr: "{name} en fait {share}",
    en: "{name} makes {share} of it"
  },
  "client.practices.subtitle": {
    fr: "CA par practice des consultants, €, 12 derniers mois",
    en: "Revenue by practice of the consultants, €, last 12 months"
  },
  "client.missions": {fr: "Missions en cours", en: "Running missions"},
  "client.missions.none": {
    fr: "Aucune mission ne court chez ce client à la date du tableau de bord.",
    en: "No mission runs at this client on the as-of date."
  },
  "client.missions.caption": {
    fr: "{shown} sur {count}, la fin la plus proche d’abord",
    en: "{shown} of {count}, soonest end first"
  },
  "client.missions.all": {
    fr: "Voir toutes les missions en cours de ce client",
    en: "See all running missions of this client"
  },
  "client.mission.open": {fr: "sans date de fin", en: "no end date"}
} as const satisfies Record<string, Text>;
