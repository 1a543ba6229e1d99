import {formatDate, formatNumber, formatPercent} from "../../format.js";
import type {Language} from "../../language.js";
import {t, type TextKey} from "../../text.js";
import {BarList} from "../charts/BarList.js";
import {colourOf} from "../charts/colour.js";
import {placeBelow} from "../ColumnMenu.js";
import type {Column, Filter} from "../columns.js";
import {element} from "../element.js";
import {isoDay} from "../filters/edges.js";
import {Histogram} from "../filters/Histogram.js";
import type {Model} from "../model.js";
import type {Profile} from "../source.js";
import {windowOf, withFilter, type FilterValue} from "../state.js";
import {tookText} from "../took.js";
import {formatQuantity} from "../values.js";
import {labelText} from "../words.js";
import {BoxPlot} from "./BoxPlot.js";

export interface ProfileNode {
  node: HTMLElement;
  /** Opens the figures of `column` below `button`. */
  open: (column: Column, button: HTMLElement) => void;
  close: () => void;
  /** Asks anew when it is open: other rows are filtered. */
  refresh: () => void;
}

/** The figures of one column over the filtered rows, with how its values lie. */
export function ProfilePanel(model: Model, language: Language): ProfileNode {
  const title = element("h2", {tabindex: -1});
  const cross = element("button", {
    type: "button",
    class: "close-panel",
    "aria-label": t(language, "explorer.close")
  });
  cross.textContent = "×";
  const body = element("div", {class: "profile-body", "aria-live": "polite"});
  const node = element("section", {class: "panel profile", role: "dialog"});
  node.append(element("header", {}, title, cross), body);
  node.hidden = true;
  let shown: {column: Column; button: HTMLElement} | null = null;
  let request = 0;

  const close = () => {
    if (!shown) return;
    const {button} = shown;
    shown = null;
    node.hidden = true;
    if (node.contains(document.activeElement)) button.focus();
  };
  cross.addEventListener("click", () => {
    const button = shown?.button;
    close();
    button?.focus();
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    const button = shown?.button;
    close();
    button?.focus();
  });

  async function ask(column: Column): Promise<void> {
    const asked = ++request;
    try {
      const [profile, picture] = await Promise.all([
        model.profile(column),
        pictureOf(model, column, language)
      ]);
      if (asked !== request) return;
      node.title = tookText(language, profile.took);
      body.replaceChildren(...Figures(column, profile, language), ...picture);
    } catch (error) {
      if (asked !== request) return;
      const text = error instanceof Error ? error.message : String(error);
      const wrong = element("p", {class: "wrong", role: "alert"});
      wrong.textContent = t(language, "explorer.failed", {error: text});
      body.replaceChildren(wrong);
    }
  }

  return {
    node,
    close,
    refresh: () => void (shown && ask(shown.column)),
    open(column, button) {
      shown = {column, button};
      const label = labelText(language, column, windowOf(model.view.state));
      title.textContent = t(language, "explorer.profile", {column: label});
      node.setAttribute("aria-label", title.textContent);
      body.replaceChildren(element("p", {class: "without"}, t(language, "explorer.working")));
      node.hidden = false;
      placeBelow(node, button);
      title.focus();
      void ask(column);
    }
  };
}

function Figures(column: Column, profile: Profile, language: Language): HTMLElement[] {
  const {count, missing, distinct, numbers} = profile;
  const number = (value: number) => formatNumber(language, value);
  const value = (found: number) =>
    column.kind === "date"
      ? formatDate(language, isoDay(found))
      : formatQuantity(language, {kind: column.kind, digits: column.digits ?? 1}, found);
  const share = count > 0 ? ` (${formatPercent(language, missing / count)})` : "";
  const lines: [TextKey, string][] = [
    ["explorer.profile.values", number(count - missing)],
    ["explorer.profile.missing", number(missing) + share],
    ["explorer.profile.distinct", number(distinct)]
  ];
  if (numbers) {
    const {sum, mean, min, quartile, median, upperQuartile, max} = numbers;
    // Shares and rates do not add up to anything.
    if (sum !== null && column.kind !== "percent") lines.push(["explorer.profile.sum", value(sum)]);
    lines.push(
      ["explorer.profile.mean", value(mean)],
      ["explorer.profile.min", value(min)],
      ["explorer.profile.quartile", value(quartile)],
      ["explorer.profile.median", value(median)],
      ["explorer.profile.upperQuartile", value(upperQuartile)],
      ["explorer.profile.max", value(max)]
    );
  }
  const groups = lines.map(([key, text]) =>
    element("div", {}, element("dt", {}, t(language, key)), element("dd", {}, text))
  );
  const of = t(language, "explorer.profile.of", {count: number(count)});
  const list = element("dl", {}, ...groups);
  const box = element("div", {class: "box"});
  if (numbers) box.append(BoxPlot(numbers));
  return [element("p", {class: "without"}, of), list, ...(numbers ? [box] : [])];
}

/** The histogram or the bars of the column's filter, which filter from here as well. */
async function pictureOf(model: Model, column: Column, language: Language): Promise<HTMLElement[]> {
  const filter = model.subject.filters.find(
    (one) => one.column === column.key && (one.kind === "range" || one.kind === "set")
  );
  if (!filter) return [];
  const value = model.view.state.filters[filter.key] ?? null;
  const choose = (of: Filter, next: FilterValue, entry: "push" | "replace") =>
    model.show(withFilter(model.view.state, of, next), entry);
  if (filter.kind === "range") {
    const label = labelText(language, filter, windowOf(model.view.state));
    const histogram = Histogram(filter, {
      language,
      label,
      percent: column.kind === "percent",
      choose: (next, entry) => choose(filter, next, entry)
    });
    histogram.show(await model.distribution(filter), value);
    return [histogram.node];
  }
  if (filter.kind !== "set") return [];
  const bars = BarList(filter, {
    subject: model.subject,
    language,
    colour: colourOf(model, filter.column),
    choose: (next) => choose(filter, next, "push")
  });
  bars.show(await model.choices(filter), value);
  return [bars.node];
}
