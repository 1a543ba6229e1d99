import type {Manifest} from "../../../loaders/contract.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {Answer} from "./AnswerView.js";
import {EditorPane} from "./EditorPane.js";
import type {ConsoleModel, ConsoleView} from "./model.js";
import {ProblemBox} from "./ProblemBox.js";
import {SidePanels} from "./SidePanels.js";
import {statusText} from "./status.js";

export interface ConsoleViewOptions {
  language: Language;
  manifest: Manifest;
  /** Addresses of the Parquet files, by their name. */
  parquet: Readonly<Record<string, string>>;
  /** Ends the view. */
  signal: AbortSignal;
}

/** The whole console: editor, answer, and beside them examples, tables and history. */
export function Console(model: ConsoleModel, options: ConsoleViewOptions): HTMLElement {
  const {language, manifest, signal} = options;
  const editor = EditorPane(model, {language, signal});
  const run = element(
    "button",
    {type: "button", class: "console-run", onclick: () => void model.run()},
    t(language, "console.run")
  );
  const cancel = element(
    "button",
    {type: "button", class: "console-cancel", disabled: true, onclick: () => model.cancel()},
    t(language, "console.cancel")
  );
  const status = element("p", {class: "console-status", role: "status"});
  const bar = element("div", {class: "console-bar"}, run, cancel, Limit(model, language), status);
  const notices = element("div", {class: "console-notices", role: "status"});
  const problem = ProblemBox(language, (at) => editor.go(at));
  const answer = Answer(model, {language, manifest});
  const main = element(
    "div",
    {class: "console-main"},
    element("div", {class: "card console-ask"}, editor.node, bar),
    notices,
    problem.node,
    answer.node
  );
  const node = element(
    "section",
    {class: "console"},
    main,
    SidePanels(model, {...options, insert: (text) => editor.insert(text)})
  );

  const draw = (view: ConsoleView) => {
    editor.show(view);
    run.disabled = view.running !== null;
    cancel.disabled = view.running === null || view.running.step === "cancelling";
    tell(status, statusText(view, model.tables, manifest, language));
    node.dataset["engine"] = view.engine;
    node.dataset["running"] = view.running?.step ?? "";
    notices.replaceChildren(
      ...view.notices.map((notice) =>
        element("p", {}, t(language, `console.notice.${notice}`, {longest: "100 kB"}))
      ),
      ...(view.linkTooLong ? [element("p", {}, t(language, "console.linkTooLong"))] : [])
    );
    problem.show(view);
    answer.show(view);
  };
  const leave = model.subscribe(draw);
  // The seconds go on while nothing else changes.
  const clock = setInterval(() => {
    if (model.view.running) tell(status, statusText(model.view, model.tables, manifest, language));
  }, 200);
  signal.addEventListener("abort", () => {
    leave();
    clearInterval(clock);
  });
  draw(model.view);
  return node;
}

/** A live region that is written anew is read anew. */
function tell(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

const choices = [10, 30, 60, 300] as const;

function Limit(model: ConsoleModel, language: Language): HTMLElement {
  const options = choices.map((seconds) => {
    const [key, count] =
      seconds < 60
        ? (["console.limit.seconds", seconds] as const)
        : (["console.limit.minutes", seconds / 60] as const);
    const text = t(language, key, {count: formatNumber(language, count)});
    return element("option", {value: seconds, selected: seconds === model.seconds}, text);
  });
  const select = element(
    "select",
    {onchange: () => (model.seconds = Number(select.value))},
    ...options
  );
  return element("label", {class: "choice console-limit"}, t(language, "console.limit"), select);
}
