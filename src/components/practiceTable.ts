import type {MeasureId, Overview, PeriodId, PracticeRow, Unit} from "../../loaders/contract.js";
import {element, svgElement} from "./element.js";
import {missing} from "./format.js";
import type {Language} from "./language.js";
import {formatUnit} from "./metric.js";
import {Proven} from "./receipt.js";
import {t, type TextKey} from "./text.js";

/** A cell with a number; a missing one says why on hover. */
export function NumberCell(text: string, reason: string): HTMLElement {
  return element("td", {class: "number", title: text === missing ? reason : null}, text);
}

const columns = [
  {id: "headcount", label: "overview.column.headcount"},
  {id: "bench", label: "overview.column.bench"},
  {id: "bench_rate", label: "overview.column.benchRate"},
  {id: "occupancy", label: "overview.column.occupancy"},
  {id: "average_rate", label: "overview.column.rate"},
  {id: "revenue", label: "overview.column.revenue"},
  {id: "ending", label: "overview.column.ending"}
] as const satisfies {id: MeasureId; label: TextKey}[];

/** The practices, one row each, over the period that the reader chose, else 12 months. */
export function PracticeTable(
  page: Overview,
  language: Language,
  period: PeriodId | null = null
): HTMLElement {
  const {practices} = page;
  if (practices.length === 0)
    return element("p", {class: "state"}, t(language, "overview.practices.none"));
  const header = columns.map(({label}) =>
    element("th", {scope: "col", class: "number"}, t(language, label))
  );
  const first = element("th", {scope: "col"}, t(language, "overview.column.practice"));
  const rows = practices.map((row) => PracticeLine(row, page, language, period));
  return element(
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": t(language, "overview.practices")},
    element(
      "table",
      {class: "rows"},
      element("thead", {}, element("tr", {}, first, ...header)),
      element("tbody", {}, ...rows)
    )
  );
}

/** What the columns are of and over, in words. */
export function practiceNote(language: Language, period: PeriodId | null): string {
  const window = t(language, `window.${period ?? "12m"}`);
  return t(language, "overview.practices.over", {window});
}

function PracticeLine(
  row: PracticeRow,
  page: Overview,
  language: Language,
  period: PeriodId | null
): HTMLElement {
  const name = row.practice ?? t(language, "group.none");
  const href = `./consultants?practice=${encodeURIComponent(row.practice ?? "")}`;
  const cells = columns.map(({id}) => {
    const measure = (period && row.by_period[period][id]) ?? row.measures[id];
    const unit: Unit | undefined = page.metrics[id]?.unit;
    if (!measure || !unit) throw new Error(`practice "${name}": no measure ${id}`);
    const reason = id === "average_rate" ? "overview.missing.rate" : "overview.missing.ratio";
    if (measure.value === null) return NumberCell(missing, t(language, reason));
    const text = formatUnit(language, unit, measure.value, {short: unit === "euros"});
    const number = Proven(language, page, id, measure, {text, of: name});
    if (id === "occupancy")
      return element(
        "td",
        {class: "number bar-cell"},
        OccupancyBar(measure.value, page.targets.occupancy),
        element("span", {}, number)
      );
    return element("td", {class: "number"}, number, id === "ending" ? Alone(row, language) : null);
  });
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, element("a", {href, title: name}, name)),
    ...cells
  );
}

function Alone({ending_alone: count}: PracticeRow, language: Language): Node | null {
  if (count === 0) return null;
  return element("span", {class: "muted"}, ` · ${t(language, "ending.alone", {count})}`);
}

/** From 0 to 100 %, with the bounds of the target as rules; the figure beside it says the value. */
function OccupancyBar(value: number, target: readonly [number, number]): SVGElement {
  const rules = target.map((bound) =>
    svgElement("rect", {class: "bar-target", x: 100 * bound - 0.5, y: 0, width: 1, height: 14})
  );
  return svgElement(
    "svg",
    {class: "bar", viewBox: "0 0 100 14", width: 100, height: 14, "aria-hidden": "true"},
    svgElement("rect", {class: "bar-scale", x: 0, y: 3, width: 100, height: 8}),
    svgElement("rect", {class: "bar-value", x: 0, y: 3, width: 100 * value, height: 8}),
    ...rules
  );
}
