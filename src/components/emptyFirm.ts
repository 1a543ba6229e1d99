import {element} from "./element.js";
import {formatDate} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** In the place of the tiles of a firm without anybody: why, and where to look. */
export function EmptyFirm(asOf: string, language: Language): HTMLElement {
  const date = formatDate(language, asOf);
  const help = element("a", {href: "./operations"}, t(language, "overview.empty.help"));
  return element(
    "div",
    {class: "state"},
    element("p", {}, element("strong", {}, t(language, "overview.empty", {date}))),
    element("p", {}, help)
  );
}
