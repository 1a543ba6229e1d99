import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";
import type {Column} from "./columns.js";
import {Dropdown} from "./Dropdown.js";
import {element} from "./element.js";
import type {Model} from "./model.js";
import {windowOf} from "./state.js";
import {shownKeys} from "./table/shownColumns.js";
import {labelText} from "./words.js";

/** `keys` with the one at `from` at `to`. */
export function moved(keys: readonly string[], from: number, to: number): string[] {
  const next = keys.filter((_, index) => index !== from);
  next.splice(to, 0, ...keys.slice(from, from + 1));
  return next;
}

/** Asks for the columns `keys`; null for those that there is room for. */
export function showColumns(model: Model, keys: readonly string[] | null): void {
  const {state} = model.view;
  model.show({...state, layout: {...state.layout, columns: keys}}, "push");
}

/** A panel that says which columns are shown and in which order: by boxes, buttons and dragging. */
export function ColumnChooser(model: Model, language: Language): HTMLElement {
  const name = t(language, "explorer.columns");
  const list = element("ul", {class: "choices column-list"});
  const said = element("p", {class: "unseen", role: "status"});
  let dragged: string | null = null;

  const keys = () => shownKeys(model.columns, model.view.state.layout.columns);
  const change = (next: readonly string[] | null, focused?: string) => {
    showColumns(model, next);
    draw(focused);
  };

  function Entry(column: Column, at: number, shown: readonly string[]): HTMLElement {
    const label = labelText(language, column, windowOf(model.view.state));
    const box = element("input", {type: "checkbox", "data-act": `${column.key} box`});
    box.checked = at >= 0;
    // The last column stays: a table of nothing helps nobody.
    box.disabled = at >= 0 && shown.length === 1;
    box.addEventListener("change", () => {
      const rest = shown.filter((key) => key !== column.key);
      change(at >= 0 ? rest : [...shown, column.key], `${column.key} box`);
    });
    const arrow = (step: -1 | 1, text: TextKey, sign: string) => {
      const title = t(language, text, {column: label});
      const act = `${column.key} ${step}`;
      const button = element(
        "button",
        {type: "button", title, "aria-label": title, "data-act": act},
        sign
      );
      button.disabled = at + step < 0 || at + step >= shown.length;
      button.addEventListener("click", () => {
        change(moved(shown, at, at + step), act);
        const place = {column: label, place: at + step + 1};
        said.textContent = t(language, "explorer.columns.moved", place);
      });
      return button;
    };
    const node = element(
      "li",
      {draggable: at >= 0 ? "true" : undefined, "data-key": column.key},
      element("label", {}, box, element("span", {}, label)),
      ...(at >= 0
        ? [arrow(-1, "explorer.columns.up", "↑"), arrow(1, "explorer.columns.down", "↓")]
        : [])
    );
    if (at < 0) return node;
    node.addEventListener("dragstart", () => (dragged = column.key));
    node.addEventListener("dragover", (event) => {
      if (dragged) event.preventDefault();
      node.classList.toggle("target", dragged !== null && dragged !== column.key);
    });
    node.addEventListener("dragleave", () => node.classList.remove("target"));
    node.addEventListener("drop", (event) => {
      event.preventDefault();
      const from = shown.indexOf(dragged ?? "");
      dragged = null;
      if (from >= 0) change(moved(shown, from, at));
    });
    return node;
  }

  function draw(focused?: string): void {
    const shown = keys();
    const rank = ({key}: Column) => shown.indexOf(key);
    const there = model.columns.filter((column) => rank(column) >= 0);
    there.sort((a, b) => rank(a) - rank(b));
    const others = model.columns.filter((column) => rank(column) < 0);
    list.replaceChildren(...[...there, ...others].map((one) => Entry(one, rank(one), shown)));
    const acts = [...list.querySelectorAll<HTMLInputElement>("[data-act]")];
    const act = acts.find((node) => node.dataset["act"] === focused);
    // A button that has reached the end leaves the focus to its neighbour.
    const heir = act?.disabled ? act.parentElement?.querySelector<HTMLElement>(":enabled") : act;
    heir?.focus();
  }

  return Dropdown(element("span", {}, name), {
    kind: "tool",
    name,
    fill(panel) {
      draw();
      const button = (text: TextKey, next: () => readonly string[] | null) => {
        const node = element("button", {type: "button"}, t(language, text));
        node.addEventListener("click", () => change(next()));
        return node;
      };
      panel.append(
        list,
        said,
        element(
          "p",
          {class: "acts"},
          button("explorer.columns.all", () => [
            ...new Set([...keys(), ...model.columns.map(({key}) => key)])
          ]),
          button("explorer.columns.reset", () => null)
        )
      );
    }
  }).node;
}
