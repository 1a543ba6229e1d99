import {afterEach, describe, expect, test} from "vitest";
import {closeAll, open, press, show} from "./shown.js";

afterEach(closeAll);

const headers = (node: HTMLElement) =>
  [...node.querySelectorAll("thead .sort-button span:first-child")].map(
    ({textContent}) => textContent
  );

function chooser(node: HTMLElement) {
  const details = [...node.querySelectorAll<HTMLDetailsElement>(".tool")].find(
    ({firstElementChild}) => firstElementChild?.textContent === "Columns"
  );
  if (!details) throw new Error("no tool");
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  const line = (key: string) => {
    const found = details.querySelector<HTMLElement>(`li[data-key="${key}"]`);
    if (!found) throw new Error(`no column ${key}`);
    return found;
  };
  return {details, line};
}

describe("the columns", () => {
  test("come in the order that the address asks for, also those of no width", () => {
    const node = show(open("?columns=client,documents,name"), "en");
    expect(headers(node)).toEqual(["Client", "Documents", "Name"]);
    expect(node.querySelector("tbody tr")?.firstElementChild?.tagName).toBe("TH");
    expect(node.querySelectorAll("[class*=room-]")).toHaveLength(0);
  });

  test("are hidden and shown by their boxes, and the address follows", () => {
    const node = show(open("?columns=name,client"), "en");
    const {details, line} = chooser(node);
    line("client").querySelector("input")?.click();
    expect(location.search).toBe("?columns=name");
    expect(line("name").querySelector("input")?.disabled).toBe(true);
    line("revenue").querySelector("input")?.click();
    expect(location.search).toBe("?columns=name,revenue");
    expect(headers(node)).toEqual(["Name", "Revenue 12 mo."]);
    expect(document.activeElement).toBe(line("revenue").querySelector("input"));
    const reset = [...details.querySelectorAll<HTMLButtonElement>(".acts button")].at(-1);
    reset?.click();
    expect(location.search).toBe("");
    expect(headers(node).length).toBeGreaterThan(10);
  });

  test("move by buttons that keep the focus", () => {
    const node = show(open("?columns=name,client,status"), "en");
    const {line} = chooser(node);
    line("status").querySelector<HTMLElement>("button")?.click();
    expect(headers(node)).toEqual(["Name", "Status", "Client"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Move “Status” forward");
    (document.activeElement as HTMLElement).click();
    expect(location.search).toBe("?columns=status,name,client");
    // It is the first one now: the focus goes on to what can still be done with it.
    expect(line("status").contains(document.activeElement)).toBe(true);
  });

  test("move by dragging", () => {
    const node = show(open("?columns=name,client,status"), "en");
    const {line} = chooser(node);
    line("status").dispatchEvent(new Event("dragstart"));
    line("name").dispatchEvent(new Event("drop", {cancelable: true}));
    expect(location.search).toBe("?columns=status,name,client");
  });

  test("cannot be those that this audience does not receive", () => {
    const model = open("?columns=salary,name&sort=-salary");
    const node = show(model, "en");
    expect(headers(node)).toEqual(["Name"]);
    expect(model.view.notices.map(({value}) => value)).toEqual(["-salary", "salary"]);
    expect(chooser(node).details.textContent).not.toContain("Salary");
  });
});

describe("the menu of a column", () => {
  const opened = (node: HTMLElement, column: string) => {
    const button = node.querySelector<HTMLElement>(`[aria-label="Menu of “${column}”"]`);
    button?.click();
    const menu = node.querySelector<HTMLElement>("[role=menu]");
    if (!menu || !button) throw new Error("no menu");
    const item = (text: string) => {
      const found = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")].find(
        ({textContent}) => textContent === text
      );
      if (!found) throw new Error(`no ${text}`);
      return found;
    };
    return {menu, button, item};
  };

  test.each([
    {text: "Sort ascending", search: "?sort=client&columns=name,client,status"},
    {text: "Then descending", search: "?sort=name,-client&columns=name,client,status"},
    {text: "Hide", search: "?columns=name,status"},
    {text: "Move left", search: "?columns=client,name,status"},
    {text: "Move right", search: "?columns=name,status,client"},
    {text: "Group by", search: "?columns=name,client,status&by=client"}
  ])("$text", ({text, search}) => {
    const node = show(open("?columns=name,client,status"), "en");
    const {item, menu} = opened(node, "Client");
    item(text).click();
    expect(decodeURIComponent(location.search)).toBe(search);
    expect(menu.hidden).toBe(true);
  });

  test("works by keyboard and gives the focus back", () => {
    const node = show(open("?columns=name,client,status"), "en");
    const {menu, button, item} = opened(node, "Client");
    expect(document.activeElement).toBe(item("Sort ascending"));
    press("ArrowDown");
    expect(document.activeElement).toBe(item("Sort descending"));
    press("End");
    expect(document.activeElement).toBe(item("Hide"));
    press("ArrowDown");
    expect(document.activeElement).toBe(item("Sort ascending"));
    press("Escape");
    expect(menu.hidden).toBe(true);
    expect(document.activeElement).toBe(button);
  });
});

test("rows stand closer when asked, and the address says so", () => {
  const model = open("?rows=compact");
  const node = show(model, "en");
  expect(node.classList.contains("compact")).toBe(true);
  const {state} = model.view;
  model.show({...state, layout: {...state.layout, compact: false}}, "push");
  expect(node.classList.contains("compact")).toBe(false);
  expect(location.search).toBe("");
});
