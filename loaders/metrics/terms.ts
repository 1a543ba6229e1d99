import type {Bilingual} from "../contract.js";
import type {Term} from "../contract/glossary.js";
import type {MetricId} from "../metrics.js";
import {text} from "./definition.js";

function term(
  word: string,
  name: Bilingual,
  explanation: Bilingual,
  {code = null, metrics = []}: {code?: string | null; metrics?: readonly MetricId[]} = {}
): Term {
  return {id: `term-${word}`, name, explanation, code, metrics: [...metrics]};
}

/** The words that the metrics are written in (domain, sections 2 to 4). */
export const terms: readonly Term[] = [
  term(
    "as-of",
    text("Date du tableau de bord", "As-of date"),
    text(
      "Le jour pour lequel tous les chiffres sont calculés. Une période « 3 mois » finit la veille.",
      "The day that every number is computed for. A window of “3 months” ends the day before."
    ),
    {code: "as_of"}
  ),
  term(
    "business-day",
    text("Jour ouvré", "Business day"),
    text(
      "Du lundi au vendredi, hors jours fériés : les 11 de France, et ceux d’Alsace-Moselle si le réglage le dit.",
      "Monday to Friday less public holidays: the 11 of France, and those of Alsace-Moselle where the setting says so."
    ),
    {code: "business_days"}
  ),
  term(
    "workforce",
    text("Effectif", "Workforce"),
    text(
      "Les consultants entrés et pas encore sortis. L’entrée est la date d’entrée, à défaut celle de la première mission saisie, à défaut le début de la plus ancienne mission, à défaut la création de la fiche ; le jour de sortie compte encore.",
      "Consultants who have entered and not yet left. The entry is the entry date, else the date of the first mission as typed, else the start of the oldest mission, else the day the record was created; the day of exit still counts."
    ),
    {code: "workforce_days", metrics: ["headcount", "occupancy", "bench_rate"]}
  ),
  term(
    "valid-mission",
    text("Mission valide", "Valid mission"),
    text(
      "Une mission d’un consultant connu, qui a un début, dont la fin manque ou suit le début, et qui n’est ni en pause, ni suspendue, ni annulée. Les dates l’emportent : le statut ne fait que décrire.",
      "A mission of a known consultant that has a start, whose end is missing or after the start, and that is neither paused, suspended nor cancelled. Dates rule: the status only describes."
    ),
    {code: "valid"}
  ),
  term(
    "staffed",
    text("En mission", "Staffed"),
    text(
      "Dans l’effectif ce jour-là, et couvert par au moins une mission valide.",
      "In the workforce on that day, and covered by at least one valid mission."
    ),
    {code: "staffed_days", metrics: ["occupancy", "tace"]}
  ),
  term(
    "bench",
    text("Intercontrat", "Bench"),
    text(
      "Dans l’effectif, mais qu’aucune mission valide ne couvre : entre deux missions.",
      "In the workforce, but covered by no valid mission: between two missions. The French trade says intercontrat."
    ),
    {code: "bench", metrics: ["bench", "bench_rate", "bench_age"]}
  ),
  term(
    "carried-day",
    text("Jour porté", "Carried day"),
    text(
      "La part d’un jour ouvré qu’une mission valide porte : un jour, ou 1/n quand n missions du même consultant se recouvrent. Hors de la présence du consultant, rien.",
      "The part of a business day that a valid mission carries: one day, or 1/n where n missions of a consultant overlap. Outside the consultant’s employment, nothing."
    ),
    {code: "carried_days", metrics: ["revenue", "average_rate"]}
  ),
  term(
    "fte",
    text("ETP", "FTE"),
    text(
      "Équivalent temps plein : un consultant occupé tous les jours ouvrés. Personne ne compte plus d’un ETP un jour donné.",
      "Full-time equivalent: one consultant on every business day. Nobody counts for more than one a day."
    )
  ),
  term(
    "tjm",
    text("TJM", "Daily rate (TJM)"),
    text(
      "Taux journalier moyen : le prix d’un jour de mission. Il vient de tjm, à défaut de l’ancienne colonne taux_journalier. Celui de la firme se pondère par les jours portés.",
      "Taux journalier moyen: the price of a day of a mission. From tjm, else from the older column taux_journalier. The firm’s is weighted by carried days."
    ),
    {code: "daily_rate", metrics: ["average_rate"]}
  ),
  term(
    "cjm",
    text("CJM", "Daily cost (CJM)"),
    text(
      "Coût journalier moyen d’un consultant : mesuré dans vsa_missions, à défaut déduit du salaire annuel × 1,8 / 216 (les deux constantes se règlent).",
      "Coût journalier moyen: the cost of a consultant’s day; measured in vsa_missions, else derived from the yearly salary × 1.8 / 216 (both constants are settings)."
    ),
    {code: "daily_cost", metrics: ["margin", "margin_rate", "bench_cost"]}
  ),
  term(
    "tace",
    text("TACE", "TACE"),
    text(
      "Taux d’activité congés exclus : jours en mission sur jours travaillables, congés ôtés. La base n’a pas les absences : c’est ici une estimation à 218 jours par an.",
      "Taux d’activité congés exclus: staffed days over days that could be worked, leave taken out. The store has no absences: here it is an estimate at 218 days a year."
    ),
    {metrics: ["tace"]}
  ),
  term(
    "ca",
    text("CA", "Revenue (CA)"),
    text(
      "Chiffre d’affaires : TJM × jours portés. Livré jusqu’à la veille, signé ensuite pour les missions qui ont une fin, supposé pour celles qui n’en ont pas.",
      "Chiffre d’affaires: daily rate × carried days. Delivered up to the day before, then signed for missions with an end, assumed for those without."
    ),
    {code: "revenue", metrics: ["revenue"]}
  ),
  term(
    "mcd",
    text("MCD", "Margin (MCD)"),
    text(
      "Marge sur coûts directs : le CA moins CJM × jours portés, sur les seuls jours qui ont un TJM et un CJM. La couverture dit leur part.",
      "Marge sur coûts directs: revenue less daily cost × carried days, over the days only that have both a rate and a cost. The coverage says their share."
    ),
    {code: "margin", metrics: ["margin", "margin_rate"]}
  ),
  term(
    "coverage",
    text("Couverture", "Coverage"),
    text(
      "La part de ce qui devrait compter qui compte vraiment : le reste manque d’une donnée.",
      "The share of what should count that does: the rest lacks a value."
    ),
    {code: "coverage"}
  ),
  term(
    "hhi",
    text("HHI", "HHI"),
    text(
      "Indice de Herfindahl-Hirschman : somme des carrés des parts de CA × 10 000. 10 000 : un seul client ; sous 1 500 : peu concentré.",
      "Herfindahl-Hirschman index: sum of squared revenue shares × 10,000. 10,000: one client; below 1,500: little concentration."
    ),
    {metrics: ["hhi"]}
  ),
  term(
    "availability",
    text("Date de disponibilité", "Availability date"),
    text(
      "Le premier jour ouvré qu’aucune mission valide ne couvre ; des missions qui se touchent s’enchaînent. Inconnue pour qui est sur une mission sans fin.",
      "The first business day that no valid mission covers; missions that touch chain. Unknown for who is on a mission without an end."
    ),
    {code: "available_on", metrics: ["available_now", "available_later", "available_unknown"]}
  ),
  term(
    "business-manager",
    text("Business manager (BM)", "Business manager (BM)"),
    text(
      "Qui suit le consultant. Un chiffre d’une période va au manager de chaque jour, pas à celui d’aujourd’hui.",
      "Who looks after the consultant. A number over a window goes to the manager of each day, not to today’s."
    ),
    {code: "manager"}
  ),
  term(
    "practice",
    text("Practice", "Practice"),
    text(
      "Le pôle de compétences d’un consultant. Qui n’en a pas est dans « sans practice », pour que les parts fassent le tout.",
      "The field of expertise a consultant belongs to. Who has none is in “no practice”, so that parts add up to the whole."
    ),
    {code: "practice"}
  ),
  term(
    "withheld",
    text("Réservé à la direction", "Withheld"),
    text(
      "Un chiffre qui repose sur des salaires ou des coûts : il n’est calculé et publié que pour la direction.",
      "A number that rests on salaries or costs: computed and published for the management only."
    )
  )
];
