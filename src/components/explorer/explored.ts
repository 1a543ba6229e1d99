import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Subject} from "./columns.js";
import {consultants} from "./consultants.js";
import {consultantSkills} from "./consultantSkills.js";
import {documents} from "./documents.js";
import {element} from "./element.js";
import {missions} from "./missions.js";
import type {Page} from "./model.js";

/** All that the page over all rows explores, by its name in the address. */
export const explored = {missions, consultants, documents, skills: consultantSkills};

export type Explored = keyof typeof explored;

/** What an address that names nothing known explores. */
const plain: Explored = "missions";

/** What the search text of an address asks for: "?of=documents&…". */
export function exploredIn(search: string): Explored {
  const asked = new URLSearchParams(search).get("of");
  return isExplored(asked) ? asked : plain;
}

/** Links to each subject, that of `of` marked. Another one starts afresh: no filter is of both. */
export function ExploredTabs(of: Explored, language: Language): HTMLElement {
  const tabs = Object.entries(explored).map(([name, subject]: [string, Subject]) => {
    const current = name === of ? "page" : undefined;
    const link = element(
      "a",
      {href: addressOf(name), "aria-current": current},
      t(language, subject.texts.title)
    );
    return element("li", {}, link);
  });
  const label = t(language, "explore.subjects");
  return element("nav", {class: "explored", "aria-label": label}, element("ul", {}, ...tabs));
}

/**
 * `page` as the explorer of one subject sees it: its address without `of`, which is put back into
 * each address that is written. An `of` that names nothing stays, and is told as all else is.
 */
export function pageOf(of: Explored, page: Page = window): Page {
  const written = (url: string | URL | null | undefined) => {
    const [path = "", search = ""] = String(url ?? "").split("?", 2);
    const rest = search === "" ? "" : `${of === plain ? "?" : "&"}${search}`;
    return path + (of === plain ? "" : `?of=${of}`) + rest;
  };
  const location = {
    get pathname() {
      return page.location.pathname;
    },
    get search() {
      const parameters = new URLSearchParams(page.location.search);
      if (isExplored(parameters.get("of"))) parameters.delete("of");
      const text = parameters.toString();
      return text && `?${text}`;
    }
  };
  const history = {
    pushState: (data: unknown, unused: string, url?: string | URL | null) =>
      page.history.pushState(data, unused, written(url)),
    replaceState: (data: unknown, unused: string, url?: string | URL | null) =>
      page.history.replaceState(data, unused, written(url))
  };
  return {
    location: location as Location,
    history: history as History,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    setTimeout: page.setTimeout.bind(page),
    clearTimeout: page.clearTimeout.bind(page)
  };
}

function addressOf(of: string): string {
  return of === plain ? "./explore" : `./explore?of=${of}`;
}

function isExplored(name: string | null): name is Explored {
  return name !== null && Object.hasOwn(explored, name);
}
