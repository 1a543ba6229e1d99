import {describe, expect, test} from "vitest";
import {metricChange} from "../../src/components/change.js";
import {headlineText} from "../../src/components/headline.js";
import {Tiles} from "../../src/components/overviewTiles.js";
import {Sparkline} from "../../src/components/sparkline.js";
import {MetricTile} from "../../src/components/tile.js";
import {metrics, overview, periods, plain, stock, year} from "./sample.js";

describe("metricChange", () => {
  test.each([
    {
      name: "fewer on the bench is better",
      measure: stock(0.034, {previous: 0.041}),
      id: "bench_rate",
      fr: "▼ −0,7 point mieux qu’au 22 oct. 2026",
      en: "▼ −0.7 points better than on 22 Oct 2026"
    },
    {
      name: "less occupied is worse",
      measure: year(0.7, {previous: 0.75}),
      id: "occupancy",
      fr: "▼ −5 points moins bien que la période précédente",
      en: "▼ −5 points worse than the period before"
    },
    {
      name: "another window by its days",
      measure: year(110, {previous: 100, previous_from: "2024-01-01", previous_to: "2024-12-31"}),
      id: "average_rate",
      fr: "▲ +10,0 % mieux que du 1 janv. 2024 au 31 déc. 2024",
      en: "▲ +10.0% better than 1 Jan 2024 – 31 Dec 2024"
    },
    {
      name: "a sum over fewer business days, per business day",
      measure: year(2_100_000, {...periods[0], previous: 2_100_000}),
      id: "revenue",
      fr: "▲ +4,8 % par jour ouvré mieux que la période précédente",
      en: "▲ +4.8% per business day better than the period before"
    },
    {
      name: "a rate over fewer business days, as it is",
      measure: year(550, {...periods[0], previous: 500}),
      id: "average_rate",
      fr: "▲ +10,0 % mieux que la période précédente",
      en: "▲ +10.0% better than the period before"
    },
    {
      name: "a count is neither good nor bad",
      measure: stock(1000, {previous: 987}),
      id: "headcount",
      fr: "▲ +13 en hausse depuis le 22 oct. 2026",
      en: "▲ +13 up since 22 Oct 2026"
    },
    {
      name: "the same",
      measure: stock(0.05, {previous: 0.0501}),
      id: "bench_rate",
      fr: "=  stable depuis le 22 oct. 2026",
      en: "=  unchanged since 22 Oct 2026"
    },
    {
      name: "nothing before",
      measure: stock(5),
      id: "headcount",
      fr: "  pas de période comparable ",
      en: "  no comparable period "
    },
    {
      name: "no share of zero",
      measure: year(5, {previous: 0}),
      id: "revenue",
      fr: "  pas de période comparable ",
      en: "  no comparable period "
    }
  ] as const)("$name", ({measure, id, fr, en}) => {
    const text = (language: "fr" | "en") => {
      const change = metricChange(language, measure, metrics[id]!, periods);
      return plain([change.arrow, change.amount, change.word, change.than].join(" "));
    };
    expect(text("fr")).toBe(fr);
    expect(text("en")).toBe(en);
  });
});

describe("Tiles", () => {
  const numbers = (node: Element) =>
    [...node.querySelectorAll(".tile-value .number")].map(({textContent}) => plain(textContent));
  const labels = (node: Element) =>
    [...node.querySelectorAll("h3")].map(({textContent}) => plain(textContent));

  test.each([
    ["fr", ["1 000", "3,4 %", "79,2 %", "562 €/j", "26,1 M€", "97"]],
    ["en", ["1,000", "3.4%", "79.2%", "€562/day", "€26.1m", "97"]]
  ] as const)("six numbers with their unit in %s", (language, expected) => {
    expect(numbers(Tiles(overview(), language))).toEqual(expected);
  });

  test("those over a window follow the chosen period, and say it", () => {
    const tiles = Tiles(overview(), "en", "1m");
    expect(numbers(tiles)).toEqual(["1,000", "3.4%", "79.2%", "€562/day", "€2.1m", "97"]);
    expect(labels(tiles)[4]).toBe("Revenue delivered, 1 month");
    expect(labels(Tiles(overview(), "fr"))[4]).toBe("CA livré, 12 mois");
    expect(labels(tiles)[0]).toBe("Headcount");
  });

  test("each number is a button that names its metric", () => {
    const buttons = Tiles(overview(), "fr").querySelectorAll("button.proven");
    expect([...buttons].map((button) => plain(button.getAttribute("aria-label")))).toEqual([
      "1 000, Effectif : preuve",
      "3,4 %, Intercontrat : preuve",
      "79,2 %, Taux d’occupation : preuve",
      "562 €/j, TJM moyen : preuve",
      "26,1 M€, CA livré : preuve",
      "97, Fins sous 90 jours : preuve"
    ]);
  });

  test("a ratio over nothing is a dash with its receipt", () => {
    const {measures} = overview();
    const tiles = Tiles(overview({measures: {...measures, occupancy: year(null)}}), "en");
    expect(tiles.querySelector('[data-metric="occupancy"]')?.textContent).toBe("–");
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

describe("MetricTile", () => {
  const page = overview();
  const series = [1, 2, 3].map((value, index) => ({
    month: `2026-0${index + 9}-01`,
    value,
    partial: index === 2
  }));

  test.each([
    {id: "revenue", name: "a sum leaves the month in progress out", dots: "spark-dot", bands: 0},
    {id: "occupancy", name: "a rate ends with it, in its band", dots: "spark-hollow", bands: 1},
    {id: "bench_rate", name: "alert levels are no band", dots: "spark-hollow", bands: 0}
  ] as const)("$id: $name", ({id, dots, bands}) => {
    const tile = MetricTile("en", page, id, page.measures[id], {series});
    expect(tile.querySelector("circle")?.classList.contains(dots)).toBe(true);
    expect(tile.querySelectorAll(".spark-band")).toHaveLength(bands);
  });

  test("a confidential metric says its name and that it is withheld", () => {
    const metricsOf = {...metrics, revenue: {...metrics.revenue!, confidential: true}};
    const tile = (audience: "everyone" | "direction") =>
      MetricTile("en", {...page, metrics: metricsOf, audience}, "revenue", page.measures.revenue);
    expect(tile("everyone").textContent).toBe("Revenue delivered, 12 monthswithheld");
    expect(tile("direction").textContent).toContain("€26.1m");
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
