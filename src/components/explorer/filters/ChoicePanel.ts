import type {Language} from "../../language.js";
import {hasText, t} from "../../text.js";
import {ownWindow, type Filter} from "../columns.js";
import {element} from "../element.js";
import type {FilterValue} from "../state.js";
import {windowText} from "../words.js";
import type {Content} from "./content.js";

/** One of a few, the one that applies when none is chosen first. */
export function ChoicePanel(
  filter: Filter,
  {language, choose}: {language: Language; choose: (value: FilterValue | null) => void}
): Content {
  const fields = choicesOf(filter, language).map(({key, text, value}) => {
    const field = element("input", {type: "radio", name: `choice-${filter.key}`, value: key});
    field.addEventListener("change", () => choose(value));
    return {field, label: element("label", {}, field, text)};
  });
  return {
    node: element("div", {class: "choices"}, ...fields.map(({label}) => label)),
    sync(value) {
      const chosen = keyOf(filter, value);
      for (const {field} of fields) field.checked = field.value === chosen;
    }
  };
}

interface Entry {
  key: string;
  text: string;
  value: FilterValue | null;
}

function choicesOf(filter: Filter, language: Language): Entry[] {
  if (filter.kind === "window")
    return [ownWindow, ...filter.choices].map((key) => ({
      key,
      text: windowText(language, "long", key),
      value: {kind: "window", value: key}
    }));
  if (filter.kind === "horizon")
    return ["", ...filter.choices].map((key) => {
      const text = `explorer.horizon.${key || "any"}`;
      const value: FilterValue = {kind: "horizon", value: key};
      return {key, text: hasText(text) ? t(language, text) : key, value};
    });
  if (filter.kind !== "flag") throw new Error(`"${filter.key}" is not one of a few`);
  const {yes, no} = filter.texts;
  return [
    {key: "", text: t(language, "explorer.any"), value: null},
    {key: "yes", text: t(language, yes), value: {kind: "flag", value: true}},
    {key: "no", text: t(language, no), value: {kind: "flag", value: false}}
  ];
}

function keyOf(filter: Filter, value: FilterValue | null): string {
  if (value?.kind === "flag") return value.value ? "yes" : "no";
  if (value?.kind === "window" || value?.kind === "horizon") return value.value;
  return filter.kind === "window" ? ownWindow : "";
}
