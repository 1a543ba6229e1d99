import {JSDOM} from "jsdom";

/** Languages of the interface; the reader's is shown by CSS. */
const languages = ["fr", "en"] as const;

/** What components ask the browser for while they draw. */
const globals = ["window", "document"] as const;

/**
 * The HTML that `draw` gives in each language, drawn at build time so that a page's first numbers
 * and rows are in its first paint. The page's script draws the same over it, from the same snapshot,
 * and takes this away: until then nothing in it can be used. `signal` has been aborted: what is
 * drawn must wait for nothing.
 */
export function earlyHtml(
  draw: (language: (typeof languages)[number], signal: AbortSignal) => Element
): string {
  const {window} = new JSDOM("");
  const stopped = new window.AbortController();
  stopped.abort();
  const outer = globals.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of globals)
    Object.defineProperty(globalThis, name, {value: window[name], configurable: true});
  try {
    return languages
      .map((language) => {
        const {outerHTML} = stilled(draw(language, stopped.signal));
        // To Framework a "${" in somebody's name would be the start of a script.
        const html = outerHTML.replaceAll("$", "&#36;");
        return `<div class="early" lang="${language}" inert>${html}</div>`;
      })
      .join("");
  } finally {
    globals.forEach((name, index) => {
      const before = outer[index];
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
    window.close();
  }
}

/** What only a living page has a use for. */
const unused = ["id", "title", "href", "download"];

/** `node` without what is not seen, leads somewhere or would be there twice. */
function stilled(node: Element): Element {
  for (const unseen of node.querySelectorAll("dialog, [popover], [hidden]")) unseen.remove();
  for (const field of node.querySelectorAll("input"))
    if (field.value !== "") field.setAttribute("value", field.value);
  for (const named of [node, ...node.querySelectorAll(unused.map((name) => `[${name}]`).join())])
    for (const name of unused) named.removeAttribute(name);
  return node;
}
