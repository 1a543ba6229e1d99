import {join} from "node:path";
import {expect, test} from "vitest";
import {seedStore} from "../../loaders/demo/seed.js";
import {registry, type MetricId} from "../../loaders/metrics.js";
import type {Metric} from "../../loaders/metrics/definition.js";
import {glossaryPage} from "../../loaders/metrics/glossary.js";
import {PageContext} from "../../loaders/metrics/page.js";
import {terms} from "../../loaders/metrics/terms.js";
import {readSettings} from "../../loaders/settings.js";
import {temporaryFolder} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const asOf = "2026-11-22";
const ids = Object.keys(registry) as MetricId[];

test.each(["everyone", "direction"] as const)(
  "the glossary of %s has the whole registry, with values that it may see",
  async (audience) => {
    const store = join(temporaryFolder(), "store.db");
    seedStore({out: store, asOf, consultants: 40, seed: 3});
    const sensitive = audience === "direction";
    await withWarehouse(
      store,
      asOf,
      async (warehouse) => {
        const context = await PageContext.open(warehouse, asOf, readSettings(), audience);
        const page = await glossaryPage(context);
        expect(page.ids).toEqual(ids);
        expect(Object.keys(page.metrics)).toEqual(ids);
        for (const id of ids) {
          const {confidential = false, sql}: Metric = registry[id];
          expect(page.sql[sql], id).toMatch(/^-- \w/);
          expect(id in page.measures, id).toBe(sensitive || !confidential);
          if (page.measures[id]) expect(page.measures[id]).toEqual(context.measure(id));
        }
      },
      {sensitive}
    );
  }
);

test("words have anchors of their own, and name metrics that exist", () => {
  const anchors = [...ids, ...terms.map(({id}) => id)];
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const {id, metrics} of terms) {
    expect(id).toMatch(/^term-[a-z-]+$/);
    for (const metric of metrics) expect(ids).toContain(metric);
  }
});
