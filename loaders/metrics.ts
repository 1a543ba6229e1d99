import type {Measure, MetricEntry} from "./contract.js";
import type {Metric} from "./metrics/definition.js";
import {billing} from "./metrics/definitions/billing.js";
import {documents} from "./metrics/definitions/documents.js";
import {money} from "./metrics/definitions/money.js";
import {people} from "./metrics/definitions/people.js";
import {quality} from "./metrics/definitions/quality.js";
import {skills} from "./metrics/definitions/skills.js";
import {staffing} from "./metrics/definitions/staffing.js";
import type {Settings} from "./settings.js";
import {sqlFile} from "./warehouse/warehouse.js";

/**
 * The registry: every number, once (domain, section 4). Pages, receipts, the glossary, the tests and
 * the `metrics` command read it from here; no formula stands anywhere else.
 */
export const registry = {
  ...staffing,
  ...money,
  ...billing,
  ...people,
  ...quality,
  ...skills,
  ...documents
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof registry;

/** The sums that a metric's SQL gives, by column. */
export type Sums = Readonly<Record<string, number>>;

/** A ratio over nothing is null, never 0. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function column(sums: Sums, name: string, id: string): number {
  const value = sums[name];
  if (value === undefined) throw new Error(`metric ${id}: its SQL has no column "${name}"`);
  return value;
}

/** A measure without its window and comparison. */
export type Figures = Pick<Measure, "value" | "numerator" | "denominator" | "coverage">;

/** The value of a metric over one set of sums, with what it takes to check it. */
export function evaluate(id: MetricId, sums: Sums): Figures {
  const metric: Metric = registry[id];
  const numerator = column(sums, metric.numerator.column, id);
  const {coverage} = metric;
  const counted = coverage
    ? ratio(column(sums, coverage.column, id), column(sums, coverage.of, id))
    : null;
  if (metric.denominator === undefined) {
    const {takenFrom} = metric;
    const none = takenFrom !== undefined && column(sums, takenFrom, id) === 0;
    return {value: none ? null : numerator, numerator, denominator: null, coverage: counted};
  }
  const denominator = column(sums, metric.denominator.column, id);
  return {value: ratio(numerator, denominator), numerator, denominator, coverage: counted};
}

const folder = new URL("metrics/", import.meta.url);

/** The text of a metric's SQL file. */
export function metricSql(name: string): string {
  return sqlFile(name, folder);
}

/** A metric as pages and the glossary read it, its target from the settings. */
export function metricEntry(id: MetricId, settings: Settings): MetricEntry {
  const metric: Metric = registry[id];
  const target = metric.target === undefined ? null : settings.targets[metric.target];
  return {
    id,
    name: metric.name,
    explanation: metric.explanation,
    formula: metric.formula,
    unit: metric.unit,
    span: metric.span,
    numerator: metric.numerator.text,
    denominator: metric.denominator?.text ?? null,
    missing: metric.missing,
    coverage: metric.coverage?.text ?? null,
    sources: [...new Set(metric.sources)],
    sql: metric.sql,
    target: typeof target === "number" ? [target] : target,
    better: metric.better,
    confidential: metric.confidential ?? false
  };
}
