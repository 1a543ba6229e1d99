import {mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {QualityHistory, QualityPoint} from "../../loaders/contract/quality.js";
import {earlierPoints, historyFile, withPoint} from "../../loaders/qualityHistory.js";
import {temporaryFolder} from "../support/store.js";
import {command, copyProject, tinyStore} from "./project.js";

const folder = temporaryFolder();

const point = (as_of: string, rows = 0): QualityPoint => ({
  as_of,
  rows,
  clean_missions: 1,
  revenue_at_stake: 0
});

describe("withPoint", () => {
  test.each([
    {name: "the first", before: [], now: point("2026-11-22", 3), after: ["2026-11-22 3"]},
    {
      name: "a later day",
      before: [point("2026-11-21", 4)],
      now: point("2026-11-22", 3),
      after: ["2026-11-21 4", "2026-11-22 3"]
    },
    {
      name: "an earlier day takes its place",
      before: [point("2026-11-21", 4)],
      now: point("2026-11-20", 5),
      after: ["2026-11-20 5", "2026-11-21 4"]
    },
    {
      name: "the same day again: the latest wins",
      before: [point("2026-11-21", 4), point("2026-11-22", 3)],
      now: point("2026-11-21", 1),
      after: ["2026-11-21 1", "2026-11-22 3"]
    }
  ])("$name", ({before, now, after}) => {
    const {points} = withPoint(before, now);
    expect(points.map(({as_of, rows}) => `${as_of} ${rows}`)).toEqual(after);
  });

  test("keeps the last 400", () => {
    const days = Array.from({length: 400}, (_, i) =>
      point(new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10))
    );
    const {points} = withPoint(days, point("2026-11-22"));
    expect(points).toHaveLength(400);
    expect([points.at(0)?.as_of, points.at(-1)?.as_of]).toEqual(["2025-01-02", "2026-11-22"]);
  });
});

describe("earlierPoints", () => {
  const read = (text: string | null) => {
    const site = join(folder, `site${readdirSync(folder).length}`);
    mkdirSync(site);
    if (text !== null) writeFileSync(join(site, historyFile), text);
    const said: string[] = [];
    return {points: earlierPoints(site, (line) => said.push(line)), said};
  };

  test("none before the first release, nor of a site without one", () => {
    const said: string[] = [];
    expect(earlierPoints(undefined, (line) => said.push(line))).toEqual([]);
    expect(said).toEqual([]);
    expect(read(null)).toEqual({points: [], said: []});
  });

  test("what was published", () => {
    const points = [point("2026-11-21", 2), {...point("2026-11-22"), clean_missions: null}];
    expect(read(JSON.stringify({points}))).toEqual({points, said: []});
  });

  test.each([
    "",
    "null",
    "[]",
    '{"points":{}}',
    '{"points":[{"as_of":"today"}]}',
    '{"points":[1]}'
  ])("damaged: %s", (text) => {
    const {points, said} = read(text);
    expect(points).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^the history of quality begins anew: ./)]);
  });
});

test("each release adds its day to the history of the one before", async () => {
  const project = copyProject();
  const store = tinyStore(join(folder, "firm.db"));
  const out = join(folder, "out");
  const refresh = async (asOf: string) => {
    const args = ["--store", store, "--out", out, "--as-of", asOf, "--force"];
    const {code, stderr} = await command(project, "refresh", args);
    expect(stderr).toContain("✓ publish");
    expect(code).toBe(0);
    const release = realpathSync(join(out, "everyone/current"));
    // It is no data file: those of one store, day and settings are the same bytes each time.
    expect(readdirSync(join(release, "snapshot"))).not.toContain(historyFile);
    const text = readFileSync(join(release, "site", historyFile), "utf8");
    return {release, points: (JSON.parse(text) as QualityHistory).points};
  };
  const first = await refresh("2026-11-21");
  // Mission 2 has no rate; consultant 3 has no practice, none has an entry date or a manager.
  const values = {rows: 4, clean_missions: 0.5, revenue_at_stake: 0};
  expect(first.points).toEqual([{as_of: "2026-11-21", ...values}]);
  const second = await refresh("2026-11-22");
  expect(second.points).toEqual([
    {as_of: "2026-11-21", ...values},
    {as_of: "2026-11-22", ...values}
  ]);
});
