import {formatDate, formatNumber, formatPercent} from "../format.js";
import {isolated} from "../isolated.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import {columnOf, ownWindow, type Column, type Filter, type Row, type Subject} from "./columns.js";
import {defaultsApply} from "./defaults.js";
import {windowOf, type ExplorerState, type FilterValue, type Notice} from "./state.js";
import {longestSearch} from "./fold.js";
import {codeText} from "./values.js";

/** "128 of 1 000 consultants", "1 000 consultants" when none is left out; a null count is "…". */
export function countInWords(
  language: Language,
  subject: Subject,
  state: ExplorerState,
  {count, total}: {count: number | null; total: number}
): string {
  const number = count === null ? "…" : formatNumber(language, count);
  const numbers = {count: number, total: formatNumber(language, total)};
  const {all, counted, count: plain} = subject.texts;
  if (!defaultsApply(subject, state)) return t(language, plain, numbers);
  return t(language, count === total ? all : counted, numbers);
}

/** A window's first and last day. */
export interface Span {
  id: string;
  from: string;
  to: string;
}

/** What words need besides: rows tell the names of ids, spans the days of windows. */
export interface Known {
  rows?: readonly Row[] | undefined;
  spans?: readonly Span[];
  /** The chosen window. */
  window?: string;
}

/** The label of a column or figure, with the window that it is of: "CA 3 mois". */
export function labelText(language: Language, {label}: Pick<Column, "label">, window: string) {
  return t(language, label, {window: windowText(language, "short", window)});
}

/** A window in words: "3 mois", "3 derniers mois". */
export function windowText(language: Language, length: "short" | "long", window: string): string {
  const key = `explorer.window.${window}.${length}`;
  return hasText(key) ? t(language, key) : window;
}

/** The search and each filter in words, in the order of the page. */
export function filtersInWords(
  language: Language,
  subject: Subject,
  state: ExplorerState,
  known: Known = {}
): string[] {
  const window = windowOf(state);
  const words = state.q ? [t(language, "explorer.searched", {q: state.q})] : [];
  for (const filter of subject.filters) {
    const value = state.filters[filter.key];
    if (value) words.push(filterInWords(language, subject, filter, value, {...known, window}));
  }
  return words;
}

/** One filter in words: "Data, Cloud", "TJM from 400 €", "last 3 months (22 Aug to 21 Nov)". */
export function filterInWords(
  language: Language,
  subject: Subject,
  filter: Filter,
  value: FilterValue,
  {rows = [], spans = [], window = ownWindow}: Known = {}
): string {
  if (value.kind === "window") {
    const text = windowText(language, "long", value.value);
    const span = spans.find(({id}) => id === value.value);
    if (!span) return text;
    const [from, to] = [formatDate(language, span.from), formatDate(language, span.to)];
    return t(language, "explorer.windowDays", {text, from, to});
  }
  if (value.kind === "flag")
    return filter.kind === "flag" ? t(language, filter.texts[value.value ? "yes" : "no"]) : "";
  if (value.kind === "horizon") {
    const key = `explorer.horizon.${value.value}`;
    return hasText(key) ? t(language, key) : value.value;
  }
  if (value.kind === "id")
    return value.values
      .map((id) => nameOf(filter, id, rows, language))
      .map(isolated)
      .join(", ");
  if (value.kind === "set") {
    const texts = value.values.map((entry) => choiceText(language, subject, filter, entry));
    const none = value.values.includes(null) && value.values.length === 1;
    return none ? `${t(language, filter.label)} ${texts.join()}` : texts.map(isolated).join(", ");
  }
  if (value.kind === "missing")
    return `${labelText(language, filter, window)} ${t(language, "explorer.none")}`;
  if (value.kind === "text")
    return t(language, "explorer.contains", {
      label: labelText(language, filter, window),
      text: value.text
    });
  const show = (text: string) =>
    boundText(language, columnOf(subject, filter.column), filter, text);
  const label = labelText(language, filter, window);
  // What links write for "more than none": of whole days from 1, of parts of days from next to 0.
  if (filter.kind === "range" && filter.type === "number" && value.to === null) {
    const least = columnOf(subject, filter.column).digits === undefined ? 1 : 0.001;
    if (Number(value.from) > 0 && Number(value.from) <= least)
      return t(language, "explorer.rangeSome", {label});
  }
  if (value.from === null)
    return t(language, "explorer.rangeTo", {label, to: show(value.to ?? "")});
  if (value.to === null) return t(language, "explorer.rangeFrom", {label, from: show(value.from)});
  const ends = {label, from: show(value.from), to: show(value.to)};
  return t(language, "explorer.rangeBetween", ends);
}

/** A value of a set filter as the reader sees it. */
export function choiceText(
  language: Language,
  subject: Subject,
  filter: Filter,
  value: string | null
): string {
  if (value === null) return t(language, "explorer.none");
  const column = columnOf(subject, filter.column);
  return column.kind === "code" ? codeText(language, column, value) : value;
}

/** What was ignored in the address, as a sentence. */
export function noticeText(language: Language, {reason, key, value}: Notice): string {
  return t(language, `explorer.notice.${reason}`, {key, value, longest: longestSearch});
}

function boundText(
  language: Language,
  {kind, digits}: Column,
  filter: Filter,
  text: string
): string {
  if (filter.kind !== "range" || filter.type === "date") return formatDate(language, text);
  if (kind === "percent") return formatPercent(language, Number(text), digits);
  const number = formatNumber(language, Number(text), 4);
  return filter.unit ? `${number}\u00a0${filter.unit}` : number;
}

function nameOf(filter: Filter, id: number, rows: readonly Row[], language: Language): string {
  const row = rows.find((entry) => entry[filter.column] === id);
  const name = filter.kind === "id" ? row?.[filter.name] : null;
  const label = t(language, filter.label);
  if (typeof name === "string") return name;
  return `${label} ${t(language, "explorer.number", {id})}`;
}
