import {filterOf} from "./columns.js";
import type {Column, Filter, Row, Subject} from "./columns.js";
import {RenewedError} from "../renewed.js";
import type {Span} from "./words.js";
import {largestPage, pageCount, pageSize} from "./pageSize.js";
import {defaultsApply, everything} from "./defaults.js";
import type {Distribution, Group, Grouping, PageOfRows, Profile, Source} from "./source.js";
import type {Context} from "./sql/statement.js";
import {
  emptyState,
  formatState,
  isPlain,
  parseState,
  windowOf,
  withFilter,
  type Choice,
  type Choices,
  type ExplorerState,
  type FilterValue,
  type Notice
} from "./state.js";

/** What a page knows before the engine: page 1 in the subject's own order. */
export interface FirstPage {
  total: number;
  /** False when there are more rows than a browser should load: then no engine is asked for. */
  in_browser: boolean;
  rows: readonly Row[];
  /** By column, over the rows of the defaults. */
  choices: Choices;
  /** The days of the windows. */
  windows: readonly Span[];
}

/** A page of rows and the figures of all that were filtered. */
export interface Answer {
  /** What it answers. */
  state: ExplorerState;
  rows: readonly Row[];
  /** Filtered rows. */
  count: number;
  /** Rows that could have been. */
  total: number;
  /** With `count`. Null until the source has computed them. */
  statistics: Readonly<Record<string, number | null>> | null;
  /** Milliseconds; null when the source was not asked. */
  took: number | null;
}

/** An answer and how long it took. */
export interface Timed {
  /** Milliseconds. */
  took: number;
}

/** All that is on screen. */
export interface ExplorerView {
  state: ExplorerState;
  notices: readonly Notice[];
  /** Null while there is nothing to show yet. */
  answer: Answer | null;
  /** How far what answers is: the source of all rows. */
  engine: "waiting" | "ready" | "failed" | "none";
  /** Seconds from the call to readiness. */
  startedIn: number | null;
  /** Why the source, or the last answer, failed. */
  error: string | null;
  /** Whether it failed because newer figures were published: only loading the page anew helps. */
  renewed: boolean;
}

export interface Model {
  readonly subject: Subject;
  readonly columns: readonly Column[];
  readonly first: FirstPage;
  readonly view: ExplorerView;
  /** Whether there is a source to wait for, and not just the first rows. */
  readonly answers: boolean;
  /** Calls `listener` at every change until the function it returns is called. */
  subscribe(listener: (view: ExplorerView) => void): () => void;
  /** Asks for `state`; the address follows, as a new entry of the history or in place. */
  show(state: ExplorerState, entry: "push" | "replace"): void;
  /** Whether `undo` has something to go back to. */
  readonly canUndo: boolean;
  /** Back to what was asked for before the last change on this page, whatever the browser's history. */
  undo(): void;
  // What follows waits for the source and is of the state at the time of the call.
  /** The values of a set filter with their counts under the other filters. */
  choices(filter: Filter): Promise<Choice[]>;
  /** How many rows each of `values` of a filter (null: its default) leaves under the others. */
  counts(filter: Filter, values: readonly (FilterValue | null)[]): Promise<number[]>;
  /** The values of a range filter in bins, under the other filters. */
  distribution(filter: Filter): Promise<Distribution & Timed>;
  profile(column: Column): Promise<Profile & Timed>;
  groups(grouping: Grouping): Promise<{groups: Group[]} & Timed>;
  /** Filtered rows in their order; of another state than the one on screen where one is given. */
  read(page: PageOfRows, state?: ExplorerState): Promise<Row[]>;
  close(): Promise<void>;
}

/** The part of a window that a model uses. */
export type Page = Pick<
  Window,
  | "location"
  | "history"
  | "addEventListener"
  | "removeEventListener"
  | "setTimeout"
  | "clearTimeout"
>;

/** Changes that can be undone. */
const mostUndone = 100;

/** What a model wants a source for: the columns and filters are those that the reader has. */
export interface Asked {
  subject: Subject;
  context: Context;
}

/**
 * The explorer of a subject behind its views: the address is its state, `first` its rows until
 * `connect` has given a source. Of several requests only the latest is answered.
 */
export function openModel(
  whole: Subject,
  {
    first,
    asOf,
    connect,
    page = window
  }: {first: FirstPage; asOf: string; connect: (asked: Asked) => Promise<Source>; page?: Page}
): Model {
  const present = first.rows[0];
  const columns = whole.columns.filter(
    ({key, optional}) => !optional || (present !== undefined && key in present)
  );
  const withheld = new Set(whole.columns.filter((one) => !columns.includes(one)).map(keyOf));
  const filters = whole.filters.filter(({column}) => !withheld.has(column));
  // What is withheld can be neither filtered nor sorted by, nor shown.
  const subject: Subject = {...whole, columns, filters};
  const firstRows = withMade(first.rows, columns);
  const context = {asOf, columns};
  const listeners = new Set<(view: ExplorerView) => void>();
  const answers = first.in_browser || subject.limits !== undefined;
  const parsed = answers
    ? parseState(subject, page.location.search)
    : {state: emptyState, notices: []};
  let view: ExplorerView = {
    state: parsed.state,
    notices: parsed.notices,
    answer: isStart(parsed.state) ? firstAnswer(parsed.state) : null,
    engine: answers ? "waiting" : "none",
    startedIn: null,
    error: null,
    renewed: false
  };
  // A failed start is in `view.error`; who waits for the source gets the rejection as well.
  const started = performance.now();
  const ready = answers ? connect({subject, context}) : new Promise<Source>(() => undefined);
  let source: Source | null = null;
  const past: ExplorerState[] = [];
  let changed = false;
  let request = 0;
  let busy = false;
  let closed = false;
  let stop = new AbortController();
  let writing: number | undefined;
  ready
    .then(
      async (opened) => {
        source = opened;
        if (closed) return;
        change({engine: "ready", startedIn: (performance.now() - started) / 1000});
        await checkValues();
        refresh();
      },
      (error: unknown) => change({engine: "failed", ...failureOf(error)})
    )
    .catch((error: unknown) => change(failureOf(error)));

  if (answers) page.addEventListener("popstate", follow);

  function isStart(state: ExplorerState): boolean {
    return isPlain(state);
  }

  function firstAnswer(state: ExplorerState): Answer {
    const {total} = first;
    return {state, rows: firstRows, count: total, total, statistics: null, took: null};
  }

  function change(part: Partial<ExplorerView>): void {
    view = {...view, ...part};
    for (const listener of listeners) listener(view);
  }

  /** Whether the texts that the address asks for exist at all: only the data can tell. */
  async function checkValues(): Promise<void> {
    const known: Record<string, Choice[]> = {};
    const all = {...view.state, q: "", filters: everything(subject)};
    for (const [key, value] of Object.entries(view.state.filters))
      if (value.kind === "set" && source)
        known[key] = await source.choices(all, filterOf(subject, key));
    const address = formatState(subject, view.state);
    const {state, notices} = parseState(subject, address, known);
    if (notices.length > 0) change({state, notices: [...view.notices, ...notices]});
  }

  function follow(): void {
    const {state, notices} = parseState(subject, page.location.search);
    remember(state, "push");
    change({state, notices});
    checkValues().then(refresh, (error: unknown) => change(failureOf(error)));
  }

  /** Keeps what `state` takes the place of; of one movement or text, what was before its start. */
  function remember(state: ExplorerState, entry: "push" | "replace"): void {
    const same = formatState(subject, state) === formatState(subject, view.state);
    if (!same && !(changed && entry === "replace")) past.push(view.state);
    if (past.length > mostUndone) past.shift();
    changed = true;
  }

  function show(state: ExplorerState, entry: "push" | "replace"): void {
    remember(state, entry);
    put(state, entry);
  }

  function put(state: ExplorerState, entry: "push" | "replace"): void {
    change({state, notices: []});
    page.clearTimeout(writing);
    const write = () => {
      const address = page.location.pathname + formatState(subject, view.state);
      if (entry === "push") page.history.pushState(null, "", address);
      else page.history.replaceState(null, "", address);
    };
    // Browsers refuse more than a hundred changes of the address in some seconds: a typed search
    // is written once the hand rests.
    if (entry === "push") write();
    else writing = page.setTimeout(write, 200);
    refresh();
  }

  /** Asks for the latest state; while one request runs, the next waits and only the last is kept. */
  function refresh(): void {
    request += 1;
    if (!source) {
      if (view.engine === "failed" && isStart(view.state))
        change({answer: firstAnswer(view.state)});
      return;
    }
    if (busy) return stop.abort();
    busy = true;
    void settle(source);
  }

  async function settle(open: Source): Promise<void> {
    for (let asked = -1; asked !== request && !closed;) {
      asked = request;
      stop = new AbortController();
      const {state} = view;
      try {
        const answer = await answerOf(open, state, stop.signal);
        if (asked === request && !closed) publish(state, answer);
      } catch (error) {
        if (asked === request && !closed) change(failureOf(error));
      }
    }
    busy = false;
  }

  function publish(state: ExplorerState, found: Answer): void {
    const shown = view.answer?.rows ?? [];
    // The engine's first answer is what the first rows say: who reads or selects is not disturbed.
    const same = view.answer && windowOf(view.answer.state) === windowOf(state);
    const answer = same && sameRows(shown, found.rows) ? {...found, rows: shown} : found;
    if (answer.state.page === state.page) return change({answer, error: null, renewed: false});
    const notice: Notice = {reason: "page", key: "page", value: String(state.page)};
    change({
      state: answer.state,
      answer,
      error: null,
      renewed: false,
      notices: [...view.notices, notice]
    });
  }

  async function answerOf(
    open: Source,
    state: ExplorerState,
    signal: AbortSignal
  ): Promise<Answer> {
    const start = performance.now();
    // How many rows a page has depends on the count: the first page is asked for at its largest
    // and cut, so that both answers come in one wait.
    const early =
      state.page === 1 ? open.rows(state, {limit: largestPage, offset: 0}, signal) : null;
    early?.catch(() => undefined);
    const {count, statistics} = await open.summary(state, signal);
    const limit = pageSize(count);
    const page = Math.min(state.page, pageCount(count));
    const asked = page === state.page ? state : {...state, page};
    const rows = await (early ?? open.rows(asked, {limit, offset: (page - 1) * limit}, signal));
    const took = performance.now() - start;
    const total = defaultsApply(subject, state) ? first.total : await open.total(state, signal);
    const shown = rows.slice(0, limit);
    return {state: asked, rows: shown, count, total, statistics: {count, ...statistics}, took};
  }

  async function timed<T>(ask: (open: Source) => Promise<T>): Promise<{answer: T} & Timed> {
    const open = await ready;
    const start = performance.now();
    return {answer: await ask(open), took: performance.now() - start};
  }

  return {
    subject,
    columns,
    first,
    answers,
    get view() {
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    get canUndo() {
      return past.length > 0;
    },
    undo() {
      const before = past.pop();
      changed = false;
      if (before) put(before, "push");
    },
    async choices(filter) {
      const {state} = view;
      return (await ready).choices(state, filter);
    },
    async counts(filter, values) {
      const {state} = view;
      const open = await ready;
      const found: number[] = [];
      for (const value of values)
        found.push((await open.summary(withFilter(state, filter, value))).count);
      return found;
    },
    async distribution(filter) {
      const {state} = view;
      const {answer, took} = await timed((open) => open.distribution(state, filter));
      return {...answer, took};
    },
    async profile(column) {
      const {state} = view;
      const {answer, took} = await timed((open) => open.profile(state, column));
      return {...answer, took};
    },
    async groups(grouping) {
      const {state} = view;
      const {answer, took} = await timed((open) => open.groups(state, grouping));
      return {groups: answer, took};
    },
    async read(part, state = view.state) {
      return (await ready).rows(state, part);
    },
    async close() {
      closed = true;
      stop.abort();
      page.clearTimeout(writing);
      page.removeEventListener("popstate", follow);
      await source?.close();
    }
  };
}

/** The first rows with what columns are made of their numbers: the file has only what they are of. */
function withMade(rows: readonly Row[], columns: readonly Column[]): Row[] {
  return rows.map((row) => {
    const made = columns.flatMap(({key, made}): [string, number | null][] => {
      if (!made) return [];
      const value = made.value(...made.of.map((name) => numberOf(row[name])));
      return [[key, Number.isNaN(value) ? null : value]];
    });
    return {...row, ...Object.fromEntries(made)};
  });
}

function numberOf(value: Row[string] | undefined): number {
  return typeof value === "number" ? value : NaN;
}

function keyOf({key}: Column): string {
  return key;
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.length > 0 && a.every(({id}, index) => id === b[index]?.["id"]);
}

function failureOf(error: unknown): Pick<ExplorerView, "error" | "renewed"> {
  const text = error instanceof Error ? error.message : String(error);
  return {error: text, renewed: error instanceof RenewedError};
}
