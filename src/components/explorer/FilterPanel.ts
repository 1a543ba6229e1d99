import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import {columnOf, ownWindow} from "./columns.js";
import type {Filter, RangeFilter, SetFilter, Subject} from "./columns.js";
import {element} from "./element.js";
import {bound, windowOf, type Choice, type ExplorerState, type FilterValue} from "./state.js";
import {choiceText, filterInWords, windowText, type Span} from "./words.js";

export interface FilterNode {
  node: HTMLElement;
  show: (state: ExplorerState) => void;
}

interface Options {
  subject: Subject;
  language: Language;
  /** The values of a set filter, asked for at each opening. */
  choices: (filter: Filter) => Promise<readonly Choice[]>;
  choose: (filter: Filter, value: FilterValue | null) => void;
  spans?: readonly Span[];
}

const mostShown = 200;

/** A filter as a button that opens a panel: boxes to tick, two bounds, or one of a few. */
export function FilterPanel(filter: Filter, options: Options): FilterNode {
  const {language, subject, choose, spans} = options;
  const label = t(language, filter.label);
  const chosen = element("span", {class: "chosen"});
  const summary = element("summary", {}, element("span", {}, label), chosen);
  const panel = element("div", {class: "panel", role: "group", "aria-label": label});
  const clear = element("button", {type: "button"}, t(language, "explorer.clearOne"));
  clear.addEventListener("click", () => choose(filter, null));
  const node = element("details", {class: "filter", name: "explorer-filter"}, summary, panel);
  let value: FilterValue | null = null;
  let sync: (value: FilterValue | null) => void = () => undefined;
  const set = (next: FilterValue | null) => choose(filter, next);

  node.addEventListener("toggle", () => {
    if (!node.open) return panel.replaceChildren();
    const content =
      filter.kind === "set"
        ? SetPanel(filter, value, set, options)
        : filter.kind === "range"
          ? RangePanel(filter, set, language)
          : ChoicePanel(filter, set, language);
    sync = content.sync;
    sync(value);
    panel.replaceChildren(content.node, clear);
    panel.querySelector<HTMLElement>("input")?.focus();
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !node.open) return;
    event.stopPropagation();
    node.open = false;
    summary.focus();
  });
  return {
    node,
    show(state) {
      value = state.filters[filter.key] ?? null;
      const known = {window: windowOf(state), ...(spans && {spans})};
      chosen.textContent = value ? filterInWords(language, subject, filter, value, known) : "";
      chosen.title = chosen.textContent;
      node.classList.toggle("active", value !== null);
      clear.disabled = value === null;
      if (node.open) sync(value);
    }
  };
}

/** What is open in a panel, kept in step with the state. */
interface Content {
  node: HTMLElement;
  sync: (value: FilterValue | null) => void;
}

function SetPanel(
  filter: SetFilter,
  initial: FilterValue | null,
  choose: (value: FilterValue | null) => void,
  {subject, language, choices}: Options
): Content {
  const list = element("div", {class: "choices"});
  const narrow = element("input", {
    type: "search",
    autocomplete: "off",
    placeholder: t(language, "explorer.narrow"),
    "aria-label": t(language, "explorer.narrow")
  });
  const node = element("div", {}, list);
  let ticked = tickedIn(filter, initial);
  let all: Choice[] = [];

  const draw = () => {
    const wanted = narrow.value.toLocaleLowerCase();
    const text = ({value}: Choice) => choiceText(language, subject, filter, value);
    const matching = all.filter((choice) => text(choice).toLocaleLowerCase().includes(wanted));
    const boxes = matching.slice(0, mostShown).map((choice) => {
      const box = element("input", {type: "checkbox"});
      box.checked = ticked.has(choice.value);
      box.addEventListener("change", () => {
        if (box.checked) ticked.add(choice.value);
        else ticked.delete(choice.value);
        choose({kind: "set", values: [...ticked]});
      });
      const count = element("span", {class: "count"}, formatNumber(language, choice.count));
      return element("label", {}, box, element("bdi", {}, text(choice)), count);
    });
    const left = matching.length - boxes.length;
    const more =
      left > 0 && t(language, "explorer.moreChoices", {count: formatNumber(language, left)});
    const none = matching.length === 0 && t(language, "explorer.noChoice");
    list.replaceChildren(...boxes, ...[more, none].filter((note) => note !== false));
  };

  narrow.addEventListener("input", draw);
  choices(filter).then(
    (found) => {
      all = withTicked(found, ticked, columnOf(subject, filter.column).codes);
      if (all.length > 12) node.prepend(narrow);
      draw();
      if (node.contains(document.activeElement)) return;
      node.querySelector<HTMLElement>("input")?.focus();
    },
    (error: unknown) => list.replaceChildren(String(error))
  );
  return {
    node,
    sync(value) {
      const next = tickedIn(filter, value);
      const same = next.size === ticked.size && [...next].every((entry) => ticked.has(entry));
      ticked = next;
      if (!same) draw();
    }
  };
}

function tickedIn(filter: SetFilter, value: FilterValue | null): Set<string | null> {
  return new Set(value?.kind === "set" ? value.values : filter.defaults);
}

/** The values found, codes in their own order, and what is ticked though no row has it now. */
function withTicked(
  found: readonly Choice[],
  ticked: ReadonlySet<string | null>,
  codes: readonly string[] = []
): Choice[] {
  const counts = new Map(found.map(({value, count}) => [value, count]));
  const values = new Set([...codes, ...counts.keys(), ...ticked]);
  return [...values].map((value) => ({value, count: counts.get(value) ?? 0}));
}

function RangePanel(
  filter: RangeFilter,
  choose: (value: FilterValue | null) => void,
  language: Language
): Content {
  const type = filter.type;
  const from = element("input", {type, step: type === "number" ? "any" : undefined});
  const to = element("input", {type, step: type === "number" ? "any" : undefined});
  const wrong = element("p", {class: "wrong", role: "alert"});
  const apply = () => {
    const ends = [from, to].map((field) =>
      field.validity.badInput ? undefined : bound(type, field.value)
    );
    const [low, high] = ends;
    const bad = [from, to][ends.indexOf(undefined)];
    wrong.textContent = bad ? t(language, "explorer.badBound", {value: bad.value || "?"}) : "";
    if (low !== undefined && high !== undefined) choose({kind: "range", from: low, to: high});
  };
  for (const field of [from, to]) field.addEventListener("change", apply);
  const unit = filter.unit ? ` (${filter.unit})` : "";
  return {
    node: element(
      "div",
      {class: "bounds"},
      element("label", {}, element("span", {}, t(language, "explorer.from") + unit), from),
      element("label", {}, element("span", {}, t(language, "explorer.to") + unit), to),
      wrong
    ),
    sync(value) {
      const range = value?.kind === "range" ? value : {from: null, to: null};
      if (document.activeElement !== from) from.value = range.from ?? "";
      if (document.activeElement !== to) to.value = range.to ?? "";
    }
  };
}

/** One of a few, the one that applies when none is chosen first. */
function ChoicePanel(
  filter: Filter,
  choose: (value: FilterValue | null) => void,
  language: Language
): Content {
  const windows = filter.kind === "window";
  const none = windows ? ownWindow : "";
  const choices = "choices" in filter ? [none, ...filter.choices] : [none];
  const fields = choices.map((choice) => {
    const field = element("input", {type: "radio", name: `choice-${filter.key}`, value: choice});
    field.addEventListener("change", () =>
      choose(windows ? {kind: "window", value: choice} : {kind: "horizon", value: choice})
    );
    const key = `explorer.horizon.${choice || "any"}`;
    const text = windows ? windowText(language, "long", choice) : hasText(key) && t(language, key);
    return {field, label: element("label", {}, field, text || choice)};
  });
  return {
    node: element("div", {class: "choices"}, ...fields.map(({label}) => label)),
    sync(value) {
      const chosen = value?.kind === filter.kind && "value" in value ? value.value : none;
      for (const {field} of fields) field.checked = field.value === chosen;
    }
  };
}
