import {svgElement} from "../../element.js";
import {formatDate, formatNumber, formatPercent} from "../../format.js";
import type {Language} from "../../language.js";
import {t} from "../../text.js";
import type {RangeFilter} from "../columns.js";
import {element} from "../element.js";
import type {Bin, Distribution} from "../source.js";
import type {FilterValue} from "../state.js";
import {followBrush} from "./brush.js";
import {isoDay, stretchOf, valueOf, type Stretch} from "./edges.js";

export interface HistogramNode {
  node: HTMLElement;
  /** Draws the bars, those of `value` in colour; null while they are unknown. */
  show: (distribution: Distribution | null, value: FilterValue | null) => void;
}

/** A new choice; "replace" while one movement goes on, so that it is undone at once. */
export type Brush = (value: FilterValue, entry: "push" | "replace") => void;

/** Presses of a key closer together than this are one movement. */
const movement = 800;

const height = 48;

/**
 * How many rows lie where, and which of them are let through: brushed by dragging, or by two
 * sliders with the arrow keys, Home and End. Bars are of equal width, one for each bin.
 */
export function Histogram(
  filter: RangeFilter,
  {
    language,
    label,
    percent,
    choose
  }: {language: Language; label: string; percent: boolean; choose: Brush}
): HistogramNode {
  const bars = svgElement("g");
  const shade = svgElement("rect", {class: "shade", y: 0, height, width: 0});
  const svg = svgElement("svg", {
    class: "histogram-bars",
    preserveAspectRatio: "none",
    "aria-hidden": "true"
  });
  svg.append(shade, bars);
  const ends = [element("span"), element("span")];
  const sliders = (["explorer.from", "explorer.to"] as const).map((key) =>
    element("input", {
      type: "range",
      min: 0,
      step: 1,
      "aria-label": `${label}, ${t(language, key).toLocaleLowerCase()}`
    })
  );
  const plot = element("div", {class: "plot"}, svg, ...sliders);
  const node = element("div", {class: "histogram"}, plot, element("p", {class: "ends"}, ...ends));
  let bins: readonly Bin[] = [];
  let chosen: Stretch | null = null;
  let moved = -Infinity;

  const ask = ({from, to}: Stretch) => {
    const now = performance.now();
    const entry = now - moved < movement ? "replace" : "push";
    moved = now;
    choose(valueOf(filter, bins, {from, to}), entry);
  };
  sliders.forEach((slider, index) =>
    slider.addEventListener("input", () => {
      const at = slider.valueAsNumber;
      const {from, to} = rounded(chosen, bins.length);
      // The two never cross: at least one bin stays.
      ask(index === 0 ? {from: Math.min(at, to - 1), to} : {from, to: Math.max(at, from + 1)});
      place();
    })
  );
  followBrush(svg, {
    size: () => bins.length,
    chosen: () => chosen,
    begin: () => (moved = -Infinity),
    brush: (stretch) => {
      // However long the hand rests, one drag is one movement.
      if (moved > -Infinity) moved = performance.now();
      ask(stretch);
    }
  });

  function place(): void {
    const {from, to} = rounded(chosen, bins.length);
    sliders.forEach((slider, index) => {
      const at = index === 0 ? from : to;
      slider.max = String(bins.length);
      slider.value = String(at);
      slider.setAttribute("aria-valuetext", edgeText(at));
      slider.disabled = bins.length === 0;
    });
  }

  function edgeText(at: number): string {
    const edge = bins[at]?.from ?? bins[at - 1]?.to;
    return edge === undefined ? "–" : numberText(edge);
  }

  function numberText(edge: number): string {
    if (filter.type === "date") return formatDate(language, isoDay(edge));
    if (percent) return formatPercent(language, edge, 0);
    const digits = Math.abs(edge) < 100 ? 2 : 0;
    return formatNumber(language, edge, digits) + (filter.unit ? `\u00a0${filter.unit}` : "");
  }

  return {
    node,
    show(distribution, value) {
      const known = distribution?.bins ?? bins;
      if (known.length !== bins.length) {
        svg.setAttribute("viewBox", `0 0 ${known.length} ${height}`);
        bars.replaceChildren(
          ...known.map((_, x) => svgElement("rect", {x: x + 0.06, width: 0.88}))
        );
      }
      bins = known;
      chosen = stretchOf(filter, bins, value);
      const most = Math.max(1, ...bins.map(({count}) => count));
      [...bars.children].forEach((bar, index) => {
        const count = bins[index]?.count ?? 0;
        // What is there at all is seen.
        const tall = count === 0 ? 0 : Math.max(1.5, (height * count) / most);
        bar.setAttribute("y", String(height - tall));
        bar.setAttribute("height", String(tall));
        const inside = !chosen || (index + 0.5 > chosen.from && index + 0.5 < chosen.to);
        bar.setAttribute("class", inside ? "in" : "out");
      });
      shade.setAttribute("x", String(chosen?.from ?? 0));
      shade.setAttribute("width", String(chosen ? Math.max(0, chosen.to - chosen.from) : 0));
      place();
      const [first, last] = [bins[0], bins.at(-1)];
      ends[0]?.replaceChildren(first ? numberText(first.from) : "\u00a0");
      ends[1]?.replaceChildren(last ? numberText(last.to) : "");
      node.classList.toggle("waiting", distribution === null && bins.length === 0);
    }
  };
}

function rounded(stretch: Stretch | null, count: number): Stretch {
  if (!stretch) return {from: 0, to: count};
  return {from: Math.round(stretch.from), to: Math.round(stretch.to)};
}
