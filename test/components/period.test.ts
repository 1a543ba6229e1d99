import {beforeEach, describe, expect, test, vi} from "vitest";
import {
  askedPeriod,
  observePeriod,
  PeriodChooser,
  periodHref,
  setPeriod
} from "../../src/components/period.js";
import {periods, plain} from "./sample.js";

beforeEach(() => {
  history.replaceState(null, "", "/?practice=Data#top");
  document.body.innerHTML = "";
});

describe("the address", () => {
  test.each([
    ["", null, null],
    ["?period=3m", "3m", null],
    ["?period=fiscal&x=1", "fiscal", null],
    ["?period=", null, null],
    ["?period=2 weeks", null, "2 weeks"],
    ["?period=toString", null, "toString"]
  ])("%j asks for %s, wrong %s", (search, id, wrong) => {
    expect(askedPeriod(search)).toEqual({id, wrong});
  });

  test("keeps all else, and comes back to itself", () => {
    expect(periodHref("12m")).toBe("/?practice=Data&period=12m#top");
    setPeriod("12m");
    expect(askedPeriod().id).toBe("12m");
    expect(periodHref(null)).toBe("/?practice=Data#top");
  });
});

test("observers hear of each choice and of the way back, until they leave", () => {
  const change = vi.fn();
  const leave = observePeriod(change);
  setPeriod("1m");
  // The way back, as the browser reports it.
  history.replaceState(null, "", "/");
  dispatchEvent(new PopStateEvent("popstate"));
  leave();
  setPeriod("12m");
  expect(change.mock.calls).toEqual([[null], ["1m"], [null]]);
});

describe("PeriodChooser", () => {
  const texts = (node: Element) =>
    [...node.querySelectorAll("a")].map(({textContent}) => plain(textContent));

  test("offers the page's periods, marks the chosen one and says its days", () => {
    const chooser = PeriodChooser("en", periods, "1m");
    expect(texts(chooser)).toEqual(["Default", "1 month", "12 months"]);
    expect(chooser.querySelector("[aria-current]")?.textContent).toBe("1 month");
    expect(chooser.querySelector("[data-filters-in-words]")?.textContent).toBe(
      "1 month: 22 Oct 2026 to 21 Nov 2026 (21 business days), compared with 22 Sept 2026 to 21 Oct 2026 (22 business days)."
    );
  });

  test("by default each figure has its own", () => {
    const chooser = PeriodChooser("fr", periods, null);
    expect(chooser.querySelector("[aria-current]")?.textContent).toBe("Par défaut");
    expect(chooser.querySelector("[data-filters-in-words]")).toBeNull();
    expect(chooser.textContent).toContain("Chaque chiffre");
  });

  test("a choice changes the address once, and its link takes the focus over", async () => {
    document.body.append(PeriodChooser("en", periods, null));
    document.querySelectorAll<HTMLElement>(".segments a")[1]?.click();
    expect(location.search).toBe("?practice=Data&period=1m");
    document.body.replaceChildren(PeriodChooser("en", periods, "1m"));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("1 month"));
    const before = history.length;
    document.querySelectorAll<HTMLElement>(".segments a")[1]?.click();
    expect(history.length).toBe(before);
  });

  test("a click for a new tab is the browser's", () => {
    const link = PeriodChooser("en", periods, null).querySelectorAll(".segments a")[1];
    const click = new MouseEvent("click", {ctrlKey: true, cancelable: true});
    link?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(location.search).toBe("?practice=Data");
  });

  test("a period that does not exist is told, and the default shown", () => {
    history.replaceState(null, "", "/?period=%3Cb%3Eweek");
    const chooser = PeriodChooser("en", periods, null);
    expect(chooser.querySelector(".period-wrong")?.textContent).toContain("“<b>week”");
    expect(chooser.querySelector("[aria-current]")?.textContent).toBe("Default");
  });
});
