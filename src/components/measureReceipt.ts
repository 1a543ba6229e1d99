import type {Measure} from "../../loaders/contract.js";
import {element} from "./element.js";
import {formatDate, formatPercent} from "./format.js";
import type {Language} from "./language.js";
import type {MeasureView} from "./measures.js";
import {hasText, t} from "./text.js";

/** A day, or a window with both days included, in words. */
export function windowText(language: Language, from: string, to: string): string {
  if (from === to) return t(language, "receipt.day", {date: formatDate(language, from)});
  return t(language, "receipt.days", {
    from: formatDate(language, from),
    to: formatDate(language, to)
  });
}

/** The lines of a receipt: term and description. */
export function receiptLines(
  language: Language,
  view: MeasureView,
  measure: Measure
): [term: string, description: string][] {
  const words = (name: string) => {
    const key = `metric.${view.id}.${name}`;
    return hasText(key) ? t(language, key) : "";
  };
  const part = (value: number | null, name: string) =>
    `${view.part(language, value)} ${words(name)}`;
  const lines: [string, string][] = [
    [t(language, "receipt.value"), view.full(language, measure.value)],
    [t(language, "receipt.formula"), words("formula")],
    [t(language, "receipt.numerator"), part(measure.numerator, "numerator")]
  ];
  if (words("denominator"))
    lines.push([t(language, "receipt.denominator"), part(measure.denominator, "denominator")]);
  const previous = {
    value: view.full(language, measure.previous),
    window: windowText(language, measure.previous_from, measure.previous_to)
  };
  const coverage =
    measure.coverage === null
      ? t(language, "receipt.coverage.all")
      : t(language, "receipt.coverage.share", {share: formatPercent(language, measure.coverage)});
  lines.push(
    [t(language, "receipt.window"), windowText(language, measure.from, measure.to)],
    [t(language, "receipt.previous"), t(language, "receipt.previousValue", previous)],
    [t(language, "receipt.coverage"), coverage],
    [t(language, "receipt.sources"), view.sources]
  );
  return lines;
}

/** The mark that opens a receipt, and the receipt: a popover, so Escape and a click beside it close it. */
export function Receipt(language: Language, view: MeasureView, measure: Measure): HTMLElement {
  const id = `receipt-${view.id}`;
  const label = t(language, view.label);
  const lines = receiptLines(language, view, measure).flatMap(([term, description]) => [
    element("dt", {}, term),
    element("dd", {}, description)
  ]);
  const close = {
    type: "button",
    class: "close",
    popovertarget: id,
    popovertargetaction: "hide",
    autofocus: true
  };
  return element(
    "div",
    {class: "receipt-holder"},
    element(
      "button",
      {
        type: "button",
        class: "proof",
        popovertarget: id,
        "aria-label": t(language, "receipt.open", {measure: label})
      },
      "i"
    ),
    element(
      "div",
      {id, class: "receipt", popover: "auto", role: "dialog", "aria-labelledby": `${id}-title`},
      element("h3", {id: `${id}-title`}, label),
      element("dl", {}, ...lines),
      element("button", close, t(language, "receipt.close"))
    )
  );
}
