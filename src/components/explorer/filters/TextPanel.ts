import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {element} from "../element.js";
import {phrase, type FilterValue} from "../state.js";
import type {Content} from "./content.js";
import {MissingBox} from "./MissingBox.js";

/** A text that the column contains, while it is typed; or rows without one. */
export function TextPanel({
  language,
  label,
  counts,
  choose
}: {
  language: Language;
  label: string;
  counts: (values: readonly FilterValue[]) => Promise<readonly number[]>;
  choose: (value: FilterValue | null, entry: "push" | "replace") => void;
}): Content {
  const name = t(language, "explorer.containing", {label});
  const field = element("input", {
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: 256,
    "aria-label": name,
    placeholder: name
  });
  const missing = MissingBox(language, choose);
  const wrong = element("p", {class: "wrong", role: "alert"});
  let without: number | null = null;
  let value: FilterValue | null = null;
  // One text is one step back, however many letters it took.
  let typing = false;
  field.addEventListener("input", () => {
    const text = phrase(field.value);
    if (text === (value?.kind === "text" ? value.text : "")) return;
    choose(text === "" ? null : {kind: "text", text}, typing ? "replace" : "push");
    typing = true;
  });
  field.addEventListener("change", () => (typing = false));
  counts([{kind: "missing"}]).then(
    ([rows = 0]) => missing.show(value, (without = rows)),
    (error: unknown) => (wrong.textContent = String(error))
  );
  return {
    node: element("div", {class: "range"}, field, missing.node, wrong),
    sync(next) {
      value = next;
      const text = next?.kind === "text" ? next.text : "";
      if (phrase(field.value) !== text) field.value = text;
      missing.show(next, without);
    }
  };
}
