import {expect, test} from "vitest";
import {buildPeople} from "./people.js";
import type {Columns, PersonCase} from "./people.js";

// A Wednesday. The first two weeks of June 2026 have five business days each.
const asOf = "2026-06-17";
const week = {date_debut: "2026-06-01", date_fin: "2026-06-05"};
const near = (value: number) => expect.closeTo(value, 9) as number;

interface Case extends PersonCase {
  /** Of the consultant's row. */
  is?: object;
  /** Of each mission's row, by id. */
  carries?: object[];
}

const cases: Case[] = [
  {
    name: "two missions on the same days share them",
    missions: [
      {...week, tjm: 100},
      {...week, tjm: 200}
    ],
    is: {revenue: 750, daily_rate: 150, occupancy: near(5 / 251)},
    carries: [
      {days: 2.5, revenue: 250},
      {days: 2.5, revenue: 500}
    ]
  },
  {
    name: "a mission without a rate takes its share too",
    missions: [{...week, tjm: 300}, week, week],
    is: {revenue: near(500), daily_rate: near(300)},
    carries: [{days: near(5 / 3)}, {days: near(5 / 3), revenue: null}, {days: near(5 / 3)}]
  },
  {
    name: "missions share only the days on which they overlap",
    missions: [week, {date_debut: "2026-06-04", date_fin: "2026-06-10"}],
    carries: [{days: 4}, {days: 4}]
  },
  {
    name: "ten missions at once are one consultant",
    missions: Array.from({length: 10}, () => ({...week, tjm: 500})),
    is: {revenue: near(2500), daily_rate: near(500), occupancy: near(5 / 251)}
  },
  {
    name: "a paused mission takes no share",
    missions: [
      {...week, tjm: 100},
      {...week, statut: "en_pause", tjm: 900}
    ],
    is: {revenue: 500},
    carries: [{days: 5}, {days: 0, revenue: 0, valid: false, status: "paused"}]
  },
  {
    name: "an unreadable end is an open end",
    missions: [{date_debut: "2026-06-08", date_fin: "bientôt"}],
    is: {status: "staffed", availability: "unknown", available_on: null},
    carries: [{end: null, status: "running", valid: true, days: 7}]
  },
  {
    name: "9999-12-31 is an open end",
    missions: [{date_debut: "2026-06-08", date_fin: "9999-12-31"}],
    is: {availability: "unknown"},
    carries: [{end: null, status: "running", days: 7}]
  },
  {
    name: "2100-12-31 is a day like any other",
    missions: [{date_debut: "2026-06-08", date_fin: "2100-12-31"}],
    is: {status: "staffed", availability: "later", available_on: "2101-01-03"},
    carries: [{end: "2100-12-31", days: 7}]
  },
  {
    name: "an end before the start makes a mission invalid",
    missions: [{date_debut: "2026-06-05", date_fin: "2026-06-01", tjm: 500}],
    is: {status: "bench", occupancy: 0, revenue: null},
    carries: [{valid: false, days: 0, revenue: 0, status: "ended"}]
  },
  {
    name: "start = end is one day",
    missions: [{date_debut: "2026-06-03", date_fin: "2026-06-03", tjm: 500}],
    is: {revenue: 500},
    carries: [{valid: true, days: 1}]
  },
  {
    name: "a weekend carries nothing and is valid",
    missions: [{date_debut: "2026-06-06", date_fin: "2026-06-07", tjm: 500}],
    is: {revenue: null, occupancy: 0},
    carries: [{valid: true, days: 0, revenue: 0}]
  },
  {
    name: "a public holiday carries nothing",
    missions: [{date_debut: "2026-05-25", date_fin: "2026-05-25", tjm: 500}],
    is: {revenue: null},
    carries: [{valid: true, days: 0}]
  },
  {
    name: "a datetime counts by its first ten characters",
    missions: [{date_debut: "2026-06-01 08:30:00.000000", date_fin: "2026-06-05T23:59:59"}],
    carries: [{start: "2026-06-01", end: "2026-06-05", days: 5}]
  },
  {
    name: "a start that cannot be read makes a mission invalid",
    missions: [
      {date_debut: "01/06/2026", date_fin: "2026-06-05"},
      {date_debut: "2026-02-30", date_fin: "2026-06-05"},
      {date_debut: "1949-12-31", date_fin: "2026-06-05"},
      {date_debut: "2026-6-1", date_fin: "2026-06-05"},
      {date_debut: "2026-06-01x", date_fin: "2026-06-05"},
      {date_debut: "", date_fin: "2026-06-05"},
      {date_debut: null, date_fin: "2026-06-05"},
      {date_debut: 20260601, date_fin: "2026-06-05"}
    ],
    is: {occupancy: 0, missions: 8},
    carries: Array.from({length: 8}, () => ({start: null, valid: false, days: 0}))
  },
  {
    name: "tjm above 0, else taux_journalier above 0",
    missions: [
      {...week, tjm: 500, taux_journalier: 400},
      {...week, tjm: null, taux_journalier: 400},
      {...week, tjm: 0, taux_journalier: 400},
      {...week, tjm: -5, taux_journalier: 400},
      {...week, tjm: "n/a", taux_journalier: 400},
      {...week, tjm: 0, taux_journalier: 0},
      {...week, tjm: -5, taux_journalier: "n/a"},
      {...week, tjm: "612.50"},
      {...week, tjm: ""}
    ],
    carries: [500, 400, 400, 400, 400, null, null, 612.5, null].map((daily_rate) => ({daily_rate}))
  },
  {
    name: "the entry day counts",
    consultant: {date_entree_societe: "2026-06-03"},
    missions: [{...week, tjm: 100}],
    is: {revenue: 300, occupancy: near(3 / 10)},
    carries: [{days: 3, valid: true}]
  },
  {
    name: "the exit day counts",
    consultant: {date_sortie_societe: "2026-06-03"},
    missions: [{...week, tjm: 100}],
    is: {status: "out", availability: null, available_on: null, revenue: 300, seniority: null},
    carries: [{days: 3}]
  },
  {
    name: "whoever leaves on the as-of date is in",
    consultant: {date_sortie_societe: asOf},
    is: {status: "bench"}
  },
  {
    name: "whoever enters on the as-of date is in",
    consultant: {date_entree_societe: asOf},
    is: {status: "bench", occupancy: null, seniority: 0}
  },
  {
    name: "inactive without an exit is out from the day of the last change",
    consultant: {actif: 0, derniere_maj: "2026-06-03 10:00:00.000000"},
    missions: [{...week, tjm: 100}],
    is: {status: "out", exit: "2026-06-02"},
    carries: [{days: 2}]
  },
  {
    name: "inactive and changed today is out",
    consultant: {actif: 0, derniere_maj: `${asOf} 09:00:00`},
    is: {status: "out", exit: "2026-06-16"}
  },
  {
    name: "inactive without any date was never in",
    consultant: {actif: 0},
    missions: [{date_debut: "2026-01-05", tjm: 500}],
    is: {status: "out", occupancy: null, revenue: null, exit: null},
    carries: [{valid: true, days: 0, revenue: 0, status: "running"}]
  },
  {
    name: "inactive with an exit to come is in until then",
    consultant: {actif: 0, date_sortie_societe: "2026-12-31", derniere_maj: "2026-01-01"},
    is: {status: "bench"}
  },
  {name: "actif NULL is active", consultant: {actif: null}, is: {status: "bench"}},
  {name: "actif that is no boolean is active", consultant: {actif: "oui"}, is: {status: "bench"}},
  {
    name: "active with an exit behind is out",
    consultant: {date_sortie_societe: "2026-06-16"},
    is: {status: "out"}
  },
  {
    name: "an exit before the entry is never in",
    consultant: {date_sortie_societe: "2019-12-31"},
    missions: [week],
    is: {status: "out", occupancy: null},
    carries: [{days: 0}]
  },
  {
    name: "without any date, always in",
    consultant: {date_entree_societe: null},
    is: {status: "bench", entry: null, occupancy: 0, seniority: null, missions: 0}
  },
  {
    name: "entry by the first mission's date",
    consultant: {
      date_entree_societe: "31/12/2025",
      date_premiere_mission: "2026-06-02",
      date_creation: "2021-01-01 00:00:00"
    },
    missions: [week],
    is: {entry: "2026-06-02"},
    carries: [{days: 4}]
  },
  {
    name: "entry by the earliest start, of an invalid mission too",
    consultant: {date_entree_societe: null, date_creation: "2021-01-01 00:00:00"},
    missions: [
      week,
      {date_debut: "2026-05-20", date_fin: "2026-05-10"},
      {date_debut: "2026-05-21", statut: "annulée"}
    ],
    is: {entry: "2026-05-20"}
  },
  {
    name: "entry by the day of creation",
    consultant: {date_entree_societe: null, date_creation: "2026-06-16 11:22:33.123456"},
    is: {entry: "2026-06-16", occupancy: 0}
  },
  {
    name: "a mission before the window carries nothing in it",
    missions: [{date_debut: "2025-06-09", date_fin: "2025-06-18", tjm: 100}],
    is: {revenue: 200},
    carries: [{days: 2}]
  },
  {
    name: "a mission that starts today carries nothing yet",
    missions: [{date_debut: asOf, date_fin: "2026-06-30", tjm: 100}],
    is: {status: "staffed", revenue: null},
    carries: [{days: 0, status: "running"}]
  }
];

const result = buildPeople(asOf, cases);

test.each(cases)("$name", ({name, is, carries}) => {
  const {consultant, missions} = result(name);
  if (is) expect(consultant).toMatchObject(is);
  if (carries) expect(missions).toMatchObject(carries);
  expect(Boolean(is ?? carries), "a case expects something").toBe(true);
});

const past = {date_debut: "2025-01-06", date_fin: "2025-12-31"};
const present = {date_debut: "2025-01-06", date_fin: "2026-12-31"};
const future = {date_debut: "2026-09-01", date_fin: "2026-12-31"};
const statuses: [statut: string | null, dates: Columns, status: string][] = [
  ...[
    "en_pause",
    "En Pause",
    "EN_PAUSE ",
    "en pause (congé)",
    "suspendue",
    "SUSPENDU",
    "paused"
  ].map((text): [string, Columns, string] => [text, present, "paused"]),
  ...["annulée", "ANNULEE", "annule", "cancelled", "Canceled", "annulÃ©e"].map(
    (text): [string, Columns, string] => [text, present, "cancelled"]
  ),
  ["terminee", present, "running"],
  ["Terminée", future, "planned"],
  ["en_cours", past, "ended"],
  ["En cours", future, "planned"],
  ["planifiee", past, "ended"],
  ["a_venir", present, "running"],
  ["en attente", present, "running"],
  ["non annulée", present, "running"],
  ["", future, "planned"],
  [null, past, "ended"],
  [null, {date_debut: asOf, date_fin: asOf}, "running"]
];

const byStatus = buildPeople(asOf, [
  {
    name: "statuses",
    missions: statuses.map(([statut, dates]) => ({...dates, statut}))
  }
]);

test.each(
  statuses.map(([text, {date_debut, date_fin}, status], place) => ({
    text,
    date_debut,
    date_fin,
    status,
    place
  }))
)('status "$text" from $date_debut to $date_fin is $status', ({status, place}) => {
  expect(byStatus("statuses").missions[place]).toMatchObject({
    status,
    valid: status !== "paused" && status !== "cancelled"
  });
});
