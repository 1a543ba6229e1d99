import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Column, Row} from "./columns.js";
import {element} from "./element.js";
import {plainLayout} from "./layout.js";
import {Message, Notices} from "./Message.js";
import type {ExplorerView, Model} from "./model.js";
import {pageCount, pageSize} from "./pageSize.js";
import {Pager} from "./Pager.js";
import {formatState, windowOf, withSort} from "./state.js";
import {LongTable} from "./table/LongTable.js";
import type {Turn} from "./table/rowCursor.js";
import {shownColumns} from "./table/shownColumns.js";
import {Table} from "./table/Table.js";

export interface RowsNode {
  table: HTMLElement;
  /** The pages, or which rows are in view. */
  pager: HTMLElement;
  show: (view: ExplorerView) => void;
}

/** The rows of a view: a table by pages, or one long table, and the words in its place. */
export function RowsView(
  model: Model,
  {
    language,
    menu,
    failed,
    signal
  }: {
    language: Language;
    menu: (column: Column, button: HTMLElement) => void;
    failed: (error: unknown) => void;
    signal: AbortSignal;
  }
): RowsNode {
  const {subject, first} = model;
  const table = Table({
    language,
    label: t(language, "explorer.table", {title: t(language, subject.texts.title)}),
    sort: ({key}, options) => model.show(withSort(subject, model.view.state, key, options), "push"),
    menu,
    turn,
    signal
  });
  const message = element("div", {class: "explorer-message"});
  const notices = element("ul");
  // In the table's own corner: what the engine finds in the address moves no row.
  table.node.append(message, element("div", {class: "explorer-notices", role: "status"}, notices));
  const pager = Pager({language, go});
  const scrolled = element("p", {class: "explorer-scrolled"});
  const long = LongTable(table, {
    read: (page) => model.read(page, model.view.answer?.state),
    seen(from, to) {
      const numbers = {from: from + 1, to, total: model.view.answer?.count ?? 0};
      const texts = Object.entries(numbers).map(([key, n]) => [key, formatNumber(language, n)]);
      scrolled.textContent = t(
        language,
        "explorer.scrolled",
        Object.fromEntries(texts) as Record<string, string>
      );
    },
    failed
  });
  let drawn = "";
  let rowsDrawn: readonly Row[] | null = null;

  function go(page: number): void {
    table.toTop();
    model.show({...model.view.state, page}, "push");
  }

  function turn(rows: number): ReturnType<Turn> {
    if (long.shown()) return long.move(rows) ? "scrolled" : null;
    const page = model.view.state.page + Math.sign(rows);
    const pages = pageCount(model.view.answer?.count ?? 0);
    if (!Number.isFinite(rows) || page < 1 || page > pages) return null;
    go(page);
    return "page";
  }

  return {
    table: table.node,
    pager: element("div", {class: "explorer-pages"}, pager.node, scrolled),
    show(view) {
      const {state, answer, engine} = view;
      const {compact, scrolling, columns} = state.layout;
      notices.replaceChildren(...Notices(view, language));
      pager.show(state.page, answer?.count ?? null);
      pager.node.hidden = scrolling;
      scrolled.hidden = !scrolling;
      // The rows are drawn again only when there are others, or they are shown otherwise.
      const rows = answer?.rows ?? (engine === "failed" ? [] : null);
      const asked = formatState(subject, {...(answer?.state ?? state), layout: plainLayout});
      const drawing = JSON.stringify([engine === "failed", asked, columns, compact, scrolling]);
      if (drawn === drawing && rowsDrawn === rows) return;
      [drawn, rowsDrawn] = [drawing, rows];
      const count = answer?.count ?? null;
      const shown = {
        columns: shownColumns(model.columns, columns),
        sort: sortShown(model),
        size: pageSize(first.total),
        window: windowOf(answer?.state ?? state),
        count
      };
      if (scrolling && rows && count !== null && answer?.state.page === 1)
        long.show({...shown, count}, rows, compact ? 28 : 32);
      else {
        long.leave();
        const start = ((answer?.state.page ?? 1) - 1) * pageSize(count ?? 0);
        table.show(rows, {...shown, first: start});
      }
      if (!model.answers) table.freeze("all");
      else if (subject.limits) table.freeze("sort");
      message.replaceChildren(...Message(model, language));
    }
  };
}

function sortShown({subject, view}: Model) {
  const {sort} = view.answer?.state ?? view.state;
  return sort.length > 0 ? sort : subject.sort;
}
