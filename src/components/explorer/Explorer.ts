import type {Language} from "../language.js";
import {ExportMenu, WholeFile, type Published} from "../export/ExportMenu.js";
import {t} from "../text.js";
import {ChartChooser, ChartStrip} from "./charts/ChartStrip.js";
import {ColumnChooser} from "./ColumnChooser.js";
import {ColumnMenu} from "./ColumnMenu.js";
import {statisticsOf} from "./columns.js";
import {closePanels} from "./Dropdown.js";
import {element} from "./element.js";
import {FilterBar} from "./FilterBar.js";
import {GroupButton} from "./groups/GroupForm.js";
import {GroupPanel} from "./groups/GroupPanel.js";
import {KeyboardHelp} from "./KeyboardHelp.js";
import {Status, TooMany} from "./Message.js";
import type {ExplorerView, Model} from "./model.js";
import {ProfilePanel} from "./profile/ProfilePanel.js";
import {RowsMenu} from "./RowsMenu.js";
import {RowsView} from "./RowsView.js";
import {shortcuts} from "./shortcuts.js";
import {windowOf} from "./state.js";
import {Statistics} from "./Statistics.js";
import {tookText} from "./took.js";
import {CopyLink} from "./views/CopyLink.js";
import {SavedViews} from "./views/SavedViews.js";
import {countInWords, filtersInWords} from "./words.js";
import {Working} from "./Working.js";

/**
 * The whole explorer over `model` in one language: sentence, tools, search, filters, figures,
 * charts, groups, table and pages. It follows the model until `signal` aborts.
 */
export function Explorer(
  model: Model,
  {language, signal, ...published}: Published & {language: Language; signal: AbortSignal}
): HTMLElement {
  const {subject} = model;
  const sentence = element("p", {
    class: "explorer-count",
    role: "status",
    "aria-live": "polite",
    // Printing repeats it at the foot of every sheet.
    "data-filters-in-words": true
  });
  const bar = FilterBar(model, language);
  const statistics = Statistics(statisticsOf(subject, model.columns), {language});
  const charts = ChartStrip(model, language);
  const groups = GroupPanel(model, language);
  const profile = ProfilePanel(model, language);
  const menu = ColumnMenu(model, {language, filter: bar.open, profile: profile.open});
  const status = element("p", {class: "explorer-engine"});
  const rows = RowsView(model, {
    language,
    menu: menu.open,
    failed: (error) =>
      (status.textContent = t(language, "explorer.failed", {error: String(error)})),
    signal
  });
  const working = Working(model, language);
  const help = KeyboardHelp(language);
  const tools = element("div", {class: "explorer-tools"});
  const head = element("div", {class: "explorer-head"}, sentence, tools);
  const whole = WholeFile(subject, published.parquet, language);
  const node = element("section", {class: "explorer", "data-subject": subject.table});
  if (model.answers) {
    const note = subject.limits ? [TooMany(model, language)] : [];
    const choosers = [ChartChooser, GroupButton, ColumnChooser, RowsMenu];
    tools.append(...choosers.map((Tool) => Tool(model, language)));
    tools.append(SavedViews(model, language), CopyLink(model, language));
    tools.append(ExportMenu(model, {language, ...published}));
    const foot = element("div", {class: "explorer-foot"}, rows.pager, whole, help.node, status);
    const parts = [
      head,
      ...note,
      bar.node,
      statistics.node,
      charts.node,
      groups.node,
      working.node
    ];
    node.append(...parts, rows.table, foot, menu.node, profile.node);
    shortcuts({undo: () => model.undo(), help: help.open}, signal);
  } else {
    const foot = element("div", {class: "explorer-foot"}, whole, status);
    node.append(head, TooMany(model, language), rows.table, foot);
  }

  let answered: ExplorerView["answer"] = null;
  const draw = (view: ExplorerView) => {
    const {state, answer} = view;
    bar.show(view);
    showSentence(sentence, model, language);
    statistics.show(answer?.statistics ?? null, windowOf(answer?.state ?? state));
    charts.show(view);
    groups.show(view);
    status.replaceChildren(...Status(view, language));
    status.classList.toggle("failed", view.error !== null);
    node.dataset["engine"] = view.engine;
    node.classList.toggle("compact", state.layout.compact);
    // With charts or groups above it the page grows, and the table keeps its height.
    node.classList.toggle(
      "with-panels",
      state.layout.charts.length > 0 || state.layout.grouping !== null
    );
    node.classList.toggle("pending", answer !== null && answer.state !== state);
    working.show(view);
    rows.show(view);
    if (answer !== answered) profile.refresh();
    answered = answer;
  };
  const leave = model.subscribe(draw);
  draw(model.view);
  document.addEventListener("pointerdown", (event) => leavePanels(event), {signal});
  signal.addEventListener("abort", leave);

  function leavePanels(event: Event): void {
    closePanels(node, event);
    const within = (panel: HTMLElement) =>
      event.target instanceof Node && panel.contains(event.target);
    if (!within(menu.node)) menu.close();
    if (!within(profile.node)) profile.close();
  }
  return node;
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
