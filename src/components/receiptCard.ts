import type {Measure, MetricEntry, PageData} from "../../loaders/contract.js";
import {element} from "./element.js";
import type {Language} from "./language.js";
import {proofName, receiptLines} from "./receiptLines.js";
import {t} from "./text.js";

/** What a receipt takes from a page's file. */
export type Proofs = Pick<PageData, "as_of" | "audience" | "metrics" | "sql">;

/** A number, what it is, and the part of the firm that it is of. */
export interface Proof {
  entry: MetricEntry;
  measure: Measure;
  of?: string | undefined;
}

const holder = "receipt";

/** Fills the page's one receipt and shows it: a popover, so Escape and a click beside it close it. */
export function openReceipt(
  language: Language,
  page: Proofs,
  proof: Proof,
  opener: HTMLElement
): void {
  document.getElementById(holder)?.remove();
  const receipt = Receipt(language, page, proof);
  document.body.append(receipt);
  receipt.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    // A click beside it may have put the focus elsewhere on purpose.
    const left = document.activeElement;
    if (!left || left === document.body || receipt.contains(left)) opener.focus();
    receipt.remove();
  });
  receipt.showPopover();
}

/** The receipt of one number, not yet on the page. */
export function Receipt(language: Language, page: Proofs, proof: Proof): HTMLElement {
  const {entry, measure, of} = proof;
  const holderOfFingerprint = document.querySelector<HTMLElement>("[data-fingerprint]");
  const fingerprint = holderOfFingerprint?.dataset["fingerprint"];
  const lines: [string, string | Node][] = receiptLines(language, page, entry, measure);
  if (fingerprint) lines.push([t(language, "proof.fingerprint"), element("code", {}, fingerprint)]);
  const title = `${holder}-title`;
  return element(
    "div",
    {id: holder, class: "receipt", popover: "auto", role: "dialog", "aria-labelledby": title},
    element(
      "div",
      {class: "receipt-head"},
      element("h3", {id: title}, proofName(language, entry, of)),
      Close(language)
    ),
    element("p", {class: "muted"}, entry.explanation[language]),
    element(
      "dl",
      {},
      ...lines.flatMap(([term, description]) => [
        element("dt", {}, term),
        element("dd", {}, description)
      ])
    ),
    Query(language, entry.sql, page.sql[entry.sql]),
    Ways(language, entry, measure)
  );
}

function Query(language: Language, name: string, sql: string | undefined): Node | null {
  if (sql === undefined) return null;
  return element(
    "details",
    {class: "receipt-sql"},
    element("summary", {}, t(language, "proof.sql", {name})),
    element("pre", {tabindex: 0}, element("code", {}, sql))
  );
}

function Close(language: Language): HTMLElement {
  return element(
    "button",
    {
      type: "button",
      class: "close",
      popovertarget: holder,
      popovertargetaction: "hide",
      autofocus: true
    },
    t(language, "receipt.close")
  );
}

/** To the rows that are counted, and to the definition. */
function Ways(language: Language, entry: MetricEntry, measure: Measure): HTMLElement {
  const rows = measure.rows
    ? element("a", {href: `./${measure.rows.replace(/^\.?\//, "")}`}, t(language, "proof.rows"))
    : null;
  const glossary = element("a", {href: `./glossary#${entry.id}`}, t(language, "proof.glossary"));
  return element("p", {class: "receipt-ways"}, rows, glossary);
}
