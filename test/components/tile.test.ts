import {describe, expect, test} from "vitest";
import {headlineText} from "../../src/components/headline.js";
import {measureChange, tileMeasures} from "../../src/components/measures.js";
import {receiptLines} from "../../src/components/measureReceipt.js";
import {Sparkline} from "../../src/components/sparkline.js";
import {Tiles} from "../../src/components/overviewTiles.js";
import {overview, plain, stock, year} from "./sample.js";

describe("measureChange", () => {
  test.each([
    {
      name: "fewer on the bench is better",
      measure: stock(0.034, {previous: 0.041}),
      view: {change: "points", better: "down"},
      fr: "▼ −0,7 point mieux qu’au 22 oct. 2026",
      en: "▼ −0.7 points better than on 22 Oct 2026"
    },
    {
      name: "less occupied is worse",
      measure: year(0.7, {previous: 0.75}),
      view: {change: "points", better: "up"},
      fr: "▼ −5 points moins bien que la période précédente",
      en: "▼ −5 points worse than the period before"
    },
    {
      name: "another window by its days",
      measure: year(110, {previous: 100, previous_from: "2024-01-01", previous_to: "2024-12-31"}),
      view: {change: "percent", better: "up"},
      fr: "▲ +10,0 % mieux que du 1 janv. 2024 au 31 déc. 2024",
      en: "▲ +10.0% better than 1 Jan 2024 – 31 Dec 2024"
    },
    {
      name: "a count is neither good nor bad",
      measure: stock(1000, {previous: 987}),
      view: {change: "count", better: null},
      fr: "▲ +13 en hausse depuis le 22 oct. 2026",
      en: "▲ +13 up since 22 Oct 2026"
    },
    {
      name: "the same",
      measure: stock(0.05, {previous: 0.0501}),
      view: {change: "points", better: "down"},
      fr: "=  stable depuis le 22 oct. 2026",
      en: "=  unchanged since 22 Oct 2026"
    },
    {
      name: "nothing before",
      measure: stock(5),
      view: {change: "count", better: null},
      fr: "  pas de période comparable ",
      en: "  no comparable period "
    },
    {
      name: "no share of zero",
      measure: stock(5, {previous: 0}),
      view: {change: "percent", better: "up"},
      fr: "  pas de période comparable ",
      en: "  no comparable period "
    }
  ] as const)("$name", ({measure, view, fr, en}) => {
    const text = (language: "fr" | "en") => {
      const {arrow, amount, word, than} = measureChange(language, measure, view);
      return plain([arrow, amount, word, than].join(" "));
    };
    expect(text("fr")).toBe(fr);
    expect(text("en")).toBe(en);
  });
});

describe("Tiles", () => {
  test.each([
    ["fr", ["1 000", "3,4 %", "79,2 %", "562 €/j", "26,1 M€", "97"]],
    ["en", ["1,000", "3.4%", "79.2%", "€562/day", "€26.1m", "97"]]
  ] as const)("six numbers with their unit in %s", (language, expected) => {
    const numbers = Tiles(overview(), language).querySelectorAll(".tile-value .number");
    expect([...numbers].map(({textContent}) => plain(textContent))).toEqual(expected);
  });

  test("each opens its receipt by a named button", () => {
    const tiles = Tiles(overview(), "fr");
    for (const button of tiles.querySelectorAll("button.proof")) {
      expect(button.getAttribute("aria-label")).toMatch(/^Preuve/);
      const id = button.getAttribute("popovertarget") ?? "";
      expect(tiles.querySelector(`#${id}`)?.getAttribute("role")).toBe("dialog");
    }
    expect(tiles.querySelectorAll("button.proof")).toHaveLength(6);
  });

  test("a ratio over nothing is a dash with its reason", () => {
    const {measures} = overview();
    const tiles = Tiles(overview({measures: {...measures, occupancy: year(null)}}), "en");
    const number = tiles.querySelector('[data-measure="occupancy"] .number');
    expect(number?.textContent).toBe("–");
    expect(number?.getAttribute("title")).toBe("nothing to divide by");
  });

  test("a firm whose months are all empty is an empty firm", () => {
    const {measures, months} = overview();
    const empty = months.map((month) => ({...month, headcount: 0, workforce_days: 0}));
    const node = Tiles(
      overview({months: empty, measures: {...measures, headcount: stock(0)}}),
      "fr"
    );
    expect(node.classList.contains("state")).toBe(true);
    expect(node.querySelector(".tile")).toBeNull();
  });

  test("an empty firm says why and where to look", () => {
    const {measures} = overview();
    const empty = overview({months: [], measures: {...measures, headcount: stock(0)}});
    const state = Tiles(empty, "en");
    expect(state.textContent).toContain("No consultant in the workforce on 22 Nov 2026.");
    expect(state.querySelector("a")?.getAttribute("href")).toBe("./operations");
  });
});

describe("receipts", () => {
  const view = (id: string) => tileMeasures.find((measure) => measure.id === id)!;

  test("say formula, parts, window, comparison, coverage and sources", () => {
    const lines = receiptLines("en", view("average_rate"), overview().measures.average_rate);
    expect(Object.fromEntries(lines)).toMatchObject({
      Value: "€562/day",
      Window: "22 Nov 2025 to 21 Nov 2026, both included",
      "Compared with": "€548/day (22 Nov 2024 to 21 Nov 2025, both included)",
      Coverage: "96.4% of carried days have a rate"
    });
    expect(lines.every(([term, description]) => term && description)).toBe(true);
  });
});

describe("headlineText", () => {
  const {measures} = overview();
  test.each([
    {
      name: "better",
      changes: {},
      en: "3.4% of the workforce on the bench (34 of 1,000), 0.7 points better than on 22 Oct 2026; 97 missions end within 90 days, 41 of them without a next one."
    },
    {
      name: "worse, one ending",
      changes: {
        bench_rate: stock(0.05, {previous: 0.04}),
        ending: stock(1),
        ending_alone: stock(0)
      },
      en: "5.0% of the workforce on the bench (34 of 1,000), 1 point more than on 22 Oct 2026; one mission ends within 90 days, all with a next one."
    },
    {
      name: "no past, no ending",
      changes: {bench_rate: stock(0.05), ending: stock(0)},
      en: "5.0% of the workforce on the bench (34 of 1,000); no mission ends within 90 days."
    },
    {name: "no workforce", changes: {bench_rate: stock(null)}, en: ""}
  ])("$name", ({changes, en}) => {
    expect(headlineText({measures: {...measures, ...changes}}, "en")).toBe(en);
  });

  test("in French", () => {
    expect(plain(headlineText({measures}, "fr"))).toBe(
      "3,4 % de l’effectif en intercontrat (34 sur 1 000), 0,7 point de mieux qu’au 22 oct. 2026 ; 97 missions finissent sous 90 jours, dont 41 sans suite."
    );
  });
});

describe("Sparkline", () => {
  test.each([
    {name: "a rise ends high", values: [0, 5, 10], path: "M3,29L60,16L117,3"},
    {name: "a gap breaks the line", values: [0, null, 10, 10], path: "M3,29M79,3L117,3"},
    {name: "a flat line does not divide by nothing", values: [4, 4], path: "M3,29L117,29"},
    {name: "one value", values: [4], path: "M3,29"}
  ])("$name", ({values, path}) => {
    const svg = Sparkline(values, {label: "trend"});
    expect(svg.querySelector(".spark-line")?.getAttribute("d")).toBe(path);
    expect(svg.getAttribute("aria-label")).toBe("trend");
  });

  test("the month in progress is dashed and hollow, the target a band", () => {
    const svg = Sparkline([1, 2, 3], {label: "trend", partial: true, band: [1, 2]});
    expect(svg.querySelector(".spark-partial")?.getAttribute("d")).toBe("M60,16L117,3");
    expect(svg.querySelectorAll(".spark-hollow")).toHaveLength(1);
    expect(svg.querySelector(".spark-band")?.getAttribute("height")).toBe("13");
  });
});
