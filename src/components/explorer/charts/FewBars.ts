import type {Language} from "../../language.js";
import {element} from "../element.js";
import {fewChoices, fewKey, type FewFilter} from "../filters/fewChoices.js";
import type {FilterValue} from "../state.js";
import {Bar, showBars} from "./Bar.js";

export interface FewBarsNode {
  node: HTMLElement;
  /** The choices that have a bar, in its order. */
  values: readonly FilterValue[];
  show: (counts: readonly number[] | null, value: FilterValue | null) => void;
}

/** The choices of a filter that takes one of a few, as bars in their order; one may hold another. */
export function FewBars(
  filter: FewFilter,
  {language, choose}: {language: Language; choose: (value: FilterValue | null) => void}
): FewBarsNode {
  const entries = fewChoices(filter, language).flatMap(({key, text, value}) =>
    value ? [{key, text, value}] : []
  );
  const node = element("ul", {class: "bar-list"});
  let drawn: readonly number[] | null = null;
  return {
    node,
    values: entries.map(({value}) => value),
    show(counts, value) {
      drawn = counts ?? drawn;
      if (!drawn) return;
      const chosen = fewKey(filter, value);
      const most = Math.max(...drawn);
      const bars = entries.map(({key, text, value: own}, index) =>
        Bar(
          {text, count: drawn?.[index] ?? 0},
          {
            language,
            most,
            pressed: chosen === key,
            out: chosen !== "" && chosen !== key,
            value: key,
            choose: () => choose(chosen === key ? null : own)
          }
        )
      );
      showBars(node, bars);
    }
  };
}
