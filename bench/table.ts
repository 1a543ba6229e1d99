/** One line of the benchmark: a figure against another one of the same run. */
export interface Row {
  name: string;
  value: number;
  /** What `value` is divided by, and its name. */
  reference: number;
  against: string;
  unit: "ms" | "MB" | "kB" | "score" | "shift" | "count";
  /** The ratio's bound: at most, or at least for a score. */
  target?: number;
  /** How many runs, and what else belongs to the figure. */
  note: string;
}

const digits: Record<Row["unit"], number> = {
  ms: 1,
  MB: 0,
  kB: 0,
  score: 0,
  shift: 4,
  count: 0
};

/** The middle of `values`; the mean of the two middle ones of an even count. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of `values` lies, linear between neighbours. Throws for none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("no value was measured");
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Whether a row keeps its target; null without one. */
export function met({value, reference, target, unit}: Row): boolean | null {
  if (target === undefined) return null;
  return unit === "score" ? value / reference >= target : value / reference <= target;
}

function amount(value: number, unit: Row["unit"]): string {
  const figure = value.toFixed(value >= 1000 ? 0 : digits[unit]);
  return ["score", "shift", "count"].includes(unit) ? figure : `${figure} ${unit}`;
}

/** All rows as one Markdown table with columns of even width. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const {name, value, reference, against, unit, target, note} = row;
    const sign = unit === "score" ? "≥" : "≤";
    const verdict = {true: "met", false: "missed", null: ""}[String(met(row))] ?? "";
    return [
      name,
      amount(value, unit),
      `${amount(reference, unit)} ${against}`,
      `${(value / reference).toFixed(2)} ×`,
      target === undefined ? "" : `${sign} ${target} ×, ${verdict}`,
      note
    ];
  });
  const head = ["what", "measured", "against", "ratio", "target", "how often"];
  const widths = head.map((title, i) =>
    Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0))
  );
  const text = (line: readonly string[]) =>
    `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [text(head), rule, ...lines.map(text)].join("\n");
}
