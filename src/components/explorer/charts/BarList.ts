import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf, type SetFilter, type Subject} from "../columns.js";
import {element} from "../element.js";
import {tickedIn, withTicked} from "../filters/SetPanel.js";
import type {Choice, FilterValue} from "../state.js";
import {choiceText} from "../words.js";
import {Bar, showBars} from "./Bar.js";

export interface BarListNode {
  node: HTMLElement;
  show: (choices: readonly Choice[] | null, value: FilterValue | null) => void;
}

/** So many bars fit a chart. */
const mostBars = 6;

/** The values of a set filter as bars that are clicked in and out, the most frequent first. */
export function BarList(
  filter: SetFilter,
  {
    subject,
    language,
    colour,
    choose
  }: {
    subject: Subject;
    language: Language;
    /** The colour of a value that has one of its own. */
    colour: (value: string | null) => string | null;
    choose: (value: FilterValue) => void;
  }
): BarListNode {
  const list = element("ul", {class: "bar-list"});
  const rest = element("p", {class: "rest"});
  const node = element("div", {}, list, rest);
  let drawn: readonly Choice[] | null = null;
  let chosen: FilterValue | null = null;

  function ChoiceBar({value, count}: Choice, most: number): HTMLElement {
    const ticked = tickedIn(filter, chosen);
    const text = choiceText(language, subject, filter, value);
    return Bar(
      {text, count, colour: colour(value)},
      {
        language,
        most,
        // Without a choice every bar counts, and a click is the first choice.
        pressed: chosen !== null && ticked.has(value),
        out: chosen !== null && !ticked.has(value),
        value: String(value),
        choose() {
          const before = chosen ? [...ticked] : [];
          const values = before.includes(value)
            ? before.filter((one) => one !== value)
            : [...before, value];
          choose({kind: "set", values});
        }
      }
    );
  }

  return {
    node,
    show(choices, value) {
      chosen = value;
      drawn = choices ?? drawn;
      const {codes} = columnOf(subject, filter.column);
      const all = drawn
        ? withTicked(drawn, value ? tickedIn(filter, value) : new Set(), codes)
        : [];
      // A chosen value is seen, however rare.
      const first = (one: Choice) =>
        Number(value !== null && tickedIn(filter, value).has(one.value));
      const shown = codes
        ? all.filter(({count}, index) => count > 0 || index < codes.length)
        : [...all].sort((a, b) => first(b) - first(a) || b.count - a.count);
      const most = Math.max(0, ...all.map(({count}) => count));
      showBars(
        list,
        shown.slice(0, mostBars).map((choice) => ChoiceBar(choice, most))
      );
      const left = shown.length - mostBars;
      const none = drawn !== null && shown.length === 0;
      rest.textContent =
        left > 0
          ? t(language, "explorer.others", {count: formatNumber(language, left)})
          : none
            ? t(language, "explorer.noValues")
            : "";
    }
  };
}
