import {currentLanguage} from "../language.js";
import {t} from "../text.js";

let opening = false;

/** Opens the search box. Its code and its index are asked for at the first use. */
async function open(button: HTMLElement): Promise<void> {
  if (opening) return;
  opening = true;
  const typed = keepTyping(button.ownerDocument);
  try {
    const {openSearch} = await import("./Dialog.js");
    openSearch(currentLanguage(), {text: typed()});
  } catch (error) {
    typed();
    console.warn("the search box cannot be loaded:", error);
    button.replaceChildren(t(currentLanguage(), "search.unavailable"));
  } finally {
    opening = false;
  }
}

/** Keeps what is typed before there is a field for it, until it is asked for. */
function keepTyping(page: Document): () => string {
  let text = "";
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Backspace") text = text.slice(0, -1);
    else if ([...event.key].length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener("keydown", keep, {capture: true});
  return () => {
    page.removeEventListener("keydown", keep, {capture: true});
    return text;
  };
}

/** Whether a key is meant for the field that has the focus. */
const isTyping = (event: Event) =>
  event.target instanceof Element &&
  event.target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null;

/** Brings the header's search button to life, and its keys: Ctrl or ⌘ K anywhere, s outside fields. */
export function startSearch(root: Document = document): void {
  const button = root.querySelector<HTMLElement>("button.search");
  if (!button) return;
  button.addEventListener("click", () => void open(button));
  root.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (!(command ? key === "k" && !event.shiftKey : key === "s" && !isTyping(event))) return;
    event.preventDefault();
    void open(button);
  });
}
