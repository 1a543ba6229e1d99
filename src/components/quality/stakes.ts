import type {BrokenRule, Quality} from "../../../loaders/contract/quality.js";
import {BarList} from "../charts/barList.js";
import {element} from "../element.js";
import {formatMoneyShort, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {ruleText} from "../operations/tables.js";
import {t} from "../text.js";
import {byStakes, ruleName} from "./words.js";

const colours = {red: "var(--alert)", amber: "var(--attention)", grey: "var(--context)"} as const;

/** Bars that the chart has room for. */
const shown = 8;

/** The revenue that each rule puts in doubt, most first. */
export function StakesChart(
  {broken}: Pick<Quality, "broken">,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  const rules = byStakes(broken).slice(0, shown);
  const [first] = rules;
  if (!first)
    return element(
      "div",
      {class: "figure state"},
      element("p", {}, t(language, "quality.stakes.none"))
    );
  const row = (rule: BrokenRule) => ({
    name: ruleName(rule, language),
    value: rule.revenue,
    colour: colours[rule.severity],
    tip: t(language, "quality.stakes.tip", {
      rule: ruleText(rule.rule, language),
      effect: t(language, `quality.severity.${rule.severity}`),
      rows: formatNumber(language, rule.rows)
    })
  });
  return BarList(rules.map(row), {
    language,
    width,
    unit: "euros",
    title: t(language, "quality.stakes", {
      rule: ruleName(first, language),
      money: formatMoneyShort(language, first.revenue)
    }),
    subtitle: t(language, "quality.stakes.subtitle"),
    columns: [t(language, "quality.column.rule"), t(language, "quality.column.money")]
  });
}
