import type {Row} from "../../../src/components/explorer/columns.js";

/** A consultant with every column; `values` replace some. */
export function consultant(values: Record<string, Row[string]> = {}): Row {
  return {
    id: 7,
    name: "Foucher Élodie",
    practice: "Data",
    grade: "Senior",
    contract: "CDI",
    entity: null,
    company: "Quanteam",
    manager: null,
    manager_id: null,
    entry: "2020-01-06",
    exit: null,
    seniority: 6.88,
    status: "bench",
    client: null,
    availability: "now",
    available_on: "2026-11-23",
    missions: 4,
    daily_rate: 612.5,
    occupancy: 0.573,
    revenue: 98765.4,
    workforce_days: 251,
    staffed_days: 144,
    rated_days: 144,
    bench_days: 12,
    skills: "Python, SQL",
    skill_count: 2,
    documents: 1,
    newest_document: "2025-03-03",
    ...values
  };
}

/** What was published of the rows. */
export const published = {
  parquet: "./all.parquet",
  snapshot: {
    firm: "Cabinet",
    as_of: "2026-11-22",
    audience: "everyone",
    store: {fingerprint: "ab12"}
  }
} as const;
