import type {Filter, RangeFilter} from "../columns.js";
import {binned} from "../layout.js";
import type {Model} from "../model.js";
import type {Bin, Group, Grouping} from "../source.js";

/** Groups, and of numbers the bins that they are. */
export interface Grouped {
  grouping: Grouping;
  groups: readonly Group[];
  bins: readonly Bin[] | null;
}

/** The groups of the filtered rows; of numbers the bins of their filter, in their order. */
export async function groupsOf(model: Model, grouping: Grouping): Promise<Grouped> {
  const {subject, view} = model;
  const filter = subject.filters.find((one): one is RangeFilter => isBinsOf(one, grouping.by));
  if (!filter || !binned(subject, grouping.by))
    return {grouping, groups: (await model.groups(grouping)).groups, bins: null};
  const {bins, missing} = await model.distribution(filter);
  if (!(filter.key in view.state.filters)) return fromBins(grouping, bins, missing);
  // A filter does not bound its own bins: here its rows alone are counted, value by value.
  const {groups} = await model.groups(grouping);
  const counts = bins.map(() => 0);
  let without = 0;
  for (const {key, count} of groups) {
    if (typeof key !== "number") without += count;
    else {
      const at = binOf(bins, key);
      counts[at] = (counts[at] ?? 0) + count;
    }
  }
  const counted = bins.map((bin, index) => ({...bin, count: counts[index] ?? 0}));
  return fromBins(grouping, counted, without);
}

function isBinsOf(filter: Filter, column: string): boolean {
  return filter.kind === "range" && filter.column === column;
}

/** The place of the bin of a value: the last that starts at or below it. */
function binOf(bins: readonly Bin[], value: number): number {
  const after = bins.findIndex(({from}) => from > value);
  return Math.max(0, after < 0 ? bins.length - 1 : after - 1);
}

function fromBins(grouping: Grouping, bins: readonly Bin[], missing: number): Grouped {
  const without = missing > 0 ? [{key: null, count: missing, value: missing}] : [];
  const groups = bins.map(({from, count}) => ({key: from, count, value: count}));
  return {grouping, groups: [...groups, ...without], bins};
}
