import type {PublishedTables} from "../../../loaders/contract/console.js";
import {
  emptyState,
  readAddress,
  writeAddress,
  type AddressNotice,
  type ConsoleState
} from "./address.js";
import type {Answer, ConsoleEngine, Step} from "./engine.js";
import {readHistory, remember} from "./history.js";
import {Problem} from "./problem.js";

/** What goes on with a statement. */
export interface Running {
  step: Step | "cancelling";
  table: string | null;
  /** `performance.now()` when it was asked. */
  since: number;
}

/** What the console shows. */
export interface ConsoleView {
  /** What stands in the editor. */
  draft: string;
  /** What was asked last, and how it is shown. */
  state: ConsoleState;
  engine: "waiting" | "ready" | "failed";
  /** Why the engine did not start. */
  failure: string | null;
  running: Running | null;
  answer: (Answer & {sql: string}) | null;
  problem: {sql: string; problem: Problem; seconds: number} | null;
  notices: readonly AddressNotice[];
  /** The statement goes into no address. */
  linkTooLong: boolean;
  history: readonly string[];
}

export interface ConsoleOptions {
  tables: PublishedTables;
  /** Loads what runs statements. */
  connect: () => Promise<Pick<ConsoleEngine, "start" | "run">>;
}

/** The console behind its view: one statement at a time, its answer, and the address of both. */
export class ConsoleModel {
  view: ConsoleView = {
    draft: "",
    state: emptyState,
    engine: "waiting",
    failure: null,
    running: null,
    answer: null,
    problem: null,
    notices: [],
    linkTooLong: false,
    history: readHistory()
  };
  /** Seconds that a statement may take. */
  seconds = 30;
  private readonly followers = new Set<(view: ConsoleView) => void>();
  private engine: ReturnType<ConsoleOptions["connect"]> | undefined;
  private abort: AbortController | null = null;

  constructor(private readonly options: ConsoleOptions) {}

  get tables(): PublishedTables {
    return this.options.tables;
  }

  /** Follows the view until the function that is returned is called. */
  subscribe(follow: (view: ConsoleView) => void): () => void {
    this.followers.add(follow);
    return () => this.followers.delete(follow);
  }

  /** Shows what the address says and runs it; starts the engine. */
  async open(search: string): Promise<void> {
    const {state, notices} = await readAddress(search);
    this.change({state, notices, draft: state.sql || this.view.draft, problem: null});
    if (state.sql && state.sql !== this.view.answer?.sql) await this.run("none");
    else await this.warm();
  }

  /** What the reader types. */
  edit(draft: string): void {
    if (draft !== this.view.draft) this.change({draft});
  }

  /** How the answer is shown. */
  async show(change: Partial<Pick<ConsoleState, "view" | "chart">>): Promise<void> {
    this.change({state: {...this.view.state, ...change}});
    await this.writeAddress("replace");
  }

  /** Runs what stands in the editor; one that runs is left to be cancelled first. */
  async run(address: "push" | "none" = "push"): Promise<void> {
    if (this.abort) return;
    const sql = this.view.draft;
    const abort = (this.abort = new AbortController());
    const {seconds} = this;
    const since = performance.now();
    const {view} = this.view.state;
    this.change({
      state: {sql, view, chart: sql === this.view.state.sql ? this.view.state.chart : {}},
      running: {step: "starting", table: null, since},
      problem: null,
      notices: []
    });
    if (address === "push") await this.writeAddress("push");
    try {
      const engine = await this.connected();
      const answer = await engine.run(sql, {
        signal: abort.signal,
        seconds,
        step: (step, table) => {
          if (!abort.signal.aborted) this.change({running: {step, table: table ?? null, since}});
        }
      });
      this.abort = null;
      this.change({engine: "ready", running: null, answer: {...answer, sql}});
      this.change({history: remember(sql)});
    } catch (error) {
      this.abort = null;
      const problem = error instanceof Problem ? error : new Problem("engine", String(error));
      this.change({running: null, problem: {sql, problem, seconds}, ...this.engineAfter(problem)});
    }
  }

  /** What a problem says of the engine: most are its answers. */
  private engineAfter({kind, message}: Problem): Partial<ConsoleView> {
    if (kind === "engine") return {engine: "failed", failure: message};
    const unheard = kind === "cancelled" || kind === "timeout" || kind === "long";
    return unheard ? {} : {engine: "ready"};
  }

  /** Interrupts the statement that runs. */
  cancel(): void {
    if (!this.abort || !this.view.running) return;
    this.change({running: {...this.view.running, step: "cancelling"}});
    this.abort.abort();
  }

  /** Forgets the statements of before. */
  setHistory(history: readonly string[]): void {
    this.change({history});
  }

  private async warm(): Promise<void> {
    try {
      await (await this.connected()).start();
      this.change({engine: "ready"});
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      this.change({engine: "failed", failure});
    }
  }

  private connected(): ReturnType<ConsoleOptions["connect"]> {
    this.engine ??= this.options.connect().catch((error: unknown) => {
      this.engine = undefined;
      throw new Problem("engine", error instanceof Error ? error.message : String(error));
    });
    return this.engine;
  }

  private async writeAddress(how: "push" | "replace"): Promise<void> {
    const search = await writeAddress(this.view.state);
    this.change({linkTooLong: search === null});
    const address = location.pathname + (search ?? "");
    if (address === location.pathname + location.search) return;
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  private change(change: Partial<ConsoleView>): void {
    this.view = {...this.view, ...change};
    for (const follow of this.followers) follow(this.view);
  }
}

/** The console over `options`, which follows the address from now on. */
export function openConsole(options: ConsoleOptions): ConsoleModel {
  const model = new ConsoleModel(options);
  addEventListener("popstate", () => void model.open(location.search));
  void model.open(location.search);
  return model;
}
