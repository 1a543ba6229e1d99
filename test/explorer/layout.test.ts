import {describe, expect, test} from "vitest";
import {consultants} from "../../src/components/explorer/consultants.js";
import {layoutKeys, plainLayout, type Layout} from "../../src/components/explorer/layout.js";
import {missions} from "../../src/components/explorer/missions.js";
import {emptyState, formatState, parseState} from "../../src/components/explorer/state.js";

const count = {of: "count"} as const;

describe("how an address says the rows are shown", () => {
  test.each<{search: string; layout: Partial<Layout>}>([
    {search: "?columns=client,mission", layout: {columns: ["client", "mission"]}},
    {search: "?rows=compact", layout: {compact: true}},
    {search: "?rows=compact,scroll", layout: {compact: true, scrolling: true}},
    {search: "?charts=daily_rate,status", layout: {charts: ["daily_rate", "status"]}},
    {search: "?by=practice", layout: {grouping: {by: "practice", measure: count}}},
    {search: "?by=start", layout: {grouping: {by: "start", step: "month", measure: count}}},
    {search: "?by=start.year", layout: {grouping: {by: "start", step: "year", measure: count}}},
    {search: "?by=daily_rate", layout: {grouping: {by: "daily_rate", measure: count}}},
    {
      search: "?by=practice&measure=mean.daily_rate",
      layout: {grouping: {by: "practice", measure: {of: "mean", column: "daily_rate"}}}
    },
    {
      search: "?by=client&measure=distinct.consultant",
      layout: {grouping: {by: "client", measure: {of: "distinct", column: "consultant"}}}
    }
  ])("$search", ({search, layout}) => {
    const state = {...emptyState, layout: {...plainLayout, ...layout}};
    expect(parseState(missions, search)).toEqual({state, notices: []});
    expect(formatState(missions, state)).toBe(search);
  });

  test.each([
    {search: "?columns=wat", key: "columns", value: "wat"},
    {search: "?rows=tiny", key: "rows", value: "tiny"},
    {search: "?charts=window", key: "charts", value: "window"},
    {search: "?by=wat", key: "by", value: "wat"},
    {search: "?by=id", key: "by", value: "id"},
    {search: "?by=practice.year", key: "by", value: "practice.year"},
    {search: "?by=start.week", key: "by", value: "start.week"},
    {search: "?measure=mean.daily_rate", key: "measure", value: "mean.daily_rate"}
  ])("$search means nothing", ({search, key, value}) => {
    const notices = [{reason: "impossible", key, value}];
    expect(parseState(missions, search)).toEqual({state: emptyState, notices});
  });

  test.each(["sum", "sum.client", "mean.daily_rate.x", "count.client", "mode.client"])(
    "a measure %s is ignored, its groups are counted",
    (measure) => {
      const {state, notices} = parseState(missions, `?by=practice&measure=${measure}`);
      expect(state.layout.grouping).toEqual({by: "practice", measure: count});
      expect(notices).toEqual([{reason: "impossible", key: "measure", value: measure}]);
    }
  );

  test("what is known of a list stays, and 100 kB are read at once", () => {
    const search = `?columns=client,nope,client&charts=${"x,".repeat(50_000)}`;
    const {state, notices} = parseState(missions, search);
    expect(state.layout.columns).toEqual(["client"]);
    expect(notices.length).toBeLessThan(5);
  });

  test.each([consultants, missions])("no filter of $table has such a name", ({filters}) => {
    const names = filters.map(({key}) => key);
    expect(layoutKeys.filter((key) => names.includes(key))).toEqual([]);
  });
});
