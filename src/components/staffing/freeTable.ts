import type {FreeRow, Staffing} from "../../../loaders/contract/staffing.js";
import {element} from "../element.js";
import {formatDate, formatNumber, missing} from "../format.js";
import type {Language} from "../language.js";
import {clientLink, consultantLink} from "../links.js";
import {formatUnit} from "../metric.js";
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
  const label = (name: "consultant" | "on" | "idle" | "place" | "client" | "skills") =>
    t(language, `staffing.column.${name}`);
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
  return [
    {
      label: label("consultant"),
      cell: ({consultant}) => consultant,
      value: ({consultant}) => consultant,
      href: ({consultant_id}) => consultantLink(consultant_id),
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
      label: label("idle"),
      number: true,
      cell: ({idle_days}) => formatUnit(language, "days", idle_days),
      value: ({idle_days}) => idle_days,
      title: (row) => waitedTitle(row, language)
    },
    {
      label: label("place"),
      cell: (row) => Cut(placeText(row), "place"),
      value: (row) => placeText(row) || null,
      title: (row) => placeText(row) || t(language, "staffing.missing")
    },
    {
      label: label("client"),
      cell: ({last_client}) => Cut(last_client ?? "", "client"),
      href: ({last_client}) => (last_client === null ? null : clientLink(last_client)),
      value: ({last_client}) => last_client,
      title: ({last_client}) => last_client ?? t(language, "staffing.list.noClient")
    },
    {
      label: label("skills"),
      cell: (row) => Cut(skillsText(row, language), "skills"),
      title: (row) => skillsText(row, language) || t(language, "staffing.list.noSkills")
    },
    date("next", ({next_on}) => next_on, t(language, "staffing.list.noNext")),
    ...(rows.some(({exit}) => exit !== null)
      ? [date("exit", ({exit}) => exit, t(language, "staffing.list.noExit"))]
      : [])
  ];
}

/** A text that is cut where its column ends; hovering says it whole. */
export function Cut(text: string, name: string): HTMLElement {
  return element("span", {class: `cut-text cut-${name}`}, text || missing);
}

function placeText({practice, grade}: FreeRow): string {
  return [practice, grade].filter((text) => text !== null).join(" · ");
}

function skillsText({skills, skill_count: count}: FreeRow, language: Language): string {
  const more = count - skills.length;
  const names = skills.join(", ");
  return more > 0 ? t(language, "staffing.list.more", {skills: names, count: more}) : names;
}

function waitedTitle({idle_days: days, on_bench: bench}: FreeRow, language: Language): string {
  if (days !== null) return t(language, "staffing.column.age");
  return t(language, bench ? "staffing.list.noAge" : "staffing.list.staffed");
}
