import * as Plot from "@observablehq/plot";
import {formatDate} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Month} from "../trends/months.js";

/** A thin rule at the as-of date's month; none when all that is shown is before it. */
export function asOfRule(
  language: Language,
  asOf: string | undefined,
  months: readonly Month[]
): Plot.Markish[] {
  const month = asOf && `${asOf.slice(0, 7)}-01`;
  const place = months.findIndex((entry) => entry.month === month);
  if (!asOf || place < 0 || place === months.length - 1) return [];
  return [
    Plot.ruleX([month], {stroke: "var(--context)", strokeWidth: 1}),
    Plot.text([t(language, "chart.asOf", {date: formatDate(language, asOf)})], {
      // A text alone would name a field.
      x: () => month,
      frameAnchor: "bottom",
      text: (text: string) => text,
      dx: 4,
      dy: -4,
      textAnchor: "start",
      fill: "var(--muted)",
      stroke: "var(--surface)",
      strokeWidth: 3
    })
  ];
}
