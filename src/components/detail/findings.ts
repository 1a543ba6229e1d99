import type {Severity} from "../../../loaders/contract/details.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {missionLink} from "../links.js";
import {fixText, ruleName} from "../quality/words.js";
import {t} from "../text.js";
import {Part} from "./facts.js";
import {missionName, type Mission} from "./mission.js";
import type {Person} from "./read.js";

interface Broken {
  rule: string;
  table: string;
  column: string | null;
  severity: Severity;
  missions: Mission[];
}

/** Missions named beside a rule that they break. */
const named = 3;

/** The rules that the record and its missions break, in words: what, how bad, what to do. */
export function Findings({record, missions}: Person, language: Language): HTMLElement {
  const broken = new Map<string, Broken>();
  const note = (rule: Omit<Broken, "missions">, mission?: Mission) => {
    const key = `${rule.rule} ${rule.table} ${rule.column ?? ""}`;
    const known = broken.get(key) ?? {...rule, missions: []};
    if (mission) known.missions.push(mission);
    broken.set(key, known);
  };
  for (const [rule, table, column, severity] of record.findings)
    note({rule, table, column, severity});
  for (const mission of missions)
    for (const [rule, column, severity] of mission.findings)
      note({rule, table: "missions", column, severity}, mission);
  return FindingList([...broken.values()], language);
}

/** The rules that one mission breaks. */
export function MissionFindings({findings}: Mission, language: Language): HTMLElement {
  const broken = findings.map(([rule, column, severity]) => {
    return {rule, table: "missions", column, severity, missions: []};
  });
  return FindingList(broken, language);
}

const order: readonly Severity[] = ["red", "amber", "grey"];

function FindingList(broken: readonly Broken[], language: Language): HTMLElement {
  const title = t(language, "detail.findings");
  if (broken.length === 0) return Part(title, t(language, "detail.findings.none"));
  const items = broken
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((one) => Finding(one, language));
  return Part(title, element("ul", {class: "card detail-findings"}, ...items));
}

function Finding(broken: Broken, language: Language): HTMLElement {
  const {severity, missions} = broken;
  const links = missions
    .slice(0, named)
    .flatMap((mission, index) => [
      index > 0 ? ", " : " ",
      element("a", {href: missionLink(mission.id)}, missionName(mission, language))
    ]);
  const more = missions.length - named;
  return element(
    "li",
    {},
    element("strong", {}, ruleName(broken, language)),
    element("span", {class: `severity ${severity}`}, t(language, `quality.severity.${severity}`)),
    element(
      "span",
      {class: "muted"},
      fixText(broken.rule, language),
      ...links,
      more > 0 ? t(language, "detail.findings.more", {count: formatNumber(language, more)}) : null
    )
  );
}
