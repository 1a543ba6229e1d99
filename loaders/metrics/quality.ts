import type {Finding, Measure} from "../contract.js";
import type {
  AbsentPart,
  BrokenRule,
  Quality,
  QualityMetricId,
  Rule,
  RuleExample
} from "../contract/quality.js";
import {metricSql} from "../metrics.js";
import type {PageContext} from "./page.js";

const ids = [
  "quality_findings",
  "quality_missions_share",
  "revenue_at_stake"
] as const satisfies QualityMetricId[];

/** Rows of a rule that the page shows. */
const shownExamples = 50;

/** Red before amber before grey. */
const bySeverity = "list_position(['red', 'amber', 'grey'], severity)";

type Found = Omit<BrokenRule, "examples">;
type Example = RuleExample & Pick<Rule, "rule" | "table" | "column">;

const keyOf = ({rule, table, column}: Pick<Rule, "rule" | "table" | "column">) =>
  [rule, table, column ?? ""].join(" ");

async function brokenRules({warehouse}: PageContext): Promise<BrokenRule[]> {
  const found = await warehouse.rows<Found>(
    `SELECT rule, "table", "column", severity, rows, table_rows AS of, days, revenue
     FROM quality_found
     ORDER BY ${bySeverity}, revenue DESC NULLS LAST, rows DESC, "table", rule, "column"`
  );
  await warehouse.run(
    `SET VARIABLE shown_examples = ${shownExamples}; ${metricSql("qualityExamples")}`
  );
  const rows = await warehouse.rows<Example>("FROM quality_examples");
  const examples = new Map<string, RuleExample[]>();
  for (const row of rows) {
    const {rule, table, column, ...example} = row;
    const key = keyOf({rule, table, column});
    examples.set(key, [...(examples.get(key) ?? []), example]);
  }
  return found.map((row) => ({...row, examples: examples.get(keyOf(row)) ?? []}));
}

/** Rules that were looked at, of what this audience has and the store holds, and that hold. */
function keptRules({warehouse, audience}: PageContext): Promise<Rule[]> {
  const open = audience === "direction" ? "" : "AND NOT r.is_confidential";
  return warehouse.rows<Rule>(
    `SELECT r.rule, r."table", r."column", r.severity
     FROM quality_rules AS r
     SEMI JOIN store_tables AS t ON t."table" = r.needs AND t.present
     ANTI JOIN quality_found AS f ON f.rule = r.rule AND f."table" = r."table"
     WHERE true ${open}
     ORDER BY ${bySeverity}, r."table", r.rule`
  );
}

/** All that the quality page shows. */
export async function qualityPage(context: PageContext): Promise<Quality> {
  const {warehouse} = context;
  return {
    ...context.page(ids),
    // None of them is confidential.
    measures: context.measures(ids) as Record<QualityMetricId, Measure>,
    broken: await brokenRules(context),
    kept: await keptRules(context),
    repairs: await warehouse.rows<Omit<Finding, "kind">>(
      `SELECT rule, "table", "column", rows::DOUBLE AS rows FROM findings
       WHERE kind = 'repair'
       ORDER BY rows DESC, rule, "table", "column"`
    ),
    absent: await warehouse.rows<AbsentPart>(
      `SELECT "table", missing_columns AS columns FROM store_tables
       WHERE NOT present OR len(missing_columns) > 0
       ORDER BY present, "table"`
    )
  };
}
