import type {SkillHolder, AskingMission, SkillRecord} from "../../../loaders/contract/skills.js";
import {readRecord, type BlockFile} from "../blocks.js";
import {element} from "../element.js";
import {formatDate, formatNumber, missing} from "../format.js";
import type {Language} from "../language.js";
import {clientLink, consultantLink, missionLink} from "../links.js";
import {nameKey} from "../nameKey.js";
import {holdersHref} from "../skills/measure.js";
import {LevelBars} from "../skills/levelBars.js";
import {DataTable} from "../table.js";
import {t} from "../text.js";
import type {Asked} from "./asked.js";
import {FactList, Part, type Fact} from "./facts.js";
import {missionName} from "./mission.js";
import type {Answer} from "./read.js";

/** The skill that an address asks for, matched as the numbers match names. Rejects as `readRecord` does. */
export async function readSkill(
  file: BlockFile,
  asked: Asked<string>
): Promise<Answer<SkillRecord>> {
  // No skill is without a name.
  if (!asked.ok || asked.value.trim() === "")
    return {found: false, asked: asked.ok ? asked.value : asked.text, why: "impossible"};
  const value = await readRecord<SkillRecord, string>(file, nameKey(asked.value));
  if (!value) return {found: false, asked: asked.value, why: "unknown"};
  return {found: true, value};
}

/** Who has a skill and at which level, and which missions ask for it. */
export function SkillView(record: SkillRecord, language: Language): HTMLElement {
  const {row} = record;
  return element(
    "div",
    {class: "detail"},
    element("p", {class: "headline", dir: "auto"}, skillSentence(record, language)),
    element("h2", {class: "unseen"}, t(language, "overview.tiles")),
    FactList(skillFacts(record, language)),
    row.holders > 0 ? Levels(record, language) : null,
    Part(t(language, "detail.holders"), Holders(record, language)),
    Part(t(language, "detail.asking"), Asking(record, language))
  );
}

/** Supply against demand, in a sentence. */
export function skillSentence({row}: SkillRecord, language: Language): string {
  const number = (value: number) => formatNumber(language, value, 1);
  const held =
    row.holders === 0
      ? t(language, "detail.skill.held.none")
      : t(language, row.holders === 1 ? "detail.skill.held.one" : "detail.skill.held", {
          count: number(row.holders),
          free: number(row.free_30)
        });
  const asked =
    row.demand === 0
      ? t(language, "detail.skill.asked.none")
      : t(language, row.demand === 1 ? "detail.skill.asked.one" : "detail.skill.asked", {
          count: number(row.demand)
        });
  return t(language, "detail.skill.sentence", {
    held,
    asked:
      row.gap >= 0.05
        ? t(language, "detail.skill.short", {text: asked, gap: number(row.gap)})
        : asked
  });
}

function skillFacts({row}: SkillRecord, language: Language): Fact[] {
  const number = (value: number, digits = 0) => formatNumber(language, value, digits);
  return [
    {
      term: t(language, "detail.column.category"),
      value: row.category,
      why: t(language, "missing.unset")
    },
    {term: t(language, "detail.skill.holders"), value: number(row.holders)},
    {term: t(language, "detail.skill.freeNow"), value: number(row.free_now)},
    {term: t(language, "statistic.free"), value: number(row.free_30)},
    {term: t(language, "detail.skill.supply"), value: number(row.supply, 1)},
    {term: t(language, "detail.skill.demand"), value: number(row.demand)},
    {term: t(language, "detail.skill.planned"), value: number(row.planned)},
    {term: t(language, "detail.skill.gap"), value: number(row.gap, 1)}
  ];
}

function Levels({row}: SkillRecord, language: Language): HTMLElement {
  const [, , , expert] = row.levels;
  const bars = LevelBars([{name: row.name, holders: row.holders, levels: row.levels}], {
    language,
    title: t(language, expert > 0 ? "detail.skill.levels" : "detail.skill.levels.none", {
      count: formatNumber(language, expert)
    }),
    subtitle: t(language, "detail.skill.levels.subtitle"),
    levels: ([1, 2, 3, 4, 0] as const).map((level) => t(language, `skills.level.${level}`))
  });
  return element("div", {class: "card detail-levels"}, bars);
}

function Holders({row, holders}: SkillRecord, language: Language): Node | string {
  if (holders.length === 0) return t(language, "detail.holders.none");
  const table = DataTable<SkillHolder>(holders, {
    label: t(language, "detail.holders"),
    caption: t(language, "detail.holders.caption", {
      shown: formatNumber(language, holders.length),
      count: formatNumber(language, row.holders)
    }),
    columns: [
      {
        label: t(language, "column.consultant"),
        cell: ([, name]) => name,
        value: ([, name]) => name,
        href: ([id]) => consultantLink(id),
        title: ([, name]) => name
      },
      {
        label: t(language, "detail.column.level"),
        cell: ([, , , level]) => t(language, `skills.level.${knownLevel(level)}`),
        value: ([, , , level]) => level
      },
      {
        label: t(language, "detail.column.years"),
        number: true,
        cell: ([, , , , years]) => formatNumber(language, years, 1),
        value: ([, , , , years]) => years,
        title: ([, , , , years]) => (years === null ? t(language, "missing.unset") : null)
      },
      {
        label: t(language, "column.availableOn"),
        cell: ([, , , , , availability, day]) =>
          availability === "later"
            ? formatDate(language, day)
            : t(language, `availability.${availability}`),
        value: ([, , , , , , day]) => day
      },
      {
        label: t(language, "column.practice"),
        cell: ([, , practice]) => practice ?? missing,
        value: ([, , practice]) => practice,
        title: ([, , practice]) => practice ?? t(language, "missing.unset")
      }
    ]
  });
  const all = element("a", {href: holdersHref(row.name)}, t(language, "detail.holders.rows"));
  return element("div", {}, table, element("p", {class: "note"}, all));
}

function knownLevel(level: number | null): 0 | 1 | 2 | 3 | 4 {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 0;
}

function Asking({row, missions}: SkillRecord, language: Language): Node | string {
  const parameters = new URLSearchParams({q: row.name});
  const href = `./missions?${parameters.toString()}`;
  const all = element(
    "p",
    {class: "note"},
    element("a", {href}, t(language, "detail.asking.rows"))
  );
  if (missions.length === 0)
    return element(
      "div",
      {},
      element("p", {class: "state"}, t(language, "detail.asking.none")),
      all
    );
  const table = DataTable<AskingMission>(missions, {
    label: t(language, "detail.asking"),
    caption: t(language, "detail.asking.caption", {
      shown: formatNumber(language, missions.length),
      count: formatNumber(language, row.demand)
    }),
    columns: [
      {
        label: t(language, "column.mission"),
        cell: ([id, name]) => missionName({id, name}, language),
        value: ([, name]) => name,
        href: ([id]) => missionLink(id),
        title: ([, name]) => name
      },
      {
        label: t(language, "column.client"),
        cell: ([, , client]) => client ?? missing,
        value: ([, , client]) => client,
        href: ([, , client]) => (client === null ? null : clientLink(client)),
        title: ([, , client]) => client ?? t(language, "missing.unset")
      },
      {
        label: t(language, "column.consultant"),
        cell: ([, , , , consultant]) => consultant ?? missing,
        value: ([, , , , consultant]) => consultant,
        href: ([, , , id]) => (id === null ? null : consultantLink(id)),
        title: ([, , , , consultant]) => consultant ?? t(language, "missing.orphan")
      },
      {
        label: t(language, "column.start"),
        cell: ([, , , , , start]) => formatDate(language, start),
        value: ([, , , , , start]) => start
      },
      {
        label: t(language, "column.end"),
        cell: ([, , , , , , end]) => formatDate(language, end),
        value: ([, , , , , , end]) => end,
        title: ([, , , , , , end]) => (end === null ? t(language, "missing.end") : null)
      }
    ]
  });
  return element("div", {}, table, all);
}
