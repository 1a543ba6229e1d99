import {element} from "../element.js";
import {formatDate, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {Confidential} from "./confidential.js";
import {FactList, Part, type Fact} from "./facts.js";
import {Findings} from "./findings.js";
import {Lifeline} from "./lifeline.js";
import {Documents, Languages, Managers, Skills} from "./lists.js";
import {MissionTable, shownMissions} from "./missionTable.js";
import type {Person} from "./read.js";
import {consultantSentence} from "./sentence.js";

/** All that is known of one consultant, as far as the audience may see it. */
export function ConsultantView(
  person: Person,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  return element(
    "div",
    {class: "detail"},
    element("p", {class: "headline", dir: "auto"}, consultantSentence(person, language)),
    FactList(consultantFacts(person, language)),
    Part(t(language, "detail.missions"), Missions(person, language, width), {wide: true}),
    element(
      "div",
      {class: "detail-parts"},
      Skills(person, language),
      Languages(person, language),
      Managers(person, language),
      Documents(person, language)
    ),
    Confidential(person, language),
    Findings(person, language)
  );
}

function consultantFacts({record}: Person, language: Language): Fact[] {
  const {person} = record;
  const unset = t(language, "missing.unset");
  const none = t(language, "missing.workforce");
  const filter = (key: string, value: string | number | null) =>
    value === null ? null : {href: `./consultants?${key}=${encodeURIComponent(value)}`};
  const link = (key: string, value: string | null, id: string | number | null = value) => {
    const to = filter(key, id);
    return value === null || !to ? value : element("a", to, value);
  };
  const date = (value: string | null) => (value === null ? null : formatDate(language, value));
  return [
    {term: t(language, "column.status"), value: t(language, `staffing.${person.status}`)},
    {term: t(language, "column.practice"), value: link("practice", person.practice), why: unset},
    {term: t(language, "column.grade"), value: link("grade", person.grade), why: unset},
    {
      term: t(language, "column.manager"),
      value: link("manager_id", person.manager, person.manager_id),
      why: t(language, "missing.manager")
    },
    {
      term: t(language, "column.availableOn"),
      value: date(person.available_on),
      why: t(language, "missing.available")
    },
    {
      term: t(language, "column.occupancy"),
      value: person.occupancy === null ? null : formatPercent(language, person.occupancy),
      why: none
    },
    {
      term: t(language, "column.consultantRate"),
      value:
        person.daily_rate === null
          ? null
          : formatUnit(language, "euros-per-day", person.daily_rate),
      why: t(language, "missing.rate")
    },
    {
      term: t(language, "column.revenue"),
      value: person.revenue === null ? null : formatUnit(language, "euros", person.revenue),
      why: t(language, "missing.rate")
    },
    {term: t(language, "column.contract"), value: person.contract, why: unset},
    {term: t(language, "column.entity"), value: person.entity, why: unset},
    {term: t(language, "column.company"), value: person.company, why: unset},
    {term: t(language, "column.entry"), value: date(person.entry), why: unset},
    {
      term: t(language, "column.seniority"),
      value: person.seniority === null ? null : formatNumber(language, person.seniority, 1),
      why: t(language, "missing.seniority")
    },
    {
      term: t(language, "column.exit"),
      value: date(person.exit),
      why: t(language, "missing.exit")
    }
  ];
}

/** The line of time, and the same as a table; the explorer has what is too long ago or too much. */
function Missions(
  {id, record, missions, head}: Person,
  language: Language,
  width: number
): Node | string {
  const all = record.person.missions;
  const number = (value: number) => formatNumber(language, value);
  if (all === 0) return t(language, "detail.missions.none");
  const shown = Math.min(missions.length, shownMissions);
  const from = head.missions_from;
  const caption =
    shown === all
      ? t(language, all === 1 ? "detail.missions.one" : "detail.missions.all", {count: number(all)})
      : from !== null && shown === missions.length
        ? t(language, "detail.missions.since", {
            shown: number(shown),
            count: number(all),
            date: formatDate(language, from)
          })
        : t(language, "detail.missions.some", {shown: number(shown), count: number(all)});
  const rows = element(
    "a",
    {href: `./missions?consultant_id=${id}`},
    t(language, "detail.missions.rows")
  );
  return element(
    "div",
    {},
    Lifeline(missions, {language, width: Math.max(width - 34, 200), asOf: head.as_of}),
    MissionTable(missions, {language, caption}),
    element("p", {class: "note"}, rows)
  );
}
