import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Filter} from "./columns.js";
import {element} from "./element.js";
import {Chip} from "./filters/Chip.js";
import {FilterPanel, type FilterNode} from "./filters/FilterPanel.js";
import {MoreFilters} from "./filters/MoreFilters.js";
import {cleared} from "./Message.js";
import type {ExplorerView, Model} from "./model.js";
import {isPlain, searchText, withFilter} from "./state.js";

/** So many filters are always on the bar, and the period. */
const always = 5;

export interface FilterBarNode {
  node: HTMLElement;
  show: (view: ExplorerView) => void;
  /** Opens the panel of a filter, which comes on the bar where it is not. */
  open: (filter: Filter) => void;
}

/** The search, the filters that are used most or set, one button for the others, and the ways back. */
export function FilterBar(model: Model, language: Language): FilterBarNode {
  const {subject} = model;
  const search = SearchField(model, language);
  const own = subject.filters.filter(({kind, linked}) => kind !== "id" && !linked);
  const chips = subject.filters
    .filter((filter) => !own.includes(filter))
    .map((filter) => Chip(model, filter, language));
  const panels = new Map<Filter, FilterNode>();
  const kept = (filter: Filter) => own.indexOf(filter) < always || filter.kind === "window";
  let opened: Filter | null = null;
  const onBar = (filter: Filter) =>
    kept(filter) || opened === filter || filter.key in model.view.state.filters;

  for (const filter of own) {
    const panel = FilterPanel(filter, {
      subject,
      language,
      spans: model.first.windows,
      choices: (of) => choicesOf(model, of),
      distribution: (of) => model.distribution(of),
      counts: (of, values) => model.counts(of, values),
      choose: (of, value, entry) => model.show(withFilter(model.view.state, of, value), entry)
    });
    panel.closed(() => {
      if (opened === filter) opened = null;
      onceReleased(() => (panel.node.hidden = !onBar(filter)));
    });
    panels.set(filter, panel);
  }
  const open = (filter: Filter) => {
    const panel = panels.get(filter);
    if (!panel) return;
    opened = filter;
    panel.node.hidden = false;
    panel.open();
  };
  const others = () => own.filter((filter) => !onBar(filter));
  const more = own.some((filter) => !kept(filter)) ? MoreFilters({language, others, open}) : null;
  const clear = element("button", {type: "button", class: "clear"}, t(language, "explorer.clear"));
  clear.addEventListener("click", () => model.show(cleared(model.view.state), "push"));
  const undo = element("button", {type: "button", class: "undo"}, t(language, "explorer.undo"));
  undo.title = t(language, "explorer.undoHint");
  undo.addEventListener("click", () => model.undo());
  const list = element(
    "div",
    {class: "explorer-filters", role: "group", "aria-label": t(language, "explorer.filters")},
    ...[...panels.values()].map(({node}) => node),
    ...chips.map(({node}) => node),
    more
  );
  // At the end of the line, where they stay however many filters are set.
  const ways = element("div", {class: "explorer-ways"}, clear, undo);
  return {
    node: element(
      "div",
      {class: "explorer-bar", role: "search"},
      subject.limits ? null : search.node,
      list,
      ways
    ),
    open,
    show(view) {
      search.show(view.state);
      for (const [filter, panel] of panels) {
        panel.node.hidden = !onBar(filter);
        panel.show(view.state);
      }
      for (const chip of chips) chip.show(view);
      undo.disabled = !model.canUndo;
      clear.disabled = isPlain({...view.state, sort: [], page: 1});
    }
  };
}

/**
 * Runs `then` at once, or, while anything is pressed, when that has been released and clicked: what is
 * pressed must not move from below the pointer.
 */
function onceReleased(then: () => void): void {
  if (document.querySelector(":active") === null) return then();
  const released = new AbortController();
  for (const type of ["pointerup", "pointercancel"])
    document.addEventListener(
      type,
      () => {
        released.abort();
        setTimeout(then);
      },
      {signal: released.signal}
    );
}

function choicesOf(model: Model, filter: Filter) {
  const {first, view} = model;
  // The first rows come with their choices: no need to wait where they hold as they are.
  const known = first.choices[filter.column];
  const start = isPlain({...view.state, sort: [], page: 1});
  return known && start && view.engine === "waiting"
    ? Promise.resolve(known)
    : model.choices(filter);
}

function SearchField(model: Model, language: Language) {
  const field = element("input", {
    type: "search",
    id: "search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: t(language, model.subject.texts.search),
    maxlength: 256
  });
  // One text is one step back, however many letters it took.
  let typing = false;
  field.addEventListener("input", () => {
    const q = searchText(field.value);
    if (q === model.view.state.q) return;
    model.show({...model.view.state, q, page: 1}, typing ? "replace" : "push");
    typing = true;
  });
  field.addEventListener("change", () => (typing = false));
  const label = element("span", {class: "unseen"}, t(language, "explorer.search"));
  return {
    node: element("label", {class: "explorer-search"}, label, field),
    show({q}: {q: string}) {
      if (searchText(field.value) !== q) field.value = q;
    }
  };
}
