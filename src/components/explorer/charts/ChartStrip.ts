import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {columnOf, filterOf, ownWindow, type Filter} from "../columns.js";
import {Dropdown} from "../Dropdown.js";
import {element} from "../element.js";
import {takesFew, type FewFilter} from "../filters/fewChoices.js";
import {Histogram} from "../filters/Histogram.js";
import {hasChart, mostCharts} from "../layout.js";
import {latest} from "../latest.js";
import type {ExplorerView, Model} from "../model.js";
import {tookText} from "../took.js";
import {withFilter, type ExplorerState, type FilterValue} from "../state.js";
import {labelText} from "../words.js";
import {BarList} from "./BarList.js";
import {colourOf} from "./colour.js";
import {FewBars} from "./FewBars.js";

interface ChartNode {
  node: HTMLElement;
  show: (view: ExplorerView) => void;
}

/** The open charts of a view: brushing one, or clicking its bars, filters all that is seen. */
export function ChartStrip(model: Model, language: Language): ChartNode {
  const node = element("div", {
    class: "explorer-charts",
    role: "group",
    "aria-label": t(language, "explorer.charts.title")
  });
  const charts = new Map<string, ChartNode>();
  return {
    node,
    show(view) {
      const keys = view.state.layout.charts;
      node.hidden = keys.length === 0;
      for (const key of charts.keys()) if (!keys.includes(key)) charts.delete(key);
      for (const key of keys) {
        const chart = charts.get(key) ?? Chart(model, filterOf(model.subject, key), language);
        charts.set(key, chart);
        chart.show(view);
      }
      const nodes = keys.flatMap((key) => charts.get(key)?.node ?? []);
      const same = nodes.length === node.children.length;
      if (!same || nodes.some((one, index) => node.children[index] !== one))
        node.replaceChildren(...nodes);
    }
  };
}

function Chart(model: Model, filter: Filter, language: Language): ChartNode {
  const name = labelText(language, filter, ownWindow);
  const title = element("h2");
  const close = element("button", {
    type: "button",
    class: "close-panel",
    "aria-label": t(language, "explorer.charts.close", {column: name})
  });
  close.textContent = "×";
  close.addEventListener("click", () => toggleChart(model, filter.key));
  const choose = (value: FilterValue, entry: "push" | "replace") =>
    model.show(withFilter(model.view.state, filter, value), entry);
  const percent = columnOf(model.subject, filter.column).kind === "percent";
  const wrong = element("p", {class: "wrong", role: "alert"});
  const figure = element("section", {class: "chart"}, element("header", {}, title, close));
  const failed = (error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    wrong.textContent = t(language, "explorer.failed", {error: text});
  };
  const answered = (took: number) => {
    wrong.textContent = "";
    figure.title = tookText(language, took);
  };
  const drawing =
    filter.kind === "range"
      ? drawn(Histogram(filter, {language, label: name, percent, choose}), (of) =>
          model.distribution(of)
        )
      : filter.kind === "set"
        ? drawn(
            BarList(filter, {
              subject: model.subject,
              language,
              colour: colourOf(model, filter.column),
              choose: (value) => choose(value, "push")
            }),
            (of) => model.choices(of)
          )
        : takesFew(filter)
          ? drawnFew(filter)
          : null;
  if (!drawing) throw new Error(`"${filter.key}" has no chart`);
  figure.append(drawing.node, wrong);

  function drawnFew(few: FewFilter) {
    const choose = (value: FilterValue | null) =>
      model.show(withFilter(model.view.state, few, value), "push");
    const bars = FewBars(few, {language, choose});
    return drawn(bars, (of) => model.counts(of, bars.values));
  }

  function drawn<Answer>(
    {
      node,
      show
    }: {
      node: HTMLElement;
      show: (answer: Answer | null, value: FilterValue | null) => void;
    },
    answer: (filter: Filter) => Promise<Answer>
  ) {
    let asked = "";
    let started = 0;
    const ask = latest(answer, {
      done(found) {
        const own = typeof found === "object" && found !== null && "took" in found && found.took;
        answered(typeof own === "number" ? own : performance.now() - started);
        show(found, model.view.state.filters[filter.key] ?? null);
      },
      failed
    });
    return {
      node,
      show(state: ExplorerState) {
        show(null, state.filters[filter.key] ?? null);
        // Its own choice leaves a chart's bars as they are.
        const question = JSON.stringify([state.q, {...state.filters, [filter.key]: null}]);
        if (question === asked) return;
        asked = question;
        started = performance.now();
        ask(filter);
      }
    };
  }

  return {
    node: figure,
    show({state}) {
      title.textContent = name;
      drawing.show(state);
    }
  };
}

/** Opens the chart of a filter, or closes it. */
export function toggleChart(model: Model, key: string): void {
  const {state} = model.view;
  const {charts} = state.layout;
  const next = charts.includes(key)
    ? charts.filter((one) => one !== key)
    : [...charts, key].slice(-mostCharts);
  model.show({...state, layout: {...state.layout, charts: next}}, "push");
}

/** A panel that says of which filters there are charts. */
export function ChartChooser(model: Model, language: Language): HTMLElement {
  const name = t(language, "explorer.charts");
  return Dropdown(element("span", {}, name), {
    kind: "tool",
    name,
    fill(panel) {
      const open = () => model.view.state.layout.charts;
      const boxes = model.subject.filters
        .filter(hasChart)
        .map((filter) => ({filter, box: element("input", {type: "checkbox"})}));
      const sync = () => {
        for (const {filter, box} of boxes) {
          box.checked = open().includes(filter.key);
          box.disabled = !box.checked && open().length >= mostCharts;
        }
      };
      for (const {filter, box} of boxes)
        box.addEventListener("change", () => {
          toggleChart(model, filter.key);
          sync();
        });
      sync();
      panel.append(
        element(
          "div",
          {class: "choices"},
          ...boxes.map(({filter, box}) =>
            element("label", {}, box, element("span", {}, labelText(language, filter, ownWindow)))
          )
        ),
        element("p", {class: "without"}, t(language, "explorer.charts.most", {count: mostCharts}))
      );
    }
  }).node;
}
