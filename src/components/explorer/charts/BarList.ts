import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf, type SetFilter, type Subject} from "../columns.js";
import {element} from "../element.js";
import {tickedIn, withTicked} from "../filters/SetPanel.js";
import type {Choice, FilterValue} from "../state.js";
import {choiceText} from "../words.js";

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

  function Bar({value, count}: Choice, most: number): HTMLElement {
    const ticked = tickedIn(filter, chosen);
    const text = choiceText(language, subject, filter, value);
    const bar = element("span", {class: "share-bar"});
    bar.style.setProperty("--share", `${(100 * count) / Math.max(1, most)}%`);
    const own = colour(value);
    if (own) bar.style.setProperty("--colour", own);
    const button = element(
      "button",
      {type: "button", title: text, "aria-pressed": String(chosen !== null && ticked.has(value))},
      element("bdi", {class: "name"}, text),
      element("span", {class: "share-track"}, bar),
      element("span", {class: "count"}, formatNumber(language, count))
    );
    // Without a choice every bar counts, and a click is the first choice.
    button.classList.toggle("out", chosen !== null && !ticked.has(value));
    button.dataset["value"] = String(value);
    button.addEventListener("click", () => {
      const before = chosen ? [...ticked] : [];
      const values = before.includes(value)
        ? before.filter((one) => one !== value)
        : [...before, value];
      choose({kind: "set", values});
    });
    return element("li", {}, button);
  }

  return {
    node,
    show(choices, value) {
      chosen = value;
      drawn = choices ?? drawn;
      const focused = node.contains(document.activeElement)
        ? (document.activeElement as HTMLElement).dataset["value"]
        : undefined;
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
      list.replaceChildren(...shown.slice(0, mostBars).map((choice) => Bar(choice, most)));
      const left = shown.length - mostBars;
      const none = drawn !== null && shown.length === 0;
      rest.textContent =
        left > 0
          ? t(language, "explorer.others", {count: formatNumber(language, left)})
          : none
            ? t(language, "explorer.noValues")
            : "";
      const buttons = [...list.querySelectorAll<HTMLElement>("button")];
      if (focused !== undefined) buttons.find(({dataset}) => dataset["value"] === focused)?.focus();
    }
  };
}
