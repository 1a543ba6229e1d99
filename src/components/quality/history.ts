import type {QualityHistory} from "../../../loaders/contract/quality.js";

/**
 * The points that were published with this site, from `quality-history.json` beside the page; none
 * in a preview, which nobody published. Throws when it is there but cannot be read.
 */
export async function publishedHistory(base: string): Promise<QualityHistory> {
  const url = new URL("./quality-history.json", base);
  const response = await fetch(url, {cache: "no-store"});
  if (response.status === 404) return {points: []};
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return (await response.json()) as QualityHistory;
}
