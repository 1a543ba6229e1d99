import type {Column, RangeFilter} from "./columns.js";
import {rangeFilter} from "./people.js";

/** What a day costs and what is left of the revenue: for the audience `direction` only. */
export const costColumns: readonly Column[] = [
  {
    key: "daily_cost",
    label: "column.dailyCost",
    kind: "money",
    width: 90,
    room: "asked",
    missing: "missing.cost",
    optional: true
  },
  {
    key: "margin",
    label: "explorer.column.margin",
    kind: "money",
    width: 108,
    room: "asked",
    missing: "missing.margin",
    optional: true
  }
];

/** Their filters; without the columns there are none. */
export const costFilters: readonly RangeFilter[] = [
  rangeFilter("daily_cost", "number", "column.dailyCost", "€"),
  rangeFilter("margin", "number", "explorer.column.margin", "€")
];
