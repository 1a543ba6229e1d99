import {beforeEach, describe, expect, test, vi} from "vitest";
import {freshnessText} from "../../src/components/freshness.js";
import {headerHtml, type FrameFacts} from "../../src/components/frame.js";
import {setLanguage} from "../../src/components/language.js";
import {keepFreshness, startShell, translateShell} from "../../src/components/shell.js";
import {cycleTheme} from "../../src/components/theme.js";
import {plain} from "./sample.js";

const facts: FrameFacts = {
  firm: "Dupont & <Fils>",
  audience: "everyone",
  asOf: "2026-11-22",
  takenAt: "2026-11-22T10:00:00.000Z",
  verifiedAt: "2026-11-22T10:05:00.000Z",
  fingerprint: "c0ffee",
  freshFor: {rows: 300, statistics: 600},
  published: false
};

const main = "<main><h1><span lang=fr>Titre</span><span lang=en>Title</span></h1></main>";

beforeEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  document.documentElement.lang = "fr";
  document.documentElement.removeAttribute("data-theme");
  document.documentElement.dataset["themeChoice"] = "auto";
});

describe("freshnessText", () => {
  const freshness = {takenAt: 0, verifiedAt: 300_000, freshFor: 600};
  test.each([
    {name: "young", now: 30_000, expected: /just now$/, stale: false},
    {name: "minutes", now: 480_000, expected: /^snapshot of .*, 8 minutes ago$/, stale: false},
    {name: "at the limit", now: 900_000, expected: /15 minutes ago$/, stale: false},
    {
      name: "past it",
      now: 7_500_000,
      expected: /^Data verified 2 hrs ago; 10 mins allowed$/,
      stale: true
    }
  ])("$name", ({now, expected, stale}) => {
    const said = freshnessText("en", freshness, now);
    expect(said.text).toMatch(expected);
    expect(said.stale).toBe(stale);
  });

  test("without an allowance nothing is stale", () => {
    expect(freshnessText("fr", {...freshness, freshFor: null}, 9e9).stale).toBe(false);
  });
});

describe("the age line", () => {
  const line = (published: boolean) => {
    document.body.innerHTML = headerHtml("/missions", {...facts, published});
    const found = document.querySelector<HTMLElement>(".freshness");
    if (!found) throw new Error("no age line");
    return found;
  };

  test("in a preview says the build's values and asks for nothing", async () => {
    vi.useFakeTimers({now: new Date("2026-11-22T10:08:00Z")});
    const asked = vi.spyOn(globalThis, "fetch");
    const shown = line(false);
    await keepFreshness(shown);
    expect(shown.textContent).toMatch(/il y a 8 minutes$/);
    vi.advanceTimersByTime(180_000);
    await vi.waitFor(() => expect(shown.textContent).toMatch(/vérifiées il y a 6\u00a0min/));
    expect(shown.classList.contains("stale")).toBe(true);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  test("in a published site says when the store was last seen unchanged", async () => {
    vi.useFakeTimers({now: new Date("2026-11-22T12:00:00Z")});
    const status = {
      as_of: "2026-11-22",
      taken_at: "2026-11-22T10:00:00Z",
      verified_at: "2026-11-22T11:58:00Z",
      fresh_for: {rows: 300, statistics: 600, search: 180, details: 300}
    };
    const asked = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json(status));
    const shown = line(true);
    await keepFreshness(shown);
    expect(plain(shown.textContent)).toMatch(/il y a 2 heures$/);
    expect(shown.classList.contains("stale")).toBe(false);
    expect(asked.mock.calls[0]?.[0]).toMatchObject({pathname: "/freshness.json"});
    asked.mockRestore();
  });

  test("falls back to the build's values when the file is not there", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const asked = vi
      .spyOn(globalThis, "fetch")
      .mockResolvedValue(new Response("", {status: 404, statusText: "Not Found"}));
    const shown = line(true);
    await keepFreshness(shown);
    expect(shown.classList.contains("stale")).toBe(true);
    expect(String(warned.mock.calls[0]?.[1])).toContain("/freshness.json: 404 Not Found");
    warned.mockRestore();
    asked.mockRestore();
  });
});

describe("the header", () => {
  test("switches the language, remembers it, and tells title and buttons", () => {
    document.body.innerHTML = headerHtml("/index", facts) + main;
    startShell();
    expect(document.title).toBe("Titre | Dupont & <Fils>");
    document.querySelector<HTMLElement>('button[data-language="en"]')?.click();
    expect(document.documentElement.lang).toBe("en");
    expect(localStorage.getItem("consultator-language")).toBe("en");
    expect(document.title).toBe("Title | Dupont & <Fils>");
    const pressed = [...document.querySelectorAll('[aria-pressed="true"]')];
    expect(pressed.map(({textContent}) => textContent)).toEqual(["EN"]);
  });

  test("leaves the title of a page without a heading", () => {
    document.title = "As it was";
    document.body.innerHTML = headerHtml("/index", facts);
    translateShell("en");
    expect(document.title).toBe("As it was");
  });

  test("cycles the theme and remembers it", () => {
    const seen = [1, 2, 3].map(() => {
      cycleTheme();
      return [document.documentElement.dataset["theme"], localStorage.getItem("consultator-theme")];
    });
    expect(seen).toEqual([
      ["light", "light"],
      ["dark", "dark"],
      [undefined, "auto"]
    ]);
  });

  const press = (key: string, target: Element = document.body) =>
    target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

  test("/ goes to the page's own search field", () => {
    document.body.innerHTML = `${headerHtml("/missions", facts)}<main><input type="search" id="own"></main>`;
    press("/");
    expect(document.activeElement?.id).toBe("own");
  });

  test("/ opens the search box where the page has no field", () => {
    document.body.innerHTML = `${headerHtml("/index", facts)}<main></main>`;
    const opened = vi.fn();
    document.querySelector("button.search")?.addEventListener("click", opened);
    press("/");
    expect(opened).toHaveBeenCalledOnce();
  });

  test("/ in a field is a slash", () => {
    document.body.innerHTML = `${headerHtml("/index", facts)}<main><textarea></textarea></main>`;
    const field = document.querySelector("textarea")!;
    field.focus();
    press("/", field);
    expect(document.activeElement).toBe(field);
  });

  test("Escape closes the menu and goes back to its button", () => {
    document.body.innerHTML = headerHtml("/index", facts);
    const menu = document.querySelector("details")!;
    menu.open = true;
    press("Escape");
    expect(menu.open).toBe(false);
  });

  test("a switch works where the browser refuses storage", () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const refused = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    setLanguage("en");
    expect(document.documentElement.lang).toBe("en");
    expect(warned).toHaveBeenCalledOnce();
    refused.mockRestore();
    warned.mockRestore();
  });
});
