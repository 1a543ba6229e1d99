import type {ConsultantRow, ConsultantSkillRow, DocumentRow} from "../../loaders/contract.js";
import {arrowStream, asOf, sampleConsultants, sampleMissions} from "./sample.js";
import {fold} from "../../src/components/explorer/fold.js";

export {asOf};

/** Texts that sorting, folding and searching get wrong when they are not DuckDB's own. */
const odd = [
  ..."ß,İstanbul,œuvre,Œuvre,e\u0301cole,École,ecole,ﬁn,Ǆ,ΟΔΥΣΣΕΥΣ,한국,\uff21wide,\u{1f98a} fox,\u{1d49c} math".split(
    ","
  ),
  ...'%,_,100%_x,it\'s,"quoted",a\\b,<img src=x onerror=alert(1)>,\u202eRTL,=cmd(),tab\there'.split(
    ","
  ),
  "",
  " ",
  "line\nfeed",
  "Zoë",
  "zoe",
  "\u0301"
];

/** Two documents of each, one of them without a day now and then; some of nobody. */
function documentsOf(people: readonly ConsultantRow[]): DocumentRow[] {
  const types = ["pdf", "word", "text", "slides", "sheet", "image", "other", "unnamed"] as const;
  return people.concat(people).map((person, index) => {
    const orphan = index % 17 === 0;
    const age = index % 13 === 0 ? null : (index * 7) % 900;
    const uploaded = age === null ? null : new Date(Date.parse(asOf) - age * 86_400_000);
    return {
      id: index + 1,
      type: types[index % types.length] ?? "other",
      consultant: orphan ? null : person.name,
      consultant_id: orphan ? null : person.id,
      practice: orphan ? null : person.practice,
      grade: orphan ? null : person.grade,
      status: orphan ? null : person.status,
      uploaded: uploaded?.toISOString().slice(0, 10) ?? null,
      age,
      bytes: index === 9 ? 6e9 : index % 10 === 0 ? null : (index % 71) * 12_345.5,
      newest: !orphan && index < people.length,
      file: index % 5 === 0 ? null : `${odd[index % odd.length] ?? ""}.pdf`
    };
  });
}

/** Three skills of each, of levels that are missing now and then. */
function skillsOf(people: readonly ConsultantRow[]): ConsultantSkillRow[] {
  const levels = ["beginner", "intermediate", "advanced", "expert", null] as const;
  return people.concat(people, people).map((person, index) => ({
    id: index + 1,
    skill: odd[(index * 5) % odd.length] || "SQL",
    category: index % 3 === 0 ? null : `Category ${index % 4}`,
    level: levels[index % levels.length] ?? null,
    years: index % 6 === 0 ? null : (index % 25) / 2,
    added: index % 9 === 0 ? null : `20${10 + (index % 15)}-0${1 + (index % 9)}-11`,
    consultant: person.name,
    consultant_id: person.id,
    practice: person.practice,
    grade: person.grade,
    status: person.status,
    availability: person.availability,
    available_on: person.available_on
  }));
}

/** Tables of all subjects and their windows, with odd texts, ties, outliers and missing values. */
export function oddTables(): Record<string, Uint8Array> {
  const people = sampleConsultants(420).map((row, index) => {
    const text = odd[index % odd.length] ?? "";
    const name = index % 3 === 0 ? text : row.name;
    const practice = index % 7 === 0 ? text : row.practice;
    return {
      ...row,
      name,
      practice,
      manager: index % 11 === 0 ? text : row.manager,
      revenue: index === 5 ? 1e12 : row.revenue,
      search: fold(
        [name, practice, row.client, row.skills].filter((one) => one !== null).join(" ")
      ),
      email: index % 4 === 0 ? null : `${index}@example.org`,
      phone: index % 5 === 0 ? null : `0${index % 10}`,
      salary: index % 6 === 0 ? null : 30_000 + (index % 40) * 500.5,
      daily_cost: index % 6 === 0 ? null : 200 + (index % 90),
      margin: index % 6 === 0 ? null : (index % 13) * 1000.25 - 4000,
      probation_end: index % 20 === 0 ? "2027-01-15" : null
    };
  });
  const work = sampleMissions(900, people).map((row, index) => {
    const rest: Partial<typeof row> = {...row};
    delete rest.search;
    const cost = index % 5 === 0 ? null : 150 + (index % 77);
    return {
      ...rest,
      mission: index % 4 === 0 ? (odd[index % odd.length] ?? null) : row.mission,
      client: index % 9 === 0 ? (odd[(index * 7) % odd.length] ?? null) : row.client,
      declared: index === 3 ? 5e9 : row.declared,
      daily_cost: cost,
      margin: cost === null || row.daily_rate === null ? null : row.days * (row.daily_rate - cost)
    };
  });
  const periods = ["1m", "3m", "month", "quarter", "year", "fiscal", "ahead", "horizon"];
  const spread = <T>(make: (period: string, id: number) => T, count: number, every: number): T[] =>
    periods.flatMap((period, place) =>
      Array.from({length: count}, (_, index) => index + 1)
        .filter((id) => (id + place) % every !== 0)
        .map((id) => make(period, id))
    );
  const stream = (rows: readonly object[]) => arrowStream(rows, Object.keys(rows[0] ?? {}));
  return {
    consultants: stream(people),
    missions: stream(work),
    document_files: stream(documentsOf(people)),
    consultant_skills: stream(skillsOf(people)),
    consultant_windows: stream(
      spread(
        (period, consultant_id) => ({
          period,
          consultant_id,
          workforce_days: consultant_id % 23,
          staffed_days: (consultant_id % 23) >> 1,
          rated_days: consultant_id % 8 === 0 ? null : (consultant_id % 11) / 2,
          revenue: consultant_id % 8 === 0 ? null : (consultant_id % 31) * 450.5
        }),
        people.length,
        4
      )
    ),
    mission_windows: stream(
      spread(
        (period, mission_id) => ({period, mission_id, days: (mission_id % 45) / 2}),
        work.length,
        3
      )
    )
  };
}
