import fc from "fast-check";
import {columnOf, filterOf} from "../../src/components/explorer/columns.js";
import type {Filter, Row, Subject} from "../../src/components/explorer/columns.js";
import {measurable} from "../../src/components/explorer/layout.js";
import type {Grouping, Measure} from "../../src/components/explorer/source.js";
import {
  emptyState,
  isDefault,
  phrase,
  searchText,
  type ExplorerState,
  type FilterValue
} from "../../src/components/explorer/state.js";

const oddTexts = [
  "%",
  "_",
  "'",
  '"',
  "\\",
  "🦊",
  "é",
  "e\u0301",
  "ß",
  "İ",
  "œ",
  "\u202e",
  "' OR 1=1 --",
  "a b"
];

/** What readers might ask of `rows`: values that occur, parts of texts, and what no row has. */
export function questionsOf(subject: Subject, rows: readonly Row[]) {
  const filled = (column: string) => {
    const values = [...new Set(rows.map((row) => row[column] ?? null))].filter((v) => v !== null);
    return values.length > 0 ? fc.constantFrom(...values) : fc.constant("nothing");
  };
  const texts = subject.columns.filter(({kind}) => kind === "text");
  const part = (text: string) => {
    const signs = [...text];
    return fc
      .tuple(fc.nat({max: Math.max(0, signs.length - 1)}), fc.integer({min: 1, max: 6}))
      .map(([from, length]) => signs.slice(from, from + length).join(""));
  };
  const some = fc
    .constantFrom(...texts.map(({key}) => key))
    .chain(filled)
    .map(String);
  const word = fc.oneof(
    {weight: 4, arbitrary: some.chain(part)},
    {weight: 1, arbitrary: fc.constantFrom(...oddTexts)},
    {weight: 1, arbitrary: fc.string({unit: "grapheme", maxLength: 4})}
  );
  const q = fc.oneof(
    {weight: 3, arbitrary: fc.constant("")},
    {
      weight: 4,
      arbitrary: fc
        .array(word, {minLength: 1, maxLength: 3})
        .map((list) => searchText(list.join(" ")))
    }
  );

  function valueOf(filter: Filter): fc.Arbitrary<FilterValue> {
    const missing = fc.constant({kind: "missing" as const});
    const values = filled(filter.column);
    switch (filter.kind) {
      case "horizon":
      case "window":
        return fc.constantFrom(...filter.choices).map((value) => ({kind: filter.kind, value}));
      case "flag":
        return fc.boolean().map((value) => ({kind: "flag", value}));
      case "id":
        return fc
          .uniqueArray(fc.oneof(values.map(Number), fc.integer({min: 1, max: 9999})), {
            minLength: 1,
            maxLength: 4
          })
          .map((list) => ({kind: "id", values: list.filter((id) => id > 0)}));
      case "text":
        return fc.oneof(
          word
            .map(phrase)
            .filter((text) => text !== "")
            .map((text) => ({kind: "text" as const, text})),
          missing
        );
      case "range": {
        const end = fc.option(
          values.map((value) =>
            String(typeof value === "number" ? Number(value.toFixed(4)) : value)
          ),
          {freq: 3}
        );
        const usable =
          filter.type === "date"
            ? end.filter((text) => text === null || /^\d{4}-/.test(text))
            : end.filter((text) => text === null || !Number.isNaN(Number(text)));
        return fc.oneof(
          {
            weight: 4,
            arbitrary: fc.record({kind: fc.constant("range" as const), from: usable, to: usable})
          },
          {weight: 1, arbitrary: missing}
        );
      }
      case "set": {
        const codes = columnOf(subject, filter.column).codes;
        const known = codes
          ? fc.constantFrom(...codes)
          : fc.option(fc.oneof(values.map(String), fc.constantFrom(...oddTexts)), {freq: 4});
        return fc
          .uniqueArray(known, {minLength: 1, maxLength: 5})
          .map((list) => ({kind: "set", values: list}));
      }
    }
  }

  const filters = fc
    .uniqueArray(fc.constantFrom(...subject.filters), {maxLength: 3})
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((filter) => [filter.key, valueOf(filter)])))
    );
  const sort = fc.uniqueArray(
    fc.record({
      column: fc.constantFrom(...subject.columns.map(({key}) => key)),
      descending: fc.boolean()
    }),
    {maxLength: 3, selector: ({column}) => column}
  );
  const state: fc.Arbitrary<ExplorerState> = fc
    .record({q, filters, sort})
    .map(({filters, ...rest}) => {
      const kept = Object.entries(filters).filter(
        ([key, value]) =>
          !isDefault(filterOf(subject, key), value) &&
          !("values" in value && value.values.length === 0)
      );
      return {...emptyState, ...rest, filters: Object.fromEntries(kept)};
    });
  const measure: fc.Arbitrary<Measure> = fc
    .constantFrom<Measure["of"]>("count", "sum", "mean", "median", "min", "max", "distinct")
    .chain((of): fc.Arbitrary<Measure> => {
      const columns = measurable(subject, of);
      return of === "count"
        ? fc.constant({of})
        : fc.constantFrom(...columns).map(({key}) => ({of, column: key}));
    });
  const grouping: fc.Arbitrary<Grouping> = fc
    .record({
      by: fc.constantFrom(...subject.columns.filter(({key}) => key !== "id").map(({key}) => key)),
      step: fc.constantFrom("day" as const, "month" as const, "quarter" as const, "year" as const),
      measure
    })
    .map(({by, step, measure}) =>
      columnOf(subject, by).kind === "date" ? {by, step, measure} : {by, measure}
    );
  const page = fc.record({limit: fc.integer({min: 1, max: 60}), offset: fc.nat({max: 200})});
  const of = (kind: Filter["kind"]) => subject.filters.filter((one) => one.kind === kind);
  return fc.record({
    state,
    page,
    grouping,
    /** Rows and summary are always asked for. */
    also: fc.constantFrom("choices", "distribution", "profile", "groups", "total"),
    set: fc.constantFrom(...of("set")),
    range: fc.constantFrom(...of("range")),
    column: fc.constantFrom(...subject.columns)
  });
}
