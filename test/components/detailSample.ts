import type {MissionEntry} from "../../loaders/contract/details.js";
import {missionOf} from "../../src/components/detail/mission.js";
import type {Person} from "../../src/components/detail/read.js";

/** A mission's entry, all that is not given as nothing. */
export function entry(id: number, changes: Partial<Record<number, unknown>> = {}): MissionEntry {
  const values: unknown[] = [
    id,
    `Mission ${id}`,
    "EDF",
    "Architecte",
    "2026-01-05",
    "2026-12-31",
    "running",
    true,
    600,
    100,
    null,
    "Java, SQL",
    []
  ];
  for (const [place, value] of Object.entries(changes)) values[Number(place)] = value;
  return values as unknown as MissionEntry;
}

type Record_ = Person["record"];

/** A consultant on a mission. */
export function person(
  changes: Partial<Record_["person"]> = {},
  record: Partial<Omit<Record_, "person">> = {}
): Person {
  const missions = record.missions ?? [entry(1)];
  const whole: Record_ = {
    person: {
      id: 7,
      name: "Martin Élodie",
      practice: "Data",
      grade: "Senior",
      contract: "CDI",
      entity: null,
      company: null,
      manager: "Petit Luc",
      manager_id: 3,
      entry: "2020-01-02",
      exit: null,
      seniority: 6.9,
      status: "staffed",
      client: "EDF",
      availability: "later",
      available_on: "2027-01-04",
      missions: missions.length,
      daily_rate: 600,
      occupancy: 0.8,
      revenue: 60_000,
      workforce_days: 251,
      staffed_days: 200,
      rated_days: 100,
      bench_days: null,
      skill_count: 1,
      documents: 1,
      newest_document: "2026-01-01",
      ...changes
    },
    missions,
    skills: [["SQL", "Data", 4, 7]],
    languages: [["Anglais", 4]],
    managers: [[3, "Petit Luc", "2024-01-01", null]],
    documents: [[11, "2026-01-01", 120_000]],
    findings: [],
    ...record
  };
  return {
    id: 7,
    head: {as_of: "2026-11-22", missions_from: null},
    record: whole,
    missions: whole.missions.map(missionOf)
  };
}
