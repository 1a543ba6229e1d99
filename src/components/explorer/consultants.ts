import type {Subject} from "./columns.js";
import {costColumns, costFilters} from "./costColumns.js";
import {orZero, ratio} from "./expressions.js";
import {consultantFilters} from "./consultantFilters.js";
import {benchFigure, freeFigure, horizons, person, statuses} from "./people.js";
import {consultantLink} from "../links.js";

const out = statuses.indexOf("out");

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
      link: ({id}) => (typeof id === "number" ? consultantLink(id) : null)
    },
    person.status,
    person.practice,
    person.grade,
    {key: "client", label: "column.client", kind: "text", width: 136, missing: "missing.noMission"},
    person.availableOn,
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
      label: "explorer.column.occupancy",
      kind: "percent",
      digits: 1,
      width: 100,
      missing: "missing.workforce"
    },
    {
      key: "daily_rate",
      label: "explorer.column.rate",
      kind: "money",
      width: 90,
      missing: "missing.rate"
    },
    {
      key: "revenue",
      label: "explorer.column.revenue",
      kind: "money",
      width: 104,
      missing: "missing.rate"
    },
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
    person.availability,
    {
      key: "workforce_days",
      label: "explorer.column.workforceDays",
      kind: "number",
      width: 104,
      room: "asked",
      missing: "missing.workforce"
    },
    {
      key: "staffed_days",
      label: "explorer.column.staffedDays",
      kind: "number",
      width: 104,
      room: "asked",
      missing: "missing.workforce"
    },
    {
      key: "idle_days",
      label: "explorer.column.idleDays",
      kind: "number",
      made: {
        sql: "(workforce_days - staffed_days)",
        of: ["workforce_days", "staffed_days"],
        value: (workforce, staffed) => workforce - staffed
      },
      width: 104,
      room: "asked",
      missing: "missing.workforce"
    },
    {
      key: "rated_days",
      label: "explorer.column.ratedDays",
      kind: "number",
      digits: 1,
      missing: "missing.rate"
    },
    {
      key: "bench_days",
      label: "explorer.column.benchDays",
      kind: "number",
      width: 104,
      room: "asked",
      missing: "explorer.missing.benchDays"
    },
    {
      key: "manager_id",
      label: "explorer.column.managerId",
      kind: "number",
      missing: "missing.manager"
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
    {
      key: "newest_document",
      label: "explorer.column.newestDocument",
      kind: "date",
      missing: "missing.unset"
    },
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
    ...costColumns,
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
    {
      key: "free",
      label: "column.availability",
      kind: "horizon",
      column: "available_on",
      choices: horizons
    },
    {key: "manager", label: "column.manager", kind: "set", column: "manager"},
    {key: "contract", label: "column.contract", kind: "set", column: "contract"},
    {
      key: "window",
      label: "explorer.window",
      kind: "window",
      column: "revenue",
      choices: ["1m", "3m", "month", "quarter", "year", "fiscal"]
    },
    ...consultantFilters,
    ...costFilters,
    {
      key: "employed",
      label: "column.entry",
      kind: "flag",
      column: "entry",
      // Who was in the workforce on some day: neither never counted nor out before the entry.
      sql:
        "(exit IS NOT NULL OR status <> 'out' OR coalesce(entry > ?::DATE, false))" +
        " AND coalesce(entry <= exit, true)",
      condition: {
        of: ["exit", "status", "entry"],
        holds: (exit, status, entry, today) =>
          (!Number.isNaN(exit) || (!Number.isNaN(status) && status !== out) || entry > today) &&
          !(entry > exit)
      },
      texts: {yes: "explorer.employed.yes", no: "explorer.employed.no"},
      linked: true
    },
    {
      key: "manager_id",
      label: "column.manager",
      kind: "id",
      column: "manager_id",
      name: "manager",
      group: true
    },
    {key: "id", label: "explorer.consultant", kind: "id", column: "id", name: "name"}
  ],
  statistics: [
    benchFigure,
    {
      key: "bench_age",
      label: "statistic.benchAge",
      note: "statistic.benchAge.note",
      sql: "avg(bench_days)",
      figure: {kind: "mean", of: "bench_days"},
      kind: "number",
      digits: 1
    },
    freeFigure,
    {
      key: "occupancy",
      label: "explorer.column.occupancy",
      note: "statistic.occupancy.note",
      sql: "sum(staffed_days)::DOUBLE / nullif(sum(workforce_days), 0)",
      figure: {
        kind: "ratio",
        of: {kind: "sum", of: "staffed_days"},
        by: {kind: "sum", of: "workforce_days"}
      },
      kind: "percent",
      digits: 1
    },
    {
      key: "staffed_days",
      label: "explorer.column.staffedDays",
      note: "statistic.staffedDays.note",
      sql: "coalesce(sum(staffed_days), 0)::DOUBLE",
      figure: {kind: "sumOrZero", of: "staffed_days"},
      kind: "number"
    },
    {
      key: "workforce_days",
      label: "explorer.column.workforceDays",
      note: "statistic.workforceDays.note",
      sql: "coalesce(sum(workforce_days), 0)::DOUBLE",
      figure: {kind: "sumOrZero", of: "workforce_days"},
      kind: "number"
    },
    {
      key: "average_rate",
      label: "explorer.column.rate",
      note: "statistic.averageRate.note",
      sql: "sum(revenue) / nullif(sum(rated_days), 0)",
      figure: {
        kind: "ratio",
        of: {kind: "sum", of: "revenue"},
        by: {kind: "sum", of: "rated_days"}
      },
      kind: "money"
    },
    {
      key: "revenue",
      label: "explorer.column.revenue",
      note: "statistic.revenue.note",
      sql: "sum(revenue)::DOUBLE",
      figure: {kind: "sum", of: "revenue"},
      kind: "money"
    },
    {
      key: "idle_cost",
      label: "statistic.idleCost",
      note: "statistic.idleCost.note",
      sql: "sum((workforce_days - staffed_days) * daily_cost)::DOUBLE",
      figure: {
        kind: "sum",
        of: {
          of: ["workforce_days", "staffed_days", "daily_cost"],
          value: (workforce, staffed, cost) => (workforce - staffed) * cost
        }
      },
      kind: "money",
      needs: "daily_cost"
    }
  ],
  windows: {
    table: "consultant_windows",
    id: "consultant_id",
    columns: {
      workforce_days: {
        sql: "coalesce(w.workforce_days, 0)",
        of: ["w.workforce_days"],
        value: orZero
      },
      staffed_days: {sql: "coalesce(w.staffed_days, 0)", of: ["w.staffed_days"], value: orZero},
      rated_days: {sql: "coalesce(w.rated_days, 0)", of: ["w.rated_days"], value: orZero},
      revenue: {sql: "w.revenue", of: ["w.revenue"], value: (revenue) => revenue},
      daily_rate: {
        sql: "w.revenue / nullif(w.rated_days, 0)",
        of: ["w.revenue", "w.rated_days"],
        value: ratio
      },
      occupancy: {
        sql: "w.staffed_days::DOUBLE / nullif(w.workforce_days, 0)",
        of: ["w.staffed_days", "w.workforce_days"],
        value: ratio
      },
      margin: {
        sql: 'w.revenue - "rows".daily_cost * w.rated_days',
        of: ["w.revenue", "daily_cost", "w.rated_days"],
        value: (revenue, cost, days) => revenue - cost * days
      }
    }
  }
};
