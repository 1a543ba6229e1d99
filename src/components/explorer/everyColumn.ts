import type {Language} from "../language.js";
import {t} from "../text.js";
import {element} from "./element.js";

const storageKey = "consultator-every-column";

/** A button that shows `table` with every column, also those it has no room for; remembered. */
export function EveryColumn(table: HTMLElement, language: Language): HTMLElement {
  const text = t(language, "explorer.everyColumn");
  const button = element("button", {type: "button", class: "every-column-button"}, text);
  const show = (every: boolean) => {
    table.classList.toggle("every-column", every);
    button.setAttribute("aria-pressed", String(every));
  };
  button.addEventListener("click", () => {
    const every = !table.classList.contains("every-column");
    show(every);
    try {
      localStorage.setItem(storageKey, String(every));
    } catch (error) {
      // A browser that refuses storage still shows them; it only forgets.
      console.warn("the choice of columns is not remembered:", error);
    }
  });
  show(remembered());
  return button;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(storageKey) === "true";
  } catch (error) {
    console.warn("no choice of columns is remembered:", error);
    return false;
  }
}
