import {expect, test} from "vitest";
import {cutDays, periodWindows} from "../../loaders/warehouse/windows.js";

/** [period, from, to, from and to of the comparable one before it] */
test.each([
  {
    name: "in the middle of everything",
    asOf: "2026-11-22",
    fiscal: 4,
    expected: {
      "1m": ["2026-10-22", "2026-11-21", "2026-09-22", "2026-10-21"],
      "3m": ["2026-08-22", "2026-11-21", "2026-05-22", "2026-08-21"],
      "12m": ["2025-11-22", "2026-11-21", "2024-11-22", "2025-11-21"],
      month: ["2026-11-01", "2026-11-21", "2026-10-01", "2026-10-21"],
      quarter: ["2026-10-01", "2026-11-21", "2026-07-01", "2026-08-21"],
      year: ["2026-01-01", "2026-11-21", "2025-01-01", "2025-11-21"],
      fiscal: ["2026-04-01", "2026-11-21", "2025-04-01", "2025-11-21"]
    }
  },
  {
    name: "on the first day of a month, a quarter and a year: the whole ones before",
    asOf: "2026-01-01",
    fiscal: 1,
    expected: {
      month: ["2025-12-01", "2025-12-31", "2025-11-01", "2025-11-30"],
      quarter: ["2025-10-01", "2025-12-31", "2025-07-01", "2025-09-30"],
      year: ["2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"],
      fiscal: ["2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"]
    }
  },
  {
    name: "on a day that the month before does not have",
    asOf: "2026-03-31",
    fiscal: 10,
    expected: {
      "1m": ["2026-02-28", "2026-03-30", "2026-01-31", "2026-02-27"],
      month: ["2026-03-01", "2026-03-30", "2026-02-01", "2026-02-27"],
      fiscal: ["2025-10-01", "2026-03-30", "2024-10-01", "2025-03-30"]
    }
  }
])("periods $name", ({asOf, fiscal, expected}) => {
  const found = Object.fromEntries(
    periodWindows(asOf, fiscal).map(({id, window, before}) => [
      id,
      [window.from, window.to, before.from, before.to]
    ])
  );
  expect(found).toMatchObject(expected);
});

test("no period is empty, whatever the day", () => {
  for (let offset = 0; offset < 800; offset++) {
    const asOf = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
    for (const {window, before} of periodWindows(asOf, (offset % 12) + 1)) {
      expect(window.from <= window.to && window.to < asOf, `${asOf} ${window.id}`).toBe(true);
      expect(before.from <= before.to && before.to < window.from, `${asOf} ${before.id}`).toBe(
        true
      );
    }
  }
});

test("windows are cut at their ends and at each new year before as-of", () => {
  const windows = [
    {id: "past", from: "2023-06-10", to: "2025-02-03"},
    {id: "ahead", from: "2025-02-04", to: "2099-12-30"}
  ];
  expect(cutDays(windows, "2025-02-04")).toEqual([
    "2023-06-10",
    "2024-01-01",
    "2025-01-01",
    "2025-02-04",
    "2099-12-31"
  ]);
});
