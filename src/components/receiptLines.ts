import type {Measure, MetricEntry, PageData} from "../../loaders/contract.js";
import {formatDate, formatNumber, formatPercent} from "./format.js";
import type {Language} from "./language.js";
import {formatLevel, formatUnit, metricName} from "./metric.js";
import {t} from "./text.js";

/** A day, or a window with both days included, in words. */
export function windowText(language: Language, from: string, to: string): string {
  if (from === to) return t(language, "receipt.day", {date: formatDate(language, from)});
  return t(language, "receipt.days", {
    from: formatDate(language, from),
    to: formatDate(language, to)
  });
}

/** The metric and the part of the firm that the number is of: "Occupation · Data". */
export function proofName(
  language: Language,
  entry: Pick<MetricEntry, "name">,
  of?: string
): string {
  return [metricName(language, entry), of].filter(Boolean).join(" · ");
}

/** A part of a ratio with what it counts; money and counts with two decimals where they matter. */
function partText(language: Language, value: number | null, what: string): string {
  return t(language, "proof.part", {value: formatNumber(language, value, 2), what});
}

/** Name, window, numerator over denominator: what hovering over a number says. */
export function shortProof(
  language: Language,
  entry: MetricEntry,
  measure: Measure,
  of?: string
): string {
  const {numerator, denominator} = measure;
  const parts = [partText(language, numerator, entry.numerator[language])];
  if (entry.denominator) parts.push(partText(language, denominator, entry.denominator[language]));
  return t(language, "proof.short", {
    measure: proofName(language, entry, of),
    window: windowText(language, measure.from, measure.to),
    parts: parts.join(" / ")
  });
}

function targetLine(language: Language, entry: MetricEntry): [string, string][] {
  const {target, better, unit} = entry;
  if (!target?.length) return [];
  const levels = target.map((level) => formatLevel(language, unit, level));
  const key = better === "up" ? "target" : levels.length > 1 ? "levels" : "level";
  return [[t(language, `proof.${key}`), levels.join(" – ")]];
}

/** The lines of a receipt: term and description. */
export function receiptLines(
  language: Language,
  page: Pick<PageData, "as_of">,
  entry: MetricEntry,
  measure: Measure
): [term: string, description: string][] {
  const exact = (value: number | null) => formatUnit(language, entry.unit, value, {exact: true});
  const lines: [string, string][] = [
    [t(language, "receipt.value"), exact(measure.value)],
    [t(language, "receipt.formula"), entry.formula[language]],
    [
      t(language, "receipt.numerator"),
      partText(language, measure.numerator, entry.numerator[language])
    ]
  ];
  if (entry.denominator)
    lines.push([
      t(language, "receipt.denominator"),
      partText(language, measure.denominator, entry.denominator[language])
    ]);
  lines.push(
    [t(language, "receipt.window"), windowText(language, measure.from, measure.to)],
    [t(language, "proof.asOf"), formatDate(language, page.as_of)]
  );
  if (measure.previous !== null)
    lines.push([
      t(language, "receipt.previous"),
      t(language, "receipt.previousValue", {
        value: exact(measure.previous),
        window: windowText(language, measure.previous_from, measure.previous_to)
      })
    ]);
  const coverage =
    entry.coverage === null || measure.coverage === null
      ? t(language, "receipt.coverage.all")
      : t(language, "proof.part", {
          value: formatPercent(language, measure.coverage),
          what: entry.coverage[language]
        });
  return [
    ...lines,
    [t(language, "receipt.coverage"), coverage],
    [t(language, "proof.missing"), entry.missing[language]],
    ...targetLine(language, entry),
    [t(language, "receipt.sources"), entry.sources.join(", ")]
  ];
}
