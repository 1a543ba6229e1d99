import type {StaffingTimeline} from "../../../loaders/contract/staffing.js";
import {element} from "../element.js";
import {FailedFile} from "../file.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {DataTable} from "../table.js";
import {t} from "../text.js";
import {askedFilter, keepFilter, TimelineFilters} from "./timeline/filters.js";
import {TimelineGrid} from "./timeline/grid.js";
import {barText, freeText, type Scale} from "./timeline/line.js";
import {filterRows, timelineRows, type TimelineFilter, type TimelineRow} from "./timeline/rows.js";

/** Lines of the table beside the timeline: more than anybody reads, few enough to make at once. */
const tableRows = 200;

/** Days from the window's first. */
const daysFrom = (from: string, day: string) => (Date.parse(day) - Date.parse(from)) / 86_400_000;

/** The window of a file with the first days of its months. */
export function timelineScale({from, to, as_of: asOf}: StaffingTimeline): Scale {
  const days = daysFrom(from, to) + 1;
  const [year = 0, month = 0] = from.split("-").map(Number);
  const months: number[] = [];
  for (let index = 0; ; index++) {
    const first = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10);
    const day = daysFrom(from, first);
    if (day >= days) break;
    if (day >= 0) months.push(day);
  }
  return {from, days, asOf: daysFrom(from, asOf), months};
}

/** The count and the filters in words. */
export function timelineWords(
  {total}: Pick<StaffingTimeline, "total">,
  {rows, shown, filter}: {rows: number; shown: number; filter: TimelineFilter},
  language: Language
): string {
  const count = (value: number) => formatNumber(language, value);
  const {practice, grade, free, q} = filter;
  return [
    t(language, "timeline.count", {shown: count(shown), count: count(rows)}),
    practice === undefined ? "" : (practice ?? t(language, "group.none")),
    grade === undefined ? "" : (grade ?? t(language, "timeline.noGrade")),
    free === undefined ? "" : t(language, `timeline.free.${free}`),
    q ? `« ${q} »` : "",
    rows < total ? t(language, "timeline.cut", {count: count(rows), total: count(total)}) : ""
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Missions per consultant over a year: filters, lines in view, and the same as a table. */
export function Timeline(file: StaffingTimeline, language: Language): HTMLElement {
  const rows = timelineRows(file);
  if (rows.length === 0)
    return element(
      "p",
      {class: "state"},
      t(language, "overview.empty", {date: formatDate(language, file.as_of)})
    );
  const scale = timelineScale(file);
  const grid = TimelineGrid({language, scale});
  const words = element("p", {class: "timeline-words muted", role: "status"});
  const table = element("div");
  const details = element(
    "details",
    {class: "timeline-data", ontoggle: () => tell()},
    element(
      "summary",
      {},
      t(language, "chart.data"),
      element("span", {class: "unseen"}, ` : ${t(language, "timeline.title")}`)
    ),
    table
  );
  let shown: TimelineRow[] = [];
  const tell = () =>
    table.replaceChildren(...(details.open ? [TimelineTable(shown, {scale, language})] : []));
  const change = (filter: TimelineFilter) => {
    shown = filterRows(rows, filter, {now: file.now, asOf: scale.asOf});
    words.textContent = timelineWords(
      file,
      {rows: rows.length, shown: shown.length, filter},
      language
    );
    grid.show(shown);
    tell();
  };
  const initial = askedFilter(rows);
  const filters = TimelineFilters(rows, initial, {
    language,
    change: (filter) => {
      keepFilter(filter);
      change(filter);
    }
  });
  change(initial);
  requestAnimationFrame(grid.placed);
  return element(
    "div",
    {class: "timeline"},
    filters,
    words,
    grid.node,
    Key(file, language),
    details
  );
}

/** What the looks of the bars mean. */
function Key({as_of: asOf}: StaffingTimeline, language: Language): HTMLElement {
  const date = formatDate(language, asOf);
  const items = (["asOf", "past", "ahead", "open", "free"] as const).map((name) =>
    element(
      "li",
      {},
      element("span", {class: `timeline-key timeline-key-${name}`, "aria-hidden": "true"}),
      t(language, `timeline.key.${name}`, {date})
    )
  );
  return element("ul", {class: "parts"}, ...items);
}

function TimelineTable(
  rows: readonly TimelineRow[],
  {scale, language}: {scale: Scale; language: Language}
): HTMLElement {
  const {length} = rows;
  const first = rows.slice(0, tableRows);
  return DataTable(first, {
    label: t(language, "timeline.title"),
    caption: t(language, "timeline.count", {
      shown: formatNumber(language, first.length),
      count: formatNumber(language, length)
    }),
    columns: [
      {label: t(language, "staffing.column.consultant"), cell: ({name}) => name},
      {label: t(language, "staffing.column.practice"), cell: ({practice}) => practice ?? "–"},
      {label: t(language, "staffing.column.grade"), cell: ({grade}) => grade ?? "–"},
      {label: t(language, "staffing.column.on"), cell: (row) => freeText(language, row, scale)},
      {
        label: t(language, "timeline.column.bars"),
        wrap: true,
        cell: ({bars}) => bars.map((bar) => barText(language, bar, scale)).join(" ; ") || "–"
      }
    ]
  });
}

/** The timeline, its file asked for when its place comes into view. */
export function TimelineWhenSeen(
  language: Language,
  read: () => Promise<StaffingTimeline>
): HTMLElement {
  const holder = element(
    "div",
    {class: "timeline-holder"},
    element("p", {class: "muted"}, t(language, "timeline.waiting"))
  );
  const show = () =>
    void read().then(
      (file) => holder.replaceChildren(Timeline(file, language)),
      (error: unknown) =>
        holder.replaceChildren(
          FailedFile(language, {name: "staffing-timeline.json", error, retry: show})
        )
    );
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      show();
    },
    {rootMargin: "300px"}
  );
  observer.observe(holder);
  return holder;
}
