import type {ConsultantDetail, DetailsHead} from "../../../loaders/contract/details.js";
import {readIndex, readRecord, type BlockFile} from "../blocks.js";
import type {Asked} from "./asked.js";
import {missionOf, type Mission} from "./mission.js";

/** Why there is nothing to show: no such thing in the store, or no such thing at all. */
export type Answer<Value> =
  {found: true; value: Value} | {found: false; asked: string; why: "unknown" | "impossible"};

/** A consultant's record with what all records share. */
export interface Consultant {
  id: number;
  head: DetailsHead;
  record: ConsultantDetail;
  missions: Mission[];
}

/** A consultant who exists: record 0 is nobody's. */
export interface Person extends Consultant {
  record: ConsultantDetail & {person: NonNullable<ConsultantDetail["person"]>};
}

/** A mission among those of its consultant; its own entry is null where it ended too long ago. */
export interface MissionOf {
  id: number;
  mission: Mission | null;
  /** Null where the consultant does not exist. */
  owner: Person | null;
  head: DetailsHead;
}

async function consultantOf(file: BlockFile, id: number): Promise<Consultant | null> {
  const record = await readRecord<ConsultantDetail>(file, id);
  if (!record) return null;
  const {head} = await readIndex(file);
  return {id, head: head as DetailsHead, record, missions: record.missions.map(missionOf)};
}

/** The consultant that an address asks for. Rejects as `readRecord` does. */
export async function readConsultant(
  file: BlockFile,
  asked: Asked<number>
): Promise<Answer<Person>> {
  if (!asked.ok) return {found: false, asked: asked.text, why: "impossible"};
  const value = await consultantOf(file, asked.value);
  if (!value?.record.person) return {found: false, asked: String(asked.value), why: "unknown"};
  return {found: true, value: value as Person};
}

/** The mission that an address asks for, from its consultant's record. Rejects as `readRecord` does. */
export async function readMission(
  {owners, consultants}: {owners: BlockFile; consultants: BlockFile},
  asked: Asked<number>
): Promise<Answer<MissionOf>> {
  if (!asked.ok) return {found: false, asked: asked.text, why: "impossible"};
  const id = asked.value;
  const owner = await readRecord<number>(owners, id);
  const found = owner === null ? null : await consultantOf(consultants, owner);
  if (!found) return {found: false, asked: String(id), why: "unknown"};
  const mission = found.missions.find((one) => one.id === id) ?? null;
  const {head} = found;
  return {
    found: true,
    value: {id, mission, head, owner: found.record.person ? (found as Person) : null}
  };
}
