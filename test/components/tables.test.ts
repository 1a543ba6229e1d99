import {describe, expect, test} from "vitest";
import {EndingsTable} from "../../src/components/endingsTable.js";
import {observeFile, Shown, type Loaded} from "../../src/components/file.js";
import {PracticeTable} from "../../src/components/practiceTable.js";
import {overview, plain} from "./sample.js";

const rows = (node: Element) =>
  [...node.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => plain(textContent))
  );

describe("PracticeTable", () => {
  test("one row each, a ratio over nothing is a dash", () => {
    expect(rows(PracticeTable(overview(), "fr"))).toEqual([
      ["Data", "600", "20", "3,3 %", "90,0 %", "640 €/j", "9,1 M€", "14 · 6 sans suite"],
      ["sans practice", "0", "0", "–", "–", "–", "0 €", "0"]
    ]);
  });

  test("a firm without practices and consultants says so", () => {
    const node = PracticeTable(overview({practices: []}), "fr");
    expect(plain(node.textContent)).toBe("Aucun consultant dans l’effectif.");
    expect(node.querySelector("table")).toBeNull();
  });

  test("names lead to the consultants of the practice, and of none", () => {
    const links = PracticeTable(overview(), "en").querySelectorAll("tbody a");
    expect([...links].map((link) => link.getAttribute("href"))).toEqual([
      "./consultants?practice=Data",
      "./consultants?practice="
    ]);
  });

  test("bars are on one scale from 0 to 100 %, none for nothing", () => {
    const bars = PracticeTable(overview(), "en").querySelectorAll(".bar-value");
    expect([...bars].map((bar) => bar.getAttribute("width"))).toEqual(["90"]);
  });
});

describe("EndingsTable", () => {
  test("names are text, what is missing says why", () => {
    const table = EndingsTable(overview(), "en");
    expect(rows(table)).toEqual([
      ["Foucher <b>Camille</b>", "24 Nov 2026", "–", "Refonte", "Data", "–", "none"]
    ]);
    const reasons = [...table.querySelectorAll("td[title]")].map((cell) =>
      cell.getAttribute("title")
    );
    expect(reasons).toEqual(["no client given", "Refonte", "Data", "no daily rate"]);
  });

  test("leads to the consultant, the mission and all that run", () => {
    const links = [...EndingsTable(overview(), "en").querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "./consultant?id=20",
      "./mission?id=1",
      "./missions?status=running&sort=end"
    ]);
  });

  test("says so when nothing ends", () => {
    const empty = EndingsTable(overview({endings: []}), "fr");
    expect(empty.textContent).toContain("Aucune mission en cours ne finit sous 90 jours.");
  });
});

describe("a file that cannot be read", () => {
  test("says which, why and what still works, and is read again on demand", async () => {
    let attempts = 0;
    const read = () =>
      ++attempts === 1 ? Promise.reject(new Error("Unable to load file: 503")) : Promise.resolve(7);
    const seen: Loaded<number>[] = [];
    observeFile("overview.json", read)((loaded) => seen.push(loaded));
    await Promise.resolve();
    await Promise.resolve();
    const show = (value: number) => document.createTextNode(`value ${value}`);
    const failed = Shown(seen[0]!, "en", show, {first: true}) as HTMLElement;
    expect(failed.textContent).toContain("The file overview.json could not be read.");
    expect(failed.textContent).toContain("Unable to load file: 503");
    expect(failed.textContent).toContain("The other pages still work.");
    expect(Shown(seen[0]!, "en", show).textContent).toBe("");
    failed.querySelector("button")?.click();
    await Promise.resolve();
    expect(Shown(seen[1]!, "en", show).textContent).toBe("value 7");
  });
});
