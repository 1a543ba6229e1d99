import {type Day, timestamp} from "./calendar.js";
import {createNames, phone} from "./names.js";
import {managerUser} from "./profiles.js";
import {type Quirks, mojibake} from "./quirks.js";
import {createRandom} from "./random.js";
import {CUSTOM_TECHNOLOGIES, SKILLS} from "./skills.js";
import {LANGUAGES, MAIL_DOMAIN, PRACTICES} from "./vocabulary.js";
import type {StoreWriter} from "./write.js";

/** Some 70 consultants a manager, and never fewer than 12. */
export function managerCount(consultants: number): number {
  return Math.max(12, Math.round(consultants / 70));
}

/** Writes what the firm has before its people: practices, skills, languages, managers. */
export function writeReference(
  {tables}: StoreWriter,
  seed: number,
  asOf: Day,
  managers: number,
  quirks: Quirks
): void {
  const random = createRandom(seed, 6);
  const drawName = createNames(seed + 1);
  const since = () => timestamp(asOf - random.int(600, 3000), random);

  for (const practice of PRACTICES) {
    const {first, last} = drawName(random);
    tables.practices.add({
      id: practice.id,
      nom: practice.name,
      description: practice.description,
      responsable: `${first} ${last}`,
      date_creation: since(),
      actif: 1
    });
  }
  for (const skill of SKILLS) {
    tables.competences.add({
      id: skill.id,
      nom: skill.name,
      categorie: skill.category,
      type_competence: skill.type,
      description: random.chance(0.4) ? `${skill.category} : ${skill.name}` : null,
      niveau_requis: skill.level
    });
  }
  for (const [nom, categorie] of CUSTOM_TECHNOLOGIES) {
    tables.custom_technologies.add({nom, categorie, description: null, date_creation: since()});
  }
  for (const [name, code_iso, , description] of LANGUAGES) {
    const nom = code_iso === "FR" && quirks.hit("language-mojibake") ? mojibake(name) : name;
    tables.langues.add({nom, code_iso, description});
  }
  for (let id = 1; id <= managers; id += 1) {
    const {first, last} = drawName(random);
    tables.business_managers.add({
      id,
      nom: last,
      prenom: first,
      email: `${managerUser(first, last)}${id}@${MAIL_DOMAIN}`,
      telephone: phone(random),
      date_creation: since(),
      derniere_maj: timestamp(asOf - random.int(0, 90), random),
      actif: 1,
      notes: random.chance(0.3) ? `Portefeuille ${PRACTICES[id % PRACTICES.length]?.name}` : null
    });
  }
}
