import {type Day, isoDay, timestamp} from "./calendar.js";
import {plain} from "./names.js";
import type {Quirks} from "./quirks.js";
import type {Random} from "./random.js";
import {SKILLS} from "./skills.js";
import type {Person} from "./staff.js";
import {LANGUAGES} from "./vocabulary.js";

const LEVELS = ["debutant", "intermediaire", "avance", "expert"] as const;
const OTHER_LEVELS = [
  ["débutant", "Débutant"],
  ["intermédiaire", "Intermediaire"],
  ["avancé", "Avancé"],
  ["Expert", "EXPERT"]
] as const;
const REASSIGNED_EVERY = 2.4 * 365;

/** The rows of `consultant_competences`: mostly of the practice, deeper with experience. */
export function skillRows(person: Person, asOf: Day, quirks: Quirks, random: Random) {
  const own = random.sample(person.practice.skills, random.int(5, 11));
  const other = random.sample(SKILLS, random.int(0, 3)).filter((skill) => !own.includes(skill));
  return [...own, ...other].map((skill) => {
    const years = Math.round(Math.max(0.2, person.experience * random.next()) * 10) / 10;
    const depth = Math.min(3, Math.max(0, Math.floor(years / 2.5 + random.normal(0.4, 0.6))));
    const level = quirks.hit("level-spelling")
      ? random.pick(OTHER_LEVELS[depth] ?? OTHER_LEVELS[0])
      : (LEVELS[depth] ?? LEVELS[0]);
    return {
      consultant_id: person.id,
      competence_id: skill.id,
      annees_experience: years,
      niveau_maitrise: level,
      certifications: depth > 1 && random.chance(0.2) ? `Certification ${skill.name}` : null,
      projets_realises: random.chance(0.3) ? random.pick(person.practice.topics) : null,
      date_ajout: timestamp(
        Math.round(person.entry + (asOf - person.entry) * random.next()),
        random
      )
    };
  });
}

/** The rows of `consultant_langues`: French for all, English for nearly all. */
export function languageRows(person: Person, random: Random) {
  return LANGUAGES.flatMap(([name, , share], index) => {
    if (!random.chance(share)) return [];
    const mother = index === 0;
    const niveau = mother ? (random.chance(0.93) ? 5 : 4) : random.int(index === 1 ? 2 : 1, 5);
    return {
      consultant_id: person.id,
      langue_id: index + 1,
      niveau,
      commentaire: mother
        ? "Langue maternelle"
        : random.chance(0.2)
          ? `${name} professionnel`
          : null,
      date_ajout: timestamp(person.entry, random)
    };
  });
}

/** The rows of `consultant_salaires`, oldest first; the last is open and equals the salary of today. */
export function salaryRows(person: Person, asOf: Day, random: Random) {
  if (person.salary === null) return [];
  const steps: {salary: number; from: Day}[] = [];
  const until = person.exit ?? asOf;
  let salary = person.salary;
  for (let from = until - random.int(20, 400); ; from -= random.int(330, 620)) {
    steps.push({salary, from: Math.max(from, person.entry)});
    if (from <= person.entry) break;
    salary = Math.round(salary / (1 + 0.012 + random.next() * 0.05) / 100) * 100;
  }
  return steps.reverse().map((step, index) => {
    const next = steps[index + 1];
    return {
      consultant_id: person.id,
      salaire: step.salary,
      date_debut: isoDay(step.from),
      date_fin: next === undefined ? null : isoDay(next.from - 1),
      commentaire: index === 0 ? "Embauche" : random.chance(0.15) ? "Promotion" : "Revue annuelle"
    };
  });
}

/** The rows of `consultant_business_managers`, oldest first; managers have the ids 1 to `managers`. */
export function managerRows(
  person: Person,
  managers: number,
  asOf: Day,
  quirks: Quirks,
  random: Random
) {
  if (quirks.hit("manager-missing")) return [];
  const until = person.exit ?? asOf;
  const draw = (not: number | undefined) => {
    const focus = ((person.practice.id - 1) % managers) + 1;
    let id = random.chance(0.45) ? focus : random.int(1, managers);
    if (id === not) id = (id % managers) + 1;
    return id;
  };
  const starts: Day[] = [];
  let start = person.entry;
  while (start <= until) {
    starts.push(start);
    start += 60 + Math.round(random.exponential(REASSIGNED_EVERY));
  }
  const overlaps = starts.length > 1 && quirks.hit("manager-overlap");
  let manager: number | undefined;
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? person.exit : next - 1 + (overlaps ? 30 : 0);
    manager = draw(manager);
    return {
      consultant_id: person.id,
      business_manager_id: manager,
      date_debut: isoDay(from),
      date_fin: end === null ? null : isoDay(end),
      commentaire: index > 0 && random.chance(0.3) ? "Réorganisation du portefeuille" : null,
      date_creation: timestamp(from, random)
    };
  });
}

/** `m.dupont` of a business manager. */
export function managerUser(first: string, last: string): string {
  return plain(`${first.slice(0, 1)}.${last}`).replace(/[^a-z.-]/g, "");
}
