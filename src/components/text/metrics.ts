import type {Text} from "../text.js";

/** The measures: what each is called, and what its receipt says in words. */
export const metrics = {
  "metric.headcount": {fr: "Effectif", en: "Headcount"},
  "metric.headcount.formula": {
    fr: "Consultants entrés et pas encore sortis à la date du tableau de bord.",
    en: "Consultants who have entered and not yet left on the as-of date."
  },
  "metric.headcount.numerator": {fr: "consultants", en: "consultants"},
  "metric.bench": {fr: "Consultants en intercontrat", en: "Consultants on the bench"},
  "metric.bench.formula": {
    fr: "Consultants de l’effectif qu’aucune mission valide ne couvre ce jour-là.",
    en: "Consultants of the workforce whom no valid mission covers on that day."
  },
  "metric.ending_alone": {fr: "Fins sans suite", en: "Endings without a next mission"},
  "metric.ending_alone.formula": {
    fr: "Missions en cours qui finissent sous 90 jours et dont le consultant n’a aucune mission valide sur les 10 jours ouvrés suivants.",
    en: "Running missions that end within 90 days and whose consultant has no valid mission on any of the 10 business days after."
  },
  "metric.bench_rate": {fr: "Intercontrat", en: "Bench"},
  "metric.bench_rate.formula": {
    fr: "Consultants de l’effectif qu’aucune mission valide ne couvre ce jour-là, divisés par l’effectif.",
    en: "Consultants of the workforce whom no valid mission covers on that day, divided by the workforce."
  },
  "metric.bench_rate.numerator": {
    fr: "consultants sans mission",
    en: "consultants without mission"
  },
  "metric.bench_rate.denominator": {fr: "consultants", en: "consultants"},
  "metric.occupancy": {fr: "Occupation, 12 mois", en: "Occupancy, 12 months"},
  "metric.occupancy.formula": {
    fr: "Jours ouvrés en mission divisés par les jours ouvrés de l’effectif. Un consultant compte au plus un jour par jour, même avec plusieurs missions.",
    en: "Staffed business days divided by the workforce’s business days. A consultant counts at most one day a day, even with several missions."
  },
  "metric.occupancy.numerator": {fr: "jours en mission", en: "staffed days"},
  "metric.occupancy.denominator": {
    fr: "jours ouvrés de l’effectif",
    en: "workforce business days"
  },
  "metric.average_rate": {fr: "TJM moyen, 12 mois", en: "Daily rate, 12 months"},
  "metric.average_rate.formula": {
    fr: "Somme des TJM × jours portés, divisée par les jours portés des missions qui ont un TJM. Jamais une moyenne de moyennes.",
    en: "Sum of daily rate × carried days, divided by the carried days of missions with a rate. Never a mean of means."
  },
  "metric.average_rate.numerator": {fr: "€ de TJM × jours", en: "€ of rate × days"},
  "metric.average_rate.denominator": {fr: "jours portés avec TJM", en: "carried days with a rate"},
  "metric.revenue": {fr: "CA livré, 3 mois", en: "Revenue, 3 months"},
  "metric.revenue.formula": {
    fr: "Somme des TJM × jours ouvrés portés jusqu’à la veille. Les missions qui se recouvrent se partagent la journée.",
    en: "Sum of daily rate × carried business days up to the day before. Overlapping missions share the day."
  },
  "metric.revenue.numerator": {fr: "€", en: "€"},
  "metric.ending": {fr: "Fins sous 90 jours", en: "Ending within 90 days"},
  "metric.ending.formula": {
    fr: "Missions en cours dont la fin tombe dans les 90 jours. Sans suite : aucune mission valide du consultant sur les 10 jours ouvrés qui suivent.",
    en: "Running missions whose end falls within 90 days. Without a next one: no valid mission of the consultant on any of the 10 business days after."
  },
  "metric.ending.numerator": {fr: "missions", en: "missions"},
  "change.up": {fr: "en hausse", en: "up"},
  "change.down": {fr: "en baisse", en: "down"},
  "change.better": {fr: "mieux", en: "better"},
  "change.worse": {fr: "moins bien", en: "worse"},
  "change.same": {fr: "stable", en: "unchanged"},
  "change.none": {fr: "pas de période comparable", en: "no comparable period"},
  "change.sinceDay": {fr: "qu’au {date}", en: "than on {date}"},
  "change.fromDay": {fr: "depuis le {date}", en: "since {date}"},
  "change.thanWindow": {fr: "que du {from} au {to}", en: "than {from} – {to}"},
  "change.onBefore": {fr: "sur la période précédente", en: "on the period before"},
  "change.thanBefore": {fr: "que la période précédente", en: "than the period before"},
  "unit.point": {fr: "{value} point", en: "{value} point"},
  "unit.points": {fr: "{value} points", en: "{value} points"},
  "unit.perDay": {fr: "{value}/j", en: "{value}/day"},
  "unit.days.one": {fr: "{value} jour", en: "{value} day"},
  "unit.days.many": {fr: "{value} jours", en: "{value} days"},
  "unit.years.one": {fr: "{value} an", en: "{value} year"},
  "unit.years.many": {fr: "{value} ans", en: "{value} years"},
  "unit.fte.one": {fr: "{value} ETP", en: "{value} FTE"},
  "unit.fte.many": {fr: "{value} ETP", en: "{value} FTEs"},
  "unit.perBusinessDay": {fr: "{change} par jour ouvré", en: "{change} per business day"},
  "metric.withheld": {fr: "réservé à la direction", en: "withheld"},
  "receipt.open": {fr: "Preuve : {measure}", en: "Proof: {measure}"},
  "receipt.close": {fr: "Fermer", en: "Close"},
  "proof.open": {fr: "{value}, {measure} : preuve", en: "{value}, {measure}: proof"},
  "proof.short": {fr: "{measure}, {window} : {parts}", en: "{measure}, {window}: {parts}"},
  "proof.ratio": {fr: "{numerator} / {denominator}", en: "{numerator} / {denominator}"},
  "proof.asOf": {fr: "Date des données", en: "As of"},
  "proof.part": {fr: "{value}\u00a0{what}", en: "{value} {what}"},
  "proof.withheld": {fr: "{measure} : réservé à la direction", en: "{measure}: withheld"},
  "proof.missing": {fr: "Ce qui manque", en: "What is missing"},
  "proof.target": {fr: "Cible", en: "Target"},
  "proof.level": {fr: "Seuil", en: "Threshold"},
  "proof.levels": {fr: "Seuils", en: "Thresholds"},
  "proof.fingerprint": {fr: "Empreinte du fichier lu", en: "Fingerprint of the store"},
  "proof.sql": {fr: "SQL", en: "SQL"},
  "proof.rows": {fr: "Voir les lignes comptées", en: "See the rows it counts"},
  "proof.glossary": {fr: "Définition dans le glossaire", en: "Definition in the glossary"},
  "period.label": {fr: "Période", en: "Period"},
  "window.1m": {fr: "1 mois", en: "1 month"},
  "window.3m": {fr: "3 mois", en: "3 months"},
  "window.12m": {fr: "12 mois", en: "12 months"},
  "window.month": {fr: "ce mois", en: "this month"},
  "window.quarter": {fr: "ce trimestre", en: "this quarter"},
  "window.year": {fr: "cette année", en: "this year"},
  "window.fiscal": {fr: "exercice", en: "fiscal year"},
  "metric.over": {fr: "{measure}, {window}", en: "{measure}, {window}"},
  "period.own": {fr: "Par défaut", en: "Default"},
  "period.1m": {fr: "1 mois", en: "1 month"},
  "period.3m": {fr: "3 mois", en: "3 months"},
  "period.12m": {fr: "12 mois", en: "12 months"},
  "period.month": {fr: "Ce mois", en: "This month"},
  "period.quarter": {fr: "Ce trimestre", en: "This quarter"},
  "period.year": {fr: "Cette année", en: "This year"},
  "period.fiscal": {fr: "Exercice", en: "Fiscal year"},
  "period.own.words": {
    fr: "Chaque chiffre est sur la période que son nom ou sa preuve indique.",
    en: "Each figure is over the period that its name or proof says."
  },
  "period.words": {
    fr: "{name} : du {from} au {to} ({days}), comparé à la période du {previousFrom} au {previousTo} ({previousDays}).",
    en: "{name}: {from} to {to} ({days}), compared with {previousFrom} to {previousTo} ({previousDays})."
  },
  "period.days.one": {fr: "{count} jour ouvré", en: "{count} business day"},
  "period.days.many": {fr: "{count} jours ouvrés", en: "{count} business days"},
  "period.unknown": {
    fr: "L’adresse demande la période « {value} », qui n’existe pas : voici la période par défaut.",
    en: "The address asks for the period “{value}”, which does not exist: here is the default."
  },
  "receipt.value": {fr: "Valeur", en: "Value"},
  "receipt.formula": {fr: "Calcul", en: "Formula"},
  "receipt.numerator": {fr: "Numérateur", en: "Numerator"},
  "receipt.denominator": {fr: "Dénominateur", en: "Denominator"},
  "receipt.window": {fr: "Période", en: "Window"},
  "receipt.previous": {fr: "Comparé à", en: "Compared with"},
  "receipt.previousValue": {fr: "{value} ({window})", en: "{value} ({window})"},
  "receipt.coverage": {fr: "Couverture", en: "Coverage"},
  "receipt.coverage.all": {fr: "tout compte, par définition", en: "all counts, by definition"},
  "receipt.coverage.share": {
    fr: "{share} des jours portés ont un TJM",
    en: "{share} of carried days have a rate"
  },
  "receipt.sources": {fr: "Colonnes lues", en: "Columns read"},
  "receipt.day": {fr: "au {date}", en: "on {date}"},
  "receipt.days": {fr: "du {from} au {to} inclus", en: "{from} to {to}, both included"},
  "spark.label": {
    fr: "De {first} ({from}) à {last} ({to})",
    en: "From {first} ({from}) to {last} ({to})"
  }
} as const satisfies Record<string, Text>;
