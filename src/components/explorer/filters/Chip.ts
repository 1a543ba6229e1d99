import type {Language} from "../../language.js";
import {t} from "../../text.js";
import type {Filter} from "../columns.js";
import {element} from "../element.js";
import type {ExplorerView, Model} from "../model.js";
import {windowOf, withFilter} from "../state.js";
import {filterInWords} from "../words.js";

/** A filter that links set: its words on a button that removes it. */
export function Chip(
  model: Model,
  filter: Filter,
  language: Language
): {node: HTMLElement; show: (view: ExplorerView) => void} {
  const name = t(language, "explorer.remove");
  const button = element("button", {type: "button", class: "chip", title: name});
  button.addEventListener("click", () =>
    model.show(withFilter(model.view.state, filter, null), "push")
  );
  return {
    node: button,
    show({state, answer}) {
      const value = state.filters[filter.key];
      button.hidden = !value;
      if (!value) return;
      const known = {rows: answer?.rows, window: windowOf(state)};
      const text = filterInWords(language, model.subject, filter, value, known);
      button.replaceChildren(element("bdi", {}, text), element("span", {class: "cross"}, "×"));
      button.setAttribute("aria-label", `${name} : ${text}`);
    }
  };
}
