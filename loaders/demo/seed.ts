import {parseDay} from "./calendar.js";
import {missionsOf} from "./missions.js";
import {createClients} from "./clients.js";
import {consultantRow} from "./consultants.js";
import {documentRows} from "./documents.js";
import {type Name, createMailbox} from "./names.js";
import {replaceStore} from "./place.js";
import {languageRows, managerRows, salaryRows, skillRows} from "./profiles.js";
import {type QuirkName, createQuirks} from "./quirks.js";
import {createRandom} from "./random.js";
import {managerCount, writeReference} from "./reference.js";
import {findRhythm} from "./rhythm.js";
import {spoilCareer, spoilMission} from "./spoilMissions.js";
import {createStaff, historyFor} from "./staff.js";
import {vsaRows} from "./vsa.js";
import {
  COLUMNS,
  type Journal,
  type Progress,
  type StoreWriter,
  type TableName,
  createStore
} from "./write.js";

export interface SeedOptions {
  /** The store to write. */
  out: string;
  /** Rows of `consultants`, departed ones included: 1 to 1 000 000. */
  consultants?: number;
  /** About so many missions in all: 1 to 400 a consultant; 11.5 each unless given. */
  missions?: number;
  /** 0 to 4 294 967 295. */
  seed?: number;
  /** ISO date on which the firm is as described; 1985 to 2090. */
  asOf: string;
  journal?: Journal;
  /** Replaces a file that is not a demo store too. */
  force?: boolean;
  /** Told the rows of a table written so far, every 50 000 rows and at the end. */
  progress?: Progress;
}

export interface SeedReport {
  tables: Record<TableName, number>;
  /** Rows that got each quirk; their meaning and intended share are in `QUIRKS`. */
  quirks: Record<QuirkName, number>;
}

/** At 11 a head the smallest seed still has the 10 000 missions that 1 000 consultants are to have. */
const MISSIONS_PER_HEAD = 11.5;
const MOST_PER_HEAD = 400;
/** How many people apart homonyms are. */
const HOMONYM_DISTANCE = 17;

/**
 * Writes a demo store: same options, same bytes. Consultant by consultant, so memory does not grow
 * with the missions. Throws a RangeError that names the option for a value out of its range, and an
 * Error when `out` cannot be replaced; `out` is then as it was.
 */
export function seedStore(options: SeedOptions): SeedReport {
  const {out, consultants = 1000, seed = 1, journal = "delete", force = false} = options;
  checkInteger("consultants", consultants, 1, 1_000_000);
  const missions = options.missions ?? Math.round(consultants * MISSIONS_PER_HEAD);
  checkInteger("missions", missions, consultants, consultants * MOST_PER_HEAD);
  checkInteger("seed", seed, 0, 0xffffffff);
  const asOf = parseDay("as-of", options.asOf);
  if (options.asOf < "1985" || options.asOf >= "2091") {
    throw new RangeError(`as-of: not between 1985 and 2090: "${options.asOf}"`);
  }
  return replaceStore(out, force, (file) => {
    const writer = createStore(file, options.progress);
    try {
      const quirks = writeFirm(writer, {seed, asOf, consultants, missions});
      writer.finish(journal);
      const names = Object.keys(COLUMNS) as TableName[];
      const counts = names.map((name) => [name, writer.tables[name].count()]);
      return {tables: Object.fromEntries(counts) as SeedReport["tables"], quirks};
    } finally {
      writer.close();
    }
  });
}

function checkInteger(name: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${name}: not an integer from ${min} to ${max}: ${value}`);
  }
}

interface Plan {
  seed: number;
  asOf: number;
  consultants: number;
  missions: number;
}

function writeFirm(writer: StoreWriter, {seed, asOf, consultants, missions}: Plan) {
  const {tables} = writer;
  const perHead = missions / consultants;
  const history = historyFor(perHead);
  const rhythm = findRhythm(seed, asOf, perHead, history);
  const person = createStaff(seed, asOf, history);
  const drawClient = createClients(seed, consultants);
  const quirks = createQuirks(seed);
  const mailbox = createMailbox();
  const managers = managerCount(consultants);
  const names: Name[] = [];
  let nextMission = 1;

  writeReference(writer, seed, asOf, managers, quirks);
  for (let id = 1; id <= consultants; id += 1) {
    const one = person(id);
    const random = createRandom(seed, 5, id);
    const clean = missionsOf(seed, one, asOf, rhythm, drawClient, nextMission);
    for (const mission of clean) spoilMission(mission, asOf, quirks, random);
    const career = spoilCareer(clean, one, asOf, quirks, random);
    nextMission += career.length;

    const earlier = names.length === HOMONYM_DISTANCE ? (names.shift() ?? null) : null;
    const context = {asOf, quirks, random, mailbox, earlier};
    tables.consultants.add(consultantRow(one, career, context));
    names.push(one.name);
    for (const row of skillRows(one, asOf, quirks, random)) tables.consultant_competences.add(row);
    for (const row of languageRows(one, random)) tables.consultant_langues.add(row);
    for (const row of salaryRows(one, asOf, random)) tables.consultant_salaires.add(row);
    for (const row of managerRows(one, managers, asOf, quirks, random)) {
      tables.consultant_business_managers.add(row);
    }
    for (const row of vsaRows(one, career, asOf, quirks, random)) tables.vsa_missions.add(row);
    for (const row of documentRows(one, career, asOf, random)) tables.cvs.add(row);
    for (const {row} of career) {
      tables.missions.add({...row});
      if (quirks.hit("mission-orphan")) {
        tables.missions.add({...row, id: nextMission++, consultant_id: consultants + row.id});
      }
    }
    writer.breathe();
  }
  return quirks.counts;
}
