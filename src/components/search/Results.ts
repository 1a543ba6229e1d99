import type {SearchEntry, SearchKind} from "../../../loaders/contract/search.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t, type TextKey} from "../text.js";
import {entryAddress, groupAddress} from "./address.js";
import {Highlighted} from "./highlight.js";
import {isGone, type Found, type Group} from "./rank.js";
import type {SitePage} from "./pages.js";

export interface ResultsOptions {
  query: string;
  typed: readonly string[];
  pages?: readonly SitePage[];
  /** Options that are there already: ids count on from them. */
  from?: number;
}

/** What was found, as the groups of a listbox; options are links and carry ids in their order. */
export function Results(
  language: Language,
  found: Found,
  {query, typed, pages = [], from = 0}: ResultsOptions
): HTMLElement[] {
  const groups = found.groups.map((group) =>
    Options(
      t(language, `search.kind.${group.kind}`),
      formatNumber(language, group.count) + (group.cut ? "+" : ""),
      [
        ...group.entries.map((entry) => EntryOption(language, group.kind, entry, typed)),
        ...AllOption(language, group, query)
      ],
      group.kind
    )
  );
  if (pages.length > 0) {
    const options = pages.map(({href, label, detail}) =>
      Option(href, Highlighted(label, typed), Highlighted(detail, typed))
    );
    groups.push(
      Options(
        t(language, "search.kind.page"),
        formatNumber(language, pages.length),
        options,
        "page"
      )
    );
  }
  groups
    .flatMap((group) => [...group.querySelectorAll("[role=option]")])
    .forEach((option, place) => (option.id = `search-option-${from + place}`));
  return groups;
}

function Options(title: string, count: string, options: HTMLElement[], kind: string): HTMLElement {
  const id = `search-group-${kind}`;
  const heading = element(
    "div",
    {class: "search-group", id, role: "presentation"},
    title,
    element("span", {class: "muted"}, ` ${count}`)
  );
  return element("div", {role: "group", "aria-labelledby": id}, heading, ...options);
}

function Option(href: string, label: Node, detail: Node | null, aside = ""): HTMLElement {
  return element(
    "a",
    {role: "option", href, tabindex: -1, "aria-selected": "false"},
    element("span", {class: "search-label"}, label),
    // Between the parts for who hears them: the eye has the layout.
    element("span", {class: "search-detail"}, " ", detail),
    element("span", {class: "search-aside"}, " ", aside)
  );
}

function EntryOption(
  language: Language,
  kind: SearchKind,
  entry: SearchEntry,
  typed: readonly string[]
): HTMLElement {
  const [, , label, detail] = entry;
  const option =
    kind === "document"
      ? DocumentOption(language, entry, typed)
      : Option(
          entryAddress(kind, entry),
          Highlighted(label, typed),
          detail === "" ? null : Highlighted(detail, typed),
          aside(language, kind, entry)
        );
  if (isGone(kind, entry)) option.classList.add("gone");
  return option;
}

/** By its file's name, for who may see it; else by whose it is, and its type. */
function DocumentOption(
  language: Language,
  entry: SearchEntry,
  typed: readonly string[]
): HTMLElement {
  const [, , label, detail, day, type] = entry;
  const key = `documents.type.${type ?? "other"}`;
  const said = hasText(key) ? t(language, key) : "";
  const iso = String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  const option = Option(
    entryAddress("document", entry),
    Highlighted(label || detail, typed),
    label === "" ? document.createTextNode(said) : Highlighted(detail, typed),
    day === 0 ? t(language, "search.document.undated") : formatDate(language, iso)
  );
  // Nothing that is shown says why it was found.
  if (!option.querySelector("mark"))
    option
      .querySelector(".search-detail")
      ?.append(detail === "" ? "" : " · ", t(language, "search.document.inside"));
  return option;
}

/** The words at the end of a line: what a person does, how many missions or holders there are. */
function aside(language: Language, kind: SearchKind, [, , , , count]: SearchEntry): string {
  if (kind === "person") {
    const key = (["staffing.out", "staffing.bench", "staffing.staffed"] as const)[count];
    if (!key) throw new Error(`search: a person's status is ${count}`);
    return t(language, key);
  }
  const words = kind === "skill" ? "holders" : "missions";
  if (count === 0) return kind === "skill" ? t(language, "search.holders.none") : "";
  if (count === 1) return kind === "mission" ? "" : t(language, `search.${words}.one`);
  return t(language, `search.${words}`, {count: formatNumber(language, count)});
}

function AllOption(language: Language, group: Group, query: string): HTMLElement[] {
  const href = groupAddress(group, query);
  if (href === null) return [];
  const key: TextKey = `search.all.${group.kind}`;
  const option = Option(href, document.createTextNode(t(language, key)), null);
  option.classList.add("search-all");
  return [option];
}
