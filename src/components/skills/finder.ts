import type {SkillRow, SkillsMatrix, SkillsPage} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";
import {choose, chosen} from "./choice.js";
import {holdersHref} from "./measure.js";
import {
  Choice,
  freeText,
  isFreeSoon,
  peopleOf,
  PersonLink,
  type Level,
  type Person
} from "./people.js";

/** Of each skill the file has at least its first ten that are free within 30 days. */
const kept = 10;

/** Who holds a skill and is free within 30 days: a skill to choose, and its people. */
export function Finder(
  {skills}: Pick<SkillsPage, "skills">,
  matrix: SkillsMatrix,
  language: Language
): HTMLElement {
  const offered = skills.filter(({holders}) => holders > 0);
  const first = offered.find((row) => row.free_30 > 0) ?? offered[0];
  if (!first) return element("p", {class: "state"}, t(language, "skills.levels.none"));
  const people = peopleOf(matrix);
  const asked = chosen("skill");
  let current = offered.find(({name}) => name === asked) ?? first;
  const result = element("div", {"aria-live": "polite"});
  const show = () => result.replaceChildren(Holders(current, matrix, people, language));
  const options = offered
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
    .map(({name, free_30}) => ({
      value: name,
      text: t(language, "skills.find.option", {
        skill: name,
        count: formatNumber(language, free_30)
      })
    }));
  show();
  const label = t(language, "skills.find.skill");
  return element(
    "div",
    {},
    element(
      "form",
      {class: "choices", onsubmit: (event) => event.preventDefault()},
      Choice(label, options, current.name, (name) => {
        current = offered.find((row) => row.name === name) ?? current;
        choose("skill", current.name);
        show();
      })
    ),
    result
  );
}

function Holders(
  row: SkillRow,
  matrix: SkillsMatrix,
  people: readonly Person[],
  language: Language
): HTMLElement {
  const number = matrix.skills.indexOf(row.name);
  const found = people.filter((person) => isFreeSoon(person) && person.held.has(number));
  // Beyond those kept for each skill, who is in the file is chance.
  const shown = found.length === row.free_30 ? found : found.slice(0, kept);
  if (shown.length === 0)
    return element("p", {class: "state"}, t(language, "skills.find.none", {skill: row.name}));
  const firstFree = Math.min(...people.map(({freeIn}) => freeIn ?? Infinity));
  const level = (person: Person): Level => person.held.get(number) ?? 0;
  const columns: Column<Person>[] = [
    {
      label: t(language, "skills.column.consultant"),
      value: ({name}) => name,
      cell: PersonLink,
      title: ({name}) => name
    },
    {
      label: t(language, "skills.column.level"),
      value: level,
      cell: (person) => t(language, `skills.level.${level(person)}`)
    },
    {
      label: t(language, "skills.free.column"),
      value: ({freeIn}) => freeIn,
      cell: (person) => freeText(language, person, firstFree)
    },
    {
      label: t(language, "skills.column.practice"),
      value: ({practice}) => practice,
      cell: ({practice}) => practice ?? t(language, "group.none")
    }
  ];
  const caption = t(language, "skills.find.some", {
    shown: formatNumber(language, shown.length),
    count: formatNumber(language, row.free_30),
    skill: row.name
  });
  return element(
    "div",
    {},
    DataTable(shown, {label: caption, columns, caption}),
    element(
      "p",
      {class: "more"},
      element("a", {href: holdersHref(row.name, {free: "30"})}, t(language, "skills.find.all"))
    )
  );
}
