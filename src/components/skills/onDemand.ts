import type {SkillsPage} from "../../../loaders/contract/skills.js";
import {element} from "../element.js";
import {FailedFile} from "../file.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {whenSeen} from "./whenSeen.js";

/** Reads at the first call; every later one has the same answer, unless it failed. */
export function readOnce<Data>(read: () => Promise<Data>): () => Promise<Data> {
  let reading: Promise<Data> | undefined;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}

/** What `show` draws of a file that is read when its place comes into view. */
export function OnDemand<Data>(
  language: Language,
  name: string,
  read: () => Promise<Data>,
  show: (data: Data) => Node
): HTMLElement {
  const place = element(
    "div",
    {class: "on-demand"},
    element("p", {class: "muted"}, t(language, "skills.loading"))
  );
  const attempt = () => {
    read().then(
      (data) => place.replaceChildren(show(data)),
      (error: unknown) => place.replaceChildren(FailedFile(language, {name, error, retry: attempt}))
    );
  };
  whenSeen(place, attempt);
  return place;
}

/** What `show` draws, where anybody of the workforce holds a skill; else that nobody does. */
export function WithHolders(
  {skills}: Pick<SkillsPage, "skills">,
  language: Language,
  show: () => HTMLElement
): HTMLElement {
  if (skills.some(({holders}) => holders > 0)) return show();
  return element("p", {class: "state"}, t(language, "skills.levels.none"));
}
