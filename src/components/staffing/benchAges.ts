import type {AgeBracket, BenchAgeRow, Staffing} from "../../../loaders/contract/staffing.js";
import {Strip} from "../charts/track.js";
import {element, svgElement} from "../element.js";
import {Figure} from "../figure.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {practiceColour} from "../practiceColour.js";
import {t} from "../text.js";

const brackets: readonly AgeBracket[] = ["0-20", "21-60", "61-120", "121-", null];

type BenchPage = Pick<Staffing, "as_of" | "bench_ages" | "practices">;

const sum = (rows: readonly BenchAgeRow[]) => rows.reduce((total, {count}) => total + count, 0);

/** The finding: how many have waited long. */
function agesTitle(rows: readonly BenchAgeRow[], language: Language): string {
  const long = sum(rows.filter(({bracket}) => bracket === "61-120" || bracket === "121-"));
  if (long === 0) return t(language, "staffing.ages.none");
  return t(language, "staffing.ages.title", {
    long: formatNumber(language, long),
    bench: formatNumber(language, sum(rows))
  });
}

/** The bench by how long it has waited, each bar made of the practices in their colours. */
export function BenchAges(page: BenchPage, language: Language): HTMLElement {
  const {bench_ages: rows, as_of: asOf} = page;
  if (rows.length === 0)
    return element(
      "div",
      {class: "figure state"},
      element("p", {}, t(language, "staffing.bench.empty"))
    );
  const most = Math.max(...brackets.map((age) => sum(rows.filter(({bracket}) => bracket === age))));
  const lines = brackets
    .filter((age) => age !== null || rows.some(({bracket}) => bracket === null))
    .map((age) =>
      AgeLine(
        age,
        rows.filter(({bracket}) => bracket === age),
        {page, most, language}
      )
    );
  const heads = (["age", "bench"] as const).map((name, index) =>
    element(
      "th",
      {scope: "col", colspan: index === 1 ? 2 : null},
      t(language, `staffing.column.${name}`)
    )
  );
  const table = element(
    "table",
    {class: "bars roomy"},
    element("thead", {class: "unseen"}, element("tr", {}, ...heads)),
    element("tbody", {}, ...lines)
  );
  return Figure(
    element("div", {}, table, Legend(page, language)),
    {
      title: agesTitle(rows, language),
      subtitle: t(language, "staffing.ages.subtitle", {date: formatDate(language, asOf)})
    },
    null,
    language
  );
}

const practiceName = (language: Language, practice: string | null) =>
  practice ?? t(language, "group.none");

function AgeLine(
  age: AgeBracket,
  rows: readonly BenchAgeRow[],
  {page, most, language}: {page: BenchPage; most: number; language: Language}
): HTMLElement {
  let from = 0;
  const parts = rows.map(({practice, count}) => {
    const x = (100 * from) / most;
    from += count;
    return svgElement("rect", {
      class: "stack-part",
      x,
      y: 2,
      width: (100 * count) / most,
      height: 12,
      fill: practiceColour(practice, page.practices)
    });
  });
  const words = rows.map(
    ({practice, count}) => `${practiceName(language, practice)} ${formatNumber(language, count)}`
  );
  return element(
    "tr",
    {title: words.join(" · ") || null},
    element("th", {scope: "row"}, t(language, `staffing.age.${age ?? "unknown"}`)),
    element("td", {class: "number"}, formatNumber(language, sum(rows))),
    element(
      "td",
      {class: "track-cell"},
      Strip(...parts),
      element("span", {class: "unseen"}, words.join(", "))
    )
  );
}

/** The practices in the order of the bars' parts, each a link to its bench. */
function Legend({bench_ages: rows, practices}: BenchPage, language: Language): HTMLElement {
  const present = [...practices, null].filter((name) =>
    rows.some(({practice}) => practice === name)
  );
  const items = present.map((practice) => {
    const count = sum(rows.filter((row) => row.practice === practice));
    const href = `./consultants?status=bench&practice=${encodeURIComponent(practice ?? "")}`;
    return element(
      "li",
      {},
      svgElement(
        "svg",
        {class: "swatch", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true"},
        svgElement("rect", {width: 10, height: 10, fill: practiceColour(practice, practices)})
      ),
      element("a", {href}, practiceName(language, practice)),
      ` ${formatNumber(language, count)}`
    );
  });
  return element("ul", {class: "parts"}, ...items);
}
