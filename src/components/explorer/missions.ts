import type {Subject} from "./columns.js";
import {costColumns, costFilters} from "./costColumns.js";
import {isCode, orZero} from "./expressions.js";
import {rangeFilter} from "./people.js";
import {clientLink, consultantLink, missionLink} from "../links.js";

const statuses = ["running", "planned", "ended", "paused", "cancelled"];
const ratedDays = "sum(days) FILTER (daily_rate IS NOT NULL)";

/** The missions page: which ones run, for whom, at what rate, until when. */
export const missions: Subject = {
  table: "missions",
  searched: ["consultant", "client", "mission", "role", "technologies"],
  file: "missions",
  texts: {
    title: "page.missions.short",
    count: "explorer.missions.count",
    counted: "explorer.missions.counted",
    all: "explorer.missions.all",
    empty: "explorer.missions.empty",
    search: "explorer.missions.search"
  },
  sort: [{column: "start", descending: true}],
  columns: [
    {
      key: "mission",
      label: "column.mission",
      kind: "text",
      width: 160,
      missing: "missing.unset",
      link: ({id, mission}) => (typeof id === "number" && mission !== null ? missionLink(id) : null)
    },
    {
      key: "consultant",
      label: "column.consultant",
      kind: "text",
      width: 144,
      missing: "missing.orphan",
      link: ({consultant_id: id, consultant}) =>
        typeof id !== "number" || consultant === null ? null : consultantLink(id)
    },
    {
      key: "client",
      label: "column.client",
      kind: "text",
      width: 120,
      missing: "missing.unset",
      link: ({client}) => (typeof client === "string" ? clientLink(client) : null)
    },
    {
      key: "status",
      label: "column.status",
      kind: "code",
      codes: statuses,
      texts: "mission",
      width: 96,
      missing: "missing.unset"
    },
    {key: "start", label: "column.start", kind: "date", width: 108, missing: "missing.start"},
    {key: "end", label: "column.end", kind: "date", width: 108, missing: "missing.end"},
    {
      key: "daily_rate",
      label: "column.missionRate",
      kind: "money",
      width: 76,
      missing: "missing.missionRate"
    },
    {
      key: "days",
      label: "explorer.column.days",
      kind: "number",
      digits: 1,
      width: 68,
      missing: "missing.unset"
    },
    {
      key: "revenue",
      label: "explorer.column.revenue",
      kind: "money",
      width: 92,
      missing: "missing.missionRate"
    },
    {
      key: "practice",
      label: "column.practice",
      kind: "text",
      width: 124,
      room: "wide",
      missing: "missing.unset"
    },
    {
      key: "grade",
      label: "column.grade",
      kind: "text",
      width: 110,
      room: "asked",
      missing: "missing.unset"
    },
    {
      key: "role",
      label: "column.role",
      kind: "text",
      width: 130,
      room: "wider",
      missing: "missing.unset"
    },
    {
      key: "technologies",
      label: "column.technologies",
      kind: "text",
      width: 220,
      room: "asked",
      missing: "missing.unset"
    },
    {
      key: "declared",
      label: "column.declared",
      kind: "money",
      width: 104,
      room: "wider",
      missing: "missing.unset"
    },
    {key: "valid", label: "column.valid", kind: "boolean", missing: "missing.unset"},
    {key: "alone", label: "explorer.column.alone", kind: "boolean", missing: "missing.unset"},
    {key: "id", label: "column.id", kind: "number", missing: "missing.unset"},
    {key: "consultant_id", label: "column.consultantId", kind: "number", missing: "missing.orphan"},
    ...costColumns
  ],
  filters: [
    {key: "status", label: "column.status", kind: "set", column: "status"},
    {key: "client", label: "column.client", kind: "set", column: "client"},
    {key: "practice", label: "column.practice", kind: "set", column: "practice"},
    rangeFilter("daily_rate", "number", "column.missionRate", "€"),
    rangeFilter("start", "date", "column.start"),
    {key: "role", label: "column.role", kind: "set", column: "role"},
    rangeFilter("end", "date", "column.end"),
    {
      key: "window",
      label: "explorer.window",
      kind: "window",
      column: "days",
      choices: ["1m", "3m", "month", "quarter", "year", "fiscal", "ahead", "horizon"]
    },
    {key: "grade", label: "column.grade", kind: "set", column: "grade"},
    rangeFilter("days", "number", "explorer.column.days"),
    rangeFilter("revenue", "number", "explorer.column.revenue", "€"),
    rangeFilter("declared", "number", "column.declared", "€"),
    {key: "mission", label: "column.mission", kind: "text", column: "mission"},
    {key: "consultant", label: "column.consultant", kind: "text", column: "consultant"},
    {
      key: "technologies",
      label: "column.technologies",
      kind: "text",
      column: "technologies"
    },
    ...costFilters,
    {
      key: "valid",
      label: "column.valid",
      kind: "flag",
      column: "valid",
      sql: "valid",
      condition: {of: ["valid"], holds: (valid) => valid === 1},
      texts: {yes: "explorer.valid.yes", no: "explorer.valid.no"}
    },
    {
      key: "alone",
      label: "explorer.column.alone",
      kind: "flag",
      column: "alone",
      sql: "alone",
      condition: {of: ["alone"], holds: (alone) => alone === 1},
      texts: {yes: "explorer.alone.yes", no: "explorer.alone.no"}
    },
    {
      key: "open",
      label: "column.end",
      kind: "flag",
      column: "end",
      sql: '"end" IS NULL',
      condition: {of: ["end"], holds: (end) => Number.isNaN(end)},
      texts: {yes: "explorer.open.yes", no: "explorer.open.no"},
      linked: true
    },
    {key: "id", label: "column.mission", kind: "id", column: "id", name: "mission"},
    {
      key: "consultant_id",
      label: "explorer.consultant",
      kind: "id",
      column: "consultant_id",
      name: "consultant"
    }
  ],
  statistics: [
    {
      key: "running",
      label: "statistic.running",
      note: "statistic.running.note",
      sql: "(count(*) FILTER (status = 'running'))::INTEGER",
      figure: {kind: "count", where: isCode("status", statuses, "running")},
      kind: "number"
    },
    {
      key: "planned",
      label: "statistic.planned",
      note: "statistic.planned.note",
      sql: "(count(*) FILTER (status = 'planned'))::INTEGER",
      figure: {kind: "count", where: isCode("status", statuses, "planned")},
      kind: "number"
    },
    {
      key: "median_rate",
      label: "statistic.medianRate",
      note: "statistic.medianRate.note",
      sql: "median(daily_rate)",
      figure: {kind: "median", of: "daily_rate"},
      kind: "money"
    },
    {
      key: "average_rate",
      label: "explorer.column.rate",
      note: "statistic.averageRate.note",
      sql: `sum(revenue) / nullif(${ratedDays}, 0)`,
      figure: {
        kind: "ratio",
        of: {kind: "sum", of: "revenue"},
        by: {kind: "sum", of: "days", having: "daily_rate"}
      },
      kind: "money"
    },
    {
      key: "revenue",
      label: "explorer.column.revenue",
      note: "statistic.missionRevenue.note",
      sql: "sum(revenue)::DOUBLE",
      figure: {kind: "sum", of: "revenue"},
      kind: "money"
    },
    {
      key: "rated_days",
      label: "explorer.column.ratedDays",
      note: "statistic.ratedDays.note",
      sql: `coalesce(${ratedDays}, 0)::DOUBLE`,
      figure: {kind: "sumOrZero", of: "days", having: "daily_rate"},
      kind: "number"
    },
    {
      key: "days",
      label: "explorer.column.days",
      note: "statistic.days.note",
      sql: "coalesce(sum(days), 0)::DOUBLE",
      figure: {kind: "sumOrZero", of: "days"},
      kind: "number"
    },
    {
      key: "margin",
      label: "explorer.column.margin",
      note: "statistic.margin.note",
      sql: "sum(margin)::DOUBLE",
      figure: {kind: "sum", of: "margin"},
      kind: "money",
      needs: "margin"
    },
    {
      key: "margin_rate",
      label: "statistic.marginRate",
      note: "statistic.marginRate.note",
      sql: "sum(margin) / nullif(sum(revenue) FILTER (margin IS NOT NULL), 0)",
      figure: {
        kind: "ratio",
        of: {kind: "sum", of: "margin"},
        by: {kind: "sum", of: "revenue", having: "margin"}
      },
      kind: "percent",
      digits: 1,
      needs: "margin"
    }
  ],
  windows: {
    table: "mission_windows",
    id: "mission_id",
    columns: {
      days: {sql: "coalesce(w.days, 0)", of: ["w.days"], value: orZero},
      revenue: {
        sql: 'coalesce(w.days, 0) * "rows".daily_rate',
        of: ["w.days", "daily_rate"],
        value: (days, rate) => orZero(days) * rate
      },
      margin: {
        sql: 'coalesce(w.days, 0) * ("rows".daily_rate - "rows".daily_cost)',
        of: ["w.days", "daily_rate", "daily_cost"],
        value: (days, rate, cost) => orZero(days) * (rate - cost)
      }
    }
  }
};
