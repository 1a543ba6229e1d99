import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {readSettings} from "../../loaders/settings.js";
import {publicHolidays} from "../../loaders/warehouse/holidays.js";
import {differences} from "../oracle/compare.js";
import {day, holidays, iso} from "../oracle/days.js";
import {readFirm} from "../oracle/firm.js";
import {Oracle} from "../oracle/oracle.js";
import {productOf} from "../oracle/product.js";
import {temporaryFolder, writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

const folder = temporaryFolder();
const asOf = "2026-06-17";

function smallStore(name: string): string {
  return writeStore(join(folder, name), {
    consultants: [
      {id: 1, nom: "A", prenom: "B", date_entree_societe: "2020-01-01", salaire_actuel: 43_200}
    ],
    missions: [{id: 1, consultant_id: 1, date_debut: "2024-01-01", tjm: 500}]
  });
}

function inRegion(region: string) {
  return {...readSettings(), calendar: {region, fiscal_start: 1}};
}

const isWeekday = (of: string) => ![0, 6].includes(new Date(`${of}T00:00:00Z`).getUTCDay());

test.each([
  {region: "FR", alsaceMoselle: false},
  {region: "FR-67", alsaceMoselle: true},
  {region: "FR-57", alsaceMoselle: true}
])("$region: the library's holidays are the law's on every weekday", ({region, alsaceMoselle}) => {
  const found = publicHolidays(region, 2005, 2035).filter(isWeekday);
  const expected = Array.from({length: 31}, (_, i) => [...holidays(2005 + i, alsaceMoselle)])
    .flat()
    .map(iso)
    .filter(isWeekday);
  expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
});

test("a region that is not known is named", () => {
  expect(() => publicHolidays("FR-ZZ", 2026, 2026)).toThrow(
    'calendar.region: no public holidays are known for "FR-ZZ"'
  );
});

describe("business days of the calendar", () => {
  const counts = new Map<string, number>();
  beforeAll(async () => {
    for (const region of ["FR", "FR-67"])
      await withWarehouse(
        smallStore(`calendar-${region}.db`),
        asOf,
        async (warehouse) => {
          const rows = await warehouse.rows<{span: string; days: number}>(
            `SELECT strftime(day, '%Y') AS span, (count(*) FILTER (is_business))::INTEGER AS days
             FROM calendar GROUP BY ALL
             UNION ALL SELECT strftime(day, '%Y-%m'), (count(*) FILTER (is_business))::INTEGER
             FROM calendar GROUP BY ALL`
          );
          for (const {span, days} of rows) counts.set(`${region} ${span}`, days);
        },
        {settings: inRegion(region)}
      );
  });
  test.each([
    ["FR 2024", 252],
    ["FR 2025", 251],
    ["FR 2026", 252],
    ["FR 2027", 254],
    ["FR 2026-05", 17],
    ["FR 2026-04", 21],
    // Good Friday is on 3 April 2026, 26 December a Saturday; a Friday in 2025.
    ["FR-67 2026-04", 20],
    ["FR-67 2026", 251],
    ["FR-67 2025", 249]
  ])("%s has %i", (span, days) => {
    expect(counts.get(span)).toBe(days);
  });
});

test("the region and the constants of the settings reach every number", async () => {
  const store = smallStore("settings.db");
  const settings = inRegion("FR-67");
  const constants = {...settings.constants, cost_factor: 2, cost_days: 200};
  const product = await productOf(store, asOf, {...settings, constants});
  const options = {asOf: day(asOf), alsaceMoselle: true, costFactor: 2, costDays: 200};
  expect(differences(product, new Oracle(readFirm(store), options), asOf)).toEqual([]);
  expect(product.consultants[0]).toMatchObject({daily_cost: 432, revenue: 249 * 500});
});
