import {consultantLink, skillLink} from "../links.js";
import type {Subject} from "./columns.js";
import {isCode} from "./expressions.js";
import {benchFigure, freeFigure, horizons, person, rangeFilter} from "./people.js";

const levels = ["beginner", "intermediate", "advanced", "expert"];

/** Who holds which skill, at what level, and is free when. */
export const consultantSkills: Subject = {
  table: "consultant_skills",
  searched: ["skill", "category", "consultant", "practice"],
  file: "consultant-skills",
  texts: {
    title: "page.skills.short",
    count: "explorer.skills.count",
    counted: "explorer.skills.counted",
    all: "explorer.skills.all",
    empty: "explorer.skills.empty",
    search: "explorer.skills.search"
  },
  sort: [{column: "skill", descending: false}],
  columns: [
    {
      key: "skill",
      label: "column.skill",
      kind: "text",
      width: 150,
      missing: "missing.unset",
      link: ({skill}) => (typeof skill === "string" ? skillLink(skill) : null)
    },
    {
      key: "consultant",
      label: "column.consultant",
      kind: "text",
      width: 164,
      missing: "missing.unset",
      link: ({consultant_id: id}) => (typeof id === "number" ? consultantLink(id) : null)
    },
    {
      key: "level",
      label: "column.level",
      kind: "code",
      codes: levels,
      texts: "level",
      width: 116,
      missing: "missing.level"
    },
    {
      key: "years",
      label: "column.years",
      kind: "number",
      digits: 1,
      width: 84,
      missing: "missing.unset"
    },
    person.status,
    person.availableOn,
    {...person.practice, room: "wide"},
    person.grade,
    {
      key: "category",
      label: "column.category",
      kind: "text",
      width: 136,
      room: "wider",
      missing: "missing.unset"
    },
    {
      key: "added",
      label: "column.added",
      kind: "date",
      width: 112,
      room: "asked",
      missing: "missing.unset"
    },
    person.availability,
    {key: "id", label: "column.id", kind: "number", missing: "missing.unset"},
    {key: "consultant_id", label: "column.consultantId", kind: "number", missing: "missing.unset"}
  ],
  filters: [
    {key: "skill", label: "column.skill", kind: "set", column: "skill"},
    {key: "category", label: "column.category", kind: "set", column: "category"},
    {key: "level", label: "column.level", kind: "set", column: "level"},
    rangeFilter("years", "number", "column.years"),
    {key: "practice", label: "column.practice", kind: "set", column: "practice"},
    {
      key: "status",
      label: "column.status",
      kind: "set",
      column: "status",
      defaults: ["bench", "staffed"]
    },
    {
      key: "available",
      label: "column.availability",
      kind: "horizon",
      column: "available_on",
      choices: horizons
    },
    {key: "grade", label: "column.grade", kind: "set", column: "grade"},
    rangeFilter("available_on", "date", "column.availableOn"),
    rangeFilter("added", "date", "column.added"),
    {key: "consultant", label: "column.consultant", kind: "text", column: "consultant"},
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
      key: "expert",
      label: "statistic.expert",
      note: "statistic.expert.note",
      sql: "(count(*) FILTER (level = 'expert'))::INTEGER",
      figure: {kind: "count", where: isCode("level", levels, "expert")},
      kind: "number",
      share: true
    },
    {...benchFigure, note: "statistic.skillBench.note"},
    freeFigure,
    {
      key: "years",
      label: "statistic.years",
      note: "statistic.years.note",
      sql: "avg(years)",
      figure: {kind: "mean", of: "years"},
      kind: "number",
      digits: 1
    }
  ]
};
