import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {columnOf, type Column, type Row, type Subject} from "../explorer/columns.js";
import {windowOf, type ExplorerState} from "../explorer/state.js";
import {filtersInWords, labelText, type Span} from "../explorer/words.js";
import type {Content} from "./content.js";

/** Which snapshot the rows are of. */
export interface Snapshot {
  firm: string;
  as_of: string;
  audience: "everyone" | "direction";
  store: {fingerprint: string};
}

/** What was published of the rows. */
export interface Published {
  snapshot: Snapshot;
  /** The address of the subject's whole file, and of that of its windows. */
  parquet: string;
  windows?: string;
}

/** What is exported: the rows of `state`, as they are when the reader asks. */
export interface Chosen {
  subject: Subject;
  state: ExplorerState;
  /** Those that the reader wants, of those that there are. */
  columns: readonly Column[];
  present: readonly Column[];
  count: number;
  /** Some of the rows: they tell the names of ids. */
  rows: readonly Row[];
  spans: readonly Span[];
}

/** "missions-2026-11-22.csv" */
export function fileName({file}: Subject, asOf: string, ending: string): string {
  return `${file}-${asOf}.${ending}`;
}

/** The filters in words, or that there are none. */
export function filtersText(language: Language, {subject, state, rows, spans}: Chosen): string {
  const words = filtersInWords(language, subject, state, {rows, spans});
  return words.length > 0 ? words.join(" · ") : t(language, "export.fact.noFilters");
}

/** What a file of `chosen` says besides its rows. */
export function contentOf(
  language: Language,
  chosen: Chosen,
  {snapshot, address}: {snapshot: Snapshot; address: string}
): Content {
  const {subject, state, columns, count} = chosen;
  const window = windowOf(state);
  const sort = (state.sort.length > 0 ? state.sort : subject.sort).map(({column, descending}) => {
    const label = labelText(language, columnOf(subject, column), window);
    return descending ? t(language, "export.fact.descending", {label}) : label;
  });
  const title = t(language, subject.texts.title);
  const facts: [Parameters<typeof t>[1], string][] = [
    ["export.fact.rows", formatNumber(language, count)],
    ["export.fact.filters", filtersText(language, chosen)],
    ["export.fact.sort", sort.join(", ")],
    ["export.fact.asOf", formatDate(language, snapshot.as_of)],
    ["export.fact.snapshot", snapshot.store.fingerprint],
    ["export.fact.firm", snapshot.firm],
    ["export.fact.address", address]
  ];
  if (snapshot.audience === "direction")
    facts.push(["export.fact.audience", t(language, "export.fact.confidential")]);
  return {
    columns,
    language,
    window,
    title,
    facts: facts.map(([label, text]) => ({label: t(language, label), text})),
    metadata: {
      subject: subject.table,
      as_of: snapshot.as_of,
      fingerprint: snapshot.store.fingerprint,
      audience: snapshot.audience
    }
  };
}
