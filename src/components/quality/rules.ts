import type {BrokenRule, Quality} from "../../../loaders/contract/quality.js";
import {element} from "../element.js";
import {formatMoney, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {ruleText} from "../operations/tables.js";
import {DataTable, type Column} from "../table.js";
import {t} from "../text.js";
import {Examples} from "./examples.js";
import {columnName, fixText} from "./words.js";

const order = {red: 0, amber: 1, grey: 2} as const;

/** The broken rules: how many rows, what is at stake, what to do, and which rows. */
export function RulesTable({broken, kept}: Quality, language: Language): HTMLElement {
  const count = (value: number) => formatNumber(language, value);
  if (broken.length === 0)
    return element(
      "p",
      {class: "card state"},
      t(language, "quality.rules.none", {kept: count(kept.length)})
    );
  return DataTable(broken, {
    label: t(language, "quality.rules"),
    caption: t(language, "quality.rules.count", {
      broken: count(broken.length),
      kept: count(kept.length)
    }),
    columns: columns(language)
  });
}

function columns(language: Language): Column<BrokenRule>[] {
  const label = (name: "rule" | "severity" | "rows" | "share" | "money" | "fix" | "examples") =>
    t(language, `quality.column.${name}`);
  const share = ({rows, of}: BrokenRule) => (of > 0 ? rows / of : null);
  return [
    {
      label: label("rule"),
      cell: (row) =>
        element(
          "span",
          {},
          ruleText(row.rule, language),
          element("code", {class: "rule-column"}, columnName(row))
        ),
      value: ({rule}) => ruleText(rule, language),
      wrap: true
    },
    {
      label: label("severity"),
      cell: ({severity}) =>
        element(
          "span",
          {class: `severity ${severity}`},
          t(language, `quality.severity.${severity}`)
        ),
      value: ({severity}) => order[severity]
    },
    {
      label: label("rows"),
      cell: ({rows}) => formatNumber(language, rows),
      value: ({rows}) => rows,
      number: true
    },
    {
      label: label("share"),
      cell: (row) => formatPercent(language, share(row)),
      value: share,
      number: true
    },
    {
      label: label("money"),
      cell: ({revenue}) => formatMoney(language, revenue),
      value: ({revenue}) => revenue,
      title: ({revenue}) => (revenue === null ? t(language, "quality.money.none") : null),
      number: true
    },
    {label: label("examples"), cell: (row) => Examples(row, language)},
    {label: label("fix"), cell: ({rule}) => fixText(rule, language), wrap: true}
  ];
}
