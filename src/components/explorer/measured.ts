import {columnOf, type Column, type Subject} from "./columns.js";
import type {Measure} from "./source.js";

/** Whether values of the column lie on a scale, so that they have quartiles. */
export function isMeasured({kind}: Column): boolean {
  return kind !== "text" && kind !== "code" && kind !== "boolean";
}

/** Throws where `measure` needs numbers and its column has none. */
export function checkMeasured(subject: Subject, {of, column = ""}: Measure): void {
  if (of === "count" || of === "distinct") return;
  if (!isMeasured(columnOf(subject, column)))
    throw new Error(`${subject.table}.${column} has no ${of}`);
}
