import type {SkillsMatrix} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {consultantLink} from "../links.js";
import {t} from "../text.js";

/** 0 is a level that is not known; null is a skill that is not held. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** A person of the matrix. */
export interface Person {
  id: number;
  name: string;
  practice: string | null;
  /** Days from as-of to the availability date; null when unknown. */
  freeIn: number | null;
  /** Level by skill number. */
  held: ReadonlyMap<number, Level>;
}

/** The file's columns as people, in its order: most available first. */
export function peopleOf(matrix: SkillsMatrix): Person[] {
  return matrix.ids.map((id, index) => {
    const practice = matrix.practice[index] ?? null;
    const held = matrix.held[index] ?? [];
    return {
      id,
      name: matrix.names[index] ?? "",
      practice: practice === null ? null : (matrix.practices[practice] ?? null),
      freeIn: matrix.free_in[index] ?? null,
      held: new Map(held.map((code) => [Math.floor(code / 8), (code % 8) as Level]))
    };
  });
}

/** Free at most 30 days after as-of. */
export const isFreeSoon = ({freeIn}: Person): boolean => freeIn !== null && freeIn <= 30;

/** When a person is free, in words. As-of may be a day off: the first business day is "now". */
export function freeText(language: Language, {freeIn}: Person, firstFree: number): string {
  if (freeIn === null) return t(language, "skills.free.unknown");
  if (freeIn <= firstFree) return t(language, "skills.free.now");
  return t(language, "skills.free.in", {count: formatNumber(language, freeIn)});
}

/** A person's name, leading to the consultant. */
export function PersonLink({id, name}: Person): HTMLElement {
  return element("a", {href: consultantLink(id)}, name);
}

/** A choice with a label; `change` is told the new value. */
export function Choice(
  label: string,
  options: readonly {value: string; text: string}[],
  value: string,
  change: (value: string) => void
): HTMLElement {
  const select = element(
    "select",
    {onchange: () => change(select.value)},
    ...options.map((option) =>
      element("option", {value: option.value, selected: option.value === value}, option.text)
    )
  );
  return element("label", {class: "choice"}, element("span", {}, label), select);
}
