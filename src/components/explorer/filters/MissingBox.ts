import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {element} from "../element.js";
import type {FilterValue} from "../state.js";

/** A box that leaves the rows without a value, with how many these are where that is known. */
export function MissingBox(
  language: Language,
  choose: (value: FilterValue | null, entry: "push") => void
): {node: HTMLElement; show: (value: FilterValue | null, count: number | null) => void} {
  const box = element("input", {type: "checkbox"});
  const count = element("span", {class: "count"});
  box.addEventListener("change", () => choose(box.checked ? {kind: "missing"} : null, "push"));
  const label = element(
    "label",
    {},
    box,
    element("bdi", {}, t(language, "explorer.isMissing")),
    count
  );
  return {
    node: element("div", {class: "choices"}, label),
    show(value, rows) {
      box.checked = value?.kind === "missing";
      if (rows !== null) count.textContent = formatNumber(language, rows);
    }
  };
}
