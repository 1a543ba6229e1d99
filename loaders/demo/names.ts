import {faker} from "@faker-js/faker/locale/fr";
import {type Random, createWeighted} from "./random.js";
import {MAIL_DOMAIN} from "./vocabulary.js";

const EVERYDAY = (
  "Camille Thomas Léa Nicolas Marie Julien Chloé Antoine Manon Alexandre Sarah Maxime Julie Pierre " +
  "Élodie Romain Laura Guillaume Pauline Clément Mathilde Florian Marion Kévin Anaïs Benjamin Inès " +
  "Vincent Céline Mehdi Émilie Quentin Hélène Hugo Sophie Paul Aurélie Lucas Noémie Théo Charlotte " +
  "Jérémy Lucie Sébastien Amélie Rémi Yasmine Mathieu Clara Adrien Justine Karim Amandine François " +
  "Margaux Loïc Fatima Baptiste Nadia Étienne Caroline Samir Élise Raphaël Agathe Gaël Mélanie Omar " +
  "Stéphanie Damien Louise Arthur Soraya Valentin Aïcha Jérôme Zoé Cédric Claire Mohamed Alice Yann"
).split(" ");

export interface Name {
  first: string;
  last: string;
}

/**
 * Draws names. The pools come from faker once: a call for each of 100 000 people would cost more
 * than all their rows. Faker's own first names are mostly of another century, so they are the tail.
 */
export function createNames(seed: number): (random: Random) => Name {
  faker.seed(seed);
  const tail = faker.helpers.uniqueArray(() => faker.person.firstName(), 120);
  const lasts = faker.helpers.uniqueArray(() => faker.person.lastName(), 140);
  const first = createWeighted([
    ...EVERYDAY.map((name, index) => [name, 3 / (index + 12)] as const),
    ...tail.map((name) => [name, 0.004] as const)
  ]);
  return (random) => {
    const last = random.pick(lasts);
    // Without double names 100 000 people would share 30 000 names.
    return {
      first: first(random),
      last: random.chance(0.12) ? `${last}-${random.pick(lasts)}` : last
    };
  };
}

/** Lower case without accents, for e-mails and file names. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Hands out e-mails; the second of a name gets a 2, because the column is unique. */
export function createMailbox(): (name: Name) => string {
  const taken = new Map<string, number>();
  return ({first, last}) => {
    const user = plain(`${first}.${last}`).replace(/[^a-z.-]/g, "");
    const count = (taken.get(user) ?? 0) + 1;
    taken.set(user, count);
    return `${user}${count > 1 ? count : ""}@${MAIL_DOMAIN}`;
  };
}

export function phone(random: Random): string {
  const pairs = Array.from({length: 4}, () => String(random.int(0, 99)).padStart(2, "0"));
  return random.chance(0.4)
    ? `+33 ${random.pick(["6", "7"])} ${pairs.join(" ")}`
    : `0${random.pick([1, 2, 4, 6, 7])}${random.pick([" ", "."])}${pairs.join(" ")}`;
}
