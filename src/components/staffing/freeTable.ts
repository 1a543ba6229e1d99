import type {FreeRow, Staffing} from "../../../loaders/contract/staffing.js";
import {element} from "../element.js";
import {formatDate, formatNumber, missing} from "../format.js";
import type {Language} from "../language.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";

/** Where the whole list is: soonest free first. */
const everyone = "./consultants?free=90&sort=available_on";

/** Who is free, most available first, and the way to all of them. */
export function FreeTable(
  {free, measures}: Pick<Staffing, "free" | "measures">,
  language: Language
): HTMLElement {
  if (free.length === 0)
    return element("p", {class: "card state"}, t(language, "staffing.list.empty"));
  const count = (measures.available_now.value ?? 0) + (measures.available_later.value ?? 0);
  const unknown = measures.available_unknown.value ?? 0;
  return element(
    "div",
    {},
    DataTable(free, {
      label: t(language, "staffing.list"),
      columns: columns(free, language),
      caption: t(language, "staffing.list.count", {
        shown: formatNumber(language, free.length),
        count: formatNumber(language, count)
      })
    }),
    element(
      "p",
      {class: "more"},
      element("a", {href: everyone}, t(language, "staffing.list.all")),
      unknown > 0 ? " · " : null,
      unknown > 0
        ? element("a", {href: "./consultants?free=unknown"}, t(language, "staffing.list.unknown"))
        : null
    )
  );
}

function columns(rows: readonly FreeRow[], language: Language): Column<FreeRow>[] {
  const label = (name: "consultant" | "practice" | "grade" | "client" | "skills" | "on") =>
    t(language, `staffing.column.${name}`);
  const unset = t(language, "staffing.missing");
  const text = (
    name: "practice" | "grade" | "client",
    value: (row: FreeRow) => string | null,
    why: string
  ): Column<FreeRow> => ({
    label: label(name),
    cell: (row) => value(row) ?? missing,
    value,
    title: (row) => value(row) ?? why
  });
  const date = (
    name: "next" | "exit",
    value: (row: FreeRow) => string | null,
    why: string
  ): Column<FreeRow> => ({
    label: t(language, `staffing.column.${name}`),
    cell: (row) => formatDate(language, value(row)),
    value,
    title: (row) => (value(row) === null ? why : null)
  });
  const skills = ({skills: names, skill_count: count}: FreeRow) => {
    if (count === 0) return missing;
    const list = names.join(", ");
    const more = count - names.length;
    return more > 0 ? t(language, "staffing.list.more", {skills: list, count: more}) : list;
  };
  return [
    {
      label: label("consultant"),
      cell: ({consultant}) => consultant,
      value: ({consultant}) => consultant,
      href: ({consultant_id}) => `./consultants?id=${consultant_id}`,
      title: ({consultant}) => consultant
    },
    {
      label: label("on"),
      cell: (row) =>
        row.now
          ? element("span", {class: "flag"}, t(language, "staffing.list.now"))
          : formatDate(language, row.available_on),
      value: ({available_on}) => available_on,
      title: ({available_on}) => formatDate(language, available_on)
    },
    {
      label: t(language, "staffing.column.idle"),
      number: true,
      cell: ({idle_days}) => formatNumber(language, idle_days),
      value: ({idle_days}) => idle_days,
      title: (row) =>
        row.idle_days === null
          ? t(language, row.on_bench ? "staffing.list.noAge" : "staffing.list.staffed")
          : null
    },
    text("practice", ({practice}) => practice, t(language, "group.none")),
    text("grade", ({grade}) => grade, unset),
    text("client", ({last_client}) => last_client, t(language, "staffing.list.noClient")),
    {
      label: label("skills"),
      cell: (row) => element("span", {class: "free-skills"}, skills(row)),
      title: (row) => (row.skill_count === 0 ? t(language, "staffing.list.noSkills") : skills(row))
    },
    date("next", ({next_on}) => next_on, t(language, "staffing.list.noNext")),
    ...(rows.some(({exit}) => exit !== null)
      ? [date("exit", ({exit}) => exit, t(language, "staffing.list.noExit"))]
      : [])
  ];
}
