import type {Engine, EngineRow} from "../engine.js";
import {filterOf, ownWindow} from "./columns.js";
import type {Column, Filter, Row, Subject} from "./columns.js";
import {csvHeader, csvRows, byteOrderMark} from "./csv.js";
import type {Language} from "../language.js";
import type {Span} from "./words.js";
import {largestPage, pageCount, pageSize} from "./pageSize.js";
import {
  choicesStatement,
  defaultsApply,
  rowsStatement,
  statisticsStatement,
  totalStatement,
  type Statement
} from "./sql.js";
import {
  emptyState,
  formatState,
  isPlain,
  parseState,
  windowOf,
  type Choice,
  type Choices,
  type ExplorerState,
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
  /** Null until the engine has computed them. */
  statistics: EngineRow | null;
  /** Milliseconds; null when the engine was not asked. */
  took: number | null;
}

/** All that is on screen. */
export interface ExplorerView {
  state: ExplorerState;
  notices: readonly Notice[];
  /** Null while there is nothing to show yet. */
  answer: Answer | null;
  engine: "waiting" | "ready" | "failed" | "none";
  /** Seconds from the call to readiness. */
  startedIn: number | null;
  /** Why the engine, or the last query, failed. */
  error: string | null;
}

export interface Model {
  readonly subject: Subject;
  readonly columns: readonly Column[];
  readonly first: FirstPage;
  readonly view: ExplorerView;
  /** Calls `listener` at every change until the function it returns is called. */
  subscribe(listener: (view: ExplorerView) => void): () => void;
  /** Asks for `state`; the address follows, as a new entry of the history or in place. */
  show(state: ExplorerState, entry: "push" | "replace"): void;
  /** The values of a set filter with their counts under the other filters. Waits for the engine. */
  choices(filter: Filter): Promise<Choice[]>;
  /** The filtered rows, all pages, as the parts of a CSV file. Waits for the engine. */
  csv(language: Language): Promise<string[]>;
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

const csvPart = 20_000;

/**
 * The explorer of a subject behind its views: the address is its state, `first` its rows until
 * `connect` has given an engine. Of several requests only the latest is answered.
 */
export function openModel(
  whole: Subject,
  {
    first,
    asOf,
    connect,
    page = window
  }: {first: FirstPage; asOf: string; connect: () => Promise<Engine>; page?: Page}
): Model {
  const present = first.rows[0];
  const columns = whole.columns.filter(
    ({key, optional}) => !optional || (present !== undefined && key in present)
  );
  const withheld = new Set(whole.columns.filter((one) => !columns.includes(one)).map(keyOf));
  const filters = whole.filters.filter(({column}) => !withheld.has(column));
  // What is withheld can be neither filtered nor sorted by, nor shown.
  const subject: Subject = {...whole, columns, filters};
  const context = {asOf, columns};
  const listeners = new Set<(view: ExplorerView) => void>();
  const parsed = first.in_browser
    ? parseState(subject, page.location.search)
    : {state: emptyState, notices: []};
  let view: ExplorerView = {
    state: parsed.state,
    notices: parsed.notices,
    answer: isStart(parsed.state) ? firstAnswer(parsed.state) : null,
    engine: first.in_browser ? "waiting" : "none",
    startedIn: null,
    error: null
  };
  // A failed start is in `view.error`; who waits for the engine gets the rejection as well.
  const started = performance.now();
  const ready = first.in_browser ? connect() : new Promise<Engine>(() => undefined);
  let engine: Engine | null = null;
  let request = 0;
  let busy = false;
  let closed = false;
  let writing: number | undefined;
  ready
    .then(
      async (opened) => {
        engine = opened;
        if (closed) return;
        change({engine: "ready", startedIn: (performance.now() - started) / 1000});
        await checkValues();
        refresh();
      },
      (error: unknown) => change({engine: "failed", error: messageOf(error)})
    )
    .catch((error: unknown) => change({error: messageOf(error)}));

  if (first.in_browser) page.addEventListener("popstate", follow);

  function isStart(state: ExplorerState): boolean {
    return isPlain(state);
  }

  function firstAnswer(state: ExplorerState): Answer {
    const {rows, total} = first;
    return {state, rows, count: total, total, statistics: null, took: null};
  }

  function change(part: Partial<ExplorerView>): void {
    view = {...view, ...part};
    for (const listener of listeners) listener(view);
  }

  /** Whether the texts that the address asks for exist at all: only the data can tell. */
  async function checkValues(): Promise<void> {
    const known: Record<string, Choice[]> = {};
    for (const [key, value] of Object.entries(view.state.filters)) {
      if (value.kind !== "set" || !engine) continue;
      const {column} = filterOf(subject, key);
      const rows = await engine.query(
        `SELECT "${column}" AS value, count(*)::INTEGER AS count FROM "${subject.table}" GROUP BY 1`
      );
      known[key] = rows as unknown as Choice[];
    }
    const address = formatState(subject, view.state);
    const {state, notices} = parseState(subject, address, known);
    if (notices.length > 0) change({state, notices: [...view.notices, ...notices]});
  }

  function follow(): void {
    const {state, notices} = parseState(subject, page.location.search);
    change({state, notices});
    checkValues().then(refresh, (error: unknown) => change({error: messageOf(error)}));
  }

  function show(state: ExplorerState, entry: "push" | "replace"): void {
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
    if (!engine) {
      if (view.engine === "failed" && isStart(view.state))
        change({answer: firstAnswer(view.state)});
      return;
    }
    if (busy) return;
    busy = true;
    void settle(engine);
  }

  async function settle(open: Engine): Promise<void> {
    for (let asked = -1; asked !== request && !closed;) {
      asked = request;
      const {state} = view;
      try {
        const answer = await answerOf(open, state);
        if (asked === request && !closed) publish(state, answer);
      } catch (error) {
        if (asked === request && !closed) change({error: messageOf(error)});
      }
    }
    busy = false;
  }

  function publish(state: ExplorerState, found: Answer): void {
    const shown = view.answer?.rows ?? [];
    // The engine's first answer is what the first rows say: who reads or selects is not disturbed.
    const same = view.answer && windowOf(view.answer.state) === windowOf(state);
    const answer = same && sameRows(shown, found.rows) ? {...found, rows: shown} : found;
    if (answer.state.page === state.page) return change({answer, error: null});
    const notice: Notice = {reason: "page", key: "page", value: String(state.page)};
    change({state: answer.state, answer, error: null, notices: [...view.notices, notice]});
  }

  async function answerOf(open: Engine, state: ExplorerState): Promise<Answer> {
    await readied(open, state);
    const start = performance.now();
    // How many rows a page has depends on the count: the first page is asked for at its largest
    // and cut, so that both answers come in one wait.
    const early = state.page === 1 ? rowsOf(open, state, largestPage, 0) : null;
    early?.catch(() => undefined);
    const [statistics] = await ask(open, statisticsStatement(subject, state, context));
    const count = Number(statistics?.["count"]);
    const limit = pageSize(count);
    const page = Math.min(state.page, pageCount(count));
    const asked = page === state.page ? state : {...state, page};
    const rows = await (early ?? rowsOf(open, asked, limit, (page - 1) * limit));
    const took = performance.now() - start;
    const total = await totalOf(open, state);
    const shown = rows.slice(0, limit);
    return {state: asked, rows: shown, count, total, statistics: statistics ?? null, took};
  }

  /** The engine, once it has what the state's window is made of. */
  async function readied(open: Engine, state: ExplorerState): Promise<Engine> {
    if (windowOf(state) !== ownWindow) await open.need(subject.windows.table);
    return open;
  }

  function rowsOf(open: Engine, state: ExplorerState, limit: number, offset: number) {
    return ask(open, rowsStatement(subject, state, context, {limit, offset}));
  }

  async function totalOf(open: Engine, state: ExplorerState): Promise<number> {
    if (defaultsApply(subject, state)) return first.total;
    const [row] = await ask(open, totalStatement(subject, state, context));
    return Number(row?.["count"]);
  }

  return {
    subject,
    columns,
    first,
    get view() {
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    async choices(filter) {
      const {state} = view;
      const open = await readied(await ready, state);
      const rows = await ask(open, choicesStatement(subject, state, context, filter));
      return rows as unknown as Choice[];
    },
    async csv(language) {
      const {state} = view;
      const open = await readied(await ready, state);
      const parts = [byteOrderMark + csvHeader(columns, language, windowOf(state))];
      for (let offset = 0; ; offset += csvPart) {
        const part = {limit: csvPart, offset};
        const rows = await ask(open, rowsStatement(subject, state, context, part));
        parts.push(csvRows(columns, rows, language));
        if (rows.length < csvPart) return parts;
      }
    },
    async close() {
      closed = true;
      page.clearTimeout(writing);
      page.removeEventListener("popstate", follow);
      await engine?.close();
    }
  };
}

function keyOf({key}: Column): string {
  return key;
}

function ask(engine: Engine, {sql, params}: Statement): Promise<EngineRow[]> {
  return engine.query(sql, params);
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.length > 0 && a.every(({id}, index) => id === b[index]?.["id"]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
