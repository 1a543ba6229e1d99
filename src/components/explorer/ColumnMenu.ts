import type {Language} from "../language.js";
import {t, type TextKey} from "../text.js";
import {moved, showColumns} from "./ColumnChooser.js";
import type {Column, Filter, SortKey} from "./columns.js";
import {element} from "./element.js";
import {groupable, groupingBy} from "./layout.js";
import type {Model} from "./model.js";
import {withOrder} from "./state.js";
import {shownKeys} from "./table/shownColumns.js";

export interface ColumnMenuNode {
  node: HTMLElement;
  /** Opens the menu of `column` below `button`. */
  open: (column: Column, button: HTMLElement) => void;
  close: () => void;
}

/** What can be done with a column, in a menu below its header. */
export function ColumnMenu(
  model: Model,
  {
    language,
    filter,
    profile
  }: {
    language: Language;
    filter: (filter: Filter) => void;
    profile: (column: Column, button: HTMLElement) => void;
  }
): ColumnMenuNode {
  const node = element("div", {class: "panel column-menu", role: "menu"});
  node.hidden = true;
  let opener: HTMLElement | null = null;

  const close = () => {
    if (node.hidden) return;
    const inside = node.contains(document.activeElement);
    node.hidden = true;
    if (inside) opener?.focus();
  };
  const items = () => [...node.querySelectorAll<HTMLElement>("[role=menuitem]")];

  function Item(text: TextKey, run: () => void): HTMLElement {
    const item = element("button", {type: "button", role: "menuitem", tabindex: -1});
    item.textContent = t(language, text);
    item.addEventListener("click", () => {
      close();
      run();
    });
    return item;
  }

  function itemsOf(column: Column, button: HTMLElement): HTMLElement[] {
    const {subject, view} = model;
    const {state} = view;
    const current = state.sort.length > 0 ? state.sort : subject.sort;
    const others = current.filter((key) => key.column !== column.key);
    const order = (descending: boolean, before: readonly SortKey[]) => () =>
      model.show(withOrder(subject, state, [...before, {column: column.key, descending}]), "push");
    const list: HTMLElement[] = [];
    if (!subject.limits) {
      list.push(Item("explorer.menu.up", order(false, [])));
      list.push(Item("explorer.menu.down", order(true, [])));
    }
    if (others.length > 0 && !subject.limits) {
      list.push(Item("explorer.menu.alsoUp", order(false, others)));
      list.push(Item("explorer.menu.alsoDown", order(true, others)));
    }
    const own = subject.filters.find(
      (one) => one.column === column.key && !one.linked && one.kind !== "id"
    );
    if (own && own.kind !== "window") list.push(Item("explorer.menu.filter", () => filter(own)));
    if (!subject.limits) list.push(Item("explorer.menu.profile", () => profile(column, button)));
    if (groupable(subject, column))
      list.push(
        Item("explorer.menu.group", () => {
          const layout = {...state.layout, grouping: groupingBy(column)};
          model.show({...state, layout}, "push");
        })
      );
    const keys = shownKeys(model.columns, state.layout.columns);
    const at = keys.indexOf(column.key);
    if (at > 0)
      list.push(Item("explorer.menu.left", () => showColumns(model, moved(keys, at, at - 1))));
    if (at >= 0 && at < keys.length - 1)
      list.push(Item("explorer.menu.right", () => showColumns(model, moved(keys, at, at + 1))));
    if (at >= 0 && keys.length > 1)
      list.push(
        Item("explorer.menu.hide", () =>
          showColumns(
            model,
            keys.filter((key) => key !== column.key)
          )
        )
      );
    return list;
  }

  node.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1
    };
    if (event.key === "Escape" || event.key === "Tab") {
      event.stopPropagation();
      if (event.key === "Escape") event.preventDefault();
      return close();
    }
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  });
  return {
    node,
    close,
    open(column, button) {
      const again = !node.hidden && opener === button;
      close();
      if (again) return;
      opener = button;
      node.setAttribute("aria-label", button.getAttribute("aria-label") ?? column.key);
      node.replaceChildren(...itemsOf(column, button));
      node.hidden = false;
      placeBelow(node, button);
      items()[0]?.focus();
    }
  };
}

/** Puts `panel` below `button`, both within the same positioned parent, and on the screen. */
export function placeBelow(panel: HTMLElement, button: HTMLElement): void {
  const parent = panel.offsetParent?.getBoundingClientRect() ?? {left: 0, top: 0};
  const {left, bottom} = button.getBoundingClientRect();
  const most = document.documentElement.clientWidth - panel.offsetWidth - 8;
  panel.style.left = `${Math.max(8, Math.min(left, most)) - parent.left}px`;
  panel.style.top = `${bottom - parent.top}px`;
}
