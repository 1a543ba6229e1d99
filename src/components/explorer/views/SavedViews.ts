import type {Language} from "../../language.js";
import {t, type TextKey} from "../../text.js";
import {Dropdown} from "../Dropdown.js";
import {element} from "../element.js";
import type {Model} from "../model.js";
import {formatState, parseState} from "../state.js";
import {
  mostViews,
  readViews,
  viewName,
  writeViews,
  type SavedView,
  type Storage
} from "./storage.js";

/** A panel of the views that the reader has named: open, save, rename, delete. */
export function SavedViews(
  model: Model,
  language: Language,
  storage: () => Storage = () => localStorage
): HTMLElement {
  const {subject} = model;
  const name = t(language, "explorer.views");
  const list = element("ul", {class: "choices view-list"});
  const said = element("p", {class: "said", role: "status"});
  const field = element("input", {
    type: "text",
    maxlength: 80,
    autocomplete: "off",
    placeholder: t(language, "explorer.views.name"),
    "aria-label": t(language, "explorer.views.name")
  });
  const save = element("button", {type: "submit"}, t(language, "explorer.views.save"));
  const form = element("form", {class: "save"}, field, save);
  let views: SavedView[] = [];
  let broken = false;

  const say = (key: TextKey, values: Record<string, string | number> = {}) =>
    (said.textContent = t(language, key, values));

  /** Runs what storage may refuse, and says so. */
  function tried(run: () => void): boolean {
    try {
      run();
      return true;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      say("explorer.views.refused", {error: text});
      return false;
    }
  }

  function keep(next: SavedView[]): boolean {
    const kept = tried(() => writeViews(storage(), subject.table, next));
    if (kept) views = next;
    draw();
    return kept;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = viewName(field.value);
    if (asked === "") return field.focus();
    const search = formatState(subject, model.view.state);
    const others = views.filter((view) => view.name !== asked);
    if (others.length >= mostViews) return void say("explorer.views.full", {count: mostViews});
    if (!keep([...others, {name: asked, search}])) return;
    field.value = "";
    say("explorer.views.saved", {name: asked});
  });

  function Entry(view: SavedView): HTMLElement {
    const open = element("button", {type: "button", class: "pick"});
    open.append(element("bdi", {}, view.name));
    const current = formatState(subject, model.view.state) === view.search;
    if (current) open.setAttribute("aria-current", "true");
    open.addEventListener("click", () => {
      dropdown.close();
      model.show(parseState(subject, view.search).state, "push");
    });
    const act = (key: TextKey, sign: string, run: () => void) => {
      const title = t(language, key, {name: view.name});
      const button = element("button", {type: "button", title, "aria-label": title}, sign);
      button.addEventListener("click", run);
      return button;
    };
    const node = element("li", {}, open);
    node.append(
      act("explorer.views.rename", "✎", () => node.replaceWith(Renaming(view))),
      act("explorer.views.delete", "×", () => {
        if (!keep(views.filter((one) => one !== view))) return;
        say("explorer.views.deleted", {name: view.name});
        (list.querySelector<HTMLElement>("button") ?? field).focus();
      })
    );
    return node;
  }

  function Renaming(view: SavedView): HTMLElement {
    const label = t(language, "explorer.views.rename", {name: view.name});
    const input = element("input", {type: "text", maxlength: 80, "aria-label": label});
    input.value = view.name;
    const done = element("form", {class: "save"}, input);
    done.append(element("button", {type: "submit"}, t(language, "explorer.views.save")));
    done.addEventListener("submit", (event) => {
      event.preventDefault();
      const asked = viewName(input.value);
      if (asked === "") return input.focus();
      if (asked !== view.name && views.some((one) => one.name === asked))
        return void say("explorer.views.taken", {name: asked});
      keep(views.map((one) => (one === view ? {...one, name: asked} : one)));
      list.querySelector<HTMLElement>("button")?.focus();
    });
    done.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      draw();
      list.querySelector<HTMLElement>("button")?.focus();
    });
    const node = element("li", {}, done);
    queueMicrotask(() => input.select());
    return node;
  }

  function draw(): void {
    const sorted = [...views].sort((a, b) => a.name.localeCompare(b.name, language));
    list.replaceChildren(...sorted.map(Entry));
    if (views.length === 0)
      list.replaceChildren(element("li", {class: "without"}, t(language, "explorer.views.none")));
  }

  const dropdown = Dropdown(element("span", {}, name), {
    kind: "tool",
    name,
    fill(panel) {
      said.textContent = "";
      tried(() => ({views, broken} = readViews(storage(), subject.table)));
      draw();
      if (broken) say("explorer.views.unreadable");
      panel.append(form, list, said);
    }
  });
  return dropdown.node;
}
