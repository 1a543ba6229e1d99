import {describe, expect, test, vi} from "vitest";
import {filterOf, type Filter, type Subject} from "../../../src/components/explorer/columns.js";
import {consultants} from "../../../src/components/explorer/consultants.js";
import {FilterPanel} from "../../../src/components/explorer/filters/FilterPanel.js";
import {missions} from "../../../src/components/explorer/missions.js";
import {emptyState, type Choice, type FilterValue} from "../../../src/components/explorer/state.js";

const practices: Choice[] = [
  {value: "Data", count: 1200},
  {value: "<b>Cloud</b>", count: 30},
  {value: null, count: 2}
];

async function opened(
  subject: Subject,
  key: string,
  {values, found = practices}: {values?: FilterValue; found?: Choice[]} = {}
) {
  const choose = vi.fn<(filter: Filter, value: FilterValue | null) => void>();
  const filter = filterOf(subject, key);
  const choices = () => Promise.resolve(found);
  const {node, show} = FilterPanel(filter, {
    subject,
    language: "en",
    choices,
    distribution: () => Promise.resolve({bins: [], missing: 3}),
    counts: (_, values) => Promise.resolve(values.map((_value, index) => 1000 * index)),
    choose
  });
  document.body.replaceChildren(node);
  const details = node.querySelector("details");
  if (!details) throw new Error("no panel");
  show({...emptyState, filters: values ? {[key]: values} : {}});
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  await Promise.resolve();
  await Promise.resolve();
  const last = () => choose.mock.lastCall?.[1];
  const fields = () => [
    ...node.querySelectorAll<HTMLInputElement>("input:not([type=range], [type=checkbox].none)")
  ];
  return {node: details, show, choose, last, fields};
}

function tick(field: HTMLInputElement | undefined) {
  if (!field) throw new Error("no such field");
  field.checked = !field.checked;
  field.dispatchEvent(new Event("change"));
}

describe("a filter of values", () => {
  test("lists them with their counts, as text", async () => {
    const {node} = await opened(consultants, "practice");
    const labels = [...node.querySelectorAll("label")].map(({textContent}) => textContent);
    expect(labels).toEqual(["Data1,200", "<b>Cloud</b>30", "(none)2"]);
  });

  test("adds and removes what is ticked", async () => {
    const {fields, last} = await opened(consultants, "practice");
    tick(fields()[0]);
    tick(fields()[2]);
    expect(last()).toEqual({kind: "set", values: ["Data", null]});
    tick(fields()[0]);
    expect(last()).toEqual({kind: "set", values: [null]});
  });

  test("shows what is chosen, also when no row has it", async () => {
    const values: FilterValue = {kind: "set", values: ["Gone"]};
    const {node, fields} = await opened(consultants, "practice", {values});
    expect(node.querySelector(".chosen")?.textContent).toBe("Gone");
    expect(fields().map(({checked}) => checked)).toEqual([false, false, false, true]);
  });

  test("ticks the defaults", async () => {
    const {fields} = await opened(consultants, "status", {found: []});
    expect(fields().map(({checked}) => checked)).toEqual([true, true, false]);
  });

  test("narrows a long list and says what it leaves out", async () => {
    const found = Array.from({length: 500}, (_, index) => ({value: `Client ${index}`, count: 1}));
    const {node, fields} = await opened(missions, "client", {found});
    expect(node.querySelectorAll("label")).toHaveLength(200);
    expect(node.textContent).toContain("and 300 more");
    const narrow = fields()[0];
    if (!narrow) throw new Error("no field");
    narrow.value = "client 49";
    narrow.dispatchEvent(new Event("input"));
    expect(node.querySelectorAll("label")).toHaveLength(11);
  });

  test("closes on Escape and gives the focus back", async () => {
    const {node} = await opened(consultants, "practice");
    node.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    expect(node.open).toBe(false);
    expect(document.activeElement).toBe(node.querySelector("summary"));
  });
});

describe("a filter of bounds", () => {
  test.each([
    {from: "400", to: "", want: {kind: "range", from: "400", to: null}},
    {from: "400.50", to: "650", want: {kind: "range", from: "400.5", to: "650"}},
    {from: "", to: "", want: {kind: "range", from: null, to: null}}
  ])("$from to $to", async ({from, to, want}) => {
    const {fields, last} = await opened(missions, "daily_rate");
    const [low, high] = fields();
    if (!low || !high) throw new Error("no fields");
    [low.value, high.value] = [from, to];
    high.dispatchEvent(new Event("change"));
    expect(last()).toEqual(want);
  });

  test("says which bound it cannot read and changes nothing", async () => {
    const {node, fields, choose} = await opened(missions, "daily_rate");
    const [low] = fields();
    if (!low) throw new Error("no field");
    low.value = "1e30";
    low.dispatchEvent(new Event("change"));
    expect(node.querySelector("[role=alert]")?.textContent).toBe("Cannot be read: 1e30");
    expect(choose).not.toHaveBeenCalled();
  });
});

test("a horizon is one of a few", async () => {
  const {fields, last, node} = await opened(consultants, "free");
  expect(fields().map(({value}) => value)).toEqual([
    "",
    "now",
    "30",
    "60",
    "90",
    "later",
    "unknown"
  ]);
  tick(fields()[2]);
  expect(last()).toEqual({kind: "horizon", value: "30"});
  expect(node.textContent).toContain("free within 30 days2,000");
});

test("a text says how many rows have none", async () => {
  const {node} = await opened(missions, "mission");
  expect(node.querySelector("label:has([type=checkbox]) .count")?.textContent).toBe("0");
});
