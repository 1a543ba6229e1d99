import {expect, test} from "vitest";
import {
  clientLink,
  consultantLink,
  documentsLink,
  missionLink,
  skillLink
} from "../../src/components/links.js";

/** What the page that a link leads to reads back. */
function read(href: string, parameter: string): string | null {
  return new URL(href, "http://site.example/").searchParams.get(parameter);
}

test("ids are as they are", () => {
  expect(consultantLink(12)).toBe("./consultant?id=12");
  expect(missionLink(9_000_000)).toBe("./mission?id=9000000");
});

test.each(["BNP & fils", "50 % #1?", "C++", "a=b&name=c", "é ‏א", "🚀", ""])(
  "the page gets the name %j back",
  (name) => {
    expect(read(clientLink(name), "name")).toBe(name);
    expect(read(skillLink(name), "name")).toBe(name);
  }
);

test("no client is the empty name", () => {
  expect(read(clientLink(null), "name")).toBe("");
});

test("documents are one subject of the explorer", () => {
  const href = documentsLink({consultant_id: "3"});
  expect(read(href, "of")).toBe("documents");
  expect(read(href, "consultant_id")).toBe("3");
});
