import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf, type SetFilter, type Subject} from "../columns.js";
import {element} from "../element.js";
import {fold} from "../fold.js";
import type {Choice, FilterValue} from "../state.js";
import {choiceText} from "../words.js";
import type {Content} from "./content.js";

const mostShown = 200;

/** From this many values on, a field narrows the list. */
const long = 12;

/** Boxes to tick, each with the rows it would leave; a field narrows a long list. */
export function SetPanel(
  filter: SetFilter,
  {
    subject,
    language,
    value: initial,
    choose,
    choices
  }: {
    subject: Subject;
    language: Language;
    value: FilterValue | null;
    choose: (value: FilterValue) => void;
    choices: () => Promise<readonly Choice[]>;
  }
): Content {
  const list = element("div", {class: "choices"});
  const narrow = element("input", {
    type: "search",
    autocomplete: "off",
    placeholder: t(language, "explorer.narrow"),
    "aria-label": t(language, "explorer.narrow")
  });
  const node = element("div", {}, list);
  let ticked = tickedIn(filter, initial);
  let all: Choice[] = [];

  const text = ({value}: Choice) => choiceText(language, subject, filter, value);
  const draw = () => {
    const wanted = fold(narrow.value.trim());
    const matching = all.filter((choice) => fold(text(choice)).includes(wanted));
    const boxes = matching.slice(0, mostShown).map((choice) => {
      const box = element("input", {type: "checkbox"});
      box.checked = ticked.has(choice.value);
      box.addEventListener("change", () => {
        if (box.checked) ticked.add(choice.value);
        else ticked.delete(choice.value);
        choose({kind: "set", values: [...ticked]});
      });
      const count = element("span", {class: "count"}, formatNumber(language, choice.count));
      return element("label", {}, box, element("bdi", {}, text(choice)), count);
    });
    const left = matching.length - boxes.length;
    const more =
      left > 0 && t(language, "explorer.moreChoices", {count: formatNumber(language, left)});
    const none = matching.length === 0 && t(language, "explorer.noChoice");
    list.replaceChildren(...boxes, ...[more, none].filter((note) => note !== false));
  };

  narrow.addEventListener("input", draw);
  choices().then(
    (found) => {
      all = withTicked(found, ticked, columnOf(subject, filter.column).codes);
      if (all.length > long) node.prepend(narrow);
      draw();
      if (node.contains(document.activeElement)) return;
      node.querySelector<HTMLElement>("input")?.focus();
    },
    (error: unknown) => list.replaceChildren(String(error))
  );
  return {
    node,
    sync(value) {
      const next = tickedIn(filter, value);
      const same = next.size === ticked.size && [...next].every((entry) => ticked.has(entry));
      ticked = next;
      if (!same) draw();
    }
  };
}

/** What is ticked: the defaults where nothing is chosen. */
export function tickedIn(filter: SetFilter, value: FilterValue | null): Set<string | null> {
  return new Set(value?.kind === "set" ? value.values : filter.defaults);
}

/** The values found, codes in their own order, and what is ticked though no row has it now. */
export function withTicked(
  found: readonly Choice[],
  ticked: ReadonlySet<string | null>,
  codes: readonly string[] = []
): Choice[] {
  const counts = new Map(found.map(({value, count}) => [value, count]));
  const values = new Set([...codes, ...counts.keys(), ...ticked]);
  return [...values].map((value) => ({value, count: counts.get(value) ?? 0}));
}
