import {RenewedError} from "../blocks.js";
import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** Before anything is typed: how to search, and in what. */
export function Hint(language: Language): HTMLElement[] {
  return [
    element("p", {}, t(language, "search.hint")),
    element("p", {class: "muted"}, t(language, "search.scope"))
  ];
}

/** While the index is on its way. */
export function Loading(language: Language): HTMLElement[] {
  return [
    element("p", {class: "muted"}, t(language, "search.loading")),
    ...Array.from({length: 3}, () =>
      element("div", {class: "search-skeleton", "aria-hidden": "true"})
    )
  ];
}

/** Nothing was found. */
export function Nothing(language: Language, query: string): HTMLElement[] {
  return [
    element("p", {class: "search-none"}, t(language, "search.none", {query})),
    element("p", {class: "muted"}, t(language, "search.none.hint"))
  ];
}

/** What happened to the index, what still works, and the way on. */
export function Failed(language: Language, error: unknown, retry: () => void): HTMLElement[] {
  const renewed = error instanceof RenewedError;
  const cause = error instanceof Error ? error.message : String(error);
  return [
    element(
      "div",
      {role: "alert"},
      element("p", {}, t(language, renewed ? "search.renewed" : "search.failed")),
      element("p", {class: "muted"}, `${cause} · ${t(language, "state.failed.works")}`)
    ),
    element(
      "button",
      {type: "button", onclick: renewed ? () => location.reload() : retry},
      t(language, renewed ? "search.reload" : "state.retry")
    )
  ];
}
