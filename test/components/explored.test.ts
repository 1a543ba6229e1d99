import {describe, expect, test} from "vitest";
import {exploredIn, ExploredTabs, pageOf} from "../../src/components/explorer/explored.js";

/** The page at `search`, with every address that is written. */
function opened(search: string) {
  history.replaceState(null, "", `/explore${search}`);
  const page = pageOf(exploredIn(search));
  const write = (text: string) => {
    page.history.pushState(null, "", page.location.pathname + text);
    return location.pathname + location.search;
  };
  return {page, write};
}

describe("what is explored", () => {
  test.each([
    {search: "", of: "missions"},
    {search: "?of=documents&type=pdf", of: "documents"},
    {search: "?of=skills", of: "skills"},
    {search: "?of=missions", of: "missions"},
    {search: "?of=__proto__", of: "missions"},
    {search: "?of=constructor", of: "missions"},
    {search: `?of=${"x".repeat(100_000)}`, of: "missions"}
  ])("of $of", ({search, of}) => expect(exploredIn(search)).toBe(of));

  test.each([
    {search: "?of=documents&type=pdf&age=..30", seen: "?type=pdf&age=..30"},
    {search: "?of=documents", seen: ""},
    {search: "?client=A%26B", seen: "?client=A%26B"},
    // The explorer says of it what it says of all that means nothing.
    {search: "?of=cars", seen: "?of=cars"}
  ])("the explorer at $search sees $seen", ({search, seen}) =>
    expect(opened(search).page.location.search).toBe(seen)
  );

  test.each([
    {search: "?of=skills", written: "?level=expert", want: "/explore?of=skills&level=expert"},
    {search: "?of=skills&q=a", written: "", want: "/explore?of=skills"},
    {search: "", written: "?q=why%3F", want: "/explore?q=why%3F"},
    {search: "?of=cars", written: "", want: "/explore"}
  ])("what it writes at $search keeps the subject: $want", ({search, written, want}) =>
    expect(opened(search).write(written)).toBe(want)
  );

  test.each(["fr", "en"] as const)("has a link to each subject in %s, one marked", (language) => {
    const nav = ExploredTabs("documents", language);
    const links = [...nav.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "./explore",
      "./explore?of=consultants",
      "./explore?of=documents",
      "./explore?of=skills"
    ]);
    expect(nav.querySelector("[aria-current=page]")?.textContent).toBe("Documents");
    expect(nav.getAttribute("aria-label")).toBeTruthy();
  });
});
