import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {measures} from "./measures.js";
import {peerNames, peers} from "./peers.js";
import type {Peer} from "./peers.js";
import type {Cell} from "./results.js";

// Okabe and Ito's colours, told apart with any sight; ours is the blue of the pages.
const colours = ["#2563eb", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#777777"];

interface Dot {
  measure: string;
  peer: string;
  value: number;
}

/** All times of one size on one logarithmic scale, as an SVG file; ours is the large dot. */
export function timesChart(cells: Partial<Record<Peer, Cell>>): string {
  const times = measures.filter(({unit}) => unit === "ms");
  const dots: Dot[] = peerNames.flatMap((name) =>
    times.flatMap((measure) => {
      const cell = cells[name];
      const value = cell && measure.value(cell);
      return typeof value === "number"
        ? [{measure: measure.name, peer: peers[name].title, value}]
        : [];
    })
  );
  const titles = peerNames.map((name) => peers[name].title);
  const own = peers.ours.title;
  const {document} = new JSDOM("").window;
  const svg = Plot.plot({
    document,
    width: 860,
    height: 60 + 34 * times.length,
    marginLeft: 170,
    marginTop: 56,
    style: {background: "#ffffff", color: "#222222", fontSize: "12px", fontFamily: "sans-serif"},
    marginBottom: 44,
    x: {
      type: "log",
      label: "less is better ←",
      labelOffset: 40,
      grid: true,
      tickFormat: (time: number) => (time < 1000 ? `${time} ms` : `${time / 1000} s`)
    },
    y: {domain: times.map(({name}) => name), label: null, tickSize: 0},
    color: {domain: titles, range: colours},
    marks: [
      Plot.ruleX([16.7], {stroke: "#bbbbbb", strokeDasharray: "3,3"}),
      Plot.dot(
        dots.filter(({peer}) => peer !== own),
        {x: "value", y: "measure", fill: "peer", r: 5, fillOpacity: 0.85}
      ),
      Plot.dot(
        dots.filter(({peer}) => peer === own),
        {x: "value", y: "measure", fill: "peer", r: 8}
      ),
      ...titles.flatMap((title, i) => {
        const at = {frameAnchor: "top-left", dx: -150 + 145 * i} as const;
        return [
          Plot.dot([title], {...at, dy: -40, fill: () => title, r: title === own ? 8 : 5}),
          Plot.text([title], {...at, dx: at.dx + 12, dy: -46, textAnchor: "start", text: [title]})
        ];
      })
    ]
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${svg.outerHTML}\n`;
}
