import type {BrokenRule, Quality, Rule} from "../../../loaders/contract/quality.js";
import {formatMoneyShort, formatNumber, formatPercent} from "../format.js";
import type {Language} from "../language.js";
import {ruleText} from "../operations/tables.js";
import {hasText, t} from "../text.js";

/** Rules about whichever column cannot be read: their name needs the column. */
const general: readonly string[] = ["unreadable-date", "not-a-number", "not-a-boolean", "no-id"];

/** "missions.date_fin"; the table where the rule is about whole rows. */
export function columnName({table, column}: Pick<Rule, "table" | "column">): string {
  return column === null ? table : `${table}.${column}`;
}

/** What people call a column; its own name where they have none. */
function fieldName(rule: Rule, language: Language): string {
  const key = `field.${columnName(rule)}`;
  return hasText(key) ? t(language, key) : columnName(rule);
}

/** What a rule finds, without what follows from it: "Fin avant le début". */
export function ruleName(rule: Rule, language: Language): string {
  const [name = rule.rule] = ruleText(rule.rule, language).split(/\s?:\s/);
  if (!general.includes(rule.rule)) return name;
  return t(language, "quality.field", {rule: name, field: fieldName(rule, language)});
}

/** What to do about a rule; nothing where the catalogue does not say. */
export function fixText(rule: string, language: Language): string {
  const key = `fix.${rule}`;
  return hasText(key) ? t(language, key) : "";
}

/** The broken rules by what they put in doubt, most first; those without an amount are left out. */
export function byStakes(broken: readonly BrokenRule[]): BrokenRule[] {
  return broken
    .filter(({revenue}) => (revenue ?? 0) > 0)
    .toSorted((a, b) => (b.revenue ?? 0) - (a.revenue ?? 0));
}

/** The answer of the quality page in one sentence. */
export function qualityText({measures, broken}: Quality, language: Language): string {
  const {quality_missions_share: share, revenue_at_stake: stake, quality_findings: rows} = measures;
  if (share.value === null) return t(language, "quality.sentence.none");
  const count = (value: number | null) => formatNumber(language, value);
  const faulty = (share.denominator ?? 0) - (share.numerator ?? 0);
  if (faulty > 0) {
    const first = byStakes(broken.filter(({severity}) => severity === "red")).at(0);
    return t(language, "quality.sentence.red", {
      share: formatPercent(language, 1 - share.value),
      count: count(faulty),
      total: count(share.denominator),
      money: formatMoneyShort(language, stake.value),
      first: first
        ? t(language, "quality.sentence.first", {
            rule: ruleName(first, language),
            money: formatMoneyShort(language, first.revenue)
          })
        : ""
    });
  }
  const [worst] = broken.filter(({severity}) => severity !== "grey");
  const check = worst
    ? t(language, "quality.sentence.check", {
        rows: count(rows.value),
        rule: ruleName(worst, language),
        count: count(worst.rows)
      })
    : "";
  return t(language, "quality.sentence.clean", {check});
}
