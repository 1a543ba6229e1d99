import {afterEach, describe, expect, test, vi} from "vitest";
import {openMissions, rows, settled} from "./answering.js";
import {closeAll, press, show} from "./shown.js";
import type {Model} from "../../../src/components/explorer/model.js";

// Hundreds of rows are slow in a browser that is none.
vi.setConfig({testTimeout: 30_000});

const models: Model[] = [];

afterEach(async () => {
  await closeAll();
  for (const model of models.splice(0)) await model.close();
});

async function opened(search: string) {
  const model = await openMissions(search);
  models.push(model);
  const node = show(model, "en");
  await settled(model);
  const one = <Found extends HTMLElement>(selector: string) => {
    const found = node.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const texts = (selector: string) =>
    [...node.querySelectorAll(selector)].map(({textContent}) => textContent);
  return {model, node, one, texts};
}

const number = (text: string | null | undefined) => Number((text ?? "").replace(/[^\d]/g, ""));
const having = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;

describe("charts above the table", () => {
  test("filter each other and the rows, and leave their own bars as they are", async () => {
    const {model, node, one} = await opened("?charts=daily_rate,status");
    const counts = () =>
      [...node.querySelectorAll(".bar-list button")].map((bar) => [
        bar.querySelector(".name")?.textContent,
        number(bar.querySelector(".count")?.textContent)
      ]);
    expect(counts()).toContainEqual(["Running", having(({status}) => status === "running")]);
    const running = [...node.querySelectorAll<HTMLElement>(".bar-list button")].find(
      ({textContent}) => textContent.startsWith("Running")
    );
    running?.click();
    await settled(model);
    expect(location.search).toBe("?status=running&charts=daily_rate,status");
    expect(one(".explorer-count").textContent).toContain(
      `${having(({status}) => status === "running")} of 400`
    );
    expect(counts()).toContainEqual(["Ended", having(({status}) => status === "ended")]);
    const slider = one<HTMLInputElement>(".chart input[type=range]");
    slider.value = "3";
    slider.dispatchEvent(new Event("input"));
    await settled(model);
    const from = Number(/daily_rate=(\d+)\.\./.exec(location.search)?.[1]);
    const left = having((row) => row.status === "running" && (row.daily_rate ?? 0) >= from);
    expect(model.view.answer?.count).toBe(left);
    const ended = having((row) => row.status === "ended" && (row.daily_rate ?? 0) >= from);
    expect(counts()).toContainEqual(["Ended", ended]);
    expect(one(".chart").title).toMatch(/^Answered in [\d.]+ ms$/);
  });

  test("draw one of a few choices, and a click chooses it or nothing", async () => {
    const {model, texts, one} = await opened("?charts=valid");
    const valid = having((row) => row.valid);
    const counts = () => texts(".bar-list .count").map(number);
    expect(counts()).toEqual([valid, 400 - valid]);
    one(".bar-list button").click();
    await settled(model);
    expect(location.search).toBe("?valid=yes&charts=valid");
    expect(model.view.answer?.count).toBe(valid);
    expect(counts()).toEqual([valid, 400 - valid]);
    one(".bar-list button").click();
    await settled(model);
    expect(location.search).toBe("?charts=valid");
  });

  test("are closed by their cross", async () => {
    const {model, one} = await opened("?charts=status");
    one(".chart .close-panel").click();
    await settled(model);
    expect(location.search).toBe("");
    expect(one(".explorer-charts").hidden).toBe(true);
  });
});

describe("undo", () => {
  test("goes back change by change, by the button and by the keys", async () => {
    const {model, one} = await opened("");
    const undo = one<HTMLButtonElement>(".undo");
    expect(undo.disabled).toBe(true);
    const {state} = model.view;
    model.show({...state, q: "a"}, "push");
    model.show({...state, q: "au"}, "replace");
    model.show({...model.view.state, sort: [{column: "client", descending: false}]}, "push");
    expect(undo.disabled).toBe(false);
    press("z", {ctrlKey: true});
    expect(model.view.state.sort).toEqual([]);
    one<HTMLInputElement>("#search").focus();
    press("z", {ctrlKey: true});
    expect(model.view.state.q).toBe("au");
    undo.click();
    expect(model.view.state).toEqual(state);
    await settled(model);
  });
});

describe("groups", () => {
  test("are counted, measured and filter what is seen", async () => {
    const {model, one, texts} = await opened("?by=practice&measure=max.daily_rate");
    expect(one(".explorer-groups h2").textContent).toBe("Maximum: Day rate by Practice");
    const labels = texts(".group-table tbody th");
    const practices = new Set(rows.map(({practice}) => practice));
    expect(labels).toHaveLength(practices.size);
    const first = rows.filter(({practice}) => practice === labels[0]);
    const most = Math.max(...first.map(({daily_rate: rate}) => rate ?? 0));
    const cells = texts(".group-table tbody tr:first-child .number");
    expect(cells.map(number)).toEqual([most, first.length]);
    one(".group-table tbody button").click();
    await settled(model);
    expect(model.view.answer?.count).toBe(first.length);
    expect(texts(".group-table tbody th")).toEqual([labels[0]]);
    one(".group-table tbody button").click();
    await settled(model);
    expect(location.search).toBe("?by=practice&measure=max.daily_rate");
  });

  test("of dates are periods in their order, with a chart; a click filters to one", async () => {
    const {model, node, one, texts} = await opened("?by=start.year");
    const years = [...new Set(rows.map(({start}) => start?.slice(0, 4)))];
    const labels = texts(".group-table tbody th");
    expect(labels).toEqual([
      ...years.filter((year) => year !== undefined).sort(),
      ...(years.includes(undefined) ? ["(missing)"] : [])
    ]);
    expect(node.querySelectorAll(".period-chart rect")).toHaveLength(labels.length - 1);
    one(".period-chart rect").dispatchEvent(new MouseEvent("click"));
    await settled(model);
    const [year] = labels;
    expect(location.search).toBe(`?start=${year}-01-01..${year}-12-31&by=start.year`);
    expect(model.view.answer?.count).toBe(
      having(({start}) => start?.startsWith(year ?? "") ?? false)
    );
  });

  test("of numbers are bins that only count, also within their own filter", async () => {
    const {node, texts} = await opened("?by=daily_rate&daily_rate=500..600");
    expect(node.querySelectorAll(".group-form .measure option")).toHaveLength(1);
    const sum = texts(".group-table tbody .number").reduce((all, text) => all + number(text), 0);
    expect(sum).toBe(having(({daily_rate: rate}) => rate !== null && rate >= 500 && rate <= 600));
    expect(texts(".group-table tbody th")[0]).toMatch(/^€\d+ – €\d+$/);
  });

  test("are cut to thirty, the rest is counted", async () => {
    const {one, texts} = await opened("?by=mission");
    expect(texts(".group-table tbody tr")).toHaveLength(30);
    expect(one(".explorer-groups .rest").textContent).toMatch(/^and \d+ other groups, of \d+ rows/);
  });

  test("change by their fields", async () => {
    const {model, one} = await opened("?by=practice");
    const choose = async (selector: string, value: string) => {
      const field = one<HTMLSelectElement>(`.group-form ${selector}`);
      field.value = value;
      field.dispatchEvent(new Event("change"));
      await settled(model);
    };
    await choose(".measure", "mean");
    expect(location.search).toBe("?by=practice&measure=mean.daily_rate");
    await choose(".column", "days");
    await choose(".by", "start");
    await choose(".step", "quarter");
    expect(location.search).toBe("?by=start.quarter&measure=mean.days");
    one(".explorer-groups .close-panel").click();
    expect(location.search).toBe("");
  });
});

describe("the figures of a column", () => {
  test("open from its menu, over the filtered rows, and close with the focus given back", async () => {
    const {model, node, one} = await opened("?status=running");
    const button = one('[aria-label="Menu of “Day rate”"]');
    button.click();
    [...node.querySelectorAll<HTMLElement>("[role=menuitem]")]
      .find(({textContent}) => textContent.startsWith("Figures"))
      ?.click();
    await settled(model);
    const lines: Record<string, string | undefined> = Object.fromEntries(
      [...node.querySelectorAll(".profile dl div")].map((line) => [
        line.querySelector("dt")?.textContent ?? "",
        line.querySelector("dd")?.textContent
      ])
    );
    const running = rows.filter(({status}) => status === "running");
    const rates = running.flatMap(({daily_rate: rate}) => rate ?? []);
    expect(number(lines["Values"])).toBe(rates.length);
    expect(lines["Missing"]).toMatch(new RegExp(`^${running.length - rates.length} \\(`));
    expect(number(lines["Distinct"])).toBe(new Set(rates).size);
    expect(lines["Maximum"]).toBe(`€${Math.max(...rates)}.0`);
    expect(node.querySelector(".profile .box-plot")).not.toBeNull();
    expect(node.querySelectorAll(".profile .histogram-bars g rect").length).toBeGreaterThan(3);
    press("Escape");
    expect(one(".profile").hidden).toBe(true);
    expect(document.activeElement).toBe(button);
  });
});

describe("filters that come when they are asked for", () => {
  test("a text is contained, while it is typed, or missing", async () => {
    const {model, node, one} = await opened("");
    const more = one<HTMLDetailsElement>(".add-filter");
    more.open = true;
    more.dispatchEvent(new Event("toggle"));
    const pick = [...more.querySelectorAll<HTMLElement>(".pick")].find(
      ({textContent}) => textContent === "Mission"
    );
    pick?.click();
    const slot = one('[data-filter="mission"]');
    const details = slot.querySelector("details");
    details?.dispatchEvent(new Event("toggle"));
    const field = slot.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) throw new Error("no field");
    field.value = "AUDIT";
    field.dispatchEvent(new Event("input"));
    await settled(model);
    expect(location.search).toBe("?mission=AUDIT");
    expect(model.view.answer?.count).toBe(having((row) => row.mission?.includes("Audit") ?? false));
    slot.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    await settled(model);
    expect(model.view.answer?.count).toBe(having(({mission}) => mission === null));
    slot.querySelector<HTMLElement>(".remove")?.click();
    await settled(model);
    expect(location.search).toBe("");
    expect(node.querySelectorAll(".filter-slot.active")).toHaveLength(0);
  });

  test("rows without a value are counted and can be left alone", async () => {
    const {model, one} = await opened("");
    const details = one<HTMLDetailsElement>('[data-filter="daily_rate"] details');
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    await settled(model);
    const without = having(({daily_rate: rate}) => rate === null);
    expect(number(details.querySelector(".choices .count")?.textContent)).toBe(without);
    details.querySelector<HTMLInputElement>(".choices input")?.click();
    await settled(model);
    expect(location.search).toBe("?daily_rate=none");
    expect(model.view.answer?.count).toBe(without);
  });
});

test("pages turn under the cursor, which goes on to the next first row", async () => {
  const {model, node} = await opened("");
  const cells = () => [...node.querySelectorAll<HTMLElement>("tbody tr")];
  node.querySelector<HTMLElement>(".explorer-table")?.focus();
  press("ArrowDown");
  expect(document.activeElement?.closest("tr")).toBe(cells()[0]);
  press("End");
  expect(document.activeElement?.closest("tr")).toBe(cells().at(-1));
  press("ArrowDown");
  await settled(model);
  expect(model.view.state.page).toBe(2);
  expect(document.activeElement?.closest("tr")).toBe(cells()[0]);
  press("ArrowUp");
  await settled(model);
  expect(model.view.state.page).toBe(1);
  expect(document.activeElement?.closest("tr")).toBe(cells().at(-1));
  expect(node.querySelectorAll("tbody [tabindex='0']")).toHaveLength(1);
});
