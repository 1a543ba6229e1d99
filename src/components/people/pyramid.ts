import type {People, PyramidRow} from "../../../loaders/contract/people.js";
import {partColour} from "../charts/options.js";
import {Strip} from "../charts/track.js";
import {element, svgElement} from "../element.js";
import {EmptyFigure, Figure} from "../figure.js";
import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {shareText} from "./share.js";

/** Contracts with a colour of their own; the others are one part. */
const coloured = 5;

interface Part {
  name: string;
  colour: string;
  of: (row: PyramidRow) => boolean;
}

/** The contracts as parts of a bar, largest first. */
function partsOf({contracts}: Pick<People, "contracts">, language: Language): Part[] {
  const known = contracts.groups.filter(({name}) => name !== null);
  const own = known.length <= coloured + 1 ? known : known.slice(0, coloured);
  const names = new Set(own.map(({name}) => name));
  const parts = own.map(({name}, index) => ({
    name: name ?? "",
    colour: partColour(index),
    of: (row: PyramidRow) => row.contract === name
  }));
  const others = {
    name: t(language, "people.contract.others"),
    colour: "var(--hairline)",
    of: (row: PyramidRow) => row.contract !== null && !names.has(row.contract)
  };
  const none = {
    name: t(language, "people.contract.none"),
    colour: "var(--context)",
    of: (row: PyramidRow) => row.contract === null
  };
  return [...parts, others, none];
}

/** The workforce by grade, the highest on top, each bar split by contract. */
export function Pyramid(page: People, language: Language): HTMLElement {
  const {grades, pyramid} = page;
  const total = page.measures.headcount?.value ?? 0;
  if (total === 0) return EmptyFigure(language, "chart.empty");
  const sum = (rows: readonly PyramidRow[]) => rows.reduce((all, {count}) => all + count, 0);
  const parts = partsOf(page, language).filter(({of}) => sum(pyramid.filter(of)) > 0);
  const named = grades.groups.filter(({name}) => name !== null).toReversed();
  const rows = [...named, ...grades.groups.filter(({name}) => name === null)];
  const most = Math.max(...rows.map(({count}) => count));
  const share = (count: number) => shareText(language, count / total);
  const lines = rows.map(({name, count}) => {
    const own = pyramid.filter(({grade}) => grade === name);
    let from = 0;
    const pieces = parts.map(({of, colour, ...part}) => {
      const value = sum(own.filter(of));
      const x = from;
      from += (100 * value) / most;
      const tip = t(language, "people.part", {
        name: part.name,
        count: formatNumber(language, value)
      });
      return {node: Piece(x, from - x, colour), value, tip};
    });
    const label = name ?? t(language, "people.grade.none");
    const href = `./consultants?${new URLSearchParams({grade: name ?? ""}).toString()}`;
    const tips = pieces.filter(({value}) => value > 0).map(({tip}) => tip);
    return element(
      "tr",
      {title: tips.join("\n")},
      element("th", {scope: "row", title: label}, element("a", {href}, label)),
      element("td", {class: "number"}, formatNumber(language, count)),
      element("td", {class: "number muted"}, share(count)),
      element("td", {class: "track-cell"}, Strip(...pieces.map(({node}) => node)))
    );
  });
  const head = (["grade", "headcount", "share"] as const).map((key, index) =>
    element(
      "th",
      {scope: "col", class: index > 0 ? "number" : null},
      t(language, `people.column.${key}`)
    )
  );
  const table = element(
    "table",
    {class: "bars"},
    element("thead", {class: "unseen"}, element("tr", {}, ...head, element("td"))),
    element("tbody", {}, ...lines)
  );
  const legend = parts.map(({name, colour, of}) =>
    element(
      "li",
      {},
      svgElement(
        "svg",
        {class: "swatch", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true"},
        svgElement("rect", {width: 10, height: 10, fill: colour})
      ),
      t(language, "chart.share", {
        name,
        value: formatNumber(language, sum(pyramid.filter(of))),
        share: share(sum(pyramid.filter(of)))
      })
    )
  );
  const chart = element("div", {}, table, element("ul", {class: "parts"}, ...legend));
  const text = {
    title: findingOf(page, total, language),
    subtitle: t(language, "people.pyramid.subtitle")
  };
  return Figure(chart, text, null, language);
}

function Piece(x: number, width: number, fill: string): Node | null {
  if (width === 0) return null;
  return svgElement("rect", {x, y: 2, width, height: 12, fill});
}

function findingOf({grades}: People, total: number, language: Language): string {
  const [most] = grades.groups
    .filter(({name}) => name !== null)
    .toSorted((a, b) => b.count - a.count);
  if (!most) return t(language, "people.pyramid.none");
  return t(language, "people.pyramid.most", {
    name: most.name ?? "",
    share: shareText(language, most.count / total)
  });
}
