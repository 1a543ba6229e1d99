import type {Subject} from "./columns.js";

/** The consultants page: who is there, where, free when. */
export const consultants: Subject = {
  table: "consultants",
  file: "consultants",
  texts: {
    title: "page.consultants.short",
    count: "explorer.consultants.count",
    counted: "explorer.consultants.counted",
    all: "explorer.consultants.all",
    empty: "explorer.consultants.empty",
    search: "explorer.consultants.search"
  },
  sort: [{column: "name", descending: false}],
  columns: [
    {
      key: "name",
      label: "column.name",
      kind: "text",
      width: 164,
      missing: "missing.unset",
      link: ({id}) => `./missions?consultant_id=${String(id)}`
    },
    {
      key: "status",
      label: "column.status",
      kind: "code",
      codes: ["bench", "staffed", "out"],
      texts: "staffing",
      width: 112,
      missing: "missing.unset"
    },
    {key: "practice", label: "column.practice", kind: "text", width: 136, missing: "missing.unset"},
    {
      key: "grade",
      label: "column.grade",
      kind: "text",
      width: 110,
      room: "wide",
      missing: "missing.unset"
    },
    {key: "client", label: "column.client", kind: "text", width: 136, missing: "missing.noMission"},
    {
      key: "available_on",
      label: "column.availableOn",
      kind: "date",
      width: 112,
      missing: "missing.available"
    },
    {
      key: "manager",
      label: "column.manager",
      kind: "text",
      width: 130,
      room: "wider",
      missing: "missing.manager"
    },
    {
      key: "occupancy",
      label: "column.occupancy",
      kind: "percent",
      digits: 1,
      width: 100,
      missing: "missing.workforce"
    },
    {
      key: "daily_rate",
      label: "column.consultantRate",
      kind: "money",
      width: 90,
      missing: "missing.rate"
    },
    {key: "revenue", label: "column.revenue", kind: "money", width: 104, missing: "missing.rate"},
    {
      key: "seniority",
      label: "column.seniority",
      kind: "number",
      digits: 1,
      width: 96,
      room: "wider",
      missing: "missing.seniority"
    },
    {
      key: "contract",
      label: "column.contract",
      kind: "text",
      width: 104,
      room: "asked",
      missing: "missing.unset"
    },
    {
      key: "missions",
      label: "column.missions",
      kind: "number",
      width: 88,
      room: "asked",
      missing: "missing.unset"
    },
    {
      key: "skills",
      label: "column.skills",
      kind: "text",
      width: 260,
      room: "asked",
      missing: "missing.skills"
    },
    {
      key: "availability",
      label: "column.availability",
      kind: "code",
      codes: ["now", "later", "unknown"],
      texts: "availability",
      missing: "missing.available"
    },
    {key: "id", label: "column.id", kind: "number", missing: "missing.unset"},
    {key: "entity", label: "column.entity", kind: "text", missing: "missing.unset"},
    {key: "company", label: "column.company", kind: "text", missing: "missing.unset"},
    {
      key: "entry",
      label: "column.entry",
      kind: "date",
      width: 112,
      room: "asked",
      missing: "missing.unset"
    },
    {
      key: "exit",
      label: "column.exit",
      kind: "date",
      width: 112,
      room: "asked",
      missing: "missing.exit"
    },
    {key: "skill_count", label: "column.skillCount", kind: "number", missing: "missing.unset"},
    {key: "documents", label: "column.documents", kind: "number", missing: "missing.unset"},
    {key: "email", label: "column.email", kind: "text", missing: "missing.unset", optional: true},
    {key: "phone", label: "column.phone", kind: "text", missing: "missing.unset", optional: true},
    {
      key: "salary",
      label: "column.salary",
      kind: "money",
      width: 100,
      room: "asked",
      missing: "missing.unset",
      optional: true
    },
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
    },
    {
      key: "probation_end",
      label: "column.probationEnd",
      kind: "date",
      width: 116,
      room: "asked",
      missing: "missing.unset",
      optional: true
    }
  ],
  filters: [
    {
      key: "status",
      label: "column.status",
      kind: "set",
      column: "status",
      defaults: ["staffed", "bench"]
    },
    {key: "practice", label: "column.practice", kind: "set", column: "practice"},
    {key: "grade", label: "column.grade", kind: "set", column: "grade"},
    {key: "contract", label: "column.contract", kind: "set", column: "contract"},
    {key: "manager", label: "column.manager", kind: "set", column: "manager"},
    {
      key: "free",
      label: "column.availability",
      kind: "horizon",
      column: "available_on",
      choices: ["now", "30", "60", "90", "unknown"]
    },
    {key: "id", label: "explorer.consultant", kind: "id", column: "id", name: "name"}
  ],
  statistics: [
    {
      key: "bench",
      label: "statistic.bench",
      note: "statistic.bench.note",
      sql: "(count(*) FILTER (status = 'bench'))::INTEGER",
      kind: "number",
      share: true
    },
    {
      key: "free",
      label: "statistic.free",
      note: "statistic.free.note",
      sql: "(count(*) FILTER (available_on <= ?::DATE + 30))::INTEGER",
      kind: "number",
      share: true
    },
    {
      key: "mean_rate",
      label: "statistic.consultantRate",
      note: "statistic.consultantRate.note",
      sql: "avg(daily_rate)",
      kind: "money"
    },
    {
      key: "revenue",
      label: "statistic.revenue",
      note: "statistic.revenue.note",
      sql: "sum(revenue)::DOUBLE",
      kind: "money"
    }
  ]
};
