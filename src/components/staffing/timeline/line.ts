import {element, svgElement} from "../../element.js";
import {formatDate} from "../../format.js";
import type {Language} from "../../language.js";
import {consultantLink} from "../../links.js";
import {t} from "../../text.js";
import {freeSpan, lanesOf, type Bar, type TimelineRow} from "./rows.js";

export const rowHeight = 30;

/** The window: its days, the as-of one among them, and the first days of its months. */
export interface Scale {
  /** First day, ISO. */
  from: string;
  days: number;
  asOf: number;
  months: readonly number[];
}

/** The ISO day at a number of days from the window's first. */
export function isoDay(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

const percent = (day: number, {days}: Scale) => `${Math.round((10_000 * day) / days) / 100}%`;

/** One bar in words: client, first and last day. */
export function barText(language: Language, {client, start, end}: Bar, {from}: Scale): string {
  const day = (days: number) => formatDate(language, isoDay(from, days));
  return t(language, end === null ? "timeline.bar.open" : "timeline.bar", {
    client: client ?? t(language, "overview.missing.client"),
    from: day(start),
    to: end === null ? "" : day(end)
  });
}

/** When a consultant is free, in words. */
export function freeText(language: Language, {free}: TimelineRow, {from}: Scale): string {
  if (free === null) return t(language, "timeline.free.unknown");
  return t(language, "timeline.free", {date: formatDate(language, isoDay(from, free))});
}

/** All that a row shows, in words. */
export function rowText(language: Language, row: TimelineRow, scale: Scale): string {
  const bars = row.bars.map((bar) => barText(language, bar, scale));
  return [freeText(language, row, scale), ...bars].join(" ; ");
}

/** A consultant's line: name, practice and grade, and their missions as bars over the window. */
export function Line(
  row: TimelineRow,
  {language, scale, index}: {language: Language; scale: Scale; index: number}
): HTMLElement {
  const place = [row.practice, row.grade].filter((text) => text !== null).join(" · ");
  return element(
    "div",
    {
      class: "timeline-row",
      role: "row",
      // The header is row 1.
      "aria-rowindex": index + 2,
      tabindex: -1
    },
    element(
      "div",
      {class: "timeline-name", role: "rowheader", title: row.name},
      element("a", {href: consultantLink(row.id), tabindex: -1}, row.name)
    ),
    element("div", {class: "timeline-place", role: "gridcell", title: place}, place || "–"),
    element(
      "div",
      {class: "timeline-bars", role: "gridcell", "aria-label": rowText(language, row, scale)},
      Bars(row, scale, language)
    )
  );
}

/** Months as thin rules, the as-of date as a thicker one. */
export function rules(scale: Scale): SVGElement[] {
  const rule = (day: number, name: string) =>
    svgElement("line", {
      class: name,
      x1: percent(day, scale),
      x2: percent(day, scale),
      y1: 0,
      y2: "100%"
    });
  return [
    ...scale.months.map((day) => rule(day, "timeline-month")),
    rule(scale.asOf, "timeline-as-of")
  ];
}

function Bars(row: TimelineRow, scale: Scale, language: Language): SVGElement {
  const {lanes, count} = lanesOf(row.bars);
  const height = (rowHeight - 8) / count;
  const free = freeSpan(row, scale.days);
  return svgElement(
    "svg",
    {width: "100%", height: rowHeight, "aria-hidden": "true"},
    free && Piece(free.from, free.to, "timeline-free", {y: 4, height: rowHeight - 8, scale}),
    free && Label(t(language, "timeline.label.free"), free.from, free.to, scale),
    ...row.bars.flatMap((bar, index) => {
      const lane = {
        y: 4 + (lanes[index] ?? 0) * height,
        height: height - (count > 1 ? 1 : 0),
        scale
      };
      const from = Math.max(0, bar.start);
      const to = bar.end === null ? scale.days : Math.min(scale.days, bar.end + 1);
      const ahead = bar.end === null ? "timeline-ahead timeline-open" : "timeline-ahead";
      return [
        svgElement(
          "g",
          {},
          svgElement("title", {}, barText(language, bar, scale)),
          Piece(from, Math.min(to, scale.asOf), "timeline-past", lane),
          Piece(Math.max(from, scale.asOf), to, ahead, lane)
        ),
        count === 1 ? Label(bar.client ?? "–", from, to, scale) : null
      ];
    })
  );
}

function Piece(
  from: number,
  to: number,
  name: string,
  {y, height, scale}: {y: number; height: number; scale: Scale}
): SVGElement | null {
  if (to <= from) return null;
  const width = percent(to - from, scale);
  return svgElement("rect", {class: name, x: percent(from, scale), y, width, height});
}

/** A name at the start of its bar, cut where the bar ends; none in a bar too short for one. */
function Label(text: string, from: number, to: number, scale: Scale): SVGElement | null {
  if (to - from < scale.days / 20) return null;
  return svgElement(
    "svg",
    {x: percent(from, scale), y: 0, width: percent(to - from, scale), height: rowHeight},
    svgElement("text", {class: "timeline-label", x: 5, y: rowHeight / 2, dy: "0.34em"}, text)
  );
}
