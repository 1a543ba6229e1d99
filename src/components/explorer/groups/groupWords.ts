import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf} from "../columns.js";
import type {Model} from "../model.js";
import type {Group, Grouping} from "../source.js";
import {windowOf} from "../state.js";
import {formatQuantity, formatValue} from "../values.js";
import {labelText} from "../words.js";
import type {Grouped} from "./answer.js";
import {periodText} from "./period.js";

/** A group's value in words; a bin by its two ends. */
export function keyText(
  {subject}: Model,
  {grouping, bins}: Grouped,
  key: Group["key"],
  language: Language
): string {
  const {by, step} = grouping;
  if (key === null || key === "") return t(language, "explorer.group.missing");
  if (step && typeof key === "string") return periodText(language, key, step);
  const column = columnOf(subject, by);
  const bin = bins?.find(({from}) => from === key);
  if (!bin) return formatValue(language, column, key);
  return [bin.from, bin.to].map((end) => formatValue(language, column, end)).join(" – ");
}

/** What is measured of a group, in the unit of its column. */
export function measureText(
  {subject}: Model,
  {measure}: Grouping,
  value: number | null,
  language: Language
): string {
  const {of, column} = measure;
  if (of === "count" || of === "distinct" || !column) return formatNumber(language, value);
  const {kind, digits} = columnOf(subject, column);
  // A mean of whole numbers is none.
  const finer = kind === "number" && (of === "mean" || of === "median") ? 1 : undefined;
  return formatQuantity(language, {kind, digits: digits ?? finer}, value);
}

/** "Mean: daily rate by practice", and its two halves. */
export function groupTitle(
  model: Model,
  {by, measure}: Grouping,
  language: Language
): {title: string; by: string; measure: string} {
  const window = windowOf(model.view.state);
  const label = (key: string) => labelText(language, columnOf(model.subject, key), window);
  const name = t(language, `explorer.measure.${measure.of}`);
  const text = measure.column
    ? t(language, "explorer.measured", {measure: name, column: label(measure.column)})
    : name;
  const title = t(language, "explorer.group.title", {measure: text, by: label(by)});
  return {by: label(by), measure: text, title};
}
