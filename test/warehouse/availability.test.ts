import {describe, expect, test} from "vitest";
import {buildPeople} from "./people.js";
import type {PersonCase} from "./people.js";

interface Case extends PersonCase {
  free: "now" | "later" | "unknown" | null;
  on?: string;
}

const span = (
  date_debut: string,
  date_fin: string | null = null,
  statut: string | null = null
) => ({
  date_debut,
  date_fin,
  statut
});

describe("on a Wednesday", () => {
  const asOf = "2026-06-17";
  const cases: Case[] = [
    {name: "no mission", free: "now", on: asOf},
    {name: "ended yesterday", missions: [span("2026-01-05", "2026-06-16")], free: "now", on: asOf},
    {
      name: "ends today",
      missions: [span("2026-01-05", asOf)],
      free: "later",
      on: "2026-06-18"
    },
    {
      name: "ends on a Friday",
      missions: [span("2026-01-05", "2026-06-19")],
      free: "later",
      on: "2026-06-22"
    },
    {
      name: "back to back over a weekend",
      missions: [span("2026-01-05", "2026-06-19"), span("2026-06-22", "2026-06-30")],
      free: "later",
      on: "2026-07-01"
    },
    {
      name: "back to back over a public holiday",
      missions: [span("2026-01-05", "2026-07-13"), span("2026-07-15", "2026-07-31")],
      free: "later",
      on: "2026-08-03"
    },
    {
      name: "free for one business day",
      missions: [span("2026-01-05", "2026-06-18"), span("2026-06-22", "2026-06-30")],
      free: "later",
      on: "2026-06-19"
    },
    {
      name: "a short mission inside a long one",
      missions: [span("2026-01-05", "2026-06-30"), span("2026-06-10", "2026-06-18")],
      free: "later",
      on: "2026-07-01"
    },
    {
      name: "a chain of three, written last first",
      missions: [
        span("2026-07-20", "2026-07-31"),
        span("2026-07-01", "2026-07-17"),
        span("2026-06-01", "2026-06-30")
      ],
      free: "later",
      on: "2026-08-03"
    },
    {name: "open-ended", missions: [span("2026-01-05")], free: "unknown"},
    {
      name: "open-ended beside a closed one",
      missions: [span("2026-01-05", "2026-06-30"), span("2026-06-10")],
      free: "unknown"
    },
    {
      name: "open-ended reached through the chain",
      missions: [span("2026-01-05", "2026-06-19"), span("2026-06-22")],
      free: "unknown"
    },
    {
      name: "open-ended after a gap",
      missions: [span("2026-01-05", "2026-06-18"), span("2026-06-22")],
      free: "later",
      on: "2026-06-19"
    },
    {name: "open-ended from tomorrow", missions: [span("2026-06-18")], free: "now", on: asOf},
    {name: "open-ended from today", missions: [span(asOf)], free: "unknown"},
    {
      name: "paused",
      missions: [span("2026-01-05", "2026-12-31", "en_pause")],
      free: "now",
      on: asOf
    },
    {
      name: "a paused successor",
      missions: [span("2026-01-05", "2026-06-19"), span("2026-06-22", null, "suspendue")],
      free: "later",
      on: "2026-06-22"
    },
    {
      name: "a planned exit changes nothing",
      consultant: {date_sortie_societe: "2026-06-30"},
      missions: [span("2026-01-05", "2026-07-31")],
      free: "later",
      on: "2026-08-03"
    },
    {
      name: "a chain that begins before the entry",
      consultant: {date_entree_societe: asOf},
      missions: [span("2026-01-05", "2026-06-19")],
      free: "later",
      on: "2026-06-22"
    },
    {name: "left", consultant: {date_sortie_societe: "2026-06-16"}, free: null},
    {
      name: "the flag of the application says no more than it does",
      consultant: {disponibilite: 1},
      missions: [span("2026-01-05")],
      free: "unknown"
    }
  ];
  const result = buildPeople(asOf, cases);
  test.each(cases)("$name: $free $on", ({name, free, on = null}) => {
    expect(result(name).consultant).toMatchObject({availability: free, available_on: on});
  });
});

describe("on a Sunday", () => {
  const cases: Case[] = [
    {name: "no mission", free: "now", on: "2026-11-23"},
    {
      name: "ends today",
      missions: [span("2026-01-05", "2026-11-22")],
      free: "now",
      on: "2026-11-23"
    },
    {
      name: "only today",
      missions: [span("2026-11-22", "2026-11-22")],
      free: "now",
      on: "2026-11-23"
    },
    {
      name: "starts tomorrow",
      missions: [span("2026-11-23", "2026-11-27")],
      free: "later",
      on: "2026-11-30"
    },
    {name: "open-ended from tomorrow", missions: [span("2026-11-23")], free: "unknown"},
    {name: "open-ended from Tuesday", missions: [span("2026-11-24")], free: "now", on: "2026-11-23"}
  ];
  const result = buildPeople("2026-11-22", cases);
  test.each(cases)("$name: $free $on", ({name, free, on = null}) => {
    expect(result(name).consultant).toMatchObject({availability: free, available_on: on});
  });
});

describe("missions that end within 90 days", () => {
  // The tenth business day after Friday 19 June is Friday 3 July.
  const ends = span("2026-01-05", "2026-06-19");
  const cases: (PersonCase & {alone: boolean[]})[] = [
    {name: "nothing after", missions: [ends], alone: [true]},
    {name: "next one on day 9", missions: [ends, span("2026-07-02")], alone: [false]},
    {name: "next one on day 10", missions: [ends, span("2026-07-03")], alone: [false]},
    {name: "next one on day 11", missions: [ends, span("2026-07-06")], alone: [true]},
    {
      name: "next one on a weekend",
      missions: [ends, span("2026-07-04", "2026-07-05")],
      alone: [true]
    },
    {
      name: "a paused next one",
      missions: [ends, span("2026-06-22", null, "annulee")],
      alone: [true]
    },
    {name: "another goes on", missions: [ends, span("2026-01-05")], alone: [false]},
    {
      name: "another ends a day later",
      missions: [ends, span("2026-01-05", "2026-06-22")],
      alone: [false, true]
    },
    {name: "both end that day", missions: [ends, ends], alone: [true, true]},
    {name: "ends today", missions: [span("2026-01-05", "2026-06-17")], alone: [true]},
    {name: "ended yesterday", missions: [span("2026-01-05", "2026-06-16")], alone: []},
    {name: "ends on day 90", missions: [span("2026-01-05", "2026-09-15")], alone: [true]},
    {name: "ends on day 91", missions: [span("2026-01-05", "2026-09-16")], alone: []},
    {name: "planned", missions: [span("2026-06-18", "2026-06-30")], alone: []},
    {name: "starts today", missions: [span("2026-06-17", "2026-06-30")], alone: [true]},
    {name: "paused", missions: [span("2026-01-05", "2026-06-30", "en_pause")], alone: []},
    {name: "open-ended", missions: [span("2026-01-05")], alone: []}
  ];
  const result = buildPeople("2026-06-17", cases);
  test.each(cases)("$name: $alone", ({name, alone}) => {
    expect(result(name).endings.map((ending) => ending.alone)).toEqual(alone);
  });
});
