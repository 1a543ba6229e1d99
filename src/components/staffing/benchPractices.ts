import type {BenchPractice, Staffing} from "../../../loaders/contract/staffing.js";
import {Track} from "../charts/track.js";
import {element} from "../element.js";
import {Figure} from "../figure.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {practiceColour} from "../practiceColour.js";
import {Proven} from "../receipt.js";
import {t} from "../text.js";

/** Rows that the card has room for. */
const room = 9;

/** The bench by practice, largest first, with its share of the practice. */
export function BenchPractices(page: Staffing, language: Language): HTMLElement {
  const {bench_practices: rows, measures, as_of: asOf} = page;
  const [first] = rows;
  if (!first)
    return element(
      "div",
      {class: "figure state"},
      element("p", {}, t(language, "staffing.bench.empty"))
    );
  const most = first.bench.value ?? 0;
  const bench = measures.bench.value ?? 0;
  const all = sum(rows) === bench && rows.length <= room;
  const shown = all ? rows : rows.slice(0, room - 1);
  const lines = shown.map((row) => PracticeLine(page, row, most, language));
  if (!all)
    lines.push(
      element(
        "tr",
        {},
        element("th", {scope: "row"}, t(language, "staffing.practices.rest")),
        element("td", {class: "number"}, formatNumber(language, bench - sum(shown))),
        element("td"),
        element(
          "td",
          {class: "track-cell"},
          Track(bench - sum(shown), {
            domain: [0, Math.max(most, bench - sum(shown))],
            colour: "var(--context)"
          })
        )
      )
    );
  const heads = (["practice", "bench", "rate"] as const).map((name, index) =>
    element(
      "th",
      {scope: "col", colspan: index === 2 ? 2 : null},
      t(language, `staffing.column.${name}`)
    )
  );
  const table = element(
    "table",
    {class: "bars"},
    element("thead", {class: "unseen"}, element("tr", {}, ...heads)),
    element("tbody", {}, ...lines)
  );
  const title =
    rows.length === 1 && first.practice === null
      ? t(language, "staffing.practices.unset")
      : t(language, "staffing.practices.title", {
          practice: first.practice ?? t(language, "group.none"),
          count: formatNumber(language, most),
          bench: formatNumber(language, bench)
        });
  const subtitle = t(language, "staffing.practices.subtitle", {date: formatDate(language, asOf)});
  return Figure(table, {title, subtitle}, null, language);
}

const sum = (rows: readonly BenchPractice[]) =>
  rows.reduce((total, {bench}) => total + (bench.value ?? 0), 0);

function PracticeLine(
  page: Staffing,
  {practice, bench, bench_rate: rate}: BenchPractice,
  most: number,
  language: Language
): HTMLElement {
  const name = practice ?? t(language, "group.none");
  const href = `./consultants?practice=${encodeURIComponent(practice ?? "")}`;
  const colour = practiceColour(practice, page.practices);
  return element(
    "tr",
    {},
    element("th", {scope: "row", title: name}, element("a", {href}, name)),
    element("td", {class: "number"}, Proven(language, page, "bench", bench, {of: name})),
    element("td", {class: "number muted"}, Proven(language, page, "bench_rate", rate, {of: name})),
    element("td", {class: "track-cell"}, Track(bench.value, {domain: [0, most], colour}))
  );
}
