import type {Bilingual, Measure, MetricEntry, PageData} from "../contract.js";

/** A word of the trade, or of these pages. */
export interface Term {
  /** Anchor on the page: "term-" and the word in kebab-case. */
  id: string;
  name: Bilingual;
  explanation: Bilingual;
  /** Its name in the code and in the columns of files, where that is another. */
  code: string | null;
  /** Metrics that rest on it. */
  metrics: MetricEntry["id"][];
}

/** Snapshot `glossary.json`: what the page "What does it mean?" shows. */
export interface Glossary extends PageData {
  /** Every metric of the registry, in its order. */
  ids: MetricEntry["id"][];
  /** Their values now, each over its own window; without those that the audience may not see. */
  measures: Partial<Record<MetricEntry["id"], Measure>>;
  terms: Term[];
}
