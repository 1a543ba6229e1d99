import {practiceColour} from "../../practiceColour.js";
import type {Model} from "../model.js";

/** The colour that values of a column have on every page: practices have one of their own. */
export function colourOf({first}: Model, column: string): (value: string | null) => string | null {
  if (column !== "practice") return () => null;
  const practices = (first.choices["practice"] ?? []).map(({value}) => value);
  return (value) =>
    value === null || practices.includes(value) ? practiceColour(value, practices) : null;
}
