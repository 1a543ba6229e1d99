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

test("keeps what is typed in fields, and nothing that is hidden or leads somewhere", () => {
  const html = earlyHtml(() => {
    const node = document.createElement("p");
    const [field, link, hidden] = ["input", "a", "b"].map((tag) => document.createElement(tag));
    Object.assign(field!, {type: "number", value: "7"});
    Object.assign(link!, {href: "./mission?id=1", title: "javascript:1", textContent: "${1}"});
    hidden!.hidden = true;
    node.append(field!, link!, hidden!);
    return node;
  });
  expect(html).toContain('inert><p><input type="number" value="7"><a>&#36;{1}</a></p></div>');
});

test("what is drawn finds a window, and has been told to wait for nothing", () => {
  const html = earlyHtml((language, signal) => {
    const node = document.createElement("p");
    window.addEventListener("popstate", () => undefined, {signal});
    node.textContent = `${String(signal.aborted)}${window.location.search}`;
    return node;
  });
  expect(html).toContain("<p>true</p>");
  expect("window" in globalThis).toBe(false);
});

test("an error while drawing is told, and leaves no document behind", () => {
  const fail = () => {
    throw new Error("no such measure");
  };
  expect(() => earlyHtml(fail)).toThrow("no such measure");
  expect("document" in globalThis).toBe(false);
});
