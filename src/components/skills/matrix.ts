import type {SkillsMatrix} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {choose, chosen} from "./choice.js";
import {MatrixTable} from "./matrixTable.js";
import {Choice, isFreeSoon, peopleOf, type Person} from "./people.js";

/** The most columns and rows at one time, and the rows before the reader asks for more. */
const most = {skills: 30, people: 300};
const step = 40;

/** What the reader asks of the matrix. */
export interface MatrixFilter {
  category: string | null;
  practice: string | null;
  free: boolean;
}

/** The columns and rows of the matrix for a filter: skills most asked for, people most available first. */
export function matrixParts(
  matrix: SkillsMatrix,
  people: readonly Person[],
  {category, practice, free}: MatrixFilter
): {skills: number[]; people: Person[]} {
  const number = category === null ? -1 : matrix.categories.indexOf(category);
  const skills = matrix.skills
    .map((_, index) => index)
    .filter((index) => category === null || matrix.skill_categories[index] === number)
    .slice(0, most.skills);
  const rows = people
    .filter(
      (person) =>
        (practice === null || person.practice === practice) &&
        (!free || isFreeSoon(person)) &&
        skills.some((skill) => person.held.has(skill))
    )
    .slice(0, most.people);
  return {skills, people: rows};
}

/** Person × skill × level, by category, practice and availability. */
export function SkillMatrix(matrix: SkillsMatrix, language: Language): HTMLElement {
  if (matrix.ids.length === 0)
    return element("p", {class: "state"}, t(language, "skills.levels.none"));
  const people = peopleOf(matrix);
  const known = (name: string, values: readonly string[]) => {
    const asked = chosen(name);
    return asked !== null && values.includes(asked) ? asked : null;
  };
  const filter: MatrixFilter = {
    category: known("category", matrix.categories),
    practice: known("practice", matrix.practices),
    free: chosen("free") === "30"
  };
  const result = element("div", {"aria-live": "polite"});
  const show = (rows = step) => {
    const parts = matrixParts(matrix, people, filter);
    const left = parts.people.length - rows;
    const more = element(
      "button",
      {type: "button", class: "close", onclick: () => show(most.people)},
      t(language, "skills.matrix.more", {count: formatNumber(language, left)})
    );
    const caption = t(language, "skills.matrix.caption", {
      shown: formatNumber(language, Math.min(rows, parts.people.length)),
      total: formatNumber(language, matrix.people_total),
      skills: formatNumber(language, parts.skills.length)
    });
    result.replaceChildren(
      element("p", {class: "muted note"}, caption),
      parts.people.length === 0
        ? element("p", {class: "state"}, t(language, "skills.matrix.none"))
        : MatrixTable(matrix, {...parts, people: parts.people.slice(0, rows)}, people, language),
      ...(left > 0 ? [element("p", {class: "more"}, more)] : [])
    );
  };
  const set = (name: "category" | "practice") => (value: string) => {
    filter[name] = value || null;
    choose(name, filter[name]);
    show();
  };
  const options = (all: string, names: readonly string[]) => [
    {value: "", text: all},
    ...names.map((value) => ({value, text: value}))
  ];
  const free = element("input", {
    type: "checkbox",
    checked: filter.free,
    onchange: () => {
      filter.free = free.checked;
      choose("free", free.checked ? "30" : null);
      show();
    }
  });
  show();
  return element(
    "div",
    {},
    element(
      "form",
      {class: "choices", onsubmit: (event) => event.preventDefault()},
      Choice(
        t(language, "skills.matrix.category"),
        options(t(language, "skills.matrix.category.all"), matrix.categories),
        filter.category ?? "",
        set("category")
      ),
      Choice(
        t(language, "skills.matrix.practice"),
        options(t(language, "skills.matrix.practice.all"), matrix.practices),
        filter.practice ?? "",
        set("practice")
      ),
      element("label", {class: "choice check"}, free, t(language, "skills.matrix.free"))
    ),
    result
  );
}
