import type {PublishedTables} from "../../../loaders/contract/console.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";

/** What the console reads, and what it keeps to. */
export function Intro({tables}: PublishedTables, language: Language): HTMLElement {
  const limits = {rows: formatNumber(language, 10_000), seconds: 30};
  return element(
    "div",
    {class: "console-intro"},
    element("p", {class: "headline"}, t(language, "console.intro", {tables: tables.length})),
    element("p", {class: "muted"}, t(language, "console.limits", limits))
  );
}
