import type {Text} from "../text.js";

/** Columns, figures and periods of the explorer. */
export const explorerFigures = {
  "statistic.bench": {fr: "En intercontrat", en: "On the bench"},
  "statistic.bench.note": {
    fr: "Consultants de l’effectif sans mission à la date d’arrêté ; part des lignes filtrées",
    en: "In the workforce without a mission on the as-of date; share of the filtered rows"
  },
  "statistic.free": {fr: "Libres sous 30 j", en: "Free within 30 days"},
  "statistic.free.note": {
    fr: "Disponibles au plus tard 30 jours après la date d’arrêté, intercontrat compris",
    en: "Available at most 30 days after the as-of date, the bench included"
  },
  "statistic.revenue.note": {
    fr: "Chiffre d’affaires des consultants filtrés sur la période choisie",
    en: "Revenue of the filtered consultants over the chosen period"
  },
  "statistic.missionRevenue.note": {
    fr: "Chiffre d’affaires des missions filtrées sur la période choisie : TJM × jours",
    en: "Revenue of the filtered missions over the chosen period: rate × days"
  },
  "statistic.running": {fr: "En cours", en: "Running"},
  "statistic.running.note": {
    fr: "Missions commencées et non terminées à la date d’arrêté",
    en: "Started and not ended on the as-of date"
  },
  "statistic.planned": {fr: "Planifiées", en: "Planned"},
  "statistic.planned.note": {
    fr: "Missions qui commencent après la date d’arrêté",
    en: "Missions that start after the as-of date"
  },
  "statistic.medianRate": {fr: "TJM médian", en: "Median rate"},
  "statistic.medianRate.note": {
    fr: "La moitié des missions avec un TJM sont au-dessous",
    en: "Half of the missions with a rate are below"
  },
  "statistic.averageRate.note": {
    fr: "CA divisé par les jours avec TJM, comme le TJM moyen du cabinet",
    en: "Revenue over the days with a rate, as the firm’s average rate"
  },
  "statistic.ratedDays.note": {
    fr: "Jours des missions qui ont un TJM : le dénominateur du TJM moyen",
    en: "Days of missions with a rate: the denominator of the average rate"
  },
  "statistic.days.note": {
    fr: "Jours ouvrés portés sur la période choisie ; partagés quand des missions se chevauchent",
    en: "Business days carried over the chosen period; shared where missions overlap"
  },
  "statistic.benchAge": {fr: "Attente moy., jours", en: "Mean wait, days"},
  "statistic.benchAge.note": {
    fr: "Jours ouvrés depuis le dernier jour en mission, moyenne des consultants en intercontrat",
    en: "Business days since the last staffed one, mean over those on the bench"
  },
  "statistic.occupancy.note": {
    fr: "Jours en mission divisés par les jours de l’effectif, consultants filtrés",
    en: "Staffed days over workforce days of the filtered consultants"
  },
  "statistic.staffedDays.note": {
    fr: "Jours ouvrés en mission sur la période choisie : le numérateur de l’occupation",
    en: "Business days on a mission over the chosen period: the numerator of occupancy"
  },
  "statistic.workforceDays.note": {
    fr: "Jours ouvrés dans l’effectif sur la période choisie : le dénominateur de l’occupation",
    en: "Business days in the workforce over the chosen period: the denominator of occupancy"
  },
  "statistic.idleCost": {fr: "Coût interc. {window}", en: "Bench cost {window}"},
  "statistic.idleCost.note": {
    fr: "CJM × jours ouvrés sans mission sur la période choisie",
    en: "Daily cost × business days without a mission over the chosen period"
  },
  "statistic.margin.note": {
    fr: "CA − CJM × jours, missions qui ont un TJM et un CJM",
    en: "Revenue − daily cost × days, over missions with both a rate and a cost"
  },
  "statistic.marginRate": {fr: "Taux de marge {window}", en: "Margin rate, {window}"},
  "statistic.marginRate.note": {
    fr: "Marge divisée par le CA des mêmes missions",
    en: "Margin over the revenue of the same missions"
  },
  "explorer.column.occupancy": {fr: "Occupation {window}", en: "Occupancy {window}"},
  "explorer.column.rate": {fr: "TJM {window}", en: "Rate, {window}"},
  "explorer.column.revenue": {fr: "CA {window}", en: "Revenue {window}"},
  "explorer.column.margin": {fr: "Marge {window}", en: "Margin {window}"},
  "explorer.column.days": {fr: "Jours {window}", en: "Days, {window}"},
  "explorer.column.workforceDays": {fr: "J. d’effectif {window}", en: "Workforce d. {window}"},
  "explorer.column.staffedDays": {fr: "J. en mission {window}", en: "Staffed days {window}"},
  "explorer.column.idleDays": {fr: "J. sans mission {window}", en: "Idle days {window}"},
  "explorer.column.ratedDays": {fr: "J. avec TJM {window}", en: "Rated days {window}"},
  "explorer.column.benchDays": {fr: "Jours d’attente", en: "Days waiting"},
  "explorer.column.newestDocument": {fr: "Dernier document", en: "Newest document"},
  "explorer.column.managerId": {fr: "N° du manager", en: "Manager no."},
  "explorer.column.alone": {fr: "Fin sans suite", en: "Ends without a next one"},
  "explorer.missing.benchDays": {
    fr: "Pas en intercontrat, ou depuis une date inconnue",
    en: "Not on the bench, or since an unknown day"
  },
  "explorer.window": {fr: "Période", en: "Period"},
  "explorer.windowDays": {fr: "{text} (du {from} au {to})", en: "{text} ({from} to {to})"},
  "explorer.window.1m.short": {fr: "1 mois", en: "1 mo."},
  "explorer.window.1m.long": {fr: "dernier mois", en: "last month"},
  "explorer.window.3m.short": {fr: "3 mois", en: "3 mo."},
  "explorer.window.3m.long": {fr: "3 derniers mois", en: "last 3 months"},
  "explorer.window.12m.short": {fr: "12 mois", en: "12 mo."},
  "explorer.window.12m.long": {fr: "12 derniers mois", en: "last 12 months"},
  "explorer.window.month.short": {fr: "mois", en: "month"},
  "explorer.window.month.long": {fr: "mois en cours", en: "month to date"},
  "explorer.window.quarter.short": {fr: "trimestre", en: "quarter"},
  "explorer.window.quarter.long": {fr: "trimestre en cours", en: "quarter to date"},
  "explorer.window.year.short": {fr: "année", en: "year"},
  "explorer.window.year.long": {fr: "année en cours", en: "year to date"},
  "explorer.window.fiscal.short": {fr: "exercice", en: "fiscal year"},
  "explorer.window.fiscal.long": {fr: "exercice en cours", en: "fiscal year to date"},
  "explorer.window.ahead.short": {fr: "à venir", en: "ahead"},
  "explorer.window.ahead.long": {
    fr: "à venir, depuis la date d’arrêté",
    en: "ahead, from the as-of date on"
  },
  "explorer.window.horizon.short": {fr: "à l’horizon", en: "horizon"},
  "explorer.window.horizon.long": {
    fr: "à venir, dans l’horizon du CA supposé",
    en: "ahead, within the horizon of assumed revenue"
  }
} as const satisfies Record<string, Text>;
