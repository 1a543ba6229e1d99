import type {SkillsMatrix} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {skillLink} from "../links.js";
import {freeText, PersonLink, type Person} from "./people.js";

/** Who holds what: a real table, the level as a figure and a shade. */
export function MatrixTable(
  matrix: SkillsMatrix,
  {skills, people}: {skills: readonly number[]; people: readonly Person[]},
  everybody: readonly Person[],
  language: Language
): HTMLElement {
  const firstFree = Math.min(...everybody.map(({freeIn}) => freeIn ?? Infinity));
  const names = skills.map((skill) => matrix.skills[skill] ?? "");
  const levels = ([0, 1, 2, 3, 4] as const).map((level) => t(language, `skills.level.${level}`));
  const header = element(
    "tr",
    {},
    element("th", {scope: "col"}, t(language, "skills.column.consultant")),
    element("th", {scope: "col"}, t(language, "skills.free.column")),
    ...names.map((name) =>
      element(
        "th",
        {scope: "col", class: "skill-name", title: name},
        element("span", {}, element("a", {href: skillLink(name)}, name))
      )
    )
  );
  const lines = people.map((person) =>
    element(
      "tr",
      {},
      element("th", {scope: "row", title: person.name}, PersonLink(person)),
      element(
        "td",
        {
          class: "muted",
          title: person.freeIn === null ? t(language, "skills.free.unknown.why") : null
        },
        freeText(language, person, firstFree)
      ),
      ...skills.map((skill, index) => {
        const level = person.held.get(skill);
        if (level === undefined) return element("td", {});
        const title = t(language, "skills.matrix.cell", {
          person: person.name,
          skill: names[index] ?? "",
          level: levels[level] ?? ""
        });
        return element(
          "td",
          {class: `level-cell heat-${level + 1}`, title},
          level === 0 ? "?" : String(level)
        );
      })
    )
  );
  return element(
    "div",
    {
      class: "card scroll tall",
      tabindex: 0,
      role: "region",
      "aria-label": t(language, "skills.matrix")
    },
    element(
      "table",
      {class: "rows matrix skill-matrix"},
      element("thead", {}, header),
      element("tbody", {}, ...lines)
    )
  );
}
