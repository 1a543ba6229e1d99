import {expect, test} from "vitest";
import {buildPeople} from "./people.js";
import type {PersonCase} from "./people.js";

const asOf = "2026-06-17";
const week = {date_debut: "2026-06-01", date_fin: "2026-06-05"};

const cases: (PersonCase & {cost?: number; source?: string})[] = [
  {
    name: "weighted by each row's business days",
    vsa: [
      {...week, cjm: 300},
      {date_debut: "2026-04-20", date_fin: "2026-04-30", cjm: 600}
    ],
    cost: (5 * 300 + 9 * 600) / 14,
    source: "vsa"
  },
  {
    name: "an open row ends the day before as-of",
    vsa: [
      {date_debut: "2026-06-15", date_fin: null, cjm: 400},
      {date_debut: "2026-06-01", date_fin: "2026-06-02", cjm: 200}
    ],
    cost: 300,
    source: "vsa"
  },
  {
    name: "an unreadable end is an open end",
    vsa: [
      {date_debut: "2026-06-15", date_fin: "9999-12-31", cjm: 400},
      {date_debut: "2026-06-01", date_fin: "2026-06-02", cjm: 200}
    ],
    cost: 300,
    source: "vsa"
  },
  {
    name: "a row to come counts whole",
    vsa: [
      {...week, cjm: 200},
      {date_debut: "2026-08-03", date_fin: "2026-08-07", cjm: 400}
    ],
    cost: 300,
    source: "vsa"
  },
  {
    name: "internal codes count",
    vsa: [
      {...week, cjm: 200},
      {...week, code: "INT-01", cjm: 400}
    ],
    cost: 300,
    source: "vsa"
  },
  {
    name: "the whole row counts, before entry and before the window too",
    consultant: {date_entree_societe: "2026-06-01"},
    vsa: [
      {...week, cjm: 200},
      {date_debut: "2019-06-03", date_fin: "2019-06-07", cjm: 400}
    ],
    cost: 300,
    source: "vsa"
  },
  {
    name: "rows without a business day, a start or a cost are not used",
    consultant: {salaire_actuel: 60_000},
    vsa: [
      {...week, cjm: 400},
      {date_debut: "2026-06-06", date_fin: "2026-06-07", cjm: 1},
      {date_debut: asOf, date_fin: null, cjm: 2},
      {date_debut: "2026-06-05", date_fin: "2026-06-01", cjm: 3},
      {date_debut: null, date_fin: "2026-06-01", cjm: 4},
      {...week, cjm: 0},
      {...week, cjm: -100},
      {...week, cjm: "n/a"},
      {...week, cjm: null}
    ],
    cost: 400,
    source: "vsa"
  },
  {
    name: "the salary where no row has a business day",
    consultant: {salaire_actuel: 43_200},
    vsa: [{date_debut: "2026-06-06", date_fin: "2026-06-07", cjm: 999}],
    cost: 360,
    source: "salary"
  },
  {name: "a salary as text", consultant: {salaire_actuel: "43200"}, cost: 360, source: "salary"},
  {name: "no salary", consultant: {salaire_actuel: null}},
  {name: "a salary of 0", consultant: {salaire_actuel: 0}},
  {name: "a salary below 0", consultant: {salaire_actuel: -43_200}},
  {name: "a salary that is no number", consultant: {salaire_actuel: "n/a"}}
];

const result = buildPeople(asOf, cases);

test.each(cases)("$name", ({name, cost, source}) => {
  const {cost: found, consultant} = result(name);
  if (cost === undefined) {
    expect(found).toBeUndefined();
    expect(consultant?.daily_cost).toBeNull();
  } else {
    expect(found).toMatchObject({daily_cost: expect.closeTo(cost, 9) as number, source});
    expect(consultant?.daily_cost).toBeCloseTo(cost, 9);
  }
});
