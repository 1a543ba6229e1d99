import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  columnOf,
  filterOf,
  type Filter,
  type Subject
} from "../../src/components/explorer/columns.js";
import {consultants} from "../../src/components/explorer/consultants.js";
import {
  binned,
  groupable,
  groupingBy,
  hasChart,
  layoutKeys,
  measurable,
  measures,
  mostCharts,
  type Layout
} from "../../src/components/explorer/layout.js";
import {missions} from "../../src/components/explorer/missions.js";
import type {Grouping} from "../../src/components/explorer/source.js";
import {
  emptyState,
  formatState,
  isDefault,
  parseState,
  phrase,
  searchText,
  withFilter,
  withSort,
  type ExplorerState,
  type FilterValue
} from "../../src/components/explorer/state.js";

const subjects = [consultants, missions];
const text = fc.string({unit: "grapheme", maxLength: 30});
const day = fc
  .date({min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.integer({min: -99999, max: 99999}).map((value) => String(value / 4));

function valueOf(subject: Subject, filter: Filter): fc.Arbitrary<FilterValue> {
  if (filter.kind === "horizon")
    return fc.constantFrom(...filter.choices).map((value) => ({kind: "horizon", value}));
  if (filter.kind === "window")
    return fc.constantFrom(...filter.choices).map((value) => ({kind: "window", value}));
  if (filter.kind === "flag") return fc.boolean().map((value) => ({kind: "flag", value}));
  if (filter.kind === "id")
    return fc
      .uniqueArray(fc.integer({min: 1, max: 999_999_999}), {minLength: 1, maxLength: 4})
      .map((values) => ({kind: "id", values}));
  const missing = fc.constant({kind: "missing" as const});
  if (filter.kind === "text") {
    const phrases = text.map(phrase).filter((value) => value !== "");
    return fc.oneof(
      phrases.map((value) => ({kind: "text" as const, text: value})),
      missing
    );
  }
  if (filter.kind === "range") {
    const end = fc.option(filter.type === "date" ? day : amount);
    return fc.oneof(fc.record({kind: fc.constant("range" as const), from: end, to: end}), missing);
  }
  const codes = columnOf(subject, filter.column).codes;
  const known = codes ? fc.constantFrom(...codes) : fc.option(text.filter((value) => value !== ""));
  return fc
    .uniqueArray(known, {minLength: 1, maxLength: 4})
    .map((values) => ({kind: "set", values}));
}

function layoutOf(subject: Subject): fc.Arbitrary<Layout> {
  const groupings = subject.columns
    .filter((column) => groupable(subject, column))
    .flatMap((column): Grouping[] => {
      const plain = groupingBy(column);
      const counts = plain.step
        ? (["day", "month", "quarter", "year"] as const).map((step) => ({...plain, step}))
        : [plain];
      if (binned(subject, column.key)) return counts;
      const of = measures.flatMap((one) =>
        measurable(subject, one).map(({key}) => ({of: one, column: key}))
      );
      return counts.flatMap((count) => [count, ...of.map((measure) => ({...count, measure}))]);
    });
  const charts = subject.filters.filter(hasChart).map(({key}) => key);
  return fc.record({
    columns: fc.option(
      fc.shuffledSubarray(
        subject.columns.map(({key}) => key),
        {minLength: 1}
      )
    ),
    compact: fc.boolean(),
    scrolling: fc.boolean(),
    grouping: fc.option(fc.constantFrom(...groupings)),
    charts: fc.shuffledSubarray(charts, {maxLength: Math.min(mostCharts, charts.length)})
  });
}

function stateOf(subject: Subject): fc.Arbitrary<ExplorerState> {
  const filters = Object.fromEntries(
    subject.filters.map((filter) => [filter.key, valueOf(subject, filter)])
  );
  const keys = fc.uniqueArray(
    fc.record({
      column: fc.constantFrom(...subject.columns.map(({key}) => key)),
      descending: fc.boolean()
    }),
    {maxLength: 3, selector: ({column}) => column}
  );
  return fc
    .record({
      q: text.map(searchText),
      filters: fc.record(filters, {requiredKeys: []}),
      sort: keys,
      page: fc.integer({min: 1, max: 999_999_999}),
      layout: layoutOf(subject)
    })
    .map((state) => {
      const kept = Object.entries(state.filters).filter(
        (entry): entry is [string, FilterValue] =>
          entry[1] !== undefined && !isDefault(filterOf(subject, entry[0]), entry[1])
      );
      const own = JSON.stringify(state.sort) === JSON.stringify(subject.sort);
      return {...state, filters: Object.fromEntries(kept), sort: own ? [] : state.sort};
    });
}

describe.each(subjects)("the address of $table", (subject) => {
  test("gives back the state that made it", () => {
    fc.assert(
      fc.property(stateOf(subject), (state) => {
        expect(parseState(subject, formatState(subject, state))).toEqual({state, notices: []});
      })
    );
  });

  test("is stable whatever it says", () => {
    const keys = ["q", "sort", "page", "x", ...layoutKeys, ...subject.filters.map(({key}) => key)];
    const pair = fc.tuple(fc.constantFrom(...keys), fc.oneof(text, day, fc.constant("1..2")));
    const address = fc.oneof(
      fc.string({unit: "binary", maxLength: 200}),
      fc.array(pair, {maxLength: 8}).map((pairs) => new URLSearchParams(pairs).toString())
    );
    fc.assert(
      fc.property(address, (search) => {
        const once = formatState(subject, parseState(subject, search).state);
        expect(formatState(subject, parseState(subject, once).state)).toBe(once);
        expect(parseState(subject, once).notices).toEqual([]);
      })
    );
  });
});

describe("what an address asks for", () => {
  test.each([
    {search: "", state: {}},
    {search: "?q=%20%C3%89lodie%20", state: {q: "Élodie"}},
    {search: "?sort=name", state: {}},
    {search: "?sort=-revenue,name", state: {sort: [sortKey("-revenue"), sortKey("name")]}},
    {search: "?page=3", state: {page: 3}},
    {search: "?status=bench&status=staffed", state: {}},
    {search: "?status=out", state: {filters: {status: {kind: "set", values: ["out"]}}}},
    {
      search: "?practice=Data&practice=&practice=Data",
      state: {filters: {practice: {kind: "set", values: ["Data", null]}}}
    },
    {search: "?free=30", state: {filters: {free: {kind: "horizon", value: "30"}}}},
    {search: "?free=later", state: {filters: {free: {kind: "horizon", value: "later"}}}},
    {search: "?window=3m", state: {filters: {window: {kind: "window", value: "3m"}}}},
    {search: "?window=12m", state: {}},
    {search: "?manager_id=3", state: {filters: {manager_id: {kind: "id", values: [3]}}}},
    {search: "?id=12", state: {filters: {id: {kind: "id", values: [12]}}}}
  ])("$search", ({search, state}) => {
    expect(parseState(consultants, search)).toEqual({
      state: {...emptyState, ...state},
      notices: []
    });
  });

  test.each([
    {search: "?daily_rate=400..650", from: "400", to: "650"},
    {search: "?daily_rate=..650.50", from: null, to: "650.5"},
    {search: "?start=2026-01-01..", from: "2026-01-01", to: null}
  ])("$search", ({search, from, to}) => {
    const key = search.slice(1, search.indexOf("="));
    const {state} = parseState(missions, search);
    expect(state.filters).toEqual({[key]: {kind: "range", from, to}});
  });

  test.each([
    {search: "?wat=1", notice: {reason: "unknown", key: "wat", value: "1"}},
    {search: "?page=0", notice: {reason: "impossible", key: "page", value: "0"}},
    {search: "?page=1e3", notice: {reason: "impossible", key: "page", value: "1e3"}},
    {search: "?sort=-nope", notice: {reason: "impossible", key: "sort", value: "-nope"}},
    {search: "?sort=id%3Bdrop", notice: {reason: "impossible", key: "sort", value: "id;drop"}},
    {search: "?status=wat", notice: {reason: "impossible", key: "status", value: "wat"}},
    {search: "?practice=Foo", notice: {reason: "impossible", key: "practice", value: "Foo"}},
    {search: "?free=31", notice: {reason: "impossible", key: "free", value: "31"}},
    {search: "?window=5m", notice: {reason: "impossible", key: "window", value: "5m"}},
    {search: "?window=", notice: {reason: "impossible", key: "window", value: ""}},
    {search: "?employed=1", notice: {reason: "impossible", key: "employed", value: "1"}},
    {search: "?id=-4", notice: {reason: "impossible", key: "id", value: "-4"}}
  ])("$search is ignored and named", ({search, notice}) => {
    const choices = {practice: [{value: "Data", count: 3}]};
    expect(parseState(consultants, search, choices)).toEqual({
      state: emptyState,
      notices: [notice]
    });
  });

  test.each([
    {search: "?end=none", key: "end", value: {kind: "missing"}},
    {search: "?mission=", key: "mission", value: {kind: "missing"}},
    {search: "?mission=none", key: "mission", value: {kind: "text", text: "none"}},
    {
      search: "?technologies=+C%2B%2B,%0A+SQL",
      key: "technologies",
      value: {kind: "text", text: "C++, SQL"}
    }
  ])("$search", ({search, key, value}) => {
    expect(parseState(missions, search)).toEqual({
      state: {...emptyState, filters: {[key]: value}},
      notices: []
    });
  });

  test.each(["?start=2026-02-30..", "?start=hier..", "?daily_rate=1", "?end=1..2..3"])(
    "%s is no range",
    (search) => {
      const {state, notices} = parseState(missions, search);
      expect(state).toEqual(emptyState);
      expect(notices).toMatchObject([{reason: "impossible"}]);
    }
  );

  test("a search of 100 kB is cut and said so, and every notice stays short", () => {
    const long = "é".repeat(100_000);
    const pairs = new URLSearchParams([
      ["q", long],
      ["practice", long],
      ["skills", long],
      [long, "x"],
      ["sort", "x,".repeat(50_000)]
    ]);
    const {state, notices} = parseState(consultants, `?${pairs.toString()}`, {practice: []});
    const cut = "é".repeat(256);
    expect(state).toEqual({
      ...emptyState,
      q: cut,
      filters: {skills: {kind: "text", text: cut}}
    });
    expect(notices.map(({reason}) => reason)).toContain("long");
    expect(notices.length).toBeLessThan(40);
    for (const {key, value} of notices) expect((key + value).length).toBeLessThan(130);
  });
});

describe("changes", () => {
  test("a filter goes back to page 1, and its default or nothing removes it", () => {
    const status = filterOf(consultants, "status");
    const out = withFilter({...emptyState, page: 4}, status, {kind: "set", values: ["out"]});
    expect(out).toEqual({...emptyState, filters: {status: {kind: "set", values: ["out"]}}});
    for (const values of [["bench", "staffed"], []])
      expect(withFilter(out, status, {kind: "set", values})).toEqual(emptyState);
    expect(withFilter(out, status, null)).toEqual(emptyState);
  });

  test.each([
    {
      name: "a text",
      column: "practice",
      descendingFirst: false,
      want: ["practice", "-practice", ""]
    },
    {name: "a figure", column: "revenue", descendingFirst: true, want: ["-revenue", "revenue", ""]},
    {name: "the own order", column: "name", descendingFirst: false, want: ["-name", "", "-name"]}
  ])("clicks on the header of $name", ({column, descendingFirst, want}) => {
    let state = emptyState;
    const seen = want.map(() => {
      state = withSort(consultants, state, column, {descendingFirst, add: false});
      return new URLSearchParams(formatState(consultants, state)).get("sort") ?? "";
    });
    expect(seen).toEqual(want);
  });

  test("a second key is added after the first", () => {
    const by = withSort(consultants, emptyState, "practice", {descendingFirst: false, add: false});
    const both = withSort(consultants, by, "revenue", {descendingFirst: true, add: true});
    expect(formatState(consultants, both)).toBe("?sort=practice,-revenue");
  });
});

function sortKey(text: string) {
  return {column: text.replace("-", ""), descending: text.startsWith("-")};
}
