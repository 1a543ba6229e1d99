import {type Day, isoDay} from "./calendar.js";
import {type Rhythm, type Span, missionSpans} from "./careers.js";
import {createRandom} from "./random.js";
import {skillsOf} from "./skills.js";
import type {Person} from "./staff.js";

/** A row of `missions`, in the store's own types. */
export interface MissionRow {
  id: number;
  consultant_id: number;
  nom_mission: string;
  client: string;
  role: string;
  date_debut: string;
  date_fin: string | null;
  statut: string;
  taux_journalier: number | string | null;
  tjm: number | null;
  revenus_generes: number | string | null;
  technologies_utilisees: string;
  description: string | null;
}

/** A mission as it should be: what happened, and the row that says so. */
export interface Mission {
  span: Span;
  rate: number;
  technologies: string[];
  row: MissionRow;
}

/** Rates rise by some 3.5 % a year: older missions were sold for less. */
const YEARLY_RISE = 0.035;
const SAME_CLIENT = 0.35;
const RATE_BOUNDS = [350, 1300] as const;
const CROSS_SKILLS = skillsOf(["DevOps", "Gestion de projet", "Qualité"]);
const GOALS = [
  "Build",
  "Run et évolutions",
  "Cadrage puis réalisation",
  "Renfort d'équipe",
  "Expertise"
];

export function statusAt(span: Span, asOf: Day): "planifiee" | "en_cours" | "terminee" {
  if (span.start > asOf) return "planifiee";
  return span.end !== null && span.end < asOf ? "terminee" : "en_cours";
}

/** The clean missions of one person, oldest first; ids count up from `firstId`. */
export function missionsOf(
  seed: number,
  person: Person,
  asOf: Day,
  rhythm: Rhythm,
  drawClient: (random: ReturnType<typeof createRandom>) => string,
  firstId: number
): Mission[] {
  const random = createRandom(seed, 4, person.id);
  const {practice} = person;
  const until = person.exit ?? asOf;
  let client = drawClient(random);
  return missionSpans(seed, person, asOf, rhythm).map((span, index): Mission => {
    if (index > 0 && (span.beside || !random.chance(SAME_CLIENT))) client = drawClient(random);
    const years = Math.max(0, (until - span.start) / 365.25);
    const asked = person.rate * (1 - YEARLY_RISE) ** years * random.normal(1, 0.04);
    const rate = Math.floor(Math.min(RATE_BOUNDS[1] - 1, Math.max(RATE_BOUNDS[0], asked))) + 0.5;
    const technologies = random.sample(practice.skills, random.int(2, 4)).map(({name}) => name);
    if (random.chance(0.3)) technologies.push(random.pick(CROSS_SKILLS).name);
    const topic = random.pick(practice.topics);
    const delivered = Math.max(0, Math.min(span.end ?? asOf - 1, asOf - 1) - span.start + 1);
    return {
      span,
      rate,
      technologies,
      row: {
        id: firstId + index,
        consultant_id: person.id,
        nom_mission: `${topic} – ${client}`,
        client,
        role: `${practice.job} ${person.grade.name}`,
        date_debut: isoDay(span.start),
        date_fin: span.end === null ? null : isoDay(span.end),
        statut: statusAt(span, asOf),
        taux_journalier: rate,
        tjm: rate,
        // Declared by hand in the application: near the truth, seldom equal to it.
        revenus_generes: Math.round(rate * delivered * (5 / 7) * (0.9 + random.next() * 0.15)),
        technologies_utilisees: technologies.join(", "),
        description: random.chance(0.6) ? `${random.pick(GOALS)} : ${topic.toLowerCase()}.` : null
      }
    };
  });
}
