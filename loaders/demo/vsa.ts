import {type Day, isoDay, timestamp} from "./calendar.js";
import type {Mission} from "./missions.js";
import type {Quirks} from "./quirks.js";
import type {Random} from "./random.js";
import type {Person} from "./staff.js";

/** The import keeps what is recent: at most so many of a consultant's missions. */
const LATEST = 6;
const INTERNAL = [
  ["INT-FORM", "Formation"],
  ["INT-AVV", "Avant-vente"],
  ["INT-RECR", "Recrutement"],
  ["INT-PROJ", "Projet interne"]
] as const;
/** Working days a year that a salary pays for, and what it costs on top: CJM = salary × 1.8 / 216. */
const COST = {charges: 1.8, days: 216};
const ORPHANS_FROM = 9_000_000;

/** The rows of `vsa_missions` of one person: copies of missions, with the daily cost, and INT codes. */
export function vsaRows(
  person: Person,
  missions: Mission[],
  asOf: Day,
  quirks: Quirks,
  random: Random
) {
  if (missions.length === 0 || !quirks.hit("vsa-copy")) return [];
  const cost =
    person.salary === null ? person.rate * 0.8 : (person.salary * COST.charges) / COST.days;
  const cjm = () => Math.round(cost * random.normal(1, 0.02) * 100) / 100;
  const common = () => ({
    user_id: quirks.hit("vsa-orphan") ? ORPHANS_FROM + person.id : person.id,
    orderid: `CMD-${person.id}-${random.int(100, 999)}`,
    cjm: cjm(),
    date_import: timestamp(asOf - random.int(1, 20), random)
  });
  const copies = missions.slice(-LATEST).map(({row}) => ({
    ...common(),
    code: `${row.client.trim().slice(0, 3).toUpperCase()}-${row.id}`,
    client_name: row.client,
    date_debut: row.date_debut,
    date_fin: row.date_fin,
    tjm: row.tjm ?? row.taux_journalier,
    description: row.nom_mission,
    statut: row.statut === "terminee" ? "terminee" : "active"
  }));
  const until = person.exit ?? asOf;
  const internal = random.sample(INTERNAL, random.int(0, 2)).map(([code, label]) => {
    const start = Math.max(person.entry, until - random.int(20, 500));
    return {
      ...common(),
      code,
      client_name: person.company,
      date_debut: isoDay(start),
      date_fin: isoDay(Math.min(until, start + random.int(1, 12))),
      tjm: 0,
      description: label,
      statut: "active"
    };
  });
  return [...copies, ...internal];
}
