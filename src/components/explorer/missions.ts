import type {Subject} from "./columns.js";

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
    {key: "mission", label: "column.mission", kind: "text", width: 160, missing: "missing.unset"},
    {
      key: "consultant",
      label: "column.consultant",
      kind: "text",
      width: 144,
      missing: "missing.orphan",
      link: ({consultant_id: id, consultant}) =>
        id === null || consultant === null ? null : `./consultants?id=${String(id)}`
    },
    {key: "client", label: "column.client", kind: "text", width: 120, missing: "missing.unset"},
    {
      key: "status",
      label: "column.status",
      kind: "code",
      codes: ["running", "planned", "ended", "paused", "cancelled"],
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
      label: "column.days",
      kind: "number",
      digits: 1,
      width: 68,
      missing: "missing.unset"
    },
    {
      key: "revenue",
      label: "column.revenue",
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
    {key: "id", label: "column.id", kind: "number", missing: "missing.unset"},
    {key: "consultant_id", label: "column.consultantId", kind: "number", missing: "missing.orphan"},
    {
      key: "daily_cost",
      label: "column.dailyCost",
      kind: "money",
      width: 90,
      room: "asked",
      missing: "missing.cost",
      optional: true
    },
    {
      key: "margin",
      label: "column.margin",
      kind: "money",
      width: 108,
      room: "asked",
      missing: "missing.margin",
      optional: true
    }
  ],
  filters: [
    {key: "status", label: "column.status", kind: "set", column: "status"},
    {key: "client", label: "column.client", kind: "set", column: "client"},
    {key: "practice", label: "column.practice", kind: "set", column: "practice"},
    {key: "role", label: "column.role", kind: "set", column: "role"},
    {
      key: "daily_rate",
      label: "column.missionRate",
      kind: "range",
      type: "number",
      column: "daily_rate",
      unit: "€"
    },
    {key: "start", label: "column.start", kind: "range", type: "date", column: "start"},
    {key: "end", label: "column.end", kind: "range", type: "date", column: "end"},
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
      kind: "number"
    },
    {
      key: "planned",
      label: "statistic.planned",
      note: "statistic.planned.note",
      sql: "(count(*) FILTER (status = 'planned'))::INTEGER",
      kind: "number"
    },
    {
      key: "mean_rate",
      label: "statistic.meanRate",
      note: "statistic.meanRate.note",
      sql: "avg(daily_rate)",
      kind: "money"
    },
    {
      key: "median_rate",
      label: "statistic.medianRate",
      note: "statistic.medianRate.note",
      sql: "median(daily_rate)",
      kind: "money"
    },
    {
      key: "revenue",
      label: "statistic.revenue",
      note: "statistic.missionRevenue.note",
      sql: "sum(revenue)::DOUBLE",
      kind: "money"
    },
    {
      key: "days",
      label: "statistic.days",
      note: "statistic.days.note",
      sql: "sum(days)::DOUBLE",
      kind: "number"
    }
  ]
};
