import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {marks, type ChartChoice} from "./address.js";
import {chartColumns, chooseChart} from "./chart.js";
import type {ConsoleModel} from "./model.js";
import type {Result} from "./result.js";

/** The answer as a chart that fits, and the three choices that change it. */
export function ChartPane(model: ConsoleModel, result: Result, language: Language): HTMLElement {
  const plan = chooseChart(result, model.view.state.chart);
  if (!plan) return element("p", {class: "state"}, t(language, "console.chart.none"));
  const columns = chartColumns(result);
  const choose = (change: ChartChoice) =>
    void model.show({chart: {...model.view.state.chart, ...change}});
  const names = (list: readonly {name: string}[]) => list.map(({name}) => [name, name] as const);
  const shapes = marks.map((mark) => [mark, t(language, `console.chart.${mark}`)] as const);
  const bar = element(
    "div",
    {class: "choices"},
    Choice(t(language, "console.chart.mark"), shapes, plan.mark, (mark) =>
      choose({mark: mark as (typeof marks)[number]})
    ),
    Choice(t(language, "console.chart.x"), names(columns.x), plan.x.name, (x) => choose({x})),
    Choice(t(language, "console.chart.y"), names(columns.y), plan.y.name, (y) => choose({y}))
  );
  const place = element("div", {class: "console-chart"});
  const node = element("div", {class: "card console-figure"}, bar, place);
  import("./ResultChart.js").then(
    ({ResultChart}) => {
      const width = Math.max(280, place.clientWidth || 640);
      place.replaceChildren(ResultChart(result, plan, {language, width}));
    },
    (error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      place.replaceChildren(
        element("p", {role: "alert"}, t(language, "console.chart.failed", {error: said}))
      );
    }
  );
  return node;
}

function Choice(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void
): HTMLElement {
  const list = options.map(([value, text]) =>
    element("option", {value, selected: value === chosen}, text)
  );
  const select = element("select", {onchange: () => choose(select.value)}, ...list);
  return element("label", {class: "choice"}, label, select);
}
