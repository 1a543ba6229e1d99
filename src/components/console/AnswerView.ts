import type {Manifest} from "../../../loaders/contract.js";
import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {ChartPane} from "./ChartPane.js";
import {DownloadBar} from "./DownloadBar.js";
import type {ConsoleModel, ConsoleView} from "./model.js";
import {mostColumns, ResultTable} from "./ResultTable.js";
import {readText} from "./status.js";

/** The answer as a table or a chart, with what can be taken away of it. */
export function Answer(
  model: ConsoleModel,
  {language, manifest}: {language: Language; manifest: Manifest}
): {node: HTMLElement; show: (view: ConsoleView) => void} {
  const buttons = (["table", "chart"] as const).map((view) =>
    element(
      "button",
      {type: "button", "data-view": view, onclick: () => void model.show({view})},
      t(language, `console.view.${view}`)
    )
  );
  const group = element(
    "div",
    {class: "console-views", role: "group", "aria-label": t(language, "console.view")},
    ...buttons
  );
  const facts = element("p", {class: "muted console-facts"});
  const download = DownloadBar(model, language);
  const head = element("div", {class: "console-head"}, group, facts, download);
  const body = element("div", {class: "console-answer"});
  const title = element("h2", {class: "unseen"}, t(language, "console.table"));
  const node = element("div", {}, title, head, body);
  let drawn: unknown[] = [];
  return {
    node,
    show(view) {
      const {answer, state} = view;
      head.hidden = answer === null;
      for (const button of buttons)
        button.setAttribute("aria-pressed", String(button.dataset["view"] === state.view));
      // Only what it shows: a change of the draft, or the seconds, draws nothing anew.
      const now = [answer, state.view, state.view === "chart" ? state.chart : null, view.problem];
      if (now.every((value, index) => value === drawn[index]) && drawn.length > 0) return;
      drawn = now;
      if (!answer) {
        const text = view.problem ? "" : t(language, "console.answer.none");
        body.replaceChildren(...(text ? [element("p", {class: "state muted"}, text)] : []));
        return;
      }
      const older = view.problem ? `${t(language, "console.answer.older")} ` : "";
      facts.textContent = older + readText(answer, manifest, model.tables, language);
      // Who chooses by keys in a list stays in it, though it is drawn anew.
      const lists = () => [...body.querySelectorAll("select")];
      const held = lists().findIndex((list) => list === document.activeElement);
      body.replaceChildren(...Body(model, view, language));
      lists()[held]?.focus();
    }
  };
}

function Body(model: ConsoleModel, {answer, state}: ConsoleView, language: Language): Node[] {
  if (!answer) return [];
  const {result} = answer;
  if (result.rows === 0)
    return [element("p", {class: "state"}, t(language, "console.answer.empty"))];
  if (state.view === "chart") return [ChartPane(model, result, language)];
  const more = result.columns.length - mostColumns;
  const note =
    more > 0
      ? [
          element(
            "p",
            {class: "muted"},
            t(language, "console.answer.columns", {count: formatNumber(language, more)})
          )
        ]
      : [];
  return [ResultTable(result, {language, label: t(language, "console.table")}), ...note];
}
