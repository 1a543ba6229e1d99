import {element} from "../../element.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {horizons, type TimelineFilter, type TimelineRow} from "./rows.js";

const keys = ["practice", "grade", "free", "q"] as const;

/** The filter that an address asks for; a value that no row has is none. */
export function askedFilter(
  rows: readonly TimelineRow[],
  search = location.search
): TimelineFilter {
  const asked = new URLSearchParams(search);
  const filter: TimelineFilter = {};
  for (const key of ["practice", "grade"] as const) {
    const text = asked.get(key);
    const value = text === "" ? null : text;
    if (text !== null && rows.some((row) => row[key] === value)) filter[key] = value;
  }
  const free = horizons.find((horizon) => horizon === asked.get("free"));
  if (free) filter.free = free;
  const q = asked.get("q")?.trim();
  if (q) filter.q = q;
  return filter;
}

/** Keeps the filter in the address, and all else that is in it. */
export function keepFilter(filter: TimelineFilter): void {
  const {pathname, search, hash} = location;
  const parameters = new URLSearchParams(search);
  for (const key of keys) {
    const value = filter[key];
    if (value === undefined || (key === "q" && !value)) parameters.delete(key);
    else parameters.set(key, value ?? "");
  }
  const text = parameters.toString();
  history.replaceState(history.state, "", `${pathname}${text && `?${text}`}${hash}`);
}

/** Fields for practice, grade, availability and text; `change` hears the whole filter. */
export function TimelineFilters(
  rows: readonly TimelineRow[],
  initial: TimelineFilter,
  {language, change}: {language: Language; change: (filter: TimelineFilter) => void}
): HTMLElement {
  const filter = {...initial};
  const choice = (key: "practice" | "grade"): HTMLElement => {
    const values = [...new Set(rows.map((row) => row[key]))].sort(
      (a, b) =>
        Number(a === null) - Number(b === null) || String(a).localeCompare(String(b), language)
    );
    return Select(key, language, {
      options: values.map((value) => [
        // A prefix tells "none" from "all".
        `=${value ?? ""}`,
        value ?? t(language, key === "practice" ? "group.none" : "timeline.noGrade")
      ]),
      chosen: filter[key] === undefined ? "" : `=${filter[key] ?? ""}`,
      choose: (text) => {
        if (text === "") delete filter[key];
        else filter[key] = text.slice(1) || null;
        change({...filter});
      }
    });
  };
  const free = Select("free", language, {
    options: horizons.map((horizon) => [horizon, t(language, `timeline.free.${horizon}`)]),
    chosen: filter.free ?? "",
    choose: (text) => {
      const found = horizons.find((horizon) => horizon === text);
      if (found) filter.free = found;
      else delete filter.free;
      change({...filter});
    }
  });
  const search = element("input", {
    type: "search",
    autocomplete: "off",
    value: filter.q ?? null,
    oninput: () => {
      filter.q = search.value.trim();
      change({...filter});
    }
  });
  return element(
    "div",
    {class: "timeline-filters", role: "group", "aria-label": t(language, "timeline.filters")},
    choice("practice"),
    choice("grade"),
    free,
    element("label", {}, element("span", {}, t(language, "timeline.filter.q")), search)
  );
}

function Select(
  key: "practice" | "grade" | "free",
  language: Language,
  {
    options,
    chosen,
    choose
  }: {
    options: readonly (readonly [string, string])[];
    chosen: string;
    choose: (text: string) => void;
  }
): HTMLElement {
  const select = element(
    "select",
    {onchange: () => choose(select.value)},
    ...[["", t(language, "timeline.all")] as const, ...options].map(([value, label]) =>
      element("option", {value, selected: value === chosen}, label)
    )
  );
  return element("label", {}, element("span", {}, t(language, `timeline.filter.${key}`)), select);
}
