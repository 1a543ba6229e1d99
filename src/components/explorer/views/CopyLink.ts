import type {Language} from "../../language.js";
import {t} from "../../text.js";
import {element} from "../element.js";
import type {Model} from "../model.js";
import {formatState} from "../state.js";

/** How long the button says that it is done. */
const saying = 2000;

/** A button that copies the address of the view; where the browser refuses, the address to copy. */
export function CopyLink(
  model: Model,
  language: Language,
  copy: (text: string) => Promise<void> = (text) => navigator.clipboard.writeText(text)
): HTMLElement {
  const text = t(language, "explorer.link");
  const button = element("button", {type: "button"}, text);
  const said = element("span", {class: "unseen", role: "status"});
  const field = element("input", {
    type: "text",
    readonly: true,
    "aria-label": t(language, "explorer.link.select"),
    title: t(language, "explorer.link.select")
  });
  field.hidden = true;
  const node = element("span", {class: "copy-link"}, button, field, said);
  const rest = () => {
    button.textContent = text;
    said.textContent = "";
  };
  button.addEventListener("click", () => {
    // The address bar may lag behind a text that is being typed.
    const search = formatState(model.subject, model.view.state);
    const address = new URL(location.pathname + search, location.href).href;
    attempt(copy, address).then(
      () => {
        button.textContent = t(language, "explorer.link.copied");
        said.textContent = t(language, "explorer.link.copied");
        setTimeout(rest, saying);
      },
      (error: unknown) => {
        console.warn("the link was not copied:", error);
        field.value = address;
        field.hidden = false;
        field.select();
        said.textContent = t(language, "explorer.link.select");
      }
    );
  });
  field.addEventListener("blur", () => (field.hidden = true));
  return node;
}

/** Without a secure address there is no clipboard at all: a failure like the others. */
async function attempt(copy: (text: string) => Promise<void>, text: string): Promise<void> {
  await copy(text);
}
