import {RenewedError} from "../blocks.js";
import {element} from "../element.js";
import {FailedFile, type Loaded} from "../file.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {Answer} from "./read.js";

export type Kind = "consultant" | "mission" | "client" | "skill";

/** Where the rows of each kind are. */
const explorers: Readonly<Record<Kind, string>> = {
  consultant: "./consultants",
  mission: "./missions",
  client: "./clients",
  skill: "./skills"
};

/**
 * What was found, or a word on why there is nothing: no such thing, an address that cannot be one,
 * figures that were renewed since the page was opened, a file that failed.
 */
export function Detail<Value>(
  kind: Kind,
  loaded: Loaded<Answer<Value>>,
  language: Language,
  show: (value: Value) => {name: string; view: Node}
): Node {
  if (!loaded.ok)
    return loaded.error instanceof RenewedError ? Renewed(language) : FailedFile(language, loaded);
  const answer = loaded.data;
  if (!answer.found) {
    nameThePage(t(language, `detail.${kind}.none`));
    return Nothing(kind, answer, language);
  }
  const {name, view} = show(answer.value);
  nameThePage(name);
  return view;
}

/** The page's heading and title say whom or what it is of. */
function nameThePage(name: string): void {
  const heading = document.querySelector("main h1");
  const firm = document.querySelector(".firm")?.textContent ?? "";
  if (heading) {
    heading.textContent = name;
    heading.setAttribute("dir", "auto");
    // Cut where it is long.
    heading.setAttribute("title", name);
  }
  document.title = firm ? `${name} | ${firm}` : name;
}

function Nothing(
  kind: Kind,
  {asked, why}: {asked: string; why: "unknown" | "impossible"},
  language: Language
): HTMLElement {
  const short = asked.length > 80 ? `${asked.slice(0, 80)}…` : asked;
  const text = t(language, `detail.${kind}.${why}`, {asked: short});
  const href = explorers[kind];
  return element(
    "div",
    {class: "state", role: "alert"},
    element("p", {}, element("strong", {dir: "auto"}, text)),
    element("p", {class: "muted"}, t(language, `detail.${why}.help`)),
    element("p", {}, element("a", {href}, t(language, `detail.${kind}.all`)))
  );
}

/** Newer figures were published: the files that this page names are gone. */
export function Renewed(language: Language): HTMLElement {
  return element(
    "div",
    {class: "state", role: "alert"},
    element("p", {}, element("strong", {}, t(language, "detail.renewed"))),
    element("p", {class: "muted"}, t(language, "detail.renewed.help")),
    element(
      "button",
      {type: "button", onclick: () => location.reload()},
      t(language, "detail.renewed.reload")
    )
  );
}
