import {formatNumber} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {colourOf} from "../charts/colour.js";
import {element} from "../element.js";
import {latest} from "../latest.js";
import type {ExplorerView, Model} from "../model.js";
import type {Group, Grouping} from "../source.js";
import {tookText} from "../took.js";
import {groupsOf, type Grouped} from "./answer.js";
import {groupChoice, isChosen, toggled} from "./groupFilter.js";
import {groupBy, GroupForm} from "./GroupForm.js";
import {GroupTable, type ShownGroup} from "./GroupTable.js";
import {groupTitle, keyText, measureText} from "./groupWords.js";
import {PeriodChart} from "./PeriodChart.js";

/** A longer list is no answer: the rest is counted. */
const mostGroups = 30;

/** The filtered rows in groups: their fields, a chart chosen to fit, and the table. */
export function GroupPanel(
  model: Model,
  language: Language
): {node: HTMLElement; show: (view: ExplorerView) => void} {
  const title = element("h2");
  const name = t(language, "explorer.close");
  const close = element("button", {type: "button", class: "close-panel", "aria-label": name}, "×");
  close.addEventListener("click", () => groupBy(model, null));
  const form = GroupForm(model, language);
  const result = element("div", {class: "group-result"});
  const said = element("p", {class: "rest", role: "status"});
  const head = element("header", {}, title, form.node, close);
  const node = element("section", {class: "explorer-groups"}, head, result, said);
  let asked = "";
  let started = 0;

  const ask = latest((grouping: Grouping) => groupsOf(model, grouping), {
    done(answer) {
      node.title = tookText(language, performance.now() - started);
      result.classList.remove("waiting");
      draw(answer);
    },
    failed(error) {
      const text = error instanceof Error ? error.message : String(error);
      result.classList.remove("waiting");
      result.replaceChildren();
      said.textContent = t(language, "explorer.failed", {error: text});
    }
  });

  function draw(answer: Grouped): void {
    const focused = [...result.querySelectorAll("button")].findIndex(
      (button) => button === document.activeElement
    );
    const {nodes, rest} = Result(model, answer, language);
    result.replaceChildren(...nodes);
    if (focused >= 0) result.querySelectorAll("button")[focused]?.focus();
    said.textContent = rest;
  }

  return {
    node,
    show({state}) {
      const {grouping} = state.layout;
      node.hidden = grouping === null;
      if (!grouping) {
        asked = "";
        result.replaceChildren();
        said.textContent = "";
        return;
      }
      title.textContent = groupTitle(model, grouping, language).title;
      form.show(grouping);
      const question = JSON.stringify([state.q, state.filters, grouping]);
      if (question === asked) return;
      asked = question;
      started = performance.now();
      result.classList.add("waiting");
      ask(grouping);
    }
  };
}

/** A chart where there is one beside the bars of the table, the table, and what is left out. */
function Result(
  model: Model,
  answer: Grouped,
  language: Language
): {nodes: HTMLElement[]; rest: string} {
  const {grouping, groups, bins} = answer;
  const ordered = grouping.step !== undefined || bins !== null;
  const shown = groups.slice(0, ordered ? undefined : mostGroups);
  const list = shown.map((group) => shownGroup(model, answer, group, language));
  const {title, by, measure} = groupTitle(model, grouping, language);
  const counted = grouping.measure.of === "count";
  const table = GroupTable(list, {language, caption: title, by, measure, counted, bars: !ordered});
  const drawn = list.filter((_, index) => shown[index]?.key !== null);
  const chart =
    ordered && drawn.length > 1
      ? PeriodChart(drawn, {
          format: (value) => measureText(model, grouping, value, language),
          pick: (index) => drawn[index]?.choose?.()
        })
      : null;
  const left = groups.slice(shown.length);
  const rows = left.reduce((sum, {count}) => sum + count, 0);
  const numbers = {
    count: formatNumber(language, left.length || groups.length),
    rows: formatNumber(language, rows)
  };
  return {
    nodes: [...(chart ? [chart] : []), element("div", {class: "group-scroll", tabindex: 0}, table)],
    rest: t(language, restKey(groups.length, left.length), numbers)
  };
}

function restKey(groups: number, left: number) {
  if (groups === 0) return "explorer.group.empty";
  return left > 0 ? "explorer.group.others" : "explorer.group.count";
}

function shownGroup(model: Model, answer: Grouped, group: Group, language: Language): ShownGroup {
  const {grouping} = answer;
  const choice = groupChoice(model.subject, answer, group.key);
  const text = typeof group.key === "string" ? group.key : null;
  return {
    label: keyText(model, answer, group.key, language),
    value: group.value,
    text: measureText(model, grouping, group.value, language),
    count: group.count,
    colour: colourOf(model, grouping.by)(text),
    chosen: choice !== null && isChosen(model.view.state, choice),
    choose: choice && (() => model.show(toggled(model.view.state, choice), "push"))
  };
}
