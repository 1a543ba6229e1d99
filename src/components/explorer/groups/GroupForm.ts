import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf} from "../columns.js";
import {element} from "../element.js";
import {
  binned,
  groupable,
  groupingBy,
  measurable,
  measures,
  measuresOf,
  stepsOf
} from "../layout.js";
import type {Model} from "../model.js";
import type {Grouping, Measure} from "../source.js";
import {windowOf} from "../state.js";
import {labelText} from "../words.js";

/** Asks for other groups, or none. */
export function groupBy(model: Model, grouping: Grouping | null): void {
  const {state} = model.view;
  model.show({...state, layout: {...state.layout, grouping}}, "push");
}

/** The fields that say by which column, which measure and of which column the groups are. */
export function GroupForm(
  model: Model,
  language: Language
): {node: HTMLElement; show: (grouping: Grouping) => void} {
  const {subject} = model;
  const by = element("select", {class: "by"});
  const step = element("select", {class: "step"});
  const of = element("select", {class: "measure"});
  const column = element("select", {class: "column"});
  const labelled = (key: Parameters<typeof t>[1], field: HTMLElement) =>
    element("label", {}, element("span", {}, t(language, key)), field);
  const stepLabel = labelled("explorer.group.step", step);
  const columnLabel = labelled("explorer.group.column", column);
  let now: Grouping | null = null;

  const change = (part: Partial<Grouping>) => now && groupBy(model, {...now, ...part});
  by.addEventListener("change", () => {
    const next = groupingBy(columnOf(subject, by.value));
    // The measure stays where it can.
    const measure = now && !binned(subject, by.value) ? now.measure : next.measure;
    groupBy(model, {...next, measure});
  });
  step.addEventListener("change", () => {
    const found = stepsOf(subject).find((one) => one === step.value);
    if (found) change({step: found});
  });
  of.addEventListener("change", () => {
    const found = measures.find((one) => one === of.value);
    if (found) change({measure: measureOf(found)});
  });
  column.addEventListener("change", () => {
    if (now) change({measure: {of: now.measure.of, column: column.value}});
  });

  function measureOf(kind: Measure["of"]): Measure {
    const columns = measurable(subject, kind).map(({key}) => key);
    if (columns.length === 0) return {of: "count"};
    const kept = columns.find((key) => key === now?.measure.column);
    // Money is what is asked for first.
    const money = subject.columns.find(({key, kind}) => kind === "money" && columns.includes(key));
    return {of: kind, column: kept ?? money?.key ?? columns[0] ?? ""};
  }

  function options(field: HTMLSelectElement, texts: [string, string][], chosen: string): void {
    const key = JSON.stringify(texts);
    if (field.dataset["options"] !== key) {
      field.dataset["options"] = key;
      field.replaceChildren(...texts.map(([value, text]) => element("option", {value}, text)));
    }
    field.value = chosen;
  }

  return {
    node: element(
      "div",
      {class: "group-form"},
      labelled("explorer.group.by", by),
      stepLabel,
      labelled("explorer.group.measure", of),
      columnLabel
    ),
    show(grouping) {
      now = grouping;
      const window = windowOf(model.view.state);
      const named = (entries: readonly (typeof subject.columns)[number][]) =>
        entries.map((one): [string, string] => [one.key, labelText(language, one, window)]);
      options(by, named(subject.columns.filter((one) => groupable(subject, one))), grouping.by);
      stepLabel.hidden = grouping.step === undefined;
      options(
        step,
        stepsOf(subject).map((one) => [one, t(language, `explorer.step.${one}`)]),
        grouping.step ?? ""
      );
      const kinds = measuresOf(subject, grouping.by);
      options(
        of,
        kinds.map((one) => [one, t(language, `explorer.measure.${one}`)]),
        grouping.measure.of
      );
      const columns = measurable(subject, grouping.measure.of);
      columnLabel.hidden = columns.length === 0;
      options(column, named(columns), grouping.measure.column ?? "");
    }
  };
}

/** A button that opens the groups, by the first column that makes some, and closes them. */
export function GroupButton(model: Model, language: Language): HTMLElement {
  const button = element("button", {type: "button"}, t(language, "explorer.group"));
  const show = () =>
    button.setAttribute("aria-pressed", String(model.view.state.layout.grouping !== null));
  button.addEventListener("click", () => {
    const {subject, view} = model;
    const practice = subject.columns.find(({key}) => key === "practice");
    const first = practice ?? subject.columns.find((column) => groupable(subject, column));
    groupBy(model, view.state.layout.grouping || !first ? null : groupingBy(first));
  });
  model.subscribe(show);
  show();
  return button;
}
