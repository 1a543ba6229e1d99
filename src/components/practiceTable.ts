import type {Overview, PracticeRow} from "../../loaders/contract.js";
import {element, svgElement} from "./element.js";
import {formatMoney, formatMoneyShort, formatNumber, formatPercent, missing} from "./format.js";
import type {Language} from "./language.js";
import {t} from "./text.js";

/** A cell with a number; a missing one says why on hover. */
export function NumberCell(text: string, reason: string): HTMLElement {
  return element("td", {class: "number", title: text === missing ? reason : null}, text);
}

/** The practices, one row each, the occupancy as a bar on one scale. */
export function PracticeTable(
  {practices, targets}: Pick<Overview, "practices" | "targets">,
  language: Language
): HTMLElement {
  if (practices.length === 0)
    return element("p", {class: "state"}, t(language, "overview.practices.none"));
  const heads = [
    "practice",
    "headcount",
    "bench",
    "benchRate",
    "occupancy",
    "rate",
    "revenue",
    "ending"
  ] as const;
  const header = heads.map((name) =>
    element(
      "th",
      {scope: "col", class: name === "practice" ? null : "number"},
      t(language, `overview.column.${name}`)
    )
  );
  const rows = practices.map((row) => PracticeLine(row, targets.occupancy, language));
  return element(
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": t(language, "overview.practices")},
    element(
      "table",
      {class: "rows"},
      element("thead", {}, element("tr", {}, ...header)),
      element("tbody", {}, ...rows)
    )
  );
}

function PracticeLine(
  row: PracticeRow,
  target: readonly [number, number],
  language: Language
): HTMLElement {
  const nothing = t(language, "overview.missing.ratio");
  const name = row.practice ?? t(language, "group.none");
  const href = `./consultants?practice=${encodeURIComponent(row.practice ?? "")}`;
  const alone =
    row.ending_alone > 0
      ? element(
          "span",
          {class: "muted"},
          ` · ${t(language, "ending.alone", {count: row.ending_alone})}`
        )
      : null;
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, element("a", {href, title: name}, name)),
    NumberCell(formatNumber(language, row.headcount), ""),
    NumberCell(formatNumber(language, row.bench), ""),
    NumberCell(formatPercent(language, row.bench_rate), nothing),
    element(
      "td",
      {class: "number bar-cell", title: row.occupancy === null ? nothing : null},
      OccupancyBar(row.occupancy, target),
      element("span", {}, formatPercent(language, row.occupancy))
    ),
    NumberCell(formatMoney(language, row.average_rate), t(language, "overview.missing.rate")),
    NumberCell(formatMoneyShort(language, row.revenue), ""),
    element("td", {class: "number"}, formatNumber(language, row.ending), alone)
  );
}

/** From 0 to 100 %, with the bounds of the target as rules; the figure beside it says the value. */
function OccupancyBar(value: number | null, target: readonly [number, number]): SVGElement {
  const rules = target.map((bound) =>
    svgElement("rect", {class: "bar-target", x: 100 * bound - 0.5, y: 0, width: 1, height: 14})
  );
  return svgElement(
    "svg",
    {class: "bar", viewBox: "0 0 100 14", width: 100, height: 14, "aria-hidden": "true"},
    svgElement("rect", {class: "bar-scale", x: 0, y: 3, width: 100, height: 8}),
    svgElement("rect", {class: "bar-value", x: 0, y: 3, width: 100 * (value ?? 0), height: 8}),
    ...rules
  );
}
