import {sources, text} from "../definition.js";
import type {Metric} from "../definition.js";

const {workforce, activity} = sources;
const consultants = text("consultants", "consultants");
const missions = text("missions", "missions");

const unreadableDates = text(
  "Une fin illisible compte comme une mission sans fin ; un début illisible ôte la mission. Les deux sont des constats de qualité.",
  "An unreadable end counts as no end; an unreadable start takes the mission out. Both are quality findings."
);

/** Running missions that end within N days without a next one. */
function endingAlone(days: number) {
  return {
    name: text(`Fins sans suite sous ${days} jours`, `Endings without a next one, ${days} days`),
    explanation: text(
      `Les missions à replacer dans les ${days} jours.`,
      `The missions to follow up within ${days} days.`
    ),
    formula: text(
      `Missions en cours dont la fin tombe dans les ${days} jours et dont le consultant n’a aucune mission valide sur les 10 jours ouvrés suivants.`,
      `Running missions that end within ${days} days and whose consultant has no valid mission on any of the 10 business days after.`
    ),
    unit: "missions",
    span: "day",
    sql: "measures",
    numerator: {column: `ending_alone_${days}`, text: missions},
    missing: unreadableDates,
    sources: activity,
    better: "down"
  } as const satisfies Metric;
}

/** Who of the workforce is free within N days. */
function freeWithin(days: number) {
  return {
    name: text(`Libres sous ${days} jours`, `Free within ${days} days`),
    explanation: text(
      `Les consultants que l’on peut placer dans les ${days} jours.`,
      `The consultants who can be placed within ${days} days.`
    ),
    formula: text(
      `Consultants de l’effectif dont la date de disponibilité tombe au plus tard ${days} jours après la date du tableau de bord.`,
      `Consultants of the workforce whose availability date is at most ${days} days after the as-of date.`
    ),
    unit: "people",
    span: "day",
    sql: "availability",
    numerator: {column: `free_${days}`, text: consultants},
    missing: text(
      "Qui est sur une mission sans fin n’a pas de date : il n’est compté dans aucun délai.",
      "Who is on a mission without an end has no date: they are in no horizon."
    ),
    sources: [...workforce, ...activity],
    better: null
  } as const satisfies Metric;
}

function availabilityCount(
  column: "available_now" | "available_later" | "available_unknown",
  fr: [string, string],
  en: [string, string]
) {
  return {
    name: text(fr[0], en[0]),
    explanation: text(
      "L’effectif, partagé selon la date de disponibilité.",
      "The workforce, split by availability date."
    ),
    formula: text(fr[1], en[1]),
    unit: "people",
    span: "day",
    sql: "availability",
    numerator: {column, text: consultants},
    missing: unreadableDates,
    sources: [...workforce, ...activity],
    better: null
  } as const satisfies Metric;
}

/** Who is there, who is staffed, who is free and when. */
export const staffing = {
  headcount: {
    name: text("Effectif", "Headcount"),
    explanation: text("Combien de consultants compte la firme.", "How many consultants there are."),
    formula: text(
      "Consultants entrés et pas encore sortis à la date du tableau de bord.",
      "Consultants who have entered and not yet left on the as-of date."
    ),
    unit: "people",
    span: "day",
    sql: "measures",
    numerator: {column: "headcount", text: consultants},
    missing: text(
      "Inactif sans date de sortie ni de mise à jour : jamais compté.",
      "Inactive with neither an exit nor an update date: never counted."
    ),
    sources: workforce,
    better: null
  },
  bench: {
    name: text("Consultants en intercontrat", "Consultants on the bench"),
    explanation: text("Qui attend une mission aujourd’hui.", "Who waits for a mission today."),
    formula: text(
      "Consultants de l’effectif qu’aucune mission valide ne couvre ce jour-là.",
      "Consultants of the workforce whom no valid mission covers on that day."
    ),
    unit: "people",
    span: "day",
    sql: "measures",
    numerator: {
      column: "bench",
      text: text("consultants sans mission", "consultants without mission")
    },
    missing: unreadableDates,
    sources: [...workforce, ...activity],
    better: "down"
  },
  bench_rate: {
    name: text("Intercontrat", "Bench"),
    explanation: text(
      "La part de l’effectif qui attend une mission.",
      "The share of the workforce that waits for a mission."
    ),
    formula: text(
      "Consultants de l’effectif qu’aucune mission valide ne couvre ce jour-là, divisés par l’effectif.",
      "Consultants of the workforce whom no valid mission covers on that day, divided by the workforce."
    ),
    unit: "share",
    span: "day",
    sql: "measures",
    numerator: {
      column: "bench",
      text: text("consultants sans mission", "consultants without mission")
    },
    denominator: {column: "headcount", text: consultants},
    missing: unreadableDates,
    sources: [...workforce, ...activity],
    better: "down",
    target: "bench"
  },
  occupancy: {
    name: text("Taux d’occupation", "Occupancy"),
    explanation: text(
      "La part des jours ouvrés passée en mission.",
      "The share of business days spent on missions."
    ),
    formula: text(
      "Jours ouvrés en mission divisés par les jours ouvrés de l’effectif. Un consultant compte au plus un jour par jour, même avec plusieurs missions.",
      "Staffed business days divided by the workforce’s business days. A consultant counts at most one day a day, even with several missions."
    ),
    unit: "share",
    span: "window",
    sql: "measures",
    numerator: {column: "staffed_days", text: text("jours en mission", "staffed days")},
    denominator: {
      column: "workforce_days",
      text: text("jours ouvrés de l’effectif", "workforce business days")
    },
    missing: unreadableDates,
    sources: [...workforce, ...activity],
    better: "up",
    target: "occupancy"
  },
  tace: {
    name: text("TACE estimé", "Estimated TACE"),
    explanation: text(
      "L’activité rapportée aux jours travaillés par an : une estimation, car la base ne connaît pas les absences.",
      "Activity over the days worked in a year: an estimate, as the store knows no absences."
    ),
    formula: text(
      "Jours en mission divisés par la somme, sur les jours de l’effectif, de 218 / jours ouvrés de l’année (218 se règle).",
      "Staffed days divided by the sum, over workforce days, of 218 / business days of the year (218 is a setting)."
    ),
    unit: "share",
    span: "window",
    sql: "measures",
    numerator: {column: "staffed_days", text: text("jours en mission", "staffed days")},
    denominator: {
      column: "tace_days",
      text: text("jours travaillés estimés", "estimated days worked")
    },
    missing: text(
      "Les congés et les absences : la base n’en a pas, d’où l’estimation.",
      "Leave and absences: the store has none, hence an estimate."
    ),
    sources: [...workforce, ...activity],
    better: "up"
  },
  ending: {
    name: text("Fins sous 90 jours", "Ending within 90 days"),
    explanation: text("Les missions qui arrivent à leur fin.", "The missions that come to an end."),
    formula: text(
      "Missions en cours dont la fin tombe dans les 90 jours.",
      "Running missions whose end falls within 90 days."
    ),
    unit: "missions",
    span: "day",
    sql: "measures",
    numerator: {column: "ending", text: missions},
    missing: unreadableDates,
    sources: activity,
    better: null
  },
  ending_alone: {
    ...endingAlone(90),
    numerator: {column: "ending_alone", text: missions},
    name: text("Fins sans suite", "Endings without a next mission")
  },
  ending_alone_15: endingAlone(15),
  ending_alone_30: endingAlone(30),
  ending_alone_45: endingAlone(45),
  ending_alone_60: endingAlone(60),
  ending_alone_90: endingAlone(90),
  free_30: freeWithin(30),
  free_60: freeWithin(60),
  free_90: freeWithin(90),
  available_now: availabilityCount(
    "available_now",
    [
      "Libres maintenant",
      "Libres dès le premier jour ouvré à partir de la date du tableau de bord."
    ],
    ["Free now", "Free on the first business day on or after the as-of date."]
  ),
  available_later: availabilityCount(
    "available_later",
    ["Libres plus tard", "Missions qui s’enchaînent, puis un premier jour ouvré sans mission."],
    ["Free later", "Missions that chain, then a first business day without one."]
  ),
  available_unknown: availabilityCount(
    "available_unknown",
    ["Disponibilité inconnue", "Couverts par une mission sans date de fin."],
    ["Availability unknown", "Covered by a mission without an end date."]
  ),
  bench_age: {
    name: text("Ancienneté en intercontrat", "Bench age"),
    explanation: text(
      "Depuis combien de temps attendent ceux qui sont en intercontrat.",
      "How long those on the bench have been waiting."
    ),
    formula: text(
      "Jours ouvrés après le dernier jour en mission (à défaut l’entrée) jusqu’à la date du tableau de bord ; moyenne de ceux qui sont en intercontrat.",
      "Business days after the last staffed day (else the entry) up to the as-of date; mean over those on the bench."
    ),
    unit: "days",
    span: "day",
    sql: "bench",
    numerator: {column: "idle_days", text: text("jours ouvrés d’attente", "business days waited")},
    denominator: {
      column: "bench",
      text: text("consultants sans mission", "consultants without mission")
    },
    missing: text(
      "Sans date d’entrée et sans mission passée : pas d’ancienneté.",
      "With neither an entry date nor a past mission: no age."
    ),
    coverage: {
      column: "dated",
      of: "bench_all",
      text: text(
        "des consultants en intercontrat ont une ancienneté",
        "of those on the bench have an age"
      )
    },
    sources: [...workforce, ...activity],
    better: "down"
  }
} as const satisfies Record<string, Metric>;
