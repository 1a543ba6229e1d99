import {element} from "../element.js";
import {missing} from "../format.js";

/** A term, its value, and why it is missing where it is. */
export interface Fact {
  term: string;
  value: string | Node | null;
  why?: string;
}

/** Facts as a list of terms; what is missing is a dash that says why, in words for who listens. */
export function FactList(facts: readonly Fact[]): HTMLElement {
  const lines = facts.map(({term, value, why}) =>
    element(
      "div",
      {},
      element("dt", {}, term),
      value === null
        ? element(
            "dd",
            {class: "muted", title: why ?? null},
            element("span", {"aria-hidden": "true"}, missing),
            element("span", {class: "unseen"}, why ?? missing)
          )
        : element("dd", {dir: "auto"}, value)
    )
  );
  return element("dl", {class: "card detail-facts"}, ...lines);
}

/** A part of a view: its heading, what it shows, or in words why there is nothing. */
export function Part(title: string, content: Node | string, {wide = false} = {}): HTMLElement {
  const shown = typeof content === "string" ? element("p", {class: "state"}, content) : content;
  return element(
    "section",
    {class: wide ? "detail-part wide" : "detail-part"},
    element("h2", {}, title),
    shown
  );
}
