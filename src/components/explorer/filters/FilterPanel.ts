import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf, ownWindow, type Filter, type Subject} from "../columns.js";
import {Dropdown} from "../Dropdown.js";
import {element} from "../element.js";
import type {Distribution} from "../source.js";
import {windowOf, type Choice, type ExplorerState, type FilterValue} from "../state.js";
import {filterInWords, labelText, type Span} from "../words.js";
import {ChoicePanel} from "./ChoicePanel.js";
import type {Content} from "./content.js";
import {takesFew} from "./fewChoices.js";
import {RangePanel} from "./RangePanel.js";
import {SetPanel} from "./SetPanel.js";
import {TextPanel} from "./TextPanel.js";

export interface FilterNode {
  node: HTMLElement;
  show: (state: ExplorerState) => void;
  open: () => void;
  /** Calls `listener` when the panel has been closed. */
  closed: (listener: () => void) => void;
}

export interface FilterOptions {
  subject: Subject;
  language: Language;
  /** The values of a set filter, asked for at each opening. */
  choices: (filter: Filter) => Promise<readonly Choice[]>;
  /** Where the values of a range filter lie. */
  distribution: (filter: Filter) => Promise<Distribution>;
  /** How many rows each value of a filter would leave. */
  counts: (filter: Filter, values: readonly (FilterValue | null)[]) => Promise<readonly number[]>;
  choose: (filter: Filter, value: FilterValue | null, entry: "push" | "replace") => void;
  spans?: readonly Span[];
}

/** A filter as a button that opens a panel; where it is set, in its words and with a cross. */
export function FilterPanel(filter: Filter, options: FilterOptions): FilterNode {
  const {language, subject, choose, spans} = options;
  const name = labelText(language, filter, ownWindow);
  const label = element("span", {class: "name"}, name);
  const chosen = element("bdi", {class: "chosen"});
  const clear = element("button", {type: "button"}, t(language, "explorer.clearOne"));
  clear.addEventListener("click", () => choose(filter, null, "push"));
  let value: FilterValue | null = null;
  let content: Content | null = null;
  const dropdown = Dropdown(element("span", {class: "summary"}, label, chosen), {
    kind: "filter",
    name,
    fill(panel) {
      content = contentOf(filter, value, options);
      content.sync(value);
      panel.append(content.node, clear);
    }
  });
  const cross = element("button", {type: "button", class: "remove"}, "×");
  cross.addEventListener("click", () => {
    choose(filter, null, "push");
    dropdown.summary.focus();
  });
  const node = element("div", {class: "filter-slot", "data-filter": filter.key});
  node.append(dropdown.node, cross);
  return {
    node,
    open: () => (dropdown.node.open = true),
    closed(listener) {
      dropdown.node.addEventListener("toggle", () => dropdown.node.open || listener());
    },
    show(state) {
      value = state.filters[filter.key] ?? null;
      const window = windowOf(state);
      label.textContent = labelText(language, filter, window);
      const known = {window, ...(spans && {spans})};
      chosen.textContent = value ? filterInWords(language, subject, filter, value, known) : "";
      chosen.title = chosen.textContent;
      // "Rate from 400 €" says the name itself.
      label.hidden = chosen.textContent.startsWith(label.textContent);
      node.classList.toggle("active", value !== null);
      cross.hidden = value === null;
      const remove = `${t(language, "explorer.remove")} : ${chosen.textContent}`;
      cross.setAttribute("aria-label", remove);
      cross.title = remove;
      clear.disabled = value === null;
      if (dropdown.node.open) content?.sync(value);
    }
  };
}

function contentOf(filter: Filter, value: FilterValue | null, options: FilterOptions): Content {
  const {language, subject, choose, choices, distribution, counts} = options;
  const label = labelText(language, filter, ownWindow);
  const set = (next: FilterValue | null) => choose(filter, next, "push");
  if (filter.kind === "set")
    return SetPanel(filter, {
      subject,
      language,
      value,
      choose: set,
      choices: () => choices(filter)
    });
  if (filter.kind === "range")
    return RangePanel(filter, {
      language,
      label,
      percent: columnOf(subject, filter.column).kind === "percent",
      choose: (next, entry) => choose(filter, next, entry),
      distribution: () => distribution(filter)
    });
  if (takesFew(filter))
    return ChoicePanel(filter, {language, choose: set, counts: (values) => counts(filter, values)});
  if (filter.kind !== "text") throw new Error(`"${filter.key}" has no panel`);
  return TextPanel({
    language,
    label,
    counts: (values) => counts(filter, values),
    choose: (next, entry) => choose(filter, next, entry)
  });
}
