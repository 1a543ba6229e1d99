import {columnOf, ownWindow, statisticsOf} from "../columns.js";
import type {Filter, Subject, WindowTable} from "../columns.js";
import {chosenIn, totalState, type Chosen} from "../defaults.js";
import {searchWords} from "../fold.js";
import type {Source} from "../source.js";
import type {Context} from "../sql/statement.js";
import {windowOf, type ExplorerState} from "../state.js";
import {prepareAll, readColumns, type ColumnTable} from "./arrowTable.js";
import {allBits, countBits, keep, rowsOf, type Bits} from "./bits.js";
import {latest} from "./cache.js";
import {choicesOf} from "./choices.js";
import {binColumn, distributionOf, type BinnedColumn} from "./distribution.js";
import {figuresOf, type Figures, type Selection} from "./figures.js";
import {groupsOf} from "./groups.js";
import {dayNumber, maskOf, searchedColumns, searchMask} from "./masks.js";
import {orderOf, sortKey, type Key} from "./order.js";
import {pace} from "./pace.js";
import {profileOf} from "./profile.js";
import {materialised, pageOf} from "./rows.js";
import {viewOf, type View} from "./view.js";

/** A view with what is computed over it once. */
interface Opened {
  view: View;
  figures: Figures;
}

const noWindows = () => Promise.reject(new Error("the page names no file of windows"));

/**
 * Answers in plain JavaScript over the columns of a published file. Each filter keeps the rows that
 * it lets through, each sort its order: a change computes only what it changes.
 *
 * `windows` reads the file of the subject's windows, once one is asked for.
 */
export function columnSource(
  file: ArrayBuffer | Uint8Array,
  subject: Subject,
  context: Context,
  windows: () => Promise<ArrayBuffer | Uint8Array> = noWindows
): Source {
  const table = readColumns(subject.table, file);
  const today = dayNumber(context.asOf);
  const all = allBits(table.rows);
  const statistics = statisticsOf(subject, context.columns);
  const windowTable = latest<ColumnTable>(1);
  const views = latest<Opened>(2);
  const masks = latest<Bits>(48);
  const selections = latest<Selection>(12);
  const keys = latest<Key>(6);
  const orders = latest<Uint32Array>(4);
  const binned = latest<BinnedColumn>(24);

  // Begun with the first question, for all that follow: no answer has to put a column together.
  let prepared: Promise<ColumnTable> | undefined;
  const wanted = ["id", ...searchedColumns(subject), ...context.columns.map(({key}) => key)];

  async function readWindows({table: name, id, columns}: WindowTable): Promise<ColumnTable> {
    // "w.days" is its column "days"; the other inputs are the subject's own.
    const inputs = Object.values(columns).flatMap(({of}) => of);
    const own = inputs.filter((key) => key.startsWith("w.")).map((key) => key.slice(2));
    return prepareAll(readColumns(name, await windows()), ["period", id, ...own]);
  }

  function open(state: ExplorerState): Promise<Opened> {
    const window = windowOf(state);
    return views(window, async () => {
      await (prepared ??= prepareAll(table, wanted));
      const of = window === ownWindow ? undefined : subject.windows;
      const spans = of && (await windowTable("", () => readWindows(of)));
      const view = viewOf(subject, table, window, spans);
      return {view, figures: figuresOf(view, today)};
    });
  }

  /** Tells what is of a window from what is the same in all. */
  const scope = (view: View, column: string) => (view.depends(column) ? view.window : "");

  function maskFor(view: View, chosen: Chosen): Promise<Bits> {
    const {filter, value} = chosen;
    const key = JSON.stringify([filter.key, scope(view, filter.column), value]);
    return masks(key, () => maskOf(view, chosen, today));
  }

  async function bitsOf(view: View, state: ExplorerState, except?: string): Promise<Bits> {
    const bits = all.slice();
    for (const word of searchWords(state.q)) {
      const found = () => searchMask(view, searchedColumns(subject), word);
      keep(bits, await masks(JSON.stringify(["", word]), found));
    }
    for (const chosen of chosenIn(subject, state, except)) keep(bits, await maskFor(view, chosen));
    return bits;
  }

  /** The rows that the search and the filters, but that of `except`, let through. */
  async function select(
    view: View,
    state: ExplorerState,
    signal?: AbortSignal,
    except = ""
  ): Promise<Selection> {
    const found = await selections(JSON.stringify([state.q, state.filters, except]), async () => {
      const bits = await bitsOf(view, state, except);
      return {bits, rows: rowsOf(bits)};
    });
    signal?.throwIfAborted();
    return found;
  }

  function orderFor(view: View, {sort}: ExplorerState, signal?: AbortSignal): Promise<Uint32Array> {
    const wanted = sort.length > 0 ? sort : subject.sort;
    const scopes = wanted.map(({column}) => scope(view, column));
    const keyOf = (column: string) =>
      keys(`${column} ${scope(view, column)}`, () => sortKey(view, column));
    return orders(JSON.stringify([wanted, scopes]), () =>
      orderOf(view, wanted, keyOf, pace(signal))
    );
  }

  function binsFor(view: View, {column}: Filter): Promise<BinnedColumn> {
    return binned(`${column} ${scope(view, column)}`, () =>
      Promise.resolve(binColumn(view, columnOf(subject, column)))
    );
  }

  return {
    async summary(state, signal) {
      const {view, figures} = await open(state);
      const found = await select(view, state, signal);
      const values = statistics.map(
        ({key, figure}) => [key, figures.figure(figure, found)] as const
      );
      return {count: found.rows.length, statistics: Object.fromEntries(values)};
    },
    async rows(state, page, signal) {
      const {view} = await open(state);
      const {bits} = await select(view, state, signal);
      const order = await orderFor(view, state, signal);
      return materialised(view, context.columns, pageOf(order, bits, page));
    },
    async total(state) {
      const {view} = await open(state);
      return countBits(await bitsOf(view, totalState(subject, state)));
    },
    async choices(state, filter, signal) {
      const {view} = await open(state);
      const {rows} = await select(view, state, signal, filter.key);
      return choicesOf(view, filter, rows);
    },
    async distribution(state, filter, signal) {
      const {view} = await open(state);
      const bins = await binsFor(view, filter);
      const {rows} = await select(view, state, signal, filter.key);
      return distributionOf(bins, rows);
    },
    async profile(state, column, signal) {
      const {view} = await open(state);
      return profileOf(view, column, (await select(view, state, signal)).rows);
    },
    async groups(state, grouping, signal) {
      const {view} = await open(state);
      return groupsOf(view, grouping, (await select(view, state, signal)).rows);
    },
    close: () => Promise.resolve()
  };
}
