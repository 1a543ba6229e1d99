import {expect, test} from "vitest";
import type {Manifest} from "../../loaders/contract.js";
import {changed} from "../../loaders/freshness.js";
import type {Wanted} from "../../loaders/freshness.js";
import {readSettings, settingsFingerprint} from "../../loaders/settings.js";
import {catalogue} from "../../loaders/snapshots/catalogue.js";
import {codeFingerprint, freshFor, withheldColumns} from "../../loaders/snapshots/manifest.js";
import {pageSize} from "../../loaders/snapshots/pageSize.js";

const settings = readSettings();

test.each([
  {consultants: 0, rows: 300, statistics: 600, search: 180},
  {consultants: 500, rows: 300, statistics: 600, search: 180},
  {consultants: 501, rows: 301, statistics: 601, search: 180},
  {consultants: 1000, rows: 600, statistics: 1200, search: 360},
  {consultants: 100_000, rows: 3600, statistics: 7200, search: 2160}
])("$consultants consultants: fresh for $rows s", ({consultants, ...seconds}) => {
  expect(freshFor(settings, consultants)).toMatchObject(seconds);
});

test.each([
  [0, 25],
  [99, 25],
  [100, 50],
  [499, 50],
  [500, 100],
  [1999, 100],
  [2000, 200],
  [10_000_000, 200]
])("%i rows: pages of %i", (total, size) => expect(pageSize(total)).toBe(size));

test("the manifest names every column that is withheld, and none from direction", () => {
  expect(withheldColumns("direction")).toEqual([]);
  expect(withheldColumns("everyone")).toHaveLength(
    catalogue.reduce((sum, {sensitive}) => sum + sensitive.length, 0)
  );
  expect(withheldColumns("everyone")).toContain("missions.margin");
});

test("what changed, if anything", () => {
  const wanted: Wanted = {
    asOf: "2026-11-22",
    audience: "everyone",
    settings,
    fingerprint: "0123456789abcdef",
    projectFolder: process.cwd()
  };
  const manifest = {
    as_of: "2026-11-22",
    settings: settingsFingerprint(settings),
    code: codeFingerprint(process.cwd()),
    store: {fingerprint: "0123456789abcdef"}
  } as Manifest;
  expect(changed(manifest, wanted)).toBeUndefined();
  expect(changed({...manifest, code: "other"}, wanted)).toBe("the code changed");
  expect(changed({...manifest, settings: "other"}, wanted)).toBe("the settings changed");
  expect(changed(manifest, {...wanted, fingerprint: "fedcba9876543210"})).toBe(
    "the store changed (01234567 → fedcba98)"
  );
});
