import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {Overview} from "../../loaders/contract.js";
import {formatUnit} from "../../src/components/metric.js";
import {Proven, receiptLines, Withheld} from "../../src/components/receipt.js";
import {metrics, overview, plain, stock, year} from "./sample.js";

const page = overview();

/** What a metric's receipt says, by term. */
function lines(id: keyof Overview["measures"], language: "fr" | "en" = "en") {
  return Object.fromEntries(receiptLines(language, page, metrics[id]!, page.measures[id]));
}

describe("receiptLines", () => {
  test("say formula, parts, window, as-of date, comparison, coverage, what is missing and sources", () => {
    expect(lines("average_rate")).toEqual({
      Value: "€562.40/day",
      Formula: metrics.average_rate?.formula.en,
      Numerator: "26,076,700 € of rate × days",
      Denominator: "46,366.5 carried days with a rate",
      Window: "22 Nov 2025 to 21 Nov 2026, both included",
      "As of": "22 Nov 2026",
      "Compared with": "€548.10/day (22 Nov 2024 to 21 Nov 2025, both included)",
      Coverage: "96.4% of carried days have a rate",
      "What is missing": metrics.average_rate?.missing.en,
      "Columns read": metrics.average_rate?.sources.join(", ")
    });
  });

  test.each([
    ["occupancy", "Target", "75% – 85%"],
    ["bench_rate", "Thresholds", "10% – 15%"],
    ["headcount", "Target", undefined]
  ] as const)("of %s: %s %s", (id, term, expected) => {
    expect(lines(id)[term]).toBe(expected);
  });

  test("a count has no denominator, and all counts by definition", () => {
    expect(lines("headcount")).not.toHaveProperty("Denominator");
    expect(lines("headcount").Coverage).toBe("all counts, by definition");
  });
});

describe("Proven", () => {
  const shown = vi.fn(function (this: HTMLElement) {
    this.dataset["open"] = "";
  });

  beforeEach(() => {
    // The test's document knows no popovers: browsers' own are tested in a browser.
    HTMLElement.prototype.showPopover = shown;
    document.body.innerHTML = '<p data-fingerprint="c0ffee"></p>';
  });

  afterEach(() => {
    shown.mockClear();
    document.body.innerHTML = "";
  });

  const open = (node: HTMLElement) => {
    document.body.append(node);
    node.click();
    return document.getElementById("receipt")!;
  };

  test("is a button that says the short form on hover", () => {
    const button = Proven("en", page, "occupancy", page.measures.occupancy, {of: "Data"});
    expect(button.tagName).toBe("BUTTON");
    expect(button.textContent).toBe("79.2%");
    expect(button.title).toBe(
      "Occupancy · Data, 22 Nov 2025 to 21 Nov 2026, both included: 198,452 staffed days / 250,570 workforce business days"
    );
    expect(button.getAttribute("aria-label")).toBe("79.2%, Occupancy · Data: proof");
    expect(document.getElementById("receipt")).toBeNull();
  });

  test("opens the page's one receipt, with fingerprint, SQL, rows and glossary", () => {
    open(Proven("en", page, "headcount", page.measures.headcount));
    const receipt = open(
      Proven("en", page, "average_rate", page.measures.average_rate, {of: "Data"})
    );
    expect(document.querySelectorAll(".receipt")).toHaveLength(1);
    expect(receipt.dataset).toHaveProperty("open");
    expect(receipt.getAttribute("role")).toBe("dialog");
    expect(receipt.querySelector("h3")?.textContent).toBe("Average daily rate · Data");
    expect(receipt.textContent).toContain("Fingerprint of the storec0ffee");
    expect(receipt.querySelector("pre")?.textContent).toBe("SELECT 1 AS days");
    const links = [...receipt.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["./missions?days=0.0001..", "./glossary#average_rate"]);
    expect(receipt.querySelector("[autofocus]")?.textContent).toBe("Close");
  });

  test("without rows to show there is no way to them", () => {
    const receipt = open(Proven("en", page, "bench", stock(3)));
    expect(receipt.querySelectorAll("a")).toHaveLength(1);
  });

  test("a receipt that closes gives the focus back and is gone", () => {
    const button = Proven("en", page, "headcount", page.measures.headcount);
    const receipt = open(button);
    receipt.dispatchEvent(Object.assign(new Event("toggle"), {newState: "closed"}));
    expect(document.activeElement).toBe(button);
    expect(document.getElementById("receipt")).toBeNull();
  });

  test.each([
    ["everyone", "Average daily rate: withheld", 0],
    ["direction", "€562/day", 1]
  ] as const)("a confidential number for %s", (audience, text, buttons) => {
    const confidential = {...metrics.average_rate!, confidential: true};
    const own = {...page, audience, metrics: {average_rate: confidential}};
    const holder = document.createElement("p");
    holder.append(Proven("en", own, "average_rate", year(562.4)));
    expect(holder.textContent).toBe(text);
    expect(holder.querySelectorAll("button")).toHaveLength(buttons);
  });

  test("a metric that the page's file does not carry is an error that names it", () => {
    expect(() => Proven("en", {...page, metrics: {}}, "bench", stock(1))).toThrow("metric bench");
  });
});

test("a withheld number in French", () => {
  expect(plain(Withheld("fr", metrics.bench_rate!).textContent)).toBe(
    "Intercontrat : réservé à la direction"
  );
});

describe("formatUnit", () => {
  test.each([
    ["share", 0.57324, "57,3 %", "57,3 %", "57,32 %"],
    ["share", 1, "100 %", "100,0 %", "100,00 %"],
    ["euros", 50_916_367.49, "50,9 M€", "50 916 367 €", "50 916 367,49 €"],
    ["euros-per-day", 601.27, "601 €/j", "601 €/j", "601,27 €/j"],
    ["people", 1000, "1 000", "1 000", "1 000"],
    ["missions", 12_512, "12,5 k", "12 512", "12 512"],
    ["people", 987.25, "987", "987", "987,3"],
    ["days", 1, "1 jour", "1 jour", "1 jour"],
    ["days", 12.345, "12,3 jours", "12,3 jours", "12,35 jours"],
    ["years", 4.26, "4,26 ans", "4,3 ans", "4,26 ans"],
    ["fte", 12, "12 ETP", "12 ETP", "12 ETP"],
    ["index", 2162.88, "2 163", "2 163", "2 162,88"],
    ["euros", null, "–", "–", "–"]
  ] as const)("%s %s is %s, in full %s, exactly %s", (unit, value, short, full, exact) => {
    expect(plain(formatUnit("fr", unit, value, {short: true}))).toBe(short);
    expect(plain(formatUnit("fr", unit, value))).toBe(full);
    expect(plain(formatUnit("fr", unit, value, {exact: true}))).toBe(exact);
  });

  test.each([
    ["missions", 12_512, "12.5k"],
    ["rows", 1_250_000, "1.25m"],
    ["fte", 2, "2 FTEs"]
  ] as const)("in English: %s %d is %s", (unit, value, expected) => {
    expect(formatUnit("en", unit, value, {short: true})).toBe(expected);
  });
});
