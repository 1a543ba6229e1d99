import {afterEach, describe, expect, test} from "vitest";
import type {ClientsHead} from "../../loaders/contract/clients.js";
import type {SkillRecord} from "../../loaders/contract/skills.js";
import {RenewedError} from "../../src/components/blocks.js";
import {askedId, askedName} from "../../src/components/detail/asked.js";
import {ClientPage} from "../../src/components/detail/client.js";
import {ConsultantView} from "../../src/components/detail/consultant.js";
import {missionTitle, MissionView} from "../../src/components/detail/missionView.js";
import {consultantSentence} from "../../src/components/detail/sentence.js";
import {skillSentence, SkillView} from "../../src/components/detail/skill.js";
import {Detail, type Kind} from "../../src/components/detail/state.js";
import {entry, person} from "./detailSample.js";

const english = {language: "en", width: 1000} as const;
const hrefs = (node: ParentNode) =>
  [...node.querySelectorAll("a")].map((link) => link.getAttribute("href"));

afterEach(() => document.body.replaceChildren());

describe("what an address asks for", () => {
  test.each([
    ["?id=1", 1],
    ["?id=999999999999999", 999_999_999_999_999],
    ["?x=1&id=12", 12]
  ])("%s is an id", (search, value) => {
    expect(askedId(search)).toEqual({ok: true, value});
  });

  test.each([
    "",
    "?id=",
    "?id=abc",
    "?id=-1",
    "?id=0",
    "?id=1.5",
    "?id=1e3",
    `?id=${"9".repeat(1e5)}`
  ])("%.20s is none", (search) => {
    const asked = askedId(search);
    expect(asked.ok).toBe(false);
    // It is shown to the reader: not a hundred kilobytes of it.
    expect(JSON.stringify(asked).length).toBeLessThan(250);
  });

  test.each([
    ["?name=", ""],
    ["?name=AT%26T%20%3Cb%3E", "AT&T <b>"]
  ])("%s is a name", (search, value) => {
    expect(askedName(search)).toEqual({ok: true, value});
  });

  test.each(["", "?id=1", `?name=${"é".repeat(50_000)}`])("%.20s is no name", (search) => {
    expect(askedName(search).ok).toBe(false);
  });
});

describe("where a consultant is, in a sentence", () => {
  test.each([
    {
      name: "one mission",
      who: person(),
      text: "On a mission at EDF until 31 Dec 2026; free from 4 Jan 2027."
    },
    {
      name: "several, one without an end",
      who: person(
        {availability: "unknown", available_on: null},
        {missions: [entry(1), entry(2, {2: "SNCF", 5: null})]}
      ),
      text: "On a mission at SNCF (and one other mission), with no end date; availability date unknown."
    },
    {
      name: "a mission that does not count is none",
      who: person(
        {status: "bench", availability: "now", bench_days: 12},
        {missions: [entry(1, {7: false})]}
      ),
      text: "On the bench for 12 business days; free now."
    },
    {
      name: "gone",
      who: person({status: "out", exit: "2025-03-31", availability: null}),
      text: "Out of the workforce: left the firm on 31 Mar 2025."
    },
    {
      name: "not yet there",
      who: person({status: "out", entry: "2027-01-04", availability: null}),
      text: "Not yet in the workforce: joins on 4 Jan 2027."
    }
  ])("$name", ({who, text}) => {
    expect(consultantSentence(who, "en")).toBe(text);
    expect(consultantSentence(who, "fr")).not.toBe(text);
  });
});

describe("a consultant", () => {
  test("links to missions, clients, skills, manager and documents", () => {
    const links = hrefs(ConsultantView(person(), english));
    for (const href of [
      "./mission?id=1",
      "./client?name=EDF",
      "./skill?name=SQL",
      "./consultants?manager_id=3",
      "./explore?of=documents&consultant_id=7",
      "./missions?consultant_id=7"
    ])
      expect(links).toContain(href);
  });

  test("says of each empty part that it is", () => {
    const empty = {missions: [], skills: [], languages: [], managers: [], documents: []};
    const text = ConsultantView(
      person({missions: 0, manager: null, daily_rate: null, practice: null}, empty),
      english
    ).textContent;
    for (const said of [
      "No mission recorded.",
      "No skill recorded.",
      "No language recorded.",
      "No business manager assigned.",
      "No document: no CV to send.",
      "No quality rule is broken here.",
      "No day with a rate over the last 12 months"
    ])
      expect(text).toContain(said);
  });

  test("hostile names are text, and stay in their links", () => {
    const evil = '<img src=x onerror="alert(1)">\u202e';
    const view = ConsultantView(
      person(
        {name: evil, practice: evil, manager: evil},
        {
          missions: [entry(1, {1: evil, 2: evil, 3: evil})],
          skills: [[evil, evil, null, null]],
          languages: [[evil, null]],
          managers: [[3, evil, null, null]],
          findings: [[evil, evil, evil, "red"]]
        }
      ),
      english
    );
    expect(view.querySelector("img, script")).toBeNull();
    expect(view.textContent).toContain(evil);
    expect(hrefs(view)).toContain(`./skill?name=${encodeURIComponent(evil)}`);
  });

  test("overlapping missions stand on lines of their own", () => {
    const missions = [
      entry(1),
      entry(2, {4: "2026-03-02", 5: null}),
      entry(3, {4: "2027-02-01", 5: "2027-03-01", 6: "planned"}),
      entry(4, {4: null}),
      entry(5, {4: "2026-03-02", 5: "2026-01-01", 7: false})
    ];
    const view = ConsultantView(person({}, {missions}), english);
    const lines = [...view.querySelectorAll<SVGRectElement>(".lifeline a rect")];
    expect(new Set(lines.map((rect) => rect.getAttribute("y"))).size).toBe(2);
    expect(view.querySelector("figcaption")?.textContent).toContain("Up to 2 missions at once");
    // What cannot be drawn is in the table all the same.
    expect(view.querySelectorAll(".wide tbody tr")).toHaveLength(5);
    for (const link of view.querySelectorAll(".lifeline a"))
      expect(link.getAttribute("tabindex")).toBe("-1");
  });

  test("what a large firm's records leave out is said", () => {
    const one = person({missions: 90});
    one.head.missions_from = "2024-11-22";
    expect(ConsultantView(one, english).textContent).toContain(
      "1 of 90 missions: those not ended before 22 Nov 2024"
    );
  });

  test("rules that missions break are told once, with the missions", () => {
    const broken = {12: [["no-rate", "tjm", "red"]]};
    const missions = [1, 2, 3, 4].map((id) => entry(id, broken));
    const view = ConsultantView(
      person({}, {missions, findings: [["no-document", "consultants", "id", "grey"]]}),
      english
    );
    const items = [...view.querySelectorAll(".detail-findings li")];
    expect(items.map((item) => item.querySelector(".severity")?.textContent)).toEqual([
      "changes a number",
      "no effect"
    ]);
    expect(hrefs(items[0]!)).toEqual(["./mission?id=1", "./mission?id=2", "./mission?id=3"]);
    expect(items[0]!.textContent).toContain("and 1 more");
  });

  test("what is confidential is withheld, or shown where it was sent", () => {
    expect(ConsultantView(person(), english).textContent).toContain("Withheld from this audience");
    const open = person(
      {
        email: "a@b.c",
        phone: null,
        salary: 50_000,
        daily_cost: 400,
        margin: 20_000,
        probation_end: null
      },
      {salaries: [[50_000, "2025-01-01", null]]}
    );
    const text = ConsultantView(open, english).textContent;
    for (const said of ["a@b.c", "€50,000", "€400", "€20,000", "Salaries over time"])
      expect(text).toContain(said);
  });
});

describe("a mission", () => {
  const owner = person(
    {},
    {missions: [entry(3, {4: "2026-06-01"}), entry(2), entry(1, {4: "2025-01-06"})]}
  );
  const {head, missions} = owner;

  test("links to whom, where and what it uses, and to those before and after", () => {
    const view = MissionView({id: 2, mission: missions[1]!, owner, head}, english);
    for (const href of ["./consultant?id=7", "./client?name=EDF", "./skill?name=Java"])
      expect(hrefs(view)).toContain(href);
    expect(hrefs(view.querySelector(".detail-neighbours")!)).toEqual([
      "./mission?id=1",
      "./mission?id=3"
    ]);
    expect(view.querySelector(".lifeline-current")).not.toBeNull();
    expect(view.textContent).toContain(
      "Martin Élodie is on a mission at EDF from 5 Jan 2026 to 31 Dec 2026."
    );
    expect(view.textContent).toContain("€60,000");
    expect(view.textContent).not.toContain("Day cost");
  });

  test("without a consultant it says so", () => {
    const orphan = {id: 2, mission: missions[1]!, owner: null, head};
    const text = MissionView(orphan, english).textContent;
    expect(text).toContain("An unknown consultant");
    expect(text).toContain("The application has no such consultant");
  });

  test("one too long ago leads to its row and its consultant", () => {
    const old = {id: 9, mission: null, owner, head: {...head, missions_from: "2024-11-22"}};
    const view = MissionView(old, english);
    expect(hrefs(view)).toEqual(["./missions?id=9", "./consultant?id=7"]);
    expect(missionTitle(old, "en")).toBe("Mission no. 9");
  });
});

describe("a skill", () => {
  const row = {
    name: "Kafka",
    category: "Data",
    holders: 3,
    levels: [0, 1, 0, 1, 1] as [number, number, number, number, number],
    free_now: 1,
    free_30: 2,
    free_days: 62,
    supply: 1,
    demand: 4,
    planned: 1,
    gap: 3
  };
  const record: SkillRecord = {
    row,
    holders: [
      [7, "Martin <b>Élodie</b>", "Data", 4, 7, "later", "2027-01-04"],
      [8, "Diallo Awa", null, null, null, "unknown", null]
    ],
    missions: [[3, null, "EDF", 7, "Martin Élodie", "2026-01-05", null]]
  };

  test.each([
    {
      name: "too few",
      changes: {},
      text: "3 consultants have this skill, 2 of them free within 30 days; 4 running or planned missions ask for it and 3 FTE are short over 90 days."
    },
    {
      name: "nobody, and nobody asks",
      changes: {holders: 0, demand: 0, gap: 0},
      text: "Nobody has this skill; no running or planned mission asks for it."
    },
    {
      name: "enough",
      changes: {holders: 1, demand: 1, gap: -0.4},
      text: "One consultant alone has this skill; one running or planned mission asks for it."
    }
  ])("$name, in a sentence", ({changes, text}) => {
    expect(skillSentence({...record, row: {...row, ...changes}}, "en")).toBe(text);
  });

  test("links to who has it, and to the missions that ask for it", () => {
    const view = SkillView(record, "en");
    expect(view.querySelector("b")).toBeNull();
    expect(hrefs(view)).toEqual([
      "./consultant?id=7",
      "./consultant?id=8",
      "./consultants?q=Kafka",
      "./mission?id=3",
      "./client?name=EDF",
      "./consultant?id=7",
      "./missions?q=Kafka"
    ]);
    expect(view.textContent).toContain("2 of 3, best level first");
  });

  test("says that nobody has it, and that nobody asks", () => {
    const none = {row: {...row, holders: 0, demand: 0}, holders: [], missions: []};
    const text = SkillView(none, "en").textContent;
    expect(text).toContain("Nobody in the workforce has this skill.");
    expect(text).toContain("No running or planned mission asks for it.");
  });
});

describe("a client without anything now", () => {
  test("is told since when, with the way to its missions", () => {
    const record = {
      client: "Vieux & <b>Fils</b>",
      missions: 2,
      first_start: "2019-01-07",
      last_end: "2020-06-30",
      detail: null
    };
    const view = ClientPage({head: {} as ClientsHead, record}, english);
    expect(view.textContent).toContain("2 missions in all, between 7 Jan 2019 and 30 Jun 2020");
    expect(hrefs(view)).toEqual(["./missions?client=Vieux+%26+%3Cb%3EFils%3C%2Fb%3E"]);
  });
});

describe("what there is not", () => {
  const page = () => {
    document.body.innerHTML = '<p class="firm">Firm</p><main><h1>Consultant</h1></main>';
  };
  const view = () => ({name: "Martin Élodie", view: document.createElement("p")});

  test("a page is named after what it is of", () => {
    page();
    Detail("consultant", {ok: true, data: {found: true, value: 1}}, "en", view);
    expect(document.title).toBe("Martin Élodie | Firm");
    expect(document.querySelector("h1")?.textContent).toBe("Martin Élodie");
  });

  test.each(
    (["consultant", "mission", "client", "skill"] satisfies Kind[]).flatMap((kind) =>
      (["unknown", "impossible"] as const).map((why) => ({kind, why}))
    )
  )("no $kind ($why): a word and a way on", ({kind, why}) => {
    page();
    const data = {found: false, asked: `<b>${"x".repeat(200)}`, why} as const;
    const node = Detail(kind, {ok: true, data}, "en", view) as HTMLElement;
    expect(node.getAttribute("role")).toBe("alert");
    expect(node.querySelector("b")).toBeNull();
    expect(node.querySelectorAll("a")).toHaveLength(1);
    expect(node.textContent.length).toBeLessThan(400);
  });

  test("renewed figures and failed files are told apart", () => {
    page();
    const retry = () => undefined;
    const failed = (error: Error) =>
      (Detail("mission", {ok: false, name: "x.blocks", error, retry}, "en", view) as HTMLElement)
        .textContent;
    expect(failed(new RenewedError("404"))).toContain("have been renewed");
    expect(failed(new Error("cut short"))).toContain("cut short");
  });
});
