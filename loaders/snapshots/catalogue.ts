import type {PageData, SnapshotKind} from "../contract.js";
import type {PublishedTables} from "../contract/console.js";
import type {SearchIndex} from "../contract/search.js";
import type {SkillsMatrix} from "../contract/skills.js";
import type {StaffingTimeline} from "../contract/staffing.js";
import {managers} from "../metrics/managers.js";
import {clients} from "../metrics/clients.js";
import {documentsPage} from "../metrics/documents.js";
import {finance} from "../metrics/finance.js";
import {glossaryPage} from "../metrics/glossary.js";
import {overview} from "../metrics/overview.js";
import type {PageContext} from "../metrics/page.js";
import {people} from "../metrics/people.js";
import {practices} from "../metrics/practices.js";
import {skillsPage} from "../metrics/skills.js";
import {skillsMatrix} from "../metrics/skillsMatrix.js";
import {qualityPage} from "../metrics/quality.js";
import {staffingPage} from "../metrics/staffing.js";
import {staffingTimeline} from "../metrics/timeline.js";
import type {Warehouse} from "../warehouse/database.js";
import {clientDetails, consultantDetails, missionOwners, skillDetails} from "./details.js";
import type {BlockSource} from "./details.js";
import {publishedTables} from "./publishedTables.js";
import {searchIndex} from "./search.js";
import {searchBlocks} from "./searchBlocks.js";

/**
 * "blocks" and "index" are written together: records that a page reads one by one. "groups" says
 * where the rows of the Parquet file are, and is written after it.
 */
export type SnapshotFormat =
  "arrow" | "parquet" | "first" | "page" | "blocks" | "index" | "cells" | "groups";

/** One snapshot: what it is made from, in what order, and what of it is not for everyone. */
export interface SnapshotEntry {
  name: string;
  kind: SnapshotKind;
  /** File of `sql/` that selects its rows. */
  sql?: string;
  /** Computes all that a management page shows, or a part that it loads on demand. */
  page?: (
    context: PageContext
  ) => Promise<PageData | StaffingTimeline | SkillsMatrix | PublishedTables | SearchIndex>;
  /** Makes the records of its detail views; `table` has its rows as the audience receives them. */
  blocks?: (context: PageContext, table: string, warehouse: Warehouse) => Promise<BlockSource>;
  formats: readonly SnapshotFormat[];
  /** Written first, beside the pages: it needs nothing that their numbers are made of. */
  aside?: boolean;
  /** Total order of its rows in every file. */
  order: string;
  /** Columns that only the audience `direction` receives. */
  sensitive: readonly string[];
  /** File of `sql/` that counts its rows by what a tab filters, where it cannot hold them. */
  cells?: string;
  /**
   * The snapshot that a tab joins it to, and the table of the warehouse with a row for each of that
   * one's: its rows go to the browser where those do.
   */
  beside?: string;
  /** Rows of its first view and the filters whose choices go with it. */
  first?: {where: string; order: string; choices: readonly string[]};
}

/**
 * The one file of a management page, and the records of what it lists where each has a view of its
 * own; what its audience may not see, it leaves out itself.
 */
function pageOf(
  name: string,
  page: NonNullable<SnapshotEntry["page"]>,
  blocks?: NonNullable<SnapshotEntry["blocks"]>
): SnapshotEntry {
  const statistics = {name, kind: "statistics", page, order: "", sensitive: []} as const;
  if (!blocks) return {...statistics, formats: ["page"]};
  return {...statistics, blocks, formats: ["page", "blocks", "index"]};
}

/** Every snapshot there is. A page names the files made of these and nothing else. */
export const catalogue: readonly SnapshotEntry[] = [
  pageOf("overview", overview),
  pageOf("finance", finance),
  pageOf("clients", clients, clientDetails),
  pageOf("staffing", staffingPage),
  pageOf("staffing-timeline", staffingTimeline),
  pageOf("skills", skillsPage, skillDetails),
  pageOf("skills-matrix", skillsMatrix),
  pageOf("documents", documentsPage),
  pageOf("practices", practices),
  pageOf("managers", managers),
  pageOf("people", people),
  pageOf("quality", qualityPage),
  pageOf("glossary", glossaryPage),
  pageOf("catalogue", (context) => publishedTables(context, catalogue)),
  // After the skills, whose tables it reads.
  {
    ...pageOf("search", searchIndex),
    kind: "search",
    blocks: searchBlocks,
    formats: ["page", "blocks", "index"]
  },
  {
    name: "consultants",
    kind: "rows",
    sql: "consultants",
    blocks: consultantDetails,
    formats: ["arrow", "parquet", "first", "blocks", "index"],
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
    aside: true,
    sql: "missions",
    cells: "missionCells",
    blocks: missionOwners,
    formats: ["arrow", "parquet", "first", "blocks", "index", "cells", "groups"],
    order: "start DESC NULLS LAST, id DESC",
    sensitive: ["daily_cost", "margin"],
    first: {
      where: "true",
      order: "start DESC NULLS LAST, id DESC",
      choices: ["status", "client", "practice"]
    }
  },
  {
    name: "document-files",
    kind: "rows",
    sql: "documentFiles",
    formats: ["arrow", "parquet", "first"],
    order: "uploaded DESC NULLS LAST, id DESC",
    sensitive: ["file"],
    first: {
      where: "true",
      order: "uploaded DESC NULLS LAST, id DESC",
      choices: ["type", "practice", "status"]
    }
  },
  {
    name: "consultant-skills",
    kind: "rows",
    sql: "consultantSkills",
    formats: ["arrow", "parquet", "first"],
    order: "skill, id",
    sensitive: [],
    first: {
      where: "status <> 'out'",
      order: "fold(skill), id",
      choices: ["skill", "category", "level", "practice", "status"]
    }
  },
  {
    name: "consultant-windows",
    kind: "rows",
    sql: "consultantWindows",
    formats: ["arrow", "parquet"],
    order: "period, consultant_id",
    sensitive: [],
    beside: "consultants"
  },
  {
    name: "mission-windows",
    kind: "rows",
    sql: "missionWindows",
    formats: ["arrow", "parquet"],
    order: "period, mission_id",
    sensitive: [],
    beside: "missions"
  },
  {
    name: "cube-months",
    kind: "statistics",
    sql: "cubeMonths",
    formats: ["arrow", "parquet"],
    order: "month, ahead, practice, grade, manager_id",
    sensitive: ["costed_days", "costed_revenue", "cost", "idle_cost"]
  },
  {
    name: "cube-weeks",
    kind: "statistics",
    sql: "cubeWeeks",
    formats: ["arrow", "parquet"],
    order: "week, ahead, practice",
    sensitive: []
  }
];

/** Names of the files that a snapshot is written to. */
export function fileName({name, kind}: SnapshotEntry, format: SnapshotFormat): string {
  const records = kind === "search" ? name : `details-${name}`;
  return {
    arrow: `${name}.arrow`,
    parquet: `${name}.parquet`,
    first: `${name}-first.json`,
    page: `${name}.json`,
    blocks: `${records}.blocks`,
    index: `${records}-index.json`,
    cells: `${name}-cells.arrow`,
    groups: `${name}-groups.json`
  }[format];
}
