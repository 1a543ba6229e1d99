import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {MetricEntry} from "../../loaders/contract.js";
import type {
  FreeRow,
  Staffing,
  StaffingMetricId,
  StaffingTimeline
} from "../../loaders/contract/staffing.js";
import {BenchAges} from "../../src/components/staffing/benchAges.js";
import {BenchPractices} from "../../src/components/staffing/benchPractices.js";
import {EndingBars} from "../../src/components/staffing/endingBars.js";
import {FreeTable} from "../../src/components/staffing/freeTable.js";
import {horizonSubtitle, horizonTitle} from "../../src/components/staffing/horizon.js";
import {LonelyEndings} from "../../src/components/staffing/lonelyEndings.js";
import {staffingText} from "../../src/components/staffing/sentence.js";
import {Timeline, timelineScale, TimelineWhenSeen} from "../../src/components/staffing/timeline.js";
import {
  filterRows,
  freeSpan,
  lanesOf,
  timelineRows
} from "../../src/components/staffing/timeline/rows.js";
import {plain, stock} from "./sample.js";

const hostile = `<img src=x onerror="alert(1)">`;

const entry = (id: string): MetricEntry =>
  ({
    id,
    name: {fr: id, en: id},
    explanation: {fr: "", en: ""},
    formula: {fr: "", en: ""},
    unit: id === "bench_rate" ? "share" : "people",
    span: "day",
    numerator: {fr: "", en: ""},
    denominator: null,
    missing: {fr: "", en: ""},
    coverage: null,
    sources: [],
    sql: "measures",
    target: null,
    better: null,
    confidential: false
  }) as unknown as MetricEntry;

/** A page whose measures have these values, all others 0. */
function page(
  values: Partial<Record<StaffingMetricId, number>> = {},
  changes: Partial<Staffing> = {}
): Staffing {
  const ids =
    "headcount bench bench_rate bench_age occupancy available_now available_later available_unknown free_30 free_60 free_90 ending_alone ending_alone_15 ending_alone_30 ending_alone_45 ending_alone_60 ending_alone_90";
  const all = ids.split(" ") as StaffingMetricId[];
  return {
    as_of: "2026-11-22",
    audience: "everyone",
    sql: {},
    metrics: Object.fromEntries(all.map((id) => [id, entry(id)])),
    measures: Object.fromEntries(all.map((id) => [id, stock(values[id] ?? 0)])),
    horizon: [{day: "2026-11-22", free: values.available_now ?? 0}],
    free: [],
    endings: [],
    bench_ages: [],
    bench_practices: [],
    practices: [],
    ...changes
  } as unknown as Staffing;
}

describe("the sentence", () => {
  const some = {headcount: 100, available_now: 34, free_90: 120, ending_alone_30: 12};
  test.each([
    {
      language: "en",
      values: some,
      says: "34 consultants free now, 120 in all within 90 days; 12 missions end within 30 days without a next one."
    },
    {
      language: "fr",
      values: {...some, available_unknown: 966},
      says: "34 consultants libres maintenant, 120 en tout d’ici 90 jours ; 12 missions finissent sous 30 jours sans suite ; 966 consultants sur une mission sans fin n’ont pas de date."
    },
    {
      language: "en",
      values: {
        headcount: 1,
        available_now: 1,
        free_90: 1,
        ending_alone_30: 1,
        available_unknown: 1
      },
      says: "1 consultant free now, nobody else within 90 days; 1 mission ends within 30 days without a next one; 1 consultant on an open-ended mission has no date."
    },
    {
      language: "fr",
      values: {headcount: 3},
      says: "Personne n’est libre maintenant, ni d’ici 90 jours ; aucune mission ne finit sous 30 jours sans suite."
    },
    {language: "fr", values: {}, says: "Aucun consultant dans l’effectif au 22 nov. 2026."}
  ] as const)("$language: $says", ({language, values, says}) => {
    expect(plain(staffingText(page(values), language))).toBe(says);
  });
});

test("the horizon says who is beside it", () => {
  const data = page({
    headcount: 100,
    available_now: 10,
    available_later: 60,
    available_unknown: 30,
    free_30: 15,
    free_90: 42
  });
  data.horizon = [...data.horizon, {day: "2027-11-21", free: 65}];
  expect(horizonTitle(data, "en")).toBe("5 more within 30 days, 32 within 90");
  expect(horizonSubtitle(data, "en")).toMatch(/ · 30 without a date · 5 beyond$/);
  expect(plain(horizonTitle(page({headcount: 1}), "fr"))).toBe("Personne de plus d’ici 90 jours");
});

const cells = (node: Element) =>
  [...node.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => plain(textContent))
  );

describe("bars", () => {
  test("each horizon of the endings opens its receipt, none is an empty chart", () => {
    const node = EndingBars(page({ending_alone_15: 2, ending_alone_90: 8}), "en");
    expect(cells(node).map(([name, value]) => [name, value])).toEqual([
      ["within 15 days", "2"],
      ["within 30 days", "0"],
      ["within 45 days", "0"],
      ["within 60 days", "0"],
      ["within 90 days", "8"]
    ]);
    expect(node.querySelectorAll("button[data-metric]")).toHaveLength(5);
    expect(EndingBars(page(), "fr").querySelector("h3")?.textContent).toBe(
      "Aucune mission ne finit sous 90 jours sans suite"
    );
  });

  const ages = page(
    {bench: 7},
    {
      practices: ["Data", hostile],
      bench_ages: [
        {bracket: "0-20", practice: "Data", count: 4},
        {bracket: "61-120", practice: hostile, count: 2},
        {bracket: null, practice: null, count: 1}
      ]
    }
  );

  test("every age has its row, the practices their links; names are text", () => {
    const node = BenchAges(ages, "en");
    expect(node.querySelector("h3")?.textContent).toBe("Waited more than 60 business days: 2 of 7");
    expect(cells(node).map(([name, value]) => [name, value])).toEqual([
      ["0 to 20 days", "4"],
      ["21 to 60 days", "0"],
      ["61 to 120 days", "2"],
      ["more than 120 days", "0"],
      ["not known", "1"]
    ]);
    expect(node.querySelector("img")).toBeNull();
    const links = [...node.querySelectorAll(".parts a")].map((link) => link.getAttribute("href"));
    expect(links[0]).toBe("./consultants?status=bench&practice=Data");
    expect(links[2]).toBe("./consultants?status=bench&practice=");
  });

  test("practices beyond the room are one row, which makes the bench whole", () => {
    const practices = Array.from({length: 9}, (_, index) => `P${index}`);
    const rows = practices.map((practice) => ({
      practice,
      bench: stock(2),
      bench_rate: stock(0.1)
    }));
    const full = page({bench: 18}, {practices, bench_practices: rows});
    expect(cells(BenchPractices(full, "en"))).toHaveLength(9);
    const cut = BenchPractices(page({bench: 25}, {practices, bench_practices: rows}), "en");
    expect(cells(cut).at(-1)?.slice(0, 2)).toEqual(["other practices", "9"]);
    expect(cells(cut).reduce((sum, [, value]) => sum + Number(value), 0)).toBe(25);
  });

  test("a firm without practices says so", () => {
    const row = {practice: null, bench: stock(3), bench_rate: stock(0.1)};
    const node = BenchPractices(page({bench: 3}, {bench_practices: [row]}), "en");
    expect(node.querySelector("h3")?.textContent).toBe("Nobody on the bench has a practice");
  });

  test("an empty bench says so", () => {
    for (const node of [BenchAges(page(), "fr"), BenchPractices(page(), "fr")])
      expect(node.textContent).toBe("Personne n’est en intercontrat.");
  });
});

describe("tables", () => {
  const row: FreeRow = {
    consultant_id: 7,
    consultant: hostile,
    practice: null,
    grade: null,
    now: true,
    available_on: "2026-11-23",
    next_on: null,
    idle_days: null,
    on_bench: true,
    last_client: null,
    skills: ["SQL", "Go"],
    skill_count: 5,
    exit: null
  };

  test("what is missing is a dash with its reason", () => {
    const node = FreeTable(page({available_now: 1, available_later: 1}, {free: [row]}), "en");
    expect(cells(node)).toEqual([[hostile, "now", "–", "–", "–", "SQL, Go +3", "–"]]);
    expect(node.querySelector("img")).toBeNull();
    expect(node.querySelector("tbody a")?.getAttribute("href")).toBe("./consultant?id=7");
    expect([...node.querySelectorAll("td")].map(({title}) => title)).toContain(
      "neither an entry nor a past mission"
    );
    expect(node.textContent).toContain("1 of 2 consultants whose date is known");
  });

  test("planned exits have a column where there are any", () => {
    const heads = (rows: FreeRow[]) =>
      [...FreeTable(page({}, {free: rows}), "fr").querySelectorAll("thead th")].length;
    expect(heads([{...row, exit: "2026-12-31"}])).toBe(heads([row]) + 1);
  });

  test("nobody, and no ending, say why", () => {
    expect(FreeTable(page(), "en").textContent).toContain("Nobody has an availability date");
    expect(LonelyEndings(page(), "fr").textContent).toContain("sous 90 jours sans suite");
  });

  test("endings say in how many days", () => {
    const node = LonelyEndings(
      page(
        {ending_alone: 1},
        {
          endings: [
            {
              mission_id: 1,
              consultant_id: 20,
              consultant: "Foucher Camille",
              practice: "Data",
              client: hostile,
              mission: null,
              end: "2026-11-24",
              daily_rate: null
            }
          ]
        }
      ),
      "en"
    );
    expect(cells(node)).toEqual([
      ["Foucher Camille", "24 Nov 2026", "2 days", hostile, "–", "Data", "–"]
    ]);
  });
});

/** Two hundred consultants, the first two with missions. */
function timeline(): StaffingTimeline {
  const id = Array.from({length: 200}, (_, index) => index + 1);
  return {
    as_of: "2026-11-22",
    from: "2026-08-22",
    to: "2027-08-22",
    now: 93,
    total: 300,
    practices: ["Data", "Web"],
    grades: ["Senior"],
    clients: ["Société Générale", hostile],
    consultants: {
      id,
      name: id.map((each) => (each === 2 ? hostile : `Person ${each}`)),
      practice: id.map((each) => (each % 2) - (each === 200 ? 1 : 0)),
      grade: id.map(() => 0),
      free: id.map((each) => (each === 1 ? 93 : each === 2 ? 130 : null))
    },
    missions: {
      consultant: [0, 1, 1],
      client: [0, 1, -1],
      start: [140, -20, 60],
      end: [null, 129, 129]
    }
  };
}

describe("the timeline", () => {
  beforeEach(() => history.replaceState(null, "", "/staffing"));
  afterEach(() => document.body.replaceChildren());

  const names = (node: Element) =>
    [...node.querySelectorAll(".timeline-body [role=rowheader]")].map((cell) => cell.textContent);

  test("only the lines in view are in the document", () => {
    const node = Timeline(timeline(), "en");
    expect(names(node).length).toBeLessThan(60);
    expect(node.querySelector("[role=grid]")?.getAttribute("aria-rowcount")).toBe("201");
    expect(node.querySelector("img")).toBeNull();
    expect(node.querySelector("[role=status]")?.textContent).toBe(
      "200 of 200 consultants · the 200 most available of a workforce of 300"
    );
  });

  test("a line says its missions and its date in words", () => {
    const node = Timeline(timeline(), "en");
    const [first, second] = node.querySelectorAll(".timeline-body [role=row] .timeline-bars");
    expect(first?.getAttribute("aria-label")).toBe(
      "free on 23 Nov 2026 ; Société Générale, from 9 Jan 2027, no end"
    );
    expect(second?.getAttribute("aria-label")).toContain(
      "no client given, 21 Oct 2026 – 29 Dec 2026"
    );
  });

  test("filters come from the address, go to it and say themselves", () => {
    history.replaceState(null, "", "/staffing?period=3m&free=now&practice=nowhere");
    const node = Timeline(timeline(), "en");
    document.body.append(node);
    expect(names(node)).toEqual(["Person 1"]);
    const search = node.querySelector("input");
    const free = node.querySelectorAll("select")[2];
    if (!search || !free) throw new Error("no fields");
    free.value = "";
    free.dispatchEvent(new Event("change"));
    search.value = "  SOCIETE gen ";
    search.dispatchEvent(new Event("input"));
    expect(names(node)).toEqual(["Person 1"]);
    expect(location.search).toBe("?period=3m&q=SOCIETE+gen");
    search.value = "nobody at all";
    search.dispatchEvent(new Event("input"));
    expect(names(node)).toEqual([]);
  });

  test("arrows, End and Home move through all the lines", () => {
    const node = Timeline(timeline(), "fr");
    document.body.append(node);
    const grid = node.querySelector<HTMLElement>("[role=grid]");
    const press = (key: string) =>
      grid?.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    const focused = () => document.activeElement?.getAttribute("aria-rowindex");
    node.querySelector<HTMLElement>(".timeline-body [tabindex='0']")?.focus();
    press("ArrowDown");
    expect(focused()).toBe("3");
    press("End");
    expect(focused()).toBe("201");
    press("ArrowDown");
    expect(focused()).toBe("201");
    press("Home");
    expect(focused()).toBe("2");
    expect(node.querySelectorAll(".timeline-body [tabindex='0']")).toHaveLength(1);
  });

  test("its data opens as a table", () => {
    const node = Timeline(timeline(), "en");
    const details = node.querySelector("details");
    if (!details) throw new Error("no table");
    expect(details.querySelector("table")).toBeNull();
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    expect(details.querySelectorAll("tbody tr")).toHaveLength(200);
  });

  test("a firm with nobody says so", () => {
    const file = timeline();
    const nobody = {id: [], name: [], practice: [], grade: [], free: []};
    const empty = {consultant: [], client: [], start: [], end: []};
    const node = Timeline({...file, consultants: nobody, missions: empty}, "en");
    expect(node.textContent).toBe("No consultant in the workforce on 22 Nov 2026.");
  });

  test("its file is asked for once it comes into view, and again after a failure", async () => {
    let seen: (entries: {isIntersecting: boolean}[]) => void = () => undefined;
    class Observer {
      constructor(tell: typeof seen) {
        seen = tell;
      }
      observe() {
        return undefined;
      }
      disconnect() {
        return undefined;
      }
    }
    vi.stubGlobal("IntersectionObserver", Observer);
    let asked = 0;
    const node = TimelineWhenSeen("en", () =>
      ++asked === 1 ? Promise.reject(new Error("503")) : Promise.resolve(timeline())
    );
    seen([{isIntersecting: false}]);
    expect(asked).toBe(0);
    seen([{isIntersecting: true}]);
    await vi.waitFor(() => expect(node.textContent).toContain("503"));
    node.querySelector("button")?.click();
    await vi.waitFor(() => expect(node.querySelector("[role=grid]")).not.toBeNull());
    vi.unstubAllGlobals();
  });

  test("months begin where they do, as-of among the days", () => {
    const scale = timelineScale(timeline());
    expect([scale.days, scale.asOf, scale.months.slice(0, 2), scale.months.length]).toEqual([
      366,
      92,
      [10, 40],
      12
    ]);
  });

  test.each([
    {name: "none", bars: [], lanes: [], count: 1},
    {
      name: "one after the other",
      bars: [
        [0, 9],
        [10, 20]
      ],
      lanes: [0, 0],
      count: 1
    },
    {
      name: "a shared day",
      bars: [
        [0, 10],
        [10, 20]
      ],
      lanes: [0, 1],
      count: 2
    },
    {
      name: "open ones",
      bars: [
        [0, null],
        [5, null],
        [9, 12]
      ],
      lanes: [0, 1, 2],
      count: 3
    },
    {
      name: "a lane used again",
      bars: [
        [0, 4],
        [2, 9],
        [5, 7]
      ],
      lanes: [0, 1, 0],
      count: 2
    }
  ] as {name: string; bars: [number, number | null][]; lanes: number[]; count: number}[])(
    "lanes: $name",
    ({bars, lanes, count}) => {
      const list = bars.map(([start, end]) => ({client: null, start, end}));
      expect(lanesOf(list)).toEqual({lanes, count});
    }
  );

  test.each([
    {filter: {practice: "Data"}, count: 99},
    {filter: {practice: null}, count: 1},
    {filter: {grade: "Senior", free: "unknown"}, count: 198},
    {filter: {free: "30"}, count: 1},
    {filter: {free: "60"}, count: 2},
    {filter: {q: "person 19"}, count: 12}
  ] as const)("filter $filter keeps $count", ({filter, count}) => {
    const file = timeline();
    expect(filterRows(timelineRows(file), filter, {now: 93, asOf: 92})).toHaveLength(count);
  });

  test("free until the next mission, the window's end, or not known", () => {
    const [first, second, third] = timelineRows(timeline());
    if (!first || !second || !third) throw new Error("no rows");
    expect(freeSpan(first, 366)).toEqual({from: 93, to: 140});
    expect(freeSpan(second, 366)).toEqual({from: 130, to: 366});
    expect(freeSpan(third, 366)).toBeNull();
  });
});
