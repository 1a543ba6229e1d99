import type {Language} from "../../language.js";
import {hasText, t} from "../../text.js";
import {ownWindow, type Filter, type FlagFilter, type HorizonFilter} from "../columns.js";
import type {WindowFilter} from "../columns.js";
import type {FilterValue} from "../state.js";
import {windowText} from "../words.js";

/** A filter that takes one of a few choices. */
export type FewFilter = HorizonFilter | FlagFilter | WindowFilter;

/** A choice of such a filter; a null value is what applies when none is chosen. */
export interface FewChoice {
  key: string;
  text: string;
  value: FilterValue | null;
}

/** The choices of a filter in words, the one that applies when none is chosen first. */
export function fewChoices(filter: FewFilter, language: Language): FewChoice[] {
  if (filter.kind === "flag") {
    const {yes, no} = filter.texts;
    return [
      {key: "", text: t(language, "explorer.any"), value: null},
      {key: "yes", text: t(language, yes), value: {kind: "flag", value: true}},
      {key: "no", text: t(language, no), value: {kind: "flag", value: false}}
    ];
  }
  if (filter.kind === "window")
    return [ownWindow, ...filter.choices].map((key) => ({
      key,
      text: windowText(language, "long", key),
      value: key === ownWindow ? null : {kind: "window", value: key}
    }));
  return ["", ...filter.choices].map((key) => {
    const text = `explorer.horizon.${key || "any"}`;
    return {
      key,
      text: hasText(text) ? t(language, text) : key,
      value: key === "" ? null : {kind: "horizon", value: key}
    };
  });
}

/** The key of what is chosen in a filter. */
export function fewKey({kind}: FewFilter, value: FilterValue | null): string {
  if (value?.kind === "flag") return value.value ? "yes" : "no";
  if (value?.kind === "window" || value?.kind === "horizon") return value.value;
  return kind === "window" ? ownWindow : "";
}

/** Whether a filter takes one of a few choices. */
export function takesFew(filter: Filter): filter is FewFilter {
  return filter.kind === "flag" || filter.kind === "horizon" || filter.kind === "window";
}
