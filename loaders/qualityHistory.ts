import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Quality, QualityHistory, QualityPoint} from "./contract/quality.js";

/** Beside the site's index, as `freshness.json` is. */
export const historyFile = "quality-history.json";

/** A point a day is more than a year; the oldest go first. */
const longest = 400;

function isPoint(value: unknown): value is QualityPoint {
  const {as_of, rows, clean_missions, revenue_at_stake} = (value ?? {}) as Record<string, unknown>;
  return (
    typeof as_of === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(as_of) &&
    typeof rows === "number" &&
    (clean_missions === null || typeof clean_missions === "number") &&
    typeof revenue_at_stake === "number"
  );
}

/** The points published with a site; none where it has no history yet. Throws when it cannot be read. */
function readHistory(siteFolder: string): QualityPoint[] {
  const path = join(siteFolder, historyFile);
  if (!existsSync(path)) return [];
  const history = JSON.parse(readFileSync(path, "utf8")) as Partial<QualityHistory> | null;
  const points: unknown = history?.points;
  if (!Array.isArray(points) || !points.every(isPoint))
    throw new Error(`${historyFile}: not a history of quality`);
  return points;
}

/** The point that a snapshot adds to the history. */
export function qualityPoint(snapshotFolder: string): QualityPoint {
  const text = readFileSync(join(snapshotFolder, "quality.json"), "utf8");
  const {as_of, measures} = JSON.parse(text) as Quality;
  return {
    as_of,
    rows: measures.quality_findings.value ?? 0,
    clean_missions: measures.quality_missions_share.value,
    revenue_at_stake: measures.revenue_at_stake.value ?? 0
  };
}

/** The history with `point` in it: one point per as-of date, the latest taken wins; oldest first. */
export function withPoint(points: readonly QualityPoint[], point: QualityPoint): QualityHistory {
  return {
    points: [...points.filter(({as_of}) => as_of !== point.as_of), point]
      .sort((a, b) => (a.as_of < b.as_of ? -1 : 1))
      .slice(-longest)
  };
}

/** The history that the published site has; of a damaged one it is said that it begins anew. */
export function earlierPoints(
  siteFolder: string | undefined,
  say: (line: string) => void
): QualityPoint[] {
  if (siteFolder === undefined) return [];
  try {
    return readHistory(siteFolder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`the history of quality begins anew: ${reason}`);
    return [];
  }
}
