import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {projectFolder} from "../store.js";
import {timesChart} from "./chart.js";
import {measures} from "./measures.js";
import type {Measure} from "./measures.js";
import {peerNames, peers} from "./peers.js";
import type {Cell, Results, Times} from "./results.js";
import {firms, sizes} from "./sizes.js";
import type {Size} from "./sizes.js";

const page = join(projectFolder, "docs/peers.md");
const begin = "<!-- results: npm run peers writes what follows -->";
const end = "<!-- end of results -->";

/** Nearer to ours than this, a figure is as good: runs differ by as much. */
const level = 0.95;

const count = (value: number) => value.toLocaleString("en").replaceAll(",", " ");

/** Writes the charts, and the results between the marks of docs/peers.md. */
export function writeReport(results: Results): void {
  const text = readFileSync(page, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page}: the marks of the results are missing`);
  const generated = [begin, reportText(results), end].join("\n\n");
  writeFileSync(page, text.slice(0, from) + generated + text.slice(to + end.length));
  for (const [size, cells] of Object.entries(results.cells))
    writeFileSync(join(projectFolder, "docs", chartFile(size as Size)), timesChart(cells));
}

/** All results as Markdown; the charts are files beside it. */
export function reportText(results: Results): string {
  const lines = [facts(results), losses(results)];
  for (const size of sizes) if (results.cells[size]) lines.push(section(results, size));
  return lines.join("\n\n");
}

const chartFile = (size: Size) => `peers-${size}.svg`;

function facts({machine, versions}: Results): string {
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const {date, cores, processor, memory, browser, node} = machine;
  return (
    `Measured on ${date}: ${cores} cores (${processor}), ${memory}, ${browser}, Node ${node}. ` +
    `${libraries.join(", ")}.`
  );
}

function section(results: Results, size: Size): string {
  const cells = results.cells[size] ?? {};
  const notes: string[] = [];
  const names = peerNames.filter((name) => cells[name]);
  const table = measures.map((measure) => [
    measure.name,
    ...names.map((name) => entry(measure, cells[name], cells.ours, notes))
  ]);
  const head = ["", ...names.map((name) => peers[name].title)];
  const rule = head.map((_, i) => (i === 0 ? "---" : "--:"));
  return [
    `### ${count(firms[size].missions)} missions`,
    [head, rule, ...table].map((line) => `| ${line.join(" | ")} |`).join("\n"),
    ...(notes.length > 0 ? [notes.map((note, i) => `${i + 1}. ${note}`).join("\n")] : []),
    `![Times at ${count(firms[size].missions)} missions](${chartFile(size)})`,
    samples(names.map((name) => [peers[name].title, cells[name]]))
  ].join("\n\n");
}

/** A figure with its ratio to ours, in bold where it is better; else a word with its reason. */
function entry(
  measure: Measure,
  cell: Cell | undefined,
  ours: Cell | undefined,
  notes: string[]
): string {
  const value = cell && measure.value(cell);
  if (value === undefined) return "";
  if (typeof value === "string") return word(value, notes);
  const mine = ours && measure.value(ours);
  const figure = `${amount(value)} ${measure.unit}`;
  if (typeof mine !== "number" || cell === ours) return figure;
  const text = `${figure} · ${ratio(value / mine)} ×`;
  return value < level * mine ? `**${text}**` : text;
}

function word(reason: string, notes: string[]): string {
  const [short, why] = reason.startsWith("did not finish")
    ? ["did not finish", reason.replace(/^did not finish: /, "")]
    : ["–", reason];
  if (!notes.includes(why)) notes.push(why);
  return `${short} <sup>${notes.indexOf(why) + 1}</sup>`;
}

function amount(value: number): string {
  return value >= 100 ? count(Math.round(value)) : value.toFixed(1);
}

function ratio(value: number): string {
  return value >= 10 ? count(Math.round(value)) : value.toFixed(value < 1 ? 2 : 1);
}

/** Every line in which somebody is faster or smaller than we are. */
function losses(results: Results): string {
  const lines: string[] = [];
  for (const size of sizes) {
    const cells = results.cells[size] ?? {};
    for (const measure of measures) {
      const mine = cells.ours && measure.value(cells.ours);
      const better = peerNames
        .map((name) => ({
          title: peers[name].title,
          value: cells[name] && measure.value(cells[name])
        }))
        .filter((one): one is {title: string; value: number} => typeof one.value === "number")
        .filter(({value}) =>
          typeof mine === "number" ? value < level * mine : cells.ours !== undefined
        )
        .sort((a, b) => a.value - b.value);
      if (better.length === 0) continue;
      const own =
        typeof mine === "number" ? `${amount(mine)} ${measure.unit} of ours` : "none of ours";
      const others = better.map(({title, value}) => `${title} ${amount(value)} ${measure.unit}`);
      lines.push(
        `- ${count(firms[size].missions)} missions, ${measure.name.toLowerCase()}: ${own}; ${others.join(", ")}.`
      );
    }
  }
  return `### Where we are behind\n\n${lines.length > 0 ? lines.join("\n") : "Nowhere."}`;
}

function samples(cells: readonly (readonly [string, Cell | undefined])[]): string {
  const texts = cells.flatMap(([title, cell]) => {
    const times = Object.entries({load: cell?.rows, ...cell?.operations}).filter(
      (one): one is [string, Times] => typeof one[1] === "object"
    );
    if (times.length === 0) return [];
    const list = times.map(
      ([name, {samples: n, p90, first}]) => `${name} ${n} / ${amount(p90)} / ${amount(first)}`
    );
    return [`${title}: ${list.join(", ")}`];
  });
  return [
    "<details><summary>Samples / 90th percentile / the first one, not counted (ms)</summary>",
    texts.join("<br>\n"),
    "</details>"
  ].join("\n\n");
}
