import {ownWindow, type Filter, type SortKey, type Subject} from "./columns.js";
import {longestSearch} from "./fold.js";
import {formatLayout, layoutKeys, parseLayout, plainLayout, type Layout} from "./layout.js";

/** What is chosen in one filter. */
export type FilterValue =
  | {kind: "set"; values: (string | null)[]}
  | {kind: "range"; from: string | null; to: string | null}
  /** Rows without a value, of a range or a text filter. */
  | {kind: "missing"}
  | {kind: "text"; text: string}
  | {kind: "horizon"; value: string}
  | {kind: "window"; value: string}
  | {kind: "flag"; value: boolean}
  | {kind: "id"; values: number[]};

/** In the URL, what a range is asked for when it is rows without a value. */
const noValue = "none";

/** What the reader asks for; what is left at its default is absent. */
export interface ExplorerState {
  /** Without blanks around it. */
  q: string;
  filters: Readonly<Record<string, FilterValue>>;
  /** Empty for the subject's own order. */
  sort: readonly SortKey[];
  /** From 1. */
  page: number;
  layout: Layout;
}

/** Something in the address that means nothing here. */
export interface Notice {
  reason: "unknown" | "impossible" | "long" | "page" | "limits";
  key: string;
  value: string;
}

/** A value of a set filter and how many rows have it; null is "none". */
export interface Choice {
  value: string | null;
  count: number;
}

/** The values that each set filter knows; a filter that is absent takes any. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

export const emptyState: ExplorerState = {
  q: "",
  filters: {},
  sort: [],
  page: 1,
  layout: plainLayout
};

/** The state that an address's search text asks for, and all that was ignored in it. */
export function parseState(
  subject: Subject,
  search: string,
  choices: Choices = {}
): {state: ExplorerState; notices: Notice[]} {
  const notices: Notice[] = [];
  const ignore = (reason: Notice["reason"], key: string, value: string) =>
    void notices.push({reason, key: short(key), value: short(value)});
  const parameters = new URLSearchParams(search);
  const filters: Record<string, FilterValue> = {};
  for (const filter of subject.filters) {
    const texts = parameters.getAll(filter.key);
    const value = parseFilter(filter, subject, texts, choices, (text, reason = "impossible") =>
      ignore(reason, filter.key, text)
    );
    if (value && !isDefault(filter, value)) filters[filter.key] = value;
  }
  const known = new Set([
    "q",
    "sort",
    "page",
    ...layoutKeys,
    ...subject.filters.map(({key}) => key)
  ]);
  for (const key of new Set(parameters.keys()))
    if (!known.has(key))
      ignore(subject.limits ? "limits" : "unknown", key, parameters.get(key) ?? "");
  const asked = parameters.get("q") ?? "";
  if (subject.limits && asked !== "") ignore("limits", "q", asked);
  const q = subject.limits ? "" : searchText(asked);
  if (!subject.limits && q.length < asked.trim().length) ignore("long", "q", asked);
  const sort = parseSort(subject, parameters.get("sort") ?? "", (text) =>
    ignore(subject.limits ? "limits" : "impossible", "sort", text)
  );
  const pageText = parameters.get("page") ?? "1";
  const page = /^[1-9]\d{0,8}$/.test(pageText) ? Number(pageText) : 1;
  if (pageText !== String(page)) ignore("impossible", "page", pageText);
  const layout = parseLayout(subject, parameters, (key, text) => ignore("impossible", key, text));
  return {state: {q, filters, sort, page, layout}, notices};
}

/** The search text of an address for `state`: "" or "?q=…"; defaults are left out. */
export function formatState(subject: Subject, state: ExplorerState): string {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  for (const filter of subject.filters) {
    const value = state.filters[filter.key];
    if (value) for (const text of formatFilter(filter, value)) parameters.append(filter.key, text);
  }
  if (state.sort.length > 0) parameters.set("sort", formatSort(state.sort));
  if (state.page > 1) parameters.set("page", String(state.page));
  formatLayout(state.layout, parameters);
  // Commas and blanks are common here and safe in a query: left readable.
  const text = parameters.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** A search as the state keeps it: no blanks around, well formed, at most `longestSearch` signs. */
export function searchText(text: string): string {
  const trimmed = text.trim();
  const cut = trimmed.length > longestSearch;
  return (cut ? [...trimmed.slice(0, 2 * longestSearch)].slice(0, longestSearch).join("") : trimmed)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/** The phrase of a text filter as the state keeps it: as a search, with single blanks in it. */
export function phrase(text: string): string {
  // Cut first: what is longer by far is a broken link, and not worth the time.
  return searchText(text.slice(0, 8 * longestSearch).replace(/\s+/gu, " "));
}

/** Whether `value` is what applies anyway. */
export function isDefault(filter: Filter, value: FilterValue): boolean {
  if (value.kind === "range") return value.from === null && value.to === null;
  if (value.kind === "horizon") return value.value === "";
  if (value.kind === "window") return value.value === ownWindow;
  if (value.kind === "flag" || value.kind === "missing") return false;
  if (value.kind === "text") return value.text === "";
  const defaults: readonly unknown[] = (filter.kind === "set" && filter.defaults) || [];
  return (
    value.values.length === defaults.length &&
    value.values.every((entry) => defaults.includes(entry))
  );
}

/** Whether nothing is asked for but how the rows are shown. */
export function isPlain({q, filters, sort, page}: ExplorerState): boolean {
  return q === "" && sort.length === 0 && page === 1 && Object.keys(filters).length === 0;
}

/** The window that the columns of `state` are of. */
export function windowOf({filters}: ExplorerState): string {
  const value = filters["window"];
  return value?.kind === "window" ? value.value : ownWindow;
}

/** `state` with `value` chosen in `filter` (null: its default), back on page 1. */
export function withFilter(
  state: ExplorerState,
  filter: Filter,
  value: FilterValue | null
): ExplorerState {
  const rest = Object.fromEntries(
    Object.entries(state.filters).filter(([key]) => key !== filter.key)
  );
  const nothing = !value || ("values" in value && value.values.length === 0);
  const chosen = nothing || isDefault(filter, value) ? {} : {[filter.key]: value};
  return {...state, filters: {...rest, ...chosen}, page: 1};
}

/** `state` after a click on the header of `column`: first order, the other one, none. */
export function withSort(
  subject: Subject,
  state: ExplorerState,
  column: string,
  {descendingFirst, add}: {descendingFirst: boolean; add: boolean}
): ExplorerState {
  const current = state.sort.length > 0 ? state.sort : subject.sort;
  const now = current.find((key) => key.column === column);
  const others = add ? current.filter((key) => key.column !== column) : [];
  const next = now
    ? now.descending === descendingFirst
      ? [{column, descending: !descendingFirst}]
      : state.sort.length > 0
        ? []
        : [{column, descending: descendingFirst}]
    : [{column, descending: descendingFirst}];
  return withOrder(subject, state, [...others, ...next]);
}

/** `state` in the order of `sort`, back on page 1. */
export function withOrder(
  subject: Subject,
  state: ExplorerState,
  sort: readonly SortKey[]
): ExplorerState {
  return {...state, sort: canonicalSort(subject, [...sort]), page: 1};
}

function parseFilter(
  filter: Filter,
  subject: Subject,
  texts: string[],
  choices: Choices,
  ignore: (text: string, reason?: Notice["reason"]) => void
): FilterValue | null {
  if (texts.length === 0) return null;
  if (filter.kind === "set") {
    const codes = subject.columns.find(({key}) => key === filter.column)?.codes;
    const values = choices[filter.key]?.map((choice) => choice.value);
    const known = codes ? new Set<string | null>([...codes, null]) : values && new Set(values);
    const chosen = new Set<string | null>();
    for (const text of texts) {
      const value = text === "" ? null : text;
      if (!known || known.has(value)) chosen.add(value);
      else ignore(text);
    }
    return chosen.size > 0 ? {kind: "set", values: [...chosen]} : null;
  }
  if (filter.kind === "id") {
    const ids = new Set<number>();
    for (const text of texts)
      if (/^[1-9]\d{0,8}$/.test(text)) ids.add(Number(text));
      else ignore(text);
    return ids.size > 0 ? {kind: "id", values: [...ids]} : null;
  }
  const [text = "", ...more] = texts;
  for (const extra of more) ignore(extra);
  if (filter.kind === "horizon" || filter.kind === "window") {
    const own = filter.kind === "window" && text === ownWindow;
    if (own || filter.choices.includes(text)) return {kind: filter.kind, value: text};
    ignore(text);
    return null;
  }
  if (filter.kind === "flag") {
    if (text === "yes" || text === "no") return {kind: "flag", value: text === "yes"};
    ignore(text);
    return null;
  }
  if (filter.kind === "text") {
    const asked = phrase(text);
    if (asked.length < text.trim().replace(/\s+/gu, " ").length) ignore(text, "long");
    return asked === "" ? {kind: "missing"} : {kind: "text", text: asked};
  }
  if (text === noValue) return {kind: "missing"};
  const parts = text.split("..");
  const [from, to] = parts.map((part) => bound(filter.type, part));
  if (parts.length !== 2 || from === undefined || to === undefined) {
    ignore(text);
    return null;
  }
  return {kind: "range", from, to};
}

/** A bound of a range in its one spelling; null for none, undefined for no bound at all. */
export function bound(type: "number" | "date", text: string): string | null | undefined {
  if (text === "") return null;
  if (type === "date") {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
  }
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(text) ? String(Number(text) || 0) : undefined;
}

function formatFilter(filter: Filter, value: FilterValue): string[] {
  if (value.kind === "range") return [`${value.from ?? ""}..${value.to ?? ""}`];
  if (value.kind === "missing") return [filter.kind === "text" ? "" : noValue];
  if (value.kind === "text") return [value.text];
  if (value.kind === "horizon" || value.kind === "window") return [value.value];
  if (value.kind === "flag") return [value.value ? "yes" : "no"];
  return value.values.map((entry) => (entry === null ? "" : String(entry)));
}

function formatSort(sort: readonly SortKey[]): string {
  return sort.map((key) => (key.descending ? "-" : "") + key.column).join(",");
}

function parseSort(subject: Subject, text: string, ignore: (text: string) => void): SortKey[] {
  const sort = new Map<string, SortKey>();
  // A long list is a broken link: no sort has more keys than the table has columns.
  const parts = text === "" ? [] : text.split(",", subject.columns.length);
  for (const part of parts) {
    const descending = part.startsWith("-");
    const column = descending ? part.slice(1) : part;
    const known = subject.columns.some((entry) => entry.key === column);
    if (known && !subject.limits && !sort.has(column)) sort.set(column, {column, descending});
    else ignore(part);
  }
  return canonicalSort(subject, [...sort.values()]);
}

function canonicalSort(subject: Subject, sort: SortKey[]): SortKey[] {
  return formatSort(sort) === formatSort(subject.sort) ? [] : sort;
}

function short(text: string): string {
  return text.length > 60 ? `${[...text.slice(0, 118)].slice(0, 59).join("")}…` : text;
}
