import type {AbsentPart, Quality} from "../../../loaders/contract/quality.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {ruleText} from "../operations/tables.js";
import {DataTable} from "../table.js";
import {t} from "../text.js";
import {columnName, ruleName} from "./words.js";

/** The rules that nothing breaks, by name. */
export function KeptRules({kept}: Pick<Quality, "kept">, language: Language): HTMLElement {
  if (kept.length === 0)
    return element("p", {class: "card state"}, t(language, "quality.kept.none"));
  const items = kept.map((rule) =>
    element("li", {title: columnName(rule)}, ruleName(rule, language))
  );
  return element("ul", {class: "card kept-rules"}, ...items);
}

/** What was mended while reading, most rows first. */
export function RepairsTable({repairs}: Pick<Quality, "repairs">, language: Language): HTMLElement {
  if (repairs.length === 0)
    return element("p", {class: "card state"}, t(language, "quality.repairs.none"));
  type Row = (typeof repairs)[number];
  const sum = repairs.reduce((total, {rows}) => total + rows, 0);
  return DataTable(repairs, {
    label: t(language, "quality.repairs"),
    caption: t(language, "quality.repairs.note", {rows: formatNumber(language, sum)}),
    sort: {column: 1, down: true},
    columns: [
      {
        label: t(language, "quality.column.rule"),
        cell: ({rule}: Row) => ruleText(rule, language),
        value: ({rule}: Row) => ruleText(rule, language),
        wrap: true
      },
      {
        label: t(language, "quality.column.rows"),
        cell: ({rows}: Row) => formatNumber(language, rows),
        value: ({rows}: Row) => rows,
        number: true
      },
      {
        label: t(language, "quality.column.where"),
        cell: (row: Row) => element("code", {}, columnName(row)),
        value: columnName
      }
    ]
  });
}

/** Tables and columns that an older store does not have. */
export function AbsentParts({absent}: Pick<Quality, "absent">, language: Language): HTMLElement {
  if (absent.length === 0)
    return element("p", {class: "card state"}, t(language, "quality.absent.none"));
  return DataTable(absent, {
    label: t(language, "quality.absent"),
    caption: t(language, "quality.absent.note"),
    columns: [
      {label: t(language, "operations.column.table"), cell: ({table}: AbsentPart) => table},
      {
        label: t(language, "operations.column.missing"),
        cell: ({columns}: AbsentPart) =>
          columns.length === 0
            ? element("span", {class: "flag"}, t(language, "operations.table.missing"))
            : element("code", {}, columns.join(", ")),
        wrap: true
      }
    ]
  });
}
