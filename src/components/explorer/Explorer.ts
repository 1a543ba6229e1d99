import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Filter, Row} from "./columns.js";
import {element} from "./element.js";
import {EveryColumn} from "./everyColumn.js";
import {FilterPanel, type FilterNode} from "./FilterPanel.js";
import type {ExplorerView, Model} from "./model.js";
import {pageSize} from "./pageSize.js";
import {Pager} from "./Pager.js";
import {saveFile} from "./saveFile.js";
import {emptyState, formatState, searchText, windowOf, withFilter, withSort} from "./state.js";
import {statisticsOf} from "./sql.js";
import {Statistics} from "./Statistics.js";
import {Table} from "./Table.js";
import {countInWords, filterInWords, filtersInWords, noticeText} from "./words.js";

/**
 * The whole explorer over `model` in one language: sentence, search, filters, figures, table and
 * pages. It follows the model until `signal` aborts. `parquet` is the address of the full file.
 */
export function Explorer(
  model: Model,
  {language, parquet, signal}: {language: Language; parquet: string; signal: AbortSignal}
): HTMLElement {
  const {subject} = model;
  const {in_browser: inBrowser} = model.first;
  const sentence = element("p", {
    class: "explorer-count",
    role: "status",
    "aria-live": "polite",
    // Printing repeats it at the foot of every sheet.
    "data-filters-in-words": true
  });
  const notices = element("ul");
  const search = SearchField(model, language);
  const filters = subject.filters.map((filter) => filterNode(model, filter, language));
  const clear = element("button", {type: "button", class: "clear"}, t(language, "explorer.clear"));
  clear.addEventListener("click", () => clearAll(model));
  const list = element("div", {class: "explorer-filters"}, ...filters.map(({node}) => node), clear);
  const bar = element("div", {class: "explorer-bar", role: "search"}, search.node, list);
  const statistics = Statistics(statisticsOf(subject, model.columns), {language});
  const table = Table(model.columns, {
    language,
    label: t(language, "explorer.table", {title: t(language, subject.texts.title)}),
    sort: ({key}, options) => model.show(withSort(subject, model.view.state, key, options), "push")
  });
  const message = element("div", {class: "explorer-message"});
  // In the table's own corner: what the engine finds in the address moves no row.
  table.node.append(message, element("div", {class: "explorer-notices", role: "status"}, notices));
  const pager = Pager({
    language,
    go: (page) => {
      table.node.scrollTop = 0;
      model.show({...model.view.state, page}, "push");
    }
  });
  const status = element("p", {class: "explorer-engine"});
  const foot = element(
    "div",
    {class: "explorer-foot"},
    inBrowser ? pager.node : null,
    Exports(model, {language, parquet}),
    EveryColumn(table.node, language),
    status
  );
  const node = element("section", {class: "explorer", "data-subject": subject.table});
  if (inBrowser) node.append(sentence, bar, statistics.node, table.node, foot);
  else node.append(sentence, TooMany(model, language), table.node, foot);

  let drawn = "";
  let rowsDrawn: readonly Row[] | null = null;
  const draw = (view: ExplorerView) => {
    const {state, answer} = view;
    search.show(state);
    for (const filter of filters) filter.show(state, view);
    clear.disabled = formatState(subject, {...state, sort: [], page: 1}) === "";
    showSentence(sentence, model, language);
    showNotices(notices, view, language);
    const window = windowOf(answer?.state ?? state);
    statistics.show(answer?.statistics ?? null, window);
    pager.show(state.page, answer?.count ?? null);
    status.textContent = statusText(view, language);
    status.classList.toggle("failed", view.error !== null);
    node.dataset["engine"] = view.engine;
    node.classList.toggle("pending", answer !== null && answer.state !== state);
    // The rows are drawn again only when there are others, or in another order.
    const rows = answer?.rows ?? (view.engine === "failed" ? [] : null);
    const sort = sortShown(model);
    const drawing = JSON.stringify([view.engine === "failed", sort, answer?.state.filters, window]);
    if (drawn === drawing && rowsDrawn === rows) return;
    [drawn, rowsDrawn] = [drawing, rows];
    table.show(rows, {sort, size: pageSize(model.first.total), window});
    if (!inBrowser) table.freeze();
    message.replaceChildren(...Message(model, language));
  };
  const leave = model.subscribe(draw);
  draw(model.view);
  document.addEventListener("pointerdown", (event) => closePanels(node, event), {signal});
  signal.addEventListener("abort", leave);
  return node;
}

/** More rows than a browser should load: what is here, and where the rest is. */
function TooMany({first}: Model, language: Language): HTMLElement {
  const shown = formatNumber(language, first.rows.length);
  const total = formatNumber(language, first.total);
  return element(
    "p",
    {class: "explorer-too-many"},
    t(language, "explorer.tooMany", {total, shown})
  );
}

function sortShown({subject, view}: Model) {
  const {sort} = view.answer?.state ?? view.state;
  return sort.length > 0 ? sort : subject.sort;
}

function clearAll(model: Model): void {
  model.show({...emptyState, sort: model.view.state.sort}, "push");
}

function SearchField(model: Model, language: Language) {
  const field = element("input", {
    type: "search",
    id: "search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: t(language, model.subject.texts.search),
    maxlength: 256
  });
  field.addEventListener("input", () => {
    const q = searchText(field.value);
    if (q !== model.view.state.q) model.show({...model.view.state, q, page: 1}, "replace");
  });
  const label = element("span", {class: "unseen"}, t(language, "explorer.search"));
  return {
    node: element("label", {class: "explorer-search"}, label, field),
    show({q}: {q: string}) {
      if (searchText(field.value) !== q) field.value = q;
    }
  };
}

interface ShownFilter {
  node: HTMLElement;
  show: (state: ExplorerView["state"], view: ExplorerView) => void;
}

function filterNode(model: Model, filter: Filter, language: Language): ShownFilter {
  const choose: Parameters<typeof FilterPanel>[1]["choose"] = (chosen, value) =>
    model.show(withFilter(model.view.state, chosen, value), "push");
  if (filter.kind === "id" || filter.linked) return Chip(model, filter, language);
  const {first, subject} = model;
  const choices = (of: Filter) => {
    // The first rows come with their choices: no need to wait where they hold as they are.
    const known = first.choices[of.column];
    const start = formatState(subject, model.view.state) === "";
    return known && start && model.view.engine === "waiting"
      ? Promise.resolve(known)
      : model.choices(of);
  };
  const panel: FilterNode = FilterPanel(filter, {
    subject,
    language,
    choices,
    choose,
    spans: first.windows
  });
  return {node: panel.node, show: (state) => panel.show(state)};
}

/** A filter that links set: its words on a button that removes it. */
function Chip(model: Model, filter: Filter, language: Language): ShownFilter {
  const name = t(language, "explorer.remove");
  const button = element("button", {type: "button", class: "chip", title: name});
  button.addEventListener("click", () =>
    model.show(withFilter(model.view.state, filter, null), "push")
  );
  return {
    node: button,
    show(state, {answer}) {
      const value = state.filters[filter.key];
      button.hidden = !value;
      if (!value) return;
      const known = {rows: answer?.rows, window: windowOf(state)};
      const text = filterInWords(language, model.subject, filter, value, known);
      button.replaceChildren(element("bdi", {}, text), element("span", {class: "cross"}, "×"));
      button.setAttribute("aria-label", `${name} : ${text}`);
    }
  };
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
  sentence.title =
    took == null
      ? ""
      : t(language, "explorer.took", {
          milliseconds: formatNumber(language, took, took < 10 ? 1 : 0)
        });
}

function showNotices(list: HTMLElement, view: ExplorerView, language: Language): void {
  const shown = view.notices.slice(0, 3).map((notice) => noticeText(language, notice));
  const left = view.notices.length - shown.length;
  if (left > 0)
    shown.push(t(language, "explorer.notice.more", {count: formatNumber(language, left)}));
  list.replaceChildren(...shown.map((text) => element("li", {}, text)));
}

function statusText({engine, error, startedIn}: ExplorerView, language: Language): string {
  if (engine === "none") return "";
  if (engine === "failed") return t(language, "explorer.engineFailed", {error: error ?? ""});
  if (error !== null) return t(language, "explorer.queryFailed", {error});
  if (engine === "waiting") return t(language, "explorer.engineLoading");
  return t(language, "explorer.engineReady", {seconds: formatNumber(language, startedIn, 1)});
}

/** What stands under the header when there are no rows: why, and the one thing that helps. */
function Message(model: Model, language: Language): Node[] {
  const {subject, view} = model;
  if (view.answer === null && view.engine === "failed") {
    const button = element("button", {type: "button"}, t(language, "explorer.showFirst"));
    button.addEventListener("click", () => model.show(emptyState, "push"));
    return [element("p", {}, statusText(view, language)), button];
  }
  if (view.answer?.count !== 0) return [];
  if (view.answer.total === 0) return [element("p", {}, t(language, subject.texts.empty))];
  const filters = filtersInWords(language, subject, view.state, {spans: model.first.windows}).join(
    " · "
  );
  const button = element("button", {type: "button"}, t(language, "explorer.clear"));
  button.addEventListener("click", () => clearAll(model));
  return [element("p", {}, t(language, "explorer.noMatch", {filters})), button];
}

function Exports(
  model: Model,
  {language, parquet}: {language: Language; parquet: string}
): HTMLElement {
  const file = `${model.subject.file}.parquet`;
  const link = element("a", {href: parquet, download: file}, t(language, "explorer.parquet"));
  if (!model.first.in_browser) return element("p", {class: "explorer-exports"}, link);
  const csv = element("button", {type: "button"}, t(language, "explorer.csv"));
  const wrong = element("span", {class: "wrong", role: "alert"});
  csv.addEventListener("click", () => {
    csv.disabled = true;
    model
      .csv(language)
      .then(
        (parts) => {
          wrong.textContent = "";
          saveFile(`${model.subject.file}.csv`, "text/csv;charset=utf-8", parts);
        },
        (error: unknown) => {
          const text = error instanceof Error ? error.message : String(error);
          wrong.textContent = t(language, "explorer.csvFailed", {error: text});
        }
      )
      .finally(() => (csv.disabled = false));
  });
  return element("p", {class: "explorer-exports"}, csv, link, wrong);
}

function closePanels(node: HTMLElement, {target}: Event): void {
  for (const panel of node.querySelectorAll<HTMLDetailsElement>("details[open]"))
    if (!(target instanceof Node && panel.contains(target))) panel.open = false;
}
