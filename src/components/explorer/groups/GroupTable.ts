import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {element} from "../element.js";

/** A group in words. */
export interface ShownGroup {
  label: string;
  value: number | null;
  text: string;
  count: number;
  /** A colour of its own. */
  colour: string | null;
  chosen: boolean;
  /** Leaves its rows alone; null where no filter can. */
  choose: (() => void) | null;
}

/** The groups with their values as bars, and how many rows each has. */
export function GroupTable(
  groups: readonly ShownGroup[],
  {
    language,
    caption,
    by,
    measure,
    counted,
    bars
  }: {
    language: Language;
    caption: string;
    by: string;
    measure: string;
    /** The value is the number of rows: it is not said twice. */
    counted: boolean;
    bars: boolean;
  }
): HTMLElement {
  const most = Math.max(0, ...groups.map(({value}) => Math.abs(value ?? 0)));
  const header = (text: string, name?: string) => element("th", {scope: "col", class: name}, text);
  const head = [
    header(by),
    ...(bars ? [element("td", {class: "share-track"})] : []),
    header(measure, "number"),
    ...(counted ? [] : [header(t(language, "explorer.group.rows"), "number")])
  ];
  const rows = groups.map((group) => {
    const name = element("bdi", {}, group.label);
    const hint = t(language, "explorer.group.filter", {value: group.label});
    const button = group.choose && element("button", {type: "button", title: hint}, name);
    button?.addEventListener("click", () => group.choose?.());
    button?.setAttribute("aria-pressed", String(group.chosen));
    const bar = element("span", {class: "share-bar"});
    bar.style.setProperty("--share", `${(100 * Math.abs(group.value ?? 0)) / (most || 1)}%`);
    if (group.colour) bar.style.setProperty("--colour", group.colour);
    return element(
      "tr",
      {class: group.chosen ? "chosen" : undefined},
      element("th", {scope: "row", title: group.label}, button ?? name),
      bars ? element("td", {class: "share-track", "aria-hidden": "true"}, bar) : null,
      element("td", {class: "number"}, group.text),
      counted ? null : element("td", {class: "number"}, formatNumber(language, group.count))
    );
  });
  return element(
    "table",
    {class: "group-table"},
    element("caption", {class: "unseen"}, caption),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows)
  );
}
