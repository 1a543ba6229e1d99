import type {Metric} from "../definition.js";
import {sources, text} from "../definition.js";

const {workforce, activity} = sources;

const holding = [
  "competences.nom",
  "consultant_competences.consultant_id",
  "consultant_competences.competence_id"
] as const;

const asking = [...activity, "missions.technologies_utilisees"] as const;

const unnamed = text(
  "Une compétence sans nom ne compte pas. Un niveau illisible compte, sans niveau.",
  "A skill without a name does not count. An unreadable level does, without a level."
);

const noTechnology = text(
  "Une mission qui ne nomme aucune technologie ne demande rien.",
  "A mission that names no technology asks for nothing."
);

const skillNames = text("compétences", "skills");

const skilledPeople = {
  column: "skilled",
  of: "headcount",
  text: text(
    "de l’effectif a au moins une compétence connue",
    "of the workforce has at least one known skill"
  )
} as const;

const askingMissions = {
  column: "demand",
  of: "active_missions",
  text: text(
    "des missions en cours ou planifiées nomment une technologie",
    "of running and planned missions name a technology"
  )
} as const;

const horizonDays = {
  column: "days",
  text: text("jours ouvrés des 90 prochains jours", "business days of the next 90 days")
} as const;

/** Who can do what, what missions ask for, and what lacks. */
export const skills = {
  skill_holders: {
    name: text("Compétences renseignées", "Skills on file"),
    explanation: text(
      "La part de l’effectif dont on connaît au moins une compétence.",
      "The share of the workforce with at least one known skill."
    ),
    formula: text(
      "Consultants de l’effectif qui ont au moins une compétence nommée, divisés par l’effectif.",
      "Consultants of the workforce with at least one named skill, divided by the workforce."
    ),
    unit: "share",
    span: "day",
    sql: "skills",
    numerator: {
      column: "skilled",
      text: text("consultants avec une compétence", "consultants with a skill")
    },
    denominator: {column: "headcount", text: text("consultants", "consultants")},
    missing: unnamed,
    sources: [...workforce, ...holding],
    better: "up"
  },
  skill_count: {
    name: text("Compétences détenues", "Skills held"),
    explanation: text(
      "Combien de compétences différentes l’effectif réunit.",
      "How many different skills the workforce has."
    ),
    formula: text(
      "Compétences qu’au moins un consultant de l’effectif détient ; les noms égaux sans casse ni accents n’en font qu’une.",
      "Skills that at least one consultant of the workforce holds; names alike without case and accents are one."
    ),
    unit: "skills",
    span: "day",
    sql: "skills",
    numerator: {column: "held_skills", text: skillNames},
    missing: unnamed,
    sources: [...workforce, ...holding],
    better: null
  },
  skill_demand: {
    name: text("Demande", "Demand"),
    explanation: text(
      "Combien de missions demandent la compétence (pour la firme : une compétence au moins).",
      "How many missions ask for the skill (for the firm: for any skill)."
    ),
    formula: text(
      "Missions valides en cours ou planifiées à la date du tableau de bord qui la nomment dans leurs technologies, comparées sans casse ni accents. Une mission demande une personne à plein temps.",
      "Valid missions running or planned on the as-of date that name it among their technologies, compared without case and accents. A mission asks for one person full time."
    ),
    unit: "missions",
    span: "day",
    sql: "skills",
    numerator: {column: "demand", text: text("missions", "missions")},
    missing: noTechnology,
    coverage: askingMissions,
    sources: asking,
    better: null
  },
  skill_supply: {
    name: text("Offre libre", "Free supply"),
    explanation: text(
      "Combien de personnes à plein temps sont libres, sur 90 jours, parmi celles qui ont la compétence (pour la firme : une compétence au moins).",
      "How many full-time people are free, over 90 days, among those who have the skill (for the firm: any skill)."
    ),
    formula: text(
      "Somme, sur les consultants de l’effectif qui la détiennent, de la part des jours ouvrés des 90 prochains jours qu’aucune mission valide ne couvre. Une sortie prévue n’y change rien.",
      "Sum, over the consultants of the workforce who hold it, of the share of the next 90 days’ business days that no valid mission covers. A planned exit does not change it."
    ),
    unit: "fte",
    span: "day",
    sql: "skills",
    numerator: {
      column: "free_days",
      text: text("jours ouvrés libres des détenteurs", "free business days of the holders")
    },
    denominator: horizonDays,
    missing: unnamed,
    coverage: skilledPeople,
    sources: [...workforce, ...activity, ...holding],
    better: null
  },
  skill_gap: {
    name: text("Manque", "Gap"),
    explanation: text(
      "La demande moins l’offre libre : ce qu’il faudrait recruter, former ou libérer si chaque mission devait être pourvue à neuf.",
      "Demand less free supply: what to hire, train or free if every mission were to be staffed anew."
    ),
    formula: text(
      "Missions en cours ou planifiées qui la nomment, une personne à plein temps chacune, moins les personnes à plein temps libres sur 90 jours qui la détiennent. Négatif : un excédent.",
      "Running and planned missions that name it, one full-time person each, less the full-time people free over 90 days who hold it. Negative: a surplus."
    ),
    unit: "fte",
    span: "day",
    sql: "skills",
    numerator: {
      column: "gap_days",
      text: text("jours ouvrés demandés moins libres", "business days asked for less free ones")
    },
    denominator: horizonDays,
    missing: noTechnology,
    coverage: askingMissions,
    sources: [...workforce, ...asking, ...holding],
    better: null
  },
  skill_short: {
    name: text("Compétences en manque", "Skills that lack"),
    explanation: text(
      "Combien de compétences sont plus demandées que libres.",
      "How many skills are asked for more than they are free."
    ),
    formula: text(
      "Compétences ou technologies dont la demande dépasse l’offre libre sur 90 jours.",
      "Skills or technologies whose demand exceeds the free supply over 90 days."
    ),
    unit: "skills",
    span: "day",
    sql: "skills",
    numerator: {column: "short_skills", text: skillNames},
    missing: noTechnology,
    coverage: askingMissions,
    sources: [...workforce, ...asking, ...holding],
    better: "down"
  },
  skill_unheld: {
    name: text("Demandées, sans détenteur", "Asked for, held by nobody"),
    explanation: text(
      "Combien de technologies des missions ne sont une compétence de personne.",
      "How many technologies of missions are nobody’s skill."
    ),
    formula: text(
      "Technologies des missions en cours ou planifiées qu’aucun consultant de l’effectif n’a parmi ses compétences, comparées sans casse ni accents.",
      "Technologies of running and planned missions that no consultant of the workforce has among their skills, compared without case and accents."
    ),
    unit: "skills",
    span: "day",
    sql: "skills",
    numerator: {column: "unheld_skills", text: text("technologies", "technologies")},
    missing: noTechnology,
    coverage: askingMissions,
    sources: [...workforce, ...asking, ...holding],
    better: "down"
  }
} as const satisfies Record<string, Metric>;
