import type {Quality} from "../../../loaders/contract/quality.js";
import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {AbsentParts, KeptRules, RepairsTable} from "./rest.js";
import {RulesTable} from "./rules.js";

/**
 * The tables of the page under their headings: as long as the store has faults, so that headings
 * which were there before would jump.
 */
export function QualityRest(page: Quality, language: Language): HTMLElement {
  const heading = (name: "rules" | "kept" | "repairs" | "absent") =>
    element("h2", {id: name}, t(language, `quality.${name}`));
  return element(
    "div",
    {class: "sections"},
    heading("rules"),
    RulesTable(page, language),
    heading("kept"),
    KeptRules(page, language),
    heading("repairs"),
    RepairsTable(page, language),
    heading("absent"),
    AbsentParts(page, language)
  );
}
