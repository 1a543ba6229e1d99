import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {ExportMenu, WholeFile, type Published} from "../export/ExportMenu.js";
import {ColumnChooser} from "./ColumnChooser.js";
import {ColumnMenu} from "./ColumnMenu.js";
import {statisticsOf, type Row} from "./columns.js";
import {closePanels} from "./Dropdown.js";
import {element} from "./element.js";
import {FilterBar} from "./FilterBar.js";
import {Message, Notices, Status, TooMany} from "./Message.js";
import type {ExplorerView, Model} from "./model.js";
import {pageCount, pageSize} from "./pageSize.js";
import {Pager} from "./Pager.js";
import {RowsMenu} from "./RowsMenu.js";
import {windowOf, withSort} from "./state.js";
import {Statistics} from "./Statistics.js";
import {shownColumns} from "./table/shownColumns.js";
import {Table} from "./table/Table.js";
import {countInWords, filtersInWords} from "./words.js";

/**
 * The whole explorer over `model` in one language: sentence, search, filters, figures, table and
 * pages. It follows the model until `signal` aborts.
 */
export function Explorer(
  model: Model,
  {language, signal, ...published}: Published & {language: Language; signal: AbortSignal}
): HTMLElement {
  const {subject} = model;
  const {answers} = model;
  const limited = subject.limits !== undefined;
  const sentence = element("p", {
    class: "explorer-count",
    role: "status",
    "aria-live": "polite",
    // Printing repeats it at the foot of every sheet.
    "data-filters-in-words": true
  });
  const tools = element("div", {class: "explorer-tools"});
  const head = element("div", {class: "explorer-head"}, sentence, tools);
  const bar = FilterBar(model, language);
  const statistics = Statistics(statisticsOf(subject, model.columns), {language});
  const menu = ColumnMenu(model, {language, filter: bar.open, profile: () => undefined});
  const table = Table({
    language,
    label: t(language, "explorer.table", {title: t(language, subject.texts.title)}),
    sort: ({key}, options) => model.show(withSort(subject, model.view.state, key, options), "push"),
    menu: menu.open,
    turn(direction) {
      const page = model.view.state.page + direction;
      const pages = pageCount(model.view.answer?.count ?? 0);
      if (page < 1 || page > pages) return false;
      go(page);
      return true;
    }
  });
  const message = element("div", {class: "explorer-message"});
  const notices = element("ul");
  // In the table's own corner: what the engine finds in the address moves no row.
  table.node.append(message, element("div", {class: "explorer-notices", role: "status"}, notices));
  const go = (page: number) => {
    table.node.scrollTop = 0;
    model.show({...model.view.state, page}, "push");
  };
  const pager = Pager({language, go});
  const status = element("p", {class: "explorer-engine"});
  const foot = element("div", {class: "explorer-foot"}, ...(answers ? [pager.node] : []));
  foot.append(WholeFile(subject, published.parquet, language), status);
  const node = element("section", {class: "explorer", "data-subject": subject.table});
  if (answers) {
    const note = limited ? [TooMany(model, language)] : [];
    tools.append(ColumnChooser(model, language), RowsMenu(model, language));
    tools.append(ExportMenu(model, {language, ...published}));
    node.append(head, ...note, bar.node, statistics.node, table.node, foot, menu.node);
  } else node.append(head, TooMany(model, language), table.node, foot);

  let drawn = "";
  let rowsDrawn: readonly Row[] | null = null;
  const draw = (view: ExplorerView) => {
    const {state, answer} = view;
    bar.show(view);
    showSentence(sentence, model, language);
    notices.replaceChildren(...Notices(view, language));
    const window = windowOf(answer?.state ?? state);
    statistics.show(answer?.statistics ?? null, window);
    pager.show(state.page, answer?.count ?? null);
    status.replaceChildren(...Status(view, language));
    status.classList.toggle("failed", view.error !== null);
    node.dataset["engine"] = view.engine;
    node.classList.toggle("compact", state.layout.compact);
    node.classList.toggle("pending", answer !== null && answer.state !== state);
    // The rows are drawn again only when there are others, or in another order.
    const rows = answer?.rows ?? (view.engine === "failed" ? [] : null);
    const sort = sortShown(model);
    const asked = [sort, answer?.state.filters, window, state.layout.columns];
    const drawing = JSON.stringify([view.engine === "failed", ...asked]);
    if (drawn === drawing && rowsDrawn === rows) return;
    [drawn, rowsDrawn] = [drawing, rows];
    const columns = shownColumns(model.columns, state.layout.columns);
    const count = answer?.count ?? null;
    const first = ((answer?.state.page ?? 1) - 1) * pageSize(count ?? 0);
    table.show(rows, {columns, sort, size: pageSize(model.first.total), window, first, count});
    if (!answers || limited) table.freeze();
    message.replaceChildren(...Message(model, language));
  };
  const leave = model.subscribe(draw);
  draw(model.view);
  document.addEventListener("pointerdown", (event) => leavePanels(event), {signal});
  signal.addEventListener("abort", leave);

  function leavePanels(event: Event): void {
    closePanels(node, event);
    if (!(event.target instanceof Node && menu.node.contains(event.target))) menu.close();
  }
  return node;
}

function sortShown({subject, view}: Model) {
  const {sort} = view.answer?.state ?? view.state;
  return sort.length > 0 ? sort : subject.sort;
}

function showSentence(
  sentence: HTMLElement,
  {subject, view, first}: Model,
  language: Language
): void {
  const {answer} = view;
  // What it says is true of the rows below, also while the next ones are being found.
  const state = answer?.state ?? view.state;
  const total = answer?.total ?? first.total;
  const count = countInWords(language, subject, state, {count: answer?.count ?? null, total});
  const known = {rows: answer?.rows, spans: first.windows};
  const words = filtersInWords(language, subject, state, known);
  const strong = element("strong", {}, count);
  sentence.replaceChildren(strong, ...words.flatMap((text) => [" · ", element("bdi", {}, text)]));
  const took = answer?.took;
  sentence.title = took == null ? "" : tookText(language, took);
}

/** "Answered in 3.4 ms": for the hover of every result. */
export function tookText(language: Language, took: number): string {
  const milliseconds = formatNumber(language, took, took < 10 ? 1 : 0);
  return t(language, "explorer.took", {milliseconds});
}
