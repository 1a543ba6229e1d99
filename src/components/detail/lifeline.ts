import {element, svgElement} from "../element.js";
import {formatDate} from "../format.js";
import type {Language} from "../language.js";
import {missionLink} from "../links.js";
import {lanesOf} from "../staffing/timeline/rows.js";
import {t} from "../text.js";
import {missionName, missionSpan, type Mission} from "./mission.js";

const lane = 22;
const axis = 20;
const day = 86_400_000;
/** Missions drawn: the latest; more would be a carpet. */
const drawn = 80;
/** Years before as-of and after it at most. */
const past = 8;
const ahead = 2;

export interface LifelineOptions {
  language: Language;
  width: number;
  asOf: string;
  /** The mission that the page is of. */
  current?: number;
}

interface Bar {
  mission: Mission;
  /** Days since 1970. */
  start: number;
  end: number | null;
}

const days = (iso: string) => Date.parse(iso) / day;

/** Missions with a span that can be drawn, by their start. */
function barsOf(missions: readonly Mission[], first: number): Bar[] {
  return missions
    .flatMap((mission) => {
      const {start, end} = mission;
      if (start === null || (end !== null && end < start)) return [];
      const bar = {mission, start: days(start), end: end === null ? null : days(end)};
      return (bar.end ?? Infinity) < first ? [] : [bar];
    })
    .slice(0, drawn)
    .sort((a, b) => a.start - b.start || a.mission.id - b.mission.id);
}

/**
 * Missions on a line of time, one lane more where they overlap, the as-of date as a rule. For who
 * does not see or point, the table beside it has the same; the drawing is left out there.
 */
export function Lifeline(
  missions: readonly Mission[],
  {language, width, asOf, current}: LifelineOptions
): HTMLElement | null {
  const today = days(asOf);
  const bars = barsOf(missions, today - past * 365.25);
  if (bars.length === 0) return null;
  const last = Math.max(...bars.map(({end}) => (end ?? today + 180) + 1), today + 60);
  const from = Math.max(
    Math.min(...bars.map(({start}) => start), today - 180),
    today - past * 365.25
  );
  const to = Math.min(last, today + ahead * 365.25);
  const {lanes, count} = lanesOf(bars);
  const x = (at: number) => ((Math.min(Math.max(at, from), to) - from) / (to - from)) * width;
  const foot = axis + count * lane + 4;
  // Below the lanes a line for the as-of date: beside bars it would stand on one.
  const height = foot + 14;
  const drawing = svgElement(
    "svg",
    {class: "lifeline", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true"},
    ...years(from, to).map((year) => Year(year, x, {height: foot, width})),
    ...bars.map((bar, index) =>
      Bar(bar, {x, y: axis + (lanes[index] ?? 0) * lane, today, language, current})
    ),
    svgElement("line", {
      class: "timeline-as-of",
      x1: x(today),
      x2: x(today),
      y1: axis - 4,
      y2: foot + 4
    }),
    svgElement(
      "text",
      {
        class: "lifeline-as-of",
        x: x(today),
        y: height - 1,
        dx: x(today) > width / 2 ? -4 : 4,
        "text-anchor": x(today) > width / 2 ? "end" : "start"
      },
      formatDate(language, asOf)
    )
  );
  const overlap = t(language, count > 1 ? "detail.lifeline.overlap" : "detail.lifeline.single", {
    count
  });
  return element(
    "figure",
    {class: "lifeline-figure"},
    drawing,
    element("figcaption", {class: "muted note"}, overlap)
  );
}

/** The first days of years in view, so many as have room. */
function years(from: number, to: number): number[] {
  const [first, last] = [from, to].map((at) => new Date(at * day).getUTCFullYear());
  return Array.from({length: (last ?? 0) - (first ?? 0)}, (_, index) => (first ?? 0) + 1 + index);
}

function Year(
  year: number,
  x: (at: number) => number,
  {height, width}: {height: number; width: number}
): SVGElement {
  const at = x(days(`${year}-01-01`));
  return svgElement(
    "g",
    {},
    svgElement("line", {class: "timeline-month", x1: at, x2: at, y1: axis - 4, y2: height}),
    at < width - 30
      ? svgElement("text", {class: "timeline-tick", x: at, dx: 3, y: 12}, String(year))
      : null
  );
}

function Bar(
  {mission, start, end}: Bar,
  {
    x,
    y,
    today,
    language,
    current
  }: {
    x: (at: number) => number;
    y: number;
    today: number;
    language: Language;
    current: number | undefined;
  }
): SVGElement {
  const left = x(start);
  const right = Math.max(x(end === null ? Infinity : end + 1), left + 3);
  const split = Math.min(Math.max(x(today), left), right);
  const name = missionName(mission, language);
  const client = mission.client ?? t(language, "overview.missing.client");
  const title = `${name} · ${client} · ${missionSpan(mission, language)}`;
  const piece = (a: number, b: number, className: string) =>
    b - a > 0
      ? svgElement("rect", {class: className, x: a, y: y + 2, width: b - a, height: lane - 4})
      : null;
  const future = end === null ? "timeline-ahead timeline-open" : "timeline-ahead";
  const content = svgElement(
    "g",
    {class: mission.valid ? null : "lifeline-void"},
    svgElement("title", {}, title),
    piece(left, split, "timeline-past"),
    piece(split, right, future),
    right - left > 48
      ? svgElement(
          "svg",
          {x: left, y, width: right - left - 4, height: lane},
          svgElement("text", {class: "timeline-label", x: 6, y: lane / 2, dy: "0.34em"}, client)
        )
      : null
  );
  if (mission.id === current) {
    content.setAttribute("class", "lifeline-current");
    return content;
  }
  // Reached by the table's links from the keyboard.
  return svgElement("a", {href: missionLink(mission.id), tabindex: -1}, content);
}
