import type {Glossary} from "../contract/glossary.js";
import {registry} from "../metrics.js";
import type {MetricId} from "../metrics.js";
import type {PageContext} from "./page.js";
import {terms} from "./terms.js";

/** The registry as readers see it, with the words that it is written in. */
export async function glossaryPage(context: PageContext): Promise<Glossary> {
  const ids = Object.keys(registry) as MetricId[];
  return Promise.resolve({
    ...context.page(ids),
    ids,
    measures: context.measures(ids),
    terms: terms.map((term) => ({...term, metrics: [...term.metrics]}))
  });
}
