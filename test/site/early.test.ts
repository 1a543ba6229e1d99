import {expect, test} from "vitest";
import {earlyHtml} from "../../loaders/site/early.js";

test("draws each language once, without ids and dialogs, and leaves no document behind", () => {
  const html = earlyHtml((language) => {
    const node = document.createElement("p");
    node.id = "tile";
    node.append(language === "fr" ? "3,4 %" : "3.4%", document.createElement("dialog"));
    return node;
  });
  expect(html).toBe(
    '<div class="early" lang="fr" inert><p>3,4 %</p></div><div class="early" lang="en" inert><p>3.4%</p></div>'
  );
  expect("document" in globalThis).toBe(false);
});

test("an error while drawing is told, and leaves no document behind", () => {
  const fail = () => {
    throw new Error("no such measure");
  };
  expect(() => earlyHtml(fail)).toThrow("no such measure");
  expect("document" in globalThis).toBe(false);
});
