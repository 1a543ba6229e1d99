import {type Day, isoDay} from "./calendar.js";
import {type Mission, statusAt} from "./missions.js";
import {type Quirks, frenchDate, hasAccents, mojibake} from "./quirks.js";
import type {Random} from "./random.js";
import type {Person} from "./staff.js";

const SPELLINGS = {
  terminee: ["termine", "Terminée"],
  en_cours: ["En cours", "EN_COURS"],
  planifiee: ["planifie", "a_venir", "Planifiée"]
} as const;
const OVERLAPS = 10;

/** Puts the quirks of single missions into a row. */
export function spoilMission(mission: Mission, asOf: Day, quirks: Quirks, random: Random): void {
  const {span, row} = mission;
  spoilRate(mission, quirks, random);

  const status = statusAt(span, asOf);
  if (status !== "terminee" && quirks.hit("status-paused")) {
    row.statut = random.pick(["en_pause", "suspendue", "annulee"]);
  } else if (quirks.hit("status-contradicts")) {
    row.statut = status === "terminee" ? "en_cours" : "terminee";
  } else if (quirks.hit("status-spelling")) row.statut = random.pick(SPELLINGS[status]);

  if (span.end === null) {
    if (quirks.hit("end-9999")) row.date_fin = "9999-12-31";
  } else if (status === "terminee") {
    if (quirks.hit("end-before-start")) row.date_fin = isoDay(span.start - random.int(1, 20));
    else if (quirks.hit("start-is-end")) row.date_fin = row.date_debut;
  }
  if (quirks.hit("date-with-time")) {
    row.date_debut += " 00:00:00.000000";
    if (row.date_fin !== null) row.date_fin += " 00:00:00.000000";
  }

  if (quirks.hit("technologies-json")) {
    row.technologies_utilisees = JSON.stringify(mission.technologies);
  } else if (quirks.hit("technologies-messy")) {
    const [first = "", ...others] = mission.technologies;
    const repeated = [first.toLowerCase(), ` ${first} `, first.toUpperCase(), ""];
    row.technologies_utilisees = [...repeated, ...others].join(",");
  }

  if (hasAccents(row.client) && quirks.hit("client-mojibake")) row.client = mojibake(row.client);
  else if (quirks.hit("client-spelling")) {
    row.client = random.pick([
      row.client.toUpperCase(),
      row.client.toLowerCase(),
      ` ${row.client.replace(" ", "  ")} `
    ]);
  }
}

function spoilRate({row, rate}: Mission, quirks: Quirks, random: Random): void {
  if (quirks.hit("rate-missing")) row.tjm = row.taux_journalier = null;
  else {
    const asked = quirks.hit("rate-integer") ? Math.round(rate / 5) * 5 : rate;
    row.tjm = row.taux_journalier = asked;
    if (quirks.hit("rate-only-in-taux")) row.tjm = null;
    else if (quirks.hit("rate-only-in-tjm")) row.taux_journalier = null;
  }
  if (row.tjm !== null && quirks.hit("mission-number-text")) {
    if (random.chance(0.5)) row.taux_journalier = "n/a";
    else row.revenus_generes = "n/a";
  }
}

/**
 * Puts in the quirks that one consultant has at most once. They are counted by person because each
 * opens or moves an end: a share of the missions would fill long careers without a gap.
 * Returns the missions with those that were added.
 */
export function spoilCareer(
  missions: Mission[],
  person: Person,
  asOf: Day,
  quirks: Quirks,
  random: Random
): Mission[] {
  const first = missions[0];
  if (first === undefined) return missions;
  const before = missions.at(-3);
  if (before !== undefined && statusAt(before.span, asOf) === "terminee") {
    if (quirks.hit("end-forgotten")) before.row.date_fin = null;
  }
  if (quirks.hit("outside-employment")) {
    first.row.date_debut = isoDay(person.entry - random.int(20, 90));
  }
  if (quirks.hit("date-french")) {
    const {row} = random.pick(missions);
    if (row.date_fin === null || random.chance(0.5)) row.date_debut = frenchDate(row.date_debut);
    else row.date_fin = frenchDate(row.date_fin);
  }
  if (!quirks.hit("heavy-overlap")) return missions;
  const {row, ...mission} = random.pick(missions);
  const lastId = missions.at(-1)?.row.id ?? row.id;
  const copies = Array.from({length: OVERLAPS - 1}, (_, index): Mission => {
    const name = `${row.nom_mission} – lot ${index + 2}`;
    return {...mission, row: {...row, id: lastId + index + 1, nom_mission: name}};
  });
  return [...missions, ...copies];
}
