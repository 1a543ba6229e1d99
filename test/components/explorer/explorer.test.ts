import {afterEach, describe, expect, test, vi} from "vitest";
import {consultants} from "../../../src/components/explorer/consultants.js";
import {Explorer} from "../../../src/components/explorer/Explorer.js";
import {openModel, type Model} from "../../../src/components/explorer/model.js";
import {emptyState} from "../../../src/components/explorer/state.js";
import {consultant, published} from "./rows.js";

const parquet = "./_file/data/consultants.parquet";
let leave = new AbortController();
const models: Model[] = [];

afterEach(async () => {
  leave.abort();
  leave = new AbortController();
  for (const model of models.splice(0)) await model.close();
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  localStorage.clear();
});

function open(first: {total: number; in_browser: boolean}, connect: () => Promise<never>) {
  const rows = [consultant(), consultant({id: 8, name: "Petit Zoé"})];
  const model = openModel(consultants, {
    first: {
      rows,
      choices: {},
      windows: [{id: "3m", from: "2026-08-22", to: "2026-11-21"}],
      ...first
    },
    asOf: "2026-11-22",
    connect
  });
  models.push(model);
  return model;
}

function show(model: Model, language: "fr" | "en"): HTMLElement {
  const node = Explorer(model, {language, ...published, parquet, signal: leave.signal});
  document.body.replaceChildren(node);
  return node;
}

const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

describe("more rows than a browser should load", () => {
  test.each([
    ["fr", "2 000 000 lignes", "En voici les 2 premières"],
    ["en", "2,000,000 rows", "These are the first 2"]
  ] as const)("no engine, the first rows and where the rest is (%s)", (language, count, shown) => {
    history.replaceState(null, "", "/consultants?q=petit&status=bench");
    const connect = vi.fn(() => Promise.reject(new Error("asked for")));
    const model = open({total: 2_000_000, in_browser: false}, connect);
    const node = show(model, language);
    expect(connect).not.toHaveBeenCalled();
    expect(model.view.engine).toBe("none");
    expect(model.view.state).toEqual(emptyState);
    expect(node.querySelectorAll("tbody th")).toHaveLength(2);
    const text = plain(node.querySelector(".explorer-too-many")?.textContent);
    expect(text).toContain(count);
    expect(text).toContain(shown);
    expect(node.querySelector(`a[href="${parquet}"]`)).not.toBeNull();
    expect(node.querySelector("input, details, .explorer-pager")).toBeNull();
    const sorting = [...node.querySelectorAll<HTMLButtonElement>("thead button")];
    expect(sorting.length).toBeGreaterThan(5);
    expect(sorting.every(({disabled}) => disabled)).toBe(true);
  });

  test("as many rows as it should: an engine, a search field, no such sentence", () => {
    const connect = vi.fn(() => new Promise<never>(() => undefined));
    const node = show(open({total: 2, in_browser: true}, connect), "fr");
    expect(connect).toHaveBeenCalledOnce();
    expect(node.querySelector(".explorer-too-many")).toBeNull();
    expect(node.querySelector("#search")).not.toBeNull();
    expect(node.querySelector<HTMLButtonElement>("thead button")?.disabled).toBe(false);
  });
});

describe("a window in the address", () => {
  test.each([
    ["fr", "3 derniers mois (du 22 août 2026 au 21 nov. 2026)", "CA 3 mois", "Occupation 3 mois"],
    ["en", "last 3 months (22 Aug 2026 to 21 Nov 2026)", "Revenue 3 mo.", "Occupancy 3 mo."]
  ] as const)("is in words over the table and in its headers (%s)", (language, ...texts) => {
    const [words, header, figure] = texts;
    history.replaceState(null, "", "/consultants?window=3m&workforce_days=1..");
    const node = show(
      open({total: 2, in_browser: true}, () => new Promise<never>(() => undefined)),
      language
    );
    expect(plain(node.querySelector(".explorer-count")?.textContent)).toContain(words);
    const list = (selector: string) =>
      [...node.querySelectorAll(selector)].map(({textContent}) => plain(textContent));
    expect(list("thead .sort-button span:first-child")).toContain(header);
    expect(list("dt")).toContain(figure);
    // The first rows are of another window: none of their figures is shown.
    expect(node.querySelectorAll("tbody th")).toHaveLength(0);
    expect(node.querySelectorAll("tbody .skeleton").length).toBeGreaterThan(10);
  });

  test("goes and comes by its filter, and what a link set can be removed", () => {
    history.replaceState(null, "", "/consultants?window=3m&employed=yes");
    const wait = () => new Promise<never>(() => undefined);
    const model = open({total: 2, in_browser: true}, wait);
    const node = show(model, "fr");
    const chips = [...node.querySelectorAll<HTMLButtonElement>(".chip:not([hidden])")];
    expect(chips.map(({textContent}) => plain(textContent))).toEqual(["passés par l’effectif×"]);
    chips[0]?.click();
    expect(location.search).toBe("?window=3m");
    const panel = [...node.querySelectorAll<HTMLDetailsElement>(".filter")].find((one) =>
      one.textContent.includes("Période")
    );
    if (!panel) throw new Error("no filter of windows");
    panel.open = true;
    panel.dispatchEvent(new Event("toggle"));
    const fields = [...panel.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    expect(fields.map(({value}) => value)).toEqual([
      ...["12m", "1m", "3m", "month", "quarter", "year", "fiscal"]
    ]);
    expect(fields.find(({checked}) => checked)?.value).toBe("3m");
    fields[0]?.click();
    expect(location.search).toBe("");
    expect(plain(node.querySelector("thead")?.textContent)).toContain("CA 12 mois");
  });
});

test("what the foot of a printed sheet repeats is the sentence with its filters", () => {
  history.replaceState(null, "", "/consultants");
  const node = show(
    open({total: 2, in_browser: true}, () => new Promise(() => undefined)),
    "fr"
  );
  const sentence = node.querySelector("[data-filters-in-words]");
  expect(plain(sentence?.textContent)).toBe("2 consultants dans l’effectif");
});
