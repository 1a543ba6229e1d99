import {afterEach, describe, expect, test, vi} from "vitest";
import {CopyLink} from "../../../src/components/explorer/views/CopyLink.js";
import {SavedViews} from "../../../src/components/explorer/views/SavedViews.js";
import {
  mostViews,
  readViews,
  viewName,
  writeViews
} from "../../../src/components/explorer/views/storage.js";
import {closeAll, open} from "./shown.js";

afterEach(closeAll);

const key = "consultator-views-consultants";

describe("kept views", () => {
  test.each([
    {name: "none", text: null, views: [], broken: false},
    {name: "no JSON", text: "{", views: [], broken: true},
    {name: "no list", text: '{"a":1}', views: [], broken: true},
    {name: "null", text: "null", views: [], broken: true},
    {
      name: "one foreign entry",
      text: '[{"name":"A","search":"?q=a"},{"name":7},"x"]',
      views: [{name: "A", search: "?q=a"}],
      broken: true
    },
    {
      name: "an address elsewhere",
      text: '[{"name":"A","search":"//host"}]',
      views: [],
      broken: true
    },
    {
      name: "the same name twice",
      text: '[{"name":"A","search":""},{"name":"A","search":"?q=b"}]',
      views: [{name: "A", search: ""}],
      broken: true
    }
  ])("$name", ({text, views, broken}) => {
    const storage = {getItem: () => text, setItem: () => undefined};
    expect(readViews(storage, "consultants")).toEqual({views, broken});
  });

  test("are those of their own subject", () => {
    writeViews(localStorage, "missions", [{name: "A", search: ""}]);
    expect(readViews(localStorage, "consultants").views).toEqual([]);
    expect(readViews(localStorage, "missions").views).toHaveLength(1);
  });

  test.each([
    {text: "  two   words ", want: "two words"},
    {text: " ", want: ""},
    {text: "🦊".repeat(100), want: "🦊".repeat(80)}
  ])("$text is called $want", ({text, want}) => expect(viewName(text)).toBe(want));
});

describe("the panel of views", () => {
  function panel(search: string, storage: () => Storage = () => localStorage) {
    const model = open(search);
    const node = SavedViews(model, "en", storage) as HTMLDetailsElement;
    document.body.replaceChildren(node);
    node.open = true;
    node.dispatchEvent(new Event("toggle"));
    const one = <Node extends HTMLElement>(selector: string) => {
      const found = node.querySelector<Node>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    const save = (name: string) => {
      one<HTMLInputElement>(".panel > .save input").value = name;
      one(".panel > .save").dispatchEvent(new Event("submit", {cancelable: true}));
    };
    const names = () => [...node.querySelectorAll(".pick")].map(({textContent}) => textContent);
    const said = () => one(".said").textContent;
    return {model, node, one, save, names, said};
  }

  test("keeps a view under a name, as text, and opens it again", () => {
    const name = "<img src=x onerror=alert(1)>";
    const {model, save, names, said, one, node} = panel("?status=bench&columns=name");
    expect(node.textContent).toContain("No view is kept");
    save(name);
    expect(names()).toEqual([name]);
    expect(node.querySelector("img")).toBeNull();
    expect(said()).toContain("is kept");
    model.show({...model.view.state, q: "other"}, "push");
    one(".pick").click();
    expect(location.search).toBe("?status=bench&columns=name");
  });

  test("renames and deletes, never two of one name", () => {
    localStorage.setItem(key, '[{"name":"A","search":""},{"name":"B","search":"?q=b"}]');
    const {one, names, said, node} = panel("");
    one('[aria-label="Rename “B”"]').click();
    const input = one<HTMLInputElement>("li .save input");
    input.value = "A";
    one("li .save").dispatchEvent(new Event("submit", {cancelable: true}));
    expect(said()).toContain("A view is called “A” already");
    input.value = "C";
    one("li .save").dispatchEvent(new Event("submit", {cancelable: true}));
    expect(names()).toEqual(["A", "C"]);
    one('[aria-label="Delete “A”"]').click();
    expect(names()).toEqual(["C"]);
    expect(node.contains(document.activeElement)).toBe(true);
    expect(localStorage.getItem(key)).toBe('[{"name":"C","search":"?q=b"}]');
  });

  test("says that the browser refuses, that it is full, and that what it keeps is unreadable", () => {
    const refusing = () => {
      throw new Error("denied");
    };
    const refused = panel("", refusing);
    refused.save("A");
    expect(refused.said()).toContain("refuses to keep views: denied");
    localStorage.setItem(key, "{");
    expect(panel("").said()).toContain("cannot be read");
    const many = Array.from({length: mostViews}, (_, at) => ({name: `V${at}`, search: ""}));
    localStorage.setItem(key, JSON.stringify(many));
    const full = panel("");
    full.save("one more");
    expect(full.said()).toContain("delete one");
    expect(full.names()).toHaveLength(mostViews);
  });
});

describe("copy link", () => {
  test("copies the address of the view, also of a text that is still being typed", async () => {
    const model = open("");
    const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    const node = CopyLink(model, "en", copy);
    model.show({...model.view.state, q: "éa"}, "replace");
    node.querySelector("button")?.click();
    await vi.waitFor(() => expect(node.querySelector("button")?.textContent).toBe("Link copied"));
    expect(copy).toHaveBeenCalledWith(`${location.origin}/consultants?q=%C3%A9a`);
  });

  test("where the browser refuses, shows the address selected", async () => {
    const node = CopyLink(open("?status=bench"), "en", () => Promise.reject(new Error("no")));
    document.body.replaceChildren(node);
    node.querySelector("button")?.click();
    const field = node.querySelector("input");
    await vi.waitFor(() => expect(field?.hidden).toBe(false));
    expect(field?.value).toBe(location.href);
    expect(field?.selectionEnd).toBe(location.href.length);
  });
});
