import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {ownWindow, type Filter} from "../columns.js";
import {Dropdown} from "../Dropdown.js";
import {element} from "../element.js";
import {fold} from "../fold.js";
import {labelText} from "../words.js";

/** From this many names on, a field narrows the list. */
const long = 12;

/** A button that lists the filters that `others` says are not on the bar; `open` puts one there. */
export function MoreFilters({
  language,
  others,
  open
}: {
  language: Language;
  others: () => readonly Filter[];
  open: (filter: Filter) => void;
}): HTMLElement {
  const text = t(language, "explorer.moreFilters");
  const dropdown = Dropdown(element("span", {}, text), {
    kind: "filter add-filter",
    name: text,
    fill(panel) {
      const list = element("div", {class: "choices"});
      const narrow = element("input", {
        type: "search",
        autocomplete: "off",
        placeholder: t(language, "explorer.narrow"),
        "aria-label": t(language, "explorer.narrow")
      });
      const named = others().map((filter) => ({
        filter,
        name: labelText(language, filter, ownWindow)
      }));
      named.sort((a, b) => a.name.localeCompare(b.name, language));
      const draw = () => {
        const wanted = fold(narrow.value.trim());
        const shown = named.filter(({name}) => fold(name).includes(wanted));
        list.replaceChildren(
          ...shown.map(({filter, name}) => {
            const button = element("button", {type: "button", class: "pick"}, name);
            button.addEventListener("click", () => {
              dropdown.node.open = false;
              open(filter);
            });
            return button;
          })
        );
        if (shown.length === 0) list.textContent = t(language, "explorer.noChoice");
      };
      narrow.addEventListener("input", draw);
      draw();
      panel.append(...(named.length > long ? [narrow] : []), list);
    }
  });
  return dropdown.node;
}
