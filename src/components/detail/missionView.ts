import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {clientLink, consultantLink, missionLink, skillLink} from "../links.js";
import {formatUnit} from "../metric.js";
import {t} from "../text.js";
import {FactList, Part, type Fact} from "./facts.js";
import {MissionFindings} from "./findings.js";
import {Lifeline} from "./lifeline.js";
import {missionName, type Mission} from "./mission.js";
import type {MissionOf} from "./read.js";
import {missionSentence} from "./sentence.js";

/** All that is known of one mission, and where it stands among its consultant's. */
export function MissionView(
  asked: MissionOf,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  const {mission, owner, head} = asked;
  if (!mission) return LongAgo(asked, language);
  const options = {
    language,
    width: Math.max(width - 34, 200),
    asOf: head.as_of,
    current: mission.id
  };
  const line = owner && Lifeline(owner.missions, options);
  return element(
    "div",
    {class: "detail"},
    element("p", {class: "headline", dir: "auto"}, missionSentence(asked, language)),
    FactList(missionFacts(asked, mission, language)),
    line &&
      Part(
        t(language, "detail.among", {name: owner.record.person.name}),
        element("div", {}, line, Neighbours(owner.missions, mission, language)),
        {wide: true}
      ),
    MissionFindings(mission, language)
  );
}

/** What a mission is called in the page's title, also where its own entry is not at hand. */
export function missionTitle({id, mission}: MissionOf, language: Language): string {
  return missionName(mission ?? {id, name: null}, language);
}

function missionFacts({owner}: MissionOf, mission: Mission, language: Language): Fact[] {
  const {client, role, rate, days, declared, technologies} = mission;
  const unset = t(language, "missing.unset");
  const person = owner?.record.person;
  const cost = person?.daily_cost;
  const facts: Fact[] = [
    {
      term: t(language, "column.consultant"),
      value: person ? element("a", {href: consultantLink(person.id)}, person.name) : null,
      why: t(language, "missing.orphan")
    },
    {
      term: t(language, "column.client"),
      value: client === null ? null : element("a", {href: clientLink(client)}, client),
      why: unset
    },
    {term: t(language, "column.role"), value: role, why: unset},
    {term: t(language, "column.status"), value: t(language, `mission.${mission.status}`)},
    {
      term: t(language, "column.start"),
      value: mission.start === null ? null : formatDate(language, mission.start),
      why: t(language, "missing.start")
    },
    {
      term: t(language, "column.end"),
      value: mission.end === null ? null : formatDate(language, mission.end),
      why: t(language, "missing.end")
    },
    {
      term: t(language, "column.missionRate"),
      value: rate === null ? null : formatUnit(language, "euros-per-day", rate),
      why: t(language, "missing.missionRate")
    },
    {term: t(language, "column.days"), value: formatNumber(language, days, 1)},
    {
      term: t(language, "column.revenue"),
      value: rate === null ? null : formatUnit(language, "euros", rate * days),
      why: t(language, "missing.missionRate")
    },
    {
      term: t(language, "column.declared"),
      value: declared === null ? null : formatUnit(language, "euros", declared),
      why: unset
    },
    {
      term: t(language, "column.valid"),
      value: t(language, mission.valid ? "explorer.yes" : "explorer.no")
    },
    {
      term: t(language, "column.technologies"),
      value: technologies.length === 0 ? null : Technologies(technologies),
      why: unset
    }
  ];
  if (cost === undefined) return facts;
  const margin = cost === null || rate === null ? null : (rate - cost) * days;
  return [
    ...facts,
    {
      term: t(language, "column.dailyCost"),
      value: cost === null ? null : formatUnit(language, "euros-per-day", cost),
      why: t(language, "missing.cost")
    },
    {
      term: t(language, "column.margin"),
      value: margin === null ? null : formatUnit(language, "euros", margin),
      why: t(language, "missing.margin")
    }
  ];
}

function Technologies(names: readonly string[]): HTMLElement {
  const links = names.flatMap((name, index) => [
    index > 0 ? ", " : "",
    element("a", {href: skillLink(name)}, name)
  ]);
  return element("span", {}, ...links);
}

/** The mission before and the one after, by their start. */
function Neighbours(
  missions: readonly Mission[],
  mission: Mission,
  language: Language
): HTMLElement | null {
  const at = missions.findIndex(({id}) => id === mission.id);
  // The list begins with the latest.
  const link = (other: Mission | undefined, key: "detail.before" | "detail.after") =>
    other &&
    element(
      "a",
      {href: missionLink(other.id)},
      t(language, key, {name: missionName(other, language)})
    );
  const found = [
    link(missions[at + 1], "detail.before"),
    at > 0 ? link(missions[at - 1], "detail.after") : undefined
  ].filter((node) => node !== undefined);
  return found.length === 0 ? null : element("p", {class: "detail-neighbours"}, ...found);
}

/** A mission that ended before those that the records of a large firm keep: the explorer has it. */
function LongAgo({id, owner, head}: MissionOf, language: Language): HTMLElement {
  const text =
    head.missions_from === null
      ? t(language, "detail.mission.many", {id})
      : t(language, "detail.mission.longAgo", {id, date: formatDate(language, head.missions_from)});
  const person = owner?.record.person;
  return element(
    "div",
    {class: "state"},
    element("p", {}, element("strong", {}, text)),
    element(
      "p",
      {},
      element("a", {href: `./missions?id=${id}`}, t(language, "detail.mission.row"))
    ),
    person ? element("p", {}, element("a", {href: consultantLink(person.id)}, person.name)) : null
  );
}
