const elsewhere = /^\s*(?:https?:)?\/\//i;
const elsewhereInScript = /\b(?:from|import)\s*\(?\s*["'`](?:https?:)?\/\/[^"'`]*/i;
const elsewhereInStyle = /(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^"')\s]*/i;
/** Where an element names something that the browser fetches by itself; links to click are free. */
const fetched = [
  "[src]",
  "[srcset]",
  "[poster]",
  "object[data]",
  "link[href]",
  "use[href]",
  "image[href]"
];

/**
 * Refuses a page that would ask another host for something, or whose scripts the site's policy
 * would silently not run. `scripts` are those that were moved out of it.
 * @throws with the page, the element and the address.
 */
export function checkPage(document: Document, page: string, scripts: Map<string, string>): void {
  for (const element of document.querySelectorAll(fetched.join(", ")))
    for (const name of ["src", "srcset", "poster", "data", "href"]) {
      const value = element.getAttribute(name) ?? "";
      for (const address of name === "srcset" ? value.split(",") : [value])
        if (elsewhere.test(address) && !isMerelyNamed(element)) refuse(page, element, address);
    }
  for (const element of document.querySelectorAll("style, [style]")) {
    const text = `${element.getAttribute("style") ?? ""} ${element.localName === "style" ? element.textContent : ""}`;
    const found = elsewhereInStyle.exec(text);
    if (found) refuse(page, element, found[0]);
  }
  for (const text of scripts.values()) {
    const found = elsewhereInScript.exec(text);
    if (found) throw new Error(`${page}: a script asks another host: ${found[0]}`);
  }
  for (const element of document.querySelectorAll("*"))
    for (const {name, value} of element.attributes)
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value))
        throw new Error(`${page}: <${element.localName} ${name}> is a script in an attribute`);
  const map = document.querySelector("script[type=importmap]:not([src])");
  if (map) throw new Error(`${page}: <script type="importmap"> cannot be moved to a file`);
}

/** A canonical or alternate address is not fetched. */
function isMerelyNamed(element: Element): boolean {
  return element.matches("link[rel=canonical], link[rel=alternate], link[rel=license]");
}

function refuse(page: string, element: Element, address: string): never {
  throw new Error(`${page}: <${element.localName}> asks another host: ${address.trim()}`);
}
