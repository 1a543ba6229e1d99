import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {listenTyping} from "./typing.js";
import {loadSearcher} from "./load.js";

const holder = "search-box";

/** Opens the search box over the page, or leaves it open. What was typed before is not kept. */
export function openSearch(
  language: Language,
  {load = loadSearcher, text = ""} = {}
): HTMLDialogElement {
  const shown = document.getElementById(holder);
  if (shown instanceof HTMLDialogElement && shown.open) return shown;
  shown?.remove();
  const parts = Parts(language);
  const {dialog, field} = parts;
  field.value = text;
  listenTyping(language, parts, load);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  return dialog;
}

function Parts(language: Language) {
  const field = element("input", {
    type: "text",
    id: "search-field",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "search-results",
    "aria-autocomplete": "list",
    "aria-label": t(language, "search.title"),
    placeholder: t(language, "search.field"),
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    autofocus: true
  });
  const label = t(language, "search.results");
  const list = element("div", {id: "search-results", role: "listbox", "aria-label": label});
  const status = element("p", {class: "search-count", role: "status"});
  const state = element("div", {class: "search-state"});
  const close = element("button", {type: "button", class: "close"}, t(language, "search.close"));
  const keys = element("p", {class: "muted search-keys"}, t(language, "search.keys"));
  const dialog = element(
    "dialog",
    {id: holder, class: "search-box", "aria-label": t(language, "search.title")},
    element("div", {class: "search-line"}, field, close),
    element("div", {class: "search-found"}, state, list),
    element("div", {class: "search-foot"}, status, keys)
  );
  close.addEventListener("click", () => dialog.close());
  // The box has no padding: what is hit beside its parts is the page behind it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {dialog, field, list, state, status};
}
