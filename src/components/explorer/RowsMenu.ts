import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";
import {Dropdown} from "./Dropdown.js";
import {element} from "./element.js";
import type {Layout} from "./layout.js";
import type {Model} from "./model.js";

/** A panel that says how close the rows stand, and whether they come in pages. */
export function RowsMenu(model: Model, language: Language): HTMLElement {
  const name = t(language, "explorer.rows");
  const choice = (group: "compact" | "scrolling", value: boolean, text: TextKey): HTMLElement => {
    const field = element("input", {type: "radio", name: `rows-${group}`});
    field.checked = model.view.state.layout[group] === value;
    field.addEventListener("change", () => {
      const {state} = model.view;
      const layout: Layout = {...state.layout, [group]: value};
      model.show({...state, page: 1, layout}, "push");
    });
    return element("label", {}, field, t(language, text));
  };
  const group = (text: TextKey, ...choices: HTMLElement[]) =>
    element("fieldset", {class: "choices"}, element("legend", {}, t(language, text)), ...choices);
  return Dropdown(element("span", {}, name), {
    kind: "tool",
    name,
    fill(panel) {
      panel.append(
        group(
          "explorer.density",
          choice("compact", false, "explorer.density.normal"),
          choice("compact", true, "explorer.density.compact")
        ),
        group(
          "explorer.paging",
          choice("scrolling", false, "explorer.paging.pages"),
          choice("scrolling", true, "explorer.paging.scroll")
        )
      );
    }
  }).node;
}
