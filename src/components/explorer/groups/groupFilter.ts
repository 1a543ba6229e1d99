import type {Filter, Subject} from "../columns.js";
import {valueOf as rangeOf} from "../filters/edges.js";
import type {Group} from "../source.js";
import {withFilter, type ExplorerState, type FilterValue} from "../state.js";
import type {Grouped} from "./answer.js";
import {lastDay} from "./period.js";

/** The choice of a filter that leaves the rows of one group. */
export interface GroupChoice {
  filter: Filter;
  value: FilterValue;
}

/** What to choose in which filter for the rows of a group; null where no filter can tell. */
export function groupChoice(
  subject: Subject,
  {grouping: {by, step}, bins}: Pick<Grouped, "grouping" | "bins">,
  key: Group["key"]
): GroupChoice | null {
  for (const filter of subject.filters) {
    if (filter.column !== by) continue;
    const bin = bins?.findIndex(({from}) => from === key) ?? -1;
    const value =
      filter.kind === "range" && bins && bin >= 0
        ? rangeOf(filter, bins, {from: bin, to: bin + 1})
        : valueOf(filter, step, key);
    if (value) return {filter, value};
  }
  return null;
}

/** `state` with the rows of one group alone, or without that choice where it is made already. */
export function toggled(state: ExplorerState, {filter, value}: GroupChoice): ExplorerState {
  return withFilter(state, filter, isChosen(state, {filter, value}) ? null : value);
}

/** Whether `state` is already of that group alone. */
export function isChosen(state: ExplorerState, {filter, value}: GroupChoice): boolean {
  return JSON.stringify(state.filters[filter.key]) === JSON.stringify(value);
}

function valueOf(
  filter: Filter,
  step: Grouped["grouping"]["step"],
  key: Group["key"]
): FilterValue | null {
  if (filter.kind === "set" && typeof key !== "number" && typeof key !== "boolean")
    return {kind: "set", values: [key]};
  if (filter.kind === "flag" && typeof key === "boolean") return {kind: "flag", value: key};
  if (filter.kind === "range" && key === null) return {kind: "missing"};
  if (filter.kind === "range" && filter.type === "date" && typeof key === "string" && step)
    return {kind: "range", from: key, to: lastDay(key, step)};
  return null;
}
