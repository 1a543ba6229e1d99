import {type Day, timestamp} from "./calendar.js";
import type {Mission} from "./missions.js";
import {plain} from "./names.js";
import {ABOUT, ACHIEVEMENTS, SCHOOLS} from "./phrases.js";
import {type Random, createWeighted} from "./random.js";
import type {Person} from "./staff.js";

const BOUNDS = {shortest: 600, longest: 1500};
const drawCount = createWeighted([
  [1, 22],
  [2, 40],
  [3, 27],
  [4, 11]
]);

/** The rows of `cvs` of one person: about 2.3 documents, the newest uploaded last; without ids. */
export function documentRows(person: Person, missions: Mission[], asOf: Day, random: Random) {
  const until = person.exit ?? asOf;
  const days = Array.from({length: drawCount(random)}, () =>
    Math.round(person.entry + (until - person.entry) * random.next())
  ).sort((a, b) => a - b);
  return days.map((day, index) => {
    const {first, last} = person.name;
    const year = timestamp(day, random).slice(0, 4);
    const version = random.chance(0.15) ? "_EN" : index > 0 ? `_v${index + 1}` : "";
    const extension = random.chance(0.8) ? "pdf" : "docx";
    const file = `CV_${capital(first)}_${capital(last)}_${year}${version}.${extension}`;
    return {
      consultant_id: person.id,
      fichier_nom: file,
      fichier_path: `/uploads/cvs/${person.id}/${index + 1}/${file}`,
      contenu_extrait: extract(person, missions, day, random),
      date_upload: timestamp(day, random),
      taille_fichier: random.int(90_000, 2_400_000)
    };
  });
}

/** `noémie-anne` → `Noemie-Anne`: file names without accents. */
function capital(name: string): string {
  return plain(name)
    .replace(/[^a-z-]/g, "")
    .replace(/(^|-)./g, (start) => start.toUpperCase());
}

/** What a text extraction finds in a CV written on that day: latest mission first. */
function extract(person: Person, missions: Mission[], day: Day, random: Random): string {
  const {name, grade, practice} = person;
  const skills = random.sample(practice.skills, 8).map((skill) => skill.name);
  const done = missions.filter(({span}) => span.start <= day).reverse();
  let text = `${name.first} ${name.last}\n${practice.job} ${grade.name}\n`;
  text += `${random.pick(ABOUT)}\nCompétences : ${skills.join(", ")}\nExpériences\n`;
  for (const {row, technologies} of done.slice(0, 8)) {
    const achievement = random.pick(ACHIEVEMENTS);
    text += `${row.date_debut.slice(0, 7)} ${row.nom_mission} : ${achievement} `;
    text += `Environnement : ${technologies.join(", ")}.\n`;
    if (text.length > BOUNDS.longest - 200) break;
  }
  text += `Formation : ${random.pick(SCHOOLS)}\n`;
  for (const line of random.sample(ACHIEVEMENTS, ACHIEVEMENTS.length)) {
    if (text.trimEnd().length >= BOUNDS.shortest) break;
    text += `Projet interne : ${line}\n`;
  }
  return text.slice(0, BOUNDS.longest).trimEnd();
}
