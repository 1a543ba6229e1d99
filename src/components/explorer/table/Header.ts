import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {ownWindow, type Column, type SortKey} from "../columns.js";
import {element} from "../element.js";
import {isNumeric} from "../values.js";
import {labelText} from "../words.js";
import type {ShownColumn} from "./shownColumns.js";

export interface HeaderNode {
  node: HTMLElement;
  /** Shows the place of the column among the sort keys, and the window it is of. */
  show: (keys: readonly SortKey[], window: string) => void;
}

export interface HeaderActions {
  sort: (column: Column, options: {add: boolean; descendingFirst: boolean}) => void;
  /** Opens the menu of a column at its button. */
  menu: (column: Column, button: HTMLElement) => void;
}

/** Whether a click first sorts from the largest value down. */
export function descendsFirst(column: Column): boolean {
  return isNumeric(column) || column.kind === "date";
}

/** A header: a button that sorts (with the shift key: also), and one that opens the column's menu. */
export function Header(
  {column, room}: ShownColumn,
  {language, sort, menu}: {language: Language} & HeaderActions
): HeaderNode {
  const label = element("span", {}, labelText(language, column, ownWindow));
  const sign = element("span", {class: "sort-mark", "aria-hidden": "true"});
  const hint = t(language, "explorer.sortHint");
  const button = element(
    "button",
    {type: "button", class: "sort-button", title: hint},
    label,
    sign
  );
  const more = element("button", {type: "button", class: "menu-button", "aria-haspopup": "menu"});
  button.addEventListener("click", (event) => {
    // A finger has no shift key: it gets the menu, which sorts as well.
    if ("pointerType" in event && event.pointerType === "touch") return menu(column, button);
    sort(column, {add: event.shiftKey, descendingFirst: descendsFirst(column)});
  });
  button.addEventListener("keydown", (event) => {
    if (!(event.key === "ContextMenu" || (event.key === "ArrowDown" && event.altKey))) return;
    event.preventDefault();
    menu(column, button);
  });
  more.addEventListener("click", () => menu(column, more));
  const classes = [isNumeric(column) ? "number" : "", room ?? ""].filter(Boolean).join(" ");
  const node = element("th", {scope: "col", class: classes || undefined}, button, more);
  let drawn = "";
  return {
    node,
    show(keys, window) {
      const index = keys.findIndex((key) => key.column === column.key);
      const found = keys[index];
      const text = labelText(language, column, window);
      const drawing = JSON.stringify([text, found, keys.length > 1 && index]);
      if (drawn === drawing) return;
      drawn = drawing;
      label.textContent = text;
      more.setAttribute("aria-label", t(language, "explorer.menu", {column: text}));
      if (found) node.setAttribute("aria-sort", found.descending ? "descending" : "ascending");
      else node.removeAttribute("aria-sort");
      const place = keys.length > 1 ? String(index + 1) : "";
      sign.textContent = found ? (found.descending ? "▼" : "▲") + place : "";
    }
  };
}
