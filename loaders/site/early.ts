import {JSDOM} from "jsdom";

/** Languages of the interface; the reader's is shown by CSS. */
const languages = ["fr", "en"] as const;

/**
 * The HTML that `draw` gives in each language, drawn at build time so that a page's first numbers
 * are in its first paint. The page's script draws the same over it, from the same snapshot, and
 * takes this away: until then nothing in it can be used.
 */
export function earlyHtml(draw: (language: (typeof languages)[number]) => Element): string {
  const {window} = new JSDOM("");
  const outer = Object.getOwnPropertyDescriptor(globalThis, "document");
  Object.defineProperty(globalThis, "document", {value: window.document, configurable: true});
  try {
    return languages
      .map((language) => {
        const node = draw(language);
        for (const dialog of node.querySelectorAll("dialog, [popover]")) dialog.remove();
        for (const named of [node, ...node.querySelectorAll("[id]")]) named.removeAttribute("id");
        return `<div class="early" lang="${language}" inert>${node.outerHTML}</div>`;
      })
      .join("");
  } finally {
    if (outer) Object.defineProperty(globalThis, "document", outer);
    else Reflect.deleteProperty(globalThis, "document");
    window.close();
  }
}
