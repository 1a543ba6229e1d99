import {type Day, isoDay, timestamp} from "./calendar.js";
import type {Mission} from "./missions.js";
import {type Name, phone} from "./names.js";
import {LEAVING_NOTES, STAYING_NOTES} from "./phrases.js";
import {type Quirks, frenchDate, hasAccents, mojibake} from "./quirks.js";
import type {Random} from "./random.js";
import type {Person} from "./staff.js";

export interface ConsultantContext {
  asOf: Day;
  quirks: Quirks;
  random: Random;
  mailbox: (name: Name) => string;
  /** An earlier consultant's name, for homonyms. */
  earlier: Name | null;
}

const withoutAccents = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");
const OTHER_CONTRACTS: Record<string, string[]> = {
  CDI: ["cdi", "Cdi", "autre"],
  CDD: ["cdd", "Cdd"],
  Indépendant: ["independant", "INDÉPENDANT", "indépendant"],
  Alternant: ["apprentissage", "alternant", "ALTERNANT"],
  Stagiaire: ["stage", "stagiaire", "Stage"]
};

/** The row of `consultants`, quirks included. */
export function consultantRow(person: Person, missions: Mission[], context: ConsultantContext) {
  const {asOf, quirks, random, mailbox, earlier} = context;
  const {entry, exit} = person;
  if (earlier !== null && quirks.hit("homonym")) person.name = earlier;
  const email = mailbox(person.name);
  let {first, last} = person.name;
  if (hasAccents(first + last) && quirks.hit("name-mojibake")) {
    first = mojibake(first);
    last = mojibake(last);
  }
  const flagOnly = exit !== null && quirks.hit("exit-missing");
  const running = missions.some(
    ({span}) => span.start <= asOf && (span.end === null || span.end >= asOf)
  );
  const free = exit === null && !running;
  const firstDay = missions[0]?.row.date_debut ?? null;
  const active = exit !== null ? 0 : quirks.hit("active-null") ? null : 1;
  const changed = flagOnly ? exit + 1 : exit === null ? asOf - random.int(0, 60) : exit + 5;
  return {
    id: person.id,
    nom: last,
    prenom: first,
    email: quirks.hit("email-odd") ? oddEmail(email, person.name, random) : email,
    telephone: random.chance(0.95) ? phone(random) : null,
    salaire_actuel: quirks.hit("salary-text") ? "n/a" : person.salary,
    date_creation: timestamp(entry - random.int(0, 20), random),
    derniere_maj: timestamp(Math.min(changed, asOf), random),
    disponibilite: Number(free !== quirks.hit("availability-contradicts")),
    notes: random.chance(0.25) ? random.pick(exit === null ? STAYING_NOTES : LEAVING_NOTES) : null,
    date_entree_societe: entryText(entry, quirks),
    date_sortie_societe: exit === null || flagOnly ? null : isoDay(exit),
    ...companyOf(person, quirks, random),
    date_premiere_mission: random.chance(0.6) ? firstDay : null,
    grade: quirks.hit("grade-spelling")
      ? otherSpelling(person.grade.name, random)
      : person.grade.name,
    type_contrat: quirks.hit("contract-spelling")
      ? random.pick(OTHER_CONTRACTS[person.contract] ?? [person.contract])
      : person.contract,
    ...probationOf(person, asOf, random),
    actif: active,
    practice_id: quirks.hit("practice-missing") ? null : person.practice.id
  };
}

function oddEmail(email: string, name: Name, random: Random): string {
  const own = `${name.first}.${name.last}`.toLowerCase().replace(/ /g, "");
  const accented = own + email.slice(withoutAccents(own).replace(/[^a-z.-]/g, "").length);
  const others = [email.replace(".", ". "), email.replace("@", ".")];
  return random.pick(hasAccents(own) ? [accented] : others);
}

function otherSpelling(text: string, random: Random): string {
  const plain = withoutAccents(text);
  return random.pick([text.toUpperCase(), text.toLowerCase(), plain === text ? `${text} ` : plain]);
}

function entryText(entry: Day, quirks: Quirks): string | null {
  if (quirks.hit("entry-missing")) return null;
  const text = isoDay(entry);
  if (quirks.hit("entry-french")) return frenchDate(text);
  return quirks.hit("entry-with-time") ? `${text} 00:00:00.000000` : text;
}

function companyOf(person: Person, quirks: Quirks, random: Random) {
  const other = quirks.hit("company-spelling");
  const turn = random.pick([
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase()
  ]);
  const spell = (text: string) => (other ? turn(text) : text);
  return {
    societe: spell(person.company),
    entite: random.chance(0.94) ? spell(person.entity) : null
  };
}

/** Four months, renewed once for some: only permanent contracts have one to speak of. */
function probationOf({contract, entry, exit}: Person, asOf: Day, random: Random) {
  const renewed = random.chance(0.3);
  const end = entry + (renewed ? 243 : 122);
  if (contract !== "CDI" || (end < asOf && random.chance(0.4))) {
    return {etat_periode_essai: null, fin_periode_essai: null};
  }
  const broken = exit !== null && exit < end;
  const state = broken ? "Rompue" : end < asOf ? "Validée" : renewed ? "Renouvelée" : "En cours";
  return {etat_periode_essai: state, fin_periode_essai: isoDay(broken ? exit : end)};
}
