import type {Measure, MetricEntry, PageData} from "../../loaders/contract.js";
import {element} from "./element.js";
import {formatDate, formatNumber, formatPercent} from "./format.js";
import type {Language} from "./language.js";
import {formatUnit, metricName} from "./metric.js";
import {t} from "./text.js";

type MetricId = MetricEntry["id"];

/** What a receipt takes from a page's file. */
export type Proofs = Pick<PageData, "as_of" | "audience" | "metrics" | "sql">;

/** A day, or a window with both days included, in words. */
export function windowText(language: Language, from: string, to: string): string {
  if (from === to) return t(language, "receipt.day", {date: formatDate(language, from)});
  return t(language, "receipt.days", {
    from: formatDate(language, from),
    to: formatDate(language, to)
  });
}

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

/** A part of a ratio with what it counts; money and counts with two decimals where they matter. */
function partText(language: Language, value: number | null, what: string): string {
  return t(language, "proof.part", {value: formatNumber(language, value, 2), what});
}

/** Name, window, numerator over denominator: what hovering over a number says. */
export function shortProof(language: Language, entry: MetricEntry, measure: Measure): string {
  const {numerator, denominator} = measure;
  const parts = [partText(language, numerator, entry.numerator[language])];
  if (entry.denominator) parts.push(partText(language, denominator, entry.denominator[language]));
  return t(language, "proof.short", {
    measure: metricName(language, entry),
    window: windowText(language, measure.from, measure.to),
    parts: parts.join(" / ")
  });
}

function targetLine(language: Language, entry: MetricEntry): [string, string][] {
  const {target, better, unit} = entry;
  if (!target?.length) return [];
  const levels = target.map((level) => formatUnit(language, unit, level));
  const key = better === "up" ? "target" : levels.length > 1 ? "levels" : "level";
  return [[t(language, `proof.${key}`), levels.join(" – ")]];
}

/** The lines of a receipt: term and description. */
export function receiptLines(
  language: Language,
  page: Proofs,
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

export interface ProvenOptions {
  /** What to show for the number; its full form unless given. */
  text?: string;
  class?: string;
}

/** A number that opens its receipt, by click or Enter; hovering says its short form. */
export function Proven(
  language: Language,
  page: Proofs,
  id: MetricId,
  measure: Measure,
  {text, class: name = ""}: ProvenOptions = {}
): HTMLElement {
  const entry = metricEntry(page, id);
  if (isWithheld(page, entry)) return Withheld(language, entry);
  const shown = text ?? formatUnit(language, entry.unit, measure.value);
  const button = element(
    "button",
    {
      type: "button",
      class: `proven ${name}`.trim(),
      title: shortProof(language, entry, measure),
      "aria-haspopup": "dialog",
      "aria-label": t(language, "proof.open", {
        value: shown,
        measure: metricName(language, entry)
      }),
      "data-metric": id,
      onclick: () => openReceipt(language, page, entry, measure, button)
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

const holder = "receipt";

/** Fills the page's one receipt and shows it: a popover, so Escape and a click beside it close it. */
function openReceipt(
  language: Language,
  page: Proofs,
  entry: MetricEntry,
  measure: Measure,
  opener: HTMLElement
): void {
  document.getElementById(holder)?.remove();
  const receipt = Receipt(language, page, entry, measure);
  document.body.append(receipt);
  receipt.addEventListener("toggle", (event) => {
    if ((event).newState !== "closed") return;
    // A click beside it may have put the focus elsewhere on purpose.
    if (document.activeElement === document.body) opener.focus();
  });
  receipt.showPopover();
}

/** The receipt of one number, not yet on the page. */
export function Receipt(
  language: Language,
  page: Proofs,
  entry: MetricEntry,
  measure: Measure
): HTMLElement {
  const lines = receiptLines(language, page, entry, measure).flatMap(([term, description]) => [
    element("dt", {}, term),
    element("dd", {}, description)
  ]);
  const fingerprint =
    document.querySelector<HTMLElement>("[data-fingerprint]")?.dataset["fingerprint"];
  const sql = page.sql[entry.sql];
  const title = `${holder}-title`;
  return element(
    "div",
    {id: holder, class: "receipt", popover: "auto", role: "dialog", "aria-labelledby": title},
    element("h3", {id: title}, metricName(language, entry)),
    element("p", {class: "muted"}, entry.explanation[language]),
    element(
      "dl",
      {},
      ...lines,
      ...(fingerprint
        ? [
            element("dt", {}, t(language, "proof.fingerprint")),
            element("dd", {}, element("code", {}, fingerprint))
          ]
        : [])
    ),
    sql === undefined
      ? null
      : element(
          "details",
          {class: "receipt-sql"},
          element("summary", {}, `${t(language, "proof.sql")} (${entry.sql})`),
          element("pre", {tabindex: 0}, element("code", {}, sql))
        ),
    Ways(language, entry, measure)
  );
}

function Ways(language: Language, entry: MetricEntry, measure: Measure): HTMLElement {
  const close = element(
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
  const rows = measure.rows
    ? element("a", {href: `./${measure.rows.replace(/^\.?\//, "")}`}, t(language, "proof.rows"))
    : null;
  const glossary = element("a", {href: `./glossary#${entry.id}`}, t(language, "proof.glossary"));
  return element("p", {class: "receipt-ways"}, rows, glossary, close);
}
