import type {FreshnessStatus, SnapshotKind} from "../../loaders/contract.js";
import {formatClock, formatDuration} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** Instants in milliseconds since the epoch, the allowance in seconds; null = no allowance known. */
export interface Freshness {
  takenAt: number;
  verifiedAt: number;
  freshFor: number | null;
}

/** What the header says at the instant `now` (milliseconds). */
export function freshnessText(
  language: Language,
  {takenAt, verifiedAt, freshFor}: Freshness,
  now: number
): {text: string; stale: boolean} {
  const unseen = (now - verifiedAt) / 1000;
  if (freshFor !== null && unseen > freshFor) {
    const values = {
      age: formatDuration(language, unseen, "short"),
      allowed: formatDuration(language, freshFor, "short")
    };
    return {text: t(language, "freshness.stale", values), stale: true};
  }
  const time = formatClock(language, takenAt, now);
  const seconds = (now - takenAt) / 1000;
  if (seconds < 60) return {text: t(language, "freshness.now", {time}), stale: false};
  const values = {time, age: formatDuration(language, seconds)};
  return {text: t(language, "freshness.age", values), stale: false};
}

/** The values that the build wrote on the header's line. */
export function builtFreshness(line: HTMLElement): Freshness {
  const {taken = "", verified = "", freshFor} = line.dataset;
  return {
    takenAt: Date.parse(taken),
    verifiedAt: Date.parse(verified),
    freshFor: freshFor ? Number(freshFor) : null
  };
}

/**
 * What the publish step last said, from `freshness.json` beside the page.
 * Throws when it is there but cannot be read.
 */
export async function publishedFreshness(kind: SnapshotKind, base: string): Promise<Freshness> {
  const url = new URL("./freshness.json", base);
  const response = await fetch(url, {cache: "no-store"});
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  const status = (await response.json()) as FreshnessStatus;
  return {
    takenAt: Date.parse(status.taken_at),
    verifiedAt: Date.parse(status.verified_at),
    freshFor: status.fresh_for[kind]
  };
}
