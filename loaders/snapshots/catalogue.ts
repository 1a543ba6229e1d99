import type {PageData, SnapshotKind} from "../contract.js";
import {overview} from "../metrics/overview.js";
import type {PageContext} from "../metrics/page.js";

export type SnapshotFormat = "arrow" | "parquet" | "first" | "page";

/** One snapshot: what it is made from, in what order, and what of it is not for everyone. */
export interface SnapshotEntry {
  name: string;
  kind: SnapshotKind;
  /** File of `sql/` that selects its rows. */
  sql?: string;
  /** Computes all that a management page shows. */
  page?: (context: PageContext) => Promise<PageData>;
  formats: readonly SnapshotFormat[];
  /** Whether its SQL adds up doubles, which one thread does the same way each time. */
  addsUp?: boolean;
  /** Total order of its rows in every file. */
  order: string;
  /** Columns that only the audience `direction` receives. */
  sensitive: readonly string[];
  /** Rows of its first view and the filters whose choices go with it. */
  first?: {where: string; order: string; choices: readonly string[]};
}

/** The one file of a management page; what its audience may not see, it leaves out itself. */
function pageOf(name: string, page: (context: PageContext) => Promise<PageData>): SnapshotEntry {
  return {name, kind: "statistics", page, formats: ["page"], order: "", sensitive: []};
}

/** Every snapshot there is. A page names the files made of these and nothing else. */
export const catalogue: readonly SnapshotEntry[] = [
  pageOf("overview", overview),
  {
    name: "consultants",
    kind: "rows",
    sql: "consultants",
    addsUp: true,
    formats: ["arrow", "parquet", "first"],
    order: "name, id",
    sensitive: [
      "email",
      "phone",
      "salary",
      "daily_cost",
      "daily_cost_source",
      "margin",
      "probation_end"
    ],
    first: {
      where: "status <> 'out'",
      order: "fold(name), id",
      choices: ["status", "practice", "grade", "contract", "manager", "availability"]
    }
  },
  {
    name: "missions",
    kind: "rows",
    sql: "missions",
    formats: ["arrow", "parquet", "first"],
    order: "start DESC NULLS LAST, id DESC",
    sensitive: ["daily_cost", "margin"],
    first: {
      where: "true",
      order: "start DESC NULLS LAST, id DESC",
      choices: ["status", "client", "practice"]
    }
  }
];

/** Names of the files that a snapshot is written to. */
export function fileName({name}: SnapshotEntry, format: SnapshotFormat): string {
  return {
    arrow: `${name}.arrow`,
    parquet: `${name}.parquet`,
    first: `${name}-first.json`,
    page: `${name}.json`
  }[format];
}
