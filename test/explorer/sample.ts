import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector
} from "apache-arrow";
import type {ConsultantRow, MissionRow} from "../../loaders/contract.js";
import {fold} from "../../src/components/explorer/fold.js";

/** The as-of date of the sample. */
export const asOf = "2026-11-22";

/** A generator of numbers in 0…1 that repeats itself for a seed (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const lastNames = [
  ..."Foucher Lefèvre Garçon Nguyen Œuvrard Ben-Saïd Muñoz Weiß O’Neill Traoré Boué Durand".split(
    " "
  ),
  '<img src=x onerror="alert(1)">',
  "\u202eRTL",
  "100%_sûr"
];
const firstNames = "Élodie Camille elodie ELODIE Zoé İlker Jean-Noël Anaïs 🦊Max Sørina".split(" ");
const practices = ["Data", "Cloud", "Cybersécurité", "Agile", "SAP", "Design", "Conseil", "Infra"];
const grades = ["Junior", "Confirmé", "Senior", "Expert", "Principal", "Architecte"];
const clients = Array.from({length: 240}, (_, index) => `Client ${index + 1}`);
const managers = ["Alix Roy", "Noé Petit", "Inès Marchand", "Paul Étienne"];

/** `count` consultants: accents, hostile names, missing values, a few departed. */
export function sampleConsultants(count: number): ConsultantRow[] {
  const next = random(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const maybe = <T>(value: T, share = 0.94) => (next() < share ? value : null);
  return Array.from({length: count}, (_, index) => {
    const name = `${pick(lastNames)} ${pick(firstNames)}`;
    const draw = next();
    const status = draw < 0.8 ? "staffed" : draw < 0.92 ? "bench" : "out";
    const client = status === "staffed" ? pick(clients) : null;
    const skills = maybe(`${pick(["Python", "Java", "SQL"])}, ${pick(["Scrum", "Kafka", "C++"])}`);
    const availability =
      status === "out" ? null : status === "bench" ? "now" : next() < 0.2 ? "unknown" : "later";
    const practice = maybe(pick(practices));
    const manager = maybe(pick(managers));
    const workforceDays = 20 + Math.floor(next() * 230);
    const staffedDays = Math.floor(next() * workforceDays);
    return {
      id: index + 1,
      name,
      practice,
      grade: maybe(pick(grades)),
      contract: maybe(pick(["CDI", "CDD", "Indépendant"])),
      entity: maybe("Paris", 0.5),
      company: "Quanteam",
      manager,
      manager_id: manager === null ? null : managers.indexOf(manager) + 1,
      entry: maybe(day(-Math.floor(next() * 4000))),
      exit: status === "out" ? day(-1 - Math.floor(next() * 900)) : null,
      seniority: status === "out" ? null : Math.round(next() * 120) / 10,
      status,
      client,
      availability,
      available_on:
        availability === "now"
          ? day(1)
          : availability === "later"
            ? day(2 + Math.floor(next() * 300))
            : null,
      missions: Math.floor(next() * 25),
      daily_rate: maybe(380 + Math.floor(next() * 520)),
      occupancy: status === "out" ? null : next(),
      revenue: maybe(Math.round(next() * 2e7) / 100),
      workforce_days: workforceDays,
      staffed_days: staffedDays,
      rated_days: staffedDays / 2,
      bench_days: status === "bench" ? Math.floor(next() * 200) : null,
      skills,
      skill_count: skills ? 2 : 0,
      documents: Math.floor(next() * 4),
      newest_document: maybe(day(-Math.floor(next() * 900)), 0.7),
      search: fold([name, practice, client, skills].filter((text) => text !== null).join(" "))
    };
  });
}

/** `count` missions of those consultants: orphans, open ends, missing rates. */
export function sampleMissions(count: number, consultants: ConsultantRow[]): MissionRow[] {
  const next = random(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  return Array.from({length: count}, (_, index) => {
    const consultant = next() < 0.99 ? pick(consultants) : null;
    const first = -Math.floor(next() * 3600) + 200;
    const last = next() < 0.05 ? null : first + 20 + Math.floor(next() * 400);
    const status =
      first > 0
        ? "planned"
        : last !== null && last < 0
          ? "ended"
          : pick(["running", "running", "running", "paused", "cancelled"] as const);
    const rate = next() < 0.92 ? 350 + Math.floor(next() * 600) : null;
    const days = status === "running" ? Math.round(next() * 2200) / 10 : 0;
    const mission = next() < 0.03 ? null : `${pick(["Refonte", "Migration", "Audit"])} ${index}`;
    const client = next() < 0.97 ? pick(clients) : null;
    return {
      id: index + 1,
      mission,
      consultant_id: consultant?.id ?? 900000,
      consultant: consultant?.name ?? null,
      practice: consultant?.practice ?? null,
      grade: consultant?.grade ?? null,
      client,
      role: pick(["Chef de projet", "Développeur", "Data engineer", null]),
      start: next() < 0.01 ? null : day(first),
      end: last === null ? null : day(last),
      status,
      valid: consultant !== null && status !== "paused" && status !== "cancelled",
      alone: status === "running" && last !== null && last <= 90 && next() < 0.5,
      daily_rate: rate,
      days,
      revenue: rate === null ? null : rate * days,
      declared: next() < 0.5 ? null : Math.floor(next() * 100000),
      technologies: pick(["Python, SQL", "Java", null]),
      search: fold([mission, client, consultant?.name].filter((text) => text != null).join(" "))
    };
  });
}

function day(offset: number): string {
  return new Date(Date.parse(asOf) + offset * 86_400_000).toISOString().slice(0, 10);
}

const dates = new Set([
  "entry",
  "exit",
  "available_on",
  "newest_document",
  "start",
  "end",
  "probation_end",
  "uploaded",
  "added"
]);
const floats = new Set(
  "daily_rate occupancy revenue rated_days seniority days declared bytes years".split(" ")
);

/** The rows as the snapshots publish them: an Arrow stream, texts coded by dictionary. */
export function arrowStream(rows: readonly object[], keys: readonly string[]): Uint8Array {
  const columns: Record<string, Vector> = {};
  for (const key of keys) {
    const values = rows.map((row) => (row as Record<string, unknown>)[key] ?? null);
    columns[key] = vector(key, values);
  }
  return tableToIPC(new Table(columns), "stream");
}

function vector(key: string, values: unknown[]): Vector {
  if (dates.has(key)) {
    const times = values.map((value) => (value === null ? null : new Date(value as string)));
    return vectorFromArray(times, new DateDay());
  }
  if (floats.has(key)) return vectorFromArray(values as number[], new Float64());
  const sample = values.find((value) => value !== null);
  if (typeof sample === "boolean") return vectorFromArray(values as boolean[], new Bool());
  if (typeof sample === "number") return vectorFromArray(values as number[], new Int32());
  return coded(values as (string | null)[]);
}

function coded(values: (string | null)[]): Vector {
  const dictionary = vectorFromArray(
    [...new Set(values)].filter((v) => v !== null),
    new Utf8()
  );
  const codes = new Map([...dictionary].map((text, code) => [text, code]));
  const type: DataType = new Dictionary(new Utf8(), new Int32());
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  const indices = new Int32Array(values.length);
  let nulls = 0;
  values.forEach((value, index) => {
    if (value === null) nulls += 1;
    else {
      bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
      indices[index] = codes.get(value) ?? 0;
    }
  });
  return makeVector({
    type: type as Dictionary<Utf8, Int32>,
    data: indices,
    length: values.length,
    nullCount: nulls,
    nullBitmap: bits,
    dictionary
  });
}
