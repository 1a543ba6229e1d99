import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {element} from "../element.js";
import type {FilterValue} from "../state.js";
import type {Content} from "./content.js";
import {fewChoices, fewKey, type FewFilter} from "./fewChoices.js";

/** One of a few, the one that applies when none is chosen first, with the rows it would leave. */
export function ChoicePanel(
  filter: FewFilter,
  {
    language,
    choose,
    counts
  }: {
    language: Language;
    choose: (value: FilterValue | null) => void;
    counts: (values: readonly (FilterValue | null)[]) => Promise<readonly number[]>;
  }
): Content {
  const entries = fewChoices(filter, language).map(({key, text, value}) => {
    const field = element("input", {type: "radio", name: `choice-${filter.key}`, value: key});
    field.addEventListener("change", () => choose(value));
    const count = element("span", {class: "count"});
    const label = element("label", {}, field, element("bdi", {}, text), count);
    return {field, value, count, label};
  });
  const node = element("div", {class: "choices"}, ...entries.map(({label}) => label));
  // A period lets every row through: there is nothing to count.
  if (filter.kind !== "window")
    counts(entries.map(({value}) => value)).then(
      (found) => {
        for (const [index, {count}] of entries.entries())
          count.textContent = formatNumber(language, found[index] ?? 0);
      },
      (error: unknown) => node.append(element("p", {class: "wrong", role: "alert"}, String(error)))
    );
  return {
    node,
    sync(value) {
      const chosen = fewKey(filter, value);
      for (const {field} of entries) field.checked = field.value === chosen;
    }
  };
}
