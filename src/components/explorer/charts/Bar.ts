import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {element} from "../element.js";

/** A choice as a bar that is clicked in and out. */
export function Bar(
  {text, count, colour = null}: {text: string; count: number; colour?: string | null},
  {
    language,
    most,
    pressed,
    out,
    value,
    choose
  }: {
    language: Language;
    /** The count of the longest bar. */
    most: number;
    pressed: boolean;
    /** Whether others are chosen, and not this one. */
    out: boolean;
    /** What it is of, to be found again when it is drawn anew. */
    value: string;
    choose: () => void;
  }
): HTMLElement {
  const bar = element("span", {class: "share-bar"});
  bar.style.setProperty("--share", `${(100 * count) / Math.max(1, most)}%`);
  if (colour) bar.style.setProperty("--colour", colour);
  const button = element(
    "button",
    {type: "button", title: text, "aria-pressed": String(pressed)},
    element("bdi", {class: "name"}, text),
    element("span", {class: "share-track"}, bar),
    element("span", {class: "count"}, formatNumber(language, count))
  );
  button.classList.toggle("out", out);
  button.dataset["value"] = value;
  button.addEventListener("click", choose);
  return element("li", {}, button);
}

/** Shows `bars` in `list`; the one that had the focus keeps it. */
export function showBars(list: HTMLElement, bars: readonly HTMLElement[]): void {
  const {activeElement} = document;
  const focused =
    activeElement instanceof HTMLElement && list.contains(activeElement)
      ? activeElement.dataset["value"]
      : undefined;
  list.replaceChildren(...bars);
  if (focused === undefined) return;
  const buttons = [...list.querySelectorAll<HTMLElement>("button")];
  buttons.find(({dataset}) => dataset["value"] === focused)?.focus();
}
