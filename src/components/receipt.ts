import type {Measure, MetricEntry, PageData} from "../../loaders/contract.js";
import {element} from "./element.js";
import type {Language} from "./language.js";
import {formatUnit, metricName} from "./metric.js";
import {openReceipt, type Proofs} from "./receiptCard.js";
import {proofName, shortProof} from "./receiptLines.js";
import {t} from "./text.js";

export type {Proofs} from "./receiptCard.js";
export {receiptLines, shortProof, windowText} from "./receiptLines.js";

type MetricId = MetricEntry["id"];

/** The definition of a metric that the page shows. Throws when its file does not carry it. */
export function metricEntry({metrics}: Pick<PageData, "metrics">, id: MetricId): MetricEntry {
  const entry = metrics[id];
  if (!entry) throw new Error(`metric ${id}: the page's file does not define it`);
  return entry;
}

/** Whether the readers of the page may not see the metric. */
export function isWithheld({audience}: Pick<PageData, "audience">, entry: MetricEntry): boolean {
  return entry.confidential && audience !== "direction";
}

export interface ProvenOptions {
  /** What to show for the number; its full form unless given. */
  text?: string;
  /** The part of the firm that it is of: a practice, a client. */
  of?: string;
  class?: string;
}

/** A number that opens its receipt, by click or Enter; hovering says its short form. */
export function Proven(
  language: Language,
  page: Proofs,
  id: MetricId,
  measure: Measure,
  {text, of, class: name = ""}: ProvenOptions = {}
): HTMLElement {
  const entry = metricEntry(page, id);
  if (isWithheld(page, entry)) return Withheld(language, entry);
  const shown = text ?? formatUnit(language, entry.unit, measure.value);
  const button = element(
    "button",
    {
      type: "button",
      class: `proven ${name}`.trim(),
      title: shortProof(language, entry, measure, of),
      "aria-haspopup": "dialog",
      "aria-label": t(language, "proof.open", {
        value: shown,
        measure: proofName(language, entry, of)
      }),
      "data-metric": id,
      onclick: () => openReceipt(language, page, {entry, measure, of}, button)
    },
    shown
  );
  return button;
}

/** The name of a number that this audience does not receive, and that word. */
export function Withheld(language: Language, entry: Pick<MetricEntry, "name">): HTMLElement {
  const measure = metricName(language, entry);
  return element("span", {class: "withheld"}, t(language, "proof.withheld", {measure}));
}
