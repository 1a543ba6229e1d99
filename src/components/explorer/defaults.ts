import {columnOf, type Filter, type Subject} from "./columns.js";
import type {ExplorerState, FilterValue} from "./state.js";

export interface Chosen {
  filter: Filter;
  value: FilterValue;
}

/** The filters that let only some rows through, defaults included, but for the one of `except`. */
export function chosenIn(subject: Subject, state: ExplorerState, except?: string): Chosen[] {
  const byId = subject.filters.some((one) => namesRows(one) && one.key in state.filters);
  return subject.filters.flatMap((filter) => {
    if (filter.key === except) return [];
    const defaults =
      filter.kind === "set" && filter.defaults && !byId
        ? {kind: "set" as const, values: [...filter.defaults]}
        : undefined;
    const value = state.filters[filter.key] ?? defaults;
    return value && value.kind !== "window" ? [{filter, value}] : [];
  });
}

/** Whether the defaults of set filters hold: not once one of them, or an id, is chosen. */
export function defaultsApply(subject: Subject, state: ExplorerState): boolean {
  return subject.filters.every(
    (filter) => !(filter.key in state.filters && (namesRows(filter) || "defaults" in filter))
  );
}

/** The state that lets all rows through but what the defaults leave out, where they hold. */
export function totalState(subject: Subject, state: ExplorerState): ExplorerState {
  const filters = defaultsApply(subject, state) ? {} : everything(subject);
  return {...state, q: "", filters};
}

/** Filters that let every row through, whatever the defaults. */
export function everything(subject: Subject): Record<string, FilterValue> {
  const all: Record<string, FilterValue> = {};
  for (const filter of subject.filters) {
    if (filter.kind !== "set" || !filter.defaults) continue;
    const codes = columnOf(subject, filter.column).codes;
    if (codes) all[filter.key] = {kind: "set", values: [...codes]};
  }
  return all;
}

/** Whether the filter names rows one by one: then the link shows them, whatever the defaults. */
function namesRows(filter: Filter): boolean {
  return filter.kind === "id" && !filter.group;
}
